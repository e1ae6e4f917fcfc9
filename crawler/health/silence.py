"""An outlet that was heard of for long enough to miss it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

from crawler.health.alarm import Alarm
from crawler.health.figures import Figures
from crawler.health.thresholds import Threshold

#: Nights are silent, and Sundays at some.
_LEAST = timedelta(days=1)

#: A run's figures and its alarm of this kind, if one rang.
Run = tuple[Figures, Mapping[str, Any] | None]


def silence(row: Threshold, outlet: str, now: Figures, before: Sequence[Run]) -> Iterator[Alarm]:
    """`before`: newest first."""
    if now.articles or now.started is None:
        return
    heard = [figure for figure, _ in before if figure.articles and figure.started]
    if before and before[0][1]:
        # what was usual leaves the last runs one by one; the silence goes on all the same
        yield from _still(row, outlet, now.started, before[0][1])
        return
    if not heard:
        return
    times = [figure.started for figure in heard if figure.started]
    last, first = times[0], times[-1]
    quiet, span = now.started - last, last - first
    longest = max((later - earlier for later, earlier in pairwise(times)), default=span)
    if not span or quiet < max(_LEAST, row.change * longest):
        return
    # the oldest run's articles had gathered before it
    rate = sum(figure.articles for figure in heard[:-1]) / span.total_seconds()
    if rate * quiet.total_seconds() >= row.at_least:
        yield _alarm(row, outlet, last, now.started, f", usually {rate * 86400:.0f} a day")


def _still(row: Threshold, outlet: str, now: datetime, alarm: Mapping[str, Any]) -> Iterator[Alarm]:
    """Silent still, since when the run before says."""
    try:
        since = datetime.fromisoformat(alarm["since"])
    except (KeyError, TypeError, ValueError):
        return
    yield _alarm(row, outlet, since, now, "")


def _alarm(row: Threshold, outlet: str, since: datetime, now: datetime, more: str) -> Alarm:
    quiet = now - since
    days = quiet.total_seconds() / 86400
    text = f"no new article for {days:.1f} days{more}"
    return Alarm(outlet=outlet, kind=row.kind, text=text, since=since.isoformat(timespec="seconds"))
