from cleaners.families.vccorp import FAMILY
from cleaners.model import Reason
from cleaners.outlet import Outlet, Selectors
from cleaners.rules import Rules, strips

OUTLET = Outlet(
    id="nguoiduatin",
    name="Người Đưa Tin",
    domains=("nguoiduatin.vn",),
    family=FAMILY,
    www=True,
    articles=(r"-204\d+\.htm$", r"-a\d+\.html$"),
    id_pattern=r"-(204\d+|a\d+)\.html?$",
    feeds=("/rss/home.rss",),
    listings=("/toan-canh.htm", "/kinh-te.htm", "/xa-hoi/giao-duc.htm"),
    older=Selectors(  # 2023, then the sub-host gocnhinphaply
        title=("h1.tmp-title-big", "h1.article-title"),
        lead=("div.tmp-title-large",),
        date=("div.txt-datetime",),
        author=("div.txt-name",),
        body=("article.article-content", ".dt-news__body"),
    ),
    rules=Rules(strip=strips(Reason.ADVERTISEMENT, ".ndt-ads")),
    prefixes=("(NĐT)",),
    names=("Người Đưa Tin", "nguoiduatin.vn", "Người Đưa Tin Pháp luật"),
    verified="four public crawlers of 2018-25; site code 204 and feed (gk)",
)
