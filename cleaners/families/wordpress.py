"""WordPress, with the class names its core and the Newspaper theme print."""

from cleaners.model import Reason
from cleaners.outlet import Family, Selectors
from cleaners.rules import Rules, strips

FAMILY = Family(
    id="wordpress",
    name="WordPress",
    markers=("/wp-content/uploads/", "/wp-includes/", "entry-content", "td-post-content"),
    selectors=Selectors(
        title=("h1.entry-title", "h1.tdb-title-text", "h1.jeg_post_title"),
        lead=(".jeg_post_subtitle", ".td-post-sub-title", ".entry-sub-title"),
        date=("time.entry-date@datetime",),
        author=(
            ".td-post-author-name a",
            ".jeg_meta_author a",
            ".entry-meta .meta-author",
            ".author.vcard a",
        ),
        section=(".entry-crumbs a", ".cat-links a"),
        tags=("a[rel='tag']",),
        body=(
            ".td-post-content",
            ".tdb_single_content .tdb-block-inner",
            ".entry-content .content-inner",
            ".entry-content",
        ),
    ),
    rules=Rules(
        strip=(
            *strips(
                Reason.RELATED,
                ".jp-relatedposts",
                "[class*='td-related']",
                "[class*='inline_related']",
                "[class*='inline-related']",
                "[id*='inline-related']",
            ),
            *strips(
                Reason.SHARE,
                ".sharedaddy",
                ".td-post-sharing",
                ".blog-share",
                ".addtoany_share_save_container",
            ),
            *strips(Reason.TAGS, ".jeg_post_tags", ".post-tags"),
            *strips(Reason.WIDGET, "#ez-toc-container", "#toc_container", ".kk-star-ratings"),
            *strips(Reason.ADVERTISEMENT, ".td-a-rec", ".code-block"),
            *strips(Reason.BYLINE, ".author-box"),
            *strips(Reason.COMMENT, "#comments"),
        )
    ),
    feeds=("/feed/",),
    sitemaps=("/wp-sitemap.xml", "/sitemap_index.xml"),
    verified="general knowledge of WordPress' markup; no saved page was read, 2026-11",
)
