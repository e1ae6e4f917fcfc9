"""Dân trí's own CMS: data-slot (2026), singular-* (2021-25), dt-news__* (2019-20), fon* before."""

from cleaners.model import Reason
from cleaners.outlet import Family, Selectors
from cleaners.rules import Rules, strips

FAMILY = Family(
    id="dantri-own",
    name="Dân trí's own",
    markers=(
        'data-slot="sapo"',
        "desktop-in-article",
        "dantri-widget",
        "singular-sapo",
        "singular-content",
        "author-time",
        "dt-news__sapo",
        "dt-news__content",
        "divNewsContent",
        "fon33 mt1",
        "fon34 mt3",
    ),
    selectors=Selectors(
        title=("h1[data-slot='title']", "h1.title-page", "h1.dt-news__title", "h1.fon31"),
        lead=("h2[data-slot='sapo']", "h2.singular-sapo", ".dt-news__sapo", "h2.fon33"),
        date=(
            "[data-slot='container'] time@datetime",
            "time.author-time@datetime",
            ".dt-news__time",
            "span.tt-capitalize",
        ),
        author=("[data-slot='container'] a[href*='/tac-gia/']", ".author-name"),
        section=("main ul.dt-list-none a", ".breadcrumbs a"),
        tags=("ul.tags-wrap a", ".dt-news__tag-list a"),
        body=(
            "[data-slot='content']",
            "div.singular-content",
            ".e-magazine__body",
            ".dnews__body",
            ".dt-news__content",
            "#divNewsContent",
        ),
    ),
    rules=Rules(
        strip=(
            *strips(Reason.WIDGET, ".dantri-widget", "aside"),
            *strips(Reason.RELATED, ".article-related", "#div_tamlongnhanai ~ *"),
            *strips(Reason.ADVERTISEMENT, "#tpmInpageContainer"),
        )
    ),
    verified="a saved page of 2026 and public crawlers of 2012-2025, 2026-11",
)
