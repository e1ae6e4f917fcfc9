"""How much the whole way (fetch, archive, clean, store, remember) costs over a bare download.

    python bench/crawl.py                  2,000 pages, both ways, the ratio, the longest stall
    python bench/crawl.py --memory 100000  the crawl's memory over so many pages

A loopback server in its own process serves the pages; the bare spider only downloads them, with
the same settings, in the same run. The stall is the longest time that the crawl's event loop was
not served: one page in twenty is as large as the largest fixture.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from multiprocessing import Process, Queue
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

HOST = "vnexpress.net"
SETTINGS = {
    "DOWNLOAD_DELAY": 0,
    "AUTOTHROTTLE_ENABLED": False,
    "CONCURRENT_REQUESTS": 16,
    "CONCURRENT_REQUESTS_PER_DOMAIN": 16,
    "LOG_LEVEL": "WARNING",
    "ROBOTSTXT_OBEY": True,
}


def page_path(number: int) -> str:
    return f"/bai-viet-so-{number}-{4_000_000 + number}.html"


def templates() -> list[bytes]:
    """VnExpress' fixture pages; the largest fixture of all once in twenty."""
    own = [path.read_bytes() for path in sorted((ROOT / "fixtures/vnexpress").glob("*/page.html"))]
    largest = max((ROOT / "fixtures").glob("*/*/page.html"), key=lambda path: path.stat().st_size)
    return [*(own * 20)[:19], largest.read_bytes()]


async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, pages: Pages) -> None:
    try:
        while True:
            head = await reader.readuntil(b"\r\n\r\n")
            status, kind, body = pages.get(head.split(b" ", 2)[1].decode())
            line = f"HTTP/1.1 {status} OK\r\nContent-Type: {kind}\r\n"
            writer.write(f"{line}Content-Length: {len(body)}\r\n\r\n".encode() + body)
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        writer.close()


class Pages:
    """The site: robots.txt, one feed with all articles, and the articles."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._templates = templates()

    def get(self, path: str) -> tuple[int, str, bytes]:
        if path == "/robots.txt":
            return 200, "text/plain", b"User-agent: *\nAllow: /\n"
        if path.endswith(".rss"):
            return 200, "text/xml", self._feed() if "tin-moi-nhat" in path else b"<rss></rss>"
        if path.endswith(".html"):
            number = int(path[-12:-5]) - 4_000_000
            body = self._templates[number % 20]
            # no two articles are the same
            return 200, "text/html; charset=utf-8", body + f"<!-- {number} -->".encode()
        return 404, "text/html", b""

    def _feed(self) -> bytes:
        items = "".join(
            f"<item><link>https://{HOST}{page_path(n)}</link></item>" for n in range(self._count)
        )
        return f"<rss><channel>{items}</channel></rss>".encode()


def serve(count: int, ports: Queue[int]) -> None:
    async def main() -> None:
        pages = Pages(count)
        server = await asyncio.start_server(lambda r, w: answer(r, w, pages), "127.0.0.1", 0)
        ports.put(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(main())


#: Runs in a process of its own: a bare spider, or the crawl, both with a heartbeat.
CHILD = """
import asyncio, json, os, resource, sys, time
from scrapy import Request, Spider, signals
from scrapy.crawler import AsyncCrawlerProcess
from bench.crawl import HOST, SETTINGS, page_path
from crawler.crawling import project_settings

what, address, count, output = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
stall, sizes = [0.0], []

async def beat():
    last = time.perf_counter()
    while True:
        await asyncio.sleep(0.005)
        now = time.perf_counter()
        stall[0] = max(stall[0], now - last - 0.005)
        last = now

def size():
    with open("/proc/self/statm") as statm:
        return int(statm.read().split()[1]) * resource.getpagesize() / 2**20

class Heart:
    @classmethod
    def from_crawler(cls, crawler):
        heart = cls()
        heart.pages = 0
        crawler.signals.connect(heart.opened, signals.spider_opened)
        crawler.signals.connect(heart.page, signals.response_received)
        return heart
    def opened(self, spider):
        self.task = asyncio.ensure_future(beat())
    def page(self, response, request, spider):
        self.pages += 1
        if self.pages % max(count // 20, 1) == 0:
            sizes.append((self.pages, round(size(), 1)))

class Bare(Spider):
    name = "bare"
    async def start(self):
        for number in range(count):
            if self.crawler.engine.needs_backout():
                await self.crawler.signals.wait_for(signals.scheduler_empty)
            yield Request(f"https://{HOST}{page_path(number)}", dont_filter=True)
    def parse(self, response):
        pass

settings = project_settings({**SETTINGS, "TINSACH_CONNECT": address, "TINSACH_OUTPUT": output})
settings.set("EXTENSIONS", {**settings.getdict("EXTENSIONS"), Heart: 0}, priority="cmdline")
if what == "bare":
    for name in ("ITEM_PIPELINES", "EXTENSIONS"):
        settings.set(name, {} if name == "ITEM_PIPELINES" else {Heart: 0}, priority="cmdline")
    settings.set("DOWNLOADER_MIDDLEWARES", {}, priority="cmdline")
process = AsyncCrawlerProcess(settings)
process.crawl(Bare if what == "bare" else "vnexpress")
start = time.perf_counter()
process.start()
seconds = time.perf_counter() - start
usage = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
cpu = [round(used.ru_utime + used.ru_stime, 2) for used in usage]
print(json.dumps({"seconds": seconds, "stall": stall[0], "sizes": sizes, "cpu": cpu}))
"""


def measure(what: str, address: str, count: int, output: Path) -> dict[str, Any]:
    command = [sys.executable, "-c", CHILD, what, address, str(count), str(output)]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, check=True)
    return dict(json.loads(done.stdout.splitlines()[-1]))


def stored(output: Path) -> int:
    return sum(path.read_bytes().count(b"\n") for path in output.glob("articles/*/*.jsonl"))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--memory", type=int, metavar="PAGES", help="memory over so many pages")
    parser.add_argument("--rounds", type=int, default=1, help="repeat, and take the best of each")
    args = parser.parse_args()
    count = args.memory or args.pages
    ports: Queue[int] = Queue()
    server = Process(target=serve, args=(count, ports), daemon=True)
    server.start()
    address = f"127.0.0.1:{ports.get()}"
    try:
        return memory(address, count) if args.memory else speed(address, count, args.rounds)
    finally:
        server.terminate()


def speed(address: str, count: int, rounds: int) -> int:
    bare, whole, stall = [], [], 0.0
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            bare.append(measure("bare", address, count, Path(folder))["seconds"])
        with tempfile.TemporaryDirectory() as folder:
            found = measure("crawl", address, count, Path(folder))
            articles = stored(Path(folder))
        whole.append(found["seconds"])
        stall = max(stall, found["stall"])
    ratio = min(bare) / min(whole)
    size = sum(map(len, templates())) / 20 / 1024
    print(f"{count} pages of {size:.0f} KB on average, {articles} articles, {os.cpu_count()} cores")
    print(f"bare Scrapy     {count / min(bare):8.0f} pages/s")
    print(f"tinsach crawl   {count / min(whole):8.0f} pages/s   ratio {ratio:.2f} (floor 0.6)")
    loop, cleaners = (seconds / count * 1000 for seconds in found["cpu"])
    print(f"processor time a page: {loop:.1f} ms fetch and store, {cleaners:.1f} ms clean and pack")
    print(f"longest stall of the event loop {stall * 1000:.0f} ms (limit 100)")
    return 0 if ratio >= 0.6 and stall < 0.1 else 1


def memory(address: str, count: int) -> int:
    start = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        found = measure("crawl", address, count, Path(folder))
        articles = stored(Path(folder))
    for pages, megabytes in found["sizes"]:
        print(f"{pages:>8} pages {megabytes:8.1f} MB")
    print(f"{articles} articles in {time.perf_counter() - start:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
