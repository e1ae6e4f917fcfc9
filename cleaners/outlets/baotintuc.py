"""Báo Tin tức of the Vietnam News Agency (TTXVN), an ASP.NET site of its own."""

from cleaners.model import Reason, Role
from cleaners.outlet import Outlet, Selectors
from cleaners.rules import Rules, Take, strips

SIGNED = Take(name="signed", role=Role.CREDIT, pattern=r"\(TTXVN\)/Báo Tin tức|Báo Tin tức")

OUTLET = Outlet(
    id="baotintuc",
    name="Báo Tin tức",
    domains=("baotintuc.vn",),
    articles=(r"baotintuc\.vn/[^?#]+-\d{17}\.htm",),
    id_pattern=r"-(\d{17})\.htm$",
    feeds=("/tin-moi-nhat.rss", "/the-gioi.rss", "/kinh-te.rss", "/xa-hoi.rss"),
    listings=("/thoi-su-472ct0/trang-{page}.htm", "/the-gioi-130ct0/trang-{page}.htm"),
    archive="/thoi-su-472ct0/d{DD}-{MM}-{Y}.htm",
    selectors=Selectors(
        title=("h1.detail-title", "h1.title"),
        lead=("h2.sapo", "#plhMain_NewsDetail1_divSapoLive"),
        date=("div.date span.txt",),
        author=("div.author",),
        body=(".boxdetail .contents", "#plhMain_NewsDetail1_divContentLive"),
    ),
    rules=Rules(strip=strips(Reason.SHARE, ".share"), take=(SIGNED,)),
    date_in_url=("%Y%m%d%H%M%S", r"-(\d{14})\d{3}\.htm"),
    names=("Báo Tin tức", "Tin tức", "TTXVN", "Báo Tin tức và Dân tộc"),
    confidence="solid",
    verified="crawlers of 2016, 2024 and 2025, feed list of 2026-07; the id's length: URLs seen",
    traps=("the host speaks legacy TLS", "/rss/... answers HTML: feeds are /{slug}.rss"),
)
