"""Raw responses as WARC: one gzip member a record, so that a torn end costs one record.

`response_member` makes a record's bytes (in the worker that cleans the page); `Archive` says
which file they go to. Files: warc/<outlet>/<outlet>-<time>.warc.gz. warcio is loaded when a first
record is written or read: a worker is ready sooner without it.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from cleaners.version import VERSION
from crawler.gunzip import MAGIC

#: Compression 9 costs twice the time of 6 and saves 1 % on news pages. A body that came packed
#: gets no smaller: it is stored as it is, in a fiftieth of the time.
_LEVEL, _STORED = 6, 0
#: The body is kept as it came, but its transfer was undone by the HTTP client.
_HOP_HEADERS = frozenset({"transfer-encoding", "connection", "keep-alive", "set-cookie"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """A response as it came over the wire: body as encoded, header names as sent."""

    url: str
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    time: datetime


def response_member(raw: Raw) -> bytes:
    """The response as one WARC record in one gzip member."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    plain = BytesIO()
    writer = WARCWriter(plain, gzip=False)
    kept = [(name, value) for name, value in raw.headers if _is_kept(name)]
    record = writer.create_warc_record(
        raw.url,
        "response",
        payload=BytesIO(raw.body),
        length=len(raw.body),
        http_headers=StatusAndHeaders(f"{raw.status} OK", kept, protocol="HTTP/1.1"),
        warc_headers_dict={"WARC-Date": raw.time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")},
    )
    writer.write_record(record)
    packed = raw.body.startswith(MAGIC)
    return _member(plain.getvalue(), _STORED if packed else _LEVEL)


def _is_kept(name: str) -> bool:
    """Whether a header goes into the archive: one whose name is no ASCII is none to warcio."""
    return name.isascii() and name.lower() not in _HOP_HEADERS


def info_member(outlet: str, name: str) -> bytes:
    """The first record of each file: what made it."""
    from warcio.warcwriter import WARCWriter

    plain = BytesIO()
    writer = WARCWriter(plain, gzip=False)
    facts = {"software": f"tinsach/{VERSION}", "format": "WARC File Format 1.0", "isPartOf": outlet}
    writer.write_record(writer.create_warcinfo_record(name, facts))
    return _member(plain.getvalue())


def _member(record: bytes, level: int = _LEVEL) -> bytes:
    packer = zlib.compressobj(level, zlib.DEFLATED, zlib.MAX_WBITS | 16)
    return packer.compress(record) + packer.flush()


class Archive:
    """Where the next record of an outlet goes. `known` are the files' committed lengths."""

    def __init__(self, max_bytes: int, known: Sequence[tuple[str, int]]) -> None:
        self._max_bytes = max_bytes
        self._current: dict[str, str] = {}
        lengths = dict(known)
        for path in sorted(lengths):
            if path.startswith("warc/") and lengths[path] < max_bytes:
                self._current[path.split("/")[1]] = path

    def path(self, outlet: str, length: int | None) -> str:
        """The outlet's file, a new one when it has none or its `length` is beyond the limit."""
        path = self._current.get(outlet)
        if path is None or (length or 0) >= self._max_bytes:
            stamp = datetime.now(UTC).strftime("%Y%m%d%H%M%S%f")
            path = f"warc/{outlet}/{outlet}-{stamp}.warc.gz"
            self._current[outlet] = path
        return path

    def current(self, outlet: str) -> str | None:
        return self._current.get(outlet)


def read(path: Path, progress: Callable[[int], None] | None = None) -> Generator[Raw, None, None]:
    """The responses in a WARC file, bodies decoded of their content encoding. `progress` is told
    the bytes read since it was told last."""
    with path.open("rb") as stream:
        yield from responses(stream, progress)


def responses(stream: BinaryIO, progress: Callable[[int], None] | None = None) -> Iterator[Raw]:
    from warcio.archiveiterator import ArchiveIterator

    told = 0
    for record in ArchiveIterator(stream):
        if progress:
            progress(stream.tell() - told)
            told = stream.tell()
        if record.rec_type != "response" or record.http_headers is None:
            continue
        time = datetime.fromisoformat(record.rec_headers.get_header("WARC-Date"))
        yield Raw(
            url=record.rec_headers.get_header("WARC-Target-URI"),
            status=int(record.http_headers.get_statuscode() or 0),
            headers=tuple(record.http_headers.headers),
            body=record.content_stream().read(),
            time=time,
        )


def charset(raw: Raw) -> str | None:
    """The charset that the response's Content-Type names."""
    kind = next((value for name, value in raw.headers if name.lower() == "content-type"), "")
    _, found, named = kind.partition("charset=")
    return named.partition(";")[0].strip(" \"'") or None if found else None
