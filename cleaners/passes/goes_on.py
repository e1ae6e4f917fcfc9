"""What says that an article goes on where its run of paragraphs ended: numbers and strophes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleaners.clutter.people import read_byline
from cleaners.model import Reason
from cleaners.passes.look import Line, Mark

#: How far below the last paragraph the next heading of a series may stand.
_NEXT = 12
_NUMBERED = re.compile(
    # "04:04" is a clock and "4.5" a figure
    r"(?P<name>(?:Ngày|Bước|Phần|Chặng|Cách|Câu|Điểm|Vòng)\s)?(?P<number>\d{1,2})\s?[.:–)](?!\d)\s?\S"
)
#: A heading has no more words.
_HEADING = 16


def next_in_series(lines: Sequence[Line], last: int) -> int | None:
    """The paragraph below the next heading of a numbered series ("Ngày 3: ..." where "Ngày 1" and
    "Ngày 2" head paragraphs above), past a box of other articles; None where tags or comments say
    that the article is over.
    """
    for i in range(last + 1, min(last + 1 + _NEXT, len(lines) - 1)):
        label = lines[i].label
        if label and label.reason not in (Reason.ZONE, Reason.RELATED, Reason.ADVERTISEMENT):
            return None
        if lines[i + 1].prose and continues(lines, i):
            return i + 1
    return None


def continues(lines: Sequence[Line], i: int) -> bool:
    """Whether a heading has the number after the last two of its kind."""
    number = _number(lines[i])
    if number is None:
        return False
    name, count = number
    return {(name, count - 1), (name, count - 2)} <= {_number(line) for line in lines[:i]}


def asks_on(lines: Sequence[Line], i: int) -> bool:
    """Whether a line is an interview's next question: "- ...?" with an answer below, as two above."""
    if not _is_question(lines, i):
        return False
    return sum(_is_question(lines, j) for j in range(i)) >= 2


def _is_question(lines: Sequence[Line], i: int) -> bool:
    text = lines[i].text
    asked = text[0] in "-–*+" and text[-1] == "?"
    below = lines[i + 1] if i + 1 < len(lines) else None
    return asked and below is not None and (below.prose or below.text[0] in "-–*+")


#: How far below the first heading of a series the second may stand.
_FAR = 40
_HEADS = frozenset({Mark.HEADLINE, Mark.ITEM, Mark.SHORT, Mark.PROSE})


def begins_series(lines: Sequence[Line], i: int) -> bool:
    """Whether a heading has the number 1, and one below the paragraphs under it the number 2."""
    number = _number(lines[i])
    if number is None or number[1] != 1 or not lines[i + 1].prose:
        return False
    return any(
        line.mark in _HEADS and below.prose and _number(line) == (number[0], 2)
        for line, below in zip(lines[i + 2 : i + 2 + _FAR], lines[i + 3 :], strict=False)
    )


def is_numbered(line: Line) -> bool:
    """Whether a line is a numbered heading: "Ngày 2: ...", "3. ..."."""
    return _number(line) is not None


def _number(line: Line) -> tuple[str, int] | None:
    found = _NUMBERED.match(line.text) if line.words <= _HEADING else None
    return (found["name"] or "", int(found["number"])) if found else None


#: Lines of a strophe, and their words in the mean: sections have fewer, titles more.
_STROPHE, _FEWEST, _MOST = 3, 3.0, 8.0
_LONGEST = 12
_VERSE = frozenset({Mark.HEADLINE, Mark.SHORT, Mark.ITEM, Mark.CUT})


def last_strophe(lines: Sequence[Line], last: int) -> int:
    """The end of the poems right under the last paragraph; told by the blank lines between their
    strophes, of which there are two at least.
    """
    end, strophes, start = last, 0, last + 1
    for i in range(last + 1, len(lines) + 1):
        over = i == len(lines) or lines[i].mark not in _VERSE or lines[i].words > _LONGEST
        if over or lines[i].block.gap:
            words = sum(line.words for line in lines[start:i])
            if i - start >= _STROPHE and _FEWEST <= words / (i - start) <= _MOST:
                end, strophes = i - 1, strophes + 1
            start = i
        if over:
            break
    return end if strophes >= 2 else last


_POETRY = re.compile(r"(?i:\b(?:bài|chùm|trang|vần|câu|tập) thơ\b|\bthơ (?:của|về|tình)\b)")
#: Lines of a poem at least.
_POEM = 4


def announced_poem(lines: Sequence[Line], last: int) -> int:
    """The end of the poem right under a last paragraph that announces it, as the title may, where it
    is printed without blank lines: above a label, a byline or the text's end.
    """
    end = last
    while end + 1 < len(lines) and lines[end + 1].mark in _VERSE:
        if lines[end + 1].words > _LONGEST:
            return last
        end += 1
    if end + 1 < len(lines) and not (lines[end + 1].label or lines[end + 1].drop):
        return last
    while end > last and _is_signed(lines[end]):
        end -= 1
    told = [line.words for line in lines[last + 1 : end + 1]]
    if len(told) < _POEM or not _FEWEST * len(told) <= sum(told) <= _MOST * len(told):
        return last
    spoken = any(_POETRY.search(line.text) for line in lines[max(0, last - _POEM) : last + 1])
    return end if spoken else last


def _is_signed(line: Line) -> bool:
    byline = read_byline(line.text) if line.words <= 8 and not line.prose else None
    return byline is not None and bool(byline.authors)


#: The words of a line in a list of what was lost or won, and the lines of such a list.
_SHORT, _LIST = 6, 5
_LISTED = frozenset({Mark.HEADLINE, Mark.ITEM})


def past_short_lines(lines: Sequence[Line], last: int) -> int:
    """The last paragraph below a few short lines that no label names ("30 sạp vải", "12 xe máy"),
    where a person's byline stands right under it: the article's, however short it is.
    """
    at = last + 1
    while at < min(len(lines), last + 1 + _LIST) and lines[at].mark in _LISTED:
        if lines[at].words > _SHORT or _is_signed(lines[at]):
            return last
        at += 1
    end = at
    while end < len(lines) and lines[end].prose:
        end += 1
    if end == at or end >= len(lines):
        return last
    return end - 1 if lines[end].mark is Mark.HEADLINE and _is_signed(lines[end]) else last


def heads_person(lines: Sequence[Line], i: int, last: int) -> bool:
    """Whether line `i`, a person's name, heads a paragraph, as other names up to line `last` do."""
    if i + 1 >= len(lines) or not lines[i + 1].prose or not _names(lines[i]):
        return False
    return any(
        _names(lines[j]) and lines[j + 1].prose for j in range(1, last) if lines[j - 1].prose
    )


def _names(line: Line) -> bool:
    return line.mark is Mark.HEADLINE and line.words <= _SHORT and _is_signed(line)


#: The words of a last sentence, and of a related title.
_SENTENCE, _TITLE = 8, 6


def below_titles(lines: Sequence[Line], start: int, end: int) -> bool:
    """Whether the paragraph below a box of related titles is the article's last: of two titles or
    more none has a summary, so it is nobody's, and the page's own labels follow.
    """
    if lines[start].words < _SENTENCE or end + 1 >= len(lines) or not lines[end + 1].label:
        return False
    titles = 0
    while start - titles > 1 and lines[start - titles - 1].mark in (Mark.HEADLINE, Mark.LINK):
        titles += 1
        if lines[start - titles].words < _TITLE:
            return False
    label = lines[start - titles - 1].label if titles >= 2 else None
    return label is not None and label.reason is Reason.RELATED


#: A paragraph that trails off has so many words at least.
_WORDS = 20
_TITLED = frozenset({Mark.HEADLINE, Mark.LINK, Mark.TIME, Mark.CUT, Mark.LABEL})


def trailing(lines: Sequence[Line]) -> list[int]:
    """Paragraphs that trail off among others. A teaser's summary, cut short, has its title above it
    or another teaser beside it.
    """
    return [
        i
        for i, line in enumerate(lines)
        if line.mark is Mark.CUT
        and line.words >= _WORDS
        and 0 < i < len(lines) - 1
        and not _may_be_title(lines[i - 1])
        and lines[i + 1].mark not in (Mark.CUT, Mark.TIME)
        and line.block.links < 0.5
    ]


def trails_among(line: Line, below: Line) -> bool:
    """Whether a paragraph trails off above another one; a teaser cut short has a title there."""
    trails = line.mark is Mark.CUT and line.words >= _WORDS
    return trails and below.prose and below.words >= _WHOLE


#: The words of the paragraph below one that trails off.
_WHOLE = 15


def _may_be_title(line: Line) -> bool:
    asks = line.text[-1] in "?!" and line.words <= _WORDS
    return line.mark in _TITLED or asks
