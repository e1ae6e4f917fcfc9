"""Tiền Phong."""

from cleaners.families.zce import FAMILY
from cleaners.outlet import Outlet

OUTLET = Outlet(
    id="tienphong",
    name="Tiền Phong",
    domains=("tienphong.vn",),
    family=FAMILY,
    articles=(r"tienphong\.vn/[^?#]+-post\d+\.tpo", r"tienphong\.vn/[^?#]+-\d+\.tpo"),
    id_pattern=r"-(?:post)?(\d+)\.tpo$",
    feeds=("/rss/home.rss", "/rss/xa-hoi-2.rss", "/rss/the-gioi-5.rss"),
    sitemaps=("/sitemaps/google-news.xml",),
    listings=("/xa-hoi/", "/kinh-te/", "/the-gioi/"),
    prefixes=("TPO -",),
    names=("Tiền Phong", "Báo Tiền Phong", "Tiền Phong Online", "TPO", "TP"),
    confidence="solid",
    verified="four crawlers 2016-2026, feed list of 2026-07; the prefix TPO (gk)",
)
