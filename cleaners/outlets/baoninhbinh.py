"""Báo Ninh Bình."""

from cleaners.outlet import Outlet, Selectors

OUTLET = Outlet(
    id="baoninhbinh",
    name="Báo Ninh Bình",
    domains=("baoninhbinh.org.vn",),
    articles=(
        r"//(?:www\.)?baoninhbinh\.org\.vn/[^/?#]+/d\d{16,17}\.htm",
        r"//(?:www\.)?baoninhbinh\.org\.vn/[^/?#]+-\d{17}p\d+c\d+\.htm",  # to about 2018
    ),
    id_pattern=r"[/-]d?(\d{16,17})(?:p\d+c\d+)?\.htm$",
    date_in_url=("%Y%m%d%H%M%S", r"[/-]d?(\d{14})\d{2,3}(?:p\d+c\d+)?\.htm$"),
    listings=("/vu-an",),
    selectors=Selectors(date=("span#date",), body=("#content_detail",)),
    names=("Báo Ninh Bình", "Báo và phát thanh, truyền hình Ninh Bình"),
    confidence="thin",
    verified="date and body in crawlers of 2025 and 2026, addresses of 2018 to 2023",
)
