"""Znews: znews.vn, zingnews.vn (2020-23) and news.zing.vn before."""

from cleaners.families.znews_own import FAMILY
from cleaners.outlet import Outlet

OUTLET = Outlet(
    id="znews",
    name="Znews",
    domains=("znews.vn", "zingnews.vn", "news.zing.vn"),
    family=FAMILY,
    articles=(
        r"(?:znews|zingnews|zing)\.vn/[^?#]*-(?:post|news)\d+\.html",
        r"news\.zing\.vn/[^?#]+/a\d+\.html",
    ),
    not_articles=(r"-video\d+\.html", r"\.vn/video/"),
    id_pattern=r"(?:-(?:post|news)|/a)(\d+)\.html$",
    feeds=("/rss/thoi-su.rss", "/rss/the-gioi.rss", "/rss/the-thao.rss"),
    sitemaps=("/sitemap/sitemap.xml",),
    listings=("/xa-hoi/trang{page}.html", "/kinh-doanh-tai-chinh/trang{page}.html"),
    names=(
        "ZNews",
        "Znews",
        "Zing",
        "Zing News",
        "Tri Thức - Znews",
        "Tạp chí điện tử Tri Thức",
        "Zingnews.vn",
    ),
    confidence="solid",
    verified="saved pages of 2012 and 2025 and public crawlers, 2026-11",
    traps=("listing pages loop after the last one",),
)
