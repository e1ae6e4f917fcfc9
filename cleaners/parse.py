"""A page's tree, parsed once; a page nested absurdly deep is flattened first."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser


def parse(content: str | bytes) -> LexborHTMLParser:
    """The tree of a page. A page nested absurdly deep is flattened first: lexbor's time to build
    a tree grows with the square of its depth (50,000 deep: five seconds).
    """
    if _may_have_many_tags(content):
        text = content.decode("utf-8", "replace") if isinstance(content, bytes) else content
        if _may_be_deep(text):
            return LexborHTMLParser(_flattened(text))
    return LexborHTMLParser(content)


#: The largest page of the fixtures' outlets has 15,000; with fewer than these no page is slow.
MANY_TAGS = 30_000
#: A page is looked at in so many characters of each stretch of this length: counting all of its
#: tags takes a tenth of the time of parsing it.
_LOOK, _STRETCH = 512, 16_384


def _may_have_many_tags(content: str | bytes) -> bool:
    if len(content) < 3 * MANY_TAGS:
        return False
    count = 0
    for start in range(0, len(content), _STRETCH):
        end = start + _LOOK
        if isinstance(content, bytes):
            count += content.count(b"<", start, end)
        else:
            count += content.count("<", start, end)
    return 2 * count * (_STRETCH // _LOOK) >= MANY_TAGS


#: No real page of the fixtures is nested more than 60 deep.
DEEPEST = 1000
_SAMPLES = 16
_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)[^<>]*>")
_VOID = frozenset(
    "br img meta link input hr source area base col embed param track wbr p li".split()
)


def _may_be_deep(content: str) -> bool:
    """Told cheaply, from the number of opened and closed tags before a few places."""
    step = len(content) // _SAMPLES + 1
    depth = 0
    for start in range(0, len(content), step):
        closed = content.count("</", start, start + step)
        depth += content.count("<", start, start + step) - 2 * closed
        if depth > 3 * DEEPEST:
            return True
    return False


def _flattened(content: str) -> str:
    """The page without the tags that open more than `DEEPEST` levels, and their closing tags."""
    depth = 0
    dropped: list[str] = []

    def keep(tag: re.Match[str]) -> str:
        nonlocal depth
        name = tag[2].lower()
        if name in _VOID or tag[0].endswith("/>"):
            return tag[0]
        if not tag[1]:
            depth += 1
            if depth > DEEPEST:
                dropped.append(name)
                return " "
            return tag[0]
        depth -= 1
        if dropped and dropped[-1] == name:
            dropped.pop()
            return " "
        return tag[0]

    return _TAG.sub(keep, content)
