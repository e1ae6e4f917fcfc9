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
_NAMES: Final = frozenset(
    "nội dung|nội dung chính|nội dung bài viết|nội dung bài|mục lục|mục lục bài viết|mục lục nội dung|trong bài viết này".split(
        "|"
    )
)


def contents(lines: Sequence[Line]) -> tuple[int, ...]:
    """The entries of a table of contents, and its name above them.

    Each entry comes again below, in the same order and apart from the others; a refrain's lines
    come again together.
    """
    last = {line.text: i for i, line in enumerate(lines) if line.words <= WORDS}
    if sum([line.words <= WORDS for line in lines]) - len(last) < _NAMED:
        return ()  # so few lines come again
    entries: list[int] = []
    start = 0
    while start < len(lines):
        end, below = start, -1
        while end < len(lines) and (copy := last.get(lines[end].text, end)) > max(below + 1, end):
            if lines[end].mark is Mark.CAPTION or not _heads(lines, copy):
                break
            end, below = end + 1, copy
        if end - start >= _NAMED and below >= end:
            named = start > 0 and lines[start - 1].text.casefold().strip(" :") in _NAMES
            if named or end - start >= ENTRIES:
                entries += range(start - named, end)
        start = max(end, start + 1)
    return tuple(entries)


def _heads(lines: Sequence[Line], i: int) -> bool:
    """Whether a paragraph or its picture stands below."""
    return i + 1 < len(lines) and (lines[i + 1].prose or lines[i + 1].mark is Mark.CAPTION)
