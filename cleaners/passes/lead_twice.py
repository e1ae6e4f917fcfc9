"""A lead that a page prints twice, whole or cut off."""

from __future__ import annotations

from cleaners.model import Reason
from cleaners.passes.ledger import Ledger

#: The words of a summary that a CMS cut off.
_CUT_LEAD = 12


def settle_first_twice(ledger: Ledger, first: int) -> None:
    """A text's first paragraph that stands there twice, or below a summary cut off it, or below its
    own sentences, each on a line of its own.
    """
    lines = ledger.lines
    if lines[first + 1].text == lines[first].text:
        ledger.remove(first + 1, Reason.REPEAT, "lead-repeat")
    if first + 2 < len(lines) and lines[first + 2].text == (
        f"{lines[first].text} {lines[first + 1].text}"
    ):
        ledger.remove(first, Reason.REPEAT, "lead-repeat")
        ledger.remove(first + 1, Reason.REPEAT, "lead-repeat")
    settle_cut_lead(ledger, range(first, first + 2))


def settle_lead_twice(ledger: Ledger, start: int, end: int) -> None:
    """A page that prints its lead as sapo and again as the body's first, bold paragraph (24h). A
    sentence that comes again further down is a refrain. Or a summary cut off above the whole lead
    (Báo Tây Ninh).
    """
    top = range(start, min(end, len(ledger)))
    lead = next((i for i in top if ledger.lines[i].prose and ledger.lines[i].words >= 8), None)
    for i in top:
        if lead is not None and i > lead and ledger.lines[i].text == ledger.lines[lead].text:
            ledger.remove(i, Reason.REPEAT, "lead-repeat")
    settle_cut_lead(ledger, top)


def settle_cut_lead(ledger: Ledger, top: range) -> None:
    """A summary that a CMS cut off the article's text, be it after its first paragraph."""
    for i in top[:-1]:
        cut, below = ledger.lines[i].text, ledger.lines[i + 1].text
        if not cut[-1:].isalnum() or cut.count(" ") < _CUT_LEAD:  # with dots it is VnEconomy's lead
            continue
        over = cut.startswith(below) and below.count(" ") >= _CUT_LEAD and cut != below
        if over or below.startswith(cut):
            ledger.remove(i, Reason.REPEAT, "lead-cut")
