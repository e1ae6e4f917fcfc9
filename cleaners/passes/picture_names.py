"""Pictures' names among an article's lines: the page's own title, with a number behind it or without
its Vietnamese letters, as an address has it ("cho noi hop lai - hinh 2").
"""

from __future__ import annotations

import re
import unicodedata

from cleaners.model import Reason, Role
from cleaners.passes.ledger import Ledger
from cleaners.passes.look import Mark

#: How much longer than the title its name is.
_LONGER = 14
_NUMBER = re.compile(r"(?:\s?[-–_]?\s?\(?(?:ảnh|hình|anh|hinh)[ -]?|\s?[-–_]\s?)\d{1,2}\)?\.?$")


def settle_picture_names(ledger: Ledger, title: str) -> None:
    """Decide the lines that are a picture's name."""
    own = plain = ""
    for i, line in enumerate(ledger.lines):
        text = line.text
        if not -4 <= len(text) - len(title) <= _LONGER or line.mark is Mark.CAPTION:
            continue  # "... - Ảnh 1.": its own words tell it
        if not own:
            own = _bare(title)
            plain = _bare(_without_marks(title))
        found = _NUMBER.search(lower := text.casefold())
        name = _bare(lower[: found.start()] if found else lower)
        if plain != own and name == plain:
            ledger.remove(i, Reason.REPEAT, "picture-name")
        elif found and name == own:
            ledger.give(i, Role.CAPTION)


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def _without_marks(text: str) -> str:
    parts = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in parts if not unicodedata.combining(c))
