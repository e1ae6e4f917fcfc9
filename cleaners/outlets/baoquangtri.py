"""Báo Quảng Trị."""

from cleaners.families.td7hex import FAMILY
from cleaners.outlet import Outlet

OUTLET = Outlet(
    id="baoquangtri",
    name="Báo Quảng Trị",
    domains=("baoquangtri.vn",),
    family=FAMILY,
    articles=(
        r"//(?:www\.)?baoquangtri\.vn/[^?#]+/\d{6}/[a-z0-9-]+-[a-f0-9]{7}/?$",
        r"//(?:www\.)?baoquangtri\.vn/[^/?#]+-\d+\.htm$",
    ),
    id_pattern=r"-([a-f0-9]{7})/?$",
    names=("Báo Quảng Trị", "Báo và phát thanh, truyền hình Quảng Trị"),
    confidence="thin",
    verified="addresses seen in 2026; the selectors by the family",
)
