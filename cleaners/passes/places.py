"""The addresses and telephones of the places that an article tells of, one after the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cleaners.passes.look import Line, Mark

_CONTACTS: Final = frozenset({"imprint", "telephone"})
_ADDRESS: Final = "Địa chỉ"
_NAMED: Final = ("Địa chỉ", "Điện thoại", "Số điện thoại", "ĐT", "SĐT", "Hotline", "Website")
#: How far apart the addresses of two places stand, and the places of a guide at least.
_APART: Final = 14
_PLACES: Final = 2
_BREAKS: Final = frozenset({Mark.LABEL, Mark.JUNK, Mark.LINK, Mark.TIME})


def keep_places(lines: Sequence[Line]) -> None:
    """Keep what an article says of where its places are."""
    _keep_several(lines)
    _keep_addresses(lines)


def _keep_several(lines: Sequence[Line]) -> None:
    """ "Địa chỉ: 14 Hoa Hồng" under one place's name and again under the next one's, with what is told
    of them between: an imprint has its offices without a paragraph between them, and stands once.
    """
    contacts = [i for i, line in enumerate(lines) if line.drop and _is_contact(line)]
    if sum(lines[i].text.startswith(_ADDRESS) for i in contacts) < _PLACES:
        return
    chain: list[list[int]] = []
    for i in contacts:
        if chain and i == chain[-1][-1] + 1:
            chain[-1].append(i)
            continue
        if chain and not _told_between(lines, chain[-1][-1], i):
            _keep(lines, chain)
            chain = []
        chain.append([i])
    _keep(lines, chain)


def _keep(lines: Sequence[Line], chain: Sequence[Sequence[int]]) -> None:
    """Keep the contacts of a chain of places. The last may be an imprint's that an article with one
    place ends above: something is told below it, or two places before it have their names above, too.
    """
    if chain and not _goes_on(lines, chain):
        chain = chain[:-1]
    every = [i for place in chain for i in place]
    addresses = sum(lines[i].text.startswith(_ADDRESS) for i in every)
    if min(addresses, len(chain)) >= _PLACES:
        for i in every:
            lines[i].look_like(Mark.HEADLINE)


def _goes_on(lines: Sequence[Line], chain: Sequence[Sequence[int]]) -> bool:
    end = chain[-1][-1] + 1
    if any(line.prose for line in lines[end : end + 1]):
        return True
    above = lines[chain[-2][-1] + 1 : chain[-1][0]] if len(chain) > _PLACES else []
    return any(line.mark in (Mark.HEADLINE, Mark.ITEM) for line in above)


def _is_contact(line: Line) -> bool:
    named = line.drop is not None and line.drop.name in _CONTACTS
    return named and line.text.startswith(_NAMED)


def _told_between(lines: Sequence[Line], one: int, other: int) -> bool:
    """Whether a paragraph, and nothing of a page, stands between two places' addresses."""
    between = lines[one + 1 : other]
    if len(between) > _APART or any(line.mark in _BREAKS for line in between):
        return False
    return any(line.prose for line in between)


#: Where a guide says that a place is; an imprint has a paper's address, and its telephone.
_OF_PLACE: Final = re.compile(
    r"(?i:[-–•+*]?\s?địa chỉ)\s?: (?!.*(?:@|\b(?:báo|tạp chí|tòa soạn|trụ sở)\b))"
)
_OF_ENTRY: Final = frozenset({Mark.PROSE, Mark.SHORT, Mark.HEADLINE, Mark.ITEM, Mark.CAPTION})
#: How far below it the guide's next paragraph stands: prices, hours and a picture between.
_ENTRY: Final = 5


def _keep_addresses(lines: Sequence[Line]) -> None:
    """ "Địa chỉ: 14 Bến Đò" is an article's below a paragraph of it, with another below: guides to
    shops and restaurants. An imprint's has other lines of imprints around it.
    """
    for i, line in enumerate(lines):
        if line.drop is None or line.drop.name != "imprint" or not _OF_PLACE.match(line.text):
            continue
        above, below = lines[max(0, i - 1) : i], lines[i + 1 : i + 1 + _ENTRY]
        paragraph = next((j for j, other in enumerate(below) if other.mark is Mark.PROSE), None)
        if paragraph is None or not all(other.mark in _OF_ENTRY for other in above):
            continue
        if all(other.mark in _OF_ENTRY for other in below[:paragraph]):
            line.look_like(Mark.ITEM)
