"""Are two texts that share MinHash bands the same story, or two issues of one column?

A reprint repeats much of the shorter text, with its figures and names: a changed title, cut
paragraphs and added captions leave these alone. Yesterday's gold prices repeat the sentences and
change the figures in them; another match's preview changes the names.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from crawler.dataset.minhash import Hashes, hash_words, windows

#: Runs of three syllables: an edited word costs three of them, not five.
_SHINGLE = 3
#: A figure or name and two syllables on either side: its context.
_CONTEXT = 5
#: The least share of the shorter text's shingles that the longer one must hold.
CONTAINED = 0.50
#: The shorter text must be at least this share of the longer: less is a quotation or a round-up.
LENGTH = 0.30
#: Of the figures and names whose context stands in both texts, so many may differ.
CONTRADICTED = 0.25

_TOKEN = re.compile(r"[^\W_]+")
_SENTENCE_END = re.compile(r"[.!?:…\n“\"]\s*$")
_FACT = "#"


@dataclass(frozen=True, slots=True)
class Traits:
    """What of a text is compared, as hashes: its shingles; and the contexts, with and without the
    facts (figures and names) in them, of which those around a fact are marked."""

    shingles: Hashes
    words: int
    told: Hashes
    frames: Hashes
    facts: NDArray[np.bool_]


def traits(body: str) -> Traits:
    text = unicodedata.normalize("NFC", body)
    found = list(_TOKEN.finditer(text))
    words = [token[0].lower() for token in found]
    fact = np.array([_is_fact(text, token) for token in found], dtype=bool)
    masked = [_FACT if here else word for word, here in zip(words, fact, strict=True)]
    base = hash_words(words)
    told, frames = windows(base, _CONTEXT), windows(hash_words(masked), _CONTEXT)
    middle = _CONTEXT // 2
    return Traits(
        shingles=np.unique(windows(base, _SHINGLE)),
        words=len(words),
        told=told,
        frames=frames,
        facts=fact[middle : middle + len(told)],
    )


def _is_fact(text: str, token: re.Match[str]) -> bool:
    """A figure, or a capitalised word that does not begin a sentence."""
    word = token[0]
    if any(char.isdigit() for char in word):
        return True
    before = text[max(0, token.start() - 3) : token.start()]
    return word[0].isupper() and bool(before) and not _SENTENCE_END.search(before)


def same_story(one: Traits, other: Traits) -> bool:
    small, large = sorted((one, other), key=lambda text: text.words)
    if not small.words or small.words < LENGTH * large.words:
        return False
    shared = len(np.intersect1d(small.shingles, large.shingles, assume_unique=True))
    if shared < CONTAINED * len(small.shingles):
        return False
    return contradicted(small, large) <= CONTRADICTED


def contradicted(small: Traits, large: Traits) -> float:
    """Of the facts whose context stands in the larger text, the share that is not told there.

    A fact of a paragraph the other paper cut has no context there and says nothing.
    """
    facts = np.flatnonzero(small.facts[: len(small.frames)])
    common = facts[np.isin(small.frames[facts], large.frames)]
    if not len(common):
        return 0.0
    return 1.0 - float(np.isin(small.told[common], large.told).mean())
