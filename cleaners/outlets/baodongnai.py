"""Báo Đồng Nai."""

from cleaners.families.td7hex import FAMILY
from cleaners.outlet import Outlet

OUTLET = Outlet(
    id="baodongnai",
    name="Báo Đồng Nai",
    domains=("baodongnai.com.vn",),
    family=FAMILY,
    articles=(r"//(?:www\.)?baodongnai\.com\.vn/[^?#]+/\d{6}/[a-z0-9-]+-[a-f0-9]{7}/?$",),
    not_articles=(r"/video-clip/", r"/media/(?:infographic|megastory)/"),
    id_pattern=r"-([a-f0-9]{7})/?$",
    listings=("/chinh-tri/", "/kinh-te/", "/xa-hoi/"),
    prefixes=("(ĐN)-", "(ĐN) -", "(Báo Đồng Nai) -"),
    names=("Báo Đồng Nai", "Báo và phát thanh, truyền hình Đồng Nai"),
    verified="one crawler of 2025-26; the prefixes (gk)",
)
