"""Is it Vietnamese? First by a count of bytes, which spares foreign pages the cleaning."""

from __future__ import annotations

import re

from datatrove.data import Document

from cleaners.vietnamese import is_vietnamese
from crawler.dataset.step import Sieve

#: UTF-8 of the letters that Vietnamese has for itself (U+1E80 to U+1EFF, ơ, ư, đ), and of the
#: combining marks of decomposed text.
_OWN = tuple(
    bytes.fromhex(code)
    for code in "e1ba e1bb c6a0 c6a1 c6af c6b0 c490 c491 cc80 cc81 cc83 cc89 cc9b cca3".split()
)
#: The same letters as numeric entities, decimal and hexadecimal.
_ENTITIES = re.compile(rb"&#(?:78[4-9]\d|79[0-2]\d|[xX]1[eE][a-fA-F][0-9a-fA-F]);")
_DECLARED = re.compile(rb"<html[^>]{0,300}\blang\s*=\s*[\"']?vi\b", re.IGNORECASE)
#: Fewer of them on a whole page, and no paragraph of it is Vietnamese.
_ENOUGH = 20


def may_be_vietnamese(content: bytes) -> bool:
    """False only for a UTF-8 page that is surely not Vietnamese. Any other charset is let through:
    there the cleaner must decode before anybody can tell."""
    if _DECLARED.search(content, 0, 4096):
        return True
    if content.isascii():
        return len(_ENTITIES.findall(content)) >= _ENOUGH
    if sum(map(content.count, _OWN)) + len(_ENTITIES.findall(content)) >= _ENOUGH:
        return True
    try:
        content.decode()
    except UnicodeDecodeError:
        return True
    return False


class Language(Sieve):
    """Vietnamese only: by the share of its own letters, in doubt by seeded langdetect."""

    name = "language"

    def judge(self, doc: Document, rank: int) -> str | None:
        return None if is_vietnamese(doc.text) else "not_vietnamese"
