"""The first stage, one task a unit: read, clean, choose, and keep the records for the rest."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Container, Iterator
from dataclasses import asdict
from hashlib import blake2b
from pathlib import Path
from typing import Any

import numpy as np
import orjson
from datatrove.data import Document

from cleaners import clean
from cleaners.model import FATAL, Cleaning
from crawler.dataset.drafts import writing
from crawler.dataset.language import may_be_vietnamese
from crawler.dataset.raw import DAMAGE, Raw, Unread
from crawler.dataset.reading import read_unit
from crawler.dataset.record import NO_DATE, BadRecord, day_of, moment, normalise
from crawler.dataset.step import Documents, Sieve, Step
from crawler.dataset.tally import UNKNOWN
from crawler.dataset.work import Work, ordered, save

#: One row a record, sorted by `key`: what tells the latest revision of each article.
REVISION = np.dtype(
    [
        ("key", "<u8"),
        ("more", "<u8"),
        ("revision", "<i8"),
        ("fetched", "<i8"),
        ("unit", "<u4"),
        ("index", "<u4"),
    ]
)


class Read(Step):
    """The pieces of the unit; those that are no page and no article are named and counted."""

    name = "read"

    def run(self, data: Documents | None, rank: int = 0, world_size: int = 1) -> Documents:
        unit = self.work.units[rank]
        progress = Progress(self.work, rank, unit["start"])
        named = self.work.options.excluded
        kept, dropped = 0, Counter[str]()
        with self.excluding(rank) as excluded:
            for piece in read_unit(unit, self.work.plan["root"]):
                progress.tick(piece)
                if isinstance(piece, Unread):
                    dropped[piece.reason] += 1
                    if named or piece.reason in DAMAGE:
                        source = {key: v for key, v in asdict(piece).items() if key != "reason"}
                        excluded.write(piece.reason, source, None)
                    continue
                kept += 1
                yield _document(piece)
        self.count(kept, dropped)


def _document(piece: Raw) -> Document:
    source: dict[str, Any] = {"file": piece.file, "offset": piece.offset}
    if piece.page is not None and piece.page.url:
        source["url"] = piece.page.url
    metadata = {"source": source, "record": piece.record, "page": piece.page}
    return Document(text="", id=f"{piece.file}:{piece.offset}", metadata=metadata)


class Progress:
    """How many pieces this task has read and how many bytes it has come, told to the progress bar
    through a small file."""

    def __init__(self, work: Work, rank: int, start: int) -> None:
        self.path: Path = work.path("progress", rank, "count")
        self.count = 0
        self.told = 0.0
        self.file = ""
        self.come = self.before = -start
        self.path.parent.mkdir(parents=True, exist_ok=True)

    def tick(self, piece: Raw | Unread) -> None:
        self.count += 1
        if piece.file != self.file:
            self.file, self.before = piece.file, self.come
        self.come = self.before + piece.offset
        if self.count % 16 == 0 and time.monotonic() - self.told > 0.5:
            self.told = time.monotonic()
            self.path.write_text(f"{self.count} {self.come}")


class Clean(Sieve):
    """Pages become articles; what came as an article is only made to fit the record."""

    name = "clean"

    def judge(self, doc: Document, rank: int) -> str | None:
        record, page = doc.metadata["record"], doc.metadata.pop("page")
        if page is not None:
            if isinstance(page.content, bytes) and not may_be_vietnamese(page.content):
                return "not_vietnamese"
            cleaning = clean(page)
            if cleaning.article is None:
                return _why(cleaning)
            record = cleaning.as_dict()
        try:
            record = normalise(record)
        except BadRecord as error:
            return str(error).replace(" ", "_")
        doc.metadata["record"] = record
        doc.id, doc.text = record["id"], record["body"]
        return None


def _why(cleaning: Cleaning) -> str:
    """The first problem that stands in an article's way."""
    kinds = [str(problem.kind) for problem in cleaning.problems if problem.kind in FATAL]
    return (kinds or ["no_article"])[0]


class Choose(Sieve):
    """Only the outlets and days that were asked for."""

    name = "choose"

    def judge(self, doc: Document, rank: int) -> str | None:
        options, record = self.work.options, doc.metadata["record"]
        if options.outlets and (record["outlet"] or UNKNOWN) not in options.outlets:
            return "outlet"
        if options.from_date or options.to_date:
            day = day_of(record["date"])
            if day is None:
                return "no_date"
            if options.from_date and day < options.from_date:
                return "before"
            if options.to_date and day > options.to_date:
                return "after"
        return None


class Store(Step):
    """The records of the unit as a file with an index, and the keys of their revisions."""

    name = "store"

    def run(self, data: Documents | None, rank: int = 0, world_size: int = 1) -> None:
        offsets, keys = [0], []
        with writing(self.work.path("records", rank, "jsonl")) as file:
            for index, doc in enumerate(data or ()):
                record = doc.metadata["record"]
                line = orjson.dumps({"source": doc.metadata["source"], "record": record})
                file.write(line + b"\n")
                offsets.append(offsets[-1] + len(line) + 1)
                keys.append(_revision_key(record, rank, index))
        rows = ordered(np.array(keys, dtype=REVISION), "key", "more")
        save(self.work.path("revisions", rank, "npy"), rows)
        save(self.work.path("offsets", rank, "npy"), np.array(offsets, dtype="<u8"))


def _revision_key(record: dict[str, Any], unit: int, index: int) -> tuple[int, ...]:
    digest = blake2b(record["id"].encode(), digest_size=16).digest()
    fetched = moment(record["fetched"])
    fetched = -1 if fetched == NO_DATE else fetched
    halves = (int.from_bytes(digest[:8], "little"), int.from_bytes(digest[8:], "little"))
    return (*halves, record["revision"], fetched, unit, index)


class Records:
    """The stored records of all units, by (unit, index)."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self._offsets: dict[int, Any] = {}

    def one(self, unit: int, index: int) -> dict[str, Any]:
        offsets = self._index(unit)
        start, end = int(offsets[index]), int(offsets[index + 1])
        with self.work.path("records", unit, "jsonl").open("rb") as file:
            file.seek(start)
            record: dict[str, Any] = orjson.loads(file.read(end - start))["record"]
        return record

    def _index(self, unit: int) -> Any:
        if unit not in self._offsets:
            if len(self._offsets) > 64:
                self._offsets.clear()
            self._offsets[unit] = np.load(self.work.path("offsets", unit, "npy"), mmap_mode="r")
        return self._offsets[unit]

    def all(self, unit: int, wanted: Container[int] | None = None) -> Iterator[Document]:
        with self.work.path("records", unit, "jsonl").open("rb") as file:
            for index, line in enumerate(file):
                if wanted is not None and index not in wanted:
                    continue
                data = orjson.loads(line)
                record = data["record"]
                metadata = {"source": data["source"], "record": record, "index": index}
                yield Document(text=record["body"], id=record["id"], metadata=metadata)
