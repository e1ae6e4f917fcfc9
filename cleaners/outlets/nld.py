from cleaners.families.vccorp import FAMILY
from cleaners.model import Reason
from cleaners.outlet import Outlet, Politeness, Selectors
from cleaners.rules import Rules, strips

OUTLET = Outlet(
    id="nld",
    name="Người Lao Động",
    domains=("nld.com.vn",),
    family=FAMILY,
    articles=(r"nld\.com\.vn/[^?#]+-\d{6,}\.htm$", r"/\d{12,}p\d+c\d+/[^/]+\.htm$"),
    not_articles=(r"nld\.com\.vn/(?:video|chu-de|tac-gia)/",),
    id_pattern=r"-(\d{6,})\.htm$",
    feeds=("/rss/home.rss", "/rss/thoi-su.rss", "/rss/kinh-te.rss"),
    listings=("/thoi-su.htm", "/kinh-te.htm", "/phap-luat.htm"),
    older=Selectors(  # 2018
        title=(".titledetail h1",),
        lead=(".contenttotal .sapo",),
        date=(".ngayxuatban",),
        author=(".nguon-tin-detail",),
        body=("#divNewsContent",),
    ),
    rules=Rules(strip=strips(Reason.RELATED, ".tinlienquanold", ".displaynone")),
    prefixes=("(NLĐO)-", "(NLĐO) -", "NLĐO -"),
    names=("Người Lao Động", "Báo Người Lao Động", "NLĐO", "NLĐ"),
    politeness=Politeness(delay=3.0, note="the home page has shown a captcha to scripts"),
    confidence="solid",
    verified="listing of 2026-03 (ids 196...); three crawlers of 2025; prefix, form of 2012 (gk)",
)
