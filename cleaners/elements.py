"""What one element says by itself: that it is inline, a paragraph, a picture's frame; its side."""

from __future__ import annotations

import re
from collections.abc import Mapping

from selectolax.lexbor import LexborNode

INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr o:p q rp rt ruby s samp "
    "small span st1:place strike strong sub sup time tt u var wbr -text".split()
)
#: Inline elements that pages without white space set beside each other.
BESIDE = frozenset({"span", "a", "time"})
_ALIGN = re.compile(r"text-align\s*:\s*(right|center|left|justify)", re.IGNORECASE)
_CENTRED = re.compile(r"(?:^|\s)(?:text-center|align-?center|has-text-align-center)(?:\s|$)")
#: A layout table with a picture and at most this many words is that picture's frame.
PICTURE_WORDS = 60


def holds_one(node: LexborNode) -> bool:
    """Whether a div is one paragraph: SharePoint and NukeViet set each in a div of its own."""
    return all(child.tag in INLINE for child in node.iter(include_text=False))


def align_of(attributes: Mapping[str, str | None], tag: str, inherited: str) -> str:
    """How an element's text is aligned: "right", "center", "" where it is the usual way."""
    style = attributes.get("style")
    if found := _ALIGN.search(style) if style and "align" in style else None:
        side = found[1].lower()
    elif "align" in attributes:
        side = (attributes["align"] or "").lower()
    else:
        classes = attributes.get("class") or ""
        if tag != "center" and not ("center" in classes and _CENTRED.search(classes)):
            return inherited
        side = "center"
    return side if side in ("right", "center") else ""


#: What a cell of a table of figures holds at most; more is a page laid out by tables.
CELL_LETTERS = 80


def is_short(node: LexborNode) -> bool:
    """Whether a paragraph in a cell is all that a table's cell holds, and no page's text."""
    if len(node.text(deep=True)) > CELL_LETTERS:
        return False
    return not any(other.tag != "-text" for other in (node.next, node.prev) if other is not None)


def is_picture(node: LexborNode) -> bool:
    """Whether a figure or layout table is a picture with its caption: thanhnien 2012, qdnd, znews."""
    if node.css_first("img,picture,video,iframe") is None:
        return False
    return len(node.text(deep=True).split()) <= PICTURE_WORDS and node.css_first("h1") is None
