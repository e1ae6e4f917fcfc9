"""An article's first paragraphs, where a box of other articles parts them from the rest.

A short article with a long box near its top has its densest run of paragraphs below the box.
"""

from __future__ import annotations

from collections.abc import Sequence

from cleaners.dates import read_visible
from cleaners.model import Reason
from cleaners.passes.head_lines import read_head
from cleaners.passes.look import Line, Mark

#: How far above the run of paragraphs the head may stand.
_REACH = 40
#: A title's words; how far below it its date and its first paragraph stand.
_TITLE, _DATE, _PARAGRAPH = range(5, 31), 5, 8
#: The fewest words of a first paragraph.
_WORDS = 12
_BOX = frozenset({Reason.RELATED, Reason.ADVERTISEMENT})


def from_head(lines: Sequence[Line], first: int) -> int:
    """The paragraph under the page's one dated headline, where a box named as other articles' stands
    between it and line `first`, or a list of values; else `first`. A column of teasers has several
    dated headlines.
    """
    heads = [
        start
        for i in range(max(0, first - _REACH), first - 1)
        if (start := _paragraph_under(lines, i)) is not None and not _in_box(lines, i)
    ]
    if len(heads) != 1 or heads[0] >= first:
        return first
    labels = [line.label for line in lines[heads[0] : first] if line.label]
    boxed = bool(labels) and all(label.reason in _BOX for label in labels)
    return heads[0] if boxed or _all_values(lines[heads[0] + 1 : first]) else first


#: The fewest lines of such a list, and the words of a line at most.
_VALUES, _VALUE = 4, 16


def _all_values(between: Sequence[Line]) -> bool:
    """Whether a timetable or a list of prices stands there, with its subheadings, and nothing else."""
    values = 0
    for line in between:
        if line.mark not in _LISTED or line.words > _VALUE:
            return False
        if line.mark is Mark.TIME and _names_day(line):
            return False
        values += line.mark is not Mark.HEADLINE or ":" in line.text or line.text[0].isdigit()
    return len(between) >= _VALUES and 2 * values >= len(between)


_LISTED = frozenset({Mark.HEADLINE, Mark.ITEM, Mark.SHORT, Mark.TIME})


def _paragraph_under(lines: Sequence[Line], i: int) -> int | None:
    """The first paragraph under a headline that has its date near it."""
    if not lines[i].headline or lines[i].words not in _TITLE:
        return None
    if not any(_names_day(line) for line in lines[i + 1 : i + 1 + _DATE]):
        return None
    for j in range(i + 1, min(i + 1 + _PARAGRAPH, len(lines))):
        if lines[j].prose and lines[j].words >= _WORDS:
            return j
        if lines[j].headline and lines[j].words in _TITLE:
            return None
    return None


def _in_box(lines: Sequence[Line], i: int) -> bool:
    """Whether a headline stands in a list that is named as other articles'."""
    for line in reversed(lines[:i]):
        if line.label:
            return line.label.reason in (Reason.RELATED, Reason.ZONE)
        if not line.headline and line.mark is not Mark.TIME:
            return False
    return False


def _names_day(line: Line) -> bool:
    if line.words > 14 or not any(c.isdigit() for c in line.text):
        return False
    head = read_head(line.text)
    return head is not None and head[0] is not None and read_visible(head[0]) is not None
