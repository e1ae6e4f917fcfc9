"""How much the whole way (fetch, archive, clean, store, remember) costs over a bare download.

    python bench/crawl.py                  2,000 pages, both ways, the ratio, the longest stall
    python bench/crawl.py --memory 100000  the crawl's memory over so many pages

A loopback server in its own process (bench/crawl_site.py) serves the pages; the bare spider only
downloads them, with the same settings, in the same run; and the crawl runs once more with its
cleaner compiled, as it is published (`make wheel`), where there is a C compiler. They take turns, so
that a machine with other work is fair to all; the median of the rounds' ratios counts. What a run
does after its last page (a few pages of it are compared with trafilatura) is told apart: it costs the
same whatever the run's size.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from multiprocessing import Process, Queue
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bench.crawl_site import processor, serve, templates  # noqa: E402
from bench.environment import COMPILED, compile_cleaner  # noqa: E402

ENV = {**os.environ, "PYTHONPATH": str(ROOT)}
FLOOR, LIMIT = 0.6, 0.1
PARTS = ("own", "workers", "server")
STALLS = ("stall", "busy")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--memory", type=int, metavar="PAGES", help="memory over so many pages")
    parser.add_argument("--rounds", type=int, default=5, help="how often each takes its turn")
    args = parser.parse_args()
    count = args.memory or args.pages
    ports: Queue[int] = Queue()
    server = Process(target=serve, args=(count, not args.memory, ports), daemon=True)
    server.start()
    address = f"127.0.0.1:{ports.get()}"
    try:
        if args.memory:
            return memory(measure("tinsach crawl", address, count, server))
        return speed(address, count, args.rounds, server)
    finally:
        server.terminate()


def measure(what: str, address: str, count: int, server: Process) -> dict[str, Any]:
    """One turn of one side."""
    # not as a script, which every worker would load again
    child = "from bench.crawl_child import main; main(*sys.argv[1:])"
    if what.endswith("compiled"):
        child = f"sys.path.insert(0, {str(COMPILED)!r}); {child}"
    before = processor(server.pid)
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-c", f"import sys; {child}", what, address, str(count), folder]
        done = subprocess.run(command, cwd=ROOT, env=ENV, stdout=subprocess.PIPE, check=True)
        found = dict(json.loads(done.stdout.splitlines()[-1]))
        files = Path(folder).glob("articles/*/*.jsonl")
        found["articles"] = sum(path.read_bytes().count(b"\n") for path in files)
    found["server"] = processor(server.pid) - before
    return found


def speed(address: str, count: int, rounds: int, server: Process) -> int:
    names = ["bare Scrapy", "tinsach crawl"]
    if problem := compile_cleaner():
        print(f"the cleaner was not compiled: {problem}", file=sys.stderr)
    else:
        names.append("tinsach crawl, compiled")
    turns: dict[str, list[dict[str, Any]]] = {name: [] for name in names}
    for _ in range(rounds):
        for name in names:
            turns[name].append(measure(name, address, count, server))
    best = [min(turns[name], key=lambda found: found["seconds"]) for name in names]
    ratios = {name: _ratios(turns[names[0]], turns[name]) for name in names}
    size = sum(map(len, templates())) / 20 / 1024
    print(f"{count} pages of {size:.0f} KB on average, {best[-1]['articles']} articles")
    for name, found in zip(names, best, strict=True):
        each = ", ".join(f"{ratio:.2f}" for ratio in ratios[name])
        rate = f"{name:<24}{count / found['seconds']:6.0f} pages/s"
        print(f"{rate}, ratio {median(ratios[name]):.2f} ({each})")
    _costs(turns, count)
    stall, busy = (max(turn[key] for name in names[1:] for turn in turns[name]) for key in STALLS)
    print(f"longest stall of the event loop {stall * 1000:.0f} ms (limit {LIMIT * 1000:.0f}),")
    print(f"  at work itself for at most {busy * 1000:.0f} ms of it")
    print(f"after its last page a run compares some with trafilatura: {best[-1]['health']:.1f} s")
    # the published package is the compiled one
    ratio = median(ratios[names[-1]])
    print(
        f"{'ok  ' if ratio >= FLOOR else 'MISS'} {names[-1]}: ratio {ratio:.2f} (at least {FLOOR})"
    )
    return 0 if ratio >= FLOOR and stall < LIMIT else 1


def _ratios(bare: list[dict[str, Any]], whole: list[dict[str, Any]]) -> list[float]:
    """How fast a side was in each round against the bare spider. Only turns that stand beside each
    other are compared: a machine's pace may change by half from one minute to the next.
    """
    return [one["seconds"] / other["seconds"] for one, other in zip(bare, whole, strict=True)]


def _costs(turns: dict[str, list[dict[str, Any]]], count: int) -> None:
    """Processor time by process, and the ratio where nothing else takes any of it."""
    print("processor time a page, in ms:" + "".join(f"{part:>9}" for part in PARTS))
    cores = os.cpu_count() or 1
    alone: list[float] = []
    for name, side in turns.items():
        cost = [min(turn[part] for turn in side) for part in PARTS]
        alone.append(max(cost[0], sum(cost) / cores))
        parts = "".join(f"{part / count * 1000:9.2f}" for part in cost)
        print(f"  {name:<27}{parts}  if {cores} cores did nothing else: {alone[0] / alone[-1]:.2f}")


def memory(found: dict[str, Any]) -> int:
    for pages, megabytes in found["sizes"]:
        print(f"{pages:>8} pages {megabytes:8.1f} MB")
    print(f"{found['articles']} articles in {found['seconds']:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
