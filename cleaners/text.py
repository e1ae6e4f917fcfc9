"""Plain cluttered text to Blocks: a line a block, hard-wrapped lines joined again."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Final

from cleaners.cells import cells
from cleaners.markdown import is_markdown, plain
from cleaners.model import Block
from cleaners.page_header import MOST, read_header
from cleaners.pieces import mend
from cleaners.vietnamese import lines_of

#: Mail clients, terminals and old CMSs wrap at 60 to 110 characters, telephones at 30; scraped
#: paragraphs are longer.
NARROWEST: Final = 28
WIDEST: Final = 115
#: Below this column verse and lists look wrapped too: their lines begin in upper case.
NARROW: Final = 60


def to_blocks(text: str) -> list[Block]:
    """The lines of a text as Blocks, in order; blank lines only set `gap`."""
    groups = _groups(text)
    stated, groups = _header(groups)
    width = _wrap_width(groups)
    groups = [_rejoin(group, width) if width else mend(group) for group in groups]
    if is_markdown(text, [line for group in groups for line in group]):
        return stated + [
            plain(line, gap=i == 0) for group in groups for i, line in enumerate(group)
        ]
    rows = cells([line for group in groups for line in group])
    blocks = [Block(text=line, gap=i == 0) for group in groups for i, line in enumerate(group)]
    for i, (text, picture) in rows.items():
        blocks[i] = replace(blocks[i], text=text, kind="caption" if picture else "p")
    return stated + blocks


def _header(groups: list[list[str]]) -> tuple[list[Block], list[list[str]]]:
    """The Blocks of a scraper's header ("title: ...", "date: ..."), and the groups below it."""
    every = [line for group in groups[:MOST] for line in group]
    shown, others, end = read_header(every)
    if not end:
        return [], groups
    left: list[list[str]] = []
    for group in groups:
        left.append(group[end:])
        end = max(0, end - len(group))
    blocks = [Block(text=line) for line in (*others, *shown)]
    return blocks, [group for group in left if group]


def _groups(text: str) -> list[list[str]]:
    """The lines between blank lines."""
    groups: list[list[str]] = [[]]
    for line in lines_of(text):
        if line:
            groups[-1].append(line)
        elif groups[-1]:
            groups.append([])
    return [group for group in groups if group]


def _wrap_width(groups: list[list[str]]) -> int:
    """The column a text is hard-wrapped at; 0 when it is not.

    In wrapped text every line that breaks off inside a sentence is full: the next line's first word
    would not have fitted. Lines of an imprint may be longer than the column, so a few are tried.
    """
    every = [len(line) for group in groups for line in group]
    lengths = sorted(set(every), reverse=True)
    if not lengths or lengths[0] > 2 * WIDEST:
        return 0
    for width in [length for length in lengths if NARROWEST <= length <= WIDEST][:_TRIES]:
        if sum(length > width for length in every) > FEW * len(every):
            break
        full = broken = lower = 0
        for group in groups:
            for line, following in pairwise(group):
                if 0.6 * width <= len(line) <= width and line[-1] not in _ENDS:
                    filled, upper = _is_full(line, following, width), following[0].isupper()
                    if not filled and upper:
                        continue  # a title above its date, a name: no sentence breaks off there
                    broken += 1
                    full += filled
                    lower += not upper and not following[0].isdigit()  # a date below a title
        goes_on = lower >= 0.5 * broken
        enough = full >= 3 and full >= (0.8 if goes_on else 0.85) * broken
        if enough and (goes_on or width >= NARROW):
            return width
    return 0


#: How many of the longest lines are tried as the column.
_TRIES: Final = 6
#: The share of lines that may be longer than the column.
FEW: Final = 0.1
_ENDS: Final = '.!?:;…”"'


def _is_full(line: str, following: str, width: int) -> bool:
    # editors count the blank before the word that did not fit, or do not
    return len(line) + 1 + len(following.split(" ", 1)[0]) >= width


def _rejoin(group: list[str], width: int) -> list[str]:
    joined = [group[0]]
    for line, following in pairwise(group):
        if len(line) <= width and _is_full(line, following, width):
            joined[-1] = f"{joined[-1]} {following}"
        else:
            joined.append(following)
    return joined
