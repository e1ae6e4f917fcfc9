"""The article's last lines, where they do not look like it: a list that its last paragraph announces,
and a last paragraph without its full stop.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleaners.clutter.people import read_byline
from cleaners.passes.look import Line, Mark, is_tag_list

#: A list has so many entries at most, and an entry so many words.
_ENTRIES, _ENTRY = 30, 16
#: The words of a last paragraph that no headline has: in a text, and in the box of the article's own.
_PARAGRAPH, _IN_BOX = 16, 8
#: "“Còn người đói thì còn quán”, dì Ba nói"
_SAID = re.compile(
    r"[“\"][^“”\"]+[”\"]\s?,?\s.*\b(?:nói|kể|cho biết|chia sẻ|bày tỏ|tâm sự|cười|đáp|khẳng định|nhắn nhủ|bộc bạch)$"
)
_LISTED = frozenset({Mark.HEADLINE, Mark.ITEM})


def announced(lines: Sequence[Line], last: int) -> int:
    """The last entry of the list that line `last` announces with its colon, else `last`."""
    if lines[last].text[-1] != ":":
        return last
    end = last
    while end + 1 < min(len(lines), last + 1 + _ENTRIES) and _is_entry(lines[end + 1]):
        end += 1
    below = lines[end + 1] if end + 1 < len(lines) else None
    if below is not None and below.mark is Mark.LINK:
        return last
    if end - last >= 2 and is_name(lines[end]):
        above = lines[end - 1]
        if not is_name(above) or (above.mark is Mark.ITEM and lines[end].mark is Mark.HEADLINE):
            return end - 1  # who wrote it
    return end


def _is_entry(line: Line) -> bool:
    return line.mark in _LISTED and line.words <= _ENTRY and line.block.links < 0.5


def is_name(line: Line) -> bool:
    """Whether a short line reads as a byline."""
    return line.words <= 6 and read_byline(line.text) is not None


def in_announced_list(lines: Sequence[Line], i: int) -> bool:
    """Whether a line is an entry of a list that a line above announces with its colon, or is marked up
    as one; one that says who wrote ("Tác giả: ...") is none.
    """
    if ":" in lines[i].text:
        return False
    if any(_is_set_like(lines[i], beside) for beside in (*lines[i - 1 : i], *lines[i + 1 : i + 2])):
        return True
    start = i
    while start > 0 and _is_entry(lines[start - 1]):
        start -= 1
    return start > 0 and lines[start - 1].text[-1] == ":" and announced(lines, start - 1) >= i


def _is_set_like(line: Line, beside: Line) -> bool:
    """Whether two lines are items of a list, or cells of a table."""
    items = line.block.kind == beside.block.kind == "item" or (line.cell and beside.cell)
    return items and _is_entry(beside)


def unstopped(lines: Sequence[Line], last: int, main: int | None) -> int:
    """The line below `last` where it is the last paragraph without its full stop, else `last`. It
    stands alone, says more than a headline does, or is what somebody says, and comes but once;
    `main` is the box (HTML parent) of the article's paragraphs.
    """
    i = last + 1
    if i >= len(lines):
        return last
    line = lines[i]
    plain = line.mark is Mark.HEADLINE and line.block.kind == "p" and line.block.links < 0.3
    if not plain or (not line.text[0].isupper() and line.text[0] not in '“"0123456789'):
        return last
    own = main is not None and line.block.box == main and line.words >= _IN_BOX
    long = main is None and (line.words >= _PARAGRAPH or _SAID.match(line.text) is not None)
    if not (own or long) or is_tag_list(line) or read_byline(line.text):
        return last
    if i + 1 < len(lines) and lines[i + 1].headline and lines[i + 1].words >= 5:
        return last  # one of several titles
    return last if any(other.text == line.text for other in lines[i + 1 :]) else i
