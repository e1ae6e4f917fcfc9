"""Báo Tây Ninh."""

from cleaners.families.mediatech import FAMILY
from cleaners.outlet import Outlet

OUTLET = Outlet(
    id="baotayninh",
    name="Báo Tây Ninh",
    domains=("baotayninh.vn",),
    family=FAMILY,
    articles=(r"//(?:www\.)?baotayninh\.vn/[^/?#]+-a?\d+\.html",),
    id_pattern=r"-a?(\d+)\.html$",
    listings=("/y-te", "/thoi-su"),
    prefixes=("(BTN) -", "(BTNO) -", "BTNO -"),
    names=("Báo Tây Ninh", "Báo và phát thanh, truyền hình Tây Ninh", "longantv", "MEDIATECH"),
    verified="a saved page of 2026-10; the prefixes and the older -a{id} addresses (gk)",
    traps=(
        "the page closes <html> in its first lines, and again inside the body",
        "JSON-LD's author is the account that typed the article",
    ),
)
