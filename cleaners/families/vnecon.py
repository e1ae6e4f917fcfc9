"""VnEconomy's own CMS: article-* (2026), data-field (2025), detail__* (2021-25)."""

from cleaners.model import Reason
from cleaners.outlet import Family, Selectors
from cleaners.rules import Rules, strips

FAMILY = Family(
    id="vnecon",
    name="VnEconomy's own",
    markers=(
        'id="article-editor"',
        "article-content__lead",
        "ct-edtior-web",
        "news-sapo",
        "detail__summary",
        "detail__avatar",
    ),
    selectors=Selectors(
        title=(
            "h1.article-header__title",
            "h1.detail__title",
            "h1.h1titleheaderbvt",
            ".contentleft h1.title",
        ),
        lead=(
            ".news-sapo[data-field='sapo']",
            "h2.detail__summary",
            "h2.h2titleheaderbvt",
            ".contentleft .sapo",
            "h4.article-content__lead",
        ),
        date=("time.article-meta__time", "div.detail__meta", ".timverbvvth", ".author .time"),
        author=(".detail__author strong", ".tacgiabaiviet", ".author .name a"),
        section=("h1.category-main a",),
        tags=(".article-tags a",),
        body=(
            "main#article-editor",
            "div[data-field='body']",
            ".ct-edtior-web",
            "div.detail__content",
            ".detailsbaiviet",  # to 2016
            ".contentleft .contentdetail",  # 2018-20
        ),
    ),
    rules=Rules(
        strip=(
            *strips(Reason.REPEAT, "h4.article-content__lead"),
            *strips(Reason.RELATED, "section", ".news-general"),
            *strips(Reason.ADVERTISEMENT, ".container-adv"),
            *strips(Reason.TAGS, ".article-tags"),
        )
    ),
    verified="a reading mode of 2018-19; a saved page of 2022 and public crawlers of 2025-26, 2026-11",
)
