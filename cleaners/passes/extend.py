"""The core goes on past a related box: the paragraphs after it are the article's too.

The scan for the densest run stops before a box when little text follows it. That text is worth more
than the box costs: losing the article's last sentences is worse than leaving a headline.
"""

from __future__ import annotations

from cleaners.clutter.people import read_byline
from cleaners.model import Reason
from cleaners.passes.look import Line, Mark

#: A box inside an article has at most this many lines.
BOX = 8
#: Labels of this weight say that the article is over (comments, zones); two paragraphs in a row
#: after one say that it is not.
OVER = 100
_BOX_MARKS = frozenset({Mark.HEADLINE, Mark.LINK, Mark.CAPTION, Mark.ITEM, Mark.CUT})
_INSIDE = frozenset({Reason.RELATED, Reason.ADVERTISEMENT, Reason.WIDGET, Reason.TEMPLATE})


def extend(lines: list[Line], last: int, main: int | None) -> int:
    """The index of the article's last line. `main` is the box (HTML parent) of its paragraphs."""
    while True:
        gap = _sibling(lines, last, main) if main is not None else _gap(lines, last)
        if gap is None:
            return last
        following, over, labelled = gap
        end = following
        while end + 1 < len(lines) and (lines[end + 1].prose or lines[end + 1].mark is Mark.CAPTION):
            end += 1
        while lines[end].mark is Mark.CAPTION:
            end -= 1
        paragraphs = sum(line.prose for line in lines[following : end + 1])
        if main is None and paragraphs < 2 and (over or not _closes(lines, end + 1, labelled)):
            return last
        last = end


def _sibling(lines: list[Line], last: int, main: int) -> tuple[int, bool, bool] | None:
    """The next paragraph that stands in the same HTML box as the article's, however far below."""
    for i in range(last + 1, min(last + 60, len(lines))):
        if lines[i].prose and lines[i].block.box == main:
            return i, False, False
    return None


def _gap(lines: list[Line], last: int) -> tuple[int, bool, bool] | None:
    """The next paragraph past a box of headlines: its index, whether a label in between says the
    article is over, whether any label stands there.
    """
    over = labelled = False
    for i in range(last + 1, min(last + 2 + BOX, len(lines))):
        line = lines[i]
        if line.prose and not (line.text[-1] in "?!" and line.words <= 20):
            return (i, over, labelled) if not _teaser(lines, i) else None
        if line.label:
            if line.label.reason not in _INSIDE and line.label.weight < OVER:
                return None
            over = over or line.label.weight >= OVER
            labelled = labelled or line.label.weight >= 30
        elif line.drop:
            if line.drop.reason not in _INSIDE:
                return None
        elif line.mark not in _BOX_MARKS and not line.prose:
            return None
        elif line.mark is Mark.HEADLINE and line.words <= 6 and read_byline(line.text):
            return None
    return None


def _teaser(lines: list[Line], i: int) -> bool:
    """Whether a paragraph is a teaser's summary: a time or a twice-printed headline beside it."""
    after = lines[i + 1] if i + 1 < len(lines) else None
    if after is not None and after.mark is Mark.TIME:
        return True
    return i >= 2 and lines[i - 1].text == lines[i - 2].text


def _closes(lines: list[Line], i: int, labelled: bool) -> bool:
    """Whether the article may end before line `i`: the text's end or a byline; or, where no label
    announced headlines, anything that stands under articles.
    """
    if i >= len(lines):
        return True
    line = lines[i]
    if line.words <= 14 and read_byline(line.text):
        return True
    return not labelled and (line.label is not None or line.drop is not None)
