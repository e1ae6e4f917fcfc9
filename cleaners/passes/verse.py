"""A text that is all verse: no line of it is a paragraph, so its place tells it from menus."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cleaners.clutter.people import read_byline
from cleaners.passes.head_lines import read_head
from cleaners.passes.look import Line, Mark

#: The fewest lines of a poem, and how many words they have in the mean; menus have fewer, lists of
#: titles more.
LINES = 8
FEWEST, MOST = 3.5, 9.0
_MARKS = frozenset({Mark.HEADLINE, Mark.SHORT, Mark.CUT, Mark.ITEM})


@dataclass(frozen=True, slots=True, kw_only=True)
class Verse:
    """The poem's first and last line, and the line of its title."""

    title: int
    first: int
    last: int


def find_verse(lines: Sequence[Line]) -> Verse | None:
    """A poem below its title, be it with its author or date; None for any other text."""
    dated = (i for i in range(1, min(4, len(lines))) if read_head(lines[i].text))
    apart = 1 if len(lines) > 1 and lines[1].block.gap else 0  # a title alone above a blank line
    first = next(dated, apart)
    title = first - 1
    if title < 0 or lines[title].mark is not Mark.HEADLINE:
        return None
    while first < len(lines) and read_head(lines[first].text):
        first += 1
    last = first
    while last < len(lines) and (lines[last].mark in _MARKS or _divides(lines[last])):
        last += 1
    last -= 1
    while last > first and read_byline(lines[last].text):
        last -= 1
    told = [line.words for line in lines[first : last + 1] if line.mark in _MARKS]
    if len(told) < LINES or not FEWEST * len(told) <= sum(told) <= MOST * len(told):
        return None
    return Verse(title=title, first=first, last=last)


def _divides(line: Line) -> bool:
    """Stars between two strophes."""
    return line.drop is not None and line.drop.name == "rule-line"
