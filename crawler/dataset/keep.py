"""The records that stay, each with its reprints and its split, in the order of the input."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import Any

import orjson
from datatrove.data import Document

from crawler.dataset.reading_steps import Records
from crawler.dataset.record import day_of
from crawler.dataset.step import Documents, Sieve, Step
from crawler.dataset.work import Work, load


class LoadSurvivors(Step):
    """The records of the unit that passed the filters."""

    name = "load survivors"

    def run(self, data: Documents | None, rank: int = 0, world_size: int = 1) -> Documents:
        survivors = set(load(self.work.path("survivors", rank, "npy")).tolist())
        yield from Records(self.work).all(rank, survivors)


@lru_cache(maxsize=2)
def _fates(folder: str, unit: int) -> dict[str, dict[str, Any]]:
    fates: dict[str, dict[str, Any]] = orjson.loads(
        Work(folder).path("fates", unit, "json").read_bytes()
    )
    return fates


class _Duplicates(Sieve):
    reasons: tuple[str, ...]

    def judge(self, doc: Document, rank: int) -> str | None:
        fate = _fates(self.folder, rank).get(str(doc.metadata["index"]), {})
        if fate.get("reason") not in self.reasons:
            return None
        doc.metadata["source"]["kept"] = fate["kept"]
        return str(fate["reason"])


class ExactDuplicates(_Duplicates):
    """Same address or same text as a record that is kept."""

    name = "exact duplicates"
    reasons = ("same_url", "same_text")


class NearDuplicates(_Duplicates):
    """The same story as a record that is kept, which gets the addresses of all its reprints."""

    name = "near duplicates"
    reasons = ("near_duplicate",)

    def judge(self, doc: Document, rank: int) -> str | None:
        fate = _fates(self.folder, rank).get(str(doc.metadata["index"]), {})
        record = doc.metadata["record"]
        known = (*record["reprints"], *fate.get("reprints", []))
        record["reprints"] = list(dict.fromkeys(known))
        return super().judge(doc, rank)


class Divide(Step):
    """Each record to its split."""

    name = "split"

    def run(self, data: Documents | None, rank: int = 0, world_size: int = 1) -> Documents:
        split = self.work.options.split
        counts = Counter[str]()
        for doc in data or ():
            record = doc.metadata["record"]
            doc.metadata["split"] = split.of(record["id"], day_of(record["date"]))
            counts[doc.metadata["split"]] += 1
            yield doc
        self.count(counts.total())
        self.count_also({f"split_{name}": count for name, count in counts.items()})
