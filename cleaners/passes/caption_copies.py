"""Captions that a page prints twice: a picture's name and its caption, or one name for all pictures."""

from __future__ import annotations

from collections import Counter

from cleaners.clutter.shown import TOLD
from cleaners.model import Reason, Role
from cleaners.passes.ledger import Ledger
from cleaners.passes.look import Mark

#: Speakers' names come again, too, but those of two.
_AGAIN = 3


def name_again(ledger: Ledger, first: int, last: int) -> None:
    """The one short line that stands alone between paragraphs again and again: all the pictures'."""
    lines = ledger.lines
    alone = [
        i
        for i in range(first + 1, last)
        if lines[i].mark is Mark.HEADLINE and lines[i].words <= 12 and ledger.open(i)
        if lines[i - 1].prose and lines[i + 1].prose
    ]
    files = [i for i in alone if _names_file(lines[i].text)]
    for i in files if len(files) > 1 else ():
        ledger.remove(i, Reason.WIDGET, "picture-name")
    if len(alone) < _AGAIN:
        return
    counts = Counter(lines[i].text for i in alone)
    names = [text for text, count in counts.items() if count > 1]
    if len(names) != 1 or counts[names[0]] < _AGAIN:
        return
    for i in alone:
        if lines[i].text == names[0]:
            ledger.remove(i, Reason.REPEAT, "caption-repeat")


def _names_file(text: str) -> bool:
    """ "ben cho noi 4", "385397498 255325520829122 n": small letters without marks, and a number; an
    article has several.
    """
    return text.isascii() and text.islower() and any(c.isdigit() for c in text)


#: A sentence that comes twice on purpose is shorter; a page's way to print its captions shows in
#: another pair, and then such a sentence has so many words.
_TWICE, _TWICE_TOO = 12, 5
#: A lead has so many words.
_LEAD = 15
#: A page that prints a larger share of its paragraphs twice prints all of them so.
_OFTEN = 0.4


def printed_twice(ledger: Ledger, first: int, last: int) -> None:
    """A long line twice in a row is a picture's name and its caption; the lead may come twice, too,
    and a page with a hidden copy of its text prints everything twice.
    """
    lines = ledger.lines
    names = {
        lines[i].text
        for i in range(first + 1, last)
        if lines[i].text == lines[i + 1].text and lines[i].words >= _TWICE_TOO
    }
    top = lines[first]
    led = top.prose and top.words >= _LEAD and top.words > lines[min(first + 1, last)].words
    fewest = _TWICE_TOO if len(names) > 1 else _TWICE
    above = first if led or len(names) > 1 else first + 1
    long_lines = [i for i in range(first, last + 1) if lines[i].prose and lines[i].words >= fewest]
    pairs = [
        i
        for i in long_lines
        if above < i < last and lines[i + 1].text == lines[i].text and ledger.open(i)
    ]
    shown = top.prose and _TWICE_TOO <= top.words < _LEAD and not TOLD.search(top.text)
    if shown and first < last and lines[first + 1].text == top.text and ledger.open(first):
        pairs.append(first)
    if not pairs:
        return
    times = Counter(lines[i].text for i in long_lines)  # the copies stand apart or side by side
    if sum(count > 1 for count in times.values()) > _OFTEN * len(times):
        return
    for i in pairs:
        ledger.give(i, Role.CAPTION)
        ledger.remove(i + 1, Reason.REPEAT, "caption-repeat")
