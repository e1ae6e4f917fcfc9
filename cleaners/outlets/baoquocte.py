"""Báo Thế giới và Việt Nam."""

from cleaners.families.mastercms import FAMILY
from cleaners.outlet import Outlet

OUTLET = Outlet(
    id="baoquocte",
    name="Báo Thế giới và Việt Nam",
    domains=("baoquocte.vn", "tgvn.com.vn"),
    family=FAMILY,
    articles=(r"//baoquocte\.vn/[^/?#]+-\d{3,7}\.html",),
    id_pattern=r"-(\d{3,7})\.html$",
    feeds=("/rss_feed/kinh-te", "/rss_feed/the-gioi"),
    listings=("/tin-moi", "/the-gioi", "/kinh-te"),
    archive="/the-gioi&fv={Y}-{MM}-{DD}&s_cond=&BRSR=0",
    prefixes=("(TG&VN) -", "TG&VN -", "TGVN -", "Baoquocte.vn."),
    names=("baoquocte.vn", "Báo Thế giới và Việt Nam", "Thế giới và Việt Nam", "TG&VN", "TGVN"),
    confidence="solid",
    verified="crawlers of 2018, 2021, 2024 and 2025; the family's pages for the rest",
    traps=("listings are paged by offset (BRSR=15), 15 a page", "/rss/*.rss answers 404"),
)
