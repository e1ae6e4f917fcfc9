"""What a corpus is made of: the counts that its statistics and its card show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from crawler.dataset.minhash import syllables
from crawler.dataset.record import day_of

#: Sections differ by outlet and are many; more of them than this are counted together.
_SECTIONS = 2000
UNKNOWN = "unknown"


class Tally:
    """Adds up records; tallies of shards add up to the corpus's."""

    def __init__(self) -> None:
        self.records = 0
        self.words = 0
        self.characters = 0
        self.reprints = 0
        self.days: tuple[str | None, str | None] = (None, None)
        self.by: dict[str, Counter[str]] = {
            name: Counter()
            for name in ("split", "outlet", "year", "section", "problem", "missing", "cleaner")
        }
        self.words_by_outlet: Counter[str] = Counter()
        #: How many records have 2^n to 2^(n+1) - 1 words.
        self.lengths: Counter[str] = Counter()

    def add(self, record: dict[str, Any], split: str = "train") -> None:
        words = len(syllables(record.get("body") or ""))
        day = day_of(record.get("date"))
        outlet = record.get("outlet") or UNKNOWN
        self.records += 1
        self.words += words
        self.characters += len(record.get("body") or "")
        self.reprints += len(record.get("reprints") or ())
        self.lengths[str(1 << max(words.bit_length() - 1, 0))] += 1
        self.words_by_outlet[outlet] += words
        self.by["split"][split] += 1
        self.by["outlet"][outlet] += 1
        self.by["year"][day[:4] if day else UNKNOWN] += 1
        section = record.get("section") or UNKNOWN
        full = len(self.by["section"]) >= _SECTIONS and section not in self.by["section"]
        self.by["section"]["other" if full else section] += 1
        for problem in record.get("problems") or ():
            self.by["problem"][problem["kind"] or UNKNOWN] += 1
        for name in ("url", "title", "lead", "date", "authors", "section"):
            if not record.get(name):
                self.by["missing"][name] += 1
        cleaner = record.get("cleaner") or {}
        key = " ".join(cleaner.get(name) or UNKNOWN for name in ("version", "rules"))
        self.by["cleaner"][key] += 1
        if day:
            self.days = _span([*self.days, day])

    def merge(self, data: dict[str, Any]) -> None:
        for name in ("records", "words", "characters", "reprints"):
            setattr(self, name, getattr(self, name) + data[name])
        self.days = _span([*self.days, *data["days"]])
        for name, counter in self.by.items():
            counter.update(data[f"by_{name}"])
        self.words_by_outlet.update(data["words_by_outlet"])
        self.lengths.update(data["lengths"])

    def as_dict(self) -> dict[str, Any]:
        return {
            "records": self.records,
            "words": self.words,
            "characters": self.characters,
            "reprints": self.reprints,
            "days": list(self.days),
            **{f"by_{name}": _sorted(counter) for name, counter in self.by.items()},
            "words_by_outlet": _sorted(self.words_by_outlet),
            "lengths": dict(sorted(self.lengths.items(), key=lambda item: int(item[0]))),
        }


def _sorted(counter: Counter[str]) -> dict[str, int]:
    """The greatest first, equals by name."""
    return dict(sorted(counter.items(), key=lambda item: (-item[1], item[0])))


def _span(days: Iterable[str | None]) -> tuple[str | None, str | None]:
    known = [day for day in days if day]
    return (min(known), max(known)) if known else (None, None)
