"""What a build was asked to do: the options as one value that is checked, hashed and stored."""

from __future__ import annotations

import hashlib
import re
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any

from crawler.dataset.record import FIELDS

FORMATS = ("jsonl.gz", "parquet", "both")
_SIZE = re.compile(r"(\d+)\s*([KMG]?)B?", re.IGNORECASE)
_UNITS = {"": 1, "K": 1 << 10, "M": 1 << 20, "G": 1 << 30}


class DatasetError(Exception):
    """The user's mistake or a broken world, in one line that says what to do."""


class UsageError(DatasetError):
    """What was typed can never work, whatever the world: exit code 2, not 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """How records are divided: `random` by shares of the id's hash, `time` by days of `date`."""

    kind: str = "none"
    shares: tuple[float, ...] = ()
    days: tuple[str, ...] = ()

    def of(self, record_id: str, day: str | None) -> str:
        """The split a record belongs to. The id of the kept record decides, so that a cluster of
        duplicates, of which one record is left, cannot be divided."""
        if self.kind == "random":
            point = int.from_bytes(_digest(record_id), "big") / 2**64
            for name, share in zip(self.names, self.shares, strict=True):
                if point < share:
                    return name
                point -= share
        if self.kind == "time" and day:
            return self.names[sum(day >= border for border in self.days)]
        return "train"

    @property
    def names(self) -> tuple[str, ...]:
        count = len(self.shares) or len(self.days) + 1
        return {1: ("train",), 2: ("train", "test")}.get(count, ("train", "validation", "test"))


def _digest(text: str) -> bytes:
    return hashlib.blake2b(text.encode(), digest_size=8, key=b"split").digest()


def parse_split(text: str) -> Split:
    """`random:0.98,0.01,0.01` or `time:2026-01-01[,2026-06-01]`."""
    kind, _, rest = text.partition(":")
    parts = tuple(part.strip() for part in rest.split(",") if part.strip())
    if kind == "random":
        try:
            shares = tuple(float(part) for part in parts)
        except ValueError:
            shares = ()
        if len(shares) in (2, 3) and min(shares) > 0 and abs(sum(shares) - 1) < 1e-9:
            return Split(kind=kind, shares=shares)
        raise DatasetError(f"--split {text}: two or three positive shares that add up to 1")
    if kind == "time":
        days = tuple(parse_day(part, "--split time:") for part in parts)
        if len(days) in (1, 2) and list(days) == sorted(set(days)):
            return Split(kind=kind, days=days)
        raise DatasetError(f"--split {text}: one or two days, the earlier first")
    raise DatasetError(f"--split {text}: say random:0.98,0.01,0.01 or time:2026-01-01")


def parse_day(text: str, option: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise DatasetError(f"{option} {text}: not a day like 2026-01-31") from None


def parse_size(text: str) -> int:
    """Bytes of `256MB`, `64K`, `1G`."""
    found = _SIZE.fullmatch(text.strip())
    if not found or int(found[1]) == 0:
        raise DatasetError(f"--shard-size {text}: a size like 256MB")
    return int(found[1]) * _UNITS[found[2].upper()]


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The options that shape the result. Workers and engine are not among them."""

    format: str = "parquet"
    split: Split = Split()
    outlets: tuple[str, ...] = ()
    from_date: str | None = None
    to_date: str | None = None
    fields: tuple[str, ...] = ()
    min_words: int = 50
    shard_size: int = 256 << 20
    mask_pii: bool = False
    excluded: bool = False

    def __post_init__(self) -> None:
        unknown = [name for name in self.fields if name not in FIELDS]
        if unknown:
            raise DatasetError(
                f"--fields: no field {', '.join(unknown)}; there are {', '.join(FIELDS)}"
            )
        if self.format not in FORMATS:
            raise DatasetError(f"--format {self.format}: one of {', '.join(FORMATS)}")
        if self.from_date and self.to_date and self.from_date > self.to_date:
            raise DatasetError(
                f"--from-date {self.from_date} is after --to-date {self.to_date}: no day is both"
            )

    @property
    def columns(self) -> tuple[str, ...]:
        """The fields that are written, in the order of the record."""
        return tuple(name for name in FIELDS if not self.fields or name in self.fields)

    @property
    def endings(self) -> tuple[str, ...]:
        """Of the files that are written."""
        return ("jsonl.gz", "parquet") if self.format == "both" else (self.format,)

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Options:
        values: dict[str, Any] = {item.name: data[item.name] for item in fields(cls)}
        split = values.pop("split")
        for name in ("outlets", "fields"):
            values[name] = tuple(values[name])
        parts = {name: tuple(split[name]) for name in ("shares", "days")}
        return cls(split=Split(kind=split["kind"], **parts), **values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """Where and on how much the stages run. `partition` and `time` are Slurm's."""

    name: str = "local"
    workers: int = 1
    partition: str | None = None
    time: str = "04:00:00"
    memory_gb: float = 2
