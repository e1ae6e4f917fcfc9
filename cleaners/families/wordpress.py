"""WordPress, with the class names its core and the Newspaper theme print."""

from cleaners.model import Reason
from cleaners.outlet import Family, Selectors
from cleaners.rules import Rules, strips

FAMILY = Family(
    id="wordpress",
    name="WordPress",
    markers=("/wp-content/uploads/", "/wp-includes/", "entry-content", "td-post-content"),
    selectors=Selectors(
        title=("h1.entry-title",),
        date=("time.entry-date@datetime",),
        author=(".td-post-author-name a", ".author.vcard a"),
        section=(".entry-crumbs a", ".cat-links a"),
        tags=("a[rel='tag']",),
        body=(".td-post-content", ".entry-content"),
    ),
    rules=Rules(
        strip=(
            *strips(Reason.RELATED, ".jp-relatedposts", "[class*='td-related']"),
            *strips(Reason.SHARE, ".sharedaddy", ".td-post-sharing"),
            *strips(Reason.COMMENT, "#comments"),
        )
    ),
    feeds=("/feed/",),
    sitemaps=("/wp-sitemap.xml", "/sitemap_index.xml"),
    verified="general knowledge of WordPress' markup; no saved page was read, 2026-11",
)
