from cleaners.families.vccorp import FAMILY
from cleaners.outlet import Outlet, Selectors

OUTLET = Outlet(
    id="toquoc",
    name="Báo điện tử Tổ Quốc",
    domains=("toquoc.vn",),
    family=FAMILY,
    articles=(r"toquoc\.vn/[^?#]+-20\d{13,15}\.htm$",),
    id_pattern=r"-(20\d{13,15})\.htm$",
    feeds=("/rss/home.rss",),
    listings=("/thoi-su.htm", "/van-hoa.htm"),
    selectors=Selectors(title=("h1.entry-title",)),
    prefixes=("(Tổ Quốc) -", "(Tổ Quốc)-"),
    names=("Tổ Quốc", "Báo Tổ Quốc", "toquoc.vn"),
    confidence="thin",
    verified="family table 2026, a link of 2022, a feed list, a crawler; listings, prefix (gk)",
)
