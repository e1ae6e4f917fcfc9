"""VietnamPlus, the online newspaper of the Vietnam News Agency (TTXVN)."""

from cleaners.families.zce import FAMILY
from cleaners.model import Reason
from cleaners.outlet import Outlet
from cleaners.rules import Drop, Rules

FOLLOW = (Drop(name="follow", pattern="Theo dõi VietnamPlus", reason=Reason.FOLLOW, max_words=8),)

OUTLET = Outlet(
    id="vietnamplus",
    name="VietnamPlus",
    domains=("vietnamplus.vn",),
    www=True,
    family=FAMILY,
    articles=(r"vietnamplus\.vn/[^?#]+-post\d+\.vnp", r"vietnamplus\.vn/(?:[^/?#]+/)+\d+\.vnp"),
    not_articles=(r"/(?:topic|tags)/",),
    id_pattern=r"(?:-post|/)(\d+)\.vnp$",
    feeds=("/rss/home.rss", "/rss/thegioi.rss", "/rss/kinhte.rss", "/rss/xahoi-314.rss"),
    sitemaps=("/sitemaps/google-news.xml", "/sitemaps/news-{Y}-{MM}.xml"),
    listings=("/thegioi/", "/kinhte/", "/xahoi/"),
    rules=Rules(drop=FOLLOW),
    names=("VietnamPlus", "Vietnam+", "TTXVN", "TTXVN/Vietnam+"),
    confidence="solid",
    verified="a page of 2017, three crawlers 2023-26, feed list of 2026-07; suffix of -post (gk)",
    traps=("a sitemap's lastmod is not the publish date",),
)
