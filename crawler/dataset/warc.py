"""WARC files, gzip or plain, our own or Common Crawl's: the HTML responses as pages."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import IO

from warcio.recordloader import ArcWarcRecordLoader

from cleaners import Page
from cleaners.model import Kind
from crawler.dataset.jsonl import parse_moment
from crawler.dataset.raw import LARGEST, Raw, Unread, is_packed
from crawler.gunzip import BadMember, Member, find_member

_HTML = ("text/html", "application/xhtml+xml")
_HEAD = 1 << 16
_CHUNK = 1 << 20


class _Damaged(Exception):  # noqa: N818
    """A record that cannot be read, and with it the rest of its member."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason
        self.offset = 0


def read_warc(file: IO[bytes], name: str, span: tuple[int, int]) -> Iterator[Raw | Unread]:
    """The records whose gzip member begins within `span`; a plain file is always one span."""
    if is_packed(name):
        yield from _read_gzip(file, name, span)
    else:
        yield from _read_plain(file, name)


def _read_gzip(file: IO[bytes], name: str, span: tuple[int, int]) -> Iterator[Raw | Unread]:
    offset: int | None = span[0]
    if offset:
        offset = find_member(file, offset, b"WARC/")
    while offset is not None and offset < span[1]:
        file.seek(offset)
        if not file.read(1):
            return
        member = Member(file, offset)
        pieces: list[Raw | Unread] = []
        try:
            # One record a member is the rule; a file packed as a whole gives them all at once.
            for piece in _records(io.BufferedReader(member, _HEAD), name, offset):
                pieces.append(piece)
                if len(pieces) > 1:
                    yield pieces.pop(0)
            yield from pieces
            offset = member.end
        except (BadMember, _Damaged) as error:
            # The checksum at the member's end damns the record before it.
            yield from (piece for piece in pieces[:-1])
            yield Unread(file=name, offset=offset, reason=error.reason, detail=str(error))
            offset = find_member(file, offset + 1, b"WARC/")


def _read_plain(file: IO[bytes], name: str) -> Iterator[Raw | Unread]:
    offset: int | None = 0
    while offset is not None:
        file.seek(offset)
        try:
            yield from _records(file, name, offset)
            return
        except _Damaged as error:
            yield Unread(file=name, offset=error.offset, reason=error.reason, detail=str(error))
            offset = _find_plain(file, error.offset + 1)


def _find_plain(file: IO[bytes], offset: int) -> int | None:
    mark, tail = b"\r\n\r\nWARC/1.", b""
    file.seek(offset)
    while chunk := file.read(_CHUNK):
        window = tail + chunk
        if (at := window.find(mark)) >= 0:
            return offset - len(tail) + at + 4
        offset += len(chunk)
        tail = window[-len(mark) :]
    return None


def _records(stream: IO[bytes], name: str, offset: int) -> Iterator[Raw | Unread]:
    """The records of a gzip member, or of a plain file, which has an offset for each."""
    plain = not isinstance(stream, io.BufferedReader) or not isinstance(stream.raw, Member)
    while line := _first_line(stream):
        if plain:
            offset = stream.tell() - len(line)
        try:
            yield _record(stream, line, name, offset)
        except _Damaged as damage:
            damage.offset = offset
            raise


def _first_line(stream: IO[bytes]) -> bytes:
    line = stream.readline(_HEAD)
    while line in (b"\r\n", b"\n"):
        line = stream.readline(_HEAD)
    return line


def _record(stream: IO[bytes], line: bytes, name: str, offset: int) -> Raw | Unread:
    head, length = _head(stream, line)
    if length > LARGEST:
        _skip(stream, length)
        detail = f"a record of {length:,} bytes"
        return Unread(file=name, offset=offset, reason="too_large", detail=detail)
    content = stream.read(length)
    if len(content) < length:
        raise _Damaged("truncated", f"{len(content):,} of {length:,} bytes are there")
    return _page(head, content, name, offset)


def _head(stream: IO[bytes], line: bytes) -> tuple[bytes, int]:
    """The record's header lines, of which `line` is the first, and its length."""
    if not line.startswith(b"WARC/"):
        raise _Damaged("bad_warc", "no WARC header where a record should begin")
    head, length = line, None
    while line.strip():
        line = stream.readline(_HEAD)
        head += line
        key, _, value = line.partition(b":")
        if key.strip().lower() == b"content-length" and value.strip().isdigit():
            length = int(value)
        if not line.endswith(b"\n") or len(head) > _HEAD:
            raise _Damaged("truncated", "the record's header has no end")
    if length is None:
        raise _Damaged("bad_warc", "a record without Content-Length")
    return head, length


def _skip(stream: IO[bytes], length: int) -> None:
    while length > 0:
        piece = stream.read(min(length, _CHUNK))
        if not piece:
            raise _Damaged("truncated", f"{length:,} bytes are missing")
        length -= len(piece)


def _page(head: bytes, content: bytes, name: str, offset: int) -> Raw | Unread:
    def unread(reason: str, detail: str = "") -> Unread:
        return Unread(file=name, offset=offset, reason=reason, detail=detail)

    try:
        record = ArcWarcRecordLoader().parse_record_stream(io.BytesIO(head + content + b"\r\n\r\n"))
        if record.rec_type != "response" or record.http_headers is None:
            return unread("not_response", str(record.rec_type))
        status = record.http_headers.get_statuscode()
        kind, charset = _content_type(record.http_headers.get_header("Content-Type") or "")
        if status != "200":
            return unread("http_status", str(status))
        if kind not in _HTML:
            return unread("not_html", kind)
        body = record.content_stream().read(LARGEST + 1)
    except Exception as error:
        return unread("bad_warc", f"{type(error).__name__}: {error}")
    if len(body) > LARGEST:
        return unread("too_large", f"more than {LARGEST:,} bytes unpacked")
    fetched = parse_moment(record.rec_headers.get_header("WARC-Date") or "")
    url = record.rec_headers.get_header("WARC-Target-URI")
    page = Page(content=body, url=url, kind=Kind.HTML, charset=charset, fetched=fetched)
    return Raw(file=name, offset=offset, page=page)


def _content_type(header: str) -> tuple[str, str | None]:
    kind, _, rest = header.partition(";")
    _, _, charset = rest.lower().partition("charset=")
    return kind.strip().lower(), charset.partition(";")[0].strip(" \"'") or None
