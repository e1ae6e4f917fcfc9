"""Pictures' names among an article's lines: the page's own title, with a number behind it or without
its Vietnamese letters, as an address has it ("cho noi hop lai - hinh 2").
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from typing import Final

from cleaners.model import Reason, Role
from cleaners.passes.ledger import Ledger
from cleaners.passes.look import Line, Mark
from cleaners.vietnamese import bare

#: How much longer or shorter than the title its name is.
_LONGER, _SHORTER = 14, 4
_NUMBER = re.compile(
    r"(?:\s?[-–_]?\s?\(?(?:[Hh]inh anh|[Hh]ình ảnh|[Ảả]nh|[Hh]ình|[Aa]nh|[Hh]inh)[ -]?|\s?[-–_]\s?)\d{1,2}\)?\.?$"
)
_ENDS = frozenset("0123456789).")


def settle_picture_names(ledger: Ledger, title: str) -> None:
    """Decide the lines that are a picture's name."""
    starts = title[0] + _without_marks(title[0])
    starts += starts.lower()
    shortest, longest = len(title) - _SHORTER, len(title) + _LONGER
    own = plain = ""
    for i, line in enumerate(ledger.lines):
        text = line.text
        if not shortest <= len(text) <= longest or text[0] not in starts:
            continue
        if line.mark is Mark.CAPTION or not ledger.open(i):
            continue  # "... - Ảnh 1.": its own words tell it
        if not own:
            own = bare(title)
            plain = bare(_without_marks(title))
        found = _NUMBER.search(text, len(text) - _LONGER) if text[-1] in _ENDS else None
        name = bare(text[: found.start()] if found else text)
        if plain != own and name == plain:
            ledger.remove(i, Reason.REPEAT, "picture-name")
        elif found and name == own:
            ledger.give(i, Role.CAPTION)


#: The words of an address that two lines begin with, and its letters.
_SLUG: Final = 8
_FIRST: Final = "abcdefghijklmnopqrstuvwxyz0123456789"


def mark_slugs(lines: Sequence[Line]) -> None:
    """Take lines for links that begin with the same eight words in small letters without marks: the
    names of pictures, with the title of another article behind them or alone (mastercms).
    """
    small = [i for i, line in enumerate(lines) if line.words > _SLUG and line.text[0] in _FIRST]
    slugs = {i: slug for i in small if (slug := _slug(lines[i].text))}
    if len(slugs) < 2:
        return
    times = Counter(slugs.values())
    for i, slug in slugs.items():
        if times[slug] > 1:
            lines[i].look_like(Mark.LINK)


def _slug(text: str) -> str:
    """The first words of a line where they are an address's; nothing otherwise."""
    slug = " ".join(text.split(" ", _SLUG)[:_SLUG])
    return slug if slug.isascii() and slug.islower() and slug.replace(" ", "").isalnum() else ""


def _without_marks(text: str) -> str:
    parts = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in parts if not unicodedata.combining(c))
