"""Người Quan Sát."""

from cleaners.families.onecms import FAMILY
from cleaners.outlet import Outlet

OUTLET = Outlet(
    id="nguoiquansat",
    name="Người Quan Sát",
    domains=("nguoiquansat.vn",),
    family=FAMILY,
    articles=(r"//nguoiquansat\.vn/[^?#]+-\d+\.html",),
    not_articles=(r"-event\d+\.html", r"-ptag\.html"),
    id_pattern=r"-(\d+)\.html$",
    listings=("/doanh-nghiep", "/vi-mo", "/chung-khoan"),
    meta_dates="mdy",
    names=("Người Quan Sát", "nguoiquansat.vn"),
    confidence="solid",
    verified="pages of 2026-09 described in a study, which confirms the day sitemap",
    traps=("boxes of company figures stand inside the text (sc-hightlight-box)",),
)
