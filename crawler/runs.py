"""What a run did, counted as it goes and written to runs/<id>.json at its end.

The figures are counts, so that shares and comparisons are made by whoever reads them.
"""

from __future__ import annotations

import json
import secrets
import statistics
from array import array
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cleaners.model import Problem
from cleaners.version import VERSION
from crawler.cleaning import Cleaned
from crawler.health.alarm import Alarm
from crawler.health.sample import Reservoir
from crawler.health.summary import counted, figures_line, problems_text
from crawler.store import Result

#: Fields whose presence is counted.
FIELDS = ("title", "lead", "date", "authors", "section", "tags", "images", "credit")
#: Addresses kept for each problem, so that a person can look.
_EXAMPLES = 5


class Tally:
    """One outlet in one run. `ended` when its spider was closed, which a second Ctrl-C spares."""

    def __init__(self) -> None:
        self.found = 0
        self.results: Counter[str] = Counter()
        self.problems: Counter[str] = Counter()
        self.repeats: Counter[str] = Counter()
        self.examples: dict[str, list[str]] = {}
        self.fields: Counter[str] = Counter()
        self.body_sources: Counter[str] = Counter()
        self.date_sources: Counter[str] = Counter()
        self.removed: Counter[str] = Counter()
        self.words: array[int] = array("L")
        self.sources: Counter[str] = Counter()
        self.source_problems: list[dict[str, str]] = []
        self.stopped: str | None = None
        self.ended = False
        self.waiting = 0
        self.started = datetime.now(UTC)
        self.seconds = 0.0
        self._listed: set[str] = set()
        self.sample = Reservoir()
        self.disagreements: list[tuple[str, float]] = []
        self.removed_texts: dict[str, list[str]] = {}
        self.health: dict[str, dict[str, Any]] = {}

    def page(self, url: str, result: Result, cleaned: Cleaned | None, problem: str | None) -> None:
        """One page that was asked for and is settled."""
        self.results[str(result)] += 1
        kinds = [kind for kind, _ in cleaned.problems] if cleaned else []
        if problem and not kinds:
            kinds = [problem.partition(":")[0]]
        for kind in kinds:
            self.problems[kind] += 1
            # a page that failed in an earlier run too says nothing about this one
            self.repeats[kind] += result in (Result.FAILED_AGAIN, Result.GIVEN_UP)
            examples = self.examples.setdefault(kind, [])
            if len(examples) < _EXAMPLES:
                examples.append(url)
        if cleaned and cleaned.record and result in (Result.STORED, Result.REVISED):
            self._article(cleaned.record)
            self.sample.offer(url, cleaned.member, str(cleaned.record.get("body") or ""))
            self.removed.update(cleaned.removed)

    def _article(self, record: dict[str, Any]) -> None:
        self.fields.update(name for name in FIELDS if record.get(name))
        self.body_sources[str(record.get("body_source"))] += 1
        self.date_sources[str(record.get("date_source"))] += 1
        self.words.append(len(str(record.get("body") or "").split()))

    def source(self, *, not_modified: bool = False, candidates: int = 0) -> None:
        """One feed, sitemap or listing that was read."""
        self.sources["not_modified" if not_modified else "read"] += 1
        self.sources["candidates"] += candidates

    def source_problem(self, url: str, problem: Problem) -> None:
        self.sources["problems"] += 1
        if len(self.source_problems) < 50:
            entry = {"url": url, "kind": str(problem.kind), "detail": problem.detail}
            self.source_problems.append(entry)

    def list_once(self, key: str) -> bool:
        """For a dry run: whether the page was not listed yet."""
        fresh = key not in self._listed
        self._listed.add(key)
        return fresh

    @property
    def interrupted(self) -> bool:
        return self.stopped == ended_early("shutdown")

    @property
    def articles(self) -> int:
        return self.results["stored"] + self.results["revised"]

    def as_dict(self) -> dict[str, Any]:
        return {
            "found": self.found,
            "pages": sum(self.results.values()),
            "articles": self.articles,
            "results": dict(self.results),
            "problems": dict(self.problems),
            "repeats": dict(+self.repeats),
            "examples": self.examples,
            "fields": dict(self.fields),
            "body_sources": dict(self.body_sources),
            "date_sources": dict(self.date_sources),
            "median_words": statistics.median(self.words) if self.words else None,
            "removed": dict(self.removed),
            "removed_texts": self.removed_texts,
            "disagreements": self.disagreements,
            "health": self.health,
            "sources": dict(self.sources),
            "source_problems": self.source_problems,
            "stopped": self.stopped,
            "waiting": self.waiting,
            "seconds": round(self.seconds, 1),
        }


def ended_early(reason: str) -> str:
    """Scrapy's reason for an end before the work was done, in words."""
    words = {"closespider_timeout": "--max-minutes reached", "shutdown": "interrupted"}
    return f"ended early ({words.get(reason, reason)})"


class Run:
    """All outlets of one process. `id` sorts by time."""

    def __init__(self, *, command: str = "", mode: str = "latest") -> None:
        self.started = datetime.now(UTC)
        self.id = f"{self.started:%Y%m%dT%H%M%SZ}-{secrets.token_hex(2)}"
        self.command = command
        self.mode = mode
        self.failure: str | None = None
        self.alarms: list[Alarm] = []
        self.concluded = False
        self._outlets: dict[str, Tally] = {}

    def outlet(self, outlet_id: str) -> Tally:
        if outlet_id not in self._outlets:
            self._outlets[outlet_id] = Tally()
        return self._outlets[outlet_id]

    @property
    def outlets(self) -> dict[str, Tally]:
        return self._outlets

    def as_dict(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "version": VERSION,
            "command": self.command,
            "mode": self.mode,
            "started": self.started.isoformat(timespec="seconds"),
            "finished": datetime.now(UTC).isoformat(timespec="seconds"),
            "failure": self.failure,
            "alarms": [alarm.as_dict() for alarm in self.alarms],
            "outlets": {name: tally.as_dict() for name, tally in sorted(self._outlets.items())},
        }

    def path(self, root: Path) -> Path:
        return root / "runs" / f"{self.id}.json"

    def write(self, root: Path) -> Path:
        """runs/<id>.json, whole or not at all."""
        path = self.path(root)
        path.parent.mkdir(exist_ok=True)
        draft = path.with_suffix(".part")
        draft.write_text(json.dumps(self.as_dict(), ensure_ascii=False, indent=1) + "\n")
        return draft.replace(path)

    def summary(self) -> str:
        """For the terminal: what each outlet gave, and how that compares with the usual."""
        lines = []
        for name, tally in sorted(self._outlets.items()):
            lines.append(self.summary_of(name))
            if tally.health and (figures := figures_line(tally.health)):
                lines.append(f"{'':<20} {figures}")
        return "\n".join(lines)

    def total(self) -> str:
        """One line for a run of several outlets; empty for one outlet, whose own line says it."""
        if len(self._outlets) < 2:
            return ""
        articles = sum(tally.articles for tally in self._outlets.values())
        return (
            f"{counted(articles, 'article')} from {counted(len(self._outlets), 'outlet')}, "
            f"{counted(len(self.alarms), 'alarm')}"
        )

    def summary_of(self, outlet_id: str) -> str:
        tally = self._outlets[outlet_id]
        parts = [counted(tally.articles, "article"), counted(sum(tally.results.values()), "page")]
        parts += problems_text(tally.problems)
        if count := tally.sources["problems"]:
            parts.append(f"{counted(count, 'source')} unread")
        if tally.waiting:
            parts.append(f"{tally.waiting} left for the next run")
        if tally.stopped:
            parts.append(tally.stopped)
        return f"{outlet_id:<20} " + ", ".join(parts)


def load(root: Path, last: int | None = None) -> list[dict[str, Any]]:
    """The records of earlier runs, oldest first; those that cannot be read are left out."""
    found = []
    paths = sorted((root / "runs").glob("*.json"))
    for path in paths[-last:] if last else paths:
        try:
            record = json.loads(path.read_text())
        except (OSError, ValueError):
            continue
        if isinstance(record, dict) and isinstance(record.get("outlets"), dict):
            found.append(record)
    return found
