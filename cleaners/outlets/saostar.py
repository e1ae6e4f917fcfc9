"""Saostar."""

from cleaners.model import Reason
from cleaners.outlet import Outlet, Selectors
from cleaners.rules import Rules, strips

OUTLET = Outlet(
    id="saostar",
    name="Saostar",
    domains=("saostar.vn",),
    www=True,
    articles=(r"^https?://(?:www\.)?saostar\.vn/[^?#]+-\d{8,}\.html",),
    not_articles=(r"saostar\.vn/(?:video|tag)/",),
    id_pattern=r"-(\d{8,})\.html$",
    feeds=("/rss-feed/tin-moi.rss",),
    sitemaps=("/sitemap-news.xml",),
    selectors=Selectors(title=("h1.art-title",), body=("div.art-content",)),
    rules=Rules(strip=strips(Reason.ADVERTISEMENT, "#mobi-top", "#mobi-sapo", ".ads", ".pc-bill")),
    names=("Saostar", "SAOSTAR"),
    confidence="thin",
    verified="title and body from one public crawler, ads from a filter list, 2026-11; the URL "
    "form is general knowledge",
)
