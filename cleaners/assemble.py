"""The facts read from a page, put together as an Article: the same for HTML and text."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from cleaners.clutter.people import Byline, is_person
from cleaners.dates import ICT, Moment
from cleaners.model import Article, Image, Page, Problem, ProblemKind
from cleaners.outlet import Outlet, host_of
from cleaners.urls import article_id
from cleaners.version import VERSION


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What was read from a page, before it is an article."""

    title: str | None = None
    #: What the site of an undeclared outlet may be called.
    site: Sequence[str] = ()
    lead: str | None = None
    body: Sequence[str] = ()
    moment: Moment | None = None
    date_source: str | None = None
    marked: Sequence[Moment] = ()
    modified: Moment | None = None
    bylines: Sequence[Byline] = ()
    captions: Sequence[str] = ()
    section: str | None = None
    tags: Sequence[str] = ()
    images: Sequence[Image] = ()
    family: str | None = None
    body_source: str | None = None


@lru_cache(maxsize=1)
def rules_digest() -> str:
    """Eight hex digits over the cleaner's source: two articles with the same one were cleaned alike."""
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).parent.rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:8]


def assemble(page: Page, facts: Facts, outlet: Outlet | None) -> tuple[Article, list[Problem]]:
    """The article, and the problems its facts themselves show."""
    body = "\n\n".join(facts.body)
    moment = facts.moment
    article = Article(
        id=article_id(page.url, body or (facts.title or "")),
        url=page.url,
        outlet=outlet.id if outlet else host_of(page.url),
        family=facts.family or (outlet.family.id if outlet and outlet.family else None),
        title=facts.title or None,
        lead=facts.lead,
        body=body,
        date=moment.iso() if moment else None,
        date_raw=moment.raw if moment else None,
        date_source=facts.date_source if moment else None,
        date_modified=facts.modified.iso() if facts.modified else None,
        authors=_authors(facts.bylines, outlet),
        credit=_credit(facts.bylines),
        section=facts.section,
        tags=tuple(dict.fromkeys(facts.tags)),
        captions=tuple(dict.fromkeys(facts.captions)),
        images=tuple(facts.images),
        language="vi" if body else None,
        fetched=page.fetched.astimezone(ICT).isoformat() if page.fetched else None,
        body_source=facts.body_source,
        cleaner={"version": VERSION, "rules": rules_digest()},
    )
    problems = []
    if moment and moment.weekday_wrong:
        problems.append(
            Problem(
                kind=ProblemKind.DATE_CONTRADICTS,
                detail=f"the weekday does not fit the date in {moment.raw!r}",
            )
        )
    return article, problems


def _authors(bylines: Sequence[Byline], outlet: Outlet | None) -> tuple[str, ...]:
    """The people of all bylines, once each; never the outlet itself, and who took the pictures only
    where nobody else signs. Case does not tell two apart.
    """
    written = any(byline.authors and not byline.pictures for byline in bylines)
    own = {name.casefold() for name in (outlet.names if outlet else ())}
    found: dict[str, str] = {}
    for byline in bylines:
        for name in () if byline.pictures and written else byline.authors:
            if name.casefold() not in own and is_person(name, sure=True):
                found.setdefault(name.casefold(), name)
    return tuple(found.values())


def _credit(bylines: Sequence[Byline]) -> str | None:
    """The first credit the page states; "Vietnam+" is said better by "(TTXVN/Vietnam+)" below."""
    stated = list(dict.fromkeys(byline.credit for byline in bylines if byline.credit))
    whole = [one for one in stated if not any(one != other and one in other for other in stated)]
    return whole[0] if whole else None
