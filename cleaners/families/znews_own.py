"""Zing's own CMS: the-article-* since 2013, and news.zing.vn's pages of 2012."""

from cleaners.model import Reason
from cleaners.outlet import Family, Selectors
from cleaners.rules import Rules, strips

FAMILY = Family(
    id="znews-own",
    name="Zing's own",
    markers=(
        "the-article-body",
        "the-article-summary",
        "znews-banner",
        "newsdetail_wrapper",
        "static2.news.zing.vn",
    ),
    selectors=Selectors(
        title=("h1.the-article-title", "#content_document h1.pTitle"),
        lead=("p.the-article-summary", "#content_document h2.pHead"),
        date=("li.the-article-publish", "#content_head .timestamp"),
        author=(".the-article-credit p.author",),
        credit=(".the-article-credit p.source", "p.pSource"),
        section=("p.the-article-category a", "#content_head .sub_cate"),
        tags=(".the-article-tags > *", "#content_document > .tags a"),
        body=("div.the-article-body", "#content_document"),
    ),
    rules=Rules(
        strip=(
            *strips(Reason.RELATED, "table.article", "#innerarticle", ".more_news"),
            # The paper's own promotion closes a body; boxes elsewhere are part of the story.
            *strips(Reason.ADVERTISEMENT, ".notebox.ncenter:last-child", ".znews-banner"),
            *strips(Reason.SHARE, ".share_buttons"),
            *strips(Reason.TAGS, "#content_document > .tags"),
        )
    ),
    verified="saved pages of 2012 and 2025 and public crawlers, 2026-11",
)
