"""`tinsach clean --explain --format html`: one self-contained page that shows the source text with
what was kept and what each rule removed, and the article beside it.
"""

from __future__ import annotations

from cleaners.decode import decode, is_binary, sniff
from cleaners.model import Cleaning, Kind, Page
from crawler.explain.marks import mark
from crawler.explain.page import render
from crawler.explain.source import html_lines, text_lines

__all__ = ["explanation"]


def explanation(source: str, page: Page, cleaning: Cleaning) -> str:
    """The page, as HTML that needs nothing else: no network, no other file."""
    content = "" if is_binary(page.content) else decode(page.content, page.charset)
    kind = page.kind or sniff(content)
    lines = html_lines(content) if kind is Kind.HTML else text_lines(content)
    return render(source, mark(lines, cleaning), cleaning)
