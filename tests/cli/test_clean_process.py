"""`tinsach clean` as a process: terminals, pipes that close, Ctrl-C, a full disk."""

from __future__ import annotations

import os
import pty
import resource
import signal
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest
from oneoff_site import Site
from oneoff_texts import CLUTTERED, TITLE

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "crawler.cli", "clean"]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": "C", "PYTHONUTF8": "0"}


def start(folder: Path, *words: str, **wanted: object) -> subprocess.Popen[bytes]:
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **wanted}
    return subprocess.Popen(  # type: ignore[call-overload, no-any-return]
        [*COMMAND, *words], cwd=folder, env=ENVIRONMENT, **streams
    )


def fill(folder: Path, count: int) -> None:
    for number in range(count):
        (folder / f"{number:04}.txt").write_text(CLUTTERED, "utf-8")


def test_vietnamese_comes_out_under_any_locale(tmp_path: Path) -> None:
    fill(tmp_path, 1)
    out, err = start(tmp_path, "0000.txt").communicate(timeout=60)
    assert TITLE in out.decode("utf-8")
    assert err == b""


def test_a_bar_on_a_terminal_and_plain_lines_elsewhere(tmp_path: Path) -> None:
    fill(tmp_path, 20)
    (tmp_path / "0007.txt").write_bytes(b"")
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 80))
    process = start(tmp_path, ".", "-o", "out.jsonl", stdout=None, stderr=theirs)
    os.close(theirs)
    shown = b""
    while True:
        try:
            shown += os.read(ours, 4096)
        except OSError:  # the terminal's other side is closed
            break
    os.close(ours)
    assert process.wait(60) == 1
    assert b"20/20" in shown
    assert b"0007.txt: empty" in shown
    plain = start(tmp_path, ".", "-o", "out.jsonl")
    assert b"20/20" not in plain.communicate(timeout=60)[1]


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    fill(tmp_path, 400)
    process = start(tmp_path, ".")
    assert process.stdout is not None and process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(60) == 0


def test_records_come_as_they_are_made(tmp_path: Path, site: Site) -> None:
    fill(tmp_path, 1)
    process = start(tmp_path, "0000.txt", f"{site.base}/silent", "--allow-private")
    begin = time.monotonic()
    assert process.stdout is not None
    assert TITLE in process.stdout.readline().decode()
    assert time.monotonic() - begin < 3  # the site is silent for three seconds
    process.communicate(timeout=60)


@pytest.mark.parametrize("count", [1, 60])
def test_ctrl_c_stops_cleanly(tmp_path: Path, site: Site, count: int) -> None:
    fill(tmp_path, count)
    process = start(tmp_path, ".", f"{site.base}/drip", "--allow-private")
    assert process.stdout is not None
    for _ in range(count):
        process.stdout.readline()
    time.sleep(0.3)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=10)
    assert process.returncode == 130
    assert err == b"interrupted\n"


@pytest.mark.parametrize("words", [("--help",), ("clean", "0000.txt"), ("outlets", "list")])
def test_ctrl_c_at_once_is_no_traceback(tmp_path: Path, words: tuple[str, ...]) -> None:
    """While the rules and Scrapy are being loaded, which takes longer than to press it."""
    fill(tmp_path, 1)
    # what a console script does; it says when Python itself is there
    script = "import sys; import crawler.cli; print(flush=True); sys.exit(crawler.cli.main())"
    codes = []
    for pause in (0.0, 0.01, 0.03, 0.06, 0.1):
        process = subprocess.Popen(
            [sys.executable, "-c", script, *words],
            cwd=tmp_path,
            env=ENVIRONMENT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(pause)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)
        assert err in (b"interrupted\n", b""), err.decode()
        codes.append(process.returncode)
    assert codes[0] == 130


@pytest.mark.parametrize(
    "loaded",
    [
        # `python -m` would end by the signal: an `exec` was left by an interrupt, CPython remembers
        "exec('signal.raise_signal(signal.SIGINT)')",
        # Python 3.11 makes a RuntimeError of it
        "class Field:\n  def __set_name__(*_): signal.raise_signal(signal.SIGINT)\n"
        "class Owner:\n  field = Field()",
    ],
)
def test_ctrl_c_while_a_class_is_made_ends_as_any_other(tmp_path: Path, loaded: str) -> None:
    (tmp_path / "late.py").write_text(f"import signal\n{loaded}\n")
    (tmp_path / "loading.py").write_text(
        "import sys\nfrom crawler import cli\n"
        "cli._main = lambda words: __import__('late')\nsys.exit(cli.main([]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-m", "loading"],
        cwd=tmp_path,
        env=ENVIRONMENT,
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (130, b"interrupted\n")


def test_the_command_line_loads_nothing_before_it_can_answer() -> None:
    """A Ctrl-C while `crawler.cli` itself is imported cannot be answered."""
    script = "import sys; before = set(sys.modules); import crawler.cli; "
    script += "print(*sorted(set(sys.modules) - before))"
    done = subprocess.run(
        [sys.executable, "-c", script], env=ENVIRONMENT, capture_output=True, text=True, check=True
    )
    assert set(done.stdout.split()) - {"__future__"} == {"crawler", "crawler.cli"}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_one_line(tmp_path: Path) -> None:
    fill(tmp_path, 1)
    process = start(tmp_path, "0000.txt", "-o", "/dev/full")
    _, err = process.communicate(timeout=60)
    assert process.returncode == 1
    assert err.decode() == "tinsach clean: No space left on device\n"


def test_no_worker_is_left_behind_by_a_kill(tmp_path: Path, site: Site) -> None:
    fill(tmp_path, 60)
    process = start(tmp_path, ".", f"{site.base}/drip", "--allow-private")
    assert process.stdout is not None
    for _ in range(60):
        process.stdout.readline()
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    if not children.exists():
        process.kill()
        process.communicate()
        pytest.skip("this system does not list a process's children")
    workers = children.read_text().split()
    assert workers
    process.kill()
    process.communicate(timeout=10)
    end = time.monotonic() + 10
    while any(_alive(pid) for pid in workers) and time.monotonic() < end:
        time.sleep(0.05)
    assert not [pid for pid in workers if _alive(pid)]


def _alive(pid: str) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False


def test_help_is_fast(tmp_path: Path) -> None:
    """In processor time, so that a busy machine does not fail it."""
    times = []
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        help_ = [sys.executable, "-m", "crawler.cli", "--help"]
        subprocess.run(help_, env=ENVIRONMENT, cwd=tmp_path, check=True, stdout=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)
    assert min(times) < 0.3
