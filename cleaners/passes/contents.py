"""An article's table of contents: its subheadings, printed once more in a row above them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from cleaners.passes.look import Line, Mark

#: The fewest entries of a table of contents, and of one that has its name above it.
ENTRIES: Final = 3
_NAMED: Final = 2
#: A longer line is no subheading.
WORDS: Final = 30
_BELOW: Final = frozenset({Mark.CAPTION, Mark.ITEM})
_NAMES: Final = frozenset(
    "nội dung|nội dung chính|nội dung bài viết|nội dung bài|mục lục|mục lục bài viết|mục lục nội dung|trong bài viết này".split(
        "|"
    )
)

#: The words of the longest of them.
_NAME_WORDS: Final = 4


def contents(lines: Sequence[Line]) -> tuple[int, ...]:
    """The entries of a table of contents, and its name above them.

    Each entry comes again below, in the same order and apart from the others; a refrain's lines
    come again together.
    """
    last = {line.text: i for i, line in enumerate(lines) if line.words <= WORDS}
    again = sum([line.words <= WORDS for line in lines]) - len(last)
    if again < _NAMED or (again < ENTRIES and not any(_is_name(line) for line in lines)):
        return ()  # so few lines come again
    entries: list[int] = []
    start = 0
    while start < len(lines):
        end, below = start, -1
        named = start > 0 and _is_name(lines[start - 1])
        while end < len(lines) and (copy := last.get(lines[end].text, end)) > max(below + 1, end):
            if lines[end].mark is Mark.CAPTION or not (named or _heads(lines, copy)):
                break
            end, below = end + 1, copy
        if end - start >= (_NAMED if named else ENTRIES) and below >= end:
            entries += range(start - named, end)
        start = max(end, start + 1)
    return tuple(entries)


def _is_name(line: Line) -> bool:
    return line.words <= _NAME_WORDS and line.text.casefold().strip(" :") in _NAMES


def last_section(lines: Sequence[Line], entries: Sequence[int], last: int) -> int:
    """The paragraph under the heading that a table of contents names last, where that stands below
    `last` and half of the others above: an article goes on past an advertisement to there.
    """
    if not entries or entries[-1] >= last:
        return last
    names = {lines[i].text for i in entries}
    above = {line.text for line in lines[entries[-1] + 1 : last + 1] if line.text in names}
    if 2 * len(above) < len(names):
        return last  # titles of other articles that stand in two columns
    final = lines[entries[-1]].text
    for i in range(last + 1, min(last + _BEYOND, len(lines) - 1)):
        if lines[i].text == final and lines[i + 1].prose:
            return i + 1
    return last


#: How far below what is taken for the article's end its last section may begin.
_BEYOND: Final = 30


def _heads(lines: Sequence[Line], i: int) -> bool:
    """Whether a paragraph, its picture or a list ("Nguyên liệu") stands below."""
    return i + 1 < len(lines) and (lines[i + 1].prose or lines[i + 1].mark in _BELOW)
