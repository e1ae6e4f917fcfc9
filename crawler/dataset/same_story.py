"""Are two texts that share MinHash bands the same story, or two issues of one column?

A reprint repeats most of the shorter text, with its figures and names: a changed title, cut
paragraphs and added captions leave these alone. Yesterday's gold prices repeat the sentences and
change the figures; another match's preview changes the names.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

import numpy as np

from crawler.dataset.minhash import Hashes, shingles, syllables

#: Runs of three syllables: an edited word costs three of them, not five.
_SHINGLE = 3
#: The least share of the shorter text's shingles that the longer one must hold.
CONTAINED = 0.60
#: The shorter text must be at least this share of the longer: less is a quotation or a round-up.
LENGTH = 0.30
#: The least share of the shorter text's figures, and of its names, that the longer must hold.
FIGURES, NAMES = 0.80, 0.65
#: With fewer figures or names than this, their share says nothing.
_FEWEST = 3

_FIGURE = re.compile(r"\d+(?:[.,:/-]\d+)*")
#: A capitalised run inside a sentence: "Nam Định", "Nguyễn Văn An", "VinFast".
_UPPER = "".join(char for char in map(chr, range(0x41, 0x1F00)) if char.isupper())
_NAME = re.compile(rf"(?<=[^\W\d_{_UPPER}] )[{_UPPER}]\w*(?: [{_UPPER}]\w*)*")


@dataclass(frozen=True, slots=True)
class Traits:
    """What of a text is compared."""

    shingles: Hashes
    words: int
    figures: frozenset[str]
    names: frozenset[str]


def traits(body: str) -> Traits:
    text = unicodedata.normalize("NFC", body)
    words = syllables(text)
    return Traits(
        shingles=shingles(words, _SHINGLE),
        words=len(words),
        figures=frozenset(_FIGURE.findall(text)),
        names=frozenset(_NAME.findall(text)),
    )


def same_story(one: Traits, other: Traits) -> bool:
    small, large = sorted((one, other), key=lambda text: text.words)
    if not small.words or small.words < LENGTH * large.words:
        return False
    shared = len(np.intersect1d(small.shingles, large.shingles, assume_unique=True))
    if shared < CONTAINED * len(small.shingles):
        return False
    return (
        _held(small.figures, large.figures) >= FIGURES and _held(small.names, large.names) >= NAMES
    )


def _held(small: frozenset[str], large: frozenset[str]) -> float:
    """The share of the smaller text's items that the larger has too."""
    if len(small) < _FEWEST:
        return 1.0
    return len(small & large) / len(small)
