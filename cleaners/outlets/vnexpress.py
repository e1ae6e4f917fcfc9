"""VnExpress, with its sub-hosts of the years to 2018."""

from cleaners.families.fpt_vne import FAMILY
from cleaners.outlet import Outlet

OUTLET = Outlet(
    id="vnexpress",
    name="VnExpress",
    domains=("vnexpress.net",),
    family=FAMILY,
    articles=(
        r"^https?://(?:(?:www|m|doisong|dulich|giadinh|giaitri|kinhdoanh|sohoa|suckhoe|thethao)\.)?"
        r"vnexpress\.net/[^?#]*-\d{7}\.html",
        r"vnexpress\.net/(?i:gl|sg)/[^?#]+/\d{4}/\d{2}/[^/?#]+/?$",  # to 2013
    ),
    not_articles=(r"^https?://(?:e|video|raovat|rao)\.", r"vnexpress\.net/(?:video|podcast)/"),
    id_pattern=r"-(\d{7})\.html$",
    feeds=("/rss/tin-moi-nhat.rss", "/rss/thoi-su.rss", "/rss/the-gioi.rss"),
    sitemaps=("/google-news-sitemap.xml", "/sitemap.xml"),
    listings=("/thoi-su-p{page}", "/the-gioi-p{page}", "/kinh-doanh-p{page}"),
    names=("VnExpress", "Báo VnExpress", "VnExpress.net", "Tin nhanh VnExpress"),
    confidence="solid",
    verified="five saved pages of 2019-2025, two feeds, a listing and public crawlers, 2026-11",
    traps=(
        "e.vnexpress.net is English and stands in the main feed",
        "JSON-LD of 2019 says +08:00 where the page says GMT+7",
        "the page's head shows today's date in .time-now",
    ),
)
