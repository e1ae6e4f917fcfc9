"""Gzip members one by one, so that a damaged one costs itself alone."""

from __future__ import annotations

import io
import zlib
from typing import IO, Any

#: What gzip begins with; and a member, which knows one method.
MAGIC = b"\x1f\x8b"
_MEMBER = MAGIC + b"\x08"
_CHUNK = 1 << 16
_PROBE = 1 << 12


class BadMember(Exception):  # noqa: N818 (`truncated` tells the two kinds apart)
    """A member that cannot be unpacked, or that ends before its end."""

    def __init__(self, detail: str, *, truncated: bool = False) -> None:
        super().__init__(detail)
        self.reason = "truncated" if truncated else "bad_gzip"


class Member(io.RawIOBase):
    """The unpacked bytes of the one member that begins at `offset`."""

    def __init__(self, file: IO[bytes], offset: int) -> None:
        super().__init__()
        self.offset = offset
        self._file = file
        self._unzip = zlib.decompressobj(31)
        self._packed = b""
        self._read = offset
        file.seek(offset)

    def readable(self) -> bool:
        return True

    @property
    def end(self) -> int:
        """Where the next member begins; right once all has been read."""
        return self._read - len(self._unzip.unused_data)

    def readinto(self, buffer: Any) -> int:
        view = memoryview(buffer)
        while not self._unzip.eof:
            if not self._packed:
                self._packed = self._file.read(_CHUNK)
                self._read += len(self._packed)
            if not self._packed:
                raise BadMember("the file ends inside a gzip member", truncated=True)
            try:
                piece = self._unzip.decompress(self._packed, len(view))
            except zlib.error as error:
                raise BadMember(str(error)) from None
            self._packed = self._unzip.unconsumed_tail
            if piece:
                view[: len(piece)] = piece
                return len(piece)
        return 0


def find_member(file: IO[bytes], offset: int, begins: bytes = b"") -> int | None:
    """Where at or after `offset` a member starts whose unpacked bytes begin with `begins`."""
    tail = b""
    file.seek(offset)
    while chunk := file.read(1 << 20):
        window = tail + chunk
        base = offset - len(tail)
        at = window.find(_MEMBER)
        while at >= 0:
            if _unpacks(file, base + at, begins):
                return base + at
            at = window.find(_MEMBER, at + 1)
        offset += len(chunk)
        tail = window[-(len(_MEMBER) - 1) :]
        file.seek(offset)
    return None


def _unpacks(file: IO[bytes], offset: int, begins: bytes) -> bool:
    file.seek(offset)
    try:
        start = zlib.decompressobj(31).decompress(file.read(_PROBE), 64)
    except zlib.error:
        return False
    return bool(start) and start.startswith(begins)
