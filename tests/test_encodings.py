"""One page in every encoding it may arrive in: the article comes out the same, in NFC."""

from __future__ import annotations

import array
import io
import random
import sqlite3
import sys
import unicodedata
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from cleaners import Article, Page, clean
from cleaners.decode import decode, is_binary
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
    "utf-16, little end first, without a mark": RAW.encode("utf-16-le"),
    "utf-16, big end first, without a mark": RAW.encode("utf-16-be"),
    "utf-16 of decomposed letters": unicodedata.normalize("NFD", RAW).encode("utf-16-le"),
    "a NUL at its beginning": RAW.encode()[:40] + b"\0" + RAW.encode()[40:],
    "a NUL in every paragraph": RAW.replace("<p", "\0<p").encode(),
    "a NUL in windows-1258": windows_1258(declared("windows-1258")).replace(b"<title", b"\0<title"),
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


def sqlite(folder: Path) -> bytes:
    with closing(sqlite3.connect(folder / "bai.sqlite")) as base:
        base.execute("CREATE TABLE bai (id INTEGER PRIMARY KEY, text TEXT)")
        base.executemany("INSERT INTO bai (text) VALUES (?)", [("Bến đò cuối cùng",)] * 300)
        base.commit()
    return (folder / "bai.sqlite").read_bytes()


def zipped(mark: bytes = b"PK\x03\x04") -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("bai.txt", RAW)
    return mark + packed.getvalue()[len(mark) :]


BINARY = {
    "png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\0\0\0\x01\0\x08\x06\0\0\0"
    + random.Random(1).randbytes(4000),
    "pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n" * 40,
    "zip": zipped(),
    "a zip of another mark, stored, with a page in it": zipped(b"PQ\x03\x04"),
    "elf": Path(sys.executable).resolve().read_bytes()[:100_000],
    "elf without its mark": b"\0" + Path(sys.executable).resolve().read_bytes()[4:100_000],
    "numbers of 16 bits": array.array("H", range(5000)).tobytes(),
    "small numbers of 16 bits": array.array("H", [7, 300, 12, 65] * 900).tobytes(),
    "numbers of 32 bits": array.array("I", range(65, 3000)).tobytes(),
    "strings one after the other": b"\0".join([b"ten-cua-tep.html"] * 200),
    "noise": random.Random(7).randbytes(5000),
    "sound": b"\0\0" + array.array("h", [(n * n) % 4001 - 2000 for n in range(3000)]).tobytes(),
    "utf-32": RAW.encode("utf-32-le"),
    "windows bitmap": b"BM\x36\x10\0\0\0\0\0\0\x36\0\0\0" + bytes(range(200, 256)) * 50,
    "old Word": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    + bytes(504)
    + "Bến đò".encode("utf-16-le") * 300,
}


@pytest.mark.parametrize("name", [*BINARY, "sqlite"])
def test_what_is_no_text_is_refused(name: str, tmp_path: Path) -> None:
    content = BINARY[name] if name in BINARY else sqlite(tmp_path)
    cleaning = clean(Page(content=content))
    assert [problem.kind for problem in cleaning.problems] == ["binary"]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-8"])
def test_a_text_with_nulls_is_a_text(encoding: str) -> None:
    lines = "Bến đò cuối cùng trên sông Lam\n\n“Chúng tôi giữ lại”, ông nói – và cười 😀…\n"
    content = (lines * 30 + ("" if encoding != "utf-8" else "\0")).encode(encoding)
    assert not is_binary(content)
    assert decode(content) == lines * 30
    assert not is_binary(("Bến đò" + ("\0" if encoding == "utf-8" else "")).encode(encoding))
