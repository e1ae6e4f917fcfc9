"""Báo Quảng Ninh."""

from cleaners.families.mediatech import FAMILY
from cleaners.outlet import Outlet

OUTLET = Outlet(
    id="baoquangninh",
    name="Báo Quảng Ninh",
    domains=("baoquangninh.vn", "baoquangninh.com.vn"),
    family=FAMILY,
    articles=(r"//(?:www\.)?baoquangninh(?:\.com)?\.vn/[^/?#]+-\d+\.html",),
    id_pattern=r"-(\d+)\.html$",
    feeds=("/rss/news/an-toan-giao-thong.rss", "/rss/news/ban-doc.rss"),
    listings=("/phap-luat", "/xa-hoi", "/kinh-te"),
    names=("Báo Quảng Ninh", "Báo và phát thanh, truyền hình Quảng Ninh", "baoquangninh.vn"),
    confidence="thin",
    verified="date class and clutter labels in two crawlers of 2026; the body by the family",
)
