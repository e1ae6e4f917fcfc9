"""Sitemaps: plain, news and index files, packed or not."""

from __future__ import annotations

from urllib.parse import urljoin

from lxml import etree

from cleaners.model import Problem, ProblemKind
from crawler.discover.model import MAX_CANDIDATES, Candidate, Found
from crawler.discover.times import feed_time
from crawler.discover.xml import Elements, NotXMLError, local_name


def sitemap(content: bytes, url: str) -> Found:
    """The pages of a sitemap; the sitemaps of an index are in `more`, with their `modified`."""
    pages: list[Candidate] = []
    more: list[Candidate] = []
    problems: list[Problem] = []
    try:
        elements = Elements(content, frozenset({"url", "sitemap"}))
        for element in elements:
            if len(pages) + len(more) >= MAX_CANDIDATES:
                problems.append(Problem(kind=ProblemKind.TOO_LARGE, detail="too many addresses"))
                break
            if candidate := _entry(element, url):
                (more if local_name(element) == "sitemap" else pages).append(candidate)
    except NotXMLError as error:
        return Found(problems=(error.problem,))
    if elements.root and elements.root not in {"urlset", "sitemapindex"}:
        detail = f"<{elements.root}> in place of a sitemap"
        problems.append(Problem(kind=ProblemKind.UNREADABLE, detail=detail))
    if elements.problem:
        problems.append(elements.problem)
    return Found(candidates=tuple(pages), more=tuple(more), problems=tuple(problems))


def _entry(element: etree._Element, base: str) -> Candidate | None:
    texts: dict[str, str] = {}
    for child in element.iter():
        name = local_name(child)
        # <image:loc> and <image:title> are the picture's
        if child.text and child.text.strip() and not _of_image(child):
            texts.setdefault(name, child.text.strip())
    if "loc" not in texts:
        return None
    try:
        address = urljoin(base, texts["loc"])
    except ValueError:
        return None
    modified = feed_time(texts.get("lastmod"))
    return Candidate(
        url=address,
        seen=feed_time(texts.get("publication_date")) or modified,
        modified=modified,
        title=texts.get("title"),
    )


def _of_image(element: etree._Element) -> bool:
    tag = element.tag
    return isinstance(tag, str) and ("sitemap-image" in tag or "sitemap-video" in tag)
