"""BNews, business news of the Vietnam News Agency (TTXVN)."""

from cleaners.model import Reason
from cleaners.outlet import Outlet, Selectors
from cleaners.rules import Drop, Rules, strips

MAIL = Drop(name="mail", pattern=r"\S+@vnanet\.vn$", reason=Reason.BYLINE, max_words=2)

OUTLET = Outlet(
    id="bnews",
    name="BNews",
    domains=("bnews.vn",),
    articles=(r"bnews\.vn/[^/?#]+/\d{4,}\.html",),
    not_articles=(r"bnews\.vn/infographics?-",),
    id_pattern=r"/(\d+)\.html$",
    sitemaps=("/sitemap/news-{Y}-{M}.xml",),
    listings=("/thoi-su/38/trang-{page}.html", "/tai-chinh-ngan-hang/3/trang-{page}.html"),
    selectors=Selectors(
        title=("h1.font-42", ".post-top-entry h1"),
        lead=("div.lr-summary-post", ".post-summary"),
        date=(".post-top-entry .post-time",),
        author=("div.lr-author",),
        section=("ul.uk-breadcrumb li a",),
        body=("div.lr-ct", ".post-ct-entry", ".post-mid-entry"),
    ),
    rules=Rules(strip=strips(Reason.REPEAT, "div.lr-summary-post", "div.lr-author"), drop=(MAIL,)),
    prefixes=("BNEWS",),
    names=("BNews", "BNEWS", "Bnews", "TTXVN", "BNEWS/TTXVN"),
    confidence="solid",
    verified="four pages of 2026-09 described in a study, crawlers of 2020 and 2025",
    traps=("no publish time on the page", "time#currentDate is the server's today"),
)
