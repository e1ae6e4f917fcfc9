"""Which of an outlet's selectors a page answers to: what a maintainer looks at after a redesign."""

from __future__ import annotations

from dataclasses import fields

from cleaners.decode import decode
from cleaners.dom import texts
from cleaners.model import Page
from cleaners.outlet import Outlet, Selectors
from cleaners.parse import parse


def selectors_hit(page: Page, outlet: Outlet) -> dict[str, str | None]:
    """field -> the first of its selectors that gives text; None where it has some and none does.

    Fields without a selector are left out: their facts come from the page's metadata.
    """
    tree = parse(decode(page.content, page.charset))
    found: dict[str, str | None] = {}
    for item in fields(Selectors):
        declared: tuple[str, ...] = getattr(outlet.effective_selectors, item.name)
        if declared:
            hit = (css for css in declared if next(texts(tree, css), None))
            found[item.name] = next(hit, None)
    return found
