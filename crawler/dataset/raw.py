"""What a reader gives for each piece of input: something to work on, or why there is nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from cleaners import Page

#: A page or line beyond this is not read into memory: no article is that long.
LARGEST = 32 << 20

#: Reasons of the reader that mean damage: these pieces are always named, in unread.jsonl.
DAMAGE = (
    "truncated",
    "bad_gzip",
    "bad_warc",
    "bad_json",
    "bad_utf8",
    "too_large",
    "unreadable",
    "unknown_record",
)


def is_packed(name: str) -> bool:
    """Whether a file is gzip, by its name."""
    return name.lower().endswith(".gz")


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """One piece of input: an article's record, or a page still to be cleaned.

    `file` and `offset` (bytes, in the file as it lies there) say where it was found.
    """

    file: str
    offset: int
    record: dict[str, Any] | None = None
    page: Page | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """One piece of input that is no page and no article: it is counted under `reason`."""

    file: str
    offset: int
    reason: str
    detail: str = ""
