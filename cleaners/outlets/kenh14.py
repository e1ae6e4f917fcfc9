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
        title=("h1.kbwcb-title", "h1.post-title"),
        lead=(".news-detail-container > .sapo",),  # with .post-content: the phones' page of 2019
        date=("span.kbwcm-time@title", "span.kbwc-meta-time", ".author-container .timeago@title"),
        author=(".author-container .author",),
        body=(".news-detail-container > .post-content",),
        section=(".kbwc-cate",),
        tags=(".kbwc-tags a", ".klw-new-tags a"),
    ),
    rules=Rules(strip=strips(Reason.ADVERTISEMENT, ".ads-sponsor", ".khw-adk14-wrapper")),
    names=("Kênh 14", "Kenh14", "kenh14.vn", "Trí Thức Trẻ"),
    confidence="solid",
    verified="listing of 2022-08; a saved page of 2019 (m.); crawlers of 2025-26; .kbwcm-author, old URLs (gk)",
)
