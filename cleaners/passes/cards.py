"""Teasers and author's notes inside an article, told by the HTML boxes they stand in: a box of its
own that holds a linked title and a summary, or a name and a note on the person.
"""

from __future__ import annotations

from collections.abc import Sequence

from cleaners.clutter.people import SURNAMES, read_byline
from cleaners.model import Reason, Role
from cleaners.passes.ledger import Ledger
from cleaners.passes.look import Line, Mark
from cleaners.passes.titles import SUMMARY

#: A catalogue links the title of each of its entries; cards hold less than the article's own box.
_SHARE = 0.9
#: A card has at most this many lines under its title.
_LINES = 3


def settle_cards(ledger: Ledger, first: int, last: int, main: int) -> None:
    """Remove the cards: a linked title, and its summary, in a box where nothing else stands."""
    lines = ledger.lines
    cards = [card for i in range(first, last + 1) if (card := _card(lines, i, main))]
    words = sum(lines[i].words for card in cards for i in card)
    article = sum(line.words for line in lines[first:] if line.prose and line.block.box == main)
    if words > _SHARE * article:
        return
    for card in cards:
        for i in card:
            ledger.remove(i, Reason.RELATED, "card")


def _card(lines: Sequence[Line], i: int, main: int) -> range | None:
    box = lines[i].block.box
    if lines[i].mark is not Mark.LINK or lines[i].words < 4 or box == main:
        return None
    if i and lines[i - 1].block.box == box and lines[i - 1].prose and not _is_summary(lines, i - 1):
        return None
    end = i + 1
    while end < len(lines) and lines[end].block.box == box and lines[end].mark is not Mark.LINK:
        if end - i > _LINES or lines[end].words > SUMMARY:
            return None
        end += 1
    return range(i, end) if any(line.prose for line in lines[i + 1 : end]) else None


def _is_summary(lines: Sequence[Line], i: int) -> bool:
    """Whether a paragraph stands right under a linked title: the card above."""
    return i > 0 and lines[i - 1].mark is Mark.LINK and lines[i].words <= SUMMARY


def settle_author_note(ledger: Ledger, main: int) -> None:
    """The author's name and a note on the person, in a box of their own under the last paragraph."""
    lines = ledger.lines
    inside = [i for i, line in enumerate(lines) if line.prose and line.block.box == main]
    at = inside[-1] + 1 if inside else len(lines)
    while at < len(lines) and not ledger.open(at):
        at += 1
    if at >= len(lines) or lines[at].block.box == main or lines[at].mark is not Mark.HEADLINE:
        return
    byline = read_byline(lines[at].text) if lines[at].words <= 6 else None
    note = at + 1
    while note < len(lines) and lines[note].block.box == lines[at].block.box:
        note += 1
    below = lines[at + 1 : note]
    if byline is None or not byline.authors or not below:
        return
    if byline.authors[0].split()[0].casefold() not in SURNAMES:
        return  # "Sự kiện - Dư luận": a section and its first headline
    if sum(line.words for line in below) > SUMMARY or not all(line.prose for line in below):
        return
    ledger.give(at, Role.AUTHORS)
    ledger.bylines[at] = byline
    for i in range(at + 1, note):
        ledger.remove(i, Reason.BYLINE, "author-note")
