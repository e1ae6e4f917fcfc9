"""What stands above the title: menus, the page's clock, and sometimes the article's date or lead."""

from __future__ import annotations

from collections.abc import Iterable

from cleaners.clutter.people import SURNAMES, read_byline
from cleaners.dates import read_visible
from cleaners.model import Reason, Role
from cleaners.passes.core import has_menu
from cleaners.passes.head_lines import read_head
from cleaners.passes.ledger import Ledger
from cleaners.passes.look import Mark

#: A lead that trails off has so many words; a teaser cut short has fewer.
_TRAILING = 20


def settle_above(ledger: Ledger, title: int | None, first: int, *, bounded: bool) -> None:
    """What stands above the title: menus. Without a title, only what is clutter by itself goes."""
    lines = ledger.lines
    end = title if title is not None else (0 if bounded else first)
    # a text that begins with its lead, with nothing but labels between lead and title (dhcn)
    top_lead = 0 < end <= 6 and not any(line.headline for line in lines[:end])
    if title is not None and not has_menu(lines[:end]):
        top_lead = True
    if title is not None:
        _date_above(ledger, range(title - 1, max(-1, title - 7), -1))
        _date_at_copies(ledger, title)
        _name_above(ledger, title)
    for i in range(end - 1, -1, -1):
        if not ledger.open(i):
            continue
        told = lines[i].prose or (lines[i].mark is Mark.CUT and lines[i].words >= _TRAILING)
        if title is None and (lines[i].mark is Mark.CAPTION or (told and end < 4)):
            continue
        if top_lead and lines[i].mark is Mark.PROSE:
            if any(line.text == lines[i].text for line in lines[end:]):
                ledger.remove(i, Reason.REPEAT, "lead-repeat")
            continue
        if lines[i].label or lines[i].drop:
            ledger.remove_as(i)
        elif title is not None or not lines[i].prose:
            ledger.remove(i, Reason.NAVIGATION, "above-article")


#: The syllables of a whole name: two may be a district's above its news ("Đông Anh").
_NAME = 3


def _name_above(ledger: Ledger, title: int) -> None:
    """Who wrote, where a text has nothing but the name above its title, once or twice."""
    line = ledger.lines[0]
    alone = 0 < title <= 2 and line.words >= _NAME and ledger.lines[title - 1].text == line.text
    if not alone or not ledger.open(0) or line.text.split(" ")[0].casefold() not in SURNAMES:
        return
    byline = read_byline(line.text)
    if byline is not None and byline.authors:
        ledger.give(0, Role.AUTHORS)
        ledger.bylines[0] = byline


def _date_above(ledger: Ledger, near: Iterable[int]) -> None:
    """The first date line among those near the title, where none is known yet."""
    if Role.DATE in ledger.roles:
        return
    for i in near:
        line = ledger.lines[i]
        read = read_head(line.text) if line.words <= 20 and ledger.open(i) else None
        if read and read[0] and read_visible(read[0]):
            ledger.give(i, Role.DATE, read[0])
            return


def _date_at_copies(ledger: Ledger, title: int) -> None:
    """The date beside an earlier copy of the title, where none stands beside the one taken."""
    copies = [
        i
        for i in range(title)
        if i in ledger.removals and ledger.removals[i].rule == "title-repeat"
    ]
    for copy in copies:
        _date_above(ledger, range(max(0, copy - 3), min(copy + 4, title)))
