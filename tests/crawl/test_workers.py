"""Pages are cleaned in processes that can neither stall nor outlive the crawl."""

from __future__ import annotations

import asyncio
import gzip
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crawler.archive import Raw, response_member
from crawler.cleaning import Cleaned
from crawler.unpack import PackingError, unpacked
from crawler.workers import Workers

from .conftest import ENV, ROOT, Crawl, article_page, news_site

MOMENT = datetime(2026, 3, 7, 8, 15, tzinfo=UTC)
URL = "https://vnexpress.net/bai-viet-so-1-4000001.html"


def raw(body: bytes) -> Raw:
    headers = (("Content-Type", "text/html; charset=utf-8"),)
    return Raw(url=URL, status=200, headers=headers, body=body, time=datetime.now(UTC))


def cleaned(
    body: bytes, *, meddle: Callable[[int], None] | None = None, limit: float = 60
) -> list[Cleaned]:
    """The page cleaned twice; `meddle` is given the process that has the first one in work."""

    async def main() -> list[Cleaned]:
        workers = Workers(1, limit)
        try:
            pid = await stopped(workers) if meddle else 0
            first = asyncio.ensure_future(workers.clean(raw(body), body, "utf-8"))
            if meddle:
                await asyncio.sleep(0.1)
                meddle(pid)
            return [await first, await workers.clean(raw(article_page(1)), article_page(1), None)]
        finally:
            workers.close()

    return asyncio.run(main())


async def stopped(workers: Workers) -> int:
    """The worker's process, stopped before it is given a page, so that it is never done first."""
    workers.start()
    while not workers._all:
        await asyncio.sleep(0.01)
    pid = workers._all[0]._process.pid
    assert pid is not None
    os.kill(pid, signal.SIGSTOP)
    return pid


def kill(pid: int) -> None:
    os.kill(pid, signal.SIGKILL)


def leave(pid: int) -> None:
    """It stays stopped."""


def test_a_record_keeps_the_headers_that_say_what_came() -> None:
    headers = (
        ("Content-Type", "text/html"),
        ("X-Ten", "Bến đò"),
        ("Set-Cookie", "a=b"),
        ("Đò", "1"),  # no header has such a name, but servers send them
    )
    page = Raw(url=URL + "?q=đò", status=203, headers=headers, body=b"\x00page", time=MOMENT)
    plain = gzip.decompress(response_member(page))
    assert b"WARC-Date: 2026-03-07T08:15:00Z\r\n" in plain
    assert b"HTTP/1.1 203 OK\r\nContent-Type: text/html\r\nX-Ten: " in plain
    assert plain.endswith(b"\r\n\r\n\x00page\r\n\r\n")
    assert b"Set-Cookie" not in plain


def test_a_body_in_gzip_is_unpacked_as_browsers_do() -> None:
    page = article_page(1) * 40
    packed = gzip.compress(page)

    def content(body: bytes, limit: int = 1 << 20, coding: str = "gzip") -> bytes:
        headers = (("Content-Encoding", coding),)
        answer = Raw(url=URL, status=200, headers=headers, body=body, time=MOMENT)
        return unpacked(answer, limit)

    assert content(packed) == content(packed, len(page)) == page
    assert content(packed + packed) == page + page
    assert content(packed + b"padding") == page
    assert page.startswith(content(packed[:-400])) and content(packed[:-400])
    assert content(packed[:-8] + bytes(8)) == page  # its checksum is wrong
    assert content(packed, coding="identity") == packed
    with pytest.raises(PackingError, match="more than"):
        content(packed, len(page) - 1)
    with pytest.raises(PackingError, match="damaged"):
        content(b"\x1f\x8b nothing of the kind")


def test_one_worker_does_until_it_cannot_keep_up() -> None:
    async def main() -> tuple[int, int]:
        workers = Workers(2)
        try:
            page = article_page(1)
            await workers.clean(raw(page), page, None)
            few = len(workers._all)
            many = [
                asyncio.ensure_future(workers.clean(raw(page), page, None)) for _ in range(9999)
            ]
            while len(workers._all) < 2 and not all(task.done() for task in many):
                await asyncio.sleep(0.05)
            for task in many:
                task.cancel()
            return few, len(workers._all)
        finally:
            workers.close()

    assert asyncio.run(main()) == (1, 2)


def test_a_page_comes_back_with_its_archive_record() -> None:
    first, second = cleaned(article_page(1))
    assert first.record is not None
    assert first.record["title"] == "Xã ven biển sửa xong con đê số 1"
    assert first.record["body"] == (second.record or {})["body"]
    assert first.member.startswith(b"\x1f\x8b")
    assert first.hash == second.hash


def test_a_killed_worker_is_replaced_and_its_page_cleaned_again() -> None:
    first, second = cleaned(article_page(1), meddle=kill)
    assert first.record is not None
    assert second.record is not None


def test_a_page_that_hangs_its_worker_is_given_up_but_kept() -> None:
    # the limit is the second page's too: long enough for a machine that is busy with other things
    first, second = cleaned(article_page(1), meddle=leave, limit=10)
    assert first.record is None
    assert first.problems[0][0] == "unreadable"
    assert first.member.startswith(b"\x1f\x8b")
    assert second.record is not None


def test_a_cleaner_that_cannot_start_ends_the_run_and_loses_no_page(
    crawl: Crawl, tmp_path: Path
) -> None:
    broken = tmp_path / "broken"
    shutil.copytree(ROOT / "cleaners", broken / "cleaners")
    shutil.copytree(ROOT / "crawler", broken / "crawler")
    rules = broken / "cleaners" / "pipeline.py"
    rules.write_text(rules.read_text().replace("def clean(", "import nowhere\ndef clean(", 1))
    worker = broken / "crawler" / "cleaning.py"
    text = worker.read_text().replace(
        "from cleaners import Page, clean",
        "from cleaners.model "
        "import Page\ndef clean(page):\n    from cleaners.pipeline import clean\n    clean(page)",
    )
    worker.write_text(text)
    (broken / "cleaners" / "__init__.py").write_text("")
    with news_site(8) as site:
        command = crawl.command("vnexpress", settings=(f"TINSACH_CONNECT={site.address}",))
        done = subprocess.run(
            command, cwd=broken, env=ENV, capture_output=True, text=True, check=False
        )
    assert done.returncode == 3, done.stderr
    assert "the cleaner does not start: ModuleNotFoundError" in done.stderr
    assert "Traceback" not in done.stderr
    assert crawl.rows("SELECT DISTINCT state FROM pages") == [("pending",)]


PARENT = """
import asyncio, os, sys
from crawler.unpack import PackingError, unpacked
from crawler.workers import Workers
async def main():
    workers = Workers(2)
    workers.start(2)
    while len(workers._all) < 2:
        await asyncio.sleep(0.01)
    print(*[w._process.pid for w in workers._all], flush=True)
    await asyncio.sleep(60)
if __name__ == "__main__":
    asyncio.run(main())
"""


def test_workers_do_not_outlive_a_parent_that_is_killed() -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert parent.stdout is not None
    pids = [int(word) for word in parent.stdout.readline().split()]
    parent.kill()
    parent.wait()
    parent.stdout.close()
    end = time.monotonic() + 20
    while any(alive(pid) for pid in pids) and time.monotonic() < end:
        time.sleep(0.1)
    assert len(pids) == 2
    assert not any(alive(pid) for pid in pids)


def alive(pid: int) -> bool:
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
        return stat.rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False
