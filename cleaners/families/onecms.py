"""OneCMS (1cdn.vn): one template for many provincial and business papers."""

from cleaners.model import Reason
from cleaners.outlet import Family, Selectors
from cleaners.rules import Rules, strips

FAMILY = Family(
    id="onecms",
    name="OneCMS",
    markers=("onecms__", "/script/oneAds.js", "sc-longform-header", "c-news-detail"),
    selectors=Selectors(
        title=("h1.block-sc-title", "h1.c-detail-head__title"),
        lead=("p.block-sc-sapo",),
        date=("span.block-sc-publish-time", "span.c-detail-head__time"),
        author=("span.block-sc-author", 'meta[property="dable:author"]@content'),
        section=(
            "span.block-sc-cate-name",
            'meta[name="article:section"]@content',
            ".breadcrumb-item.active a",
        ),
        tags=(".onecms__tags a", ".c-tag a"),
        # The imprint in the footer is a .b-maincontent too: the article's is the first one.
        body=(".b-maincontent .entry", "article.entry", "div.b-maincontent"),
    ),
    rules=Rules(
        strip=(
            *strips(
                Reason.ADVERTISEMENT,
                ".c-banner-inpage",
                ".c-main-banner",
                "div.oneads",
            ),
            *strips(Reason.RELATED, ".c-news-related", ".c-box"),
            *strips(Reason.WIDGET, ".c-article-reaction", ".c-comments"),
            *strips(Reason.SHARE, ".c-share-detail", ".c-sticky-share", ".c-powered"),
            *strips(Reason.TAGS, ".c-tag"),
            # The head of the article repeats inside its body: section, byline and time.
            *strips(Reason.NAVIGATION, ".block-sc-cate-name"),
            *strips(Reason.BYLINE, ".sc-longform-header-meta"),
        )
    ),
    sitemaps=("/sitemap-article-{Y}-{MM}-{DD}.xml",),
    verified=(
        "saved pages of hanoimoi (2026-01), baonghean, baodanang and baohaiphong (2026-10); "
        "the day sitemap is confirmed on nguoiquansat alone"
    ),
)
