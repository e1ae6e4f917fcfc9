"""Báo Tuyên Quang."""

from cleaners.families.td7hex import FAMILY
from cleaners.outlet import Outlet

OUTLET = Outlet(
    id="baotuyenquang",
    name="Báo Tuyên Quang",
    domains=("baotuyenquang.com.vn",),
    family=FAMILY,
    articles=(
        r"//(?:www\.)?baotuyenquang\.com\.vn/[^?#]+/\d{6}/[a-z0-9-]+-[a-f0-9]{7}/?$",
        r"//(?:www\.)?baotuyenquang\.com\.vn/[^?#]+-\d{5,}\.html$",  # to about 2024
    ),
    id_pattern=r"-([a-f0-9]{7})/?$",
    names=("Báo Tuyên Quang", "Báo và phát thanh, truyền hình Tuyên Quang"),
    confidence="thin",
    verified="addresses seen in 2026; the selectors by the family",
)
