"""Báo Khánh Hòa."""

from cleaners.families.td7hex import FAMILY
from cleaners.outlet import Outlet

OUTLET = Outlet(
    id="baokhanhhoa",
    name="Báo Khánh Hòa",
    domains=("baokhanhhoa.vn", "baokhanhhoa.com.vn"),
    family=FAMILY,
    articles=(r"//(?:www\.)?baokhanhhoa\.vn/[^?#]+/\d{6}/[a-z0-9-]+-[a-f0-9]{7}/?$",),
    id_pattern=r"-([a-f0-9]{7})/?$",
    names=("Báo Khánh Hòa", "Báo Khánh Hòa điện tử"),
    verified="two crawlers of 2025 and 2026",
    www=True,
)
