"""The worker processes of one build: started once, while the build still makes its plan."""

from __future__ import annotations

import gc
import importlib
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import forkserver
from typing import Any

from crawler import interrupts
from crawler.dataset.options import DatasetError

Each = Callable[[Callable[..., None], Sequence[tuple[Any, ...]]], None]


def load_ahead() -> None:
    """Start the server that workers are forked from: it loads all they need, once, while this
    process looks at the input."""
    multiprocessing.set_forkserver_preload(["crawler.dataset.preload"])
    # What is ignored here stays so there: Python would answer Ctrl-C with a traceback while it starts.
    answer = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        forkserver.ensure_running()
    finally:
        signal.signal(signal.SIGINT, answer)


@contextmanager
def workers(count: int) -> Iterator[Each]:
    """Gives a function that calls another with each of many arguments, `count` at a time.

    One worker is this process itself. A pool of ours and not datatrove's, as that one waits for
    ever for a worker that was killed, and starts anew for every stage.
    """
    if count == 1:
        # as the workers are forked: with all loaded that a page needs, out of the collector's sight
        importlib.import_module("crawler.dataset.preload")
        gc.freeze()
        try:
            yield _here
        finally:
            gc.unfreeze()
        return
    load_ahead()
    context = multiprocessing.get_context("forkserver")
    pool = ProcessPoolExecutor(count, context, initializer=_begin_worker)

    def each(task: Callable[..., None], arguments: Sequence[tuple[Any, ...]]) -> None:
        with interrupts.held():  # a task may start one more worker
            tasks = [pool.submit(task, *words) for words in arguments]
        for done in as_completed(tasks):
            done.result()

    try:
        yield each
        pool.shutdown()
    except BaseException as error:
        pool.shutdown(wait=False, cancel_futures=True)
        for worker in multiprocessing.active_children():
            worker.terminate()
        if isinstance(error, BrokenProcessPool):
            raise DatasetError(
                "a worker was killed, by lack of memory or by hand: run the command again, it"
                " goes on where it stopped; fewer --workers need less memory"
            ) from None
        raise


def _here(task: Callable[..., None], arguments: Sequence[tuple[Any, ...]]) -> None:
    for words in arguments:
        task(*words)


def _begin_worker() -> None:
    """Ctrl-C goes to the whole process group: the parent alone answers it. And a worker whose
    parent was killed stops, too."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)
