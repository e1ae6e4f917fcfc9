"""Dân trí."""

from cleaners.families.dantri_own import FAMILY
from cleaners.outlet import Outlet

OUTLET = Outlet(
    id="dantri",
    name="Dân trí",
    domains=("dantri.com.vn",),
    family=FAMILY,
    articles=(r"^https?://(?:www\.|m\.)?dantri\.com\.vn/[^?#]+-\d{6,17}\.htm",),
    not_articles=(r"dantri\.com\.vn/(?:event|tac-gia|chu-de|video)/",),
    id_pattern=r"-(\d{6,17})\.htm$",
    date_in_url=("%Y%m%d%H%M%S", r"-(20\d{12})\d{3}\.htm"),
    feeds=("/rss/home.rss", "/rss/xa-hoi.rss", "/rss/the-gioi.rss", "/rss/kinh-doanh.rss"),
    sitemaps=("/google-news-sitemap.xml",),
    listings=("/tin-moi-nhat.htm", "/xa-hoi/trang-{page}.htm", "/kinh-doanh/trang-{page}.htm"),
    prefixes=("(Dân trí) -", "Dân trí -"),
    names=("Dân trí", "Báo Dân trí", "Báo điện tử Dân Trí"),
    confidence="solid",
    verified="a saved page and a listing of 2026, public crawlers, 2026-11",
)
