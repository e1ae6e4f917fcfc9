"""The pairs of each unit, compared by their texts: what remains is duplicates."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
import orjson

from crawler.dataset.drafts import writing
from crawler.dataset.match import NEAR, PAIR
from crawler.dataset.reading_steps import Records
from crawler.dataset.record import moment
from crawler.dataset.same_story import Traits, same_story, traits
from crawler.dataset.step import Documents, Step
from crawler.dataset.work import load

#: Texts of so many records are held for comparison: pairs come sorted, so neighbours hit.
_HELD = 512


class Verify(Step):
    """One task a unit: the true duplicates among its pairs, with what is needed to choose."""

    name = "verify"

    def run(self, data: Documents | None, rank: int = 0, world_size: int = 1) -> None:
        records = Records(self.work)

        @lru_cache(maxsize=_HELD)
        def look(unit: int, index: int) -> tuple[Traits, dict[str, Any]]:
            record = records.one(unit, index)
            return traits(record["body"]), _node(record, unit, index)

        with writing(self.work.path("edges", rank, "jsonl")) as file:
            for unit, index, other_unit, other_index, kind in self._pairs(rank):
                left, right = look(unit, index), look(other_unit, other_index)
                self.stat_update("compared")
                if kind == NEAR and not same_story(left[0], right[0]):
                    continue
                self.stat_update("same")
                edge = {"kind": kind, "nodes": [left[1], right[1]]}
                file.write(orjson.dumps(edge, option=orjson.OPT_APPEND_NEWLINE))

    def _pairs(self, unit: int) -> list[tuple[int, int, int, int, int]]:
        found = [np.empty(0, dtype=PAIR)]
        for path in sorted((self.work.folder / "pairs").glob("*.npy")):
            rows = load(path)
            start, end = np.searchsorted(rows["unit"], [unit, unit + 1])
            found.append(np.array(rows[start:end]))
        pairs: list[tuple[int, int, int, int, int]] = np.unique(np.concatenate(found)).tolist()
        return pairs


def _node(record: dict[str, Any], unit: int, index: int) -> dict[str, Any]:
    return {
        "unit": unit,
        "index": index,
        "date": moment(record["date"]),
        "id": record["id"],
        "url": record["url"],
        "outlet": record["outlet"],
    }
