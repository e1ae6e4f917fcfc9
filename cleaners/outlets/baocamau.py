"""Báo Cà Mau."""

from cleaners.families.newscontents import FAMILY
from cleaners.outlet import Outlet, Selectors

OUTLET = Outlet(
    id="baocamau",
    name="Báo Cà Mau",
    domains=("baocamau.vn",),
    family=FAMILY,
    articles=(r"//(?:www\.)?baocamau\.vn/[^?#]+-a\d+\.html",),
    id_pattern=r"-a(\d+)\.html$",
    selectors=Selectors(body=("div.post-content", "section.post-content")),
    names=("Báo Cà Mau", "Báo và Phát thanh - Truyền hình Cà Mau"),
    confidence="thin",
    verified="one crawler of 2025-26; the family by its addresses and picture folders",
)
