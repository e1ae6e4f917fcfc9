from cleaners.families.vccorp import FAMILY
from cleaners.outlet import Outlet

OUTLET = Outlet(
    id="thethaovanhoa",
    name="Thể thao & Văn hóa",
    domains=("thethaovanhoa.vn",),
    family=FAMILY,
    articles=(r"thethaovanhoa\.vn/[^?#]+-n?20\d{13,15}\.htm$",),
    id_pattern=r"-n?(20\d{13,15})\.htm$",
    feeds=("/the-thao.rss",),
    listings=("/the-thao.htm", "/van-hoa.htm"),
    prefixes=("(Thethaovanhoa.vn) -", "(Thethaovanhoa.vn)"),
    names=("Thể thao & Văn hóa", "Thể thao và Văn hóa", "thethaovanhoa.vn", "TT&VH"),
    confidence="thin",
    verified="family table 2026, links of 2018, 2020 and 2026-09, a feed list; prefix (gk)",
)
