"""How much two texts agree: F1 of the runs of four words they share."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

_WORD = re.compile(r"\w+")
_GRAM = 4


def f1(one: str, other: str) -> float:
    """1.0 the same words in the same order, 0.0 no four words in common. Multisets: what is said
    twice counts twice. Texts under four words are compared as a whole."""
    first, second = _grams(one), _grams(other)
    total = first.total() + second.total()
    return 2 * (first & second).total() / total if total else 1.0


def _grams(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(unicodedata.normalize("NFC", text).casefold())
    if 0 < len(words) < _GRAM:
        return Counter([tuple(words)])
    return Counter(zip(*(words[start:] for start in range(_GRAM)), strict=False))
