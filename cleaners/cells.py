"""Rows of one cell, as other extractors print the tables of old pages: "Bến chợ lúc rạng sáng |".

Such a table holds a picture and the words under it. One with several rows in a row is a box of the
article's, and what stands in a cell above the first paragraph is the head's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cleaners.clutter.labels import label_of
from cleaners.clutter.people import read_byline

_CELL: Final = re.compile(r"([^|]*[^|\s])\s?\|[| ]*")
#: A caption's words; a box holds paragraphs.
_FEWEST: Final = 3
_MOST: Final = 45
#: So many rows in a row are a box.
_BOX: Final = 3
#: A paragraph has so many words.
_PARAGRAPH: Final = 12


def cells(lines: Sequence[str]) -> dict[int, tuple[str, bool]]:
    """The lines that are a row of one cell: their text, and whether it is a picture's."""
    found = {i: match[1] for i, line in enumerate(lines) if (match := _cell(line))}
    for i in range(1, len(lines) - 1):  # "| |", the words, "|"
        if lines[i - 1][0] == lines[i + 1][0] == "|" and _is_bare(lines, i):
            found[i] = lines[i]
    if not found:
        return {}
    told = next((i for i, line in enumerate(lines) if _is_paragraph(line)), len(lines))
    return {i: (text, i > told and _is_picture(found, i, text)) for i, text in found.items()}


_BARE: Final = re.compile(r"\|[| ]*")


def _is_bare(lines: Sequence[str], i: int) -> bool:
    """Whether a line without strokes stands between two that have nothing else."""
    return (
        "|" not in lines[i]
        and _BARE.fullmatch(lines[i - 1]) is not None
        and _BARE.fullmatch(lines[i + 1]) is not None
    )


def _cell(line: str) -> re.Match[str] | None:
    return _CELL.fullmatch(line) if line[-1] == "|" else None


def _is_paragraph(line: str) -> bool:
    return line.count(" ") + 1 >= _PARAGRAPH and line.rstrip(" |")[-1:] in '.!?…”"'


def _is_picture(found: dict[int, str], i: int, text: str) -> bool:
    run = 1
    for step in (-1, 1):
        j = i + step
        while j in found:
            run, j = run + 1, j + step
    words = text.count(" ") + 1
    said = label_of(text, words) or read_byline(text)
    return run < _BOX and _FEWEST <= words <= _MOST and not said
