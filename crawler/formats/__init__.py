"""How a cleaned page is written: JSON, JSON Lines, plain text, Markdown or an explained page."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from cleaners.model import Cleaning, Page
from crawler.formats.markdown import as_markdown
from crawler.formats.text import as_text

#: (source, page, cleaning, explain) -> the text to write; empty when there is nothing to show.
Render = Callable[[str, Page, Cleaning, bool], str]


@dataclass(frozen=True, slots=True)
class Format:
    """One way of writing, and what stands before, between and after several records."""

    render: Render
    before: str = ""
    between: str = ""
    after: str = ""


def record(source: str, cleaning: Cleaning, *, explain: bool) -> dict[str, Any]:
    """The JSON record: `source` first, then what `Cleaning.as_dict` gives."""
    return {"source": source, **cleaning.as_dict(explain=explain)}


def _json(source: str, page: Page, cleaning: Cleaning, explain: bool) -> str:
    return dumps(record(source, cleaning, explain=explain), indent=2) + "\n"


def _jsonl(source: str, page: Page, cleaning: Cleaning, explain: bool) -> str:
    return dumps(record(source, cleaning, explain=explain)) + "\n"


def _html(source: str, page: Page, cleaning: Cleaning, explain: bool) -> str:
    from crawler.explain import explanation

    return explanation(source, page, cleaning)


def dumps(value: object, indent: int | None = None) -> str:
    """JSON as people read it: Vietnamese letters stay letters, a lone surrogate is escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


FORMATS = {
    "json": Format(_json),
    "jsonl": Format(_jsonl),
    "text": Format(as_text),
    "markdown": Format(as_markdown),
    "html": Format(_html),
}
#: The same formats where several sources are written into one stream.
MANY = {
    **FORMATS,
    "json": Format(_json, before="[\n", between=",\n", after="]\n"),
    "text": Format(as_text, between="\n" + "=" * 72 + "\n\n"),
    "markdown": Format(as_markdown, between="\n---\n\n"),
}
