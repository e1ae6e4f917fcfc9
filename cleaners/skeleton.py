"""A page's template without its text: what a fixture is written into.

The article's text belongs to the outlet. What stays is the structure (tags, classes, attributes)
and short labels ("Tin liên quan"), as those are what the rules look at.
"""

from __future__ import annotations

import re

from lxml import etree
from lxml import html as lxml_html

TODO = "TODO"
#: Texts of at most this many words are labels, section names and dates, and stay.
_LABEL = 5
_EMPTIED = frozenset({"script", "style", "noscript", "iframe", "svg", "template"})
_KEPT_META = re.compile(r"og:type|og:site_name|generator|charset|viewport|robots|.*locale", re.I)
_ADDRESSES = frozenset({"href", "src", "data-src", "data-original", "srcset", "action"})


def skeleton(content: str) -> str:
    """The page with every longer text replaced by "TODO (n words)" and its scripts emptied.

    Raises ValueError when there is no markup to keep.
    """
    parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, no_network=True)
    try:
        root = lxml_html.document_fromstring(content.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError as error:
        raise ValueError("the page holds no markup") from error
    for element in list(root.iter()):
        if isinstance(element.tag, str):
            _blank(element)
    page = lxml_html.tostring(root, encoding="unicode", doctype="<!DOCTYPE html>")
    return "\n".join(line.rstrip() for line in page.splitlines() if line.strip()) + "\n"


def _blank(element: lxml_html.HtmlElement) -> None:
    if element.tag in _EMPTIED:
        for child in list(element):
            element.remove(child)
        element.text = TODO if element.get("type") == "application/ld+json" else None
    else:
        element.text = _shortened(element.text)
    element.tail = _shortened(element.tail)
    if element.tag == "title":
        element.text = TODO
    for name, value in element.attrib.items():
        if name in _ADDRESSES and len(value) > 40:
            element.set(name, f"#{TODO}")
        elif name not in ("class", "style") and len(value.split()) > _LABEL:
            element.set(name, TODO)
    if element.tag == "meta" and element.get("content"):
        said = element.get("property") or element.get("name") or element.get("itemprop") or ""
        if not _KEPT_META.fullmatch(said):
            element.set("content", TODO)


def _shortened(text: str | None) -> str | None:
    count = len((text or "").split())
    return f"{TODO} ({count} words)" if count > _LABEL else text
