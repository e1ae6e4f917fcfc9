from cleaners.families.vccorp import FAMILY
from cleaners.model import Reason
from cleaners.outlet import Outlet, Selectors
from cleaners.rules import Rules, strips

OUTLET = Outlet(
    id="vietnambiz",
    name="VietnamBiz",
    domains=("vietnambiz.vn",),
    family=FAMILY,
    articles=(r"vietnambiz\.vn/[^/?#]+-20\d{9,15}\.htm$",),
    id_pattern=r"-(20\d{9,15})\.htm$",
    feeds=("/tin-moi-nhat.rss", "/rss/chung-khoan.rss", "/rss/tai-chinh.rss"),
    listings=("/thoi-su.htm", "/tai-chinh.htm", "/chung-khoan.htm"),
    selectors=Selectors(
        title=("h1.vnbcb-title",),
        lead=("div.vnbcbc-sapo",),
        date=("span.vnbcbat-data@title", "span.vnbcbat-data"),
        body=("div.vnbcbc-body",),
    ),
    rules=Rules(strip=strips(Reason.RELATED, ".VnbArticleContentEmbed")),
    names=("VietnamBiz", "vietnambiz.vn"),
    confidence="medium",
    verified="four public crawlers and feed lists of 2024-26, links of 2020-26",
    traps=("feed times end in 'GMT+7'",),
)
