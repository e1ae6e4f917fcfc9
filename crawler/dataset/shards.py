"""The shards: planned from the sizes of the packed pieces, the same whoever writes them."""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import orjson

from crawler.dataset import parquet
from crawler.dataset.drafts import writing
from crawler.dataset.pack import SPLITS, Piece, packed, pieces
from crawler.dataset.step import Documents, Step
from crawler.dataset.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Shard:
    """One file of the corpus, in each of its formats."""

    split: str
    number: int
    of: int
    pieces: tuple[Piece, ...]

    @property
    def stem(self) -> str:
        return f"{self.split}-{self.number:05d}-of-{self.of:05d}"


def plan_shards(work: Work) -> list[Shard]:
    """A shard ends with the piece that fills it."""
    held: dict[str, list[list[Piece]]] = {split: [] for split in SPLITS}
    room = dict.fromkeys(SPLITS, 0)
    for piece in pieces(work):
        if room[piece.split] <= 0:
            held[piece.split].append([])
            room[piece.split] = work.options.shard_size
        held[piece.split][-1].append(piece)
        room[piece.split] -= piece.size
    return [
        Shard(split=split, number=number, of=len(shards), pieces=tuple(shard))
        for split, shards in held.items()
        for number, shard in enumerate(shards)
    ]


class WriteShards(Step):
    """The files of the corpus, each with its checksum and its count."""

    name = "write"

    def run(self, data: Documents | None, rank: int = 0, world_size: int = 1) -> None:
        files: dict[str, dict[str, Any]] = {}
        for shard in plan_shards(self.work)[rank::world_size]:
            count = sum(piece.records for piece in shard.pieces)
            for ending in self.work.options.endings:
                path = self.work.result / "data" / f"{shard.stem}.{ending}"
                self._write(path, ending, shard)
                name = path.relative_to(self.work.result).as_posix()
                size = path.stat().st_size
                files[name] = {"sha256": sha256(path), "bytes": size, "records": count}
            self.count(count)
        with writing(self.work.path("shards", rank, "json")) as file:
            file.write(orjson.dumps(files))

    def _write(self, path: Path, ending: str, shard: Shard) -> None:
        parts = [packed(self.work, piece, ending) for piece in shard.pieces]
        with writing(path) as file:
            if ending == "parquet":
                parquet.join(file, parts, self.work.options.columns)
                return
            for part in parts:
                with part.open("rb") as source:
                    shutil.copyfileobj(source, file, 1 << 20)


def sha256(path: Path) -> str:
    with path.open("rb") as file:
        return digest(file)


def digest(file: IO[bytes]) -> str:
    sha = hashlib.sha256()
    while chunk := file.read(1 << 20):
        sha.update(chunk)
    return sha.hexdigest()
