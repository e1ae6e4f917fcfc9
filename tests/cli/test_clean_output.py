"""`tinsach clean -o FILE`: an old file outlives a run that is broken off."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import threading
import time
from pathlib import Path

import pytest
from cli_run import Run
from oneoff_site import Site
from oneoff_texts import CLUTTERED, TITLE
from test_clean_process import fill, start

OLD = '{"title": "cũ"}\n'


def interrupted(process: subprocess.Popen[bytes], number: int = signal.SIGINT) -> str:
    process.send_signal(number)
    return process.communicate(timeout=30)[1].decode()


def wait_for(site: Site, path: str) -> None:
    end = time.monotonic() + 30
    while path not in site.paths and time.monotonic() < end:
        time.sleep(0.02)
    assert path in site.paths


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("form", ["jsonl", "json"])
def test_an_old_file_outlives_an_interrupt_before_the_first_record(
    tmp_path: Path, site: Site, number: int, form: str
) -> None:
    (tmp_path / "keep").write_text(OLD, "utf-8")
    words = (f"{site.base}/drip", "missing.txt", "-o", "keep", "--allow-private", "--format", form)
    process = start(tmp_path, *words)
    wait_for(site, "/drip")
    told = interrupted(process, number)
    assert process.returncode == 128 + number
    assert told == ("interrupted\n" if number == signal.SIGINT else "")
    assert (tmp_path / "keep").read_text("utf-8") == OLD
    assert names(tmp_path) == ["keep"]


def test_a_new_file_is_not_left_empty(tmp_path: Path, site: Site) -> None:
    process = start(tmp_path, f"{site.base}/drip", "-o", "new.jsonl", "--allow-private")
    wait_for(site, "/drip")
    interrupted(process)
    assert names(tmp_path) == []


def test_finished_records_are_kept(tmp_path: Path, site: Site) -> None:
    """Under the name that was asked for where it was free, else beside the old file."""
    fill(tmp_path, 1)
    words = ("0000.txt", f"{site.base}/drip", "--allow-private", "-o")
    process = start(tmp_path, *words, "out.jsonl")
    wait_for(site, "/drip")
    assert interrupted(process) == "interrupted\n"
    first = (tmp_path / "out.jsonl").read_text("utf-8")
    assert TITLE in first
    assert first.count("\n") == 1
    (tmp_path / "out.jsonl").write_text(OLD, "utf-8")
    site.asked.clear()
    process = start(tmp_path, *words, "out.jsonl")
    wait_for(site, "/drip")
    told = interrupted(process)
    assert (tmp_path / "out.jsonl").read_text("utf-8") == OLD
    (partial,) = tmp_path.glob("out.jsonl.*.partial")
    assert partial.read_text("utf-8") == first
    assert told == f"out.jsonl is as it was; what was finished is in {partial}\ninterrupted\n"


def test_a_file_is_replaced_with_its_permissions_and_links(tinsach: Run, tmp_path: Path) -> None:
    (tmp_path / "bai.txt").write_text(CLUTTERED, "utf-8")
    (tmp_path / "there").mkdir()
    old = tmp_path / "there/old.json"
    old.write_text(OLD * 1000, "utf-8")
    old.chmod(0o640)
    (tmp_path / "link.json").symlink_to("there/old.json")
    assert tinsach("clean", "bai.txt", "-o", "link.json").code == 0
    assert (tmp_path / "link.json").is_symlink()
    assert TITLE in old.read_text("utf-8") and OLD not in old.read_text("utf-8")
    assert stat.S_IMODE(old.stat().st_mode) == 0o640
    (tmp_path / "later.json").symlink_to("there/new.json")
    assert tinsach("clean", "bai.txt", "-o", "later.json").code == 0
    assert names(tmp_path / "there") == ["new.json", "old.json"]


def test_a_file_with_two_names_keeps_both(tinsach: Run, tmp_path: Path) -> None:
    (tmp_path / "bai.txt").write_text(CLUTTERED, "utf-8")
    (tmp_path / "one.json").write_text(OLD * 1000, "utf-8")
    os.link(tmp_path / "one.json", tmp_path / "two.json")
    assert tinsach("clean", "bai.txt", "-o", "one.json").code == 0
    for name in ("one.json", "two.json"):
        assert TITLE in (tmp_path / name).read_text("utf-8")
        assert OLD not in (tmp_path / name).read_text("utf-8")


def test_what_is_no_regular_file_is_written_directly(tinsach: Run, tmp_path: Path) -> None:
    (tmp_path / "bai.txt").write_text(CLUTTERED, "utf-8")
    os.mkfifo(tmp_path / "pipe")
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append((tmp_path / "pipe").read_bytes()))
    reader.start()
    assert tinsach("clean", "bai.txt", "-o", "pipe").code == 0
    reader.join(10)
    assert TITLE in read[0].decode()
    assert (tmp_path / "pipe").is_fifo()
    assert tinsach("clean", "bai.txt", "-o", "/dev/null").code == 0
    out, _ = start(tmp_path, "bai.txt", "-o", "/dev/stdout").communicate(timeout=60)
    assert TITLE in out.decode()
    with (tmp_path / "led.json").open("wb") as led:
        start(tmp_path, "bai.txt", "-o", "led.json", stdout=led).communicate(timeout=60)
    assert TITLE in (tmp_path / "led.json").read_text("utf-8")
    assert names(tmp_path) == ["bai.txt", "led.json", "pipe"]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("pause", [0.1, 0.3])
def test_workers_that_are_being_started_say_nothing(
    tmp_path: Path, number: int, pause: float
) -> None:
    """A Ctrl-C goes to the whole group, a worker too that still loads its modules."""
    fill(tmp_path, 60)
    process = start(tmp_path, ".", "-o", "keep.jsonl", start_new_session=True)
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    if not children.exists():
        process.kill()
        process.communicate()
        pytest.skip("this system does not list a process's children")
    end = time.monotonic() + 30
    while len(children.read_text().split()) < 2 and time.monotonic() < end:
        time.sleep(0.005)
    time.sleep(pause)
    os.killpg(process.pid, number)
    told = process.communicate(timeout=30)[1].decode()
    assert process.returncode in (128 + number, 0)
    assert told in ("interrupted\n", "")
