"""Archived pages through the cleaner, given back in their order, on all cores where that pays."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from types import TracebackType
from typing import Self

from crawler.archive import Raw, charset
from crawler.cleaning import Cleaned, clean_raw, start_worker

#: Pages cleaned in this process before others are started: to load the rules into a new process
#: takes as long as some hundred pages.
FEW = 200
#: Pages in the hands of each process at a time.
_AHEAD = 8


class InOrder:
    """One pool of `workers` processes for as long as it is open, begun when it is worth it."""

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._here = 0
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None

    @property
    def started(self) -> bool:
        """Whether there are other processes."""
        return self._pool is not None

    def clean(self, pages: Iterable[Raw]) -> Iterator[tuple[Raw, Cleaned]]:
        """The pages in their order, while the next ones are being cleaned."""
        waiting: deque[tuple[Raw, Future[Cleaned]]] = deque()
        for raw in pages:
            if self._here < FEW:
                self._here += 1
                yield raw, clean_raw(raw, raw.body, charset(raw), archive=False)
                continue
            work = self._others().submit(clean_raw, raw, raw.body, charset(raw), archive=False)
            waiting.append((raw, work))
            if len(waiting) >= _AHEAD * self._workers:
                first, done = waiting.popleft()
                yield first, done.result()
        for raw, work in waiting:
            yield raw, work.result()

    def _others(self) -> ProcessPoolExecutor:
        if self._pool is None:
            # spawned, not forked: a fork would inherit the lock
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(self._workers, context, initializer=start_worker)
        return self._pool
