"""Báo Bắc Ninh."""

from cleaners.model import Reason
from cleaners.outlet import Outlet, Selectors
from cleaners.rules import Rules, strips

OUTLET = Outlet(
    id="baobacninhtv",
    name="Báo Bắc Ninh",
    domains=("baobacninhtv.vn",),
    articles=(r"//baobacninhtv\.vn/(?:[^?#]+/)?[^/?#]+\.bbg",),
    not_articles=(r"/(?:photo|videos|podcast|infographics)/",),
    id_pattern=r"-postid(\d+)\.bbg$",
    listings=("/phap-luat", "/kinh-te", "/doi-song", "/moi-nhat"),
    selectors=Selectors(
        lead=("div.news_detail_sapo p", "div.news_detail_sapo"),
        body=(".news-details__content.link_content", ".news-details__content"),
    ),
    rules=Rules(strip=strips(Reason.RELATED, ".news-related__list")),
    prefixes=("BẮC NINH -", "(BNP) -"),
    names=("Báo Bắc Ninh", "Báo và phát thanh, truyền hình Bắc Ninh", "BBN"),
    verified="one crawler of 2025-26; the prefixes (gk)",
)
