"""What a person names on the command line: URLs, files, folders, standard input."""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cleaners.model import Problem, ProblemKind

#: A folder is searched for these, hidden ones aside; a file that is named is read whatever it is.
SUFFIXES = (".html", ".htm", ".xhtml", ".txt")
#: The largest file that is read, in bytes. The largest real article pages have some 5 MB.
LARGEST = 50 * 2**20
STDIN = "-"
#: What a hidden file's or folder's name begins with.
_HIDDEN = "."

_URL = re.compile(r"https?://\S", re.IGNORECASE)
_NEARLY_URL = re.compile(r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org|info|tv)(?:/\S*)?$")


class UsageError(ValueError):
    """The command was called wrongly; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Source:
    """One page to clean: `name` as the record shows it, `path` where it is read from."""

    name: str
    path: str | None = None

    @property
    def is_url(self) -> bool:
        return self.path is None and self.name != STDIN


def expand(words: Iterable[str]) -> list[Source]:
    """The pages behind the words of the command line, in order, a folder's sorted by path."""
    sources: list[Source] = []
    for word in words:
        if word == STDIN:
            if Source(STDIN) in sources:
                raise UsageError("'-' (standard input) can be read only once")
            sources.append(Source(STDIN))
        elif _URL.match(word):
            sources.append(Source(word.strip()))
        elif Path(word).is_dir():
            sources.extend(_folder(word))
        else:
            sources.append(Source(_readable(word), word))
    return sources


def _folder(folder: str) -> list[Source]:
    found = sorted(_files(folder))
    if not found:
        raise UsageError(f"{_readable(folder)}: no {', '.join(SUFFIXES)} file in this folder")
    return [Source(_readable(path), path) for path in found]


def _files(folder: str) -> Iterator[str]:
    def complain(error: OSError) -> None:
        print(f"{_readable(str(error.filename))}: {error.strerror}, left out", file=sys.stderr)

    for parent, folders, names in os.walk(folder, onerror=complain):
        folders[:] = [name for name in folders if not name.startswith(_HIDDEN)]
        for name in names:
            path = Path(parent, name)
            if _is_page(name) and not _is_special(path):
                yield str(path)


def _is_page(name: str) -> bool:
    return name.lower().endswith(SUFFIXES) and not name.startswith(_HIDDEN)


def _is_special(path: Path) -> bool:
    """A pipe, a socket, a device: to open one may wait for ever. What cannot be looked at is no
    such thing, and is told of when it is read."""
    try:
        return not stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False


def _readable(path: str) -> str:
    """A path as valid text: file names may hold any bytes."""
    return os.fsencode(path).decode("utf-8", "replace")


def read(source: Source) -> bytes | Problem:
    """The bytes of a file or of standard input; the problem where they cannot be had."""
    try:
        if source.path is None:
            content = sys.stdin.buffer.read(LARGEST + 1)
        else:
            with Path(source.path).open("rb") as file:
                content = file.read(LARGEST + 1)
    except FileNotFoundError:
        return Problem(kind=ProblemKind.UNREADABLE, detail=_missing(source.name))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        return Problem(kind=ProblemKind.UNREADABLE, detail=reason)
    if len(content) > LARGEST:
        limit = f"more than {LARGEST // 2**20} MB"
        return Problem(kind=ProblemKind.TOO_LARGE, detail=f"{limit}: this is no article page")
    return content


def _missing(name: str) -> str:
    if _NEARLY_URL.match(name):
        return f"no such file; for the web page, write https://{name}"
    if "://" in name:
        return "not a web address: http:// or https:// and a host are wanted"
    return "no such file"
