"""A body out of its gzip, in the worker that cleans it: the event loop has better to do."""

from __future__ import annotations

import gzip
import zlib
from io import BytesIO

from crawler.archive import Raw
from crawler.gunzip import MAGIC

_CHUNK = 1 << 16


class PackingError(ValueError):
    """The body is damaged from its beginning, or larger than the limit."""


def is_gzip(coding: str, body: bytes) -> bool:
    """Whether a body with this Content-Encoding is what `unpacked` can read. Other encodings, and
    what only says that it is packed, are left to Scrapy."""
    return coding.strip().lower() in ("gzip", "x-gzip") and body.startswith(MAGIC)


def unpacked(raw: Raw, limit: int) -> bytes:
    """The body as a reader gets it; of a damaged one, as browsers do, what comes before."""
    coding = ", ".join(value for name, value in raw.headers if name.lower() == "content-encoding")
    if not is_gzip(coding, raw.body):
        return raw.body
    member = zlib.decompressobj(zlib.MAX_WBITS | 16)
    try:
        content = member.decompress(raw.body, limit + 1)
    except zlib.error:
        return _what_there_is(raw.body, limit)
    if len(content) <= limit and member.eof and not member.unused_data:
        return content
    return _what_there_is(raw.body, limit)


def _what_there_is(body: bytes, limit: int) -> bytes:
    """Chunk by chunk: several members, damage and bodies that are larger than `limit`."""
    content = BytesIO()
    with gzip.GzipFile(fileobj=BytesIO(body)) as packed:
        while True:
            try:
                chunk = packed.read1(_CHUNK)
            except (OSError, EOFError, zlib.error):
                if not content.tell():
                    raise PackingError("the packed body is damaged") from None
                break
            if not chunk:
                break
            content.write(chunk)
            if content.tell() > limit:
                raise PackingError(f"unpacked it has more than {limit} bytes")
    return content.getvalue()
