"""What the HTML boxes lines stand in say of them: the article's own box, and boxes without text."""

from __future__ import annotations

from collections.abc import Sequence

from cleaners.model import Reason
from cleaners.passes.ledger import Ledger
from cleaners.passes.look import Line, Mark


def settle_foreign_boxes(ledger: Ledger, first: int, last: int, main: int) -> None:
    """A line without a full stop that stands in a box of its own, where no paragraph stands, is a
    widget's or an advertisement's: subheadings stand beside their paragraphs.
    """
    lines = ledger.lines
    prose = [line.block for line in lines[first : last + 1] if line.prose]
    with_prose = {block.box for block in prose} | {main}
    # a line in a div of its own stands beside paragraphs only where they are divs, too
    with_divs = {block.box for block in prose if block.css.startswith("div.")}
    for i in range(first + 1, last + 1):
        line = lines[i]
        if (
            ledger.open(i)
            and line.mark is Mark.HEADLINE
            and line.block.kind == "p"
            and not line.cell  # a box each
            and line.block.box
            not in (with_divs if line.block.css.startswith("div.") else with_prose)
        ):
            ledger.remove(i, Reason.WIDGET, "box-without-text")


#: So many paragraphs are needed to tell.
_APART = 3


def own_box(lines: Sequence[Line], first: int, last: int) -> int | None:
    """The main box of the core; where that holds a lead and one paragraph, each in its own box, the
    one of both in which more stands below: a box of related titles cut the article off.
    """
    core = [line for line in lines[first : last + 1] if line.prose]
    boxes = {line.block.box for line in core}
    if len(core) == len(boxes) == 2 and 0 not in boxes:
        core = [line for line in lines[first:] if line.prose and line.block.box in boxes]
    return main_box(core)


def main_box(lines: Sequence[Line]) -> int | None:
    """The HTML parent most of the article's words stand in; None for plain text, and where each of
    its paragraphs has a box of its own (the BBC's).
    """
    words: dict[int, int] = {}
    paragraphs = 0
    for line in lines:
        if line.prose and line.block.box:
            words[line.block.box] = words.get(line.block.box, 0) + line.words
            paragraphs += 1
    if not words or len(words) == paragraphs >= _APART:
        return None
    return max(words, key=words.__getitem__)
