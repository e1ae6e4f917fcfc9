"""Báo Công Thương."""

from cleaners.families.mastercms import FAMILY
from cleaners.outlet import Outlet, Selectors

OUTLET = Outlet(
    id="congthuong",
    name="Báo Công Thương",
    domains=("congthuong.vn", "baocongthuong.com.vn"),
    family=FAMILY,
    articles=(r"//congthuong\.vn/[^/?#]+-\d{4,7}\.html",),
    id_pattern=r"-(\d{4,7})\.html$",
    feeds=("/rss_feed/thi-truong", "/rss_feed/nang-luong"),
    listings=("/thoi-su", "/thi-truong", "/cong-nghiep"),
    selectors=Selectors(
        title=("article.article h1",),
        author=("article.article p.author",),
    ),
    names=("Báo Công Thương", "Công Thương", "congthuong.vn"),
    confidence="thin",
    verified="two crawlers of the layout of 2020; the feeds' form (gk), by the family",
)
