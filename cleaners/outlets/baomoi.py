"""Báo Mới, an aggregator: every item names its source, which is the better one to crawl."""

from cleaners.model import Reason
from cleaners.outlet import Outlet, Politeness, Selectors
from cleaners.rules import Rules, strips

OUTLET = Outlet(
    id="baomoi",
    name="Báo Mới",
    domains=("baomoi.com",),
    articles=(r"baomoi\.com/[^?#]*/c/\d+\.epi", r"baomoi\.com/[^/?#]+-c\d+\.epi"),
    not_articles=(r"-(?:p|t|s)\d+\.epi", r"/(?:video|photo)[^/]*-c\d+\.epi"),
    id_pattern=r"(?:/c/|-c)(\d+)\.epi$",
    listings=("/the-gioi/trang{page}.epi", "/kinh-te/trang{page}.epi"),
    selectors=Selectors(
        title=("h1.article__header", "h1"),
        lead=("h3.sapo", ".article__sapo"),
        date=(".article__meta time",),
        body=(".article__body",),
    ),
    rules=Rules(strip=strips(Reason.ADVERTISEMENT, "[data-adaptive]")),
    politeness=Politeness(delay=5.0, note="crawl the source outlets instead"),
    names=("Báo Mới", "BaoMoi", "baomoi.com"),
    confidence="thin",
    verified="a listing of 2025 and a public crawler of 2018, 2026-11; no body of 2021+ is known",
)
