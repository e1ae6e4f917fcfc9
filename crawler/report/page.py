"""The report's HTML. All text is escaped; nothing is loaded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from html import escape
from importlib.resources import files
from string import Template
from typing import Any

from cleaners.dates import ICT
from cleaners.outlet import outlets
from cleaners.version import VERSION
from crawler.health.figures import pooled
from crawler.health.thresholds import RUNS
from crawler.report import sparkline
from crawler.report.data import Report, Row
from crawler.report.measures import MEASURES, Measure


def render(report: Report) -> str:
    here = files("crawler.report")
    return Template((here / "page.html").read_text("utf-8")).substitute(
        style=(here / "style.css").read_text("utf-8"),
        version=escape(VERSION),
        made=_time(report.made),
        runs=RUNS,
        facts=_facts(report),
        alarms=_alarms(report.rows),
        heads="".join(f'<th scope="col" title="{escape(m.hint)}">{m.name}</th>' for m in MEASURES),
        rows="".join(map(_row, report.rows)),
        latest=_latest(report.latest),
        removed=_removed(report),
    )


def _facts(report: Report) -> str:
    alarms = sum(len(row.alarms) for row in report.rows)
    unproven = sum(not row.proven for row in report.rows)
    articles = sum(point.figures.articles for row in report.rows for point in row.points)
    facts = [
        (alarms, "alarm" if alarms == 1 else "alarms", "bad" if alarms else "good"),
        (len(report.rows), "outlet" if len(report.rows) == 1 else "outlets", ""),
        *([(unproven, "never gave an article", "")] if unproven else []),
        (report.runs, "run" if report.runs == 1 else "runs", ""),
        (articles, "article" if articles == 1 else "articles", ""),
    ]
    return "".join(
        f'<div class="{kind}"><dd>{value:,}</dd><dt>{name}</dt></div>'
        for value, name, kind in facts
    )


def _alarms(rows: Sequence[Row]) -> str:
    cards = [_card(row) for row in rows if row.alarms]
    if not cards:
        calm = "No alarms." if rows else "No runs yet. <code>tinsach crawl</code> makes one."
        return f'<p class="calm">{calm}</p>'
    return f'<ul class="alarms">{"".join(cards)}</ul>'


def _card(row: Row) -> str:
    """An outlet's alarms."""
    return (
        f'<li class="card"><a class="who" href="#{escape(row.id)}" lang="vi">{escape(row.name)}</a>'
        f"{''.join(map(_alarm, row.alarms))}</li>"
    )


def _alarm(alarm: Mapping[str, Any]) -> str:
    urls = [str(url) for url in alarm.get("urls") or ()]
    pages = "".join(f"<li>{_link(url, url)}</li>" for url in urls)
    count = f"{len(urls)} pages to look at" if len(urls) != 1 else "a page to look at"
    more = f"<details><summary>{count}</summary><ul>{pages}</ul></details>" if urls else ""
    return (
        f'<div class="alarm"><p><b>{escape(str(alarm["kind"]).replace("_", " "))}</b> '
        f"{escape(str(alarm.get('text', '')))}</p>{more}</div>"
    )


def _row(row: Row) -> str:
    when = row.points[-1].figures.started
    kind, state = _state(row)
    notes = [
        "" if row.proven else state,
        row.id,
        row.family,
        f"{when.astimezone(ICT):%m-%d\u00a0%H:%M}" if when else "",
        row.stopped or "",
    ]
    note = " · ".join(escape(part) for part in notes if part)
    cells = "".join(_cell(measure, row) for measure in MEASURES)
    return (
        f'<tr id="{escape(row.id)}" {kind}><th scope="row"><span class="state" role="img" '
        f'aria-label="{state}"></span><span lang="vi">{escape(row.name)}</span>'
        f"<small>{note}</small></th>{cells}</tr>"
    )


def _state(row: Row) -> tuple[str, str]:
    """The row's class attribute, and what its dot says."""
    if not row.proven:
        return f' class="{"ringing" if row.alarms else "unproven"}"', "no article yet"
    return (' class="ringing"', "alarm") if row.alarms else ("", "fine")


def _cell(measure: Measure, row: Row) -> str:
    values = [
        (measure.value(point.figures), bool(point.alarms & measure.alarms)) for point in row.points
    ]
    known = [value for value, _ in values if value is not None]
    now, alarm = values[-1]
    if now is None and known:
        now = known[-1]
    before = pooled([point.figures for point in row.points[:-1]])
    usual = measure.value(before) if len(row.points) > 1 else None
    if measure.unit == "count" and usual is not None:
        usual /= before.runs
    label = f"{measure.name} of {row.name}, {len(values)} runs; now {_shown(measure, now)}"
    if usual is not None:
        label += f", usually {_shown(measure, usual)}"
    if measure.unit == "count":
        chart = sparkline.bars(values, label)
    else:
        chart = sparkline.line(values, label, None if measure.unit == "size" else 1.0)
    shown = "" if usual is None else f"<small>{_shown(measure, usual)}</small>"
    return (
        f'<td data-name="{measure.name}"{" class=bad" if alarm else ""}>'
        f'<span class="now">{_shown(measure, now)}</span>{shown}{chart}</td>'
    )


def _shown(measure: Measure, value: float | None) -> str:
    if value is None:
        return "–"
    if measure.unit == "share":
        return f"{value:.0%}"
    return f"{value:.2f}" if measure.unit == "score" else f"{value:,.0f}"


def _latest(articles: Sequence[Mapping[str, Any]]) -> str:
    if not articles:
        return '<p class="calm">No articles yet.</p>'
    rows = []
    for article in articles:
        outlet = outlets().get(str(article.get("outlet")))
        words = len(str(article.get("body") or "").split())
        facts = [
            outlet.name if outlet else str(article.get("outlet") or ""),
            _date(article.get("date")),
            f"{words:,} words",
        ]
        title = _link(article.get("url"), article.get("title") or "(no title)")
        rows.append(
            f'<li><p lang="vi">{title}</p>'
            f"<small>{' · '.join(escape(fact) for fact in facts if fact)}</small></li>"
        )
    return f'<ol class="latest">{"".join(rows)}</ol>'


def _removed(report: Report) -> str:
    if not report.removed:
        return '<p class="calm">Nothing was removed.</p>'
    most = max(report.removed.values())
    rows = []
    for reason, count in report.removed.items():
        texts = "".join(f"<li>{escape(text)}</li>" for text in report.texts.get(reason, ()))
        bar = (
            f'<span class="reason">{escape(reason)}</span>'
            f'<span class="bar"><i style="width:{100 * count / most:.1f}%"></i></span>'
            f'<span class="count">{count:,}</span>'
        )
        if texts:
            rows.append(f"<details><summary>{bar}</summary><ul lang='vi'>{texts}</ul></details>")
        else:
            rows.append(f'<div class="plain">{bar}</div>')
    return f'<div class="removed">{"".join(rows)}</div>'


def _link(url: Any, text: Any) -> str:
    """A link for web addresses only."""
    shown = escape(str(text))
    if not str(url).lower().startswith(("http://", "https://")):
        return shown
    return f'<a href="{escape(str(url))}" rel="noopener noreferrer">{shown}</a>'


def _time(time: datetime) -> str:
    return f"{time.astimezone(ICT):%Y-%m-%d %H:%M}"


def _date(value: Any) -> str:
    return str(value or "").replace("T", " ")[:16]
