"""Which of an article's addresses is its own: an outlet serves it under a mobile host, as AMP, with
tracking and under older slugs."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

from cleaners.metadata import Meta
from cleaners.outlet import Outlet, find_outlet
from cleaners.urls import canonical_url


def own_address(url: str, meta: Meta, outlet: Outlet | None) -> str:
    """The page's canonical link where it is another name of `url`, else `url`. A link to anything
    else is not believed: templates name the home page, a section, or an article beside it."""
    try:
        link = urljoin(url, meta.canonical or url)
        if link == url or not _names_the_same(url, link, outlet):
            return url
        # an older template's "http:" is no step back
        scheme = urlsplit(url).scheme
        return urlsplit(link)._replace(scheme=scheme, fragment="").geturl()
    except ValueError:
        return url


def _names_the_same(url: str, link: str, outlet: Outlet | None) -> bool:
    if canonical_url(link) == canonical_url(url):
        return True
    if outlet is None or find_outlet(link) is not outlet or not outlet.is_article(link):
        return False
    number = outlet.article_id(url)
    return number is not None and number == outlet.article_id(link)
