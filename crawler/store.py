"""What becomes of an answered page: its raw bytes, its line, its row, in one transaction.

The order is the promise (kill at any instant: nothing lost, nothing twice, no torn line): the raw
response is appended to the WARC, the line to the day's file, both are put on the disk, and one
SQLite transaction commits the page together with the files' new lengths.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from cleaners.dates import ICT
from cleaners.model import ProblemKind
from cleaners.outlet import Outlet, outlets
from crawler.archive import Archive, info_member
from crawler.articles import article_path, line
from crawler.cleaning import Cleaned
from crawler.files import Files
from crawler.state import State, Visit
from crawler.urls import page_key

#: A page with one of these may be an article tomorrow; the others stay what they are.
PASSING = frozenset(
    map(str, (ProblemKind.CHALLENGE_PAGE, ProblemKind.EMPTY, ProblemKind.FETCH_FAILED))
)


class Result(StrEnum):
    """What a page turned out to be."""

    STORED = "stored"
    REVISED = "revised"
    UNCHANGED = "unchanged"
    DUPLICATE = "duplicate"
    REJECTED = "rejected"
    FAILED = "failed"
    FAILED_AGAIN = "failed_again"
    GIVEN_UP = "given_up"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """An answer (`cleaned`), a "not modified" (status 304) or a failure (`visit.problem`)."""

    visit: Visit
    cleaned: Cleaned | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Revisits:
    """Seconds between looks at a stored article, while it is younger than `window` seconds."""

    window: float
    gaps: Sequence[float]

    def due(self, born: float, now: float, done: int) -> float | None:
        if done >= len(self.gaps) or now + self.gaps[done] > born + self.window:
            return None
        return now + self.gaps[done]


class Store:
    """Writes outcomes. Used by one thread at a time."""

    def __init__(self, state: State, files: Files, archive: Archive, revisits: Revisits) -> None:
        self._state = state
        self._files = files
        self._archive = archive
        self._revisits = revisits

    def commit(self, batch: Sequence[Outcome]) -> list[Result]:
        """Store the batch as a whole or, with an exception, nothing of it."""
        try:
            self._files.register(self._paths(batch))
            with self._state.transaction():
                results = [self._one(outcome) for outcome in batch]
                self._files.sync()
        except BaseException:
            self._files.cut_back()
            raise
        self._files.committed()
        return results

    def _paths(self, batch: Sequence[Outcome]) -> set[str]:
        paths = set()
        for outcome in batch:
            if outcome.cleaned:
                visit = outcome.visit
                time = datetime.fromtimestamp(visit.time, UTC)
                current = self._archive.current(visit.outlet)
                length = self._files.length(current) if current else None
                paths.add(self._archive.path(visit.outlet, length))
                if outcome.cleaned.record:
                    paths.add(article_path(outcome.cleaned.record, visit.outlet, time))
        return paths

    def _one(self, outcome: Outcome) -> Result:
        visit, cleaned = outcome.visit, outcome.cleaned
        if cleaned is None:
            return self._not_modified(visit) if visit.status == 304 else self._failure(visit)
        if cleaned.record is None:
            problem = cleaned.problems[0] if cleaned.problems else ("no_body", "")
            visit = replace(visit, problem=": ".join(filter(None, problem)))
            if any(kind in PASSING for kind, _ in cleaned.problems):
                return self._failure(visit)
            self._keep_raw(visit, cleaned)
            self._state.visited(visit, state="rejected", due=None, attempts=0)
            return Result.REJECTED
        return self._article(visit, cleaned, cleaned.record)

    def _article(self, visit: Visit, cleaned: Cleaned, record: dict[str, Any]) -> Result:
        visit, duplicate = self._as_main(visit, record)
        row = self._state.page(visit.key)
        if duplicate:
            return Result.DUPLICATE
        known = row is not None and row["content_hash"] is not None
        born = _timestamp(record) or (row["first_seen"] if row else visit.time)
        revisits = (row["revisits"] if row else 0) + int(known)
        columns: dict[str, Any] = {
            "attempts": 0,
            "revisits": revisits,
            "due": self._revisits.due(born, visit.time, revisits),
            "published": born,
        }
        if row is not None and row["content_hash"] == cleaned.hash:
            self._state.visited(visit, state="stored", **columns)
            return Result.UNCHANGED
        self._keep_raw(visit, cleaned)
        revision = (row["revision"] if row else 0) + 1
        # a corrected article keeps its id, even when its slug and so its address changed
        identity = row["article_id"] if row is not None and known else record["id"]
        full = {**record, "id": identity, "revision": revision}
        path = article_path(record, visit.outlet, datetime.fromtimestamp(visit.time, UTC))
        columns |= {
            "content_hash": cleaned.hash,
            "article_id": identity,
            "revision": revision,
            "article_file": path,
            "article_end": self._files.append(path, line(full)),
        }
        self._state.visited(visit, state="stored", **columns)
        return Result.REVISED if known else Result.STORED

    def _as_main(self, visit: Visit, record: dict[str, Any]) -> tuple[Visit, bool]:
        """The visit under the key of the article's own address; True if that is stored already."""
        outlet = outlets().get(visit.outlet)
        key = canonical_key(outlet, record.get("url"))
        if key is None or key == visit.key:
            return visit, False
        if self._state.main_key(key) == self._state.main_key(visit.key):
            return visit, False
        known = self._state.page(key)
        self._state.rename(visit.key, key)
        return replace(visit, key=key), known is not None and known["content_hash"] is not None

    def _keep_raw(self, visit: Visit, cleaned: Cleaned) -> None:
        path = self._archive.current(visit.outlet) or self._archive.path(visit.outlet, None)
        if self._files.length(path) == 0:
            self._files.append(path, info_member(visit.outlet, path.rpartition("/")[2]))
        self._files.append(path, cleaned.member)

    def _not_modified(self, visit: Visit) -> Result:
        row = self._state.page(visit.key)
        done = (row["revisits"] if row else 0) + 1
        born = (row["published"] or row["first_seen"]) if row else visit.time
        due = self._revisits.due(born, visit.time, done)
        self._state.visited(visit, state="stored", due=due, revisits=done, attempts=0)
        return Result.UNCHANGED

    def _failure(self, visit: Visit) -> Result:
        row = self._state.page(visit.key)
        first = row is None or not row["attempts"]
        if self._state.failed(visit) == "given_up":
            return Result.GIVEN_UP
        return Result.FAILED if first else Result.FAILED_AGAIN


def canonical_key(outlet: Outlet | None, url: Any) -> str | None:
    """The key of the address a page calls its own, unless that is no article's: some outlets
    name their home page in every canonical link, which would make all articles one."""
    if outlet is None or not isinstance(url, str) or not outlet.is_article(url):
        return None
    return page_key(outlet, url)


def _timestamp(record: dict[str, Any]) -> float | None:
    """The article's own time, so that an archive's old articles are not looked at again."""
    try:
        date = datetime.fromisoformat(record.get("date") or "")
    except ValueError:
        return None
    return (date if date.tzinfo else date.replace(tzinfo=ICT)).timestamp()
