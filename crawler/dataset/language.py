"""Is it Vietnamese? First by a count of bytes, which spares foreign pages the cleaning."""

from __future__ import annotations

import re

from datatrove.data import Document

from cleaners.vietnamese import is_vietnamese
from crawler.dataset.step import Sieve

#: UTF-8 of the letters that Vietnamese has for itself (U+1EA0 to U+1EFF, ơ, ư, đ), the combining
#: marks of decomposed text, and the same letters as numeric entities (decimal and hexadecimal).
_OWN = re.compile(
    rb"\xe1\xba[\xa0-\xbf]|\xe1\xbb[\x80-\xbf]|\xc6[\xa0\xa1\xaf\xb0]|\xc4[\x90\x91]"
    rb"|\xcc[\x80\x81\x83\x89\x9b\xa3]|&#(?:78[4-9]\d|79[0-2]\d|x1e[a-f][0-9a-f]);",
    re.IGNORECASE,
)
_DECLARED = re.compile(rb"<html[^>]{0,300}\blang\s*=\s*[\"']?vi\b", re.IGNORECASE)
#: Fewer of them on a whole page, and no paragraph of it is Vietnamese.
_ENOUGH = 20


def may_be_vietnamese(content: bytes) -> bool:
    """False only for a UTF-8 page that is surely not Vietnamese. Any other charset is let through:
    there the cleaner must decode before anybody can tell."""
    if _DECLARED.search(content, 0, 4096):
        return True
    for count, _ in enumerate(_OWN.finditer(content), 1):
        if count >= _ENOUGH:
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
