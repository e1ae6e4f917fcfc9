"""Tạp chí Sức khỏe Việt."""

from cleaners.families.mastercms import FAMILY
from cleaners.outlet import Outlet

OUTLET = Outlet(
    id="suckhoeviet",
    name="Sức khỏe Việt",
    domains=("suckhoeviet.org.vn",),
    family=FAMILY,
    articles=(r"//suckhoeviet\.org\.vn/[^/?#]+-\d{3,7}\.html",),
    id_pattern=r"-(\d{3,7})\.html$",
    feeds=("/rss_feed/suc-khoe",),
    listings=("/moi-nhat", "/suc-khoe", "/tin-tuc"),
    prefixes=("(SKV) -", "SKV -"),
    names=("Sức khỏe Việt", "Tạp chí Sức khỏe Việt", "suckhoeviet.org.vn", "SKV"),
    confidence="solid",
    verified="two saved pages of 2026-10",
    traps=("every menu of the site is printed as a ul.breadcrumb above the article",),
)
