"""Runs' records made up with the noise that real ones have, seeded."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

START = datetime(2026, 11, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """How an outlet is on an average run; shares from 0 to 1."""

    articles: int = 15
    dates: float = 1.0
    authors: float = 0.85
    leads: float = 0.98
    selector: float = 0.98
    words: int = 480
    rejected: float = 0.06
    disagreement: float = 0.12
    failing: int = 0
    unread: bool = False


USUAL = Habits()


def entry(habits: Habits, dice: random.Random) -> dict[str, Any]:
    """An outlet's part of a record."""
    count = habits.articles
    articles = max(0, round(dice.gauss(count, count**0.5))) if count else 0
    desk = dice.uniform(0.7, 1.0)  # the mix of a day moves the shares of all its articles
    hits = lambda share: sum(dice.random() < share for _ in range(articles))  # noqa: E731
    rejected = sum(dice.random() < habits.rejected for _ in range(count))
    selector = hits(habits.selector)
    lengths = sorted(dice.lognormvariate(0, 0.5) * habits.words for _ in range(articles))
    problems = {"not_article": rejected, "body_selector_missed": articles - selector}
    problems["fetch_failed"] = habits.failing
    urls = [f"https://vnexpress.net/bai-{dice.randrange(10**6)}.html" for _ in range(6)]
    return {
        "found": articles + rejected + habits.failing,
        "pages": articles + rejected + habits.failing,
        "articles": articles,
        "results": {"stored": articles, "rejected": rejected, "failed": habits.failing},
        "problems": {kind: n for kind, n in problems.items() if n},
        "repeats": {},
        "examples": {kind: urls[:2] for kind, n in problems.items() if n},
        "fields": {
            "title": articles,
            "date": hits(habits.dates),
            "authors": hits(habits.authors * desk),
            "lead": hits(habits.leads),
        },
        "body_sources": {"selector": selector, "generic": articles - selector},
        "date_sources": {},
        "median_words": round(lengths[articles // 2]) if articles else None,
        "removed": {"related": 3 * articles, "share": articles, "caption": articles // 2},
        "removed_texts": {"related": ["Tin liên quan"], "share": ["Chia sẻ"]},
        "disagreements": [
            [url, round(min(1.0, max(0.0, dice.gauss(habits.disagreement, 0.08))), 3)]
            for url in urls[: min(6, articles)]
        ],
        "sources": {"problems": 4} if habits.unread else {"read": 3, "not_modified": 1},
        "source_problems": [],
        "stopped": None,
        "waiting": 0,
        "seconds": 30.0,
    }


@dataclass(slots=True)
class Story:
    """Runs of some outlets, `hours` apart, the oldest first."""

    hours: float = 1.0
    seed: int = 0
    records: list[dict[str, Any]] = field(default_factory=list)
    mode: str = "latest"
    start: datetime = START

    def then(self, runs: int, outlets: dict[str, Habits] | Habits = USUAL) -> Story:
        """So many more runs in which the outlets are like this."""
        each = {"vnexpress": outlets} if isinstance(outlets, Habits) else outlets
        for _ in range(runs):
            number = len(self.records)
            dice = random.Random(self.seed * 1000 + number)
            time = self.start + number * timedelta(hours=self.hours)
            self.records.append(
                {
                    "id": f"{time:%Y%m%dT%H%M%SZ}-{number:04x}",
                    "mode": self.mode,
                    "started": time.isoformat(),
                    "finished": (time + timedelta(minutes=3)).isoformat(),
                    "failure": None,
                    "alarms": [],
                    "outlets": {name: entry(habits, dice) for name, habits in each.items()},
                }
            )
        return self

    @property
    def last(self) -> dict[str, Any]:
        return self.records[-1]

    @property
    def earlier(self) -> list[dict[str, Any]]:
        """Newest first."""
        return self.records[-2::-1]

    def write(self, root: Path) -> None:
        (root / "runs").mkdir(parents=True, exist_ok=True)
        for record in self.records:
            (root / "runs" / f"{record['id']}.json").write_text(json.dumps(record))


def like(**changes: Any) -> Habits:
    return replace(USUAL, **changes)
