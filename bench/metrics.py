"""How well a cleaned article agrees with gold; the figures of the quality table.

A page's words are the `\\w+` of its text after NFC. The standard library alone, and nothing of
the cleaner: a measure must not share code with what it measures.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any

_GRAM = 4
_ICT = timezone(timedelta(hours=7))


@dataclass(frozen=True, slots=True, kw_only=True)
class PageScore:
    """One page. `leaked` and `lost` count words; a field's verdict is None where gold is silent."""

    exact: bool
    f1: float
    words: int
    leaked: int
    lost: int
    title: bool | None = None
    date: bool | None = None
    authors: bool | None = None
    outlet: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """A set of pages: shares of 1, the mean F1, and words per 1,000 words of gold."""

    pages: int
    exact: float
    f1: float
    leaked: float
    lost: float
    title: float | None
    date: float | None
    authors: float | None
    outlet: float | None


def squeeze(text: str | None) -> str:
    """NFC, with every run of white space as one space."""
    return " ".join(unicodedata.normalize("NFC", text or "").split())


def words(text: str | None) -> list[str]:
    return re.findall(r"\w+", squeeze(text))


def gram_f1(gold: Sequence[str], got: Sequence[str]) -> float:
    """F1 over the multisets of 4-grams; a text of fewer words is one shorter gram."""
    ours, theirs = _grams(got), _grams(gold)
    if not ours and not theirs:
        return 1.0
    shared = (ours & theirs).total()
    return 2 * shared / (ours.total() + theirs.total())


def _grams(tokens: Sequence[str]) -> Counter[tuple[str, ...]]:
    last = max(1, len(tokens) - _GRAM + 1) if tokens else 0
    return Counter(tuple(tokens[i : i + _GRAM]) for i in range(last))


def same_moment(gold: str, got: str | None) -> bool:
    """To the minute, and with a zone, where gold has a time of day; else the same day there."""
    try:
        ours = datetime.fromisoformat(got or "")
        theirs = datetime.fromisoformat(gold)
    except ValueError:
        return False
    if len(gold) == len("2026-01-01"):
        return (ours.astimezone(_ICT) if ours.tzinfo else ours).date() == theirs.date()
    if ours.tzinfo is None:
        return False
    return ours.replace(second=0, microsecond=0) == theirs.replace(second=0, microsecond=0)


def score_page(gold: Mapping[str, Any], got: Mapping[str, Any]) -> PageScore:
    """`gold["body"]` is text or a list of paragraphs; of the other fields those gold has count."""
    body = gold["body"] if isinstance(gold["body"], str) else "\n\n".join(gold["body"])
    true, ours = words(body), words(got.get("body"))
    bag, our_bag = Counter(true), Counter(ours)
    date = None
    if "date" in gold:
        stated = got.get("date")
        date = same_moment(gold["date"], stated) if gold["date"] else not stated
    return PageScore(
        exact=true == ours,
        f1=gram_f1(true, ours),
        words=len(true),
        leaked=(our_bag - bag).total(),
        lost=(bag - our_bag).total(),
        title=squeeze(gold["title"]) == squeeze(got.get("title")) if gold.get("title") else None,
        date=date,
        authors=_people(gold["authors"]) == _people(got.get("authors"))
        if gold.get("authors") is not None
        else None,
        outlet=gold["outlet"] == got.get("outlet") if gold.get("outlet") else None,
    )


def _people(names: Iterable[str] | None) -> set[str]:
    return {squeeze(name) for name in names or ()}


def score(pages: Sequence[PageScore]) -> Score:
    """The figures of a set of pages, which must not be empty."""
    total = sum(page.words for page in pages) or 1
    return Score(
        pages=len(pages),
        exact=sum(page.exact for page in pages) / len(pages),
        f1=sum(page.f1 for page in pages) / len(pages),
        leaked=1000 * sum(page.leaked for page in pages) / total,
        lost=1000 * sum(page.lost for page in pages) / total,
        title=_share(page.title for page in pages),
        date=_share(page.date for page in pages),
        authors=_share(page.authors for page in pages),
        outlet=_share(page.outlet for page in pages),
    )


def _share(verdicts: Iterable[bool | None]) -> float | None:
    known = [verdict for verdict in verdicts if verdict is not None]
    return sum(known) / len(known) if known else None
