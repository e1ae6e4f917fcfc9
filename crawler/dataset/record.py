"""The record of a corpus: its fields, their types, and how a foreign record is made to fit."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone
from typing import Any

TEXT, COUNT, TEXTS, IMAGES, PROBLEMS, CLEANER = (
    "text",
    "count",
    "texts",
    "images",
    "problems",
    "cleaner",
)

#: field -> type, in the order in which a record is written
FIELDS: dict[str, str] = {
    "id": TEXT,
    "url": TEXT,
    "outlet": TEXT,
    "family": TEXT,
    "title": TEXT,
    "lead": TEXT,
    "body": TEXT,
    "date": TEXT,
    "date_raw": TEXT,
    "date_source": TEXT,
    "date_modified": TEXT,
    "authors": TEXTS,
    "credit": TEXT,
    "section": TEXT,
    "tags": TEXTS,
    "captions": TEXTS,
    "images": IMAGES,
    "language": TEXT,
    "fetched": TEXT,
    "body_source": TEXT,
    "cleaner": CLEANER,
    "problems": PROBLEMS,
    "revision": COUNT,
    "reprints": TEXTS,
}

_PARTS = {
    IMAGES: ("url", "caption", "credit"),
    PROBLEMS: ("kind", "detail"),
    CLEANER: ("version", "rules"),
}
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?!\d)")
VIETNAM = timezone(timedelta(hours=7))
#: A date that is not known sorts after all that are.
NO_DATE = 2**62


class BadRecord(ValueError):  # noqa: N818 (a verdict on input, not a failure of ours)
    """A record without what every article has: an id and a body, both text."""


def normalise(raw: dict[str, Any]) -> dict[str, Any]:
    """The record with every field of `FIELDS` and nothing else, each of its type.

    A value of another type is made to fit (a number becomes its text) or becomes empty.
    """
    for name in ("id", "body"):
        if not isinstance(raw.get(name), str) or not raw[name].strip():
            raise BadRecord(f"no {name}")
    return {name: _fit(raw.get(name), kind) for name, kind in FIELDS.items()}


def _fit(value: Any, kind: str) -> Any:
    if kind == TEXT:
        return _text(value)
    if kind == COUNT:
        small = isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**31
        return value if small else 0
    if kind == CLEANER:
        return _part(value, kind)
    items = value if isinstance(value, list) else []
    if kind == TEXTS:
        return [text for item in items if (text := _text(item)) is not None]
    return [_part(item, kind) for item in items if isinstance(item, dict)]


def _part(value: Any, kind: str) -> dict[str, str | None]:
    source = value if isinstance(value, dict) else {}
    return {name: _text(source.get(name)) for name in _PARTS[kind]}


def _text(value: Any) -> str | None:
    if isinstance(value, str):
        # A lone surrogate ("\ud83d" in somebody's JSON) can be written to no file.
        return value if value.isascii() else value.encode("utf-8", "replace").decode()
    if isinstance(value, bool | int | float):
        return str(value)
    return None


def day_of(date: str | None) -> str | None:
    """The day of an ISO date; None of anything else, which JSON of others may hold."""
    return date[:10] if date and _DAY.match(date) else None


def moment(text: str | None) -> int:
    """Seconds since 1970 of an ISO date. A bare day counts as its end: its hour is not known."""
    if not text:
        return NO_DATE
    try:
        if len(text) == 10:
            day = date.fromisoformat(text)
            when = datetime(day.year, day.month, day.day, 23, 59, 59, tzinfo=VIETNAM)
        else:
            when = datetime.fromisoformat(text)
    except ValueError:
        return NO_DATE
    return int((when if when.tzinfo else when.replace(tzinfo=VIETNAM)).timestamp())
