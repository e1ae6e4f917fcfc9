"""Kinh tế & Đô thị: ktdt portal (2023+) and the pages of 2020."""

from cleaners.model import Reason
from cleaners.outlet import Outlet, Selectors
from cleaners.rules import Rules, strips

OUTLET = Outlet(
    id="kinhtedothi",
    name="Kinh tế & Đô thị",
    domains=("kinhtedothi.vn",),
    articles=(r"^https?://(?:[a-z]+\.)?kinhtedothi\.vn/(?:[^/?#]+/)*[^/?#]*-[^/?#]*\.html",),
    not_articles=(r"kinhtedothi\.vn/(?:video|multimedia|tag)/",),
    feeds=("/rss/chung-khoan.rss",),
    listings=("/kinh-te", "/do-thi", "/chung-khoan"),
    selectors=Selectors(
        title=("h1.article-title", "h1.title_detail_news"),
        lead=(".sapo_detail",),
        date=(".time_detail_news",),
        tags=(".tag_detail a",),
        body=(".content-ktdt-article", "#cotent_detail"),
    ),
    rules=Rules(strip=strips(Reason.ADVERTISEMENT, "[id^='adv']")),
    prefixes=("Kinhtedothi -", "(Kinhtedothi) -"),
    names=("Kinh tế & Đô thị", "Kinhtedothi", "Kinh tế và Đô thị", "Báo Kinh tế & Đô thị"),
    confidence="thin",
    verified="public crawlers of 2020 and 2025, 2026-11; the prefix is general knowledge",
    traps=("feeds answered with no item in 2026",),
)
