"""A listing page: headlines that are links, each with its summary. An article's paragraphs follow
one another; a digest's items may be linked, too, under a headline and an opening of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from cleaners.model import Role
from cleaners.passes.ledger import Ledger
from cleaners.passes.look import Line, Mark

#: Lines that are links, on a page that is nothing but links.
MANY_LINKS = 20
#: The words of a page's text that is none.
_FEW_WORDS = 80
#: A linked headline and a summary have at least, a summary at most so many words.
_HEADLINE_WORDS, _SUMMARY_WORDS, _LONG = 5, 8, 70
#: So many cards are a listing's; under a headline of so many words they may be a digest's items.
_CARDS, _DIGEST, _TITLE_WORDS = 5, 12, 5
#: Of the body's paragraphs, how many stand in cards.
_MOST = 0.8


def is_listing(ledger: Ledger) -> bool:
    """Whether the text found on a whole page is a listing's: its paragraphs are summaries, each
    under a headline that is a link.
    """
    body = [i for i, role in enumerate(ledger.roles) if role is Role.BODY]
    prose = [i for i in body if ledger.lines[i].mark is Mark.PROSE]
    links = sum(line.mark is Mark.LINK for line in ledger.lines)
    if len(prose) < 2:
        return links >= MANY_LINKS and sum(ledger.lines[i].words for i in prose) < _FEW_WORDS
    if Counter(ledger.lines[i].block.box for i in prose).most_common(1)[0][1] >= 3:
        return False  # paragraphs side by side
    if len(prose) <= 3 and any(b == a + 1 and _together(ledger, a, b) for a, b in pairwise(prose)):
        return False  # a short report under the titles of others
    under = sum(
        any(line.mark is Mark.LINK for line in ledger.lines[max(0, i - 2) : i]) for i in prose
    )
    return under > 0.6 * len(prose) and links >= MANY_LINKS // 2


def _together(ledger: Ledger, one: int, other: int) -> bool:
    return ledger.lines[one].block.box == ledger.lines[other].block.box


def is_of_cards(page: Ledger, body: Sequence[str], *, told: bool) -> bool:
    """Whether a body, wherever it was found, is the summaries of the cards that its page shows.
    `told`: the page says that it is news. Such a page, a dated one and one under a headline may be
    a digest: it takes more cards, and for the headline that nothing opens or dates it.
    """
    lines = page.lines
    cards = [i for i in range(len(lines)) if _is_card(page, i)]
    summaries = {lines[i].text for i in cards}
    heads = {line.text for line in lines if line.mark is Mark.LINK} - summaries
    prose = [t for t in body if t.count(" ") + 1 >= _SUMMARY_WORDS and t not in heads]
    carded = [text in summaries for text in prose]
    if len(cards) < _CARDS or not any(carded) or sum(carded) < _MOST * len(carded):
        return False
    titles = [i for i in range(cards[0]) if _is_title(page, i)]
    headed = told or any(lines[i].words >= _TITLE_WORDS for i in titles)
    head = lines[titles[-1] : cards[0] - 1] if titles else []
    dated = any(line.mark is Mark.TIME for line in head)
    if headed and (dated or not carded[0]):
        return False
    return len(cards) >= _DIGEST or not (headed or dated)


def _is_card(page: Ledger, i: int) -> bool:
    """Whether a line is a summary: right under a linked headline, which is not the page's own, and
    nothing goes on below it.
    """
    lines = page.lines
    if not _is_summary(lines[i]) or (i + 1 < len(lines) and lines[i + 1].mark is Mark.PROSE):
        return False
    for k in range(i - 1, max(-1, i - 4), -1):  # a time and a section's name may stand between
        if lines[k].mark is not Mark.TIME and lines[k].words >= _HEADLINE_WORDS:
            return lines[k].mark is Mark.LINK and page.roles[k] is not Role.TITLE
    return False


def _is_summary(line: Line) -> bool:
    told = line.prose or line.mark in (Mark.CUT, Mark.HEADLINE, Mark.LINK)
    return told and line.block.kind in ("p", "item") and _SUMMARY_WORDS <= line.words <= _LONG


def _is_title(page: Ledger, i: int) -> bool:
    line = page.lines[i]
    shown = line.block.css.startswith("h1") and line.mark is not Mark.LINK
    return shown or page.roles[i] is Role.TITLE
