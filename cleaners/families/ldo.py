"""Lao Động's own CMS (.ldo addresses): the newspaper, its magazines and its language editions."""

from cleaners.model import Reason
from cleaners.outlet import Family, Selectors
from cleaners.rules import Rules, strips

FAMILY = Family(
    id="ldo",
    name="Lao Động CMS",
    markers=('id="gallery-ctt"', 'class="chappeau"', "media-cdn-v2.laodong.vn"),
    selectors=Selectors(
        title=("article.article-detail h1.title", "h1.title", ".section-title .title h1"),
        lead=("div.chappeau",),
        date=(".art-info .time", ".time time", ".f-datetime"),
        author=(".art-info .authors", ".art-author", ".author-wrapper .author"),
        section=(".breadcrums a.item.active", ".breadcrumb a"),
        tags=(".art-footer .lst-tags .content a", ".keywords a"),
        body=("div.art-body", ".article-content"),
    ),
    rules=Rules(
        strip=(
            *strips(Reason.RELATED, ".tin-lien-quan", ".relate-news"),
            *strips(Reason.ADVERTISEMENT, ".lst-advs"),
            *strips(Reason.BYLINE, ".art-author"),
        )
    ),
    verified="two real pages saved 2026-10, a listing of 2026-02, crawlers of 2020 and 2026",
)
