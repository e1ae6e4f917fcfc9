"""The processes that clean pages, so that no page can stall the crawl."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress

from cleaners.model import ProblemKind
from crawler.archive import Raw, response_member
from crawler.cleaning import Cleaned, clean_raw, start_worker, warm

#: A page is cleaned in milliseconds; one that takes this long is given up.
TIME_LIMIT = 60.0


class Workers:
    """`count` processes (0: as many as there are cores, at most 4); started by the first page."""

    def __init__(self, count: int = 0, time_limit: float = TIME_LIMIT) -> None:
        self._count = count or max(1, min(4, os.cpu_count() or 1))
        self._time_limit = time_limit
        self._pool: ProcessPoolExecutor | None = None
        self._started: asyncio.Future[None] | None = None

    def start(self) -> None:
        """Start all of them, in a thread: to start a process takes longer than a loop may stall."""
        if self._started is None:
            loop = asyncio.get_running_loop()
            self._started = loop.run_in_executor(None, self._start_all, self._running())

    def _start_all(self, pool: ProcessPoolExecutor) -> None:
        with suppress(RuntimeError):  # the run has ended already
            for _ in range(self._count):
                pool.submit(warm)

    async def clean(self, raw: Raw, body: bytes, charset: str | None) -> Cleaned:
        """The page cleaned; a page that kills or hangs its worker comes back as unreadable."""
        loop = asyncio.get_running_loop()
        if self._started is not None:
            await asyncio.shield(self._started)
        for attempt in range(2):
            pool = self._running()
            try:
                work = loop.run_in_executor(pool, clean_raw, raw, body, charset)
                return await asyncio.wait_for(work, self._time_limit)
            except TimeoutError:
                self._end(pool)
                break
            except BrokenProcessPool:
                # perhaps another page's fault: once more, in new processes
                self._end(pool)
                if attempt:
                    break
        detail = "the cleaner did not finish this page"
        problem = (str(ProblemKind.UNREADABLE), detail)
        return Cleaned(record=None, problems=(problem,), member=response_member(raw))

    def close(self) -> None:
        if self._pool is not None:
            self._end(self._pool)

    def _running(self) -> ProcessPoolExecutor:
        if self._pool is None:
            # spawned, not forked: a fork would inherit the reactor's sockets and the lock
            self._pool = ProcessPoolExecutor(
                self._count,
                mp_context=multiprocessing.get_context("spawn"),
                initializer=start_worker,
            )
        return self._pool

    def _end(self, pool: ProcessPoolExecutor) -> None:
        if self._pool is pool:
            self._pool = None
        processes = list((pool._processes or {}).values())
        pool.shutdown(wait=False, cancel_futures=True)
        for process in processes:
            process.kill()
