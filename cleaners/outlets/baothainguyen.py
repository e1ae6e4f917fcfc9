"""Báo Thái Nguyên."""

from cleaners.families.td7hex import FAMILY
from cleaners.outlet import Outlet

OUTLET = Outlet(
    id="baothainguyen",
    name="Báo Thái Nguyên",
    domains=("baothainguyen.vn",),
    family=FAMILY,
    articles=(r"//(?:www\.)?baothainguyen\.vn/[^?#]+/\d{6}/[a-z0-9-]+-[a-f0-9]{7}/?$",),
    id_pattern=r"-([a-f0-9]{7})/?$",
    listings=("/thoi-su-thai-nguyen/",),
    names=("Báo Thái Nguyên", "Báo Thái Nguyên điện tử"),
    confidence="thin",
    verified="addresses seen in 2026; the selectors by the family",
)
