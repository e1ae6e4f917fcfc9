"""Sài Gòn Giải Phóng."""

from cleaners.families.zce import FAMILY
from cleaners.outlet import Outlet

OUTLET = Outlet(
    id="sggp",
    name="Sài Gòn Giải Phóng",
    domains=("sggp.org.vn",),
    www=True,
    family=FAMILY,
    articles=(r"sggp\.org\.vn/[^?#]+-post\d+\.html",),
    id_pattern=r"-post(\d+)\.html$",
    feeds=("/rss/thegioi-143.rss", "/rss/xahoi-199.rss", "/rss/kinh-te-3.rss"),
    listings=("/thegioi/", "/xahoi/"),
    prefixes=("(SGGPO).-", "(SGGP).-"),
    names=("Sài Gòn Giải Phóng", "Báo Sài Gòn Giải Phóng", "SGGP", "SGGPO"),
    confidence="solid",
    verified="two crawlers 2025-26; feeds listed by two sources, one check found none; prefix (gk)",
)
