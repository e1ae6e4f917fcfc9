"""What was given with --from, as a list of units of work that depends on the inputs alone."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import fsspec
from fsspec.core import url_to_fs

from crawler.dataset.options import DatasetError
from crawler.dataset.raw import is_packed

#: Endings we read, and the reader that each one gets.
ENDINGS = {
    ".warc.gz": "warc",
    ".warc": "warc",
    ".jsonl.gz": "jsonl",
    ".jsonl": "jsonl",
    ".ndjson.gz": "jsonl",
    ".ndjson": "jsonl",
    ".html": "page",
    ".htm": "page",
    ".txt": "page",
}
#: A unit is one task's work: larger files are cut where their form allows it, small ones are taken
#: together. There are some hundred units, however little each is then: so all workers end at about
#: the same time. Of much input they are of 64 MB, or there are ten thousand.
UNITS, MOST_UNITS = 512, 10_000
SMALLEST, LARGEST = 1 << 20, 64 << 20
#: Pages differ in what they cost more than in their size.
UNIT_PAGES = 256


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One input file. `stamp` changes when the file does (its time, or the store's ETag)."""

    address: str
    kind: str
    size: int
    stamp: str

    @property
    def packed(self) -> bool:
        return is_packed(self.address)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A share of the input: some whole pages, or the span [start, end) of one file."""

    kind: str
    files: tuple[str, ...]
    start: int
    end: int
    size: int


def find_sources(paths: Iterable[str]) -> tuple[list[Source], int]:
    """The input files in the order of their addresses, and how many others lay beside them."""
    found: dict[str, Source] = {}
    ignored = 0
    for path in paths:
        sources, others = _look(path)
        if not sources:
            beside = f" ({others} files of other kinds)" if others else ""
            endings = ", ".join(ENDINGS)
            raise DatasetError(f"{path}: nothing to read{beside}; files may end in {endings}")
        found.update({source.address: source for source in sources})
        ignored += others
    return [found[address] for address in sorted(found)], ignored


def _look(path: str) -> tuple[list[Source], int]:
    try:
        fs, root = url_to_fs(path)
        if any(sign in path for sign in "*?["):
            hits = sorted(fs.glob(root))
        elif fs.exists(root):
            hits = [root]
        else:
            raise DatasetError(f"{path}: no such file or folder")
        infos = list(_files(fs, hits))
    except ImportError as error:
        raise DatasetError(f"{path}: {error}") from None
    except (OSError, ValueError) as error:
        raise DatasetError(f"{path}: cannot be listed: {error}") from None
    remote = "://" in path
    sources = []
    for info in infos:
        name = str(info["name"])
        address = fs.unstrip_protocol(name) if remote else _relative(name)
        if kind := kind_of(name):
            stamp = info.get("ETag") or info.get("mtime") or info.get("LastModified") or ""
            size = int(info["size"] or 0)
            sources.append(Source(address=address, kind=kind, size=size, stamp=str(stamp)))
    return sources, len(infos) - len(sources)


def _files(fs: fsspec.AbstractFileSystem, hits: list[str]) -> Iterator[dict[str, Any]]:
    for hit in hits:
        if not fs.isdir(hit):
            yield fs.info(hit)
            continue
        # A crawl's folder also holds the raw pages of the very same articles.
        articles = f"{hit.rstrip('/')}/articles"
        top = articles if fs.isdir(articles) else hit
        for name, info in sorted(fs.find(top, detail=True).items()):
            hidden = any(part.startswith(".") for part in name[len(top) :].split("/"))
            if not hidden:
                yield info


def _relative(name: str) -> str:
    path = Path(name)
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)


def kind_of(name: str) -> str | None:
    lower = name.lower()
    return next((kind for ending, kind in ENDINGS.items() if lower.endswith(ending)), None)


def cut(sources: list[Source]) -> list[Unit]:
    """The units, the same for the same inputs whoever works on them, in the order of the inputs."""
    total = sum(source.size for source in sources)
    most = max(SMALLEST, min(LARGEST, total // UNITS), total // MOST_UNITS)
    units: list[Unit] = []
    held: list[Source] = []
    room = most
    for source in sources:
        full = source.size > room or (source.kind == "page" and len(held) == UNIT_PAGES)
        if held and (full or source.kind != held[0].kind):
            units.append(_whole(held))
            held, room = [], most
        if source.size > most and source.kind != "page":
            units.extend(_spans(source, most))
        else:
            held.append(source)
            room -= source.size
    return [*units, _whole(held)] if held else units


def _whole(held: list[Source]) -> Unit:
    files = tuple(source.address for source in held)
    size = sum(source.size for source in held)
    end = max(source.size for source in held)
    return Unit(kind=held[0].kind, files=files, start=0, end=end, size=size)


def _spans(source: Source, most: int) -> Iterator[Unit]:
    step = most if source.packed == (source.kind == "warc") else source.size
    for start in range(0, source.size, step):
        end = min(start + step, source.size)
        yield Unit(
            kind=source.kind, files=(source.address,), start=start, end=end, size=end - start
        )


def fingerprint(*parts: object) -> str:
    """A digest of inputs, options and versions: equal means there is nothing new to do."""
    data = json.dumps(parts, default=_plain, sort_keys=True, ensure_ascii=False)
    return hashlib.blake2b(data.encode(), digest_size=16).hexdigest()


def _plain(value: Any) -> Any:
    return asdict(value)
