"""Báo Thanh Hóa."""

from cleaners.families.dhcn import FAMILY
from cleaners.outlet import Outlet

OUTLET = Outlet(
    id="baothanhhoa",
    name="Báo Thanh Hóa",
    domains=("baothanhhoa.vn",),
    family=FAMILY,
    articles=(
        r"//baothanhhoa\.vn/[^/?#]+-\d{5,7}\.htm\b",
        r"//baothanhhoa\.vn/[^/?#]+/[^/?#]+/\d+\.htm\b",
    ),
    id_pattern=r"[-/](\d+)\.htm$",
    feeds=("/rss/thoi-su.xml", "/rss/phap-luat.xml", "/rss/kinh-te.xml"),
    listings=("/thoi-su", "/kinh-te", "/phap-luat"),
    prefixes=("(Baothanhhoa.vn) -", "(Baothanhhoa.vn)", "(THO) -"),
    names=("Báo Thanh Hóa", "Baothanhhoa.vn", "THO"),
    verified="three sources of 2025 and 2026; the prefixes (gk)",
    traps=("some bodies are encrypted", "the raw page holds unfilled templates ({name} - {time})"),
)
