"""A build that is killed, or finds the disk full, goes on where it stopped."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from corpora import ROOT, build, contents, varied, weighty, write_jsonl

from crawler.dataset.corpus import records


def _inputs(root: Path) -> None:
    articles = varied(400)
    for number in range(8):
        write_jsonl(root / f"in/{number}.jsonl", weighty(articles[number * 50 :][:60]))


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    root = tmp_path_factory.mktemp("undisturbed")
    _inputs(root)
    done = build(root, "c", "--from", "in", "--workers", "1")
    assert done.returncode == 0, done.stderr
    return contents(root / "output/datasets/c")


def _start(root: Path, done: str) -> subprocess.Popen[str]:
    """A build in a process group of its own, at the moment when a file like `done` appears."""
    command = [sys.executable, "-m", "crawler.cli", "dataset", "build", "c", "--from", "in"]
    process = subprocess.Popen(
        [*command, "--workers", "2"],
        cwd=root,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    limit = time.monotonic() + 60
    while not list((root / "output/datasets").glob(f".c-*/{done}")):
        assert process.poll() is None, "the build ended before it could be killed"
        assert time.monotonic() < limit
        time.sleep(0.005)
    return process


def _kill_when(root: Path, done: str) -> None:
    process = _start(root, done)
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()


@pytest.mark.slow
@pytest.mark.parametrize(
    "moment",
    [
        "plan.json",
        "logs/clean/completions/*",
        "bands/*.npy",
        "logs/keep/*/*",
        "shards/*",
        "result/*",
    ],
)
def test_killed_at_any_stage_it_ends_with_the_same_bytes(
    tmp_path: Path, undisturbed: dict[str, bytes], moment: str
) -> None:
    _inputs(tmp_path)
    _kill_when(tmp_path, moment)
    assert not (tmp_path / "output/datasets/c").exists()
    done = build(tmp_path, "c", "--from", "in", "--workers", "2")
    assert done.returncode == 0, done.stderr
    assert contents(tmp_path / "output/datasets/c") == undisturbed
    assert {path.name for path in (tmp_path / "output/datasets").iterdir()} == {"c", ".c.lock"}


def test_what_was_done_before_the_kill_is_not_done_again(tmp_path: Path) -> None:
    _inputs(tmp_path)
    _kill_when(tmp_path, "logs/clean/completions/*")
    (work,) = (tmp_path / "output/datasets").glob(".c-*")
    unit = int(min((work / "logs/clean/completions").iterdir()).name)
    kept = work / f"records/{unit:06d}.jsonl"
    # A mark in what was done: were the unit read again, it would be gone.
    key = f"v{unit * 50 + 20:05d}"
    marked = kept.read_bytes().replace(f"Bài {key}".encode(), f"Dấu {key[1:]}".encode())
    kept.write_bytes(marked)
    assert build(tmp_path, "c", "--from", "in").returncode == 0
    found = {record["id"]: record for _, record in records(str(tmp_path / "output/datasets/c"))}
    assert found[key]["title"] == f"Dấu {key[1:]}"


def test_the_work_of_another_version_is_not_gone_on_with(
    tmp_path: Path, undisturbed: dict[str, bytes]
) -> None:
    _inputs(tmp_path)
    _kill_when(tmp_path, "logs/clean/completions/*")
    (work,) = (tmp_path / "output/datasets").glob(".c-*")
    mark = json.loads((work / "plan.json").read_bytes())["mark"]
    older = work.rename(work.with_name(f".c-{mark[:12]}"))  # as it was called once
    for path in older.glob("*/*"):
        if path.is_file() and path.parent.name != "logs":
            path.write_bytes(b'{"of": "another format"}\n')
    done = build(tmp_path, "c", "--from", "in", "--workers", "1")
    assert done.returncode == 0, done.stderr
    assert contents(tmp_path / "output/datasets/c") == undisturbed
    assert not older.exists()


def test_killed_alone_its_orphans_are_not_in_the_way(
    tmp_path: Path, undisturbed: dict[str, bytes]
) -> None:
    """`kill -9` of the one process a user sees: its workers and helpers outlive it for a while."""
    _inputs(tmp_path)
    process = _start(tmp_path, "logs/clean/completions/*")
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    try:
        done = build(tmp_path, "c", "--from", "in", "--workers", "2")
        assert done.returncode == 0, done.stderr
        assert contents(tmp_path / "output/datasets/c") == undisturbed
        # They have ended by now: nobody holds the other end of the pipe.
        process.communicate(timeout=20)
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)


def test_a_worker_that_dies_is_one_line_and_the_build_goes_on_later(
    tmp_path: Path, undisturbed: dict[str, bytes]
) -> None:
    _inputs(tmp_path)
    process = _start(tmp_path, "logs/clean/completions/*")
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    servers = [
        pid for pid in children if b"forkserver" in Path(f"/proc/{pid}/cmdline").read_bytes()
    ]
    (worker, *_) = Path(f"/proc/{servers[0]}/task/{servers[0]}/children").read_text().split()
    os.kill(int(worker), signal.SIGKILL)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "a worker was killed" in errors
    assert "Traceback" not in errors
    assert build(tmp_path, "c", "--from", "in").returncode == 0
    assert contents(tmp_path / "output/datasets/c") == undisturbed


def test_ctrl_c_stops_without_a_traceback_and_goes_on_later(
    tmp_path: Path, undisturbed: dict[str, bytes]
) -> None:
    _inputs(tmp_path)
    process = _start(tmp_path, "logs/clean/completions/*")
    os.killpg(process.pid, signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 130, errors
    assert "Traceback" not in errors
    assert "interrupted" in errors
    assert build(tmp_path, "c", "--from", "in").returncode == 0
    assert contents(tmp_path / "output/datasets/c") == undisturbed


def test_ctrl_c_while_the_workers_load_is_one_word(tmp_path: Path) -> None:
    _inputs(tmp_path)
    for moment in range(3):
        process = _start(tmp_path, "plan.json")
        time.sleep(moment * 0.15)
        os.killpg(process.pid, signal.SIGINT)
        _, errors = process.communicate(timeout=60)
        assert process.returncode == 130, errors
        assert errors.strip().splitlines()[-1] == "interrupted"
        assert "Traceback" not in errors
        shutil.rmtree(tmp_path / "output")


def test_two_builds_of_one_name_do_not_meet(tmp_path: Path) -> None:
    _inputs(tmp_path)
    process = _start(tmp_path, "plan.json")
    second = build(tmp_path, "c", "--from", "in")
    assert second.returncode == 1
    assert "another build of c is running" in second.stderr
    process.communicate(timeout=120)
    assert process.returncode == 0


def _fails(command: list[str]) -> bool:
    return subprocess.run(command, check=False, capture_output=True).returncode != 0


def test_a_full_disk_is_one_line_and_overwrites_nothing(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", str(disk)]
    if shutil.which("mount") is None or _fails(mount):
        pytest.skip("no right to mount a small file system")
    try:
        write_jsonl(tmp_path / "in/a.jsonl", varied(5))
        words = ("--from", "in", "--output", str(disk), "--workers", "2")
        assert build(tmp_path, "c", *words).returncode == 0
        before = contents(disk / "datasets/c")
        write_jsonl(tmp_path / "in/b.jsonl", varied(600))
        done = build(tmp_path, "c", *words, "--overwrite")
        assert done.returncode == 1
        assert "no space left" in done.stderr
        assert "Traceback" not in done.stderr
        assert contents(disk / "datasets/c") == before
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)
