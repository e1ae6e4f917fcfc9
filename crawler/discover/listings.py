"""Listing pages and "load more" answers: every link that has the form of an article's address."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urldefrag, urljoin

from lxml import etree
from lxml import html as lxml_html

from cleaners.model import Problem, ProblemKind
from crawler.discover.model import Candidate, Found

_MAX_TITLE = 300


def listing(content: bytes, url: str, is_article: Callable[[str], bool]) -> Found:
    """The article links of a page, a fragment or a JSON answer, in their order, each once.

    `more` holds the page that it names as the next one (rel="next").
    """
    text = content.decode("utf-8", "replace").strip()
    if not text:
        return Found(problems=(Problem(kind=ProblemKind.EMPTY, detail="an empty answer"),))
    try:
        links = list(_json_links(json.loads(text)) if text[0] in "{[" else _html_links(text))
    except (ValueError, etree.ParserError, RecursionError) as error:
        detail = f"neither HTML nor JSON: {error}"
        return Found(problems=(Problem(kind=ProblemKind.UNREADABLE, detail=detail),))
    candidates: dict[str, Candidate] = {}
    more: list[Candidate] = []
    for href, title, rel in links:
        address = _absolute(url, href)
        if address is None:
            continue
        if rel == "next":
            more.append(Candidate(url=address))
        elif is_article(address):
            known = candidates.get(address)
            if known is None or not known.title:
                candidates[address] = Candidate(url=address, title=title or None)
    return Found(candidates=tuple(candidates.values()), more=tuple(more[:1]))


def _absolute(base: str, href: str) -> str | None:
    try:
        address = urldefrag(urljoin(base, href.strip())).url
    except ValueError:
        return None
    return address if address.startswith(("http://", "https://")) else None


def _html_links(text: str) -> Iterator[tuple[str, str, str]]:
    """(href, title, rel) of each link."""
    parser = lxml_html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    for element in lxml_html.fromstring(text.encode("utf-8"), parser=parser).iter("a", "link"):
        if href := element.get("href"):
            title = element.get("title") or " ".join(str(element.text_content()).split())
            yield href, title[:_MAX_TITLE], (element.get("rel") or "").lower()


def _json_links(value: Any) -> Iterator[tuple[str, str, str]]:
    """The addresses in an answer, and the links of the HTML in it, wherever they stand."""
    if isinstance(value, dict):
        for key, item in value.items():
            if isinstance(item, str) and not item.lstrip().startswith("<"):
                title = value.get("title") if isinstance(value.get("title"), str) else ""
                yield item, str(title)[:_MAX_TITLE], "" if key != "next" else "next"
            else:
                yield from _json_links(item)
    elif isinstance(value, list):
        for item in value:
            yield from _json_links(item)
    elif isinstance(value, str) and value.lstrip().startswith("<"):
        yield from _html_links(value)
