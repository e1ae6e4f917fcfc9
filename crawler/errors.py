"""What stops a crawl, with a line that says what to do."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path


class OutputError(Exception):
    """The run cannot go on."""


class OutputBusyError(OutputError):
    """Another run writes to the same folder."""

    def __init__(self, path: Path, holder: str = "") -> None:
        who = f" ({holder})" if holder else ""
        super().__init__(
            f"another run{who} is writing to {path}; "
            "wait for it (--wait 10m) or use another --output"
        )


class OutputFailedError(OutputError):
    """Writing failed; what was stored before stays whole."""

    def __init__(self, path: Path, error: BaseException) -> None:
        super().__init__(
            f"cannot write to {path}: {_plain(error)}. "
            "What was stored before is whole; mend this and start again to go on."
        )


class CleanerBrokenError(OutputError):
    """No worker can clean: a fault of the installation, not of a page."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"the cleaner does not start: {reason}. Nothing was fetched in vain: "
            "mend this and start again to go on."
        )


def _plain(error: BaseException) -> str:
    if isinstance(error, OSError):
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            return "no space left (disk full, quota or file size limit)"
        if isinstance(error, FileExistsError | NotADirectoryError):
            return "a file stands in the place of a folder"
        return error.strerror or str(error)
    if isinstance(error, sqlite3.Error):
        text = str(error)
        full = "full" in text or "disk I/O error" in text
        if "not a database" in text or "malformed" in text:
            return (
                f"state.sqlite is damaged ({text}); move it away, and the next run learns what is "
                "there from the files in articles/"
            )
        return f"no space left for the state ({text})" if full else f"state.sqlite: {text}"
    return str(error)
