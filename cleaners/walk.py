"""The walk over a page's body, which gives its Blocks.

lexbor gives a tree; the walk goes over it with pointers and no recursion, so a page nested fifty
thousand deep is walked like any other.
"""

from __future__ import annotations

import re

from selectolax.lexbor import LexborNode

from cleaners.clutter.captions import names_caption
from cleaners.model import Block, Image, Reason, Removal
from cleaners.vietnamese import squeeze

_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr o:p q rp rt ruby s samp "
    "small span st1:place strike strong sub sup time tt u var wbr -text".split()
)
_SKIPPED = frozenset(
    "script style noscript template iframe svg canvas object embed video audio select option button input textarea "
    "head meta link title -comment _comment map area source track picture progress meter datalist math".split()
)
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_CAPTION_TAGS = frozenset({"figcaption", "caption"})
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px)?\s*(?:;|$)", re.IGNORECASE
)
_RIGHT = re.compile(r"text-align\s*:\s*right", re.IGNORECASE)
#: A caption holds at most this many words; what is longer is text under a picture, and stays text.
CAPTION_WORDS = 90
_PICTURE_BOXES = frozenset({"figure", "table"})
#: A layout table with a picture and at most this many words is that picture's frame.
PICTURE_WORDS = 60


#: An element being walked, and what to restore when it is left: tag, kind, css, right, own, box.
_Frame = tuple[str, str, str, bool, int, int]
#: The box number of what stands directly in the walked container.
ROOT = 1
#: Elements that hold one paragraph; text in any other stands in that box itself.
_LEAVES = frozenset("p h1 h2 h3 h4 h5 h6 li blockquote figcaption pre".split())


def tag_of(css: str) -> str:
    return css.partition(".")[0]


def _is_picture(node: LexborNode) -> bool:
    """Whether a figure or layout table is a picture with its caption: thanhnien 2012, qdnd, znews."""
    if node.css_first("img,picture,video,iframe") is None:
        return False
    return len(node.text(deep=True).split()) <= PICTURE_WORDS and node.css_first("h1") is None


class Walk:
    """One walk over a container: its Blocks, its pictures and what it hid.

    A `<br>` ends a block unless it stands inside a sentence; text that stands directly in a `div`
    makes blocks like any paragraph. Captions are told by tag, class, and by their picture's table.
    """

    def __init__(self, container: LexborNode, *, keep_hidden: bool = False) -> None:
        self.blocks: list[Block] = []
        self.images: list[Image] = []
        self.removals: list[Removal] = []
        self._keep_hidden = keep_hidden
        self._parts: list[str] = []
        self._letters = self._linked = self._in_link = 0
        self._kind, self._css, self._right = "p", "", False
        self._own = self._box = ROOT
        self._walk(container)
        self._flush()

    def _walk(self, root: LexborNode) -> None:
        """Depth first with pointers; `frames` holds what to undo when an element is left."""
        node = root.child
        frames: list[_Frame] = []
        while node is not None:
            tag = node.tag
            child = None
            if tag == "-text":
                self._text(node.text_content or "")
            elif tag is not None:
                frame = (tag, self._kind, self._css, self._right, self._own, self._box)
                if self._enter(node, tag):
                    child = node.child
                    if child is None:
                        self._leave(frame)
                    else:
                        frames.append(frame)
            if child is not None:
                node = child
                continue
            following = node.next
            while following is None:
                if not frames:
                    return
                node = node.parent
                self._leave(frames.pop())
                if node is None:
                    return
                following = node.next
            node = following

    def _text(self, text: str) -> None:
        if not text or (text.isspace() and not self._parts):
            return
        self._parts.append(text)
        letters = len(text) - text.count(" ")
        self._letters += letters
        if self._in_link:
            self._linked += letters

    def _enter(self, node: LexborNode, tag: str) -> bool:
        """Take note of an element; False when its content is no text of the page."""
        if tag == "br":
            self._break()
            return False
        if tag == "img":
            self._image(node)
            return False
        if tag in _SKIPPED:
            return False
        attributes = node.attributes
        style = attributes.get("style")
        if (
            not self._keep_hidden
            and ((style and _HIDDEN.search(style)) or "hidden" in attributes)
            and tag not in ("body", "form")
        ):
            self.removals += stripped(node, Reason.HIDDEN, "hidden", "generic")
            return False
        if tag == "a":
            self._in_link += 1
        if tag in _INLINE:
            return True
        self._flush()
        self._css = f"{tag}.{attributes.get('class') or ''}"
        self._box, self._own = self._own, node.mem_id
        if (style and _RIGHT.search(style)) or attributes.get("align") == "right":
            self._right = True
        self._kind = self._kind_of(tag, attributes.get("class"))
        if tag in _PICTURE_BOXES and self._kind != "caption" and _is_picture(node):
            self._kind = "caption"
        return True

    def _kind_of(self, tag: str, classes: str | None) -> str:
        if self._kind == "caption":
            return "caption"
        if tag in _CAPTION_TAGS or (classes and names_caption(classes)):
            return "caption"
        if tag in _HEADINGS:
            return "heading"
        if tag == "li":
            return "item"
        if self._kind in ("item", "heading") and tag in ("p", "div"):
            return self._kind
        return "p"

    def _leave(self, frame: _Frame) -> None:
        tag, kind, css, right, own, box = frame
        if tag == "a":
            self._in_link -= 1
        if tag not in _INLINE:
            self._flush()
            self._kind, self._css, self._right = kind, css, right
            self._own, self._box = own, box

    def _break(self) -> None:
        """A line break ends the block where a sentence ends, or where two breaks stand together."""
        text = "".join(self._parts).rstrip(" \t")
        if not text:
            return
        if text.endswith("\n") or text[-1] in '.!?:;…"”)»' or not self._css.startswith(("p.", "h")):
            self._flush()
        else:
            self._parts.append("\n")

    def _flush(self) -> None:
        if not self._parts:
            return
        text = squeeze("".join(self._parts))
        if text:
            total = self._letters or 1
            kind = self._kind
            if kind == "caption" and text.count(" ") >= CAPTION_WORDS:
                kind = "p"
            self.blocks.append(
                Block(
                    text=text,
                    kind=kind,
                    links=min(1.0, self._linked / total),
                    right=self._right,
                    css=self._css,
                    box=self._box if tag_of(self._css) in _LEAVES else self._own,
                )
            )
        self._parts.clear()
        self._letters = self._linked = 0

    def _image(self, node: LexborNode) -> None:
        attributes = node.attributes
        for name in ("data-original", "data-src", "data-large-src", "data-lazy-src", "src"):
            url = attributes.get(name)
            if url and url.startswith(("http", "//", "/")):
                self.images.append(Image(url=url if url[:2] != "//" else "https:" + url))
                return


def stripped(node: LexborNode, reason: Reason, rule: str, origin: str) -> list[Removal]:
    """The account of an element that goes: one removal for each of its lines."""
    return [
        Removal(reason=reason, rule=rule, origin=origin, stage="strip", text=text)
        for text in lines_of(node)
    ]


def lines_of(node: LexborNode) -> list[str]:
    """The lines an element holds, the hidden ones too."""
    return [block.text for block in Walk(node, keep_hidden=True).blocks]
