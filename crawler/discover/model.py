"""What discovery finds: candidates, further addresses to read, and what went wrong."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from cleaners.model import Problem

#: More links than a sitemap may hold by its protocol: what goes beyond is reported, not read.
MAX_CANDIDATES = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A page that may be an article. `seen` is the time its feed or sitemap gives it (aware)."""

    url: str
    seen: datetime | None = None
    modified: datetime | None = None
    title: str | None = None
    section: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """`more` are sub-sitemaps or the next page of a listing, to be read by the same kind."""

    candidates: tuple[Candidate, ...] = ()
    more: tuple[Candidate, ...] = ()
    problems: tuple[Problem, ...] = ()
