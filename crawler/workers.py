"""The processes that clean pages, so that no page can stall the crawl.

Each worker is a process with a socket of its own, which the event loop reads and writes: the helper
threads of concurrent.futures would compete with the loop for the interpreter at every call to the
network. A worker holds the page it cleans and the next one, so that it never waits for the loop.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import pickle
import socket
import struct
from collections import deque
from dataclasses import dataclass
from multiprocessing.process import BaseProcess
from typing import Any

from cleaners.model import ProblemKind
from crawler.archive import Raw, response_member
from crawler.cleaning import Cleaned, work
from crawler.errors import CleanerBrokenError

#: Seconds. A page is cleaned in milliseconds; one that takes this long is given up.
TIME_LIMIT = 60.0
#: Bytes. A larger body is not unpacked.
SIZE_LIMIT = 64 * 1024 * 1024
#: Pages in a worker's hands: one in work, one that is there when that is done.
_HANDS = 2
#: Seconds for which pages wait without an end before another worker is started.
_PATIENCE = 1.0
#: A page is given up when it is the second worker's end, and so is a worker's start.
_TRIES = 2


@dataclass(slots=True, eq=False)
class _Job:
    page: tuple[Raw, bytes | None, str | None]
    done: asyncio.Future[Cleaned]
    tries: int = 0

    def give_up(self) -> None:
        detail = "the cleaner did not finish this page"
        problem = (str(ProblemKind.UNREADABLE), detail)
        member = response_member(self.page[0])
        self.settle(Cleaned(record=None, problems=(problem,), member=member))

    def settle(self, answer: Cleaned | Exception) -> None:
        if self.done.done():
            return
        if isinstance(answer, Exception):
            self.done.set_exception(answer)
        else:
            self.done.set_result(answer)


class Workers:
    """Up to `count` processes (0: as many as there are cores, at most 4). There is one, until it
    cannot keep up: to load the rules takes a process as long as some hundred pages."""

    def __init__(
        self, count: int = 0, time_limit: float = TIME_LIMIT, size_limit: int = SIZE_LIMIT
    ) -> None:
        self._count = count or max(1, min(4, os.cpu_count() or 1))
        self.time_limit = time_limit
        self._size_limit = size_limit
        self._all: list[_Worker] = []
        self._waiting: deque[_Job] = deque()
        self._behind: float | None = None
        self._starting: set[asyncio.Task[None]] = set()
        self._closed = False
        self._broken: CleanerBrokenError | None = None

    def start(self, wanted: int = 1) -> None:
        """See that so many are there or on their way; pages wait until the first is there."""
        if self._broken or self._closed:
            return
        for _ in range(min(wanted, self._count) - len(self._all) - len(self._starting)):
            task = asyncio.ensure_future(self._start_one())
            self._starting.add(task)
            task.add_done_callback(self._starting.discard)

    async def clean(self, raw: Raw, body: bytes | None, charset: str | None) -> Cleaned:
        """The page cleaned; `body` is given where `raw.body` is in an encoding other than gzip.
        A page that kills or hangs its worker comes back as unreadable. CleanerBrokenError when no
        worker starts."""
        self.start()
        if self._broken and not self._all:
            raise self._broken
        job = _Job((raw, body, charset), asyncio.get_running_loop().create_future())
        self._waiting.append(job)
        self.hand_out()
        return await job.done

    def hand_out(self) -> None:
        """Give waiting pages to whoever has a hand free, first to those with nothing to do."""
        while self._waiting and self._all:
            worker = min(self._all, key=lambda one: len(one.hands))
            if len(worker.hands) >= _HANDS:
                self._call_for_help()
                return
            worker.take(self._waiting.popleft())
        self._behind = None

    def _call_for_help(self) -> None:
        """Pages wait although all work: one more worker, if that has been so for a while."""
        now = asyncio.get_running_loop().time()
        if self._behind is None:
            self._behind = now
        elif now - self._behind > _PATIENCE and not self._starting:
            self._behind = None
            self.start(len(self._all) + 1)

    def lost(self, worker: _Worker, *, late: bool) -> None:
        """It died, perhaps for want of memory, or is `late`: what it held goes to others."""
        if worker not in self._all:
            return
        self._all.remove(worker)
        worker.kill()
        jobs = list(worker.hands)
        if jobs:
            jobs[0].tries += 1
            if late or jobs[0].tries >= _TRIES:
                jobs.pop(0).give_up()
        self._waiting.extendleft(reversed(jobs))
        self.start()
        self.hand_out()
        self._refuse()

    def _refuse(self) -> None:
        """Nobody will ever clean what waits."""
        while self._broken and self._waiting and not self._all:
            self._waiting.popleft().settle(self._broken)

    def close(self) -> None:
        self._closed = True
        for worker in self._all:
            worker.kill()
        self._all.clear()

    async def _start_one(self, tries: int = _TRIES) -> None:
        try:
            # to start a process takes longer than the loop may stand still
            process, there = await asyncio.to_thread(_begin, self._size_limit)
        except (CleanerError, EOFError, OSError) as error:
            if isinstance(error, EOFError) and tries > 1:
                # killed, perhaps by the SIGTERM to all of us that ends this run: the pages in
                # flight are to be cleaned still
                await self._start_one(tries - 1)
                return
            self._broken = CleanerBrokenError(str(error) or "a worker was killed as it started")
            self._refuse()
            return
        worker = _Worker(self, process)
        if self._closed:
            there.close()
            worker.kill()
            return
        loop = asyncio.get_running_loop()
        await loop.create_unix_connection(lambda: worker, sock=there)
        self._all.append(worker)
        self._behind = None
        self.hand_out()


def _begin(size_limit: int) -> tuple[BaseProcess, socket.socket]:
    """A process that is ready, and our end of the socket to it."""
    # spawned, not forked: a fork would inherit the reactor's sockets and the lock
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=work, args=(theirs, size_limit), daemon=True)
    process.start()
    theirs.close()
    with ours:
        greeting = ours.recv()
        if isinstance(greeting, Exception):
            process.kill()
            process.join()
            raise CleanerError(str(greeting))
        return process, socket.socket(fileno=os.dup(ours.fileno()))


class _Worker(asyncio.Protocol):
    """One process, which cleans the pages in its hands one after the other."""

    def __init__(self, owner: Workers, process: BaseProcess) -> None:
        self.hands: deque[_Job] = deque()
        self._owner = owner
        self._process = process
        self._transport: Any = None
        self._timer: asyncio.TimerHandle | None = None
        self._read = bytearray()

    def take(self, job: _Job) -> None:
        self.hands.append(job)
        page = pickle.dumps(job.page, pickle.HIGHEST_PROTOCOL)
        # what the socket does not take at once is kept and sent by and by
        self._transport.write(_frame(len(page)) + page)
        if len(self.hands) == 1:
            self._watch()

    def kill(self) -> None:
        if self._timer:
            self._timer.cancel()
        self._process.kill()
        if self._transport:
            self._transport.abort()
        self._process.join()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._read += data
        while (answer := _unframed(self._read)) is not None:
            if isinstance(answer, Exception):
                answer = CleanerError(str(answer))
            self.hands.popleft().settle(answer)
            self._watch()
            self._owner.hand_out()

    def connection_lost(self, exc: Exception | None) -> None:
        self._owner.lost(self, late=False)

    def _watch(self) -> None:
        """The page that comes to its turn has so long."""
        if self._timer:
            self._timer.cancel()
            self._timer = None
        if self.hands:
            loop = asyncio.get_running_loop()
            self._timer = loop.call_later(self._owner.time_limit, self._late)

    def _late(self) -> None:
        self._owner.lost(self, late=True)


# the wire of multiprocessing's connections, at whose other end the worker sits


def _frame(size: int) -> bytes:
    return struct.pack("!i", size) if size <= 0x7FFFFFFF else struct.pack("!iQ", -1, size)


def _unframed(read: bytearray) -> Any:
    """Take a whole answer off the front; None while there is none."""
    if len(read) < 4:
        return None
    (size,) = struct.unpack_from("!i", read)
    start = 4
    if size == -1:
        if len(read) < 12:
            return None
        (size,) = struct.unpack_from("!Q", read, 4)
        start = 12
    if len(read) < start + size:
        return None
    with memoryview(read) as view:
        answer = pickle.loads(view[start : start + size])  # noqa: S301 (from our own process)
    del read[: start + size]
    return answer


class CleanerError(RuntimeError):
    """The cleaner raised where it never should."""
