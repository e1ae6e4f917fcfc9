"""VietNamNet's own CMS: content-detail-* (2022+) and the Article* pages of 2019."""

from cleaners.model import Reason
from cleaners.outlet import Family, Selectors
from cleaners.rules import Rules, strips

FAMILY = Family(
    id="vnn-own",
    name="VietNamNet's own",
    markers=(
        "content-detail-sapo",
        "vmcadszone",
        "vnncdn.net",
        "vnn-share-social",
        "bold ArticleLead",
        "vnn-imgs-f.vgcloud.vn",
    ),
    selectors=Selectors(
        title=("h1.content-detail-title", ".ArticleDetail h1.title"),
        lead=(".content-detail-sapo", ".ArticleLead"),
        date=(".bread-crumb-detail__time", ".publish-date", ".ArticleDate"),
        author=(".article-detail-author .name a", ".article-detail-author__main"),
        section=(".bread-crumb-detail li:nth-child(2) > a",),
        tags=(".tag-cotnent li a",),
        body=("#maincontent", ".maincontent.main-content", ".ArticleContent"),
    ),
    rules=Rules(
        strip=(
            *strips(
                Reason.RELATED,
                ".ck-cms-wiki-news-full",
                ".ck-cms-insert-neww-group",
                ".insert-wiki-content",
                ".inner-article",
                ".article-relate",
                ".ArticleRelate",
            ),
            *strips(Reason.ADVERTISEMENT, ".vmcadszone"),
            *strips(Reason.WIDGET, "iframe"),
        )
    ),
    verified="saved pages of 2021, 2025 and 2026 and public crawlers, 2026-11; "
    ".insert-wiki-content, .article-relate and .ArticleRelate from one crawler's lists",
)
