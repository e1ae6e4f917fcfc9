"""The body of a page whose script writes it: it stands in the page's data, as HTML in JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from cleaners.metadata import Meta, unescape
from cleaners.model import Block
from cleaners.parse import parse
from cleaners.text import to_blocks
from cleaners.walk import Walk

_NEXT = re.compile(r"<script[^>]*\bid=[\"']__NEXT_DATA__[\"'][^>]*>(.*?)</script>", re.DOTALL)
#: A text of fewer words is a summary.
_WORDS = 60


def embedded_body(content: str, meta: Meta) -> list[Block]:
    """The Blocks of the longest text that the page's data holds; [] where it holds none."""
    texts = [text for text in _texts(content, meta) if text.count(" ") >= _WORDS]
    if not texts:
        return []
    text = max(texts, key=len)
    if "</p>" not in text and "<br" not in text:
        return to_blocks(unescape(text))
    body = parse(text).body
    return Walk(body).blocks if body is not None else []


def _texts(content: str, meta: Meta) -> Iterator[str]:
    stated = meta.article.get("articleBody")
    if isinstance(stated, str):
        yield stated
    found = _NEXT.search(content)
    if found is None:
        return
    try:
        waiting: list[Any] = [json.loads(found[1])]
    except (ValueError, RecursionError):
        return
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value
        elif isinstance(value, str) and value.count("</p>") >= 2:
            yield value
