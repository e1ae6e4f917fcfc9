"""Trí Thức VN, a WordPress site that changed its domain several times."""

from cleaners.families.wordpress import FAMILY
from cleaners.outlet import Outlet

OUTLET = Outlet(
    id="trithucvn",
    name="Trí Thức VN",
    domains=("trithucvn.net", "trithucvn2.net", "trithucvn.org", "trithucvn.co"),
    family=FAMILY,
    articles=(r"^https?://(?:www\.)?trithucvn2?\.(?:net|org|co)/[a-z0-9-]+/[a-z0-9-]+\.html",),
    not_articles=(r"/blog/[^/]+\.html", r"/(?:tag|category|author)/", r"/video/"),
    names=("Trí Thức VN", "Tri Thuc VN", "trithucvn"),
    confidence="thin",
    verified="hosts, permalinks and upload paths seen in public pages, 2026-11; the selectors are "
    "WordPress' own (general knowledge)",
    traps=("/blog/{slug}.html is a tag page",),
)
