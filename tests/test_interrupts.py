"""Ctrl-C waits while processes are started, whichever thread it comes to."""

from __future__ import annotations

import os
import signal
import threading

import pytest

from crawler import interrupts


def _press() -> None:
    os.kill(os.getpid(), signal.SIGINT)


def test_it_comes_when_all_is_started() -> None:
    started = []
    with pytest.raises(KeyboardInterrupt), interrupts.held():
        _press()
        started.append("one")
    assert started == ["one"]


def test_it_comes_then_too_when_another_thread_got_it() -> None:
    """One that was there before and blocks no signal, as numpy's are."""
    wanted, pressed = threading.Event(), threading.Event()

    def press() -> None:
        wanted.wait(10)
        signal.pthread_kill(threading.get_ident(), signal.SIGINT)
        pressed.set()

    thread = threading.Thread(target=press)
    thread.start()
    started = []
    with pytest.raises(KeyboardInterrupt), interrupts.held():
        wanted.set()
        assert pressed.wait(10)
        started.append("one")
    thread.join()
    assert started == ["one"]


def test_all_is_as_before_when_none_came() -> None:
    before = signal.getsignal(signal.SIGINT), signal.pthread_sigmask(signal.SIG_BLOCK, ())
    with interrupts.held():
        pass
    assert (signal.getsignal(signal.SIGINT), signal.pthread_sigmask(signal.SIG_BLOCK, ())) == before
