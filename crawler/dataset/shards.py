"""The shards: planned from the sizes of the kept records, the same whoever writes them."""

from __future__ import annotations

import gzip
import hashlib
import io
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import numpy as np
import orjson
from datatrove.data import Document

from crawler.dataset import parquet
from crawler.dataset.keep import SPLITS
from crawler.dataset.step import Documents, Step
from crawler.dataset.tally import Tally
from crawler.dataset.work import Work, load, writing

Write = Callable[[dict[str, Any]], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shard:
    """One file of the corpus: pieces (unit, first byte, end) of the kept records' files."""

    split: str
    number: int
    of: int
    pieces: tuple[tuple[int, int, int], ...]

    @property
    def stem(self) -> str:
        return f"{self.split}-{self.number:05d}-of-{self.of:05d}"


def plan_shards(work: Work) -> list[Shard]:
    return [shard for number in range(len(SPLITS)) for shard in _of_split(work, number)]


def _of_split(work: Work, split: int) -> list[Shard]:
    shards: list[list[tuple[int, int, int]]] = []
    room = 0
    for unit in range(len(work.units)):
        rows = load(work.path("kept", unit, "npy"))
        ends = np.cumsum(rows["size"][rows["split"] == split])
        start = 0
        while start < (int(ends[-1]) if len(ends) else 0):
            if room <= 0:
                shards.append([])
                room = work.options.shard_size
            # The records that still fit, and the one that fills the shard.
            last = min(int(np.searchsorted(ends, start + room)), len(ends) - 1)
            shards[-1].append((unit, start, int(ends[last])))
            room -= int(ends[last]) - start
            start = int(ends[last])
    return [
        Shard(split=SPLITS[split], number=number, of=len(shards), pieces=tuple(pieces))
        for number, pieces in enumerate(shards)
    ]


class LoadKept(Step):
    """The records of this task's shards, in order."""

    name = "load kept"

    def run(self, data: Documents | None, rank: int = 0, world_size: int = 1) -> Documents:
        for shard in plan_shards(self.work)[rank::world_size]:
            for unit, start, end in shard.pieces:
                with self.work.path(f"kept/{shard.split}", unit, "jsonl").open("rb") as file:
                    file.seek(start)
                    while file.tell() < end:
                        record = orjson.loads(file.readline())
                        metadata = {"record": record, "shard": shard}
                        yield Document(text=record["body"], id=record["id"], metadata=metadata)


class WriteShards(Step):
    """The files of the corpus, each with its checksum and its count; and the tally of all."""

    name = "write"

    def run(self, data: Documents | None, rank: int = 0, world_size: int = 1) -> None:
        tally = Tally()
        files: dict[str, dict[str, Any]] = {}
        current: Shard | None = None
        count = 0
        with ExitStack() as last:
            writes: list[Write] = []
            for doc in data or ():
                shard = doc.metadata["shard"]
                if shard != current:
                    self._done(last, files, current, count)
                    writes = [last.enter_context(write) for write in self._open(shard)]
                    current, count = shard, 0
                for write in writes:
                    write(doc.metadata["record"])
                tally.add(doc.metadata["record"], shard.split)
                self.count_kept()
                count += 1
            self._done(last, files, current, count)
        with writing(self.work.path("tallies", rank, "json")) as file:
            file.write(orjson.dumps({"tally": tally.as_dict(), "files": files}))

    def _done(
        self, stack: ExitStack, files: dict[str, Any], shard: Shard | None, count: int
    ) -> None:
        stack.close()
        for path in self._paths(shard) if shard else ():
            name = path.relative_to(self.work.result).as_posix()
            files[name] = {"sha256": sha256(path), "bytes": path.stat().st_size, "records": count}

    def _paths(self, shard: Shard) -> list[Path]:
        wanted = self.work.options.format
        endings = ("jsonl.gz", "parquet") if wanted == "both" else (wanted,)
        return [self.work.result / "data" / f"{shard.stem}.{ending}" for ending in endings]

    def _open(self, shard: Shard) -> Iterator[Any]:
        columns = self.work.options.columns
        for path in self._paths(shard):
            opener = parquet.write if path.suffix == ".parquet" else write_jsonl
            yield opener(path, columns)


@contextmanager
def write_jsonl(path: Path, columns: tuple[str, ...]) -> Iterator[Write]:
    """Gzip without name and time: the bytes depend on the records alone."""
    with (
        writing(path) as raw,
        gzip.GzipFile("", "wb", 6, raw, mtime=0) as packed,
        io.BufferedWriter(packed, 1 << 16) as file,
    ):

        def write(record: dict[str, Any]) -> None:
            line = {name: record[name] for name in columns}
            file.write(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE))

        yield write


def sha256(path: Path) -> str:
    with path.open("rb") as file:
        return digest(file)


def digest(file: IO[bytes]) -> str:
    sha = hashlib.sha256()
    while chunk := file.read(1 << 20):
        sha.update(chunk)
    return sha.hexdigest()
