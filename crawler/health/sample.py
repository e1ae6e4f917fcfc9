"""Content drift: some pages of a run are cleaned by trafilatura too, and the bodies compared.

A selector that hits may hit the wrong thing. The pages are kept as they came (in the gzip member
that the archive got), a few of each outlet, and looked at after the crawl in processes of their
own. The same look keeps a few of the removed texts, for the report.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import random
import signal
import threading
from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any, Protocol

from crawler import archive
from crawler.cleaning import start_worker
from crawler.health.grams import f1
from crawler.health.thresholds import SAMPLE

logger = logging.getLogger(__name__)

#: Seconds for one page. Trafilatura takes a tenth of a second; one that hangs ends the comparison.
TIME_LIMIT = 60.0
#: Shorter bodies disagree by a word.
_WORDS = 50
#: Removed texts kept of each page and reason, and their length.
_TEXTS, _LETTERS = 2, 120


@dataclass(frozen=True, slots=True)
class Sampled:
    """A page as archived, and the body that came of it."""

    url: str
    member: bytes
    body: str


class Reservoir:
    """A fair sample of `SAMPLE` pages of however many there will be. Always the same one for the
    same pages."""

    def __init__(self) -> None:
        self.pages: list[Sampled] = []
        self._seen = 0
        self._random = random.Random(0)

    def offer(self, url: str, member: bytes, body: str) -> None:
        if not member or body.count(" ") < _WORDS:
            return
        self._seen += 1
        place = self._random.randrange(self._seen) if self._seen > SAMPLE else len(self.pages)
        if place < SAMPLE:
            self.pages[place : place + 1] = [Sampled(url, member, body)]


@dataclass(frozen=True, slots=True)
class Look:
    """`disagreement`: 1 - F1 with trafilatura's body, None where it found none. `removed`: reason
    -> some of the texts removed for it."""

    disagreement: float | None
    removed: Mapping[str, list[str]] = field(default_factory=dict)


class Measured(Protocol):
    """What `measure` reads and fills in: a run's `Tally`."""

    sample: Reservoir
    disagreements: list[tuple[str, float]]
    removed_texts: dict[str, list[str]]


def measure(outlets: Mapping[str, Measured]) -> None:
    """Compare the sampled pages and write the result into the tallies. Ctrl-C and SIGTERM end
    it early."""
    count = sum(len(tally.sample.pages) for tally in outlets.values())
    if not count:
        return
    logger.info("comparing %d of the run's pages with trafilatura", count)
    processes = max(1, min(4, os.cpu_count() or 1, count // 4))
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(processes, context, initializer=start_worker)
    try:
        with _told_to_end(signal.SIG_IGN):  # a process that is starting inherits it
            work = [
                (tally, page, pool.submit(look, page))
                for tally in outlets.values()
                for page in tally.sample.pages
            ]
        with _told_to_end(signal.default_int_handler):  # the crawl's went with its event loop
            for tally, page, future in work:
                _note(tally, page, future)
    except (TimeoutError, BrokenProcessPool, KeyboardInterrupt):
        pass  # what was compared until then counts
    finally:
        for process in list((pool._processes or {}).values()):
            process.kill()
        pool.shutdown(wait=False, cancel_futures=True)


@contextmanager
def _told_to_end(handler: Any) -> Iterator[None]:
    """For a while; where an event loop runs, which calls this in a thread, it stays the loop's."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {number: signal.signal(number, handler) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, answer in before.items():
            signal.signal(number, answer)


def _note(tally: Measured, page: Sampled, future: Future[Look]) -> None:
    seen = future.result(TIME_LIMIT)
    if seen.disagreement is not None:
        tally.disagreements.append((page.url, round(seen.disagreement, 3)))
    for reason, texts in seen.removed.items():
        kept = tally.removed_texts.setdefault(reason, [])
        kept += [text for text in texts if text not in kept][: 2 * _TEXTS - len(kept)]


def look(page: Sampled) -> Look:
    """In a worker: one page through trafilatura, and through the cleaner for what it removes."""
    import trafilatura

    from cleaners import Page, clean
    from cleaners.decode import decode

    raw = next(archive.responses(BytesIO(page.member)))
    charset = archive.charset(raw)
    cleaning = clean(Page(content=raw.body, url=raw.url, charset=charset, fetched=raw.time))
    removed: dict[str, list[str]] = {}
    for removal in cleaning.removals:
        text = " ".join(removal.text.split())[:_LETTERS]
        texts = removed.setdefault(str(removal.reason), [])
        if text and text not in texts and len(texts) < _TEXTS:
            texts.append(text)
    other = trafilatura.extract(
        decode(raw.body, charset), url=raw.url, include_comments=False, include_tables=True
    )
    return Look(1 - f1(page.body, other) if other else None, removed)
