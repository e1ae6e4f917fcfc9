"""Báo Đồng Khởi, since 2025 part of Báo Vĩnh Long."""

from cleaners.families.newscontents import FAMILY
from cleaners.outlet import Outlet

OUTLET = Outlet(
    id="dongkhoi",
    name="Báo Đồng Khởi",
    domains=("dongkhoi.baovinhlong.vn", "baodongkhoi.vn", "baovinhlong.com.vn"),
    family=FAMILY,
    articles=(
        r"//(?:dongkhoi\.baovinhlong\.vn|baodongkhoi\.vn|baovinhlong\.com\.vn)/[^?#]+-a\d+\.html",
    ),
    not_articles=(r"\.vn/https/",),
    id_pattern=r"-a(\d+)\.html$",
    listings=("/thoi-su/", "/kinh-te/", "/xa-hoi/"),
    prefixes=("BDK -", "BDK.VN -"),
    names=("Báo Đồng Khởi", "Báo Vĩnh Long", "BDK"),
    verified="three crawlers of 2025 and 2026; the prefixes (gk)",
)
