"""Lao Động."""

from cleaners.families.ldo import FAMILY
from cleaners.outlet import Outlet, Politeness

OUTLET = Outlet(
    id="laodong",
    name="Lao Động",
    domains=("laodong.vn", "laodong.com.vn"),
    family=FAMILY,
    articles=(r"laodong\.vn/[^?#]+-\d+\.ldo", r"laodong\.com\.vn/[^?#]+-\d+\.bld"),
    not_articles=(r"laodong\.vn/(?:video|photo|infographic|podcast|ban-tin|talkshow|tags)\b",),
    id_pattern=r"-(\d+)\.(?:ldo|bld)$",
    feeds=("/rss/home.rss",),
    sitemaps=("/google-news-sitemap.xml",),
    listings=("/tin-moi", "/thoi-su?page={page}", "/xa-hoi?page={page}"),
    prefixes=("(LĐO) -", "LĐO -"),
    names=("Lao Động", "Báo Lao Động", "LĐO", "LDO"),
    politeness=Politeness(delay=3.0, note="a cookie (D1N) set by script guards pages and feeds"),
    confidence="solid",
    verified="two real pages saved 2026-10, a listing of 2026-02, feed lists of 2026-05",
    traps=("answers a page of 177 bytes that sets D1N and reloads: set it once, ask again",),
)
