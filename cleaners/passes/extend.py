"""The core goes on past a related box: the paragraphs after it are the article's too.

The scan for the densest run stops before a box when little text follows it. That text is worth more
than the box costs: losing the article's last sentences is worse than leaving a headline.
"""

from __future__ import annotations

import re
from typing import Final

from cleaners.clutter.people import read_byline
from cleaners.model import Reason
from cleaners.passes.goes_on import (
    announced_poem,
    below_titles,
    heads_person,
    last_strophe,
    next_in_series,
    past_short_lines,
    trails_among,
)
from cleaners.passes.last_lines import announced, is_name, unstopped
from cleaners.passes.look import Line, Mark, is_tag_list
from cleaners.passes.signed_parts import BOX, asks, signed_end, signed_part, signed_tail
from cleaners.passes.titles import is_datum, is_result
from cleaners.vietnamese import UPPER

#: Labels of this weight say that the article is over (tags, comments, zones).
OVER = 60
#: A paragraph below a box counts from this length on; shorter ones need a second one, or a byline.
WORDS = 15
_VALUES = frozenset({Mark.HEADLINE, Mark.ITEM})
_BOX_MARKS = frozenset({Mark.HEADLINE, Mark.LINK, Mark.CAPTION, Mark.ITEM})
_INSIDE = frozenset(
    {
        Reason.RELATED,
        Reason.ADVERTISEMENT,
        Reason.WIDGET,
        Reason.TEMPLATE,
        Reason.SHARE,
        Reason.CALL,
        Reason.FOLLOW,
    }
)


def extend(lines: list[Line], last: int, main: int | None) -> int:
    """The index of the article's last line. `main` is the box (HTML parent) of its paragraphs."""
    last = _extend(lines, _past_list(lines, last), main)
    if main is None:
        last = signed_tail(lines, last) or _past_number(lines, last)
    return _past_list(lines, unstopped(lines, last, main))


def _past_list(lines: list[Line], last: int) -> int:
    """The end of the list that line `last` announces, and of the paragraphs right below it."""
    end = announced(lines, last)
    goes_on = end > last and end + 1 < len(lines) and lines[end + 1].prose
    return _run(lines, end + 1) if goes_on else end


def _extend(lines: list[Line], last: int, main: int | None) -> int:
    last = _last_data(lines, _trailing_off(lines, last))
    if main is None:
        last = past_short_lines(lines, announced_poem(lines, last_strophe(lines, last)))
        last = signed_part(lines, last) or last
    while True:
        if main is None and (numbered := next_in_series(lines, last)):
            last = _last_data(lines, _run(lines, numbered))
        following = _sibling(lines, last, main) if main is not None else _past_box(lines, last)
        if following is None:
            return last if main is None else _to_signature(lines, last, main)
        end = _run(lines, following)
        if main is None and not _enough(lines, following, end):
            # a subheading and one short sentence, then a box, and the article again
            short = following == last + 2 and end + 1 < len(lines) and lines[end + 1].label
            following = _past_box(lines, end) if short and lines[last + 1].words <= 8 else None
            if following is None:
                return last
            end = _run(lines, following)
            if not _enough(lines, following, end):
                return last
        last = end


def _enough(lines: list[Line], start: int, end: int) -> bool:
    """Whether paragraphs below a box are the article's: they say enough, or close the text."""
    words = sum(line.words for line in lines[start : end + 1] if line.prose)
    return words >= WORDS or _closes(lines, end + 1) or below_titles(lines, start, end)


def _run(lines: list[Line], start: int) -> int:
    """The last of the paragraphs that follow one another from `start` on; an advertisement's label
    alone between two of them is passed over.
    """
    end = i = start
    while i + 1 < len(lines):
        i += 1
        if lines[i].prose and not asks(lines[i]):
            end = i
        elif (
            not (label := lines[i].label) or label.reason is not Reason.ADVERTISEMENT or end < i - 1
        ):
            break
    return end


def _trailing_off(lines: list[Line], last: int) -> int:
    """A last sentence that ends with "…" is the article's; two or more lines that do are teasers."""
    if last + 1 >= len(lines) or lines[last + 1].mark is not Mark.CUT:
        return last
    beyond = lines[last + 2 : last + 5]
    if beyond and beyond[0].label and not beyond[0].text.lower().startswith(("xem", "đọc")):
        beyond = []  # what the name of a box parts from it says nothing of it
    teasers = any(line.mark in (Mark.CUT, Mark.TIME) for line in beyond)
    return last if teasers or lines[last + 1].block.links > 0.5 else last + 1


#: What a preview of a match ends with: "Dự đoán: Brighton 2-0 Leeds".
_SCORE = re.compile(r"(?i:(?:dự đoán|tỷ số|tỉ số|kết quả)[^:]{0,24}):.*\d\s?-\s?\d")


def _last_data(lines: list[Line], last: int) -> int:
    """The values right under the last paragraph, with their headings: those named as values above
    are ("Tình yêu: 4/5"), line-ups, forecasts, and two results or more.
    """
    if last + 1 >= len(lines) or lines[last + 1].mark not in _VALUES:
        return last
    names = {line.text.split(":", 1)[0] for line in lines[:last] if is_datum(line.text)}
    end, results, others = last, 0, 0
    for i in range(last + 1, len(lines)):
        if lines[i].mark not in _VALUES:
            break
        text = lines[i].text
        result = lines[i].words <= 12 and is_result(text)
        if result or _is_value(text, names):
            end, results, others = i, results + result, others + (not result)
        elif lines[i].words > 6 or i > end + 1:
            break  # a heading stands right above its values
    return end if results >= 2 or others else last


def _is_value(text: str, names: set[str]) -> bool:
    named = is_datum(text) and text.split(":", 1)[0] in names
    return named or bool(_SCORE.match(text) or _LINE_UP.match(text))


#: "Sông Cấm: Văn Toản, Trung Hiếu, Mạnh Hùng ...": a team and five players or more.
_LINE_UP = re.compile(
    rf"[^:,]{{2,40}}:\s(?:[{UPPER}][^,:;]{{1,30}}[,;]\s?(?:\([^)]*\))?\s?){{4,}}[{UPPER}][^:]{{2,40}}$"
)


def _to_signature(lines: list[Line], last: int, main: int) -> int:
    """The line above the byline or source that closes the article's own box: a box of text that
    stands before it is the article's.
    """
    for i in range(last + 1, min(last + 2 + BOX, len(lines))):
        line = lines[i]
        if line.mark in (Mark.LINK, Mark.TIME) or line.label or line.drop or is_tag_list(line):
            return last
        if line.block.box == main and line.words <= 10 and read_byline(line.text):
            return i - 1
    return last


def _sibling(lines: list[Line], last: int, main: int) -> int | None:
    """The next paragraph that stands in the same HTML box as the article's, however far below."""
    for i in range(last + 1, min(last + 60, len(lines))):
        if lines[i].prose and lines[i].block.box == main and not _heads_box(lines, i):
            return i
    return None


#: The words of a box's name that ends with a colon: "Các tin tiếp:".
_NAME: Final = 6


def _heads_box(lines: list[Line], i: int) -> bool:
    """Whether a few words with a colon stand above what is another's: links, dated titles."""
    if lines[i].words > _NAME or lines[i].text[-1] != ":" or i + 1 >= len(lines):
        return False
    return lines[i + 1].mark in (Mark.LINK, Mark.JUNK)


def _past_number(lines: list[Line], last: int) -> int:
    """The last sentence below a telephone number or an address that stands alone in the article
    ("Điện thoại trực ban: ..."): the byline or the text's end is right below it, and an imprint goes
    on.
    """
    if last + 2 >= len(lines) or not (drop := lines[last + 1].drop):
        return last
    text = lines[last + 1].text
    number = drop.name in ("imprint", "telephone") and (
        text[-1].isdigit() or text.startswith("Địa chỉ")
    )
    told = lines[last + 2].prose and lines[last + 2].words >= _SENTENCE
    return last + 2 if number and told and _closes(lines, last + 3) else last


#: The words of such a sentence.
_SENTENCE = 8


def _past_box(lines: list[Line], last: int) -> int | None:
    """The next paragraph past a box of headlines; None where a label, a time, a byline or a list of
    tags says that the article ended above it.
    """
    labels = short = dated = 0
    for i in range(last + 1, min(last + 2 + BOX, len(lines))):
        line = lines[i]
        if line.prose and not asks(line):
            below = i + 1 < len(lines) and lines[i + 1].prose
            below = below or (labels > 0 and i + 1 < len(lines) and _closes(lines, i + 1))
            # below one dated title it is its summary; below two, of which the first has none, it is not
            return None if (dated == 1 and not below) or _teaser(lines, i) else i
        if _trails_to_signature(lines, i):
            return i
        titled = lines[i - 1].mark is Mark.HEADLINE and (labels or i == last + 2)
        if line.mark is Mark.TIME and titled:
            dated += 1  # a title with its date, in a box
            continue
        if line.label:
            if line.label.reason is Reason.ZONE and _goes_on(lines, i + 1):
                return i + 1
            if line.label.reason is Reason.ZONE and (signed := signed_end(lines, i + 1)):
                return signed
            labels += 1
            if line.label.weight >= OVER or line.label.reason not in _INSIDE | {Reason.ZONE}:
                return None
        elif line.drop:
            if line.drop.reason not in _INSIDE:
                return None
        elif (line.mark not in _BOX_MARKS and not line.prose) or (
            line.mark is Mark.HEADLINE and is_name(line) and not heads_person(lines, i, last)
        ):
            return None
        few = line.mark is Mark.HEADLINE and line.words <= 4 and not is_datum(line.text)
        short = short + 1 if few else 0
        if labels > 2 or short > 1:
            return None
    return None


def _trails_to_signature(lines: list[Line], i: int) -> bool:
    """Whether a paragraph that trails off has another below it, and the byline stands under that: a
    teaser cut short has the next title there.
    """
    if i + 1 >= len(lines) or not trails_among(lines[i], lines[i + 1]):
        return False
    return _closes(lines, _run(lines, i) + 1)


def _goes_on(lines: list[Line], start: int) -> bool:
    """Whether three paragraphs in a row follow, with no headline among them: a zone's label with
    nothing under it, and the article again.
    """
    following = lines[start : start + 3]
    return len(following) == 3 and all(line.prose and line.words >= WORDS for line in following)


def _teaser(lines: list[Line], i: int) -> bool:
    """Whether a paragraph is a teaser's summary: a time or a twice-printed headline beside it."""
    after = lines[i + 1] if i + 1 < len(lines) else None
    if after is not None and after.mark is Mark.TIME:
        return True
    return i >= 2 and lines[i - 1].text == lines[i - 2].text


def _closes(lines: list[Line], i: int) -> bool:
    """Whether the text ends before line `i`, or a byline stands there."""
    if i >= len(lines):
        return True
    return lines[i].words <= 14 and read_byline(lines[i].text) is not None
