"""A build that is killed, or finds the disk full, goes on where it stopped."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from corpora import ROOT, build, contents, varied, write_jsonl

from crawler.dataset.corpus import records


def _inputs(root: Path) -> None:
    articles = varied(400)
    for number in range(8):
        write_jsonl(root / f"in/{number}.jsonl", articles[number * 50 : number * 50 + 60])


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    root = tmp_path_factory.mktemp("undisturbed")
    _inputs(root)
    done = build(root, "c", "--from", "in", "--workers", "1")
    assert done.returncode == 0, done.stderr
    return contents(root / "output/datasets/c")


def _kill_when(root: Path, done: str) -> None:
    """Start a build, and kill the whole of it with -9 when a file like `done` appears."""
    process = subprocess.Popen(
        [sys.executable, "-m", "crawler.cli", "dataset", "build", "c", "--from", "in",
         "--workers", "2"],
        cwd=root,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )  # fmt: skip
    limit = time.monotonic() + 60
    while not list((root / "output/datasets").glob(f".c-*/{done}")):
        assert process.poll() is None, "the build ended before it could be killed"
        assert time.monotonic() < limit
        time.sleep(0.005)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


@pytest.mark.slow
@pytest.mark.parametrize(
    "moment", ["plan.json", "logs/clean/completions/*", "bands/*.npy", "logs/keep/*/*", "tallies/*"]
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
