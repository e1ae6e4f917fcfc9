"""Ngôi Sao, VnExpress' show-business paper (ngoisao.net until about 2021)."""

from cleaners.families.fpt_vne import FAMILY
from cleaners.outlet import Outlet

OUTLET = Outlet(
    id="ngoisao",
    name="Ngôi Sao",
    domains=("ngoisao.vnexpress.net", "ngoisao.net"),
    family=FAMILY,
    articles=(r"^https?://(?:www\.)?ngoisao(?:\.vnexpress)?\.net/[^?#]*-\d{7}\.html",),
    not_articles=(r"/(?:video|photo)/",),
    id_pattern=r"-(\d{7})\.html$",
    feeds=("/rss/ngoi-sao.rss", "/rss/hau-truong.rss", "/rss/thoi-trang.rss"),
    names=("Ngoisao.net", "Ngôi Sao", "Ngoisao", "VnExpress"),
    confidence="medium",
    verified="URLs, feeds and CMS named by public crawlers, 2026-11; no page was read",
)
