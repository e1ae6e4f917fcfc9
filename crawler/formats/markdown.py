"""A cleaned page as Markdown (CommonMark)."""

from __future__ import annotations

import re

from cleaners.model import Cleaning, Page
from crawler.formats.text import facts, plain

#: What CommonMark would read as markup anywhere in a line, and only at its start.
_MARKUP = re.compile(r"([\\`*_\[\]<])")
_AT_START = re.compile(r"^(\s*)(#{1,6}(?=\s|$)|[-+](?=\s|$)|>|~{3,}|=+$|-{3,}$)", re.MULTILINE)
_NUMBERED = re.compile(r"^(\s*\d{1,9})([.)])(?=\s|$)", re.MULTILINE)


def as_markdown(source: str, page: Page, cleaning: Cleaning, explain: bool) -> str:
    """A heading, the facts in italics, the body; with `explain` a list of what was removed."""
    article = cleaning.article
    if article is None:
        return ""
    parts = [f"# {escape(article.title)}" if article.title else ""]
    line = facts(article)
    parts.append(f"*{escape(line)}*" if line else "")
    parts.append(escape(article.body))
    if explain and cleaning.removals:
        rows = [
            f"- **{removal.reason}** ({escape(removal.rule)}, {escape(removal.origin)}): "
            + escape(" ".join(removal.text.split()))
            for removal in cleaning.removals
        ]
        parts += ["## Removed", "\n".join(rows)]
    return plain("\n\n".join(part for part in parts if part)) + "\n"


def escape(text: str) -> str:
    """The text so that a Markdown reader shows it letter by letter."""
    text = _MARKUP.sub(r"\\\1", text)
    text = _AT_START.sub(lambda found: f"{found[1]}\\{found[2]}", text)
    return _NUMBERED.sub(r"\1\\\2", text)
