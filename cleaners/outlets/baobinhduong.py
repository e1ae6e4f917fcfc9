"""Báo Bình Dương."""

from cleaners.families.newscontents import FAMILY
from cleaners.outlet import Outlet, Selectors

OUTLET = Outlet(
    id="baobinhduong",
    name="Báo Bình Dương",
    domains=("baobinhduong.vn",),
    family=FAMILY,
    articles=(r"//baobinhduong\.vn/[^?#]+-a\d+\.html",),
    not_articles=(r"//baobinhduong\.vn/(?:en|cn)/",),
    id_pattern=r"-a(\d+)\.html$",
    listings=("/chinh-tri", "/kinh-te", "/xa-hoi"),
    selectors=Selectors(title=("h1.title",), body=("#contentNews .singular-content",)),
    prefixes=("(BDO)", "(BDO) -"),
    names=("Báo Bình Dương", "BDO"),
    confidence="thin",
    verified="one crawler of 2025-26; the family by its addresses, the prefixes (gk)",
)
