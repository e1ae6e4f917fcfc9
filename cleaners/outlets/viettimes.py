"""VietTimes."""

from cleaners.families.zce import FAMILY
from cleaners.outlet import Outlet

OUTLET = Outlet(
    id="viettimes",
    name="VietTimes",
    domains=("viettimes.vn",),
    family=FAMILY,
    articles=(r"viettimes\.vn/[^?#]+-post\d+\.html", r"viettimes\.vn/[^?#]+-\d+\.html"),
    id_pattern=r"-(?:post)?(\d+)\.html$",
    feeds=("/rss/home.rss", "/rss/kinh-te-du-lieu-3.rss", "/rss/xa-hoi-so-175.rss"),
    listings=("/cong-nghe/", "/kinh-te-du-lieu/"),
    prefixes=("VietTimes --",),
    names=("VietTimes", "Viettimes", "Tạp chí VietTimes"),
    confidence="medium",
    verified="a crawler of 2018 and URLs seen in several sources; the prefix (gk)",
)
