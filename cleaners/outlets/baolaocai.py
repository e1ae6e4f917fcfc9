"""Báo Lào Cai."""

from cleaners.families.zce import FAMILY
from cleaners.outlet import Outlet, Selectors

OUTLET = Outlet(
    id="baolaocai",
    name="Báo Lào Cai",
    domains=("baolaocai.vn",),
    family=FAMILY,
    articles=(r"baolaocai\.vn/[^?#]+-post\d+\.html",),
    id_pattern=r"-post(\d+)\.html$",
    listings=("/thoi-su/", "/kinh-te/"),
    selectors=Selectors(body=('div[data-field="body"]',)),
    names=("Báo Lào Cai", "Báo Lào Cai điện tử"),
    confidence="medium",
    verified="one crawler 2025-26; listings (gk)",
)
