"""The walk over a page's body, which gives its Blocks.

lexbor gives a tree; the walk goes over it with pointers and no recursion, so a page nested fifty
thousand deep is walked like any other.
"""

from __future__ import annotations

import re
from dataclasses import replace

from selectolax.lexbor import LexborNode

from cleaners.clutter.captions import names_caption
from cleaners.elements import BESIDE, INLINE, align_of, holds_one, is_picture, is_short
from cleaners.model import Block, Image, Reason, Removal
from cleaners.under_pictures import UnderPicture, settle_captions
from cleaners.vietnamese import squeeze

_SKIPPED = frozenset(
    "script style noscript template iframe svg canvas object embed video audio select option button input textarea "
    "head meta link title -comment _comment map area source track picture progress meter datalist math".split()
)
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_CAPTION_TAGS = frozenset({"figcaption", "caption"})
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px)?\s*(?:;|$)", re.IGNORECASE
)
_PICTURE_BOXES = frozenset({"figure", "table"})
#: Pictures narrower than this are marks beside text: envelopes, arrows, flags.
ICON = 80
#: The letters of a headline, more than a name that is linked inside a sentence has.
_HEADLINE = 20
_MARK = re.compile(r"avatar|author|icon|logo", re.IGNORECASE)
#: What stands above a table of contents.
_CONTENTS = re.compile(
    r"(?i)(?:mục lục|nội dung(?: chính| bài viết)?|xem nhanh|trong bài(?: viết)? này|table of contents|contents)"
    r"\s?:?\s?(?:[\[(]?(?:ẩn|hiện|hide|show|toggle)[\])]?)?"
)


#: An element being walked, and what to restore when it is left: tag, kind, css, align, own, box.
_Frame = tuple[str, str, str, str, int, int]
#: The box number of what stands directly in the walked container.
ROOT = 1
#: Elements that hold one paragraph; text in any other stands in that box itself.
_LEAVES = frozenset("p h1 h2 h3 h4 h5 h6 li blockquote figcaption pre".split())


def tag_of(css: str) -> str:
    return css.partition(".")[0]


class Walk:
    """One walk over a container: its Blocks, its pictures and what it hid.

    A `<br>` ends a block unless it stands inside a sentence; text that stands directly in a `div`
    makes blocks like any paragraph. Captions are told by tag, class, and by their picture's table.
    `plain`: only the lines are wanted, the hidden ones too; what a block looks like is not asked.
    """

    def __init__(self, container: LexborNode, *, plain: bool = False) -> None:
        self.blocks: list[Block] = []
        self.images: list[Image] = []
        self.removals: list[Removal] = []
        self._plain = plain
        self._parts: list[str] = []
        self._letters = self._linked = self._in_link = 0
        self._slanted = self._bold = self._in_slant = self._in_bold = 0
        self._toc = self._in_toc = 0
        self._kind, self._css, self._align = "p", "", ""
        self._own = self._box = ROOT
        self._pictured: tuple[int, ...] = ()
        self._under: list[UnderPicture] = []
        self._walk(container)
        self._flush()
        if not plain:
            for index, kind in settle_captions(self.blocks, self._under):
                self.blocks[index] = replace(self.blocks[index], kind=kind)

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
                frame = (tag, self._kind, self._css, self._align, self._own, self._box)
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
                frame = frames.pop()
                tag = frame[0]
                self._leave(frame)
                if node is None:
                    return
                following = node.next
            if self._parts and tag in BESIDE and following.tag in BESIDE:
                self._part(node, following)
            node = following

    def _part(self, one: LexborNode, other: LexborNode) -> None:
        """A space between two elements that the page's style sets apart: the hour and the views,
        a name and a date, two links. Pieces of one word have no classes of their own.
        """
        if one.tag == "a" != other.tag and self._linked == self._letters >= _HEADLINE:
            self._flush()  # a linked headline, and its summary without a space
            return
        if not self._parts[-1][-1:].isalnum():
            return
        classes = [n.attributes.get("class") or n.attributes.get("id") for n in (one, other)]
        named = all(classes) and classes[0] != classes[1]
        if not named and not one.tag == other.tag == "a":
            return
        first = other.text(deep=True)[:1]
        if first.isupper() or first.isdigit():
            self._parts.append(" ")

    def _text(self, text: str) -> None:
        if not text or (text.isspace() and not self._parts):
            return
        self._parts.append(text)
        letters = len(text) - text.count(" ")
        self._letters += letters
        if self._in_link:
            self._linked += letters
            self._toc += letters if self._in_toc else 0
        if self._in_slant:
            self._slanted += letters
        if self._in_bold:
            self._bold += letters

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
        if self._plain:
            if tag in INLINE:
                self._count(tag, 1)
            else:
                self._flush()
                self._css = f"{tag}."
            return True
        attributes = node.attributes
        style = attributes.get("style")
        hidden = (style and _HIDDEN.search(style)) or "hidden" in attributes
        if hidden and tag not in ("body", "form"):
            self.removals += stripped(node, Reason.HIDDEN, "hidden", "generic")
            return False
        named = tag == "span" and self._is_caption_below(attributes.get("class"))
        if tag in INLINE and not named:
            self._count(tag, 1)
            if tag == "a" and (attributes.get("href") or "")[:1] == "#" != attributes.get("href"):
                self._in_toc = self._in_link
            return True
        self._flush()
        cell = self._css.startswith(("td.", "th.")) and tag in ("p", "div") and is_short(node)
        self._css = f"{'td' if cell else tag}.{attributes.get('class') or ''}"
        alone = tag == "div" and holds_one(node)
        self._box, self._own = self._own, self._own if alone else node.mem_id
        self._align = align_of(attributes, tag, self._align)
        self._kind = self._kind_of(tag, attributes.get("class"))
        if tag in _PICTURE_BOXES and self._kind != "caption" and is_picture(node):
            self._kind = "caption"
        return True

    def _is_caption_below(self, classes: str | None) -> bool:
        """Whether a span is its picture's caption, in one paragraph with it, by its name."""
        below = self._pictured and not self._parts and self._kind != "caption"
        return bool(below and classes and names_caption(classes))

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
        tag, kind, css, align, own, box = frame
        if tag in INLINE and kind == self._kind:
            self._count(tag, -1)
            return
        self._flush()
        self._kind, self._css, self._align = kind, css, align
        self._own, self._box = own, box

    def _count(self, tag: str, step: int) -> None:
        """Enter or leave an inline element."""
        if tag == "a":
            self._in_link += step
            self._in_toc = min(self._in_toc, self._in_link)
        elif tag in ("em", "i"):
            self._in_slant += step
        elif tag in ("b", "strong"):
            self._in_bold += step

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
            self._add(text)
        self._parts.clear()
        self._letters = self._linked = self._slanted = self._bold = self._toc = 0

    def _add(self, text: str) -> None:
        if self._plain:
            self.blocks.append(Block(text=text))
            return
        total = self._letters or 1
        if self._kind == "item" and self._toc >= 0.95 * total:
            self._drop_contents(text)
            return
        bold = self._bold >= 0.95 * total
        apart = self._slanted >= 0.95 * total or (self._align == "center" and not bold)
        self._under.append(UnderPicture(self._pictured, apart))
        self._pictured = ()
        self.blocks.append(
            Block(
                text=text,
                kind=self._kind,
                links=min(1.0, self._linked / total),
                right=self._align == "right",
                css=self._css,
                box=self._box if tag_of(self._css) in _LEAVES else self._own,
            )
        )

    def _drop_contents(self, text: str) -> None:
        """A table of contents repeats the headings as links into the page."""
        lines = [text]
        if self.blocks and _CONTENTS.fullmatch(self.blocks[-1].text):
            self._under.pop()
            lines.insert(0, self.blocks.pop().text)
        self.removals += _removals(lines, Reason.NAVIGATION, "table-of-contents", "generic")

    def _image(self, node: LexborNode) -> None:
        attributes = node.attributes
        width = attributes.get("width") or ""
        small = width.isdigit() and int(width) < ICON
        if not small and not _MARK.search(attributes.get("class") or ""):
            self._pictured = (self._own, self._box)
        for name in ("data-original", "data-src", "data-large-src", "data-lazy-src", "src"):
            url = attributes.get(name)
            if url and url.startswith(("http", "//", "/")):
                self.images.append(Image(url=url if url[:2] != "//" else "https:" + url))
                return


def stripped(node: LexborNode, reason: Reason, rule: str, origin: str) -> list[Removal]:
    """The account of an element that goes: one removal for each of its lines."""
    return _removals(lines_of(node), reason, rule, origin)


def _removals(lines: list[str], reason: Reason, rule: str, origin: str) -> list[Removal]:
    return [Removal(reason=reason, rule=rule, origin=origin, stage="strip", text=t) for t in lines]


def lines_of(node: LexborNode) -> list[str]:
    """The lines an element holds, the hidden ones too."""
    return [block.text for block in Walk(node, plain=True).blocks]
