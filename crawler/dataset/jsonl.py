"""JSON Lines, plain or gzip: articles, or `{url, html}` and `{url, text}` still to be cleaned."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import IO, Any

import orjson

from cleaners import Page
from cleaners.model import Kind
from crawler.dataset.raw import LARGEST, Raw, Unread, is_packed
from crawler.gunzip import BadMember, Member, find_member

_CHUNK = 1 << 20


def read_jsonl(file: IO[bytes], name: str, span: tuple[int, int]) -> Iterator[Raw | Unread]:
    """The lines that begin within `span` of the file. A gzip file is one span: it has no
    beginnings of lines to jump to, and its offsets count unpacked bytes."""
    if is_packed(name):
        yield from _read_gzip(file, name)
        return
    start, end = span
    offset = start
    if start:
        # The line that runs over the border belongs to the span before it.
        file.seek(start - 1)
        offset += _skip_line(file) - 1
    yield from _lines(file, name, offset, end)


def _read_gzip(file: IO[bytes], name: str) -> Iterator[Raw | Unread]:
    """Offsets count the unpacked bytes before; after a damaged member they begin anew there."""
    start: int | None = 0
    while start is not None:
        stream = _Members(file, start)
        position = 0
        try:
            for piece in _lines(io.BufferedReader(stream), name, 0, 2**63):
                position = piece.offset
                yield piece
            return
        except BadMember as error:
            detail = f"{error} (the member at byte {stream.member.offset}, after this line)"
            yield Unread(file=name, offset=position, reason=error.reason, detail=detail)
            start = find_member(file, stream.member.offset + 1)


class _Members(io.RawIOBase):
    """All members of a gzip file as one stream: a line may run from one into the next."""

    def __init__(self, file: IO[bytes], offset: int) -> None:
        super().__init__()
        self._file = file
        self.member = Member(file, offset)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not (count := self.member.readinto(buffer)):
            self._file.seek(self.member.end)
            if not self._file.read(1):
                return 0
            self.member = Member(self._file, self.member.end)
        return count


def _lines(file: IO[bytes], name: str, offset: int, end: int) -> Iterator[Raw | Unread]:
    while offset < end and (line := file.readline(LARGEST)):
        begin, offset = offset, offset + len(line)
        if len(line) == LARGEST and not line.endswith(b"\n"):
            offset += _skip_line(file)
            detail = f"a line of {offset - begin:,} bytes"
            yield Unread(file=name, offset=begin, reason="too_large", detail=detail)
        elif line.strip():
            yield _parse(line, name, begin)


def _skip_line(file: IO[bytes]) -> int:
    """Read on to the line's end, in pieces; how many bytes that were."""
    skipped = 0
    while piece := file.readline(_CHUNK):
        skipped += len(piece)
        if piece.endswith(b"\n"):
            break
    return skipped


def _parse(line: bytes, name: str, offset: int) -> Raw | Unread:
    try:
        data = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        try:
            line.decode()
        except UnicodeDecodeError as bad:
            return Unread(file=name, offset=offset, reason="bad_utf8", detail=str(bad))
        return Unread(file=name, offset=offset, reason="bad_json", detail=str(error))
    if not isinstance(data, dict):
        return Unread(file=name, offset=offset, reason="bad_json", detail="not an object")
    if isinstance(data.get("body"), str):
        return Raw(file=name, offset=offset, record=data)
    for key, kind in (("html", Kind.HTML), ("text", Kind.TEXT)):
        if isinstance(data.get(key), str):
            return Raw(file=name, offset=offset, page=_page(data, key, kind))
    detail = "an object without body, html or text"
    return Unread(file=name, offset=offset, reason="unknown_record", detail=detail)


def _page(data: dict[str, Any], key: str, kind: Kind) -> Page:
    url, fetched = data.get("url"), data.get("fetched")
    return Page(
        content=data[key],
        url=url if isinstance(url, str) else None,
        kind=kind,
        fetched=parse_moment(fetched) if isinstance(fetched, str) else None,
    )


def parse_moment(text: str) -> datetime | None:
    try:
        when = datetime.fromisoformat(text)
    except ValueError:
        return None
    return when if when.tzinfo else when.replace(tzinfo=UTC)
