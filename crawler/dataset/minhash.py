"""MinHash signatures over shingles of Vietnamese syllables, and their LSH bands.

One-permutation MinHash: each shingle is hashed once and falls into one of `HASHES` bins, whose
minimum is kept; an empty bin borrows from another by a fixed sequence. Two texts of Jaccard
similarity s share at least one band with probability 1 - (1 - s^ROWS)^BANDS: 0.999 at 0.5,
0.98 at 0.4, 0.83 at 0.3; two unrelated articles (s about 0.002) share one in two million cases.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

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
        found = list(map(known.get, words))
        if None in found:
            known.update({word: _stable(word) for word in set(words).difference(known)})
            found = [known[word] for word in words]
        return np.array(found, dtype=np.uint64)


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


def signatures(texts: Sequence[list[str]]) -> Hashes:
    """A row of `HASHES` minima a text: those of the hashes of all runs of SHINGLE syllables.

    Many texts at once: the calls to numpy cost more than the work on one text.
    """
    hashes, counts = _shingles([words or [""] for words in texts])
    minima = np.full(len(texts) * HASHES, _EMPTY, dtype=np.uint64)
    owners = np.repeat(np.arange(len(texts)) * HASHES, counts)
    np.minimum.at(minima, owners + (hashes % np.uint64(HASHES)).astype(np.int64), hashes)
    return _filled(minima.reshape(len(texts), HASHES))


def _shingles(texts: list[list[str]]) -> tuple[Hashes, list[int]]:
    """The hashes of the shingles of all texts, one text's after the other's; how many each has."""
    base = hash_words([word for words in texts for word in words])
    over = windows(base, SHINGLE)
    parts, counts, start = [], [], 0
    for words in texts:
        end = start + len(words)
        # Of the runs over all words those that lie within one text.
        short = len(words) < SHINGLE
        parts.append(
            windows(base[start:end], SHINGLE) if short else over[start : end - SHINGLE + 1]
        )
        counts.append(len(parts[-1]))
        start = end
    return np.concatenate(parts), counts


def _filled(minima: Hashes) -> Hashes:
    """Optimal densification: an empty bin i asks h(i, 1), h(i, 2) ... for the first that is not."""
    empty = minima == _EMPTY
    filled = minima.copy()
    texts, bins = np.nonzero(empty)
    attempt = 1
    while len(texts):
        seeds = bins.astype(np.uint64) * _PRIME + np.uint64(attempt)
        donors = (_mix(seeds) % np.uint64(HASHES)).astype(np.int64)
        given = ~empty[texts, donors]
        wanting = texts[given], bins[given]
        filled[wanting] = minima[texts[given], donors[given]] + np.uint64(attempt)
        texts, bins = texts[~given], bins[~given]
        attempt += 1
    return filled


def bands(minima: Hashes) -> Hashes:
    """Of each text's row of minima one 64-bit key a band; keys of different bands never meet but by
    chance."""
    rows = minima.reshape(-1, BANDS, ROWS)
    keys = np.arange(1, BANDS + 1, dtype=np.uint64) * _PRIME
    for row in range(ROWS):
        keys = _mix(keys ^ _mix(rows[:, :, row] + _PRIME))
    return keys
