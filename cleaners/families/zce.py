"""ePi/NEKO "zce": plo, tienphong, nhandan, vietnamplus, sggp and a dozen more.

The newest generation is told by `zce-content-body`; the ASP.NET one before it (to about 2021) by
`#abody`, `#chapeau` and `cms-*` classes without `article__*`.
"""

from cleaners.model import Reason
from cleaners.outlet import Family, Selectors
from cleaners.rules import Rules, strips

FAMILY = Family(
    id="zce",
    name="ePi/NEKO zce",
    markers=(
        "zce-content-body",
        "article__sapo cms-desc",
        "article__title cms-title",
        "CMS_BANNER.pushAds",
        # the editor's own classes, the same since 2014
        "cms-desc",
        "cms-photo",
        "cms-relate",
        'id="abody"',
        'id="chapeau"',
        "ctl00_mainContent_ContentList1_pager",
    ),
    selectors=Selectors(
        title=(
            "h1.article__title.cms-title",
            "h1.article__title",
            "h1.article__header",
            "h1.main-title.cms-title",
            "h1.cms-title",
            "h1#headline",
        ),
        lead=(
            ".article__sapo.cms-desc",
            ".article__sapo",
            "#chapeau",
            ".article-sapo.cms-desc",
            ".cms-desc",
        ),
        date=(
            "time.article__time@datetime",
            "meta.cms-date@content",
            ".cms-date@content",
            "time.article__time",
            ".article__meta time.time",
            ".article-header time@datetime",
            ".byline-dateline time",
            ".toolbar span.time",
            ".author-time time",
        ),
        author=(
            ".article__meta .author.cms-author a.name",
            ".author.cms-author a.name",
            ".article__author .name",
            ".wrap-author .author",
            ".article-author",
            ".cms-author",
            "#abody p.author",
            ".cms-body p.author",
        ),
        credit=("div.article__source",),
        section=(".breadcrumb h2.main a", ".breadcrumb a"),
        tags=(".article__tag .box-content a", "ul.tags li a", ".tags li a"),
        body=(
            "div.article__body.zce-content-body",
            "div.article__body.cms-body",
            "div.article__body",
            "#abody",
            "#article-body",
            ".cms-body",
        ),
    ),
    rules=Rules(
        strip=(
            *strips(
                Reason.RELATED,
                ".article-relate",
                ".related-topic",
                ".related-news",
                '[data-source="related-news"]',
                '[data-source^="topic-box"]',
                ".article-relate-b",
                ".related-inline-story",
            ),
            *strips(
                Reason.ADVERTISEMENT,
                ".ads_middle",
                ".sda_middle",
                '[id^="adsMobile_"]',
                '[id^="adsWeb_"]',
                ".banner",
                ".rennab",
            ),
            # the plo page of 2025-10 has its byline, stars and share buttons inside the body
            *strips(
                Reason.BYLINE, ".article__meta", ".article__author", ".article-author", "p.author"
            ),
            *strips(Reason.SHARE, ".article__social", ".social-box"),
            *strips(Reason.FOLLOW, "a.google-news"),
            *strips(Reason.TAGS, ".article__tag"),
            *strips(Reason.COMMENT, ".wrap-comment"),
            *strips(Reason.NAVIGATION, ".article__footer"),
        ),
    ),
    more=("https://api.{host}/api/morenews-zone-{zone}-{page}.html?phrase=",),
    feeds=("/rss/home.rss",),
    sitemaps=("/sitemaps/google-news.xml", "/sitemaps/news-{Y}-{M}.xml"),
    verified=(
        "two real plo pages of 2025-10 and crawlers of twelve members, 2016 to 2026-10; "
        "read 2026-11"
    ),
)
