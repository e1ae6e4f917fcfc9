"""The addresses and telephones of the places that an article tells of, one after the other."""

from __future__ import annotations

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
    """ "Địa chỉ: 14 Hoa Hồng" under one place's name and again under the next one's, with what is told
    of them between: an imprint has its offices without a paragraph between them, and stands once.
    """
    contacts = [i for i, line in enumerate(lines) if line.drop and _is_contact(line)]
    if sum(lines[i].text.startswith(_ADDRESS) for i in contacts) < _PLACES:
        return
    chain: list[int] = []
    places = 0
    for i in contacts:
        if not chain or i > chain[-1] + 1:
            if not (chain and _told_between(lines, chain[-1], i)):
                _keep(lines, chain, places)
                chain, places = [], 0
            places += 1
        chain.append(i)
    _keep(lines, chain, places)


def _keep(lines: Sequence[Line], chain: Sequence[int], places: int) -> None:
    addresses = sum(lines[i].text.startswith(_ADDRESS) for i in chain)
    if min(addresses, places) >= _PLACES:
        for i in chain:
            lines[i].look_like(Mark.HEADLINE)


def _is_contact(line: Line) -> bool:
    named = line.drop is not None and line.drop.name in _CONTACTS
    return named and line.text.startswith(_NAMED)


def _told_between(lines: Sequence[Line], one: int, other: int) -> bool:
    """Whether a paragraph, and nothing of a page, stands between two places' addresses."""
    between = lines[one + 1 : other]
    if len(between) > _APART or any(line.mark in _BREAKS for line in between):
        return False
    return any(line.prose for line in between)
