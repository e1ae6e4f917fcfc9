"""RFA Tiếng Việt: the new site (2025+) and Plone before it."""

from cleaners.outlet import Outlet, Selectors

OUTLET = Outlet(
    id="rfa",
    name="RFA Tiếng Việt",
    domains=("rfa.org",),
    www=True,
    articles=(
        r"rfa\.org/vietnamese/(?:[^/?#]+/)+\d{4}/\d{2}/\d{2}/[^/?#]+/?$",
        r"rfa\.org/vietnamese/[^?#]+-\d{14}\.html",
    ),
    not_articles=(r"rfa\.org/vietnamese/(?:audio|video)/",),
    date_in_url=("%m%d%Y%H%M%S", r"-(\d{14})\.html"),
    feeds=("/arc/outboundfeeds/vietnamese/rss/",),
    selectors=Selectors(title=("h1",), body=("article.b-article-body", "#storytext", ".storytext")),
    names=("RFA", "RFA Tiếng Việt", "Đài Á Châu Tự Do"),
    confidence="thin",
    verified="addresses and the feed seen in public code, 2026-11; the selectors are general "
    "knowledge",
)
