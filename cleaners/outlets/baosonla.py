"""Báo Sơn La."""

from cleaners.families.zce import FAMILY
from cleaners.outlet import Outlet

OUTLET = Outlet(
    id="baosonla",
    name="Báo Sơn La",
    domains=("baosonla.vn",),
    family=FAMILY,
    articles=(r"baosonla\.vn/[^/?#]+/[^/?#]+-\w+\.html",),
    id_pattern=r"-(\w+)\.html$",
    listings=("/thoi-su-chinh-tri.html", "/kinh-te.html"),
    names=("Báo Sơn La", "Báo Sơn La điện tử"),
    confidence="thin",
    verified="one source, 2025-26 (URL form and a.cms-link); that it runs zce, listings (gk)",
)
