"""Báo Phú Thọ."""

from cleaners.families.dhcn import FAMILY
from cleaners.outlet import Outlet

OUTLET = Outlet(
    id="baophutho",
    name="Báo Phú Thọ",
    domains=("baophutho.vn",),
    family=FAMILY,
    articles=(r"//baophutho\.vn/[^/?#]+-\d+\.htm\b",),
    id_pattern=r"-(\d+)\.htm$",
    listings=("/phutho24h", "/chinh-tri", "/kinh-te"),
    names=("Báo Phú Thọ", "Báo và phát thanh, truyền hình Phú Thọ"),
    verified="raw extractions of 2025 and 2026",
    traps=("some bodies are encrypted", "the raw page holds unfilled templates ({title} {body})"),
)
