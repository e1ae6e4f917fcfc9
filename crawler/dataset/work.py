"""The working folder of a build: where each stage leaves its results."""

from __future__ import annotations

import json
from functools import cached_property
from pathlib import Path
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from crawler.dataset.drafts import writing
from crawler.dataset.options import Options

Array = NDArray[Any]


def save(path: Path, array: Array) -> None:
    with writing(path) as file:
        np.save(file, array, allow_pickle=False)


def load(path: Path) -> Array:
    """The array, mapped and not read: a task touches only the part it needs."""
    array: Array = np.load(path, allow_pickle=False)
    if array.nbytes > 1 << 16:
        array = np.load(path, mmap_mode="r", allow_pickle=False)
    return array


def ordered(rows: Array, *names: str) -> Array:
    """The rows sorted by these columns, the first the most important."""
    return rows[np.lexsort([rows[name] for name in reversed(names)])]


class Work:
    """The folder, and the plan in it that every task reads."""

    def __init__(self, folder: str | Path) -> None:
        self.folder = Path(folder)

    def path(self, kind: str, number: int, ending: str) -> Path:
        return self.folder / kind / f"{number:06d}.{ending}"

    @cached_property
    def plan(self) -> dict[str, Any]:
        return cast("dict[str, Any]", json.loads((self.folder / "plan.json").read_bytes()))

    @cached_property
    def options(self) -> Options:
        return Options.from_dict(self.plan["options"])

    @property
    def units(self) -> list[dict[str, Any]]:
        return cast("list[dict[str, Any]]", self.plan["units"])

    @property
    def ranges(self) -> int:
        """Into how many ranges the 64-bit keys are divided, one task each."""
        return int(self.plan["ranges"])

    @property
    def result(self) -> Path:
        return self.folder / "result"

    def bounds(self, number: int) -> tuple[int, int]:
        """First and last 64-bit key of range `number`, both within it."""
        width = 2**64 // self.ranges
        last = 2**64 - 1 if number == self.ranges - 1 else (number + 1) * width - 1
        return number * width, last

    def slices(self, kind: str, number: int) -> list[Array]:
        """Of every file of `kind` (each sorted by `key`) the rows of key range `number`."""
        low, high = self.bounds(number)
        found = []
        for path in sorted((self.folder / kind).glob("*.npy")):
            rows = load(path)
            start = np.searchsorted(rows["key"], np.uint64(low), "left")
            end = np.searchsorted(rows["key"], np.uint64(high), "right")
            if end > start:
                found.append(np.array(rows[start:end]))
        return found
