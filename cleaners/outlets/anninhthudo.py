"""An ninh Thủ đô."""

from cleaners.families.zce import FAMILY
from cleaners.outlet import Outlet

OUTLET = Outlet(
    id="anninhthudo",
    name="An ninh Thủ đô",
    domains=("anninhthudo.vn",),
    family=FAMILY,
    articles=(r"anninhthudo\.vn/[^?#]+-post\d+\.antd",),
    id_pattern=r"-post(\d+)\.antd$",
    listings=("/phap-luat/", "/thoi-su/"),
    prefixes=("ANTD.VN -", "ANTĐ -"),
    names=("An ninh Thủ đô", "Báo An ninh Thủ đô", "ANTĐ", "ANTD.VN"),
    confidence="medium",
    verified="one crawler 2025-26; the .antd suffix, listings and prefixes (gk)",
)
