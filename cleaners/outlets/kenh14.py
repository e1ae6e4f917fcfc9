from cleaners.families.vccorp import FAMILY
from cleaners.model import Reason
from cleaners.outlet import Outlet, Selectors
from cleaners.rules import Rules, strips

OUTLET = Outlet(
    id="kenh14",
    name="Kênh 14",
    domains=("kenh14.vn",),
    family=FAMILY,
    articles=(r"kenh14\.vn/[^?#]+-\d{6,}\.chn$", r"/c\d+/\d{12,}/[^/]+\.chn$"),
    not_articles=(r"//video\.kenh14\.vn/",),
    id_pattern=r"-(\d{6,})\.chn$",
    feeds=("/rss/home.rss",),
    sitemaps=("/google-news-sitemap.xml",),
    listings=("/star.chn", "/timeline/laytinmoitronglist-2154/page-{page}.chn"),
    selectors=Selectors(
        title=("h1.kbwcb-title",),
        date=("span.kbwcm-time@title", "span.kbwc-meta-time"),
        section=(".kbwc-cate",),
        tags=(".kbwc-tags a", ".klw-new-tags a"),
    ),
    rules=Rules(strip=strips(Reason.ADVERTISEMENT, ".ads-sponsor", ".khw-adk14-wrapper")),
    names=("Kênh 14", "Kenh14", "kenh14.vn", "Trí Thức Trẻ"),
    confidence="solid",
    verified="listing of 2022-08; crawlers of 2025-26; .kbwcm-author, old URLs (gk)",
)
