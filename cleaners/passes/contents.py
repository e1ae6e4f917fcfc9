"""An article's table of contents: its subheadings, printed once more in a row above them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from cleaners.passes.look import Line, Mark

#: The fewest entries of a table of contents.
ENTRIES: Final = 3
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
    short = [line.text for line in lines if line.words <= WORDS]
    if len(short) - len(set(short)) < ENTRIES:
        return ()  # so few lines come again
    return tuple(_entries(lines, Counter(short)))


def _entries(lines: Sequence[Line], times: Counter[str]) -> Iterator[int]:
    last = {line.text: i for i, line in enumerate(lines) if line.words <= WORDS}
    start = 0
    while start < len(lines):
        if times[lines[start].text] < 2:
            start += 1
            continue
        end, below = start, -1
        while end < len(lines) and (copy := last.get(lines[end].text, end)) > max(below + 1, end):
            if lines[end].mark is Mark.CAPTION or not _heads(lines, copy):
                break
            end, below = end + 1, copy
        if end - start >= ENTRIES and below >= end:
            named = start > 0 and lines[start - 1].text.casefold().strip(" :") in _NAMES
            yield from range(start - named, end)
        start = max(end, start + 1)


def _heads(lines: Sequence[Line], i: int) -> bool:
    """Whether a paragraph or its picture stands below."""
    return i + 1 < len(lines) and (lines[i + 1].prose or lines[i + 1].mark is Mark.CAPTION)
