"""VTC News."""

from cleaners.families.exp import FAMILY
from cleaners.outlet import Outlet, Selectors

OUTLET = Outlet(
    id="vtcnews",
    name="VTC News",
    domains=("vtcnews.vn", "vtc.vn"),
    family=FAMILY,
    articles=(r"//(?:www\.)?vtc(?:news)?\.vn/[^/?#]+-(?:ar|d)\d+\.html",),
    id_pattern=r"-(?:ar|d)(\d+)\.html$",
    feeds=("/rss/feed.rss", "/rss/thoi-su.rss"),
    sitemaps=("/sitemap.xml",),
    listings=("/thoi-su-28/trang-{page}.html", "/kinh-te-29/trang-{page}.html"),
    selectors=Selectors(
        title=("section.nd-detail h1", "header.mb5 h1", ".col-single h1"),
        lead=("section.nd-detail h2.font18", "h2.font18.bold.inline-nb", "h4.font16.bold"),
        date=("section.nd-detail span.time-update", "span.time-update"),
        author=(".author-make span", "footer.author-make"),
        section=('nav[aria-label="breadcrumb"] a',),
        tags=("section.nd-detail a[href*='/tag/']",),
    ),
    prefixes=("(VTC News) -", "(VTC News)"),
    names=("VTC News", "VTC", "vtcnews.vn"),
    confidence="solid",
    verified="six crawlers of 2020 to 2026, which read the prefix too",
)
