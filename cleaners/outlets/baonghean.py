"""Báo Nghệ An."""

from cleaners.families.onecms import FAMILY
from cleaners.outlet import Outlet

OUTLET = Outlet(
    id="baonghean",
    name="Báo Nghệ An",
    domains=("baonghean.vn",),
    family=FAMILY,
    articles=(r"//(?:www\.)?baonghean\.vn/[^/?#]+-\d+\.html",),
    not_articles=(r"-event\d+\.html", r"-ptag\.html"),
    id_pattern=r"-(\d+)\.html$",
    listings=("/thoi-su", "/xa-hoi", "/kinh-te", "/suc-khoe"),
    prefixes=("(Baonghean.vn) -", "(Baonghean.vn)", "(Baonghean) -"),
    names=("Báo Nghệ An", "Báo và Phát thanh, Truyền hình Nghệ An", "Baonghean.vn"),
    confidence="solid",
    verified="two saved pages of 2026-10 (articles of 2021)",
    traps=("meta datetimenow is the time of rendering", "og:type is website on articles"),
)
