"""One writer to an output folder. The kernel holds the lock, so a crash leaves none behind."""

from __future__ import annotations

import fcntl
import os
import time
from pathlib import Path

from crawler.errors import OutputBusyError

_POLL = 0.2


class Lock:
    """`acquire` waits up to `seconds` and raises OutputBusyError when another process keeps it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: int | None = None

    def acquire(self, seconds: float = 0.0) -> None:
        handle = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        end = time.monotonic() + seconds
        while True:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() >= end:
                    holder = os.pread(handle, 100, 0).decode(errors="replace").strip()
                    os.close(handle)
                    raise OutputBusyError(self._path.parent, holder) from None
                time.sleep(_POLL)
        os.ftruncate(handle, 0)
        os.pwrite(handle, f"process {os.getpid()}".encode(), 0)
        self._file = handle

    def release(self) -> None:
        if self._file is not None:
            os.close(self._file)
            self._file = None
