"""Where the article stands among a page's lines: the run of lines that is densest in prose.

Every line has a score, prose above zero and clutter below, and the article is the run with the
greatest sum (Kadane's scan, one pass). Tuned so that a related box inside an article costs less
than the article's next paragraph gives, and a zone of teasers costs more than its summaries give.
"""

from __future__ import annotations

from collections.abc import Sequence

from cleaners.clutter.signs import prefixes
from cleaners.model import Reason
from cleaners.passes.look import Line, Mark

#: A summary alone between two headlines is a teaser's: it counts for this share of its words.
LONELY = 0.4
_COST = {
    Mark.TIME: -10.0,
    Mark.CUT: -10.0,
    Mark.CAPTION: 0.0,
    Mark.LINK: -12.0,
}


def _score(line: Line) -> float:
    if line.mark is Mark.PROSE:
        return min(line.words, 60) * (1 - line.block.links)
    if line.mark is Mark.SHORT:
        return float(min(line.words, 10))
    if line.mark is Mark.HEADLINE:
        return -5.0 if line.words >= 5 else -3.0
    if line.mark is Mark.ITEM:
        return 4.0 if line.words >= 8 else -2.0
    if line.mark is Mark.LABEL and line.label:
        return -float(line.label.weight)
    if line.mark is Mark.JUNK and line.drop:
        return -25.0 if line.drop.reason in (Reason.LEGAL, Reason.COMMENT) else -12.0
    return _COST[line.mark]


def scores(lines: list[Line]) -> list[float]:
    """One score a line, with what its neighbours say of it."""
    plain = [_score(line) for line in lines]
    result = list(plain)
    weak = (Mark.HEADLINE, Mark.LINK, Mark.TIME, Mark.LABEL, Mark.CUT, Mark.JUNK)
    last = len(lines) - 1
    entries = {
        i for i, line in enumerate(lines) if line.mark is Mark.TIME and heads_entry(lines, i)
    }
    for i in entries:
        result[i] = 0.0
    for i, line in enumerate(lines):
        if i and line.text == lines[i - 1].text and line.mark is not Mark.CAPTION:
            # a headline printed twice (picture and text) begins a teaser; a long one too
            result[i] = min(result[i], 0.0) - 18.0
            result[i - 1] = min(result[i - 1], -5.0)
        if line.mark is Mark.PROSE and line.words < 70:
            before = i == 0 or (lines[i - 1].mark in weak and i - 1 not in entries)
            after = i == last or (lines[i + 1].mark in weak and i + 1 not in entries)
            if before and after:
                result[i] *= LONELY
    return result


def heads_entry(lines: list[Line], i: int) -> bool:
    """A clock ("08:45") or a day ("10/10/2026") between two paragraphs, which heads an entry of a
    live blog or a chronicle; the two together are a page's time stamp.
    """
    line = lines[i]
    if line.mark is not Mark.TIME or not 0 < i < len(lines) - 1:
        return False
    clock, day = ":" in line.text or "h" in line.text, "/" in line.text or "-" in line.text
    beside = lines[i + 1].prose or lines[i + 1].mark is Mark.CAPTION
    return clock != day and beside and (lines[i - 1].prose or lines[i - 1].mark is Mark.CAPTION)


def find_core(lines: list[Line]) -> tuple[int, int] | None:
    """The first and last index of the article's run of lines; None when there is no prose."""
    best, best_sum = None, 0.0
    start, running = 0, 0.0
    for i, value in enumerate(scores(lines)):
        if running <= 0:
            start, running = i, 0.0
        running += value
        if running > best_sum:
            best, best_sum = (start, i), running
    return best


def find_article(lines: list[Line], *, bounded: bool) -> tuple[int, int] | None:
    """The article's run of lines. Where no menu stands above it, as in a text pasted alone, it
    begins with the first paragraph, however many list items or cells stand after that.
    """
    core = find_core(lines)
    if core is None or bounded:
        return core
    start = prefixes()[0]
    signed = (i for i in range(core[0]) if lines[i].words >= 8 and start.match(lines[i].text))
    top = next(signed, core[0])  # a lead, be it without its full stop
    if has_menu(lines[:top]):
        return core
    return next(i for i in range(top + 1) if i == top or lines[i].prose), core[1]


def has_menu(lines: Sequence[Line]) -> bool:
    """Whether what stands above a title is a page's: menus, links, labels. A text pasted alone has
    none, and its sentences are its own.
    """
    short = sum(line.headline and line.words <= 5 for line in lines)
    spoken = any(
        (line.label and line.label.weight > 10)
        or (line.drop and line.drop.name != "counter")
        or line.mark is Mark.LINK
        for line in lines
    )
    return spoken or short >= 5
