"""VietNamNet, with Infonet."""

from cleaners.families.vnn_own import FAMILY
from cleaners.outlet import Outlet

OUTLET = Outlet(
    id="vietnamnet",
    name="VietNamNet",
    domains=("vietnamnet.vn",),
    family=FAMILY,
    articles=(r"^https?://(?:(?:www|m|infonet)\.)?vietnamnet\.vn/(?!en/)[^?#]+-\d{6,7}\.html",),
    not_articles=(r"-sk[0-9A-F]+\.html", r"vietnamnet\.vn/(?:en|video|podcast)/"),
    id_pattern=r"-(\d{6,7})\.html$",
    feeds=("/rss/thoi-su.rss", "/rss/the-gioi.rss", "/rss/kinh-doanh.rss"),
    sitemaps=("/sitemap-news.xml",),
    listings=("/thoi-su-page{page}", "/kinh-doanh-page{page}"),
    prefixes=("VietNamNet -", "(VietNamNet) -"),
    names=("VietNamNet", "VietNamNet News", "Vietnamnet.vn", "Báo VietNamNet", "Infonet"),
    confidence="solid",
    verified="three saved pages of 2021-2026, a listing and public crawlers, 2026-11",
    traps=("listing pages count from 0", "the feed of /rss/tin-moi-nong.rss is gone"),
)
