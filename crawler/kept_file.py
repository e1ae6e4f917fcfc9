"""A file that a run writes: what stood there before stays until the run has ended well."""

from __future__ import annotations

import io
import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import Any, BinaryIO

#: What begins so is a stream, whatever it leads to.
_STREAMS = ("/dev/std", "/dev/fd/", "/proc/")


def kept(path: Path) -> AbstractContextManager[BinaryIO]:
    """`path`, open for writing. An old file is replaced when the block ends; when it ends by an
    exception (Ctrl-C, a full disk) the old file is as it was and what was written stands beside it,
    which standard error says. A new file keeps what was written, and goes when that is nothing."""
    if _is_stream(path):
        return path.open("wb")
    target = Path(os.path.realpath(path))  # a symbolic link stays one
    if not target.exists():
        return _new(target)
    with target.open("r+b") as old:  # one that may not be written is not replaced either
        there = os.fstat(old.fileno())
    draft = _draft(target, there) if there.st_nlink == 1 else None
    return _replaced(target, *draft) if draft else _in_place(target)


def _is_stream(path: Path) -> bool:
    """Whether there is a pipe, a device, or the very file that our output is led to."""
    if str(path.absolute()).startswith(_STREAMS):
        return True
    try:
        there = path.stat()
    except FileNotFoundError:
        return False
    ours = []
    for number in (1, 2):
        with suppress(OSError):
            ours.append(os.fstat(number))
    return not stat.S_ISREG(there.st_mode) or any(os.path.samestat(there, one) for one in ours)


@contextmanager
def _new(target: Path) -> Iterator[BinaryIO]:
    try:
        with target.open("wb") as file:
            yield file
    except BaseException:
        with suppress(OSError):
            if not target.stat().st_size:
                target.unlink()
        raise


def _draft(target: Path, old: os.stat_result) -> tuple[BinaryIO, Path] | None:
    """A file beside `target` with its owner and permissions; None where there can be none."""
    try:
        number, name = tempfile.mkstemp(".partial", f"{target.name}.", target.parent)
    except OSError:
        return None
    try:
        made = os.fstat(number)
        if (made.st_uid, made.st_gid) != (old.st_uid, old.st_gid):
            os.fchown(number, old.st_uid, old.st_gid)
        shutil.copystat(target, name)
    except OSError:
        os.close(number)
        Path(name).unlink()
        return None
    return os.fdopen(number, "wb"), Path(name)


@contextmanager
def _replaced(target: Path, file: BinaryIO, draft: Path) -> Iterator[BinaryIO]:
    try:
        with file:
            yield file
        draft.replace(target)
    except BaseException:
        with suppress(OSError):
            if draft.stat().st_size:
                told = f"{target.name} is as it was; what was finished is in {draft}"
                print(told, file=sys.stderr)
            else:
                draft.unlink()
        raise


@contextmanager
def _in_place(target: Path) -> Iterator[BinaryIO]:
    """Where the file cannot be replaced (it has other names, its folder is closed to us), the old
    content goes with the first byte of the new."""
    with io.BufferedWriter(_Over(target, "r+")) as file:
        yield file
        file.flush()
        file.truncate()


class _Over(io.FileIO):
    def write(self, data: Any, /) -> int:
        if self.tell() == 0:
            self.truncate()
        return super().write(data)
