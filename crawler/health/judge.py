"""A run's figures against what is usual, by the table of thresholds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cleaners.model import ProblemKind
from crawler.health import chance
from crawler.health import silence as silences
from crawler.health.alarm import Alarm, AlarmKind
from crawler.health.chance import Share
from crawler.health.figures import FALLBACKS, Figures, figures, pooled, quantile
from crawler.health.thresholds import CHANCE, ODD, POOL, RUNS, THRESHOLDS, Shape, Threshold

#: The field of an article that each alarm is about.
_FIELDS = {
    AlarmKind.TITLES: "title",
    AlarmKind.DATES: "date",
    AlarmKind.AUTHORS: "authors",
    AlarmKind.LEADS: "lead",
}
#: Problems that have a row of their own.
_ELSEWHERE = frozenset(
    map(str, (ProblemKind.NO_DATE, ProblemKind.NO_TITLE, ProblemKind.BODY_SELECTOR_MISSED))
)
#: A selector that finds fewer bodies than this is one for specials.
_MAIN = 0.3
#: Addresses named in an alarm.
_URLS = 5


@dataclass(frozen=True, slots=True)
class Earlier:
    """A run before this one, and the alarms that rang in it."""

    figures: Figures
    alarms: Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Pair:
    """This run's figures, pooled as far as needed, and the usual ones."""

    now: Figures
    usual: Figures


def alarms(record: Mapping[str, Any], earlier: Sequence[Mapping[str, Any]]) -> list[Alarm]:
    """Those of a run. `earlier`: the records of the runs before it, newest first."""
    found = []
    for outlet in record["outlets"]:
        now = figures(record, outlet)
        if now is not None:
            found += _of_outlet(outlet, now, _earlier(outlet, earlier))
    return found


def habits(
    outlet: str, record: Mapping[str, Any], earlier: Sequence[Mapping[str, Any]]
) -> dict[str, Any] | None:
    """How often an outlet is heard of, to be kept in the run's record for the next one."""
    now = figures(record, outlet)
    if now is None:
        return None
    found = silences.habits(now, [run.figures for run in _earlier(outlet, earlier)])
    return found.as_dict() if found else None


def usual(outlet: str, earlier: Sequence[Mapping[str, Any]]) -> Figures:
    """An outlet's last runs added up."""
    return pooled([run.figures for run in _earlier(outlet, earlier)])


def _earlier(outlet: str, records: Sequence[Mapping[str, Any]]) -> list[Earlier]:
    found: list[Earlier] = []
    for record in records:
        if len(found) == RUNS:
            break
        known = figures(record, outlet)
        if known is None or record.get("failure"):
            continue
        rang = {a["kind"]: a for a in record.get("alarms") or () if a.get("outlet") == outlet}
        found.append(Earlier(known, rang))
    return found


def _of_outlet(outlet: str, now: Figures, before: Sequence[Earlier]) -> list[Alarm]:
    found: dict[AlarmKind, Alarm] = {}
    for row in THRESHOLDS:
        for alarm in _row(row, outlet, now, before):
            found.setdefault(alarm.kind, alarm)
    if AlarmKind.SELECTOR in found:
        found.pop(AlarmKind.FALLBACK, None)  # the same news
    if AlarmKind.NO_ARTICLES in found:
        found.pop(AlarmKind.PROBLEMS, None)
    return list(found.values())


def _row(row: Threshold, outlet: str, now: Figures, before: Sequence[Earlier]) -> Iterator[Alarm]:
    if row.shape is Shape.NONE:
        yield from _none(row, outlet, now)
    elif row.shape is Shape.QUIET:
        yield from silences.silence(row, outlet, now, [run.figures for run in before])
    elif row.kind in _FIELDS:
        pair = _pair(row, now, before, lambda figure: figure.articles)
        yield from _field(row, outlet, pair)
    elif row.kind is AlarmKind.SELECTOR:
        pair = _pair(row, now, before, lambda figure: sum(figure.body_sources.values()))
        yield from _selector(row, outlet, pair)
    elif row.kind is AlarmKind.FALLBACK:
        pair = _pair(row, now, before, lambda figure: sum(figure.body_sources.values()))
        yield from _fallback(row, outlet, pair)
    elif row.kind is AlarmKind.PROBLEMS:
        pair = _pair(row, now, before, lambda figure: figure.pages)
        yield from _problems(row, outlet, pair)
    elif row.kind is AlarmKind.DRIFT:
        pair = _pair(row, now, before, lambda figure: len(figure.disagreements))
        yield from _drift(row, outlet, pair)
    else:
        pair = _pair(row, now, before, lambda figure: figure.articles)
        yield from _lengths(row, outlet, pair)


def _pair(row: Threshold, now: Figures, before: Sequence[Earlier], size: Any) -> Pair | None:
    """None where this run adds nothing or there is too little to judge."""
    if not size(now):
        return None
    parts = [now]
    while (
        sum(map(size, parts)) < row.at_least and len(parts) < POOL and len(parts) - 1 < len(before)
    ):
        parts.append(before[len(parts) - 1].figures)
    if sum(map(size, parts)) < row.at_least:
        return None
    rest = [run.figures for run in before[len(parts) - 1 :] if row.kind not in run.alarms]
    return Pair(pooled(parts), pooled(rest))


def _none(row: Threshold, outlet: str, now: Figures) -> Iterator[Alarm]:
    if row.kind is AlarmKind.UNREAD:
        if now.sources_failed >= row.at_least and not now.sources_read:
            text = f"none of its {now.sources_failed} feeds, sitemaps and listings could be read"
            yield Alarm(outlet=outlet, kind=row.kind, text=text)
        return
    # what robots.txt refuses says nothing about the outlet's pages
    new = min(now.pages - now.problems[ProblemKind.REFUSED_BY_ROBOTS], now.found)
    if new >= row.at_least and not now.good:
        kinds = ", ".join(f"{count} {kind}" for kind, count in now.problems.most_common(3))
        text = f"no article from {now.pages} pages" + (f" ({kinds})" if kinds else "")
        urls = [url for kind in now.problems for url in now.examples.get(kind, ())]
        yield Alarm(outlet=outlet, kind=row.kind, text=text, now=0.0, urls=tuple(urls[:_URLS]))


def _fell(row: Threshold, now: Share, usual: Share) -> bool:
    if row.limit is not None and now.value < row.limit:
        return True
    return (
        usual.of >= row.at_least
        and now.value <= row.change * usual.value
        and chance.of_fewer(now, usual) < CHANCE
    )


def _rose(row: Threshold, now: Share, usual: Share) -> bool:
    return (
        usual.of >= row.at_least
        and now.value >= usual.value + row.change
        and chance.of_more(now, usual) < CHANCE
    )


def _percent(share: Share) -> str:
    return f"{share.value:.0%}"


def _versus(now: Share, usual: Share) -> str:
    return f"{_percent(now)} of {now.of}" + (f", usually {_percent(usual)}" if usual.of else "")


def _field(row: Threshold, outlet: str, pair: Pair | None) -> Iterator[Alarm]:
    if pair is None:
        return
    name = _FIELDS[row.kind]
    now, usual = pair.now.share(name), pair.usual.share(name)
    if _fell(row, now, usual):
        yield Alarm(
            outlet=outlet,
            kind=row.kind,
            text=f"articles with {name}: {_versus(now, usual)}",
            now=now.value,
            usual=usual.value if usual.of else None,
            urls=tuple(pair.now.examples.get(f"no_{name}", ())) or _some(pair.now),
        )


def _some(figures: Figures) -> tuple[str, ...]:
    """Any of the newest pages."""
    return tuple(url for url, _ in figures.disagreements[:_URLS])


def _selector(row: Threshold, outlet: str, pair: Pair | None) -> Iterator[Alarm]:
    if pair is None:
        return
    for name in pair.usual.body_sources:
        now, usual = pair.now.source(name), pair.usual.source(name)
        if name not in FALLBACKS and usual.value >= _MAIN and _fell(row, now, usual):
            which = "the body selectors hit" if name == "selector" else f"{name!r} hits"
            yield Alarm(
                outlet=outlet,
                kind=row.kind,
                text=f"{which} {_versus(now, usual)}",
                now=now.value,
                usual=usual.value,
                urls=_missed_urls(pair),
            )


def _missed_urls(pair: Pair) -> tuple[str, ...]:
    return tuple(pair.now.examples.get(ProblemKind.BODY_SELECTOR_MISSED, ()))


def _fallback(row: Threshold, outlet: str, pair: Pair | None) -> Iterator[Alarm]:
    if pair is None:
        return
    now, usual = pair.now.fallback, pair.usual.fallback
    beyond = row.limit is not None and pair.now.missed.value >= row.limit
    if beyond or _rose(row, now, usual):
        yield Alarm(
            outlet=outlet,
            kind=row.kind,
            text=f"bodies found without its selectors: {_versus(now, usual)}",
            now=now.value,
            usual=usual.value if usual.of else None,
            urls=_missed_urls(pair),
        )


def _problems(row: Threshold, outlet: str, pair: Pair | None) -> Iterator[Alarm]:
    if pair is None:
        return
    worst: tuple[float, Alarm] | None = None
    for kind in pair.now.problems:
        now, usual = pair.now.problem(kind), pair.usual.problem(kind)
        if kind in _ELSEWHERE or not _rose(row, now, usual):
            continue
        alarm = Alarm(
            outlet=outlet,
            kind=row.kind,
            text=f"pages with {kind}: {_versus(now, usual)}",
            now=now.value,
            usual=usual.value,
            urls=tuple(pair.now.examples.get(kind, ())),
        )
        if worst is None or now.value > worst[0]:
            worst = now.value, alarm
    if worst:
        yield worst[1]


def _lengths(row: Threshold, outlet: str, pair: Pair | None) -> Iterator[Alarm]:
    if pair is None or pair.usual.articles < 2 * row.at_least:
        return
    now, usual = pair.now.words, pair.usual.words
    if not now or not usual:
        return
    shrunk = row.shape is Shape.SHRINKS and now <= row.change * usual
    if shrunk or (row.shape is Shape.GROWS and now >= row.change * usual):
        text = f"median words of a body: {now:.0f}, usually {usual:.0f}"
        urls = _some(pair.now)
        yield Alarm(outlet=outlet, kind=row.kind, text=text, now=now, usual=usual, urls=urls)


def _drift(row: Threshold, outlet: str, pair: Pair | None) -> Iterator[Alarm]:
    if pair is None:
        return
    values = [value for _, value in pair.usual.disagreements]
    border = (quantile(values, 0.9) or 0.0) + ODD
    odd = [(value, url) for url, value in pair.now.disagreements if value > border]
    now = Share(len(odd), len(pair.now.disagreements))
    usual = Share(sum(value > border for value in values), len(values))
    if _rose(row, now, usual):
        middle, before = pair.now.disagreement, pair.usual.disagreement
        text = f"{now.hits} of {now.of} pages disagree with trafilatura"
        text += f" (median {middle:.2f}, usually {before:.2f})"
        urls = tuple(url for _, url in sorted(odd, reverse=True)[:_URLS])
        yield Alarm(outlet=outlet, kind=row.kind, text=text, now=middle, usual=before, urls=urls)
