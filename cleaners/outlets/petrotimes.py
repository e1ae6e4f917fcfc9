"""PetroTimes."""

from cleaners.families.mastercms import FAMILY
from cleaners.outlet import Outlet

OUTLET = Outlet(
    id="petrotimes",
    name="PetroTimes",
    domains=("petrotimes.vn",),
    family=FAMILY,
    articles=(r"//(?:[a-z]+\.)?petrotimes\.vn/[^/?#]+-\d{3,7}\.html",),
    id_pattern=r"-(\d{3,7})\.html$",
    feeds=("/rss_feed/trang-chu",),
    names=("PetroTimes", "Petrotimes", "petrotimes.vn", "Tạp chí Năng lượng Mới"),
    confidence="thin",
    verified="addresses and feed seen in sources of 2022 and 2026; the selectors by the family",
)
