"""An article's last part below a zone's title inside it, told by the byline under it."""

from __future__ import annotations

from cleaners.clutter.people import read_byline
from cleaners.model import Reason
from cleaners.passes.look import Line, Mark
from cleaners.passes.titles import is_datum

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


def asks(line: Line) -> bool:
    """A question or exclamation short enough to be a headline."""
    return line.text[-1] in "?!" and line.words <= 20
