"""What each step kept and dropped, from the statistics datatrove keeps of every task."""

from __future__ import annotations

import json
from collections import Counter
from itertools import pairwise
from typing import Any

from crawler.dataset.work import Work

#: The steps that count records, in their order, each with the stage whose tasks run it.
SIEVES = (
    ("read", "clean"),
    ("clean", "clean"),
    ("choose", "clean"),
    ("revision", "filter"),
    ("language", "filter"),
    ("quality", "filter"),
    ("exact duplicates", "keep"),
    ("near duplicates", "keep"),
    ("mask", "keep"),
    ("split", "keep"),
    ("write", "write"),
)


def count_steps(work: Work) -> list[dict[str, Any]]:
    """One entry a step: records in, kept, dropped by reason, and other counts of the step."""
    totals: dict[tuple[str, str], Counter[str]] = {}
    for stage in dict.fromkeys(stage for _, stage in SIEVES):
        for path in sorted((work.folder / "logs" / stage / "stats").glob("*.json")):
            for step in json.loads(path.read_bytes()):
                name = step["name"].rpartition(": ")[2]
                counter = totals.setdefault((name, stage), Counter())
                for label, value in step["stats"].items():
                    counter[label] += int(value["total"] if isinstance(value, dict) else value)
    return [_entry(name, totals.get((name, stage), Counter())) for name, stage in SIEVES]


def _entry(name: str, counter: Counter[str]) -> dict[str, Any]:
    dropped = {
        label.removeprefix("dropped_"): count
        for label, count in sorted(counter.items())
        if label.startswith("dropped_")
    }
    other = {
        label: count
        for label, count in sorted(counter.items())
        if label.startswith(("masked_", "split_"))
    }
    return {
        "step": name,
        "in": counter["total"],
        "kept": counter["forwarded"],
        "dropped": dropped,
    } | ({"counts": other} if other else {})


def check(steps: list[dict[str, Any]]) -> None:
    """Every record is accounted for: what one step kept is what the next one got."""
    for step in steps:
        if step["in"] != step["kept"] + sum(step["dropped"].values()):
            raise AssertionError(f"step {step['step']}: its counts do not add up: {step}")
    for before, after in pairwise(steps):
        if before["kept"] != after["in"]:
            raise AssertionError(
                f"{before['step']} kept {before['kept']}, {after['step']} got {after['in']}"
            )
