"""The '#newscontents' CMS of papers in the Mekong delta and around it."""

from cleaners.model import Reason
from cleaners.outlet import Family, Selectors
from cleaners.rules import Rules, strips

FAMILY = Family(
    id="newscontents",
    name="newscontents",
    markers=(
        'id="newscontents"',
        "content-fck",
        "slider-jsgallery",
        "/static/templates/version1/homepage/",
    ),
    selectors=Selectors(
        # The first h1 of some members is the breadcrumb.
        title=(".detail-title h1", "h1.margintopbot10", "h1.fw700"),
        lead=(".detail-desc p", ".detail-desc"),
        date=(".detail-date-share .pubdate", "span.pubdate"),
        author=("p.author.ignore",),
        section=(".mybreadcrumb li:last-child a", "h1 .fw400 a"),
        tags=(".detail-tag a.tag_item",),
        # .detail-desc holds a .content-fck of its own: never that class alone.
        body=("#newscontents .content-fck", "#newscontents"),
    ),
    rules=Rules(
        strip=(
            *strips(Reason.RELATED, ".news-relate", ".box-relate", ".detail-related"),
            *strips(Reason.SHARE, ".sharemxh"),
            *strips(Reason.ADVERTISEMENT, '[class^="AMN_res"]'),
        )
    ),
    verified="saved pages of baocantho.com.vn and baoangiang.com.vn (2026-10)",
)
