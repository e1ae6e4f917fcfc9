"""Báo Đầu tư."""

from cleaners.families.exp import FAMILY
from cleaners.outlet import Outlet, Selectors

OUTLET = Outlet(
    id="baodautu",
    name="Báo Đầu tư",
    domains=("baodautu.vn",),
    family=FAMILY,
    articles=(r"//baodautu\.vn/[^/?#]+-d\d{4,}\.html",),
    id_pattern=r"-d(\d+)\.html$",
    listings=("/dau-tu-tai-chinh-d6/p{page}", "/thoi-su-dau-tu-d1/p{page}"),
    selectors=Selectors(
        lead=("div.sapo_detail",),
        author=("a.author.cl_green",),
        section=("div.fs16.text-uppercase a",),
    ),
    names=("Báo Đầu tư", "Đầu tư Online", "baodautu.vn"),
    verified="crawlers of 2021, 2023, 2025 and 2026",
    traps=("every feed is empty", ".content is a script's template", "/p2/ with a slash is 404"),
)
