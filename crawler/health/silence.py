"""An outlet that was heard of often enough to be missed.

Its habits are handed from run to run in the records: thirty runs, half an hour apart, hold neither
a silent night nor a weekend.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

from crawler.health.alarm import Alarm
from crawler.health.figures import Figures
from crawler.health.thresholds import Threshold

#: Nights are silent, and Sundays at some.
_LEAST = timedelta(days=1)
#: A silence is remembered over two weekends.
_MEMORY = timedelta(days=15)


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """`last`: the last run with an article. `longest`: the longest silence of late, which ended
    at `ended`. `rate`: articles a second."""

    last: datetime
    longest: timedelta
    ended: datetime
    rate: float

    def as_dict(self) -> dict[str, Any]:
        return {
            "last": self.last.isoformat(timespec="seconds"),
            "longest_hours": round(self.longest.total_seconds() / 3600, 2),
            "ended": self.ended.isoformat(timespec="seconds"),
            "articles_a_day": round(self.rate * 86400, 2),
        }


def _read(found: Mapping[str, Any] | None) -> Habits | None:
    try:
        return Habits(
            last=datetime.fromisoformat((found or {})["last"]),
            longest=timedelta(hours=float((found or {})["longest_hours"])),
            ended=datetime.fromisoformat((found or {})["ended"]),
            rate=float((found or {})["articles_a_day"]) / 86400,
        )
    except (KeyError, TypeError, ValueError):
        return None


def habits(now: Figures, before: Sequence[Figures]) -> Habits | None:
    """As of this run. `before`: newest first."""
    known = _read(before[0].habits) if before else None
    if known and not now.articles:
        return known
    heard = [run for run in (now, *before) if run.articles and run.started]
    times = [run.started for run in heard if run.started]
    if not times:
        return known
    if known and known.last not in times:
        times.append(known.last)  # the silence that has just ended was longer than the last runs
    silences = [(later - earlier, later) for later, earlier in pairwise(times)]
    if known and times[0] - known.ended < _MEMORY:
        silences.append((known.longest, known.ended))
    longest, ended = max(silences, default=(timedelta(), times[0]))
    span = (times[0] - times[len(heard) - 1]).total_seconds()
    # the oldest run's articles had gathered before it
    rate = sum(run.articles for run in heard[:-1]) / span if span else known.rate if known else 0.0
    return Habits(last=times[0], longest=longest, ended=ended, rate=rate)


def silence(row: Threshold, outlet: str, now: Figures, before: Sequence[Figures]) -> list[Alarm]:
    usual = habits(now, before)
    if now.articles or now.started is None or usual is None:
        return []
    quiet = now.started - usual.last
    overdue = usual.rate * quiet.total_seconds()
    if quiet < max(_LEAST, row.change * usual.longest) or overdue < row.at_least:
        return []
    days = quiet.total_seconds() / 86400
    text = f"no new article for {days:.1f} days, usually {usual.rate * 86400:.0f} a day"
    since = usual.last.isoformat(timespec="seconds")
    return [Alarm(outlet=outlet, kind=row.kind, text=text, since=since)]
