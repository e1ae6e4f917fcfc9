"""MinHash signatures over shingles of Vietnamese syllables, and their LSH bands.

One-permutation MinHash: each shingle is hashed once and falls into one of `HASHES` bins, whose
minimum is kept; an empty bin borrows from another by a fixed sequence. Two texts of Jaccard
similarity s share at least one band with probability 1 - (1 - s^ROWS)^BANDS: 0.999 at 0.5,
0.98 at 0.4, 0.83 at 0.3; two unrelated articles (s about 0.002) share one in two million cases.
"""

from __future__ import annotations

import re
import unicodedata

import numpy as np
from numpy.typing import NDArray

#: Syllables a shingle. Five syllables are two to three Vietnamese words.
SHINGLE = 5
BANDS, ROWS = 64, 3
HASHES = BANDS * ROWS

Hashes = NDArray[np.uint64]
_SYLLABLE = re.compile(r"[^\W_]+")
_PRIME = np.uint64(0x9E3779B97F4A7C15)
_MIX = np.uint64(0xFF51AFD7ED558CCD)
_EMPTY = np.uint64(2**64 - 1)


def syllables(text: str) -> list[str]:
    """Lower-case words and numbers in NFC, without punctuation."""
    return _SYLLABLE.findall(unicodedata.normalize("NFC", text).lower())


def _mix(values: Hashes) -> Hashes:
    """A bijection that spreads every bit (the finaliser of MurmurHash3)."""
    values = (values ^ (values >> np.uint64(33))) * _MIX
    values = (values ^ (values >> np.uint64(33))) * np.uint64(0xC4CEB9FE1A85EC53)
    return values ^ (values >> np.uint64(33))


class Vocabulary:
    """Stable 64-bit hashes of syllables. Kept per process: a language has few of them."""

    def __init__(self) -> None:
        self._known: dict[str, int] = {}

    def hashes(self, words: list[str]) -> Hashes:
        known = self._known
        if len(known) > 200_000:
            known.clear()
        return np.fromiter(
            (known.get(word) or known.setdefault(word, _stable(word)) for word in words),
            dtype=np.uint64,
            count=len(words),
        )


def _stable(word: str) -> int:
    """FNV-1a, the same in every process (`hash` of a str is not)."""
    value = 0xCBF29CE484222325
    for byte in word.encode():
        value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return value


_VOCABULARY = Vocabulary()


def hash_words(words: list[str]) -> Hashes:
    """A stable 64-bit hash a word."""
    return _VOCABULARY.hashes(words)


def windows(base: Hashes, size: int) -> Hashes:
    """A hash of each run of `size` words, in order; of a shorter text, one of all its words."""
    size = min(size, len(base))
    count = len(base) - size + 1 if size else 0
    total = np.zeros(count, dtype=np.uint64)
    for step in range(size):
        total = _mix(total * _PRIME + base[step : step + count])
    return total


def shingles(words: list[str]) -> Hashes:
    """The distinct hashes of all runs of SHINGLE syllables."""
    return np.unique(windows(hash_words(words), SHINGLE))


def signature(hashes: Hashes) -> Hashes:
    """The `HASHES` minima. `hashes` must not be empty."""
    bins = (hashes % np.uint64(HASHES)).astype(np.int64)
    minima = np.full(HASHES, _EMPTY, dtype=np.uint64)
    np.minimum.at(minima, bins, hashes)
    empty = minima == _EMPTY
    # Optimal densification: bin i asks h(i, 1), h(i, 2) ... for the first that is not empty.
    filled = minima.copy()
    waiting = np.flatnonzero(empty)
    attempt = 1
    while len(waiting):
        seeds = waiting.astype(np.uint64) * _PRIME + np.uint64(attempt)
        donors = (_mix(seeds) % np.uint64(HASHES)).astype(np.int64)
        given = ~empty[donors]
        filled[waiting[given]] = minima[donors[given]] + np.uint64(attempt)
        waiting = waiting[~given]
        attempt += 1
    return filled


def bands(minima: Hashes) -> Hashes:
    """One 64-bit key a band; keys of different bands never meet but by chance."""
    rows = minima.reshape(BANDS, ROWS)
    keys = np.arange(1, BANDS + 1, dtype=np.uint64) * _PRIME
    for row in range(ROWS):
        keys = _mix(keys ^ _mix(rows[:, row] + _PRIME))
    return keys
