"""Ctrl-C while processes are being started."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import resource_tracker


@contextmanager
def held() -> Iterator[None]:
    """A Ctrl-C comes when this ends: a process half started would be known to nobody, and nobody would
    end it. What is started meanwhile never gets one: it goes to the whole group, and a worker that
    still loads its modules would answer with a traceback."""
    mask = getattr(signal, "pthread_sigmask", None)
    if mask is None or threading.current_thread() is not threading.main_thread():
        yield  # not on this system; or Ctrl-C does not come here
        return
    resource_tracker.ensure_running()  # would be started with the first worker, and unblock them
    came: list[int] = []
    # A thread that numpy started takes it in spite of the mask, and Python raises it here.
    answer = signal.signal(signal.SIGINT, lambda number, _: came.append(number))
    before = mask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        mask(signal.SIG_SETMASK, before)
        signal.signal(signal.SIGINT, answer)
        if came:
            signal.raise_signal(signal.SIGINT)
