"""Of each article only the latest revision: found by range of keys, applied unit by unit."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
from datatrove.data import Document

from crawler.dataset.reading_steps import REVISION, Records
from crawler.dataset.step import Documents, Sieve, Step
from crawler.dataset.work import Work, load, ordered, save

#: A record within the input: which unit, and the how-manieth of those it kept.
PLACE = np.dtype([("unit", "<u4"), ("index", "<u4")])


class FindSuperseded(Step):
    """One task a key range: all places whose article has a later revision elsewhere.

    Later is a higher `revision`, then a later `fetched`, then the later place in the input.
    """

    name = "find superseded"

    def run(self, data: Documents | None, rank: int = 0, world_size: int = 1) -> None:
        slices = self.work.slices("revisions", rank)
        rows = np.concatenate(slices) if slices else np.empty(0, dtype=REVISION)
        rows = ordered(rows, *(REVISION.names or ()))
        if len(rows):
            same = (rows["key"][:-1] == rows["key"][1:]) & (rows["more"][:-1] == rows["more"][1:])
            rows = rows[:-1][same]
        places = np.empty(len(rows), dtype=PLACE)
        places["unit"], places["index"] = rows["unit"], rows["index"]
        save(self.work.path("superseded", rank, "npy"), ordered(places, "unit", "index"))


def places_of(work: Work, kind: str, unit: int) -> set[int]:
    """The indexes of one unit in the files of `kind`, which are sorted by unit."""
    found: set[int] = set()
    for path in sorted((work.folder / kind).glob("*.npy")):
        rows = load(path)
        start, end = np.searchsorted(rows["unit"], [unit, unit + 1])
        found.update(rows["index"][start:end].tolist())
    return found


class LoadRecords(Step):
    """All records of the unit that the first stage kept."""

    name = "load"

    def run(self, data: Documents | None, rank: int = 0, world_size: int = 1) -> Documents:
        yield from Records(self.work).all(rank)


class LatestRevision(Sieve):
    """Drops what `FindSuperseded` found."""

    name = "revision"

    def judge(self, doc: Document, rank: int) -> str | None:
        gone = _superseded(self.folder, rank)
        return "superseded" if doc.metadata["index"] in gone else None


@lru_cache(maxsize=2)
def _superseded(folder: str, unit: int) -> Any:
    return places_of(Work(folder), "superseded", unit)
