"""Which records may be the same: equal exact keys, and shared MinHash bands."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from crawler.dataset.sign import BAND, EXACT
from crawler.dataset.step import Documents, Step
from crawler.dataset.work import Array, ordered, save

NEAR = 0
#: Two places to compare, the first before the second in the input. `kind`: URL, TEXT or NEAR.
PAIR = np.dtype(
    [
        ("unit", "<u4"),
        ("index", "<u4"),
        ("other_unit", "<u4"),
        ("other_index", "<u4"),
        ("kind", "u1"),
    ]
)
#: Within a bucket each record is compared with so many before it in time. A story is reprinted
#: within days; a daily column fills its bucket with years of look-alikes, which this bounds.
NEIGHBOURS = 12


class Match(Step):
    """One task a key range: the pairs that its keys give."""

    name = "match"

    def run(self, data: Documents | None, rank: int = 0, world_size: int = 1) -> None:
        found = [*self._exact(rank), *self._near(rank), np.empty(0, dtype=PAIR)]
        save(self.work.path("pairs", rank, "npy"), np.unique(np.concatenate(found)))

    def _exact(self, rank: int) -> Iterator[Array]:
        rows = np.concatenate([*self.work.slices("exact", rank), np.empty(0, dtype=EXACT)])
        rows = ordered(rows, "key", "more", "kind", "unit", "index")
        same = np.ones(max(len(rows) - 1, 0), dtype=bool)
        for name in ("key", "more", "kind"):
            same &= rows[name][:-1] == rows[name][1:]
        # A chain through each group is enough: equality is transitive.
        yield _pairs(rows[:-1][same], rows[1:][same], rows["kind"][1:][same])

    def _near(self, rank: int) -> Iterator[Array]:
        rows = np.concatenate([*self.work.slices("bands", rank), np.empty(0, dtype=BAND)])
        rows = ordered(rows, "key", "date", "unit", "index")
        for step in range(1, NEIGHBOURS + 1):
            same = rows["key"][:-step] == rows["key"][step:]
            if not same.any():
                break
            kinds = np.full(int(same.sum()), NEAR, dtype="u1")
            yield np.unique(_pairs(rows[:-step][same], rows[step:][same], kinds))


def _pairs(left: Array, right: Array, kinds: Array) -> Array:
    pairs = np.empty(len(left), dtype=PAIR)
    turned = (left["unit"] > right["unit"]) | (
        (left["unit"] == right["unit"]) & (left["index"] > right["index"])
    )
    for name in ("unit", "index"):
        pairs[name] = np.where(turned, right[name], left[name])
        pairs[f"other_{name}"] = np.where(turned, left[name], right[name])
    pairs["kind"] = kinds
    return pairs
