from cleaners.families.vccorp import FAMILY
from cleaners.model import Reason
from cleaners.outlet import Outlet, Selectors
from cleaners.rules import Rules, strips

OUTLET = Outlet(
    id="thethaovanhoa",
    name="Thể thao & Văn hóa",
    domains=("thethaovanhoa.vn",),
    family=FAMILY,
    articles=(r"thethaovanhoa\.vn/[^?#]+-n?20\d{13,15}\.htm$",),
    id_pattern=r"-n?(20\d{13,15})\.htm$",
    feeds=("/the-thao.rss",),
    listings=("/the-thao.htm", "/van-hoa.htm"),
    older=Selectors(  # 2016-19
        title=(".divContent h1",), date=(".pub_time",), body=("#divcontentwrap",)
    ),
    rules=Rules(strip=strips(Reason.RELATED, ".boxembedtinlienquan")),
    prefixes=("(Thethaovanhoa.vn) -", "(Thethaovanhoa.vn)"),
    names=("Thể thao & Văn hóa", "Thể thao và Văn hóa", "thethaovanhoa.vn", "TT&VH"),
    confidence="thin",
    verified="family table 2026, links of 2018, 2020 and 2026-09, a feed list; prefix (gk)",
)
