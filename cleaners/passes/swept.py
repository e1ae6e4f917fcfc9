"""Where the titles under a label inside an article end, and its own next subheading or list begins."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from cleaners.clutter.people import read_byline
from cleaners.passes.goes_on import (
    asks_on,
    begins_series,
    continues,
    heads_person,
    trails_among,
)
from cleaners.passes.look import Line, Mark, same_start
from cleaners.passes.titles import is_at, is_datum, under_label

#: The words of a title at least, of a short line of the article and of its question at most.
_TITLE: Final = 6
_SHORT: Final = 4
_QUESTION: Final = 10
#: So many other questions, each with its answer below it, say that an article is divided by them.
_ASKED: Final = 2
_LISTED: Final = frozenset({Mark.HEADLINE, Mark.ITEM})


def below_titles(lines: Sequence[Line], start: int, last: int, most: int) -> int:
    """The index below the headlines from `start` on, up to the next paragraph.

    A last, short headline that follows others after a gap is the article's next subheading.
    """
    end = start
    while end <= last and end - start < most and under_label(lines[end]):
        if lines[end].block.kind == "heading" and lines[end].mark is not Mark.LINK:
            break
        if continues(lines, end) or asks_on(lines, end) or heads_person(lines, end, start):
            break
        if end - start > 1 and end < last and trails_among(lines[end], lines[end + 1]):
            break
        if end > start and _asks_among(lines, end, last):
            return end
        end += 1
    if end - start < 2 or end > last or not lines[end].prose:
        return end
    own = _own_lines(lines, start, end)
    final = lines[end - 1]
    if own < end or begins_series(lines, end - 1):
        return min(own, end - 1)
    apart = final.block.gap or all(line.words > 8 for line in lines[start : end - 1])
    if final.mark is Mark.HEADLINE and final.words <= 8 and apart:
        return end if same_start(final.text, lines[end - 2].text) else end - 1
    return end


def _own_lines(lines: Sequence[Line], start: int, end: int) -> int:
    """Where values and lines of a few words begin that no title follows: a subheading, a list."""
    own = end
    while own - 1 > start and _is_own(lines[own - 1]):
        own -= 1
    titles = lines[start:own]
    whole = all(line.words >= _TITLE and not is_datum(line.text) for line in titles)
    return own if whole else end


def _is_own(line: Line) -> bool:
    if line.mark not in _LISTED or line.block.links:
        return False
    if is_datum(line.text) or is_at(line.text):
        return True
    return line.words <= _SHORT and read_byline(line.text) is None


def _asks_among(lines: Sequence[Line], i: int, last: int) -> bool:
    """Whether a line is one of the questions that divide an article, each above its answer."""
    if not _is_question(lines, i):
        return False
    return sum(_is_question(lines, j) for j in range(1, last) if j != i) >= _ASKED


def _is_question(lines: Sequence[Line], i: int) -> bool:
    line = lines[i]
    if line.text[-1] != "?" or line.words > _QUESTION or i + 1 >= len(lines):
        return False
    below = lines[i + 1]
    return (below.prose and below.text[-1] != "?") or below.mark is Mark.CUT
