"""What the report shows, read from an output folder. A crawl may be running meanwhile."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cleaners.outlet import outlets
from crawler.health import history
from crawler.health.figures import Figures, figures
from crawler.health.thresholds import RUNS

#: Articles listed, and the bytes read from the end of a day's file to find them.
_LATEST, _TAIL = 24, 512 * 1024
#: Removed texts shown for each reason.
_TEXTS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """An outlet in one run, with the kinds of alarm that rang."""

    figures: Figures
    alarms: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An outlet: its last runs, oldest first; `alarms` are those of the newest. `proven`: it gave
    an article in one of them, or before."""

    id: str
    name: str
    family: str
    points: tuple[Point, ...]
    alarms: tuple[Mapping[str, Any], ...]
    stopped: str | None
    proven: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """`removed` counts removed blocks by reason over the runs shown, `texts` are some of them."""

    made: datetime
    runs: int
    rows: tuple[Row, ...]
    latest: tuple[Mapping[str, Any], ...]
    removed: Mapping[str, int]
    texts: Mapping[str, Sequence[str]]


def read(root: Path, now: datetime) -> Report:
    names = history.known_outlets(root)
    records = history.read(root, names)
    rows = [row for name in names if (row := _row(name, records))]
    rows.sort(key=lambda row: (not row.alarms, row.proven, row.id))
    removed: Counter[str] = Counter()
    for row in rows:
        for point in row.points:
            removed += point.figures.removed
    return Report(
        made=now,
        runs=len(records),
        rows=tuple(rows),
        latest=tuple(_latest(root)),
        removed=dict(removed.most_common()),
        texts=_texts(records),
    )


def _row(name: str, records: Sequence[Mapping[str, Any]]) -> Row | None:
    newest: Mapping[str, Any] | None = None
    points = []
    for record in records:
        known = figures(record, name)
        if known is None:
            continue
        newest = newest or record
        points.append(Point(figures=known, alarms=frozenset(a["kind"] for a in _own(name, record))))
    if newest is None:
        return None
    outlet = outlets().get(name)
    return Row(
        id=name,
        name=outlet.name if outlet else name,
        family=outlet.family.id if outlet and outlet.family else "",
        points=tuple(reversed(points[:RUNS])),
        alarms=tuple(_own(name, newest)),
        stopped=newest["outlets"][name].get("stopped"),
        proven=any(point.figures.good or point.figures.habits for point in points),
    )


def _own(name: str, record: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    found = record.get("alarms")
    if not isinstance(found, list):
        return []
    return [a for a in found if isinstance(a, dict) and a.get("outlet") == name and "kind" in a]


def _texts(records: Sequence[Mapping[str, Any]]) -> dict[str, list[str]]:
    """Of the newest runs, from as many outlets as there are."""
    found: dict[str, list[str]] = {}
    for record in records:
        for entry in record["outlets"].values():
            texts = entry.get("removed_texts") if isinstance(entry, dict) else None
            for reason, some in (texts or {}).items():
                kept = found.setdefault(str(reason), [])
                fresh = [str(text) for text in some if str(text) not in kept]
                kept += fresh[: min(2, _TEXTS - len(kept))]
    return found


def _latest(root: Path) -> list[Mapping[str, Any]]:
    """The articles fetched last, of all outlets."""
    found: list[Mapping[str, Any]] = []
    for folder in sorted((root / "articles").glob("*/")):
        newest = sorted(folder.glob("*.jsonl"), key=_changed)[-2:]
        articles = [article for path in newest for article in _last_of(path)]
        found += sorted(articles, key=_fetched)[-_LATEST:]
    return sorted(found, key=_fetched, reverse=True)[:_LATEST]


def _changed(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:  # a reclean took it away meanwhile
        return 0.0


def _last_of(path: Path) -> Iterator[Mapping[str, Any]]:
    try:
        with path.open("rb") as stream:
            size = stream.seek(0, 2)
            stream.seek(max(0, size - _TAIL))
            lines = stream.read().split(b"\n")
    except OSError:
        return
    # the first may be the end of a longer one, the last one being written
    for line in lines[1 if size > _TAIL else 0 : -1]:
        try:
            article = json.loads(line)
        except ValueError:
            continue
        if isinstance(article, dict):
            yield article


def _fetched(article: Mapping[str, Any]) -> datetime:
    try:
        time = datetime.fromisoformat(str(article.get("fetched")))
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)
    return time if time.tzinfo else time.replace(tzinfo=UTC)
