"""Báo Cao Bằng."""

from cleaners.families.mediatech import FAMILY
from cleaners.outlet import Outlet, Selectors

OUTLET = Outlet(
    id="baocaobang",
    name="Báo Cao Bằng",
    domains=("baocaobang.vn",),
    family=FAMILY,
    articles=(r"//(?:www\.)?baocaobang\.vn/[^/?#]+-\d+\.html",),
    id_pattern=r"-(\d+)\.html$",
    listings=("/Thoi-su", "/chinh-tri", "/kinh-te", "/xa-hoi"),
    selectors=Selectors(lead=("#content-detail > p > strong",)),
    names=("Báo Cao Bằng", "Báo Cao Bằng điện tử"),
    verified="one crawler of 2025-26; the family by its container and picture addresses",
    traps=("letters with accents are written as entities (N&ocirc;ng)",),
)
