"""Reading XML from strangers: streamed, no entities, nothing fetched, broken ends survived."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from io import BytesIO

from lxml import etree

from cleaners.model import Problem, ProblemKind
from crawler.gunzip import MAGIC

#: A compressed sitemap may be 50 MB by its protocol when unpacked; ten times that is a bomb.
MAX_UNPACKED = 512 * 1024 * 1024
_HEAD = 4096


class NotXMLError(ValueError):
    """What came in place of a feed or sitemap, as a Problem."""

    def __init__(self, kind: ProblemKind, detail: str) -> None:
        super().__init__(detail)
        self.problem = Problem(kind=kind, detail=detail)


def local_name(element: etree._Element) -> str:
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def unpacked(content: bytes) -> bytes:
    """The content, gunzipped where it is gzip; NotXMLError when that fails or grows too large."""
    if not content.startswith(MAGIC):
        return content
    stream = zlib.decompressobj(zlib.MAX_WBITS | 16)
    try:
        plain = stream.decompress(content, MAX_UNPACKED)
    except zlib.error as error:
        raise NotXMLError(ProblemKind.UNREADABLE, f"broken gzip: {error}") from None
    if stream.unconsumed_tail:
        raise NotXMLError(ProblemKind.TOO_LARGE, f"more than {MAX_UNPACKED >> 20} MB when unpacked")
    return plain


class Elements:
    """The elements `names` of a document, one at a time, each forgotten after it was looked at.

    `root` is the root's name once reading has begun; `problem` says, at the end, what was broken.
    """

    def __init__(self, content: bytes, names: frozenset[str]) -> None:
        self.root = ""
        self.problem: Problem | None = None
        self._names = names
        self._content = _checked(unpacked(content))

    def __iter__(self) -> Iterator[etree._Element]:
        events = etree.iterparse(
            BytesIO(self._content),
            events=("start", "end"),
            recover=True,
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            yield from self._walk(events)
        except etree.XMLSyntaxError as error:
            self._broken(str(error))
        if self.problem is None and len(events.error_log):
            self._broken(events.error_log[0].message)

    def _walk(self, events: Iterator[tuple[str, etree._Element]]) -> Iterator[etree._Element]:
        for event, element in events:
            if event == "start":
                self.root = self.root or local_name(element)
            elif local_name(element) in self._names:
                yield element
                element.clear()
                while (earlier := element.getprevious()) is not None:
                    earlier.getparent().remove(earlier)

    def _broken(self, message: str) -> None:
        self.problem = Problem(kind=ProblemKind.UNREADABLE, detail=f"broken XML: {message}")


def _checked(content: bytes) -> bytes:
    content = content.lstrip(b"\xef\xbb\xbf \t\r\n\x00")
    head = content[:_HEAD].lower()
    if not content:
        raise NotXMLError(ProblemKind.EMPTY, "an empty answer")
    if re.match(rb"(<!--.*?-->\s*)*<(!doctype\s+html|html|head|body|script)\b", head, re.DOTALL):
        raise NotXMLError(ProblemKind.UNREADABLE, "an HTML page in place of XML")
    if not head.startswith(b"<") and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise NotXMLError(ProblemKind.UNREADABLE, "not XML")
    if b"<!entity" in content[: 64 * _HEAD].lower():
        # no feed has a reason to: expansion bombs and files read from this machine do
        raise NotXMLError(ProblemKind.UNREADABLE, "it declares XML entities: refused")
    return content
