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
        title=("h1.article-header__title", "h1.detail__title"),
        lead=(".news-sapo[data-field='sapo']", "h2.detail__summary", "h4.article-content__lead"),
        date=("time.article-meta__time", "div.detail__meta"),
        author=(".detail__author strong",),
        section=("h1.category-main a",),
        tags=(".article-tags a",),
        body=(
            "main#article-editor",
            "div[data-field='body']",
            ".ct-edtior-web",
            "div.detail__content",
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
    verified="a saved page of 2022 and public crawlers of 2025-26, 2026-11",
)
