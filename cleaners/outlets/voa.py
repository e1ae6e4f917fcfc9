"""VOA Tiếng Việt (Pangea)."""

from cleaners.model import Reason
from cleaners.outlet import Outlet, Selectors
from cleaners.rules import Rules, strips

OUTLET = Outlet(
    id="voa",
    name="VOA Tiếng Việt",
    domains=("voatiengviet.com",),
    www=True,
    articles=(r"voatiengviet\.com/a/(?:[^/?#]+/)?\d+\.html",),
    id_pattern=r"/(\d+)\.html$",
    listings=("/p/3864.html",),
    selectors=Selectors(
        title=("h1.title", "h1"),
        lead=(".intro p",),
        date=(".published time@datetime", "time@datetime"),
        author=(".publishing-details .links__item-link",),
        body=("#article-content .wsw", ".wsw"),
    ),
    rules=Rules(strip=strips(Reason.RELATED, ".wsw__embed", ".c-mmp", ".media-block-wrap")),
    names=("VOA", "VOA Tiếng Việt", "VOA News"),
    confidence="thin",
    verified="body and byline from crawlers of VOA's sites, 2026-11; else general knowledge",
    traps=("feeds have opaque addresses, listed on /rssfeeds",),
)
