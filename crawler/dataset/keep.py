"""The records that stay, each with its reprints and its split, in the order of the input."""

from __future__ import annotations

from contextlib import ExitStack
from functools import lru_cache
from typing import IO, Any

import numpy as np
import orjson
from datatrove.data import Document

from crawler.dataset.reading_steps import Records
from crawler.dataset.record import day_of
from crawler.dataset.step import Documents, Sieve, Step
from crawler.dataset.work import Work, load, save, writing

#: One row a kept record: its split (an index into SPLITS) and its size in bytes.
KEPT = np.dtype([("split", "u1"), ("size", "<u8")])
SPLITS = ("train", "validation", "test")


class LoadSurvivors(Step):
    """The records of the unit that passed the filters."""

    name = "load survivors"

    def run(self, data: Documents | None, rank: int = 0, world_size: int = 1) -> Documents:
        survivors = set(load(self.work.path("survivors", rank, "npy")).tolist())
        for doc in Records(self.work).all(rank):
            if doc.metadata["index"] in survivors:
                yield doc


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
    """Each record to its split: the final lines of the unit, and their sizes."""

    name = "split"

    def run(self, data: Documents | None, rank: int = 0, world_size: int = 1) -> None:
        options = self.work.options
        rows = []
        with ExitStack() as stack:
            files: dict[str, IO[bytes]] = {}
            for doc in data or ():
                record = doc.metadata["record"]
                split = options.split.of(record["id"], day_of(record["date"]))
                self.count_kept()
                self.stat_update(f"split_{split}")
                if split not in files:
                    path = self.work.path(f"kept/{split}", rank, "jsonl")
                    files[split] = stack.enter_context(writing(path))
                line = orjson.dumps(record, option=orjson.OPT_APPEND_NEWLINE)
                files[split].write(line)
                rows.append((SPLITS.index(split), len(line)))
        save(self.work.path("kept", rank, "npy"), np.array(rows, dtype=KEPT))
