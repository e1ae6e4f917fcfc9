"""Our own WARC files, read and mended although they are damaged: a record is a gzip member, so that
damage costs the records it touches and no other."""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator, Iterator
from io import BytesIO
from pathlib import Path

from warcio.exceptions import ArchiveLoadFailed

from crawler import archive
from crawler.archive import Raw
from crawler.gunzip import BadMember, Member, find_member

logger = logging.getLogger(__name__)

_CHUNK = 1 << 20


def read(path: Path, progress: Callable[[int], None]) -> Generator[Raw, None, None]:
    """The responses in a WARC file; a damaged record is left out, with a warning. `progress` is
    told the bytes read since it was told last."""
    size, offset = path.stat().st_size, 0
    with path.open("rb") as file:
        while offset < size:
            member = Member(file, offset)
            try:
                # the checksum at the member's end speaks for all of it
                record = BytesIO(b"".join(_pieces(member)))
                end = member.end
                pages = list(archive.responses(record))
            except (BadMember, ArchiveLoadFailed, ValueError, TypeError, EOFError) as error:
                end = find_member(file, offset + 1, b"WARC/") or size
                said = " ".join(str(error).split())[:100]
                logger.warning("%s: damaged at byte %d (%s), left out", path.name, offset, said)
                pages = []
            progress(end - offset)
            offset = end
            yield from pages


def whole_length(path: Path) -> int:
    """How much of a WARC file whose end is lost is whole records."""
    size, offset = path.stat().st_size, 0
    with path.open("rb") as file:
        while offset < size:
            member = Member(file, offset)
            try:
                for _ in _pieces(member):
                    pass
            except BadMember:
                after = find_member(file, offset + 1, b"WARC/")
                if after is None:
                    return offset
                offset = after
            else:
                offset = member.end
    return offset


def _pieces(member: Member) -> Iterator[bytes]:
    while piece := member.read(_CHUNK):
        yield piece
