"""FPT Online's CMS: VnExpress and its sister papers, 2012 to today."""

from cleaners.model import Reason
from cleaners.outlet import Family, Selectors
from cleaners.rules import Rules, strips

FAMILY = Family(
    id="fpt-vne",
    name="FPT Online",
    markers=(
        "fck_detail",
        "vnecdn.net",
        'name="its_publication"',
        'name="tt_site_id"',
        "short_intro txt_666",
    ),
    selectors=Selectors(
        title=(
            "h1.title-detail",
            "h1.title_news_detail",  # 2017-2019
            ".title_news h1",  # to 2016
            "h1.title_gn_detail",  # opinion, 2018
            ".detailCT h1.title",  # ngoisao, 2018
            "h1.Title",  # to 2012
        ),
        lead=(
            "h1.title-detail ~ p.description",
            "h1.title_news_detail ~ p.description",
            "h1.title_news_detail ~ h2.description",
            ".short_intro",  # an h3, and a div in the sections of 2014
            ".detailCT .lead",
            "h1.Title ~ h2.Lead",
        ),
        date=(
            ".header-content .date",
            ".wrap-date-cat .date",  # longform of 2020
            "section.sidebar_1 > header .time",
            ".block_timer",
            ".the-article-header .time",
            ".author_mail .spanDateTime",
        ),
        # A right-aligned bold line is the byline in every layout since 2012.
        author=(
            ".fck_detail .author_mail strong",
            ".author_mail .author_top",
            ".fck_detail p[style*='text-align:right'] > strong",
            ".fck_detail p[style*='text-align: right'] > strong",
        ),
        section=("ul.breadcrumb li a",),
        body=(
            "article.fck_detail",
            ".fck_detail",
            "#article_content",
            ".section-inner.inset-column",
            "[cpms_content]",
        ),
    ),
    rules=Rules(
        strip=(
            # Photo essays hold each text twice: the lightbox's copy is never shown.
            *strips(Reason.HIDDEN, ".block_thumb_slide_show .desc_cation", ".parser_title"),
            *strips(
                Reason.RELATED,
                ".list-news",
                ".list_link",
                ".box-tinlienquanv2",
                ".relative_new",
                ".block_tinlienquan_temp",
                "#article-end ~ *",
            ),
            *strips(Reason.ADVERTISEMENT, ".banner-ads", "#ad-container", "[id^='ads_']"),
            *strips(Reason.SHARE, ".footer-content", ".social_pin"),
            # "Hà Giang", glued to the front of the lead.
            *strips(Reason.OUTLET, ".location-stamp"),
        )
    ),
    verified="saved pages of 2019-2025 and public crawlers, 2026-11; a public reading mode of 2018-19; "
    ".relative_new, .box-tinlienquanv2 and the pages to 2012 are general knowledge",
)
