"""An outlet's figures in one run or several, read from the runs' records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from cleaners.model import ProblemKind
from crawler.health.chance import Share

#: What `body_source` says when no selector found the body.
FALLBACKS = frozenset({"generic", "trafilatura", "None"})
#: Results of pages that are articles, new or known.
_GOOD = ("stored", "revised", "unchanged", "duplicate")
#: Results of pages that failed in an earlier run too: they say nothing about this one.
AGAIN = ("failed_again", "given_up")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Counts, added up over `runs` runs. `lengths` are (median words, articles) of each run,
    `disagreements` (URL, 1 - F1) of the pages that trafilatura cleaned too. Pages, problems and
    results are those of pages that had not failed before."""

    runs: int = 1
    started: datetime | None = None
    found: int = 0
    pages: int = 0
    good: int = 0
    articles: int = 0
    fields: Counter[str] = field(default_factory=Counter)
    body_sources: Counter[str] = field(default_factory=Counter)
    problems: Counter[str] = field(default_factory=Counter)
    examples: Mapping[str, Sequence[str]] = field(default_factory=dict)
    removed: Counter[str] = field(default_factory=Counter)
    lengths: tuple[tuple[float, int], ...] = ()
    disagreements: tuple[tuple[str, float], ...] = ()
    sources_read: int = 0
    sources_failed: int = 0
    habits: Mapping[str, Any] | None = None

    def share(self, name: str) -> Share:
        """Of the articles, those with this field."""
        return Share(min(self.fields[name], self.articles), self.articles)

    def source(self, name: str) -> Share:
        """Of the articles, those whose body this selector found."""
        return Share(self.body_sources[name], sum(self.body_sources.values()))

    @property
    def fallback(self) -> Share:
        """Of the articles, those whose body no selector found."""
        hits = sum(count for name, count in self.body_sources.items() if name in FALLBACKS)
        return Share(hits, sum(self.body_sources.values()))

    @property
    def missed(self) -> Share:
        """The same, where the outlet has selectors that could have found it."""
        share = self.fallback
        return Share(min(share.hits, self.problems[ProblemKind.BODY_SELECTOR_MISSED]), share.of)

    def problem(self, kind: str) -> Share:
        return Share(min(self.problems[kind], self.pages), self.pages)

    @property
    def words(self) -> float | None:
        """The median of the runs' medians, each counted by its articles."""
        half = sum(count for _, count in self.lengths) / 2
        seen = 0
        for value, count in sorted(self.lengths):
            seen += count
            if seen >= half:
                return value
        return None

    @property
    def disagreement(self) -> float | None:
        """The median of the pages'."""
        return quantile([value for _, value in self.disagreements], 0.5)


def quantile(values: Iterable[float], part: float) -> float | None:
    ordered = sorted(values)
    return ordered[min(int(part * len(ordered)), len(ordered) - 1)] if ordered else None


def figures(record: Mapping[str, Any], outlet: str) -> Figures | None:
    """Those of one outlet in a run's record; None where it has none or they cannot be read."""
    try:
        entry = record["outlets"][outlet]
        results = Counter({str(k): int(v) for k, v in entry["results"].items()})
        repeats = Counter({str(k): int(v) for k, v in (entry.get("repeats") or {}).items()})
        problems = Counter({str(k): int(v) for k, v in entry["problems"].items()}) - repeats
        articles = int(entry["articles"])
        words = entry.get("median_words")
        sources = entry.get("sources") or {}
        return Figures(
            started=datetime.fromisoformat(record["started"]),
            found=int(entry.get("found") or 0),
            pages=results.total() - sum(results[name] for name in AGAIN),
            good=sum(results[name] for name in _GOOD),
            articles=articles,
            fields=Counter(entry["fields"]),
            body_sources=Counter(entry["body_sources"]),
            problems=problems,
            examples=dict(entry.get("examples") or {}),
            removed=Counter(entry.get("removed") or {}),
            lengths=((float(words), articles),) if words is not None and articles else (),
            disagreements=tuple(
                (str(url), float(value)) for url, value in entry.get("disagreements") or ()
            ),
            sources_read=int(sources.get("read", 0)) + int(sources.get("not_modified", 0)),
            sources_failed=int(sources.get("problems", 0)),
            habits=(entry.get("health") or {}).get("habits"),
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        return None


def pooled(parts: Sequence[Figures]) -> Figures:
    """Added up; the examples are the newest run's (the first)."""
    total: dict[str, Any] = {}
    for name in ("fields", "body_sources", "problems", "removed"):
        total[name] = sum((getattr(part, name) for part in parts), Counter())
    for name in ("found", "pages", "good", "articles", "sources_read", "sources_failed"):
        total[name] = sum(getattr(part, name) for part in parts)
    return Figures(
        runs=len(parts),
        started=parts[0].started if parts else None,
        examples=parts[0].examples if parts else {},
        lengths=tuple(length for part in parts for length in part.lengths),
        disagreements=tuple(pair for part in parts for pair in part.disagreements),
        **total,
    )
