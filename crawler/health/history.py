"""The records of earlier runs, as far back as they are needed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from crawler.health.thresholds import RUNS

#: Bytes of records read at most: the last runs of a hundred outlets several times over. An
#: outlet that is crawled rarely among many has fewer runs to compare with, at no cost in time.
_MOST = 48 * 1024 * 1024


def read(root: Path, outlets: Sequence[str], *, mode: str | None = None) -> list[dict[str, Any]]:
    """The newest first, until each outlet has its last `RUNS`; of one mode, or of all but dry
    runs. What cannot be read is left out."""
    missing = dict.fromkeys(outlets, RUNS)
    found = []
    for record in _newest_first(root):
        if not missing:
            break
        if record.get("mode") != mode and (mode or record.get("mode") == "dry-run"):
            continue
        wanted = [name for name in record["outlets"] if name in missing]
        for name in wanted:
            missing[name] -= 1
            if not missing[name]:
                del missing[name]
        if wanted:
            found.append(record)
    return found


def known_outlets(root: Path, files: int = 200) -> list[str]:
    """The outlets of the last runs."""
    names: set[str] = set()
    for number, record in enumerate(_newest_first(root)):
        names.update(record["outlets"])
        if number >= files:
            break
    return sorted(names)


def _newest_first(root: Path) -> Iterator[dict[str, Any]]:
    size = 0
    for path in sorted((root / "runs").glob("*.json"), reverse=True):
        try:
            data = path.read_bytes()
            record = json.loads(data)
        except (OSError, ValueError):
            continue
        if isinstance(record, dict) and isinstance(record.get("outlets"), dict):
            yield record
        size += len(data)
        if size > _MOST:
            return
