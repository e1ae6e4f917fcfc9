from cleaners.families.vccorp import FAMILY
from cleaners.model import Reason
from cleaners.outlet import Outlet, Selectors
from cleaners.rules import Rules, strips

OUTLET = Outlet(
    id="soha",
    name="Soha",
    domains=("soha.vn",),
    family=FAMILY,
    articles=(r"soha\.vn/[^?#]+-\d{15,}\.htm$",),
    id_pattern=r"-(\d{15,})\.htm$",
    feeds=("/rss/home.rss",),
    sitemaps=("/google-news-sitemap.xml",),
    listings=("/thoi-su.htm", "/quoc-te.htm", "/kinh-doanh.htm"),
    older=Selectors(  # 2019, then 2012
        title=("h1.news-title", "h1[itemprop=title]"),
        lead=(".news-sapo", "h2[itemprop=description]"),
        date=("article .news-content-header time", "span[itemprop=datePublished]"),
        author=(".news-content-header b",),
        credit=("span[itemprop=author]",),
        tags=("article .tags a",),
        body=("article .news-content", ".detail-content-body", "#newscontent"),
    ),
    rules=Rules(strip=strips(Reason.OUTLET, ".bottom-contact")),
    names=("Soha", "soha.vn", "Soha News", "sohanews", "Trí Thức Trẻ"),
    verified="saved page of 2012; crawlers of 2019-26; URL pattern of 2012, 2026 ids (gk)",
)
