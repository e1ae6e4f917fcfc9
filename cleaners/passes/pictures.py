"""Captions among the article's lines: marked, in pieces, printed twice, or told by their place."""

from __future__ import annotations

import re

from cleaners.clutter.captions import looks_unfinished
from cleaners.clutter.people import read_byline
from cleaners.model import Reason, Role
from cleaners.passes.ledger import Ledger
from cleaners.passes.look import Line, Mark
from cleaners.passes.titles import is_one_of_a_row


def settle_captions(ledger: Ledger, first: int, last: int) -> None:
    lines = ledger.lines
    for i in range(first, last + 1):
        if lines[i].mark is not Mark.CAPTION or not ledger.open(i):
            continue
        ledger.give(i, Role.CAPTION)
        if i + 1 <= last and lines[i + 1].text == lines[i].text:
            ledger.remove(i + 1, Reason.REPEAT, "caption-repeat")
        if _is_credit(lines[i]):
            _caption_above(ledger, i, first)
        elif lines[i].words <= 14 and not lines[i].block.gap:
            _caption_in_pieces(ledger, i, first)
        _name_below(ledger, i, last)


def _is_credit(line: Line) -> bool:
    """ "Ảnh: Nam Trần": whose the picture is, while "Video: Toàn cảnh lễ khởi công" is a caption."""
    found = re.match(r"[(\[]?(?:ảnh|nguồn|(video|clip))", line.text, re.I)
    return found is not None and line.words <= (5 if found[1] else 8)


def _caption_above(ledger: Ledger, i: int, first: int) -> None:
    """ "Ảnh: X" alone on a line: the caption's words are the line or two above it."""
    lines = ledger.lines
    for j in range(i - 1, max(first - 1, i - 4), -1):
        line = lines[j]
        if not ledger.open(j) or line.mark not in (Mark.HEADLINE, Mark.SHORT, Mark.ITEM):
            return
        if j == first or line.text[0] in "-–—":
            return  # the lead; somebody's words
        ledger.give(j, Role.CAPTION)
        if line.text[:1].islower() or looks_unfinished(line.text):
            continue
        if j < i - 1:  # in pieces: one caption again
            ledger.values[i] = " ".join(piece.text for piece in lines[j : i + 1])
            for piece in range(j, i):
                ledger.values[piece] = ""
        return


def _caption_in_pieces(ledger: Ledger, i: int, first: int) -> None:
    """A caption broken over lines of one group, its mark on the last: joined again."""
    lines = ledger.lines
    start = i
    while (
        start - 1 > first
        and not lines[start].block.gap
        and ledger.open(start - 1)
        and lines[start - 1].mark is Mark.HEADLINE
        and lines[start - 1].words <= 10
    ):
        start -= 1
    # in a text without blank lines only a piece in lower case says that it goes on
    while start < i - 1 and not lines[start].block.gap and not lines[start + 1].text[0].islower():
        start += 1
    if start == i or not (lines[start].block.gap or lines[start + 1].text[0].islower()):
        return
    pieces = [lines[j].text for j in range(start, i + 1)]
    for j in range(start, i):
        ledger.give(j, Role.CAPTION, "")
    ledger.values[i] = " ".join(pieces)


def _name_below(ledger: Ledger, i: int, last: int) -> None:
    """The photographer's name alone on the line under a caption."""
    if i + 1 < last and ledger.open(i + 1) and ledger.lines[i + 1].words <= 6:
        byline = read_byline(ledger.lines[i + 1].text)
        if byline and ledger.lines[i + 2].prose and not is_one_of_a_row(ledger.lines, i + 1):
            ledger.give(i + 1, Role.CAPTION)


_WORD = re.compile(r"\w+")


def caption_after_lead(ledger: Ledger, first: int, last: int) -> None:
    """The picture's text right under the lead, where nothing marks it: one short sentence made of
    the lead's own words. A sentence that says anything new, or repeats the lead's word for word,
    is the article's.
    """
    i = first + 1
    if i + 1 > last or not ledger.open(i):
        return
    line, lead = ledger.lines[i], ledger.lines[first].text.casefold()
    following = ledger.lines[i + 1]
    if line.mark is not Mark.PROSE or line.words > 20 or following.words < 2 * line.words:
        return
    if line.text.casefold().rstrip(".") in lead:
        return
    told = set(_WORD.findall(lead))
    words = _WORD.findall(line.text.casefold())
    if sum(word in told for word in words) >= 0.9 * len(words):
        ledger.give(i, Role.CAPTION)
