"""The articles as JSON Lines: articles/<outlet>/<day>.jsonl, only ever appended to."""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from cleaners.dates import ICT

logger = logging.getLogger(__name__)

#: What makes an article another one when it changes: not the ads, the time or our version.
_CONTENT = ("title", "lead", "body", "date", "authors", "credit", "captions")


def line(record: Mapping[str, Any]) -> bytes:
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def content_hash(record: Mapping[str, Any]) -> str:
    content = json.dumps([record.get(name) for name in _CONTENT], ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()[:32]


def article_path(record: Mapping[str, Any], outlet: str, fetched: datetime) -> str:
    """The file of the article's day in Vietnam; of the day it was fetched where it has none."""
    day = str(record.get("date") or "")[:10] or fetched.astimezone(ICT).date().isoformat()
    return f"articles/{outlet}/{day}.jsonl"


def read(path: Path, *, having: str = "id") -> Iterator[dict[str, Any]]:
    """The records of a file. A torn last line is left out, and so is, with a warning, what is no
    record that has the field `having`: the folder is open to anybody's hand."""
    with path.open("rb") as stream:
        for number, raw in enumerate(stream, 1):
            if not raw.endswith(b"\n"):
                continue
            try:
                record = json.loads(raw)
            except ValueError:
                record = None
            if isinstance(record, dict) and having in record:
                yield record
            else:
                logger.warning("%s: line %d is no article of ours and is left out", path, number)
