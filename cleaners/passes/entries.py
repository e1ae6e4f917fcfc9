"""The entries of live blogs and chronicles, each with its clock, its day or its year above it."""

from __future__ import annotations

import re
from typing import Final

from cleaners.model import Reason
from cleaners.passes.look import Line, Mark

_YEAR: Final = re.compile(r"(?:1[5-9]|20)\d\d")
#: How far apart the entries of a live blog stand.
_ENTRY: Final = 10
_CLOCK: Final = re.compile(r"\d{1,2}\s?[:h]\s?\d{2}'?$")


def heads_entry(lines: list[Line], i: int) -> bool:
    """A clock ("08:45"), a day ("10/10/2026") or a year between two paragraphs, which heads an entry
    of a live blog or a chronicle; clock and day together are a page's time stamp.
    """
    line = lines[i]
    if i + 1 >= len(lines) or not (line.mark is Mark.TIME or (line.drop and _is_year(line))):
        return False
    if opens_entries(lines, i):
        return True
    if i == 0:
        return False
    if line.drop:
        return lines[i - 1].prose and lines[i + 1].prose
    clock, day = ":" in line.text or "h" in line.text, "/" in line.text or "-" in line.text
    if clock and not day and _chronicle(lines, i):
        return True
    above = lines[i - 2] if is_button(lines, i - 1) else lines[i - 1]
    beside = lines[i + 1].prose or lines[i + 1].mark is Mark.CAPTION
    return clock != day and beside and (above.prose or above.mark is Mark.CAPTION)


def opens_entries(lines: list[Line], i: int) -> bool:
    """Whether a clock or a year stands above a paragraph, and the next of its kind between that and
    another: the first of the entries may have the date or a subheading above it.
    """
    clock = _is_clock(lines[i])
    if not (clock or _is_year(lines[i])) or i + 1 >= len(lines) or not lines[i + 1].prose:
        return False
    for j in range(i + 2, min(i + _ENTRY, len(lines) - 1)):
        if lines[j].label or lines[j].mark is Mark.LINK:
            return False
        if _is_clock(lines[j]) if clock else _is_year(lines[j]):
            return lines[j - 1].prose and lines[j + 1].prose
    return False


def _is_year(line: Line) -> bool:
    counter = line.drop is not None and line.drop.name == "counter"
    return counter and _YEAR.fullmatch(line.text) is not None


def is_button(lines: list[Line], i: int) -> bool:
    """Whether a label is a live blog's button ("Xem thêm"): between one entry and the next one's
    clock, with another clock above a paragraph before it.
    """
    label = lines[i].label
    if label is None or label.reason is not Reason.RELATED or not 0 < i < len(lines) - 2:
        return False
    if not (lines[i - 1].prose and lines[i + 2].prose and _is_clock(lines[i + 1])):
        return False
    before = range(max(0, i - _ENTRY), i - 1)
    return any(_is_clock(lines[j]) and lines[j + 1].prose for j in before)


def _is_clock(line: Line) -> bool:
    return line.mark is Mark.TIME and _CLOCK.match(line.text) is not None


def _chronicle(lines: list[Line], i: int) -> bool:
    """Whether a clock stands above a heading and a paragraph, and another one near it does, too;
    the ticker of a page has its label above it.
    """
    near = range(max(0, i - _ENTRY), min(i + _ENTRY, len(lines) - 2))
    if not _is_entry(lines, i) or not any(j != i and _is_entry(lines, j) for j in near):
        return False
    first = next((j for j in range(i) if lines[j].mark is Mark.PROSE), i)
    labels = (line.label for line in lines[first:i] if line.label)
    return first < i and not any(label.reason in (Reason.ZONE, Reason.RELATED) for label in labels)


def _is_entry(lines: list[Line], i: int) -> bool:
    return (
        i + 2 < len(lines)
        and _is_clock(lines[i])
        and lines[i + 1].mark is Mark.HEADLINE
        and lines[i + 2].mark is Mark.PROSE
    )
