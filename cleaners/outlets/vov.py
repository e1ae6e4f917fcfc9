"""VOV, the Voice of Vietnam, on Drupal."""

from cleaners.model import Reason
from cleaners.outlet import Outlet, Politeness, Selectors
from cleaners.rules import Rules, strips

OUTLET = Outlet(
    id="vov",
    name="VOV",
    domains=("vov.vn",),
    articles=(r"vov\.vn/[^?#]+\.vov",),
    not_articles=(r"vov\.vn/(?:video|multimedia/video|podcast)/",),
    id_pattern=r"-(?:post)?(\d+)\.vov$",
    listings=("/chinh-tri", "/kinh-te", "/xa-hoi", "/the-gioi"),
    selectors=Selectors(
        title=("h1.article-title", "div.article-title", "h1.cms-title"),
        lead=("div.article-summary h2", "div.article-summary", ".article__sapo", ".sapo.cms-desc"),
        date=("div.col-md-4.mb-2", ".article__meta time", ".vov-content .meta time"),
        author=("div.article-author a", "p.article__author", ".author .name"),
        section=("li.breadcrumb-item-first a",),
        body=("div.article-content", ".detail--normal", "div.article__body", "#article-body"),
    ),
    rules=Rules(
        strip=strips(Reason.RELATED, ".article-related", ".relate-container", "article.story")
        + strips(Reason.BYLINE, "p.article__author")
    ),
    prefixes=("VOV.VN -", "(VOV) -"),
    names=("VOV", "VOV.VN", "VOV Online", "Báo điện tử VOV"),
    politeness=Politeness(delay=10.0, note="robots.txt closes articles to general crawlers"),
    confidence="medium",
    verified="crawlers of 2019-21, 2025-26; feeds answer bots 403; prefixes, video paths (gk)",
)
