"""Markdown, as many scrapers hand pages on: its marks taken off, what they said kept.

Only texts that show a heading or a link in Markdown are read so: elsewhere "#" begins a tag, "*" a
footnote and ">" another article's title.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from cleaners.model import Block

_TITLE = re.compile(r"#{1,3}\s+(?=\S)")
_HEADING = re.compile(r"#{1,6}\s+(?=\S)")
_LINK = re.compile(
    r"(?<!!)\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s\"[^\"]*\")?\)"
)
_IMAGE = re.compile(r"!\[[^\[\]]*\]\([^()]*\)")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_WEAK = re.compile(r"(?<![\w*])([*_])(?=[^\s*_])([^*_]+)(?<=[^\s*_])\1(?![\w*])")
_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
_QUOTE = re.compile(r"(?:>\s?)+(?=\S.*[.!?…”\"]$)")


def is_markdown(text: str, lines: Iterable[str]) -> bool:
    """Whether a line of a text is a title, a heading or has a link (VOV marks its related titles "####")."""
    linked = "]" in text and "](" in text  # asked once of the whole: most texts have none
    return any(_is_marked(line) for line in lines if line[0] == "#" or (linked and "](" in line))


def _is_marked(line: str) -> bool:
    return bool(_TITLE.match(line) or _LINK.search(line))


def plain(line: str, *, gap: bool) -> Block:
    """The Block of a line without its marks; a picture alone on a line stays as it is written."""
    heading = _HEADING.match(line)
    text = line[heading.end() :].rstrip("# ") if heading else _QUOTE.sub("", line, count=1)
    without = _IMAGE.sub("", text).strip()
    if not re.search(r"\w", _LINK.sub(r"\1", without)):
        return Block(text=line, gap=gap)
    linked = sum(len(found[1].strip()) for found in _LINK.finditer(without))
    text = _LINK.sub(r"\1", without)
    for _ in range(2):  # strong and weak stand in one another
        text = _WEAK.sub(r"\2", _STRONG.sub(r"\2", text))
    text = " ".join(_ESCAPE.sub("", text).split())
    kind = "heading" if heading else "p"
    letters = len(re.sub(r"^[-*+]\s", "", text))
    return Block(text=text, kind=kind, links=min(linked / letters, 1.0) if letters else 0, gap=gap)
