"""A page as whoever copies all of it into a text gets it: a line for each of its blocks, menus and all."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

_BLOCKS = frozenset(
    "address article aside blockquote br button center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 "
    "h5 h6 header hr li main nav ol option p pre section select table td th tr ul".split()
)
_UNSEEN = frozenset("head iframe noscript script style svg template".split())


def page_text(html: str) -> str:
    """The visible text of a page, its blocks parted by blank lines."""
    body = LexborHTMLParser(html).body
    if body is None:
        return ""
    lines: list[str] = []
    parts: list[str] = []
    stack: list[LexborNode | None] = [body.child]

    def end_line() -> None:
        line = " ".join("".join(parts).split())
        parts.clear()
        if line:
            lines.append(line)

    while stack:
        node = stack.pop()
        if node is None:
            end_line()  # a block is left
            continue
        if node.next is not None:
            stack.append(node.next)
        tag = node.tag or ""
        if tag == "-text":
            parts.append(node.text_content or "")
        elif tag in _BLOCKS:
            end_line()
            stack += [None, node.child] if node.child is not None else []
        elif re.match(r"[a-z]", tag) and tag not in _UNSEEN and node.child is not None:
            stack.append(node.child)
    end_line()
    return "\n\n".join(lines)
