"""The provincial CMS whose addresses end in seven hex digits ("-4ff41ce/")."""

from cleaners.model import Reason
from cleaners.outlet import Family, Selectors
from cleaners.rules import Rules, strips

FAMILY = Family(
    id="td7hex",
    name="7-hex",
    markers=('id="page_info"', 'id="cate_url"', "td-post-content", "wrapper-post-detail"),
    selectors=Selectors(
        title=(".detail-main-title h1.title", "h1.media-heading", ".head_title", "h1.title"),
        lead=(".content-reply p.reply", ".article_content #content > p > strong"),
        # Teasers under the text are dated by "time.time" too.
        date=(".group-time time.time", ".article_content div.date"),
        author=(".content-author .author", ".after-author .author"),
        section=(".breadcrumb-item.active a", "a.maincatetitle"),
        tags=(".tags-box .tags a",),
        body=("div.td-post-content", ".article_content #content", "#content.content-detail"),
    ),
    rules=Rules(
        strip=(
            *strips(Reason.RELATED, ".related2", ".related-post"),
            *strips(Reason.SHARE, ".td-post-sharing"),
            *strips(Reason.TAGS, ".box-tag"),
        )
    ),
    verified="two saved pages of phuyen.baodaklak.vn (2026-10)",
)
