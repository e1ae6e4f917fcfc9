"""Báo Đà Nẵng."""

from cleaners.families.onecms import FAMILY
from cleaners.outlet import Outlet

OUTLET = Outlet(
    id="baodanang",
    name="Báo Đà Nẵng",
    domains=("baodanang.vn",),
    family=FAMILY,
    articles=(r"//baodanang\.vn/[^?#]+-\d+\.html",),
    not_articles=(r"-event\d+\.html", r"-ptag\.html"),
    id_pattern=r"-(\d+)\.html$",
    listings=("/chinh-tri", "/xa-hoi", "/kinh-te", "/tin-moi-nhat"),
    prefixes=("ĐNO -",),
    names=("Báo Đà Nẵng", "Báo và phát thanh, truyền hình Đà Nẵng", "ĐNO"),
    confidence="solid",
    verified="two saved pages of 2026-09; its text can be NFD",
)
