from cleaners.families.vccorp import FAMILY
from cleaners.model import Reason
from cleaners.outlet import Outlet, Selectors
from cleaners.rules import Rules, strips

OUTLET = Outlet(
    id="genk",
    name="GenK",
    domains=("genk.vn",),
    family=FAMILY,
    articles=(r"-\d{15,}\.chn$", r"/c\d+n\d{12,}/[^/]+\.chn$"),
    id_pattern=r"-(\d{15,})\.chn$",
    feeds=("/rss/home.rss",),
    listings=("/mobile.chn", "/internet.chn", "/kham-pha.chn"),
    older=Selectors(  # 2012
        title=(".news-showtitle h1",),
        lead=(".assessment-main1 > .init_content",),
        date=(".news-showtitle .note",),
        section=(".news-showtitle .sub_title a",),
        body=(".assessment-main1",),
    ),
    rules=Rules(strip=strips(Reason.ADVERTISEMENT, ".khw-ads-wrapper")),
    names=("GenK", "genk.vn", "VCCorp.vn", "Trí Thức Trẻ"),
    verified="saved page of 2012; three crawlers of 2026; kbwc/knc fields, feed, old URLs (gk)",
)
