"""Nhân Dân."""

from cleaners.families.zce import FAMILY
from cleaners.outlet import Outlet, Selectors

OUTLET = Outlet(
    id="nhandan",
    name="Nhân Dân",
    domains=("nhandan.vn", "nhandan.com.vn"),
    family=FAMILY,
    articles=(
        r"nhandan\.vn/[^?#]+-post\d+\.html",
        r"nhandan\.com\.vn/[^?#]+(?:-\d+/?(?:[?#]|$)|/item/\d+)",
    ),
    id_pattern=r"-(?:post)?(\d+)(?:\.html|/)?$",
    feeds=("/rss/thegioi-1231.rss", "/rss/kinhte-1185.rss", "/rss/xahoi-1211.rss"),
    sitemaps=("/sitemaps/google-news.xml",),
    listings=("/thegioi/", "/kinhte/", "/xahoi/"),
    older=Selectors(
        title=("h1.box-title-detail", ".item-container > h3", ".ndtitle h3"),
        lead=(".box-des-detail p", ".item-container .sapo p"),
        date=(".box-date", ".date-created", ".icon_date_top .pull-left"),
        author=(".box-author strong",),
        body=(".detail-content-body", ".item-container .item-content"),
    ),
    prefixes=("NDO -", "NDĐT -"),
    names=("Nhân Dân", "Báo Nhân Dân", "Nhân Dân điện tử", "NDO"),
    confidence="solid",
    verified="crawlers of 2020, 2021-22, 2025-26, feed list of 2026-07; old URLs, prefixes (gk)",
)
