"""One page in every encoding it may arrive in: the article comes out the same, in NFC."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from cleaners import Article, Page, clean
from tests.test_fixtures import FIXTURES, page_of

FOLDER: Path = sorted(path.parent for path in FIXTURES.glob("vnexpress/*/page.html"))[0]
RAW = (FOLDER / "page.html").read_text(encoding="utf-8")
TONES = set("\u0300\u0301\u0303\u0309\u0323")


def windows_1258(text: str) -> bytes:
    """The old Vietnamese code page: letters with hat or horn, then the tone as a mark of its own."""
    result = b""
    for character in text:
        try:
            result += character.encode("cp1258")
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", character)
            base = unicodedata.normalize("NFC", "".join(c for c in parts if c not in TONES))
            tones = "".join(c for c in parts if c in TONES)
            result += (base + tones).encode("cp1258", "replace")
    return result


def declared(charset: str) -> str:
    return RAW.replace('charset="utf-8"', f'charset="{charset}"').replace(
        "charset=utf-8", f"charset={charset}"
    )


ENCODED = {
    "windows-1258": windows_1258(declared("windows-1258")),
    "windows-1258 that says utf-8": windows_1258(RAW),
    "utf-8 that says iso-8859-1": declared("iso-8859-1").encode(),
    "decomposed": unicodedata.normalize("NFD", RAW).encode(),
    "numeric references": RAW.encode("ascii", "xmlcharrefreplace"),
    "utf-16": RAW.encode("utf-16"),
    "a byte order mark": b"\xef\xbb\xbf" + RAW.encode(),
    "one bad byte": RAW.encode()[:20_000] + b"\xff" + RAW.encode()[20_000:],
}


def article(content: str | bytes) -> Article:
    found = clean(Page(content=content, url=page_of(FOLDER).url)).article
    assert found is not None
    return found


@pytest.mark.parametrize("name", ENCODED)
def test_the_article_is_the_same(name: str) -> None:
    expected, got = article(RAW), article(ENCODED[name])
    assert (got.title, got.body, got.authors) == (expected.title, expected.body, expected.authors)
    assert unicodedata.is_normalized("NFC", got.body)
