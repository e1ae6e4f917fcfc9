"""Công an nhân dân: on zce since it moved to cand.vn, before that on a CMS of its own."""

from cleaners.families.zce import FAMILY
from cleaners.model import Reason
from cleaners.outlet import Outlet, Selectors
from cleaners.rules import Rules, strips

OUTLET = Outlet(
    id="cand",
    name="Công an nhân dân",
    domains=("cand.vn", "cand.com.vn"),
    family=FAMILY,
    articles=(r"cand\.vn/[^?#]+-post\d+\.html", r"cand\.com\.vn/[^?#]+-i\d+/?(?:[?#]|$)"),
    id_pattern=r"-(?:post|i)(\d+)(?:\.html|/)?$",
    listings=("/thoi-su/", "/phap-luat/"),
    older=Selectors(
        title=("h1.box-title-detail", ".titledetail"),
        lead=(".box-des-detail p", ".desnews"),
        date=("div.box-date", ".timepost"),
        author=(".box-author strong",),
        tags=(".tags li:not(.first) a",),
        body=("div.detail-content-body", ".post-content"),
    ),
    rules=Rules(strip=strips(Reason.RELATED, ".contref.simplebox")),
    names=("Công an nhân dân", "Báo Công an nhân dân", "CAND", "Báo CAND"),
    confidence="medium",
    verified="crawlers of 2020 and 2025 (cand.com.vn); that cand.vn runs zce is inferred, 2026",
    traps=("cand.com.vn answers 302 to cand.vn", "cand.vn's feeds answered another section"),
)
