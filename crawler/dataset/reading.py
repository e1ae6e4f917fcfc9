"""A unit's pieces, by whichever reader its kind asks for."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, cast

from fsspec.core import url_to_fs

from cleaners import Page
from cleaners.model import Kind
from crawler.dataset.jsonl import read_jsonl
from crawler.dataset.raw import LARGEST, Raw, Unread
from crawler.dataset.warc import read_warc

_READERS = {"jsonl": read_jsonl, "warc": read_warc}
#: Of a remote file so much is fetched at a time.
_BLOCK = 4 << 20


def read_unit(unit: dict[str, Any], root: str) -> Iterator[Raw | Unread]:
    """Every piece of a unit. A file that cannot be opened or read on is one piece, too.

    Names of local files are relative to `root`, the folder the build was started in.
    """
    for name in unit["files"]:
        last = unit["start"]
        try:
            with _open(name, root) as file:
                if unit["kind"] == "page":
                    yield _read_page(file, name)
                    continue
                for piece in _READERS[unit["kind"]](file, name, (unit["start"], unit["end"])):
                    last = piece.offset
                    yield piece
        except (OSError, ValueError) as error:
            detail = f"{type(error).__name__}: {error}"
            yield Unread(file=name, offset=last, reason="unreadable", detail=detail)


def _open(name: str, root: str) -> IO[bytes]:
    if "://" not in name:
        return (Path(root) / name).open("rb")
    fs, path = url_to_fs(name)
    # fsspec's files lack parts of Python's protocol (readline with a limit).
    return io.BufferedReader(cast("io.RawIOBase", fs.open(path, "rb", block_size=_BLOCK)))


def _read_page(file: IO[bytes], name: str) -> Raw | Unread:
    content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        detail = f"more than {LARGEST:,} bytes"
        return Unread(file=name, offset=0, reason="too_large", detail=detail)
    kind = Kind.TEXT if name.lower().endswith(".txt") else Kind.HTML
    return Raw(file=name, offset=0, page=Page(content=content, kind=kind))
