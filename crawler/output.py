"""An output folder in use by one process: its lock, state and files, and the thread that writes.

All spiders of a process share one Output (`acquire`); the last one to let go closes it.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from crawler.archive import Archive
from crawler.errors import OutputError, OutputFailedError
from crawler.files import Files
from crawler.lock import Lock
from crawler.recovery import recover
from crawler.runs import Run
from crawler.schema import NewerStateError
from crawler.state import State
from crawler.store import Outcome, Result, Revisits, Store
from crawler.workers import SIZE_LIMIT, Workers

T = TypeVar("T")

#: Seconds in which pages gather for one transaction, and how many are enough: what a commit costs
#: (the state, the archive and each day's file put on the disk) is shared by all of them.
GATHER, ENOUGH = 0.05, 16


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputOptions:
    """`wait`: seconds to wait for another run. Revisits: see `Revisits`. Sizes in bytes. `reading`:
    for a dry run, which writes nothing and so needs no lock."""

    wait: float = 0.0
    warc_bytes: int = 1 << 30
    revisit_window: float = 2 * 86400
    revisit_gaps: tuple[float, ...] = (6 * 3600, 24 * 3600)
    workers: int = 0
    page_bytes: int = SIZE_LIMIT
    reading: bool = False


class Output:
    """Open with `acquire`. Raises OutputBusyError or OutputFailedError with a plain line."""

    def __init__(self, path: Path, options: OutputOptions) -> None:
        self.path = path
        self.options = options
        self.run = Run()
        self.workers = Workers(options.workers, size_limit=options.page_bytes)
        self.failure: OutputError | None = None
        self._queue: list[tuple[Outcome, asyncio.Future[Result]]] = []
        self._drain: asyncio.Task[None] | None = None
        self._enough = asyncio.Event()
        self._lock = Lock(path / ".lock")
        try:
            if not options.reading:
                path.mkdir(parents=True, exist_ok=True)
                self._lock.acquire(options.wait)
        except OSError as error:
            raise OutputFailedError(path, error) from None
        try:
            self.state = State(path / "state.sqlite", reading=options.reading)
            if not options.reading:
                recover(path, self.state)
            self._files = Files(path, self.state)
            archive = Archive(options.warc_bytes, self.state.files(like="warc/%"))
            revisits = Revisits(window=options.revisit_window, gaps=options.revisit_gaps)
            self._store = Store(self.state, self._files, archive, revisits)
        except (OSError, sqlite3.Error, NewerStateError) as error:
            self._lock.release()
            raise OutputFailedError(path, error) from None
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="store")

    async def call(self, work: Callable[..., T], *values: object) -> T:
        """Run a method of `state` in the one thread that may use it."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, work, *values)

    def call_now(self, work: Callable[..., T], *values: object) -> T:
        """The same where no event loop runs."""
        return self._thread.submit(work, *values).result()

    async def write(self, work: Callable[..., T], *values: object) -> T:
        """The same for a method that changes something."""

        def within() -> T:
            with self.state.transaction():
                return work(*values)

        try:
            return await self.call(within)
        except (OSError, sqlite3.Error) as error:
            self.failure = self.failure or OutputFailedError(self.path, error)
            raise self.failure from None

    async def store(self, outcome: Outcome) -> Result:
        """Returns when the page is committed, together with those that come within a moment."""
        future: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        self._queue.append((outcome, future))
        if len(self._queue) >= ENOUGH:
            self._enough.set()
        if self._drain is None or self._drain.done():
            self._drain = asyncio.ensure_future(self._write_batches())
        return await future

    async def _write_batches(self) -> None:
        while self._queue:
            with suppress(TimeoutError):
                async with asyncio.timeout(GATHER):
                    await self._enough.wait()
            batch, self._queue = self._queue, []
            self._enough.clear()
            try:
                if self.failure:
                    raise self.failure
                results = await self.call(self._store.commit, [outcome for outcome, _ in batch])
            except Exception as error:
                if isinstance(error, (OSError, sqlite3.Error)):
                    self.failure = self.failure or OutputFailedError(self.path, error)
                for _, future in batch:
                    future.set_exception(self.failure or error)
            else:
                for (_, future), result in zip(batch, results, strict=True):
                    future.set_result(result)

    def close(self) -> None:
        """Write the run's record and let everything go."""
        self.workers.close()
        if self.run.outlets and not self.options.reading:
            self.run.failure = str(self.failure) if self.failure else None
            with suppress(OSError):  # a full disk was reported when it was met
                self.run.write(self.path)
        self._thread.shutdown(wait=True)
        self._files.close()
        self.state.close()
        self._lock.release()


_open: dict[Path, tuple[Output, int]] = {}


def acquire(path: Path, options: OutputOptions) -> Output:
    """The process's Output for this folder, opened by the first who asks."""
    path = path.resolve()
    output, users = _open.get(path) or (Output(path, options), 0)
    _open[path] = (output, users + 1)
    return output


def is_last_user(output: Output) -> bool:
    return _open[output.path][1] == 1


def release(output: Output, *, everyone: bool = False) -> None:
    """The last user closes it. `everyone`: the others were cut off and will not come back."""
    held, users = _open.get(output.path, (None, 0))
    if held is not output:  # a spider that was cut off is cleared away after all
        return
    if users > 1 and not everyone:
        _open[output.path] = (output, users - 1)
    else:
        del _open[output.path]
        output.close()
