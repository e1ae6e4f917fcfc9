"""A crawl that is told to end by SIGTERM, as systemd does it: every process of it gets the signal."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import threading
import time

import pytest

from fixtures.site import Site

from .conftest import ENV, ROOT, Crawl, news_site


class Terminal:
    """What a process writes to a terminal."""

    def __init__(self) -> None:
        self._ours, self.theirs = pty.openpty()
        self._read = b""
        self._thread = threading.Thread(target=self._follow, daemon=True)
        self._thread.start()

    def _follow(self) -> None:
        try:
            while data := os.read(self._ours, 65536):
                self._read += data
        except OSError:  # the last process that had it is gone
            pass

    def text(self) -> str:
        os.close(self.theirs)
        self._thread.join(30)
        assert not self._thread.is_alive(), "a process is left"
        os.close(self._ours)
        return self._read.decode()


def start(crawl: Crawl, site: Site, terminal: Terminal) -> subprocess.Popen[bytes]:
    settings = (f"TINSACH_CONNECT={site.address}", "DOWNLOAD_DELAY=0.2")
    there = terminal.theirs
    command = crawl.command("vnexpress", settings=settings)
    return subprocess.Popen(
        command, cwd=ROOT, env=ENV, stdout=there, stderr=there, start_new_session=True
    )


def asked(site: Site, count: int) -> None:
    end = time.monotonic() + 60
    while len(site.asked) < count and time.monotonic() < end:
        time.sleep(0.005)


@pytest.mark.parametrize("pause", [0.0, 0.3, 1.5])
def test_a_signal_to_all_its_processes_is_an_interruption(crawl: Crawl, pause: float) -> None:
    terminal = Terminal()
    with news_site(60) as site:
        process = start(crawl, site, terminal)
        asked(site, 1)  # by now its first worker is being started
        time.sleep(pause)
        os.killpg(process.pid, signal.SIGTERM)
        code = process.wait(30)
    said = terminal.text()
    assert code == 143, said
    for word in ("Traceback", "resource_tracker", "does not start"):
        assert word not in said
    assert "tinsach crawl: interrupted" in said
    assert crawl.last_run()["failure"] is None
