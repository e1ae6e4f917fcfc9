"""Báo Hà Tĩnh."""

from cleaners.families.zce import FAMILY
from cleaners.outlet import Outlet, Selectors

OUTLET = Outlet(
    id="baohatinh",
    name="Báo Hà Tĩnh",
    domains=("baohatinh.vn",),
    family=FAMILY,
    articles=(r"baohatinh\.vn/[^?#]+-post\d+\.html", r"baohatinh\.vn/[^?#]+/\d+\.htm$"),
    id_pattern=r"(?:-post|/)(\d+)\.html?$",
    listings=("/thoi-su/", "/kinh-te/"),
    older=Selectors(  # 2019
        lead=(".sapo_detail",),
        date=(".date_news span",),
        author=("#main-detail .pAuthor",),
        body=("#main-detail",),
    ),
    names=("Báo Hà Tĩnh", "Báo Hà Tĩnh điện tử", "BHT"),
    confidence="solid",
    verified="two crawlers of 2019 and 2025-26; listings (gk)",
)
