"""Báo Gia Lai."""

from cleaners.families.zce import FAMILY
from cleaners.outlet import Outlet

OUTLET = Outlet(
    id="baogialai",
    name="Báo Gia Lai",
    domains=("baogialai.com.vn",),
    family=FAMILY,
    articles=(r"baogialai\.com\.vn/[^?#]+-post\d+\.html",),
    id_pattern=r"-post(\d+)\.html$",
    listings=("/thoi-su/", "/kinh-te/"),
    prefixes=("(GLO)-",),
    names=("Báo Gia Lai", "GLO", "Báo Gia Lai điện tử"),
    confidence="solid",
    verified="two crawlers 2025-26; listings and prefix (gk)",
)
