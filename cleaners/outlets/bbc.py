"""BBC News Tiếng Việt (Simorgh)."""

from cleaners.model import Reason
from cleaners.outlet import Outlet, Selectors
from cleaners.rules import Drop, Rules, strips

SKIP = r"Bỏ qua .{0,60} và tiếp tục đọc"
OUTLET = Outlet(
    id="bbc",
    name="BBC News Tiếng Việt",
    domains=("bbc.com",),
    www=True,
    articles=(
        r"bbc\.com/vietnamese/articles/[a-z0-9]+",
        r"bbc\.com/vietnamese/[a-z-]+-\d{8}",
        r"bbc\.com/vietnamese/[a-z_]+/\d{4}/\d{2}/\d{6}_",
    ),
    not_articles=(r"/vietnamese/(?:topics|media|bbc_vietnamese_radio)/", r"/institutional-\d+"),
    feeds=("https://feeds.bbci.co.uk/vietnamese/rss.xml", "/vietnamese/index.xml"),
    selectors=Selectors(title=("main h1", "h1"), date=("main time@datetime",), body=("main",)),
    rules=Rules(
        strip=strips(Reason.RELATED, "[data-block='promoList']", "section"),
        drop=(Drop(name="bbc-skip", pattern=SKIP, reason=Reason.NAVIGATION, max_words=20),),
    ),
    names=("BBC", "BBC News Tiếng Việt", "BBC Tiếng Việt", "BBC News"),
    confidence="thin",
    verified="addresses and feeds seen in public code, 2026-11; the markup is general knowledge",
)
