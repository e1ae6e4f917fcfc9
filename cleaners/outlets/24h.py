"""24h."""

# ruff: noqa: N999 - the file is named after the outlet, which begins with a digit

from cleaners.families.h24 import FAMILY
from cleaners.model import Reason
from cleaners.outlet import Outlet
from cleaners.rules import Drop, Rules

ADS = r"FPT Play mang .{0,60}đến mọi nhà, tại\b|Dự đoán tỷ số trúng thưởng"
OUTLET = Outlet(
    id="24h",
    name="24h",
    domains=("24h.com.vn",),
    www=True,
    family=FAMILY,
    articles=(r"^https?://(?:[a-z]+\.)?24h\.com\.vn/[^?#]+-c\d+a\d+\.html",),
    not_articles=(r"24h\.com\.vn/(?:video|ket-qua-truc-tiep)[^/]*/",),
    id_pattern=r"a(\d+)\.html$",
    feeds=("/upload/rss/trangchu24h.rss",),
    sitemaps=("/sitemap-index.xml",),
    listings=("/tin-tuc-trong-ngay-c46.html",),
    rules=Rules(drop=(Drop(name="24h-ads", pattern=ADS, reason=Reason.ADVERTISEMENT),)),
    prefixes=("(giao duc) -", "(bong da) -", "(giai tri) -", "(tin tuc) -"),
    names=("24h", "Tin tức 24h", "24H.COM.VN", "Quảng cáo trực tuyến 24H"),
    verified="a saved page of 2012 and public crawlers of 2019-26, 2026-11",
    traps=("scripts need a warm-up cookie and gzip or deflate alone",),
)
