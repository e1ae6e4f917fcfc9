"""Người Quan Sát."""

from cleaners.families.onecms import FAMILY
from cleaners.model import Reason
from cleaners.outlet import Outlet
from cleaners.rules import Rules, strips

OUTLET = Outlet(
    id="nguoiquansat",
    name="Người Quan Sát",
    domains=("nguoiquansat.vn",),
    family=FAMILY,
    articles=(r"//nguoiquansat\.vn/[^?#]+-\d+\.html",),
    not_articles=(r"-event\d+\.html", r"-ptag\.html"),
    id_pattern=r"-(\d+)\.html$",
    listings=("/doanh-nghiep", "/vi-mo", "/chung-khoan"),
    # Elsewhere such boxes hold text of the article; here they hold figures of the company.
    rules=Rules(strip=strips(Reason.WIDGET, ".sc-hightlight-box")),
    names=("Người Quan Sát", "nguoiquansat.vn"),
    confidence="solid",
    verified="pages of 2026-09 described in a study, which confirms the day sitemap",
)
