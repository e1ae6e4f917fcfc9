"""What a crawl was asked to do: the spider's arguments, as `scrapy crawl -a name=value` and
scrapyd's `schedule.json` give them."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from cleaners.dates import ICT
from crawler import durations

_NAMES = ("from", "to", "since", "max_articles", "dry_run")


@dataclass(frozen=True, slots=True, kw_only=True)
class CrawlOptions:
    """`first` and `last` bound an archive crawl; `since` leaves out what is older, queued
    or new; the limits count an outlet's articles and a run's minutes. `dry_run` lists only."""

    first: date | None = None
    last: date | None = None
    since: datetime | None = None
    max_articles: int | None = None
    dry_run: bool = False

    @property
    def archive(self) -> bool:
        return self.first is not None

    @property
    def mode(self) -> str:
        """Runs of one mode are compared with each other."""
        if self.dry_run:
            return "dry-run"
        return "archive" if self.archive else "latest"

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> CrawlOptions:
        """ValueError with a plain line for what cannot be read, or is no argument of a crawl; those
        that scrapyd adds begin with an underscore."""
        for name in given:
            if name not in _NAMES and not name.startswith("_"):
                near = difflib.get_close_matches(name, _NAMES, 1)
                meant = f"did you mean {near[0]}?" if near else f"there are {', '.join(_NAMES)}"
                raise ValueError(f"a crawl has no argument {name!r}; {meant}")
        today = datetime.now(ICT).date()
        # an empty one is a variable that was not set: no reason to crawl something else
        first = durations.day(given["from"]) if given.get("from") is not None else None
        last = durations.day(given["to"]) if given.get("to") is not None else None
        if last and not first:
            raise ValueError("--to needs --from")
        if first and last and last < first:
            raise ValueError(f"--to {last} is before --from {first}")
        if first and first > today:
            raise ValueError(f"--from {first} is in the future")
        most = given.get("max_articles")
        now = datetime.now(UTC)
        text = given.get("since")
        since = durations.since(text, now) if text is not None else None
        if since and first:
            raise ValueError("--since is for the latest; an archive has --from and --to")
        return cls(
            first=first,
            last=min(last or today, today) if first else None,
            since=since,
            max_articles=_count(most) if most is not None else None,
            dry_run=str(given.get("dry_run", "")).lower() in {"1", "true", "yes"},
        )


def _count(given: Any) -> int:
    try:
        most = int(given)
    except ValueError:
        most = 0
    if most < 1:
        raise ValueError(f"max_articles {given!r}: at least 1 is needed")
    return most
