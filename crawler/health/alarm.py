"""An alarm: what changed at which outlet, in words and figures."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class AlarmKind(StrEnum):
    """What can go wrong with an outlet; each has its rows in the table of thresholds."""

    NO_ARTICLES = "no_articles"
    SILENT = "silent"
    UNREAD = "unread"
    SELECTOR = "selector"
    FALLBACK = "fallback"
    TITLES = "titles"
    DATES = "dates"
    AUTHORS = "authors"
    LEADS = "leads"
    SHORT = "short"
    LONG = "long"
    PROBLEMS = "problems"
    DRIFT = "drift"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alarm:
    """`now` and `usual` are the figure the alarm is about (a share, or words; None where there is
    none). `since` (ISO) is when a silence began. `urls` are pages to look at."""

    outlet: str
    kind: AlarmKind
    text: str
    now: float | None = None
    usual: float | None = None
    since: str | None = None
    urls: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.outlet}: {self.text}"

    def as_dict(self) -> dict[str, Any]:
        return {
            "outlet": self.outlet,
            "kind": str(self.kind),
            "text": self.text,
            "now": None if self.now is None else round(self.now, 3),
            "usual": None if self.usual is None else round(self.usual, 3),
            "since": self.since,
            "urls": list(self.urls),
        }
