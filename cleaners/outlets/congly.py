"""Công lý."""

from cleaners.families.onecms import FAMILY
from cleaners.outlet import Outlet

OUTLET = Outlet(
    id="congly",
    name="Công lý",
    domains=("congly.vn",),
    family=FAMILY,
    articles=(r"//congly\.vn/[^?#]+-\d+\.html",),
    not_articles=(r"-event\d+\.html", r"-ptag\.html"),
    id_pattern=r"-(\d+)\.html$",
    listings=("/phap-luat", "/xa-hoi", "/phap-dinh"),
    names=("Công lý", "Báo Công lý", "Tạp chí Tòa án nhân dân", "congly.vn"),
    confidence="solid",
    verified="three crawlers of 2025 and 2026; no saved page",
)
