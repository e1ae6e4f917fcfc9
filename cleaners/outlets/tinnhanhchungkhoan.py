"""Tin nhanh chứng khoán (Đầu tư Chứng khoán)."""

from cleaners.families.zce import FAMILY
from cleaners.outlet import Outlet

OUTLET = Outlet(
    id="tinnhanhchungkhoan",
    name="Tin nhanh chứng khoán",
    domains=("tinnhanhchungkhoan.vn",),
    www=True,
    family=FAMILY,
    articles=(r"tinnhanhchungkhoan\.vn/[^?#]+-post\d+\.html",),
    id_pattern=r"-post(\d+)\.html$",
    sitemaps=("/sitemaps/news-{Y}-{M}.xml",),
    listings=("/chung-khoan/", "/doanh-nghiep/"),
    prefixes=("(ĐTCK)",),
    names=("Tin nhanh chứng khoán", "Đầu tư Chứng khoán", "ĐTCK", "ĐTCK online"),
    confidence="solid",
    verified="pages captured for a study of 2026-09, one crawler 2025-26; listings (gk)",
)
