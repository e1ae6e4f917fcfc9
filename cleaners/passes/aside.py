"""Lines that have no say in where a page's article stands: tables given a cell a line, lists of values,
boxes named at both ends, tables of contents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from cleaners.passes.contents import contents
from cleaners.passes.look import Line, Mark
from cleaners.passes.titles import is_datum


@dataclass(frozen=True, slots=True)
class Aside:
    """Lines that say nothing of where the article stands, found once for a page: cells of tables,
    boxes named at both ends, and a table of contents.
    """

    cells: tuple[int, ...]
    boxes: tuple[int, ...]
    contents: tuple[int, ...]


def set_aside(lines: list[Line]) -> Aside:
    """What stands among a page's lines and has no say in where its article is."""
    return Aside(tuple(table_cells(lines)), tuple(skipped_boxes(lines)), contents(lines))


#: The fewest values of a list of them.
_VALUES: Final = 3


def data(lines: Sequence[Line]) -> list[int]:
    """Lists of values, with their heading: "Màn hình: 6,7 inch", "Pin: 7.200 mAh", "Giá: 6,99 triệu đồng"."""
    named_values = [line.headline and is_datum(line.text) for line in lines]
    found: list[int] = []
    if sum(named_values) < _VALUES:
        return found
    start = 0
    for i in range(len(lines) + 1):
        if i < len(lines) and named_values[i]:
            continue
        if i - start >= _VALUES:
            named = start > 0 and lines[start - 1].mark is Mark.HEADLINE
            found += range(start - named, i)
        start = i + 1
    return found


#: A price, a share, a score: what stands in tables. A bare "12" is a counter's or a calendar's.
_FIGURE: Final = re.compile(r"[+-]?(?:\d+(?:[.,]\d+)+|\d{3,}|\d+(?=\s?%)|\d+\s?[-–]\s?\d+)\s?\S*$")
_SIGNS: Final = "+-0123456789"
#: The fewest cells of a table, and the share of figures among them.
_CELLS: Final = 4
_FIGURES: Final = 0.3


def table_cells(lines: list[Line]) -> Iterator[int]:
    """The lines of tables that a text gives a cell a line, between paragraphs."""
    start = 1
    while start < len(lines):
        if not lines[start - 1].prose:
            start += 1
            continue
        end, figures = start, 0
        while end < len(lines) and _may_be_cell(lines[end]):
            text = lines[end].text
            counter = lines[end].drop is not None
            figures += counter or (text[0] in _SIGNS and _FIGURE.match(text) is not None)
            end += 1
        if end - start >= _CELLS and figures >= _FIGURES * (end - start):
            below = lines[end : end + 2]  # a paragraph, or the table's own title and a paragraph
            if below and (below[0].mark is Mark.CAPTION or any(line.prose for line in below)):
                yield from range(start, end)
        start = end + 1


def _may_be_cell(line: Line) -> bool:
    counter = line.drop is not None and line.drop.name == "counter"
    return line.words <= 6 and (line.mark in (Mark.HEADLINE, Mark.ITEM) or counter)


#: The BBC's boxes inside an article, named at both ends for those who listen to the page.
_SKIP: Final = re.compile(r"(?i:bỏ qua (.{2,60}) và tiếp tục đọc)$")
_SKIPS: Final = ("Bỏ qua ", "bỏ qua ", "BỎ QUA ")
_SKIPPED: Final = 40


def _skips(line: Line) -> bool:
    return line.words <= 14 and line.text.startswith(_SKIPS)


def skipped_boxes(lines: list[Line]) -> Iterator[int]:
    """The lines from "Bỏ qua ... và tiếp tục đọc" to "Hết phần nội dung ...", both included."""
    named = [i for i, line in enumerate(lines) if line.text[0] in "Bb" and _skips(line)]
    for i in named:
        found = _SKIP.match(lines[i].text)
        name = found[1].casefold() if found else ""
        ends = (f"hết phần nội dung {name}", f"end of {name}")
        for j in range(i + 1, min(i + _SKIPPED, len(lines))) if found else ():
            if lines[j].text.casefold() in ends:
                yield from range(i, j + 1)
                break
