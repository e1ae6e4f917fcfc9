"""Báo Hải Phòng."""

from cleaners.families.onecms import FAMILY
from cleaners.outlet import Outlet

OUTLET = Outlet(
    id="baohaiphong",
    name="Báo Hải Phòng",
    domains=("baohaiphong.vn", "baohaiphong.com.vn"),
    family=FAMILY,
    articles=(r"//baohaiphong\.vn/[^?#]+-\d+\.html",),
    not_articles=(r"-event\d+\.html", r"-ptag\.html", r"/an-pham/", r"/thong-tin-quang-cao/"),
    id_pattern=r"-(\d+)\.html$",
    listings=("/chinh-tri", "/kinh-te", "/xa-hoi", "/phap-luat"),
    prefixes=("(HPĐT)-", "(HPĐT) -"),
    names=("Báo Hải Phòng", "Báo và phát thanh, truyền hình Hải Phòng"),
    confidence="solid",
    verified="two saved pages of 2026-10",
    traps=("the canonical address stands in a meta, not in a link",),
)
