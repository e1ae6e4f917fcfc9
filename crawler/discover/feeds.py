"""RSS 2.0, RSS 1.0 (RDF) and Atom."""

from __future__ import annotations

import html
from urllib.parse import urljoin

from lxml import etree

from cleaners.model import Problem, ProblemKind
from crawler.discover.model import MAX_CANDIDATES, Candidate, Found
from crawler.discover.times import feed_time
from crawler.discover.xml import Elements, NotXMLError, local_name

_ROOTS = frozenset({"rss", "rdf", "feed", "channel"})


def feed(content: bytes, url: str) -> Found:
    """The items of the feed at `url`, in its order."""
    candidates: list[Candidate] = []
    problems: list[Problem] = []
    try:
        elements = Elements(content, frozenset({"item", "entry"}))
        for element in elements:
            if len(candidates) >= MAX_CANDIDATES:
                problems.append(Problem(kind=ProblemKind.TOO_LARGE, detail="too many items"))
                break
            if candidate := _item(element, url):
                candidates.append(candidate)
    except NotXMLError as error:
        return Found(problems=(error.problem,))
    if elements.root and elements.root not in _ROOTS:
        detail = f"<{elements.root}> in place of a feed"
        problems.append(Problem(kind=ProblemKind.UNREADABLE, detail=detail))
    if elements.problem:
        problems.append(elements.problem)
    return Found(candidates=tuple(candidates), problems=tuple(problems))


def _item(element: etree._Element, base: str) -> Candidate | None:
    texts: dict[str, str] = {}
    link = None
    for child in element:
        name = local_name(child)
        text = "".join(str(part) for part in child.itertext()).strip()
        if name == "link":
            link = link or _link(child, text)
        elif text:
            texts.setdefault(name, text)
    # a permanent id that is an address stands in where the link is missing
    link = link or next((t for t in (texts.get("guid"), texts.get("id")) if _is_web(t)), None)
    if not link:
        return None
    seen = feed_time(texts.get("pubdate") or texts.get("published") or texts.get("date"))
    modified = feed_time(texts.get("updated") or texts.get("modified"))
    title = texts.get("title")
    try:
        address = urljoin(base, link)
    except ValueError:
        return None
    return Candidate(
        url=address,
        seen=seen or modified,
        modified=modified,
        # Thanh Niên's feeds escape their titles twice
        title=html.unescape(title) if title else None,
        section=texts.get("category"),
    )


def _link(element: etree._Element, text: str) -> str | None:
    href = element.get("href")
    if href is None:
        return text or None
    return str(href).strip() if element.get("rel", "alternate") == "alternate" else None


def _is_web(text: str | None) -> bool:
    return bool(text) and str(text).startswith(("http://", "https://"))
