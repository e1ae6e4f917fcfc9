"""Báo Quảng Ngãi."""

from cleaners.families.td7hex import FAMILY
from cleaners.outlet import Outlet

OUTLET = Outlet(
    id="baoquangngai",
    name="Báo Quảng Ngãi",
    domains=("baoquangngai.vn",),
    family=FAMILY,
    articles=(
        r"//(?:www\.)?baoquangngai\.vn/[^?#]+/\d{6}/[a-z0-9-]+-[a-f0-9]{7}/?$",
        r"//(?:www\.)?baoquangngai\.vn/[^/?#]+-\d+\.htm$",
    ),
    id_pattern=r"-([a-f0-9]{7})/?$",
    listings=("/suc-khoe/", "/kinh-te/"),
    prefixes=("(Baoquangngai.vn)-", "(Baoquangngai.vn) -", "(Báo Quảng Ngãi) -"),
    names=("Báo Quảng Ngãi", "Báo Quảng Ngãi điện tử", "Baoquangngai.vn"),
    confidence="thin",
    verified="addresses of 2023 and 2026; the selectors by the family, the prefixes (gk)",
)
