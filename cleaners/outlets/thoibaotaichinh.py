"""Thời báo Tài chính Việt Nam."""

from cleaners.families.mastercms import FAMILY
from cleaners.outlet import Outlet, Selectors

OUTLET = Outlet(
    id="thoibaotaichinh",
    name="Thời báo Tài chính Việt Nam",
    domains=("thoibaotaichinhvietnam.vn",),
    family=FAMILY,
    articles=(r"//thoibaotaichinhvietnam\.vn/[^/?#]+-\d+\.html",),
    id_pattern=r"-(\d+)\.html$",
    sitemaps=("/sitemaparticles-site-1.xml",),
    # The h1 is the section's name.
    selectors=Selectors(title=('meta[property="og:title"]@content', ".post-title")),
    names=("Thời báo Tài chính Việt Nam", "Thời báo Tài chính"),
    verified="a crawler of 2026 (title, date, sitemap); the body by the family",
    traps=("no article:published_time: the time stands in format_time and format_date alone",),
)
