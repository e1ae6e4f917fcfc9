"""The records of a unit in the form of the corpus's files, in pieces that only need to be joined.

Bringing records into form takes longer than writing them, and there may be one shard for all: so
it is done here, by as many workers as there are units, and not where the shards are written.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from crawler.dataset import parquet
from crawler.dataset.drafts import writing
from crawler.dataset.step import Documents, Step
from crawler.dataset.tally import Tally
from crawler.dataset.work import Work

SPLITS = ("train", "validation", "test")
#: A piece is of at most so many records and of so much text, or of one record.
_RECORDS, _BYTES = 1000, 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Some records of one unit and split; `size` is that of their text."""

    unit: int
    number: int
    split: str
    records: int
    size: int


def pieces(work: Work) -> Iterator[Piece]:
    """All pieces, in the order of the input."""
    for unit in range(len(work.units)):
        for piece in orjson.loads(work.path("pieces", unit, "json").read_bytes()):
            yield Piece(**piece)


class Pack(Step):
    """The pieces of the unit, and the tally of its records."""

    name = "pack"

    def run(self, data: Documents | None, rank: int = 0, world_size: int = 1) -> None:
        most = min(_BYTES, max(self.work.options.shard_size // 8, 1))
        tally = Tally()
        done: list[Piece] = []
        held = {split: _Held() for split in SPLITS}
        for doc in data or ():
            record, split = doc.metadata["record"], doc.metadata["split"]
            tally.add(record, split)
            held[split].add({name: record[name] for name in self.work.options.columns})
            if held[split].size >= most or len(held[split].lines) == _RECORDS:
                done.append(self._write(rank, len(done), split, held[split]))
                held[split] = _Held()
        for split in SPLITS:
            if held[split].lines:
                done.append(self._write(rank, len(done), split, held[split]))
        with writing(self.work.path("tallies", rank, "json")) as file:
            file.write(orjson.dumps(tally.as_dict()))
        with writing(self.work.path("pieces", rank, "json")) as file:
            file.write(orjson.dumps(done))

    def _write(self, unit: int, number: int, split: str, held: _Held) -> Piece:
        records = len(held.lines)
        piece = Piece(unit=unit, number=number, split=split, records=records, size=held.size)
        for ending in self.work.options.endings:
            with writing(packed(self.work, piece, ending)) as file:
                if ending == "parquet":
                    parquet.write_piece(file, held.records, self.work.options.columns)
                else:
                    # A gzip file may have many members. This one bears no name and no time.
                    file.write(gzip.compress(b"".join(held.lines), 6, mtime=0))
        return piece


class _Held:
    """Records that wait to become a piece."""

    def __init__(self) -> None:
        self.records: list[dict[str, Any]] = []
        self.lines: list[bytes] = []
        self.size = 0

    def add(self, record: dict[str, Any]) -> None:
        self.records.append(record)
        self.lines.append(orjson.dumps(record, option=orjson.OPT_APPEND_NEWLINE))
        self.size += len(self.lines[-1])


def packed(work: Work, piece: Piece, ending: str) -> Path:
    return work.folder / "packed" / f"{piece.unit:06d}-{piece.number:04d}.{ending}"
