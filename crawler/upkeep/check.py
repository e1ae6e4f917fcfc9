"""Does a declaration still fit its site? A crawl of a few articles, looked at page by page.

The crawl is the real one (`tinsach crawl`, in a process of its own, into a folder of its own), so
feeds, robots.txt, bot walls, recording and replaying are what they are in production.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from cleaners import Page, clean
from cleaners.decode import decode
from cleaners.inspection import selectors_hit
from cleaners.model import ProblemKind
from cleaners.outlet import Outlet
from crawler import archive, runs
from crawler.health.grams import f1
from crawler.replay import cassette_path
from crawler.upkeep import places

#: What every article has; of the rest, an article may have none.
REQUIRED = ("title", "date", "body")
OPTIONAL = ("lead", "authors")
#: From this disagreement with trafilatura on (of 1), the body selector hits something else: on the
#: fixtures, whose bodies are right, the median of an outlet's pages stays under a third.
DISAGREES = 0.5


#: The verdict on an outlet whose robots.txt allows us no page: nothing of ours is broken.
REFUSED = "refused by robots.txt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """`replay` plays cassettes in place of the network, `record` writes them; `cassettes` is their
    folder (None: the project's). `settings` are NAME=VALUE for the crawl."""

    replay: bool = False
    record: bool = False
    cassettes: Path | None = None
    articles: int = 3
    settings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLook:
    """One page. `hits`: field -> the selector that hit, None where those there are all missed.
    `disagreement`: 1 - F1 with trafilatura's body, None where either has none."""

    url: str
    found: Mapping[str, bool]
    hits: Mapping[str, str | None]
    body_source: str | None
    words: int
    disagreement: float | None
    problems: tuple[str, ...]

    @property
    def article(self) -> bool:
        return self.found["body"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """`state`: fine, failed, REFUSED, or "not run" (the crawl itself could not be made)."""

    outlet: str
    state: str
    reasons: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    pages: tuple[PageLook, ...] = ()
    sources: Mapping[str, int] = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


def check(outlet: Outlet, options: Options) -> Verdict:
    """Crawl, look, judge. Never raises for what a site answers."""
    folder = options.cassettes or places.cassettes()
    if options.replay and not cassette_path(folder, outlet.id).is_file():
        reason = f"no recorded crawl in {folder.parent.name}/{folder.name}/"
        return Verdict(outlet=outlet.id, state="not run", reasons=(reason,))
    with tempfile.TemporaryDirectory(prefix="tinsach-check-") as scratch:
        root = Path(scratch)
        ran = _crawl(outlet, options, root / "output", root / "cassettes")
        records = runs.load(root / "output", last=1)
        if ran.returncode not in (0, 1) or not records:
            lines = [line for line in ran.stderr.splitlines() if line.strip()]
            reason = lines[-1] if lines else f"the crawl ended with code {ran.returncode}"
            return Verdict(outlet=outlet.id, state="not run", reasons=(reason,))
        tape = cassette_path(root / "cassettes", outlet.id)
        if options.record and tape.is_file():
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(tape, cassette_path(folder, outlet.id))
        looks = tuple(_looks(outlet, root / "output"))
        return judge(outlet, looks, records[0].get("outlets", {}).get(outlet.id, {}))


def _crawl(
    outlet: Outlet, options: Options, output: Path, tapes: Path
) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "crawler.cli", "crawl", outlet.id]
    command += ["--max-articles", str(options.articles), "--output", str(output)]
    if options.replay:
        command += ["--replay", "--cassettes", str(options.cassettes or places.cassettes())]
    elif options.record:
        tapes.mkdir()
        command += ["--record", "--cassettes", str(tapes)]
    for setting in ("LOG_LEVEL=ERROR", "TINSACH_PROGRESS=0", *options.settings):
        command += ["--set", setting]
    found = os.environ.get("PYTHONPATH")
    path = os.pathsep.join([str(places.ROOT), *([found] if found else [])])
    return subprocess.run(
        command, check=False, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": path}
    )


def _looks(outlet: Outlet, output: Path) -> Iterator[PageLook]:
    for warc in sorted((output / "warc" / outlet.id).glob("*.warc.gz")):
        for raw in archive.read(warc):
            charset = archive.charset(raw)
            page = Page(
                content=raw.body,
                url=raw.url,
                charset=charset,
                fetched=raw.time,
                # the address may be another outlet's after a redirect; this one is on trial
                outlet=outlet.id,
            )
            yield look(page, outlet)


def look(page: Page, outlet: Outlet) -> PageLook:
    """One page through the cleaner, its selectors and trafilatura."""
    cleaning = clean(page)
    record = cleaning.article.as_dict() if cleaning.article else {}
    body = str(record.get("body") or "")
    return PageLook(
        url=page.url or "",
        found={name: bool(record.get(name)) for name in (*REQUIRED, *OPTIONAL)},
        hits=selectors_hit(page, outlet),
        body_source=record.get("body_source"),
        words=len(body.split()),
        disagreement=_disagreement(page, body) if body else None,
        problems=tuple(str(problem.kind) for problem in cleaning.problems),
    )


def _disagreement(page: Page, body: str) -> float | None:
    import trafilatura

    other = trafilatura.extract(
        decode(page.content, page.charset),
        url=page.url,
        include_comments=False,
        include_tables=True,
    )
    return round(1 - f1(body, other), 3) if other else None


def judge(outlet: Outlet, pages: Sequence[PageLook], tally: Mapping[str, Any]) -> Verdict:
    """Fine, refused, or failed with each reason in a line. What befalls no more than half of the articles
    (a special without a date, a longform in another layout) is a note."""
    if not pages and _refused(tally):
        return Verdict(outlet=outlet.id, state=REFUSED, notes=_known(outlet))
    articles = [page for page in pages if page.article]
    reasons = [*_unreached(outlet, pages, tally)]
    if pages and not articles:
        kinds = ", ".join(sorted({kind for page in pages for kind in page.problems}))
        reasons.append(f"none of {len(pages)} pages gave an article ({kinds})")
    notes: list[str] = []
    for count, text in _missing(outlet, articles):
        line = f"{text} on {count} of {len(articles)} articles"
        (reasons if 2 * count > len(articles) else notes).append(line)
    known = sorted(p.disagreement for p in articles if p.disagreement is not None)
    if known and (middle := known[len(known) // 2]) >= DISAGREES:
        reasons.append(f"bodies disagree with trafilatura by {middle:.2f} (of 1)")
    return Verdict(
        outlet=outlet.id,
        state="failed" if reasons else "fine",
        reasons=tuple(reasons),
        notes=tuple(notes),
        pages=tuple(pages),
        sources={kind: int(count) for kind, count in (tally.get("sources") or {}).items()},
    )


def _refused(tally: Mapping[str, Any]) -> bool:
    """Whether robots.txt, and nothing else, kept every page or every source from us."""
    kinds = set(tally.get("problems") or {})
    if not (tally.get("sources") or {}).get("read"):
        kinds |= {source["kind"] for source in tally.get("source_problems") or ()}
    return kinds == {str(ProblemKind.REFUSED_BY_ROBOTS)}


def _known(outlet: Outlet) -> tuple[str, ...]:
    return (f"known of it: {outlet.politeness.note}",) if outlet.politeness.note else ()


def _unreached(
    outlet: Outlet, pages: Sequence[PageLook], tally: Mapping[str, Any]
) -> Iterator[str]:
    """Why there may be no pages to judge."""
    unread = [f"{s['url']}: {s['kind']}" for s in tally.get("source_problems") or ()]
    if unread and not (tally.get("sources") or {}).get("read"):
        yield f"no feed, sitemap or listing could be read ({unread[0]})"
    elif not tally.get("found"):
        yield "no article address was found in its feeds, sitemaps and listings"
    elif not pages:
        kinds = ", ".join(tally.get("problems") or {}) or "no answer"
        known = "; ".join((kinds, *_known(outlet)))
        yield f"none of {tally['pages']} pages could be fetched ({known})"
    if stopped := tally.get("stopped"):
        yield str(stopped)


def _missing(outlet: Outlet, articles: Sequence[PageLook]) -> Iterator[tuple[int, str]]:
    counts = {f"no {name}": sum(not p.found[name] for p in articles) for name in REQUIRED[:-1]}
    if outlet.effective_selectors.body:
        missed = sum(page.hits.get("body") is None for page in articles)
        counts["no body selector hits"] = missed
    yield from ((count, text) for text, count in counts.items() if count)


def report(verdict: Verdict) -> str:
    """A verdict for a person: a line of verdict, its reasons, a table of the pages."""
    lines = [f"{verdict.outlet}: {verdict.state}", *(f"  - {text}" for text in verdict.reasons)]
    lines += [f"  (note: {text})" for text in verdict.notes]
    if verdict.pages:
        names = [*REQUIRED, *OPTIONAL]
        head = "".join(f"{name:<9}" for name in names)
        lines.append(f"  {head}{'words':>6}  {'vs traf.':>8}  page")
    for page in verdict.pages:
        marks = "".join(f"{_mark(page, name):<9}" for name in names)
        other = "-" if page.disagreement is None else f"{page.disagreement:.2f}"
        kinds = f"  ({', '.join(page.problems)})" if page.problems else ""
        lines.append(f"  {marks}{page.words:>6}  {other:>8}  {page.url}{kinds}")
    lines += _selectors(verdict)
    return "\n".join(lines)


def _selectors(verdict: Verdict) -> Iterator[str]:
    """For each field, what hit on the articles, and on how many of them."""
    articles = [page for page in verdict.pages if page.article]
    for name in dict.fromkeys(name for page in articles for name in page.hits):
        hits = Counter(page.hits.get(name) or "none hits" for page in articles)
        yield f"    {name:<8} " + ";  ".join(f"{css} ({n})" for css, n in hits.most_common())


def _mark(page: PageLook, name: str) -> str:
    return "yes" if page.found[name] else "-"
