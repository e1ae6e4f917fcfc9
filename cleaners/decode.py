"""Bytes to text, once: the charset that fits the bytes.

A declared charset is believed only when the bytes are no valid UTF-8: pages that say windows-1258
or iso-8859-1 and are UTF-8 outnumber those that tell the truth.
"""

from __future__ import annotations

import codecs
import re
from functools import cached_property

from cleaners.model import Kind

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_MAGIC = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"\x7fELF",
    b"RIFF",
    b"ID3",
    b"OggS",
)
_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_TAG = re.compile(
    r"<(?:!doctype\s+html|html|head|body|meta|title|div|p|article|section|h1|table|span|script|main|br)\b[^<]{0,2000}?/?>",
    re.IGNORECASE,
)
#: Bytes wrong in a page that is UTF-8 all the same (a cut page, a bad widget).
_STRAY = 0.002


def is_binary(content: str | bytes) -> bool:
    """Whether bytes are a picture, a PDF, an archive ... and no page."""
    if isinstance(content, str):
        return False
    if content.startswith((_BOMS[1][0], _BOMS[2][0])):
        return False
    if content.startswith(_MAGIC):
        return True
    return b"\x00" in content[:2048] and not (_utf_16(content) or _has_stray_nulls(content))


#: Bytes looked at where there are NULs among the first of them.
_LOOK = 4096
#: Control characters that stand in texts.
_LAYOUT = b"\t\n\v\f\r\x1b"
_CONTROLS = bytes(sorted({*range(32), 127} - set(_LAYOUT)))
#: What UTF-16 read the wrong way round, or data read as UTF-16, is full of: letters that are neither
#: Latin nor punctuation, and control characters.
_ODD = re.compile("[^\t-\r\x1b -~\x85\xa0-\u036f\u1e00-\u22ff\u2500-\u27bf\ufeff]")


def _utf_16(content: bytes) -> str | None:
    """The name of the UTF-16 that bytes without a byte order mark are in, as far as their beginning
    tells: of Vietnamese more than half of the letters have a NUL for one of their two bytes."""
    head = content[:_LOOK]
    head = head[: len(head) // 2 * 2]
    units = len(head) // 2
    high, low = head[::2].count(0), head[1::2].count(0)
    few, many = (high, low) if low > high else (low, high)
    # a decomposed grave accent, U+0300, has its NUL on the other side
    if not units or many * 5 < units * 2 or few * 10 > units:
        return None
    name = "utf-16-le" if low > high else "utf-16-be"
    try:
        text = codecs.getincrementaldecoder(name)().decode(head)
    except UnicodeDecodeError:
        return None
    odd = _ODD.findall(text)
    clean = all(character >= "\xa0" for character in odd)
    return name if clean and len(odd) * 10 <= len(text) else None


def _has_stray_nulls(content: bytes) -> bool:
    """Whether the NULs are an accident in a text: one, or very few, and no other such characters."""
    head = content[:_LOOK]
    return len(head) - len(head.translate(None, _CONTROLS)) <= max(1, len(head) // 500)


#: Bytes that are decoded to see whether a page is the UTF-8 it says it is.
_SAMPLE = 32_768


def plain_utf8(content: str | bytes, charset: str | None = None) -> bytes | None:
    """The bytes of a page that says it is UTF-8 and is, as far as a sample tells; else None.

    The parser reads such bytes as they are: decoding half a megabyte first would cost as much as
    half its parsing, and for most of a page nobody looks at the text.
    """
    if isinstance(content, str) or content.startswith(tuple(bom for bom, _ in _BOMS)):
        return None
    found = _META.search(content[:4096])
    stated = charset or (found[1].decode("ascii") if found else "")
    if stated.lower().replace("-", "") != "utf8" or b"\x00" in content:
        return None
    middle = len(content) // 2
    for start in (0, middle):
        try:
            codecs.getincrementaldecoder("utf-8")().decode(
                content[_boundary(content, start) :][:_SAMPLE]
            )
        except UnicodeDecodeError:
            return None
    return content


def _boundary(content: bytes, start: int) -> int:
    """The first byte from `start` on that begins a character."""
    while start < len(content) and content[start] & 0xC0 == 0x80:
        start += 1
    return start


def decode(content: str | bytes, charset: str | None = None) -> str:
    """The text of a page. `charset` is the HTTP header's. Never raises.

    It is brought to normal form where it is read (`vietnamese.squeeze`, `text.to_blocks`).
    """
    return content if isinstance(content, str) else _to_text(content, charset)


def _to_text(content: bytes, charset: str | None) -> str:
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            return content.decode(encoding, "replace")
    if b"\x00" in content:
        if name := _utf_16(content):
            return content.decode(name, "replace")
        content = content.replace(b"\x00", b"")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    loose = content.decode("utf-8", "replace")
    if loose.count("\ufffd") <= max(2, _STRAY * len(loose)) and not content.isascii():
        return loose
    declared = _META.search(content[:4096])
    for name in (charset, declared[1].decode("ascii") if declared else None):
        stated = _try(content, name)
        if stated:
            return stated
    from charset_normalizer import from_bytes

    guess = from_bytes(content[:65536]).best()
    guessed = _try(content, guess.encoding) if guess else None
    if guessed:
        return guessed
    return _try(content, "cp1258") or loose


def _try(content: bytes, name: str | None) -> str | None:
    if not name:
        return None
    name = {"windows-1258": "cp1258", "x-user-defined": "cp1258"}.get(name.lower(), name)
    try:
        text = content.decode(name, "replace")
    except LookupError:
        return None
    return text if text.count("\ufffd") <= len(text) // 100 else None


class Source:
    """A page's content as it is needed: for the parser, its first lines, or all of it as text."""

    def __init__(self, content: str | bytes, charset: str | None = None) -> None:
        self._content = content
        self._charset = charset
        self._raw = plain_utf8(content, charset)

    @property
    def for_parser(self) -> str | bytes:
        """What lexbor is given: the bytes where they are UTF-8, else the decoded text."""
        return self._raw if self._raw is not None else self.text

    @cached_property
    def text(self) -> str:
        """All of the content as text."""
        return decode(self._content, self._charset)

    @cached_property
    def head(self) -> str:
        """The first 20,000 characters or so."""
        if self._raw is not None:
            return self._raw[:20_000].decode("utf-8", "ignore")
        return self.text[:20_000]

    @property
    def size(self) -> int:
        """Characters, or bytes where the text was not needed."""
        return len(self._raw if self._raw is not None else self.text)

    def is_empty(self) -> bool:
        return not self.head or (self.head.isspace() and not self.text.strip())


def sniff(content: str) -> Kind:
    """HTML or plain text, told by the content: text that mentions one tag is still text."""
    head = content[:20000]
    start = head.lstrip()[:200].lower()
    if start.startswith(("<!doctype", "<html")):
        return Kind.HTML
    if not _TAG.search(head):
        return Kind.TEXT
    if start.startswith(("<?xml", "<head", "<body", "<!--")):
        return Kind.HTML
    return Kind.HTML if start.startswith("<") or len(_TAG.findall(head)) >= 6 else Kind.TEXT
