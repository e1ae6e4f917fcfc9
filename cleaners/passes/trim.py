"""Where the article's run of lines ends: above the teasers, polls and notes a page goes on with."""

from __future__ import annotations

import re
from typing import Final

from cleaners.clutter.people import read_byline
from cleaners.model import Reason
from cleaners.passes.entries import heads_entry
from cleaners.passes.extend import OVER
from cleaners.passes.last_lines import in_announced_list
from cleaners.passes.look import Line, Mark
from cleaners.passes.stamps import before_dated_teasers, may_head
from cleaners.passes.titles import SUMMARY, may_be_title, pairs_to_end
from cleaners.vietnamese import LOWER, UPPER

_CLUTTER: Final = frozenset({Mark.LABEL, Mark.JUNK, Mark.TIME, Mark.LINK})
KEPT_ITEM: Final = re.compile(r"(?:[-–—+•*]|\d{1,2}[.)]|[a-zđ]\))\s?\S")


def trim_core(lines: list[Line], first: int, last: int, main: int | None) -> int:
    """The core's last line without the teasers (headline, summary, headline, summary ...) that
    stand at its end, where a page goes on after it. A paragraph in `main`, the HTML box of the
    article's paragraphs, is no teaser's.
    """
    end = last
    while last > first and _is_signature(lines[last], lines[last - 1]):
        if in_announced_list(lines, last):
            return end
        last -= 1
    below = last + 1 < len(lines) and _is_signature(lines[last + 1], lines[last])
    signed = main is None and (last < end or below)
    if main is not None:
        last = _over_in_box(lines, first, _signed_in_box(lines, first, last, main), main)
    last = before_dated_teasers(lines, first, last)
    if main is None:
        last = _before_glued_teasers(lines, first, last)
        last = _before_set_off_pairs(lines, first, last)
        last = _before_signed_pairs(lines, first, last)
    if last + 1 < len(lines) and not has_clutter(lines, last + 1):
        return last
    if last + 1 < len(lines) and main is None:
        last = _before_signed_teasers(lines, first, last)
    end, pairs, dated, words = last, 0, 0, 0
    while end - 1 > first:
        at, stamps = end, 0
        if any(heads_entry(lines, i) for i in range(max(at - 2, 0), at + 1)):
            break  # a live blog's entry
        if lines[at].mark is Mark.TIME:
            stamps += 1
            at -= 1
        if at - 1 <= first or not (
            lines[at].mark in (Mark.PROSE, Mark.CUT, Mark.SHORT) and lines[at].words <= SUMMARY
        ):
            break
        if main is not None and lines[at].block.box == main:
            break
        head = at - 1
        if lines[head].mark is Mark.TIME and head - 1 > first:
            if lines[head - 2].mark is Mark.TIME and may_head(lines[head - 3]):
                break  # the card above has no summary, so this paragraph is none
            stamps += 1
            head -= 1
        title = lines[head]
        if not may_head(title) or title.words < 4 or KEPT_ITEM.match(title.text):
            break
        if lines[at].text.startswith(title.text):
            break  # words under a picture, and the paragraph that begins with them
        pairs, words, end = pairs + 1, words + title.words, head - 1
        dated += stamps
    if pairs == 0 or last + 1 >= len(lines):
        return last
    if main is None and not dated and _is_most(lines, first, end, last):
        return last
    # what stands right above the byline is no teaser
    if (
        dated
        or (pairs >= 2 and words / pairs >= 8 and not signed)
        or lines[end + 1].mark is Mark.LINK
    ):
        return end
    if pairs == 1 and _READ_ON.match(lines[last + 1].text) and not _names_box(lines, last + 1):
        return end
    return last


def _is_most(lines: list[Line], first: int, end: int, last: int) -> bool:
    """Whether what would go says more than what would stay: sections of one paragraph."""
    stays = sum(line.words for line in lines[first : end + 1] if line.prose)
    return sum(line.words for line in lines[end + 1 : last + 1] if line.prose) > stays


#: What a page has under an article's byline is at most this share of it.
_UNDER_BYLINE: Final = 0.2


def _signed_in_box(lines: list[Line], first: int, last: int, main: int) -> int:
    """The line above the byline that closes the article's own box: a poll, an appeal or a note
    under it stands in a box of its own.
    """
    below = 0
    for i in range(last, first, -1):
        line = lines[i]
        if line.block.box == main:
            signed = line.block.right and _is_signature(line, lines[i - 1])
            above = sum(other.words for other in lines[first:i] if other.prose)
            return i - 1 if signed and below <= _UNDER_BYLINE * above else last
        below += line.words
    return last


#: The share of the words that the article's own box holds, where there is one.
_OWN: Final = 0.5


def _over_in_box(lines: list[Line], first: int, last: int, main: int) -> int:
    """The article's last line where tags or comments stand between its own box and other text."""
    own = [i for i in range(first, last + 1) if lines[i].prose and lines[i].block.box == main]
    every = sum(line.words for line in lines[first : own[-1] + 1] if line.prose) if own else 0
    if sum(lines[i].words for i in own) <= _OWN * every:
        return last
    for line in lines[own[-1] + 1 : last + 1]:
        label = line.label is not None and line.label.weight >= OVER
        if label or (line.drop is not None and line.drop.reason is Reason.TAGS):
            return own[-1]
    return last


def _names_box(lines: list[Line], i: int) -> bool:
    """Whether "Đọc tiếp" stands above other titles, and does not close the teaser above it."""
    return (
        lines[i].words <= 2
        and i + 1 < len(lines)
        and lines[i + 1].headline
        and lines[i + 1].words >= 5
    )


#: tuoitre closes a teaser with "Đọc tiếp Về trang Chủ đề"; a colon opens a list instead.
_READ_ON: Final = re.compile(
    r"(?i:đọc tiếp|xem tiếp|xem thêm|đọc thêm|xem chi tiết|chi tiết)\b.{0,29}(?<!:)$"
)
#: "Bố qua đời, bé gái nghẹn ngàoChỉ một ngày sau ...": what a copied page leaves of a headline and its
#: summary. After a word in lower case no sentence begins with a capital, but after a mark one may.
_GLUED: Final = re.compile(
    rf"(?P<title>[{UPPER}\d\"“'‘](?:[^.]|(?<=\d)\.(?=\d)){{24,160}}?(?:\s(?P<word>[{LOWER}]{{2,}})|[\"”’'?!]))"
    rf"(?=[{UPPER}][{LOWER}]*[ ,]).{{40,}}[.…!?”\"]$"
)


_SPOT: Final = re.compile(rf"[{UPPER}](?<=[{LOWER}\"”’'?!].)")


def _glued_teaser(line: Line) -> re.Match[str] | None:
    short = line.prose and line.words <= 2 * SUMMARY
    return _GLUED.match(line.text) if short and _SPOT.search(line.text) else None


def _before_glued_teasers(lines: list[Line], first: int, last: int) -> int:
    """The line before the glued teasers that an article ends with: two, or one that is glued to a
    word; a text whose paragraphs are glued throughout is left alone.
    """
    end, sure = last, False
    while (match := _glued_teaser(lines[end])) and 5 <= match["title"].count(" ") <= 24:
        end, sure = end - 1, sure or bool(match["word"])
        if end < first:
            return last
    if end == last or not (sure or last - end >= 2):
        return last
    return last if any(_glued_teaser(line) for line in lines[first : end + 1]) else end


#: Fewer paragraphs, each with a blank line above it, do not tell how a text sets its own.
_SET: Final = 3


def _before_set_off_pairs(lines: list[Line], first: int, last: int) -> int:
    """The line before the titles at the end that have their summaries right under them, in a text
    whose paragraphs have blank lines between them, those under its subheadings, too.
    """
    end = last
    while end - 1 > first and lines[end].prose and not lines[end].block.gap:
        title, summary = lines[end - 1], lines[end]
        if not may_be_title(title) or title.words < 5 or summary.words > SUMMARY:
            break
        end -= 2
    if end == last or sum(lines[i].block.gap for i in range(end + 1, last + 1, 2)) == 0:
        return last
    own = [lines[i] for i in range(first + 1, end + 1) if lines[i].prose]
    if len(own) < _SET or not all(line.block.gap for line in own):
        return last
    stays = lines[first].words + sum(line.words for line in own)
    if sum(line.words for line in lines[end + 1 : last + 1] if line.prose) >= stays:
        return last
    return end - 1 if _is_signature(lines[end], lines[end - 1]) else end


def _before_signed_pairs(lines: list[Line], first: int, last: int) -> int:
    """The line above the one name of a text that has nothing but titles and summaries under it."""
    signed = [i for i in range(first + 2, last) if signs_off(lines, i)]
    if len(signed) != 1 or last - signed[0] > _TEASERS:
        return last
    above = sum(line.words for line in lines[first : signed[0]] if line.prose)
    below = sum(line.words for line in lines[signed[0] :] if line.prose)
    pairs = pairs_to_end(lines, signed[0] + 1, last + 1)
    return signed[0] - 1 if pairs and below < above else last


#: So many lines of teasers stand below a byline inside the core at most.
_TEASERS: Final = 8


def _before_signed_teasers(lines: list[Line], first: int, last: int) -> int:
    """The line above a person's byline that has nothing but titles and their summaries below it.

    A name that is a subheading has its paragraph below it.
    """
    for i in range(last - 2, max(first, last - 1 - _TEASERS), -1):
        if signs_off(lines, i):
            titles, summaries = lines[i + 1 : last + 1 : 2], lines[i + 2 : last + 1 : 2]
            paired = len(titles) == len(summaries) and all(
                may_head(title) and title.words >= 6 for title in titles
            )
            told = all(line.prose and line.words <= SUMMARY for line in summaries)
            return i - 1 if paired and told else last
    return last


def signs_off(lines: list[Line], i: int) -> bool:
    """Whether a line is a person's name alone below a paragraph."""
    line = lines[i]
    closed = line.text.endswith(")")  # "Đông Triều (Theo AP, NHK)"
    if not (line.mark is Mark.HEADLINE and line.words <= 6) and not (closed and line.words <= 14):
        return False
    if not lines[i - 1].prose:
        return False
    byline = read_byline(line.text)
    return byline is not None and bool(byline.authors)


def _is_signature(line: Line, above: Line) -> bool:
    closed = above.mark is Mark.CAPTION or above.text[-1] in '.!?”"'
    if line.mark is Mark.PROSE and not (line.text.endswith(")") and closed):
        return False
    return line.words <= 14 and read_byline(line.text) is not None


def _again(line: Line, above: Line) -> bool:
    """Whether a title comes twice: under its picture as an item of a list, and below that."""
    return line.text == above.text or (
        above.text[0] == "•" and above.text[1:].lstrip() == line.text
    )


def has_clutter(lines: list[Line], start: int) -> bool:
    """Whether anything from `start` on is clutter by itself: a label, a control, a time, two
    teasers, or a long run of menu entries or headlines (verse has four to nine words a line).
    """
    run = words = cuts = 0
    for i in range(start, len(lines)):
        line = lines[i]
        cuts += line.mark is Mark.CUT
        if heads_entry(lines, i) or (line.drop and line.drop.name == "file-name"):
            continue
        if line.mark in _CLUTTER or cuts > 1 or (i > start and _again(line, lines[i - 1])):
            return True
        run, words = (run + 1, words + line.words) if line.mark is Mark.HEADLINE else (0, 0)
        if run >= 12 and not 4 <= words / run <= 9:
            return True
    return False
