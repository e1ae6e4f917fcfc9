"""Appending to files whose committed length stands in the state, and cutting off the rest."""

from __future__ import annotations

import os
from pathlib import Path

from crawler.state import State


class Files:
    """Appends to files under `root`. `append` writes at once; `committed` after the transaction,
    `cut_back` when it failed. At most `_KEEP` files are kept open."""

    _KEEP = 64

    def __init__(self, root: Path, state: State) -> None:
        self._root = root
        self._state = state
        self._open: dict[str, int] = {}
        self._lengths: dict[str, int] = {}
        self._written: dict[str, int] = {}
        self._marked: set[str] = set()

    def length(self, path: str) -> int | None:
        """Its length with what was appended since the last commit; None for an unknown file."""
        if path in self._written:
            return self._written[path]
        if path not in self._lengths:
            known = self._state.length(path)
            if known is None:
                return None
            self._lengths[path] = known
        return self._lengths[path]

    def register(self, paths: set[str]) -> None:
        """Before a byte is written, make new files known, with length 0: what a crash leaves in a
        file that was never committed can then be told from a file that somebody put there. And
        mark those known as touched, so that what a crash leaves at their ends is cut off."""
        fresh = paths - self._marked
        if not fresh:
            return
        with self._state.transaction():
            for path in fresh:
                length = self.length(path)
                if length is None:
                    file = self._root / path
                    length = file.stat().st_size if file.exists() else 0
                self._state.set_length(path, length)
        self._marked |= fresh

    def append(self, path: str, data: bytes) -> int:
        """Write at the end; the new length."""
        handle = self._handle(path)
        before = self.length(path) or 0
        self._written.setdefault(path, before)
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(handle, rest) :]
        self._written[path] = before + len(data)
        return before + len(data)

    def sync(self) -> None:
        """Put what was appended on the disk and its lengths into the running transaction."""
        for path, length in self._written.items():
            os.fdatasync(self._open[path])
            self._state.set_length(path, length)

    def committed(self) -> None:
        self._lengths |= self._written
        self._written.clear()
        while len(self._open) > self._KEEP:
            os.close(self._open.pop(next(iter(self._open))))
        while len(self._lengths) > 16 * self._KEEP:
            self._lengths.pop(next(iter(self._lengths)))

    def cut_back(self) -> None:
        for path in self._written:
            if path in self._open:
                os.ftruncate(self._open[path], self._lengths.get(path, 0))
        self._written.clear()

    def close(self) -> None:
        for handle in self._open.values():
            os.close(handle)
        self._open.clear()

    def _handle(self, path: str) -> int:
        if path not in self._open:
            file = self._root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC
            self._open[path] = os.open(file, flags, 0o644)
        return self._open[path]
