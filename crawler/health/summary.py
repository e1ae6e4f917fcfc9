"""A run's health in words: for the terminal, the record and the webhook."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from cleaners.model import ProblemKind
from crawler.health.alarm import Alarm
from crawler.health.figures import Figures

#: Alarms shown on the terminal; the rest stand in the run's record.
_SHOWN = 20
#: Problems that somebody must look into, told before those that most runs have, however many.
_URGENT = (
    ProblemKind.CHALLENGE_PAGE,
    ProblemKind.ENCRYPTED_BODY,
    ProblemKind.UNREADABLE,
    ProblemKind.BODY_SELECTOR_MISSED,
    ProblemKind.REMOVED_TOO_MUCH,
    ProblemKind.FETCH_FAILED,
    ProblemKind.NO_BODY,
)
#: Kinds of problems that are named in an outlet's line.
_NAMED = 4
#: Key of `brief` -> what it is called on the terminal.
_SHARES = {
    "date": "date",
    "authors": "authors",
    "lead": "lead",
    "fallback": "without selector",
}


def brief(figures: Figures) -> dict[str, float | int | None]:
    """Counts an average run has, and shares (0 to 1; None where there is nothing to share)."""
    runs = max(figures.runs, 1)
    found: dict[str, float | int | None] = {
        "runs": figures.runs,
        "pages": round(figures.pages / runs, 1),
        "articles": round(figures.articles / runs, 1),
        "no_article": round(1 - figures.good / figures.pages, 3) if figures.pages else None,
        "words": figures.words,
        "disagreement": figures.disagreement,
        "fallback": round(figures.fallback.value, 3) if figures.articles else None,
    }
    for name in ("title", "date", "authors", "lead"):
        share = figures.share(name)
        found[name] = round(share.value, 3) if share.of else None
    return found


def figures_line(health: Mapping[str, Mapping[str, Any]]) -> str:
    """ "date 100 % (99), ... 412 words (420)": this run's, the usual ones in brackets; empty
    where the run has no article."""
    now, usual = health["now"], health["usual"]
    if not now.get("articles"):
        return ""
    parts = [
        f"{label} {100 * now[key]:.0f} %" + _usual(usual.get(key), 100)
        for key, label in _SHARES.items()
        if now.get(key) is not None
    ]
    if now.get("words") is not None:
        parts.append(f"{now['words']:.0f} words" + _usual(usual.get("words"), 1))
    return ", ".join(parts)


def _usual(value: float | None, times: int) -> str:
    return "" if value is None else f" ({times * value:.0f})"


def problems_text(problems: Counter[str]) -> list[str]:
    """ "7 challenge_page", "80 no_date", ... and at the end what is not named."""
    first = [str(kind) for kind in _URGENT if problems[kind]]
    kinds = first + [kind for kind, _ in problems.most_common() if kind not in first]
    named = kinds if len(kinds) == _NAMED + 1 else kinds[:_NAMED]
    found = [f"{problems[kind]} {kind}" for kind in named]
    if more := kinds[len(named) :]:
        count = sum(problems[kind] for kind in more)
        found.append(f"{counted(count, 'problem')} of {len(more)} more kinds")
    return found


def alarms_text(alarms: Sequence[Alarm]) -> str:
    """The alarms with an address each to look at; empty where there are none."""
    if not alarms:
        return ""
    outlets = len({alarm.outlet for alarm in alarms})
    lines = [f"{counted(len(alarms), 'alarm')} at {counted(outlets, 'outlet')}:"]
    for alarm in alarms[:_SHOWN]:
        lines.append(f"  {alarm}")
        lines += [f"    {url}" for url in alarm.urls[:2]]
    if more := alarms[_SHOWN:]:
        kinds = Counter(str(alarm.kind) for alarm in more)
        lines.append(f"  and {', '.join(f'{n} {kind}' for kind, n in kinds.most_common())}")
    return "\n".join(lines)


def counted(number: int, what: str) -> str:
    """ "1 article", "2 articles"."""
    return f"{number} {what}" + ("" if number == 1 else "s")


def message(record: Mapping[str, Any], code: int) -> dict[str, Any]:
    """What the webhook gets. `text` is one readable message, which chat services show."""
    alarms = record["alarms"]
    outlets = record["outlets"]
    articles = sum(entry["articles"] for entry in outlets.values())
    text = f"Tinsạch: {counted(articles, 'article')} from {counted(len(outlets), 'outlet')}"
    if record["failure"] and not outlets:
        text = f"Tinsạch: the crawl could not start: {record['failure']}"
    elif record["failure"]:
        text += f"\ncould not go on: {record['failure']}"
    if outlets:
        text += f"\n{counted(len(alarms), 'alarm')}" if alarms else ", no alarm"
    text += "".join(f"\n- {alarm['outlet']}: {alarm['text']}" for alarm in alarms[:_SHOWN])
    return {
        "text": text,
        "run": record["id"],
        "started": record["started"],
        "finished": record["finished"],
        "exit_code": code,
        "failure": record["failure"],
        "alarms": alarms,
        "outlets": {
            name: {"articles": entry["articles"], "pages": entry["pages"], **entry["health"]}
            for name, entry in outlets.items()
        },
    }
