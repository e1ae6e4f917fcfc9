from cleaners.families.vccorp import FAMILY
from cleaners.model import Reason
from cleaners.outlet import Outlet, Politeness, Selectors
from cleaners.rules import Rules, strips

OUTLET = Outlet(
    id="baochinhphu",
    name="Báo Điện tử Chính phủ",
    domains=("baochinhphu.vn", "xaydungchinhsach.chinhphu.vn", "baodientu.chinhphu.vn"),
    family=FAMILY,
    articles=(r"-1\d{2}\d{13,16}\.htm$", r"chinhphu\.vn/.+/\d+\.vgp$"),
    not_articles=(r"/(?:chu-de|video)/",),
    id_pattern=r"[-/](\d{5,})\.(?:htm|vgp)$",
    feeds=("/rss/home.rss", "/home.rss", "/quoc-te.rss"),
    listings=("/chinh-sach-moi.htm", "/quoc-te.htm", "/kinh-te.htm"),
    older=Selectors(  # 2018-20
        title=(".article-header h1",),
        lead=(".article-body .summary",),
        date=(".article-header .meta",),
        tags=(".keywords .word",),
        body=(".article-body.cmscontents",),
    ),
    rules=Rules(strip=strips(Reason.RELATED, ".inline-related", ".sharing_tool")),
    prefixes=("(Chinhphu.vn) -", "(Chinhphu.vn) –"),
    names=("baochinhphu.vn", "Chinhphu.vn", "Báo Chính phủ", "Cổng TTĐT Chính phủ"),
    politeness=Politeness(note="answered a cookie challenge in 2018"),
    confidence="solid",
    verified="saved page and listing of 2026-03 (ids 102...); feeds of 2026-07; 2018-20 crawlers",
)
