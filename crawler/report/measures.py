"""The columns of the report: what each shows of a run, and which alarms are about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from crawler.health.alarm import AlarmKind
from crawler.health.figures import Figures


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """`value` gives None where a run has nothing to show. `unit`: "count", "share", "size" or
    "score" (0 to 1)."""

    name: str
    hint: str
    unit: str
    value: Callable[[Figures], float | None]
    alarms: frozenset[AlarmKind] = frozenset()


def _share(name: str) -> Callable[[Figures], float | None]:
    return lambda figures: figures.share(name).value if figures.articles else None


def _selector(figures: Figures) -> float | None:
    return 1 - figures.fallback.value if figures.fallback.of else None


def _no_article(figures: Figures) -> float | None:
    return 1 - figures.good / figures.pages if figures.pages else None


MEASURES = (
    Measure(
        name="Articles",
        hint="new and corrected articles of a run",
        unit="count",
        value=lambda figures: float(figures.articles),
        alarms=frozenset({AlarmKind.SILENT, AlarmKind.UNREAD, AlarmKind.NO_ARTICLES}),
    ),
    Measure(
        name="No article",
        hint="share of the pages that gave no article",
        unit="share",
        value=_no_article,
        alarms=frozenset({AlarmKind.PROBLEMS, AlarmKind.NO_ARTICLES}),
    ),
    Measure(
        name="Selector",
        hint="share of the bodies found by the outlet's selectors, not by the generic search",
        unit="share",
        value=_selector,
        alarms=frozenset({AlarmKind.SELECTOR, AlarmKind.FALLBACK}),
    ),
    Measure(
        name="Date",
        hint="share of the articles with a date",
        unit="share",
        value=_share("date"),
        alarms=frozenset({AlarmKind.DATES}),
    ),
    Measure(
        name="Authors",
        hint="share of the articles with authors",
        unit="share",
        value=_share("authors"),
        alarms=frozenset({AlarmKind.AUTHORS}),
    ),
    Measure(
        name="Lead",
        hint="share of the articles with a lead",
        unit="share",
        value=_share("lead"),
        alarms=frozenset({AlarmKind.LEADS}),
    ),
    Measure(
        name="Words",
        hint="median words of a body",
        unit="size",
        value=lambda figures: figures.words,
        alarms=frozenset({AlarmKind.SHORT, AlarmKind.LONG}),
    ),
    Measure(
        name="Drift",
        hint="disagreement with trafilatura on sampled pages: 0 the same text, 1 another one",
        unit="score",
        value=lambda figures: figures.disagreement,
        alarms=frozenset({AlarmKind.DRIFT}),
    ),
)
