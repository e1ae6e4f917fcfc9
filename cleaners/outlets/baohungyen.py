"""Báo Hưng Yên."""

from cleaners.families.mediatech import FAMILY
from cleaners.outlet import Outlet, Selectors

OUTLET = Outlet(
    id="baohungyen",
    name="Báo Hưng Yên",
    domains=("baohungyen.vn",),
    family=FAMILY,
    articles=(
        r"//(?:www\.)?baohungyen\.vn/[^/?#]+-\d{6,}\.html",
        r"//(?:www\.)?baohungyen\.vn/[^?#]+/\d{6}/[a-z0-9-]+-[a-f0-9]{7}/?$",  # about 2021
    ),
    id_pattern=r"-(\d{6,}|[a-f0-9]{7})(?:\.html|/?)$",
    listings=("/phap-luat-doi-song", "/doi-song"),
    selectors=Selectors(body=("div.td-post-content",)),  # about 2021
    names=("Báo Hưng Yên", "Báo và phát thanh, truyền hình Hưng Yên"),
    confidence="thin",
    verified="date class and addresses in crawlers of 2025-26; the body by the family",
)
