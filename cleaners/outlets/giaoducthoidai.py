"""Giáo dục & Thời đại."""

from cleaners.families.zce import FAMILY
from cleaners.outlet import Outlet, Selectors

OUTLET = Outlet(
    id="giaoducthoidai",
    name="Giáo dục & Thời đại",
    domains=("giaoducthoidai.vn",),
    family=FAMILY,
    articles=(r"giaoducthoidai\.vn/[^?#]+-post\d+\.html", r"giaoducthoidai\.vn/[^?#]+-\d+\.html"),
    id_pattern=r"-(?:post)?(\d+)\.html$",
    listings=("/giao-duc/", "/thoi-su/"),
    selectors=Selectors(section=("div.cate-breadcrumb a.cate-parent",)),
    prefixes=("GD&TĐ -",),
    names=("Giáo dục & Thời đại", "Giáo dục và Thời đại", "GD&TĐ", "Báo Giáo dục và Thời đại"),
    confidence="solid",
    verified="crawlers of 2018 and 2025",
)
