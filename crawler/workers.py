"""The processes that clean pages, so that no page can stall the crawl.

Each worker is a process with a pipe of its own, read by the event loop: the helper threads of
concurrent.futures would compete with the loop for the interpreter at every call to the network.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
from collections import deque
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from cleaners.model import ProblemKind
from crawler.archive import Raw, response_member
from crawler.cleaning import Cleaned, work
from crawler.errors import CleanerBrokenError

#: Seconds. A page is cleaned in milliseconds; one that takes this long is given up.
TIME_LIMIT = 60.0
#: A larger page is sent to its worker by a thread: the pipe takes it more slowly than the loop may
#: stand still.
_LARGE = 256 * 1024


class Workers:
    """`count` processes (0: as many as there are cores, at most 4)."""

    def __init__(self, count: int = 0, time_limit: float = TIME_LIMIT) -> None:
        self._count = count or max(1, min(4, os.cpu_count() or 1))
        self._time_limit = time_limit
        self._idle: deque[_Worker] = deque()
        self._all: list[_Worker] = []
        self._waiting: deque[asyncio.Future[_Worker]] = deque()
        self._starting: set[asyncio.Task[None]] = set()
        self._closed = False
        self._broken: CleanerBrokenError | None = None

    def start(self) -> None:
        """Start those that are missing; pages wait until the first is there."""
        if self._broken:
            return
        for _ in range(self._count - len(self._all) - len(self._starting)):
            task = asyncio.ensure_future(self._start_one())
            self._starting.add(task)
            task.add_done_callback(self._starting.discard)

    async def clean(self, raw: Raw, body: bytes, charset: str | None) -> Cleaned:
        """The page cleaned; a page that kills or hangs its worker comes back as unreadable.
        CleanerBrokenError when no worker starts."""
        self.start()
        for _ in range(2):
            worker = await self._free()
            try:
                async with asyncio.timeout(self._time_limit):
                    cleaned = await worker.ask(raw, body, charset)
            except TimeoutError:
                self._lose(worker)
                break
            except (EOFError, OSError):  # it died, perhaps for want of memory: once more
                self._lose(worker)
            except CleanerError:
                self._give_back(worker)
                raise
            else:
                self._give_back(worker)
                return cleaned
        detail = "the cleaner did not finish this page"
        problem = (str(ProblemKind.UNREADABLE), detail)
        return Cleaned(record=None, problems=(problem,), member=response_member(raw))

    def close(self) -> None:
        self._closed = True
        for worker in self._all:
            worker.kill()
        self._all.clear()
        self._idle.clear()

    async def _start_one(self) -> None:
        # to start a process takes longer than the loop may stand still
        try:
            worker = await asyncio.to_thread(_Worker)
        except (CleanerError, EOFError, OSError) as error:
            self._broken = CleanerBrokenError(str(error) or "a worker was killed as it started")
            for future in self._waiting:
                if not future.done():
                    future.set_exception(self._broken)
            return
        if self._closed:
            worker.kill()
            return
        self._all.append(worker)
        self._give_back(worker)

    async def _free(self) -> _Worker:
        if self._broken and not self._all:
            raise self._broken
        if self._idle:
            return self._idle.popleft()
        future: asyncio.Future[_Worker] = asyncio.get_running_loop().create_future()
        self._waiting.append(future)
        return await future

    def _give_back(self, worker: _Worker) -> None:
        while self._waiting:
            future = self._waiting.popleft()
            if not future.done():
                future.set_result(worker)
                return
        self._idle.append(worker)

    def _lose(self, worker: _Worker) -> None:
        worker.kill()
        if worker in self._all:
            self._all.remove(worker)
        if not self._closed:
            self.start()


class _Worker:
    """One process, which cleans one page at a time."""

    def __init__(self) -> None:
        # spawned, not forked: a fork would inherit the reactor's sockets and the lock
        context = multiprocessing.get_context("spawn")
        self._pipe: Connection[object, object]
        self._pipe, theirs = context.Pipe()
        self._process: BaseProcess = context.Process(target=work, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()
        greeting = self._pipe.recv()
        if isinstance(greeting, Exception):
            self.kill()
            raise CleanerError(str(greeting))

    async def ask(self, raw: Raw, body: bytes, charset: str | None) -> Cleaned:
        """EOFError or OSError when the process died."""
        page = (raw, None if body is raw.body else body, charset)
        if len(body) > _LARGE:
            await asyncio.to_thread(self._pipe.send, page)
        else:
            self._pipe.send(page)
        loop = asyncio.get_running_loop()
        answered: asyncio.Future[None] = loop.create_future()
        handle = self._pipe.fileno()
        loop.add_reader(handle, _done, answered)
        try:
            await answered
        finally:
            loop.remove_reader(handle)
        cleaned = self._pipe.recv()
        if isinstance(cleaned, Exception):
            raise CleanerError(str(cleaned))
        assert isinstance(cleaned, Cleaned)
        return cleaned

    def kill(self) -> None:
        self._process.kill()
        with suppress(OSError):
            self._pipe.close()
        self._process.join()


def _done(future: asyncio.Future[None]) -> None:
    if not future.done():
        future.set_result(None)


class CleanerError(RuntimeError):
    """The cleaner raised where it never should."""
