from cleaners.families.vccorp import FAMILY
from cleaners.model import Reason
from cleaners.outlet import Outlet, Selectors
from cleaners.rules import Rules, strips

OUTLET = Outlet(
    id="vtv",
    name="VTV Online",
    domains=("vtv.vn", "vtv.gov.vn"),
    family=FAMILY,
    articles=(r"-\d{12,}\.htm$", r"/\d+\.vtv$"),
    id_pattern=r"[-/](\d{5,})\.(?:htm|vtv)$",
    feeds=("/rss/the-gioi.rss",),
    listings=("/the-gioi.htm", "/kinh-te.htm", "/xa-hoi.htm"),
    selectors=Selectors(  # 2019
        title=("h1.title_detail",),
        date=("p.author .time",),
        author=("p.author > strong",),
        tags=(".news_keyword a",),
        body=("div.noidung", "#entry-body"),
    ),
    rules=Rules(strip=strips(Reason.RELATED, ".tinlienquan", ".news_keyword")),
    prefixes=("VTV.vn -", "VTV.vn –", "VTV Online -"),
    names=("VTV", "VTV.vn", "VTV Online", "Ban Thời sự", "Ban Biên tập"),
    confidence="thin",
    verified="a crawler of 2021, feeds of 2026-07; URL patterns, prefix, 2024+ body (gk)",
)
