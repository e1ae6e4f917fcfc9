"""Bytes to text, once: the charset that fits the bytes.

A declared charset is believed only when the bytes are no valid UTF-8: pages that say windows-1258
or iso-8859-1 and are UTF-8 outnumber those that tell the truth.
"""

from __future__ import annotations

import re

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
    return content.startswith(_MAGIC) or b"\x00" in content[:2048]


def decode(content: str | bytes, charset: str | None = None) -> str:
    """The text of a page. `charset` is the HTTP header's. Never raises.

    It is brought to normal form where it is read (`vietnamese.squeeze`, `text.to_blocks`).
    """
    return content if isinstance(content, str) else _to_text(content, charset)


def _to_text(content: bytes, charset: str | None) -> str:
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            return content.decode(encoding, "replace")
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


def sniff(content: str) -> Kind:
    """HTML or plain text, told by the content: text that mentions one tag is still text."""
    head = content[:20000]
    found = _TAG.findall(head)
    if not found:
        return Kind.TEXT
    start = head.lstrip()[:200].lower()
    if start.startswith(("<!doctype", "<html", "<?xml", "<head", "<body", "<!--")):
        return Kind.HTML
    return Kind.HTML if start.startswith("<") or len(found) >= 6 else Kind.TEXT
