"""Personal data masked in the text: e-mail, Vietnamese phone and identity numbers. Off by default.

Each rule asks for a form that news figures do not have: a phone number begins with 0 or +84 and
has nine or ten digits, an identity number stands behind its name (CCCD, CMND, "căn cước").
Numbers in running counts ("120.000.000 đồng") and hotlines of four digits (113, 1900...) stay.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from crawler.dataset.step import Documents, Step

EMAIL = re.compile(r"\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}\b")
PHONE = re.compile(r"(?<![\d.,/\w])(?:\+84|0084|0)[ .-]?\d(?:[ .-]?\d){7,9}(?![\d/]|[.,]\d)")
IDENTITY = re.compile(
    r"((?:CCCD|CMND|CMTND|căn cước(?: công dân)?|chứng minh nhân dân|hộ chiếu)"
    r"(?:\s+(?:số|mang số))?\s*:?\s*)(?:[A-Z]\d{7}|\d{12}|\d{9})(?!\d)",
    re.IGNORECASE,
)
MASKS = (
    ("email", EMAIL, "<EMAIL>"),
    ("identity", IDENTITY, r"\1<ID>"),
    ("phone", PHONE, "<PHONE>"),
)
_FIELDS = ("title", "lead", "body", "credit")


def mask(text: str) -> tuple[str, dict[str, int]]:
    """The text with each find replaced, and how many there were of each kind."""
    counts = {}
    for kind, pattern, mark in MASKS:
        text, count = pattern.subn(mark, text)
        if count:
            counts[kind] = count
    return text, counts


class Mask(Step):
    """Masks the texts of each record, captions included; keeps all records."""

    name = "mask"

    def run(self, data: Documents | None, rank: int = 0, world_size: int = 1) -> Documents:
        kept = 0
        self.found = Counter[str]()
        for doc in data or ():
            kept += 1
            if self.work.options.mask_pii:
                self._mask(doc.metadata["record"])
            yield doc
        self.count(kept)
        self.count_also(self.found)

    def _mask(self, record: dict[str, Any]) -> None:
        for name in _FIELDS:
            if record[name]:
                record[name] = self._masked(record[name])
        record["captions"] = [self._masked(caption) for caption in record["captions"]]
        for image in record["images"]:
            for name in ("caption", "credit"):
                if image[name]:
                    image[name] = self._masked(image[name])

    def _masked(self, text: str) -> str:
        text, counts = mask(text)
        self.found.update({f"masked_{kind}": count for kind, count in counts.items()})
        return text
