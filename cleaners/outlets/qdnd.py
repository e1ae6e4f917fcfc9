"""Quân đội nhân dân, on DotNetNuke."""

from cleaners.model import Reason
from cleaners.outlet import Outlet, Selectors
from cleaners.rules import Rules, strips

OUTLET = Outlet(
    id="qdnd",
    name="Quân đội nhân dân",
    domains=("qdnd.vn",),
    www=True,
    # to 2015 /qdndsite/.../367890.html
    articles=(r"//(?:(?:www|ct|sknc)\.)?qdnd\.vn/[^?#]+(?:-\d{5,7}(?:[?#]|$)|/\d{5,7}\.html)",),
    not_articles=(r"/da-phuong-tien/(?:phong-su-anh|infographic|podcast|video)/",),
    id_pattern=r"[-/](\d{5,7})(?:\.html)?$",
    sitemaps=("/sitemaps/0/top300article.xml", "/sitemaps/pid/feed-0.xml"),
    listings=("/chinh-tri/tin-tuc/p/{page}", "/quoc-phong-an-ninh/tin-tuc/p/{page}"),
    selectors=Selectors(
        title=("h1.post-title",),
        lead=("div.post-summary p.logo-online", "div.post-summary"),
        date=("span.post-subinfo > span",),
        section=(".breadcrumb .brcrum-title a",),
        body=('div.post-content div[itemprop="articleBody"]', "div.post-content"),
    ),
    rules=Rules(strip=strips(Reason.RELATED, "ul.list-newslive")),
    prefixes=("QĐND Online -", "QĐND -"),
    names=("Quân đội nhân dân", "Báo Quân đội nhân dân", "QĐND", "QĐND Online"),
    confidence="solid",
    verified="a real page saved 2026-10, crawlers of 2025-26; video path (gk)",
    traps=("the host without www loops on 302", "the whole page sits in one <form>"),
)
