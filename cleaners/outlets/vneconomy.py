"""VnEconomy."""

from cleaners.families.vnecon import FAMILY
from cleaners.outlet import Outlet

OUTLET = Outlet(
    id="vneconomy",
    name="VnEconomy",
    domains=("vneconomy.vn",),
    family=FAMILY,
    # An address has no id; a section's has at most three words, an article's has more.
    articles=(r"^https?://(?:www\.)?vneconomy\.vn/(?:[a-z-]+/)?(?:[^/?#-]+-){4,}[^/?#]+\.htm",),
    not_articles=(r"vneconomy\.vn/(?:media|video|podcast)",),
    feeds=("/rss.rss", "/the-gioi.rss", "/chung-khoan.rss"),
    sitemaps=("/sitemap/google-news.xml",),
    listings=("/chung-khoan.htm?trang={page}", "/tai-chinh.htm?trang={page}"),
    prefixes=("(VnEconomy) -", "VnEconomy -"),
    names=("VnEconomy", "Tạp chí Kinh tế Việt Nam", "Nhịp sống kinh tế Việt Nam & Thế giới"),
    confidence="solid",
    verified="a saved page of 2022 and public crawlers of 2025-26, 2026-11",
    traps=("JSON-LD times of 2022 are US style", "an edited slug looks like a new article"),
)
