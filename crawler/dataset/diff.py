"""`tinsach dataset diff`: which articles came, went or changed between two corpora."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from hashlib import blake2b
from typing import Any

from crawler.dataset.corpus import records
from crawler.dataset.options import UsageError
from crawler.dataset.tally import UNKNOWN

KINDS = ("added", "removed", "changed", "same")
#: What makes an article another text; a new cleaner version or fetch time alone does not.
_CONTENT = ("title", "body", "date", "authors")


def diff(old: str, new: str) -> dict[str, dict[str, int]]:
    """outlet -> how many articles were added, removed, changed, and are the same."""
    counts: dict[str, Counter[str]] = {}
    before = {key: (outlet, digest) for key, outlet, digest in _digests(old)}
    for key, outlet, digest in _digests(new):
        known = before.pop(key, None)
        kind = "added" if known is None else "same" if known[1] == digest else "changed"
        counts.setdefault(outlet, Counter())[kind] += 1
    for outlet, _ in before.values():
        counts.setdefault(outlet, Counter())["removed"] += 1
    return {outlet: {kind: counts[outlet][kind] for kind in KINDS} for outlet in sorted(counts)}


def _digests(path: str) -> Iterator[tuple[bytes, str, bytes]]:
    """24 bytes an article are held, however long its text."""
    for _, record in records(path):
        if not record.get("id"):
            raise UsageError(f"{path}: has no id: cannot be compared; build it with id in --fields")
        yield _hash(str(record["id"])), record.get("outlet") or UNKNOWN, _hash(_content(record))


def _content(record: dict[str, Any]) -> str:
    return "\x00".join(str(record.get(name)) for name in _CONTENT)


def _hash(text: str) -> bytes:
    return blake2b(text.encode(), digest_size=12).digest()
