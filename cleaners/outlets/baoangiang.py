"""Báo An Giang."""

from cleaners.families.newscontents import FAMILY
from cleaners.outlet import Outlet

OUTLET = Outlet(
    id="baoangiang",
    name="Báo An Giang",
    domains=("baoangiang.com.vn",),
    family=FAMILY,
    articles=(r"//baoangiang\.com\.vn/[^/?#]+-a\d+\.html",),
    id_pattern=r"-a(\d+)\.html$",
    listings=("/an-giang-24-gio/", "/chinh-tri-xa-hoi/", "/kinh-te/", "/suc-khoe/"),
    prefixes=("(AGO) -", "(AGO)-"),
    names=("Báo An Giang", "Báo An Giang Online"),
    confidence="solid",
    verified="two saved pages of 2026-10; the prefixes (gk)",
)
