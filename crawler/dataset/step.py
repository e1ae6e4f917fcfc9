"""The base of our datatrove blocks: each counts what it keeps and what it drops, by reason."""

from __future__ import annotations

import contextlib
from abc import abstractmethod
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import IO, Any

import orjson
from datatrove.data import Document
from datatrove.pipeline.base import PipelineStep
from datatrove.utils.typeshelper import StatHints

from crawler.dataset.drafts import writing
from crawler.dataset.work import Work

Documents = Iterator[Document]


class Step(PipelineStep):  # type: ignore[misc]
    """A block that works in the folder of one build. Pickled by that folder's path alone."""

    type = "Tinsạch"
    #: Each step's name is unique: the manifest and `excluded/` go by it.
    name = ""

    def __init__(self, folder: str) -> None:
        super().__init__()
        self.folder = folder

    def __getstate__(self) -> dict[str, Any]:
        return {key: value for key, value in self.__dict__.items() if key != "work"}

    @cached_property
    def work(self) -> Work:
        return Work(self.folder)

    def count(self, kept: int, dropped: Mapping[str, int] | None = None) -> None:
        """Add to this task's statistics; once and not for every record, which would take longer
        than some steps do."""
        lost = sum((dropped or {}).values())
        counts = {StatHints.total: kept + lost, StatHints.forwarded: kept, StatHints.dropped: lost}
        reasons = {f"dropped_{reason}": number for reason, number in (dropped or {}).items()}
        self.count_also(counts | reasons)

    def count_also(self, counts: Mapping[str, int]) -> None:
        for label, number in counts.items():
            if number:
                self.stat_update(label, value=number)

    @contextlib.contextmanager
    def excluding(self, rank: int) -> Iterator[Excluded]:
        """Where this task's dropped records go: to a file only when the build asks for them."""
        if not (self.work.options.excluded or self.name == "read"):
            yield Excluded(None, self.name)
            return
        with writing(self.work.path(f"excluded/{self.name}", rank, "jsonl")) as file:
            yield Excluded(file, self.name)

    @abstractmethod
    def run(self, data: Documents | None, rank: int = 0, world_size: int = 1) -> Documents | None:
        raise NotImplementedError


class Excluded:
    """The dropped records of one step and task, one JSON object a line."""

    def __init__(self, file: IO[bytes] | None, step: str) -> None:
        self.file = file
        self.step = step

    def write(self, reason: str, source: dict[str, Any], record: dict[str, Any] | None) -> None:
        if self.file is not None:
            line = {"step": self.step, "reason": reason, **source, "record": record}
            self.file.write(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE))


class Sieve(Step):
    """A filter: `judge` gives the reason to drop a document, or None to keep it."""

    @abstractmethod
    def judge(self, doc: Document, rank: int) -> str | None:
        raise NotImplementedError

    def run(self, data: Documents | None, rank: int = 0, world_size: int = 1) -> Documents:
        kept, dropped = 0, Counter[str]()
        with self.excluding(rank) as excluded:
            for doc in data or ():
                reason = self.judge(doc, rank)
                if reason is None:
                    kept += 1
                    yield doc
                else:
                    dropped[reason] += 1
                    excluded.write(
                        reason, doc.metadata.get("source", {}), doc.metadata.get("record")
                    )
        self.count(kept, dropped)
