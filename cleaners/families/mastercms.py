"""MasterCMS: the ministries' papers and many magazines."""

from cleaners.model import Reason
from cleaners.outlet import Family, Selectors
from cleaners.rules import Rules, strips

FAMILY = Family(
    id="mastercms",
    name="MasterCMS",
    markers=(
        "__MASTERCMS_CONTENT",
        "mastercms_lazyload",
        "__img_mastercms",
        "BASED ON MASTERCMS",
        "/stores/news_dataimages/",
    ),
    selectors=Selectors(
        title=("h1.article-detail-title", "h1.detail-title", "h1.post-title"),
        lead=(
            "div.article-detail-desc",
            "p.detail-sapo",
            ".post-sapo",
            "article.article div.article-desc",
        ),
        # Related articles under the text have dates of the same class.
        date=(
            ".article-detail .article-date",
            "div.article-info .article-date",
            "div.article-date",
            ".meta .datetime",
            "span.bx-time",
        ),
        author=("div.article-detail-author", "div.article-member", "span.cms-author"),
        section=(".article-detail a.article-cat", "li.menu-alias a"),
        tags=(".article-keyword a",),
        body=("div.__MASTERCMS_CONTENT", "div.__MASTERCMS_CONTENT_BODY"),
    ),
    rules=Rules(
        strip=(
            *strips(Reason.RELATED, '[class*="__MB_ARTICLE"]'),
            *strips(Reason.OUTLET, ".article-detail-source"),
            *strips(Reason.FOLLOW, ".hna-ico-google-news"),
            *strips(Reason.ADVERTISEMENT, "[data-widget-id]", ".banner-full"),
        )
    ),
    feeds=("/rss_feed/",),
    verified="two saved pages of suckhoeviet.org.vn (2026-10); a page of thoibaonganhang.vn (2021)",
)
