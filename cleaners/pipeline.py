"""`clean(page) -> Cleaning`: the whole way of one page, on one screen."""

from __future__ import annotations

from cleaners.checks import check
from cleaners.decode import Source, is_binary, sniff
from cleaners.model import FATAL, Cleaning, Kind, Page, Problem, ProblemKind
from cleaners.outlet import Outlet, find_outlet, outlets


def clean(page: Page) -> Cleaning:
    """Clean one page or text. Never raises for what a page holds: that becomes a `Problem`.

    Raises KeyError when `page.outlet` names no declared outlet (nor "none").
    """
    if is_binary(page.content):
        return _nothing(ProblemKind.BINARY, "the content is not text")
    source = Source(page.content, page.charset)
    if source.is_empty():
        return _nothing(ProblemKind.EMPTY, "the page is empty")
    if (page.kind or sniff(source.head)) is Kind.HTML:
        from cleaners.from_html import clean_html

        article, removals, problems = clean_html(page, source, _outlet(page))
    else:
        from cleaners.from_text import clean_text

        article, removals, problems = clean_text(page, source.text, _outlet(page))
    fatal = [problem for problem in problems if problem.kind in FATAL]
    if article is not None and not fatal:
        problems = [*problems, *check(article, removals)]
        fatal = [problem for problem in problems if problem.kind in FATAL]
    return Cleaning(
        article=None if fatal else article, removals=removals, problems=tuple(fatal or problems)
    )


def _nothing(kind: ProblemKind, detail: str) -> Cleaning:
    return Cleaning(article=None, problems=(Problem(kind=kind, detail=detail),))


def _outlet(page: Page) -> Outlet | None:
    if page.outlet == "none":
        return None
    if not page.outlet:
        return find_outlet(page.url)
    if outlet := outlets().get(page.outlet):
        return outlet
    raise KeyError(f"{page.outlet!r} is no outlet; outlets() has their ids, 'none' stands for none")
