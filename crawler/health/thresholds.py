"""What counts as a sudden change: the one table.

A share must both move as far as its row says and move by more than chance explains (`CHANCE`), so
that five articles cannot raise an alarm that fifty would not. A figure with too little behind it
is pooled with the runs just before (`POOL`), and a run that adds nothing to a figure is not judged
by it: quiet hours repeat no alarm. Only runs of the same mode are compared: an archive's old
layouts say nothing about today's.

Runs in which an alarm rang are left out of what is usual for it, so that it goes on ringing until
it is mended. If all of the last runs are such, the new state has become the usual one; only the
limits that need no comparison (`limit`) still hold.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from crawler.health.alarm import AlarmKind

#: Runs that make up what is usual for an outlet.
RUNS = 30
#: Runs, this one among them, whose figures are added up until a row's `at_least` is reached.
POOL = 10
#: The probability, by chance alone, under which a change is believed: eighty outlets run hourly
#: are judged by some 20,000 rows a day.
CHANCE = 1e-5
#: Pages of one run share a day, a desk, a template: more than so many are no further evidence.
INDEPENDENT = 60
#: Pages of each outlet that are cleaned by trafilatura too; a second each, after the crawl.
SAMPLE = 6
#: Added to the outlet's usual disagreement (its 90th percentile) before a page counts as odd: the
#: difference that one related box or one lost paragraph makes.
ODD = 0.15


class Shape(Enum):
    """How a figure is compared."""

    NONE = auto()  #: nothing at all, of at least so many
    QUIET = auto()  #: nothing for longer than its habits allow
    FALLS = auto()  #: a share at most `change` times the usual
    RISES = auto()  #: a share `change` above the usual
    SHRINKS = auto()  #: a value at most `change` times the usual
    GROWS = auto()  #: a value at least `change` times the usual


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """`at_least` counts what a figure is of (articles, pages, sources): now and usually. `limit`
    is a share that is bad whatever was usual."""

    kind: AlarmKind
    shape: Shape
    at_least: int
    reason: str
    change: float = 0.0
    limit: float | None = None


THRESHOLDS = (
    Threshold(
        kind=AlarmKind.NO_ARTICLES,
        shape=Shape.NONE,
        at_least=5,
        reason="five new pages and not one article: the layout, a wall or the address pattern; "
        "fewer may all be galleries and videos",
    ),
    Threshold(
        kind=AlarmKind.SILENT,
        shape=Shape.QUIET,
        at_least=20,
        change=2.0,
        reason="twice its longest silence, a day or more, and 20 articles overdue: a dead feed "
        "still answers 200; nights and weekends are silent too",
    ),
    Threshold(
        kind=AlarmKind.UNREAD,
        shape=Shape.NONE,
        at_least=1,
        reason="no feed, sitemap or listing could be read: nothing new can be found",
    ),
    Threshold(
        kind=AlarmKind.SELECTOR,
        shape=Shape.FALLS,
        at_least=6,
        change=0.25,
        reason="a body selector that found most bodies and now finds a quarter of that: a new "
        "template; specials and live pages alone change less",
    ),
    Threshold(
        kind=AlarmKind.FALLBACK,
        shape=Shape.RISES,
        at_least=6,
        change=0.3,
        limit=0.8,
        reason="bodies found by the generic search are less sure; an outlet whose own selectors "
        "miss four pages in five needs a look even on its first run",
    ),
    Threshold(
        kind=AlarmKind.DATES,
        shape=Shape.FALLS,
        at_least=8,
        change=0.5,
        limit=0.2,
        reason="each page states its date somewhere; half of them gone is a changed date line",
    ),
    Threshold(
        kind=AlarmKind.TITLES,
        shape=Shape.FALLS,
        at_least=8,
        change=0.7,
        limit=0.5,
        reason="no article is without a title; one in three lost is a changed template",
    ),
    Threshold(
        kind=AlarmKind.AUTHORS,
        shape=Shape.FALLS,
        at_least=12,
        change=0.4,
        reason="bylines vary by desk and by hour (agency news at night has none), so more must be "
        "gone, of more articles",
    ),
    Threshold(
        kind=AlarmKind.LEADS,
        shape=Shape.FALLS,
        at_least=8,
        change=0.5,
        reason="an outlet has leads or has none; half of them gone is a changed template",
    ),
    Threshold(
        kind=AlarmKind.SHORT,
        shape=Shape.SHRINKS,
        at_least=20,
        change=0.5,
        reason="bodies half as long: cut at a new box. The median of 20 lengths strays by a fifth "
        "by chance, hardly ever by half",
    ),
    Threshold(
        kind=AlarmKind.LONG,
        shape=Shape.GROWS,
        at_least=20,
        change=2.0,
        reason="bodies twice as long: other articles or comments have come in",
    ),
    Threshold(
        kind=AlarmKind.PROBLEMS,
        shape=Shape.RISES,
        at_least=10,
        change=0.2,
        reason="each kind of problem for itself: one page in five more than usual",
    ),
    Threshold(
        kind=AlarmKind.DRIFT,
        shape=Shape.RISES,
        at_least=4,
        change=0.4,
        reason="of the pages compared, two in five disagree with trafilatura more than this "
        "outlet's pages do: selectors hit, but not the body",
    ),
)
