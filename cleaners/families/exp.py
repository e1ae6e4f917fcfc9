"""The EXP editor (ex-cdn.com) of several papers."""

from cleaners.model import Reason
from cleaners.outlet import Family, Selectors
from cleaners.rules import Rules, strips

FAMILY = Family(
    id="exp",
    name="EXP",
    markers=("explus-editor", "expNoEdit", "ex-cdn.com", "content_detail_news", "expEdit"),
    selectors=Selectors(
        title=("h1.detail-title", ".title-detail"),
        lead=("h2.intro", "h2.sapo", "div.sapo", ".single-excerpt"),
        date=("span.post-time", ".post-date"),
        author=("div.detail-author",),
        tags=(".detail-tag-item a",),
        body=(
            "#explus-editor",
            "div.edittor-content",
            "#content_detail_news",
            "div.content_detail_news",
            ".col-single #content_detail",  # vtc.vn, 2018
        ),
    ),
    rules=Rules(
        strip=(
            *strips(Reason.RELATED, ".exp_attach", "[class^=explus_related]"),
            *strips(Reason.ADVERTISEMENT, ".exp_qc_share", ".sys-ads", '[id^="zone-"]'),
        )
    ),
    verified="two saved pages of giadinhonline.vn (2026-09)",
)
