"""Báo Đắk Lắk and its Phú Yên edition."""

from cleaners.families.td7hex import FAMILY
from cleaners.outlet import Outlet

OUTLET = Outlet(
    id="baodaklak",
    name="Báo Đắk Lắk",
    domains=("baodaklak.vn", "baophuyen.vn"),
    family=FAMILY,
    articles=(
        r"//(?:phuyen\.)?baodaklak\.vn/[^?#]+/\d{6}/[a-z0-9-]+-[a-f0-9]{7}/?$",
        r"//(?:www\.)?baophuyen\.vn/\d+/\d+/[^/?#]+",
    ),
    id_pattern=r"-([a-f0-9]{7})/?$",
    listings=("/thoi-su/", "/kinh-te/", "/xa-hoi/"),
    names=("Báo Đắk Lắk", "Phú Yên online", "Báo Phú Yên", "Bút danh"),
    verified="two saved pages of the Phú Yên edition (2026-10), a crawler of 2025-26 for the other",
    traps=("the Phú Yên edition names baophuyen.vn as its address in og:url",),
)
