"""Báo Điện Biên Phủ."""

from cleaners.outlet import Outlet, Selectors

OUTLET = Outlet(
    id="baodienbienphu",
    name="Báo Điện Biên Phủ",
    domains=("baodienbienphu.vn", "baodienbienphu.com.vn"),
    articles=(
        r"//baodienbienphu\.vn/tin-bai/[^/?#]+/[^/?#]+/?$",
        r"//baodienbienphu\.com\.vn/tin-tuc/[^/?#]+/\d+/[^/?#]+$",
    ),
    listings=("/",),
    selectors=Selectors(
        section=("#detail-news a[href*='/tin-tuc/']",), body=("div.editor-content",)
    ),
    names=("Báo Điện Biên Phủ", "Báo và phát thanh, truyền hình Điện Biên"),
    confidence="thin",
    verified="one crawler of 2025-26",
    traps=("section pages are filled in by scripts: the front page lists the articles",),
)
