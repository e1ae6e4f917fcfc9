"""Hà Nội Mới."""

from cleaners.families.onecms import FAMILY
from cleaners.outlet import Outlet, Selectors

OUTLET = Outlet(
    id="hanoimoi",
    name="Hà Nội Mới",
    domains=("hanoimoi.vn", "hanoimoi.com.vn"),
    family=FAMILY,
    articles=(r"//hanoimoi\.vn/[^?#]+-\d+\.html", r"hanoimoi\.com\.vn/[^?#]+/\d+/[^/?#]+$"),
    not_articles=(r"-event\d+\.html", r"-ptag\.html", r"/print/"),
    id_pattern=r"-(\d+)\.html$",
    feeds=("/rss/xa-hoi", "/rss/kinh-te", "/rss/the-gioi", "/rss/phap-luat"),
    listings=("/xa-hoi", "/kinh-te", "/the-gioi", "/do-thi"),
    older=Selectors(  # 2018-19: "09:15 12/10/2018"
        date=("div.refer", ".period"), author=(".content-detail .author",), body=("div.article",)
    ),
    prefixes=("(HNMO) -", "(HNM) -"),
    names=("Báo Hànộimới", "Hànộimới", "Hà Nội Mới", "hanoimoi.vn"),
    confidence="solid",
    verified="a saved page of 2026-01, crawlers of 2018 to 2026; the prefixes (gk)",
    traps=(
        "a script calls the local time UTC (item_published_time)",
        "feeds want a browser's name",
    ),
)
