"""The stamps of other articles' cards: a section or a name beside a date, again and again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from cleaners.clutter.people import read_byline
from cleaners.date_lines import without_date
from cleaners.dates import RELATIVE, TIME, read_visible
from cleaners.passes.look import Line, Mark

#: A stamp has no more words, and what stands beside its date no more than these.
_WORDS: Final = 12
_BESIDE: Final = 6
#: The fewest words of a title.
_TITLE: Final = 4
#: What stands for any person's name.
_SIGNED: Final = "\0"
_EDGES: Final = " -–—|,;:•·"
_MARKED: Final = re.compile(r"[|•·]|\s[-–—]\s")


def mark_stamps(lines: Sequence[Line]) -> None:
    """Take "Đời sống | 02/10/2026 14:05" for a time where a page has it twice, with another date.

    A stamp has its title above or below it, where a diary has paragraphs and a table its other rows.
    A place and a day head a diary's entries, too ("Cà Mau, 02/10/2026"): without a clock a mark
    parts the two, or the page has the section's name alone.
    """
    found: dict[str, list[Line]] = {}
    alone: set[str] | None = None
    for i, line in enumerate(lines):
        if line.mark is not Mark.HEADLINE or line.words > _WORDS or not _dated(line.text):
            continue
        beside = _beside(line.text)
        if beside is None or not _has_title(lines, i):
            continue
        if not (TIME.search(line.text) or _MARKED.search(line.text)):
            alone = alone or {other.text for other in lines if other.words <= _BESIDE}
            if beside not in alone:
                continue
        found.setdefault(beside, []).append(line)
    for stamps in found.values():
        if len({line.text for line in stamps}) >= 2 or len(stamps) >= 3:
            for line in stamps:
                line.look_like(Mark.TIME)


def _dated(text: str) -> bool:
    return text[0].isdigit() or text[-1].isdigit() or text.endswith("trước")


def _beside(text: str) -> str | None:
    """What stands beside a line's date: a section, or `_SIGNED` for somebody's name."""
    if text.endswith("trước"):
        beside = RELATIVE.sub(" ", text).strip(_EDGES)
        if len(beside) >= len(text) - 8:
            return None
    elif read_visible(text) is not None:
        beside = without_date(text)
    else:
        return None
    if not beside or beside.count(" ") >= _BESIDE or any(c.isdigit() for c in beside):
        return None
    byline = read_byline(beside)
    return _SIGNED if byline is not None and byline.authors else beside


def _has_title(lines: Sequence[Line], i: int) -> bool:
    """Whether a title stands beside a stamp, and no other dated line, as in a table's rows."""
    beside = (*lines[max(i - 1, 0) : i], *lines[i + 1 : i + 2])
    if any(line.words <= _WORDS and _dated(line.text) and _beside(line.text) for line in beside):
        return False
    return any(may_head(line) and line.words >= _TITLE for line in beside)


#: What stands after a page's dated teasers is the article again only when there is this much of it.
_REST: Final = 0.15
#: Three in a row are the list under an article, and the share of what may follow is larger.
_REST_AFTER_THREE: Final = 0.3
#: How far above its first paragraph an article has its date.
_ABOVE: Final = 6


def may_head(line: Line) -> bool:
    """Whether a line may be the title of a card."""
    return line.headline or (line.prose and line.words <= 20 and line.text[-1] in "?!\"”’'")


def before_dated_teasers(lines: list[Line], first: int, last: int) -> int:
    """The line before two or more dated teasers, where only an outlet's promotion follows them; the
    core may end in the first of them, where the article has its own date above.
    """
    runs: list[int] = []
    i = first + 1
    own = _own_day(lines, first)
    end = len(lines) - 1 if own else last
    while i + 2 <= end and (i < last or (runs and i == runs[-1] + 3)):
        if may_head(lines[i]) and lines[i + 1].prose and lines[i + 2].mark is Mark.TIME:
            if i + 2 <= last or _day(lines[i + 2]) != own:
                runs.append(i)
            i += 3
        else:
            i += 1
    if len(runs) < 2 or any(b - a != 3 for a, b in pairwise(runs)):
        return last
    before = sum(line.words for line in lines[first : runs[0]] if line.prose)
    after = [line for line in lines[runs[-1] + 3 : last + 1] if line.prose]
    share = _REST if len(runs) < 3 else _REST_AFTER_THREE
    if len(after) <= 3 and sum(line.words for line in after) < share * before:
        return runs[0] - 1
    return last


def _own_day(lines: Sequence[Line], first: int) -> date | None:
    above = lines[max(first - _ABOVE, 0) : first]
    return next((day for line in above if (day := _day(line))), None)


def _day(line: Line) -> date | None:
    moment = read_visible(line.text) if line.mark is Mark.TIME else None
    return moment.value.date() if moment else None
