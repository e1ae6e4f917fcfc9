"""Báo Cần Thơ."""

from cleaners.families.newscontents import FAMILY
from cleaners.outlet import Outlet

OUTLET = Outlet(
    id="baocantho",
    name="Báo Cần Thơ",
    domains=("baocantho.com.vn",),
    family=FAMILY,
    articles=(r"//baocantho\.com\.vn/[^/?#]+-a\d+\.html",),
    id_pattern=r"-a(\d+)\.html$",
    listings=("/thoi-su/", "/kinh-te/", "/xa-hoi-phap-luat/", "/y-te/"),
    prefixes=("(CT)-", "(CT) -", "(CTO) -"),
    names=("Báo Cần Thơ", "Báo Cần Thơ Online"),
    confidence="solid",
    verified="two saved pages of 2026-10; the prefixes (gk)",
    traps=(
        "JSON-LD knows the day only, the visible line the minute",
        "two h1: the first is a menu",
    ),
)
