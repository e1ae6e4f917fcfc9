"""An article's last part below a zone's title inside it, told by the byline under it."""

from __future__ import annotations

import re

from cleaners.clutter.people import read_byline
from cleaners.model import Reason
from cleaners.passes.entries import heads_entry
from cleaners.passes.goes_on import is_numbered
from cleaners.passes.look import SUBHEADING, Line, Mark, is_tag_list
from cleaners.passes.titles import is_at, is_datum, pairs_to_end

#: A box inside an article has at most this many lines.
BOX = 5
#: How far below such a title its byline may stand, and what it has there.
_REACH, _PARAGRAPHS, _WORDS = 30, 3, 30


def signed_part(lines: list[Line], last: int) -> int | None:
    """The last line above a person's byline, where a zone's title with one title under it stands
    inside the article. Below it are paragraphs with their captions, values and short subheadings:
    no other label, no time and no other title.
    """
    if last + 2 >= len(lines) or not (label := lines[last + 1].label):
        return None
    if (
        label.reason is not Reason.ZONE
        or lines[last + 2].words > 20
        or not _titled(lines[last + 2])
    ):
        return None
    start = at = last + 3
    while at < min(start + _REACH, len(lines)) and _is_own(lines[at]):
        at += 1
    own = [line.words for line in lines[start:at] if line.prose]
    if at >= len(lines) or not lines[start].prose or len(own) < _PARAGRAPHS or sum(own) < _WORDS:
        return None
    byline = read_byline(lines[at].text) if lines[at].words <= 8 else None
    return at - 1 if byline and byline.authors else None


def _titled(line: Line) -> bool:
    return line.mark in (Mark.HEADLINE, Mark.LINK) or asks(line)


def _is_own(line: Line) -> bool:
    """Whether a line can stand in an article's last part, and is no name."""
    if line.mark is Mark.HEADLINE:
        return line.words <= 6 and (is_datum(line.text) or read_byline(line.text) is None)
    return line.mark in (Mark.CAPTION, Mark.ITEM) or (line.prose and not asks(line))


def signed_end(lines: list[Line], start: int) -> int | None:
    """Two paragraphs in a row below a zone's few titles, and a person's byline under them: the
    article's last ones. A zone's summaries stand alone, and its authors beside their titles.
    """
    at = start
    while at < min(start + BOX, len(lines)) and lines[at].mark in (Mark.HEADLINE, Mark.LINK):
        at += 1
    end = at
    while end < len(lines) and lines[end].prose and not asks(lines[end]):
        end += 1
    if end - at < 2 or end >= len(lines) or lines[end].words > 8:
        return None
    byline = read_byline(lines[end].text) if lines[end].mark is Mark.HEADLINE else None
    return at if byline and byline.authors else None


#: How far below the last dense run of paragraphs an article's signature stands; what the short
#: paragraphs there say at least; a title that stands among them has more words.
_TAIL, _SAID, _TITLE = 60, 12, 6
_CLOSES = frozenset({Mark.LABEL, Mark.JUNK, Mark.TIME})
_BOXES = frozenset({Reason.RELATED, Reason.ADVERTISEMENT})


def signed_tail(lines: list[Line], last: int) -> int | None:
    """The last line above the person's byline that closes an article, where its last part is short
    paragraphs, questions and lists, below a box of related titles or not; None where what stands
    there may be other articles' titles with their summaries. A list of values that a sentence
    closes needs no byline.
    """
    dated = last <= _LEAD and last + 1 < len(lines) and lines[last + 1].mark is Mark.TIME
    label, at = None, last + 1 + dated
    while at < min(last + _TAIL, len(lines)) and not _closes(lines, at):
        line = lines[at]
        if line.label and line.label.weight > SUBHEADING:
            if label is None and _lists(lines, last, last + 1 + dated, at):
                return at - 1
            if label is not None or line.label.reason not in _BOXES:
                return None
            label = at
        elif (line.mark in _STRANGE and not _is_own_mark(lines, at)) or is_tag_list(line):
            return None
        at += 1
    if at >= min(last + _TAIL, len(lines)):
        return None
    if at == last + 2 and _takes_leave(lines[last + 1].text):
        return last + 1
    start = _below_box(lines, label, at) if label is not None else last + 1 + dated
    end = at - 1
    if label is not None and end > start and not lines[end].prose:
        end -= 1  # a last sentence without its full stop
    digest = _is_digest(lines, last)
    told = _is_told(lines, start, end, boxed=label is not None, digest=digest)
    return end if told and not _paired(lines, label, start, at) else None


def _is_told(lines: list[Line], start: int, end: int, *, boxed: bool, digest: bool) -> bool:
    """Whether short paragraphs stand there that say enough, and no title among them."""
    own = [line.words for line in lines[start : end + 1] if line.prose]
    if not own or not lines[end].prose or lines[end].text[-1] == "?":
        return False  # a title asks
    if not digest and any(_is_title(lines, i) for i in range(start, end + 1)):
        return False
    values = sum(is_datum(line.text) for line in lines[start : end + 1])
    return not boxed or (sum(own) >= _SAID and (len(own) > 1 or values >= _VALUES))


def _paired(lines: list[Line], label: int | None, start: int, end: int) -> bool:
    return label is not None and any(
        pairs_to_end(lines, i, end) for i in range(label + 1, start + 1)
    )


#: The fewest values of a list of them, and how far down a text's lead stands.
_VALUES, _LEAD = 3, 2


def _lists(lines: list[Line], last: int, start: int, end: int) -> bool:
    """Whether values, times, numbered lines and options stand there, for the most part, or a digest's
    items, and a sentence last.
    """
    part = lines[start:end]
    if len(part) < _VALUES or not part[-1].prose:
        return False
    if _is_digest(lines, last):
        return 2 * sum(line.prose for line in part) >= len(part)
    values = sum(_is_value(line) for line in part)
    if values < _VALUES or 2 * values < len(part):
        return False
    return not any(_is_title(lines, i) for i in range(start, end))


#: "a. Cây bẹo"
_OPTION = re.compile(r"[a-eA-E][.)] \S")


def _is_value(line: Line) -> bool:
    if line.mark is Mark.ITEM or is_datum(line.text) or is_at(line.text):
        return True
    return _OPTION.match(line.text) is not None


def _is_own_mark(lines: list[Line], i: int) -> bool:
    """Whether a day, an entry's clock, a line of stars or one that points to another article stands
    among an article's own lines.
    """
    drop = lines[i].drop
    among = drop is not None and (drop.name == "rule-line" or drop.reason is Reason.RELATED)
    return among or _DAY.match(lines[i].text) is not None or heads_entry(lines, i)


#: What an article has between its last paragraph and its signature: "Kỳ tới: ...", "Học trò cũ của thầy,".
_NEXT = ("Kỳ tới:", "Kỳ sau:", "Kỳ cuối:", "Bài tới:", "Số tới:", "(Còn tiếp", "Còn tiếp")


def _takes_leave(text: str) -> bool:
    return text[-1] == "," or text.startswith(_NEXT)


#: "Thứ sáu, 6/11" heads the day's matches; a page's date names the year or the clock.
_DAY = re.compile(r"(?:(?:Thứ \w+|Chủ nhật|Ngày)[, ]+)(?:ngày )?\d{1,2}[/-]\d{1,2}$")
_DIGEST = re.compile(r"(?i:(?:điểm|bản|tóm) tin\b|tin (?:vắn|nhanh|sáng|tối)\b)")
#: How far above its first items the title of a digest stands.
_HEAD = 6


def _is_digest(lines: list[Line], last: int) -> bool:
    """Whether the title says that the text is one item after the other, each with its own."""
    above = lines[max(0, last - _HEAD) : last]
    return any(line.headline and line.words > 4 and _DIGEST.match(line.text) for line in above)


_STRANGE = frozenset({Mark.JUNK, Mark.LINK, Mark.TIME})


def _closes(lines: list[Line], i: int) -> bool:
    """Whether a line is a person's name or "(Theo AFP)", and the page goes on with its own words
    below it.
    """
    line = lines[i]
    credit = line.text.startswith("(Theo ") and line.text[-1] == ")"
    if not (line.mark is Mark.HEADLINE or credit) or line.words > 6:
        return False
    if i + 1 < len(lines) and lines[i + 1].mark not in _CLOSES:
        return False
    byline = read_byline(line.text)
    return byline is not None and (credit or bool(byline.authors))


def _below_box(lines: list[Line], label: int, end: int) -> int:
    """The first line below a box's titles."""
    at = label + 1
    while at < min(label + 1 + BOX, end) and _titled(lines[at]) and lines[at].words >= _TITLE:
        at += 1
    return at


def _is_title(lines: list[Line], i: int) -> bool:
    line = lines[i]
    if line.mark is not Mark.HEADLINE or line.words <= _TITLE:
        return False
    return not (is_datum(line.text) or is_numbered(line) or is_at(line.text))


def asks(line: Line) -> bool:
    """A question or exclamation short enough to be a headline."""
    return line.text[-1] in "?!" and line.words <= 20
