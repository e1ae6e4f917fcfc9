"""Articles rebuilt from the archived pages with today's rules, without the network.

Each WARC file becomes a part file, so that a stopped rebuild goes on with the next one. When an
outlet's parts are complete they are merged into a new folder of articles, which takes the old
one's place in one step (recovery.py). Until then nothing is touched. Articles whose pages are
archived no more, or cannot be read, are carried over as they are.
"""

from __future__ import annotations

import json
import os
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from cleaners.assemble import rules_digest
from cleaners.outlet import Outlet
from cleaners.version import VERSION
from crawler import articles, salvage
from crawler.archive import Raw
from crawler.cleaning import Cleaned
from crawler.in_order import InOrder
from crawler.recovery import swap_in, swap_names
from crawler.state import State
from crawler.store import canonical_key
from crawler.urls import page_key

#: What is compared for the account of changes.
_COMPARED = ("title", "lead", "body", "date", "authors", "credit", "captions", "section", "tags")

#: Called for each page read, with the bytes of archive it took.
Progress = Callable[[int], None]


@dataclass(slots=True)
class Rebuilt:
    """What a rebuild of one outlet came to. `fields` counts the articles in which each changed."""

    pages: int = 0
    articles: int = 0
    same: int = 0
    changed: int = 0
    new: int = 0
    gone: int = 0
    carried: int = 0
    fields: Counter[str] = field(default_factory=Counter)


class Reclean:
    """Rebuilds outlets of an output folder that is locked and recovered (`Output`)."""

    def __init__(
        self, root: Path, state: State, *, since: datetime | None, cleaner: InOrder
    ) -> None:
        self._root = root
        self._state = state
        self._since = since
        self._cleaner = cleaner
        self._rules = f"{VERSION} {rules_digest()} since {since.isoformat() if since else 'ever'}"

    def archives(self, outlet: Outlet) -> list[Path]:
        return sorted((self._root / "warc" / outlet.id).glob("*.warc.gz"))

    def run(self, outlet: Outlet, progress: Progress) -> Rebuilt:
        rebuilt = Rebuilt()
        for warc in self.archives(outlet):
            self._part(outlet, warc, progress)
        self._merge(outlet, rebuilt)
        return rebuilt

    # one WARC file

    def _part(self, outlet: Outlet, warc: Path, progress: Progress) -> None:
        part = self._part_path(outlet, warc)
        if self._state.recleaned(warc.name) == self._rules and part.exists():
            progress(warc.stat().st_size)
            return
        part.parent.mkdir(parents=True, exist_ok=True)
        draft = part.with_suffix(".draft")
        with draft.open("wb") as out:
            for raw, cleaned in self._cleaned(warc, progress):
                entry = {
                    "url": raw.url,
                    "time": raw.time.isoformat(),
                    "hash": cleaned.hash,
                    "problem": ": ".join(filter(None, cleaned.problems[0]))
                    if cleaned.problems
                    else None,
                    "record": cleaned.record,
                }
                out.write(articles.line(entry))
            out.flush()
            os.fdatasync(out.fileno())
        draft.replace(part)
        with self._state.transaction():
            self._state.set_recleaned(warc.name, outlet.id, self._rules)

    def _cleaned(self, warc: Path, progress: Progress) -> Iterator[tuple[Raw, Cleaned]]:
        with closing(salvage.read(warc, progress)) as pages:
            young = (raw for raw in pages if not self._since or raw.time >= self._since)
            yield from self._cleaner.clean(young)

    def _part_path(self, outlet: Outlet, warc: Path) -> Path:
        return self._root / "reclean" / outlet.id / f"{warc.name}.jsonl"

    # all parts of an outlet

    def _merge(self, outlet: Outlet, rebuilt: Rebuilt) -> None:
        current, new, _ = (self._root / "articles" / name for name in swap_names(outlet.id))
        shutil.rmtree(new, ignore_errors=True)
        new.mkdir(parents=True)
        before = {path.name: path for path in sorted(current.glob("*.jsonl"))}
        old = dict(self._latest(outlet, before.values()))
        writer = _Writer(new, outlet.id)
        with self._state.transaction():
            captured = self._captured(outlet)
            last = self._carry_over(outlet, before, captured, writer)
            rebuilt.carried = writer.carried
            latest = self._rebuild(outlet, writer, last, rebuilt)
            _compare(old, latest, captured, rebuilt)
            for path_, _length in self._state.files(like=f"articles/{outlet.id}/%"):
                self._state.forget_file(path_)
            for path_, length in writer.close().items():
                self._state.set_length(path_, length)
            self._state.forget_recleaned(outlet.id)
            self._state.swap(outlet.id)
        swap_in(self._root, self._state, outlet.id)
        shutil.rmtree(self._root / "reclean" / outlet.id, ignore_errors=True)

    def _entries(self, outlet: Outlet) -> Iterator[tuple[str, dict[str, Any]]]:
        """What the parts hold, with the key of each page."""
        parts = (self._part_path(outlet, warc) for warc in self.archives(outlet))
        for entry in chain.from_iterable(articles.read(part, having="hash") for part in parts):
            record = entry["record"] or {}
            own = canonical_key(outlet, record.get("url")) or page_key(outlet, entry["url"])
            yield self._state.main_key(own), entry

    def _captured(self, outlet: Outlet) -> set[str]:
        return {key for key, _ in self._entries(outlet)}

    def _carry_over(
        self, outlet: Outlet, before: dict[str, Path], captured: set[str], writer: _Writer
    ) -> dict[str, _Last]:
        """Keep the lines that no page was read for: those of pages archived no more, and of
        pages fetched before `since`. Returns what the latter's revisions go on from."""
        last: dict[str, _Last] = {}
        for path in before.values():
            for record in articles.read(path):
                key = self._key(outlet, record.get("url"))
                early = self._since and _fetched(record) < self._since
                if key not in captured:
                    writer.carry(path.name, record)
                elif early:
                    writer.carry(path.name, record)
                    revision = record.get("revision", 1)
                    last[key] = _Last(articles.content_hash(record), revision, record["id"])
        return last

    def _rebuild(
        self, outlet: Outlet, writer: _Writer, last: dict[str, _Last], rebuilt: Rebuilt
    ) -> dict[str, dict[str, int]]:
        """Write the articles of the parts; the fields of each article's last revision."""
        latest: dict[str, dict[str, int]] = {}
        for key, entry in self._entries(outlet):
            rebuilt.pages += 1
            record = entry["record"]
            known = last.get(key)
            if record is None:
                if known is None:
                    self._state.rejudged(key, "rejected", problem=entry["problem"])
                continue
            latest[key] = _prints(record)
            if known and known.hash == entry["hash"]:
                continue
            row = self._state.page(key)
            identity = known.id if known else (row and row["article_id"]) or record["id"]
            last[key] = _Last(entry["hash"], known.revision + 1 if known else 1, identity)
            full = {**record, "id": identity, "revision": last[key].revision}
            path, end = writer.add(full, datetime.fromisoformat(entry["time"]))
            self._state.rejudged(
                key,
                "stored",
                problem=None,
                content_hash=entry["hash"],
                article_id=identity,
                revision=last[key].revision,
                article_file=path,
                article_end=end,
            )
        return latest

    def _key(self, outlet: Outlet, url: Any) -> str:
        key = canonical_key(outlet, url) or page_key(outlet, str(url))
        return self._state.main_key(key)

    def _latest(self, outlet: Outlet, paths: Any) -> Iterator[tuple[str, dict[str, int]]]:
        for record in chain.from_iterable(articles.read(path) for path in paths):
            yield self._key(outlet, record.get("url")), _prints(record)


class _Last(NamedTuple):
    """The last revision of an article that was written."""

    hash: str
    revision: int
    id: str


class _Writer:
    """The day files of a new articles folder."""

    def __init__(self, folder: Path, outlet: str) -> None:
        self._folder = folder
        self._outlet = outlet
        self._lengths: dict[str, int] = {}
        self.carried = 0

    def add(self, record: dict[str, Any], fetched: datetime) -> tuple[str, int]:
        path = articles.article_path(record, self._outlet, fetched)
        return path, self._write(path, articles.line(record))

    def carry(self, name: str, record: dict[str, Any]) -> None:
        self._write(f"articles/{self._outlet}/{name}", articles.line(record))
        self.carried += 1

    def _write(self, path: str, data: bytes) -> int:
        with (self._folder / path.rpartition("/")[2]).open("ab") as out:
            out.write(data)
        self._lengths[path] = self._lengths.get(path, 0) + len(data)
        return self._lengths[path]

    def close(self) -> dict[str, int]:
        """Put all on the disk; the files' paths, as they will be, and lengths."""
        for path in self._folder.iterdir():
            with path.open("rb") as done:
                os.fsync(done.fileno())
        return self._lengths


def _fetched(record: dict[str, Any]) -> datetime:
    try:
        time = datetime.fromisoformat(record.get("fetched") or "")
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)
    return time if time.tzinfo else time.replace(tzinfo=UTC)


def _prints(record: dict[str, Any]) -> dict[str, int]:
    """A fingerprint of each field, so that a whole outlet can be compared in memory."""
    return {name: hash(json.dumps(record.get(name), sort_keys=True)) for name in _COMPARED}


def _compare(
    old: dict[str, dict[str, int]],
    latest: dict[str, dict[str, int]],
    captured: set[str],
    rebuilt: Rebuilt,
) -> None:
    rebuilt.articles = len(latest)
    rebuilt.gone = sum(1 for key in old if key in captured and key not in latest)
    for key, prints in latest.items():
        before = old.get(key)
        if before is None:
            rebuilt.new += 1
            continue
        changed = [name for name in _COMPARED if before[name] != prints[name]]
        rebuilt.fields.update(changed)
        rebuilt.changed += bool(changed)
        rebuilt.same += not changed
