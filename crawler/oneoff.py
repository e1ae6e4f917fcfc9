"""Cleaning the sources of one command: each gives an outcome, in order, as a stream.

Many files are cleaned in several processes; URLs are fetched one after the other.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from datetime import UTC, datetime
from multiprocessing import get_context
from typing import TYPE_CHECKING

from cleaners import Cleaning, Page, Problem, clean
from cleaners.model import FATAL, Kind, ProblemKind
from crawler import interrupts
from crawler.formats import FORMATS
from crawler.sources import Source, read

if TYPE_CHECKING:
    from crawler.fetch import Fetcher

#: From this many files on, starting more processes (a tenth of a second each) pays.
MANY_FILES = 50
#: How many files may be under way for each process: keeps all busy and the memory flat.
_AHEAD = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the command line asks of every source. `form` is a key of FORMATS."""

    kind: Kind | None = None
    url: str | None = None
    outlet: str | None = None
    explain: bool = False
    form: str = "json"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A source's record, ready to write, and in one line why it holds no article."""

    source: str
    text: str
    complaint: str | None = None


def outcomes(sources: list[Source], options: Options, fetcher: Fetcher) -> Iterator[Outcome]:
    """One outcome a source, in the order of the sources."""
    files = sum(1 for source in sources if source.path is not None)
    processes = _cores()
    if files <= MANY_FILES or processes == 1:
        return (outcome(source, options, fetcher) for source in sources)
    return _in_processes(sources, options, fetcher, processes)


def outcome(source: Source, options: Options, fetcher: Fetcher | None = None) -> Outcome:
    """Read or fetch one source, clean it and write its record. Never raises for its content."""
    page = (
        _fetched(source, options, fetcher) if source.is_url and fetcher else _read(source, options)
    )
    if isinstance(page, Problem):
        cleaning = Cleaning(article=None, problems=(page,))
        page = Page(content="")
    else:
        cleaning = _cleaned(page)
    text = FORMATS[options.form].render(source.name, page, cleaning, options.explain)
    return Outcome(source.name, text, _complaint(cleaning))


def _read(source: Source, options: Options) -> Page | Problem:
    content = read(source)
    if isinstance(content, Problem):
        return content
    return Page(content=content, url=options.url, kind=options.kind, outlet=options.outlet)


def _fetched(source: Source, options: Options, fetcher: Fetcher) -> Page | Problem:
    answer = fetcher.fetch(source.name)
    return answer.problem or Page(
        content=answer.content,
        url=answer.url,
        kind=options.kind,
        charset=answer.charset,
        fetched=datetime.now(UTC),
        outlet=options.outlet,
    )


def _cleaned(page: Page) -> Cleaning:
    try:
        return clean(page)
    except Exception as error:  # a defect of ours; the other sources must not suffer from it
        detail = f"the cleaner failed ({type(error).__name__}: {error}); please report this page"
        problem = Problem(kind=ProblemKind.UNREADABLE, detail=" ".join(detail.split()))
        return Cleaning(article=None, problems=(problem,))


def _complaint(cleaning: Cleaning) -> str | None:
    if cleaning.article is not None:
        return None
    fatal = [problem for problem in cleaning.problems if problem.kind in FATAL]
    return "; ".join(map(str, fatal or cleaning.problems)) or "no article"


def _cores() -> int:
    try:
        return min(8, len(os.sched_getaffinity(0)))
    except AttributeError:  # not on this system
        return min(8, os.cpu_count() or 1)


def _in_processes(
    sources: Iterable[Source], options: Options, fetcher: Fetcher, processes: int
) -> Iterator[Outcome]:
    from crawler.cleaning import start_worker

    # spawn: no state of this process (threads, sockets, a progress bar) leaks into the others
    pool = ProcessPoolExecutor(processes, get_context("spawn"), initializer=start_worker)
    waiting: deque[tuple[Source, Future[Outcome] | None]] = deque()
    try:
        for source in sources:
            task = None
            if source.path is not None:
                with interrupts.held():  # a task may start one more process
                    task = pool.submit(outcome, source, options)
            waiting.append((source, task))
            if len(waiting) > processes * _AHEAD:
                yield _finished(*waiting.popleft(), options, fetcher)
        while waiting:
            yield _finished(*waiting.popleft(), options, fetcher)
    except BrokenProcessPool as error:
        message = "a process was killed while cleaning; is there enough memory?"
        raise OSError(message) from error
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _finished(
    source: Source, task: Future[Outcome] | None, options: Options, fetcher: Fetcher
) -> Outcome:
    return task.result() if task else outcome(source, options, fetcher)
