"""A crash at each single step of a commit, between the writes and within them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from crawler import articles
from crawler.archive import read
from crawler.output import OutputOptions, acquire, release

from .conftest import ROOT

#: Stores three articles one by one; dies by SIGKILL at the N-th step of what the store does to the
#: disk: half way through a write, or before a sync or a COMMIT.
CHILD = """
import asyncio, os, signal, sqlite3, sys, time
from datetime import UTC, datetime
from pathlib import Path
from crawler.archive import Raw, response_member
from crawler.cleaning import Cleaned
from crawler.output import OutputOptions, acquire
from crawler.state import State, Visit
from crawler.store import Outcome

steps = [int(sys.argv[2])]
def step():
    steps[0] -= 1
    if steps[0] == 0:
        os.kill(os.getpid(), signal.SIGKILL)

real_write, real_sync = os.write, os.fdatasync
def write(handle, data):
    done = real_write(handle, bytes(data[: len(data) // 2]))
    step()
    return done + real_write(handle, bytes(data[len(data) // 2 :]))
def sync(handle):
    step()
    real_sync(handle)

def outcome(n):
    now = datetime.now(UTC)
    url = f"https://vnexpress.net/bai-{4_000_000 + n}.html"
    raw = Raw(url=url, status=200, headers=(), body=b"<p>" * 5000, time=now)
    record = {"id": str(n), "url": url, "body": "chu " * 500, "date": "2026-11-20"}
    visit = Visit(outlet="vnexpress", key=f"vnexpress:{4_000_000 + n}", url=url,
                  time=now.timestamp(), run="r", status=200)
    cleaned = Cleaned(record=record, hash=str(n), member=response_member(raw))
    return Outcome(visit=visit, cleaned=cleaned)

async def main():
    output = acquire(Path(sys.argv[1]), OutputOptions())
    os.write, os.fdatasync = write, sync
    ends = ("COMMIT", "BEGIN IMMEDIATE")
    output.state._db.set_trace_callback(lambda sql: step() if sql in ends else None)
    for n in range(3):
        await output.store(outcome(n))
    print("done", flush=True)
    os.kill(os.getpid(), signal.SIGKILL)

asyncio.run(main())
"""


@pytest.mark.parametrize("step", range(1, 30))
def test_a_crash_at_any_step_leaves_whole_articles_only(tmp_path: Path, step: int) -> None:
    done = False
    while not done:  # each start goes a little further or ends; a later one has no crash left
        out = run_child(tmp_path, step)
        done = "done" in out
        check(tmp_path)
        step += 7
    check(tmp_path, wanted=3)


@pytest.mark.parametrize("step", range(1, 17))
def test_a_crash_in_the_first_commits_of_a_later_run_leaves_whole_articles_only(
    tmp_path: Path, step: int
) -> None:
    for crash in (13, step, 99):  # the first run commits an article, the last one all
        run_child(tmp_path, crash)
        check(tmp_path)
    check(tmp_path, wanted=3)


def run_child(path: Path, step: int) -> str:
    command = [sys.executable, "-c", CHILD, str(path), str(step)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == -9, done.stderr
    return done.stdout


def check(path: Path, wanted: int | None = None) -> None:
    output = acquire(path, OutputOptions())
    try:
        stored = {row["key"] for row in output.state.rows("SELECT key FROM pages")}
        lengths = dict(output.state.files())
    finally:
        release(output)
    lines = [r["url"] for file in path.glob("articles/*/*") for r in articles.read(file)]
    raw = [r.url for file in path.glob("warc/*/*") for r in read(file)]
    assert len(lines) == len(set(lines)) == len(stored)
    assert sorted(raw) == sorted(lines)
    for name, length in lengths.items():
        assert not length or (path / name).stat().st_size == length
    if wanted is not None:
        assert len(lines) == wanted
