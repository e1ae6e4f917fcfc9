"""The dataset pipeline's figures, each as a ratio measured in this one run.

    python bench/dataset.py            all of it, about fifteen minutes on two cores
    python bench/dataset.py --quick    a tenth of the pages and records, to see that it runs
    python bench/dataset.py --only cleaning --pages 4000

Cleaning through the pipeline against `clean()` in a loop on the same pages; two workers against
one; what a million pages cost; near-duplicates against what is known of the set; memory and cost of
100,000 records against 10,000. A figure that misses its bound makes the exit code 1.

There are 12,000 pages, so that the second or two a build takes to start are not what is measured.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "dataset")]

from corpora import response, write_jsonl  # noqa: E402
from near_set import near_set, pairs  # noqa: E402
from pages import foreign, vietnamese  # noqa: E402
from stories import STORIES  # noqa: E402

#: Shares of Vietnamese pages in an archive for which the cost is told.
_SHARES = (1.0, 0.1, 0.01)


@dataclass
class Run:
    """One build: its seconds by the clock, those of its processors (whole for one worker only),
    and the greatest resident memory of any worker, in MB."""

    seconds: float
    busy: float
    worker_mb: float
    folder: Path


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--quick", action="store_true", help="a tenth of everything")
    parser.add_argument("--only", choices=("cleaning", "near", "growth"))
    parser.add_argument("--pages", type=int, default=12_000, help="to clean (default 12,000)")
    args = parser.parse_args()
    scale = 10 if args.quick else 1
    folder = Path(tempfile.mkdtemp(prefix="tinsach-bench-"))
    parts = {
        "cleaning": lambda: cleaning(folder, args.pages // scale),
        "near": lambda: near(folder),
        "growth": lambda: growth(folder, 10_000 // scale),
    }
    try:
        checks = [
            check for name, part in parts.items() if args.only in (None, name) for check in part()
        ]
    finally:
        shutil.rmtree(folder)
    print(f"\n{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f} at the end")
    for text, holds in checks:
        print(f"{'ok  ' if holds else 'MISS'} {text}")
    return 0 if all(holds for _, holds in checks) else 1


def cleaning(folder: Path, count: int) -> Iterator[tuple[str, bool]]:
    pages = list(vietnamese(count))
    _archive(folder / "warc", pages)
    (folder / "pages.json").write_text(json.dumps([(u, b.decode()) for u, b in pages]))
    loop, busy = _loop(folder / "pages.json", 1)
    control = 2 * loop / _loop(folder / "pages.json", 2)[0]
    one, two = (build(folder, f"w{n}", "warc", workers=n) for n in (1, 2))
    size = sum(len(body) for _, body in pages)
    kept = _records(one.folder)
    print(f"{count:,} pages of {size / count / 1024:.0f} KB: loop {loop:.1f} s, pipeline with")
    print(f"  one worker {one.seconds:.1f} s, with two {two.seconds:.1f} s; {kept:,} articles")
    print(f"  two loops at once get {control:.2f} times the pages of one done: what is free here")
    print(f"  processor seconds: loop {busy:.1f}, pipeline with one worker {one.busy:.1f}")
    _cost(folder, one.busy / count, count)
    # Both are one process. Its processor time is what it needs, whatever else the machine does.
    ratio = one.busy / busy
    text = f"pipeline / loop of clean(): {ratio:.2f}, by the clock {one.seconds / loop:.2f}"
    yield f"{text} (at most 1.5)", ratio <= 1.5
    ratio = one.seconds / two.seconds
    yield f"one worker / two workers: {ratio:.2f} of {control:.2f} (at least 1.7)", ratio >= 1.7


def _archive(folder: Path, pages: list[tuple[str, bytes]]) -> None:
    folder.mkdir()
    for number in range(8):
        members = [response(url, body) for url, body in pages[number::8]]
        (folder / f"{number}.warc.gz").write_bytes(b"".join(members))


def _cost(folder: Path, each: float, count: int) -> None:
    """What a million pages of an archive like CC-NEWS cost, where most are not Vietnamese: those
    are unpacked, and their bytes looked at. By proportion from so many pages of either kind."""
    _archive(folder / "foreign", list(foreign(count)))
    other = build(folder, "foreign", "foreign", workers=1, empty=True).busy / count
    print(f"  a page costs {each * 1000:.2f} ms, one in English {other * 1000:.2f} ms; a million")
    for share in _SHARES:
        hours = (share * each + (1 - share) * other) * 1_000_000 / 3600
        print(f"  pages, {share:.0%} of them Vietnamese: {hours:.2f} core hours")


def _loop(pages: Path, at_once: int) -> tuple[float, float]:
    """Seconds of `clean()` over all pages, in so many processes at once, imports not counted: by
    the clock, and of one processor."""
    code = (
        "import json, sys, time; from cleaners import Page, clean\n"
        "pages = [(u, b.encode()) for u, b in json.load(open(sys.argv[1]))]\n"
        "clean(Page(content=pages[0][1], url=pages[0][0])); began = time.perf_counter()\n"
        "busy = time.process_time()\n"
        "for url, body in pages: clean(Page(content=body, url=url)).as_dict()\n"
        "print(time.perf_counter() - began, time.process_time() - busy)"
    )
    command = [sys.executable, "-c", code, str(pages)]
    loops = [
        subprocess.Popen(command, env=_env(), stdout=subprocess.PIPE, text=True)
        for _ in range(at_once)
    ]
    times = [loop.communicate()[0].split() for loop in loops]
    return max(float(clock) for clock, _ in times), max(float(busy) for _, busy in times)


def near(folder: Path) -> Iterator[tuple[str, bool]]:
    records, stories = near_set()
    write_jsonl(folder / "near.jsonl", records)
    run = build(folder, "near", "near.jsonl", workers=1)
    ids = {record["url"]: record["id"] for record in records}
    found = {}
    for record in _read(run.folder):
        for url in [record["url"], *record["reprints"]]:
            found[ids[url]] = record["id"]
    wanted, got = pairs(stories), pairs(found)
    precision, recall = len(wanted & got) / len(got), len(wanted & got) / len(wanted)
    print(f"near-duplicates: {len(records)} records, {len(set(stories.values()))} stories,")
    print(f"  {len(wanted)} pairs to find, {len(got)} found")
    yield f"precision {precision:.3f} (at least 0.98)", precision >= 0.98
    yield f"recall {recall:.3f} (at least 0.98)", recall >= 0.98


def growth(folder: Path, count: int) -> Iterator[tuple[str, bool]]:
    runs = []
    for number in (count, 10 * count):
        name = f"r{number}"
        write_jsonl(folder / f"{name}.jsonl", _articles(number))
        runs.append(build(folder, name, f"{name}.jsonl", workers=2))
        cost = runs[-1].seconds / number * 1000
        print(f"{number:,} records: {runs[-1].seconds:.1f} s, {cost:.2f} ms each, greatest worker")
        print(f"  {runs[-1].worker_mb:.0f} MB, {_records(runs[-1].folder):,} articles")
        (folder / f"{name}.jsonl").unlink()
    small, large = runs
    memory = large.worker_mb / small.worker_mb
    yield f"memory of a worker, ten times the records: x{memory:.2f} (at most 1.2)", memory <= 1.2
    cost = large.seconds / small.seconds / 10
    yield f"cost of a record, ten times the records: x{cost:.2f} (at most 1.2)", cost <= 1.2


def _articles(count: int) -> Iterator[dict[str, Any]]:
    """Articles of some 350 words; one in ten is a reprint of an earlier one without its end."""
    words = sorted({word for story in STORIES.values() for text in story for word in text.split()})
    rng = random.Random(3)
    recent: list[list[str]] = []
    for number in range(count):
        if recent and number % 10 == 9:
            paragraphs = rng.choice(recent)[:-1]
        else:
            paragraphs = [" ".join(rng.choices(words, k=58)) + "." for _ in range(6)]
            recent = [*recent[-200:], paragraphs]
        yield {
            "id": f"n{number}",
            "url": f"https://bao{number % 9}.vn/{number}.html",
            "outlet": f"bao{number % 9}.vn",
            "title": f"Bài {number}",
            "body": "\n\n".join(paragraphs),
            "date": f"20{10 + number % 16}-{1 + number % 12:02d}-11T08:00:00+07:00",
        }


def build(folder: Path, name: str, source: str, workers: int, *, empty: bool = False) -> Run:
    command = [sys.executable, "-m", "crawler.cli", "dataset", "build", name, "--from", source]
    command += ["--workers", str(workers), "--format", "jsonl.gz"]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, env=_env(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    most = 0.0
    while process.poll() is None:
        most = max([most, *map(_peak_mb, _family(process.pid))])
        time.sleep(0.05)
    if process.returncode != (1 if empty else 0):
        raise SystemExit(f"the build of {source} failed: {' '.join(command)}")
    seconds = time.perf_counter() - began
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    busy = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(seconds=seconds, busy=busy, worker_mb=most, folder=folder / "output/datasets" / name)


def _family(pid: int) -> list[int]:
    """The process and all below it."""
    found = [pid]
    for parent in found:
        for path in Path(f"/proc/{parent}/task").glob("*/children"):
            try:
                found += [int(child) for child in path.read_text().split()]
            except OSError:
                continue
    return found


def _peak_mb(pid: int) -> float:
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0.0
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    return int(found[1]) / 1024 if found else 0.0


def _read(folder: Path) -> Iterator[dict[str, Any]]:
    for path in sorted((folder / "data").glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)


def _records(folder: Path) -> int:
    return int(json.loads((folder / "MANIFEST.json").read_bytes())["records"])


def _env() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(ROOT)}


if __name__ == "__main__":
    sys.exit(main())
