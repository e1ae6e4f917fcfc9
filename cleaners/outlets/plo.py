"""Pháp Luật TP.HCM."""

from cleaners.families.zce import FAMILY
from cleaners.outlet import Outlet

OUTLET = Outlet(
    id="plo",
    name="Pháp Luật TP.HCM",
    domains=("plo.vn", "phapluattp.vn"),
    family=FAMILY,
    articles=(
        r"phapluattp\.vn/\d+p\d+c\d+/",
        r"^https?://([^./]+\.)?plo\.vn/[^?#]+-post\d+\.html",
        r"plo\.vn/[^?#]+-\d{5,}\.html",
    ),
    not_articles=(r"//api\.plo\.vn", r"-tag\d+\.html"),
    id_pattern=r"-(?:post)?(\d+)\.html$",
    listings=("/thoi-su/", "/phap-luat/", "/kinh-te/", "/quoc-te/", "/do-thi/"),
    prefixes=("(PLO)-", "(PL)-"),
    names=("Pháp Luật TP.HCM", "Báo Pháp Luật TP. Hồ Chí Minh", "Pháp Luật TP. HCM", "PLO"),
    confidence="solid",
    verified="two real pages of 2025-10, crawlers of 2016, 2020 and 2025; the prefix (PL)- (gk)",
    traps=("two bylines in one block are joined by a dash that belongs to the first link",),
)
