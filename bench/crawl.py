"""How much the whole way (fetch, archive, clean, store, remember) costs over a bare download.

    python bench/crawl.py                  2,000 pages, both ways, the ratio, the longest stall
    python bench/crawl.py --memory 100000  the crawl's memory over so many pages

A loopback server in its own process (bench/crawl_site.py) serves the pages; the bare spider only
downloads them, with the same settings, in the same run. The two take turns, so that a machine with
other work is fair to both; the best of each counts. What a run does after its last page (a few
pages of it are compared with trafilatura) is told apart: it costs the same whatever the run's size.
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
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bench.crawl_site import processor, serve, templates  # noqa: E402

ENV = {**os.environ, "PYTHONPATH": str(ROOT)}
FLOOR, LIMIT = 0.6, 0.1
PARTS = ("own", "workers", "server")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--memory", type=int, metavar="PAGES", help="memory over so many pages")
    parser.add_argument("--rounds", type=int, default=3, help="how often both take their turn")
    args = parser.parse_args()
    count = args.memory or args.pages
    ports: Queue[int] = Queue()
    server = Process(target=serve, args=(count, not args.memory, ports), daemon=True)
    server.start()
    address = f"127.0.0.1:{ports.get()}"
    try:
        if args.memory:
            return memory(measure("crawl", address, count, server))
        return speed(address, count, args.rounds, server)
    finally:
        server.terminate()


def measure(what: str, address: str, count: int, server: Process) -> dict[str, Any]:
    """One turn of one side."""
    # not as a script, which every worker would load again
    child = "import sys; from bench.crawl_child import main; main(*sys.argv[1:])"
    before = processor(server.pid)
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-c", child, what, address, str(count), folder]
        done = subprocess.run(command, cwd=ROOT, env=ENV, stdout=subprocess.PIPE, check=True)
        found = dict(json.loads(done.stdout.splitlines()[-1]))
        files = Path(folder).glob("articles/*/*.jsonl")
        found["articles"] = sum(path.read_bytes().count(b"\n") for path in files)
    found["server"] = processor(server.pid) - before
    return found


def speed(address: str, count: int, rounds: int, server: Process) -> int:
    bare, whole = [], []
    for _ in range(rounds):
        bare.append(measure("bare", address, count, server))
        whole.append(measure("crawl", address, count, server))
    plain, full = (min(side, key=lambda found: found["seconds"]) for side in (bare, whole))
    stall, busy = (max(found[name] for found in whole) for name in ("stall", "busy"))
    ratio = plain["seconds"] / full["seconds"]
    size = sum(map(len, templates())) / 20 / 1024
    print(f"{count} pages of {size:.0f} KB on average, {full['articles']} articles")
    print(f"bare Scrapy   {count / plain['seconds']:8.0f} pages/s, best of {rounds}")
    rate = count / full["seconds"]
    print(f"tinsach crawl {rate:8.0f} pages/s, ratio {ratio:.2f} (floor {FLOOR})")
    each = [b["seconds"] / w["seconds"] for b, w in zip(bare, whole, strict=True)]
    print("  in each round: " + ", ".join(f"{one:.2f}" for one in each))
    cost = [[min(f[part] for f in side) for part in PARTS] for side in (bare, whole)]
    cores = os.cpu_count() or 1
    lone = max(cost[0][0], sum(cost[0]) / cores) / max(cost[1][0], sum(cost[1]) / cores)
    print(f"  if {cores} cores did nothing else, by the processor time: {lone:.2f}")
    print("processor time a page, in ms:" + "".join(f"{part:>9}" for part in PARTS))
    for name, parts in zip(("bare Scrapy", "tinsach crawl"), cost, strict=True):
        print(f"  {name:<27}" + "".join(f"{part / count * 1000:9.2f}" for part in parts))
    print(f"longest stall of the event loop {stall * 1000:.0f} ms (limit {LIMIT * 1000:.0f}),")
    print(f"  at work itself for at most {busy * 1000:.0f} ms of it")
    print(f"after its last page a run compares some with trafilatura: {full['health']:.1f} s")
    return 0 if ratio >= FLOOR and stall < LIMIT else 1


def memory(found: dict[str, Any]) -> int:
    for pages, megabytes in found["sizes"]:
        print(f"{pages:>8} pages {megabytes:8.1f} MB")
    print(f"{found['articles']} articles in {found['seconds']:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
