"""Reading a response's body with limits on its size, on the wire and unpacked, and on time."""

from __future__ import annotations

import codecs
import re
import time
import zlib
from collections.abc import Iterator
from itertools import chain
from typing import Protocol

from cleaners.model import ProblemKind
from crawler.fetch.failure import FetchError
from crawler.gunzip import MAGIC

_CHUNK = 64 * 1024
_GZIP = 16 + zlib.MAX_WBITS
#: Bytes looked at of a body that is said to be packed and does not begin so.
_LOOK = 512
#: Markup in any charset, and the lines of a robots.txt.
_PLAIN = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<|#|user-agent|sitemap|disallow|allow)|\xff\xfe<\0|\xfe\xff\0<",
    re.IGNORECASE,
)


class Body(Protocol):
    """What is needed of a response: one read from the socket at a time."""

    def read1(self, amt: int | None = None) -> bytes: ...


def read(body: Body, *, coding: str, size: int, deadline: float) -> bytes:
    """The whole body, unpacked; FetchError over `size` bytes or past `deadline` (monotonic)."""
    content = bytearray()
    for chunk in unpack(_wire(body, deadline), coding=coding, size=size):
        content += chunk
        if len(content) > size:
            raise FetchError(ProblemKind.TOO_LARGE, f"more than {megabytes(size)}, stopped reading")
    return bytes(content)


def megabytes(size: int) -> str:
    """A number of bytes for a person to read."""
    return f"{size / 2**20:.3g} MB" if size >= 2**20 else f"{size:,} bytes"


def _wire(body: Body, deadline: float) -> Iterator[bytes]:
    # read1 returns after one read of the socket, so that a server that drips a byte a second
    # meets the deadline and not only the time limit between two bytes
    while chunk := body.read1(_CHUNK):
        yield chunk
        if time.monotonic() > deadline:
            raise FetchError(ProblemKind.FETCH_FAILED, "the server is too slow, gave up")


def unpack(chunks: Iterator[bytes], *, coding: str, size: int) -> Iterator[bytes]:
    """Chunks after their Content-Encoding, none much longer than `size`: a small body that
    unpacks to gigabytes is never unpacked further than the limit."""
    coding = coding.strip().lower()
    if coding in ("", "identity"):
        yield from chunks
        return
    if coding not in ("gzip", "x-gzip"):
        raise FetchError(ProblemKind.FETCH_FAILED, f"unknown Content-Encoding {coding!r}")
    first = next(chunks, b"")
    while len(first) < len(MAGIC) and (more := next(chunks, b"")):
        first += more
    if not first.startswith(MAGIC):
        # said to be packed, but is not: servers behind a careless proxy do this
        while len(first) < _LOOK and (more := next(chunks, b"")):
            first += more
        if first and not _is_plain(first):
            raise FetchError(ProblemKind.FETCH_FAILED, "the packed body could not be unpacked")
        yield first
        yield from chunks
        return
    yield from _gunzip(chain((first,), chunks), size)


def _is_plain(start: bytes) -> bool:
    """Whether a body begins as markup, a robots.txt or a text that is not all ASCII would."""
    if _PLAIN.match(start):
        return True
    try:
        text = codecs.getincrementaldecoder("utf-8")().decode(start[:_LOOK])
    except UnicodeDecodeError:
        return False
    return not text.isascii() and all(c.isprintable() or c.isspace() for c in text)


def _gunzip(chunks: Iterator[bytes], size: int) -> Iterator[bytes]:
    member = zlib.decompressobj(_GZIP)
    try:
        for data in chunks:
            while data:
                if member.eof:
                    if not MAGIC.startswith(data[:2]):
                        return  # padding after the last member
                    member = zlib.decompressobj(_GZIP)
                yield member.decompress(data, size + 1)
                data = member.unconsumed_tail or member.unused_data  # noqa: PLW2901
    except zlib.error as error:
        raise FetchError(
            ProblemKind.FETCH_FAILED, "the packed body could not be unpacked: it is damaged"
        ) from error
    if not member.eof:
        raise FetchError(
            ProblemKind.FETCH_FAILED, "the packed body could not be unpacked: it breaks off"
        )
