"""Báo Hà Tĩnh."""

from cleaners.families.zce import FAMILY
from cleaners.outlet import Outlet

OUTLET = Outlet(
    id="baohatinh",
    name="Báo Hà Tĩnh",
    domains=("baohatinh.vn",),
    family=FAMILY,
    articles=(r"baohatinh\.vn/[^?#]+-post\d+\.html",),
    id_pattern=r"-post(\d+)\.html$",
    listings=("/thoi-su/", "/kinh-te/"),
    names=("Báo Hà Tĩnh", "Báo Hà Tĩnh điện tử", "BHT"),
    confidence="solid",
    verified="two crawlers 2025-26; listings (gk)",
)
