"""One side of bench/crawl.py, in a process of its own: a bare spider, or the crawl.

Its `main` prints a line of JSON: seconds, processor seconds of this process and of its workers, the longest
stall of the event loop, and the memory as it went.
"""

from __future__ import annotations

import asyncio
import json
import resource
import sys
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from scrapy import Request, Spider, signals
from scrapy.crawler import AsyncCrawlerProcess, Crawler
from scrapy.http import Response

from bench.crawl_site import HOST, page_path
from crawler.crawling import project_settings
from crawler.extensions import output_options
from crawler.health.conclude import conclude
from crawler.output import acquire, release

#: As fast as it goes; all else is as in every crawl, on both sides.
SETTINGS = {
    "DOWNLOAD_DELAY": 0,
    "AUTOTHROTTLE_ENABLED": False,
    "CONCURRENT_REQUESTS": 16,
    "CONCURRENT_REQUESTS_PER_DOMAIN": 16,
    "LOG_LEVEL": "WARNING",
}
#: How often the event loop is asked whether it is still there, in seconds.
BEAT = 0.005


class Heart:
    """Listens to the event loop, and to the memory."""

    stall = 0.0
    pages = 0
    sizes: list[tuple[int, float]] = []  # noqa: RUF012
    every = 1

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Heart:
        heart = cls()
        crawler.signals.connect(heart.opened, signals.spider_opened)
        crawler.signals.connect(heart.page, signals.response_received)
        return heart

    def opened(self, spider: Spider) -> None:
        self.task = asyncio.ensure_future(self.beat())

    async def beat(self) -> None:
        last = time.perf_counter()
        while True:
            await asyncio.sleep(BEAT)
            now = time.perf_counter()
            Heart.stall = max(Heart.stall, now - last - BEAT)
            last = now

    def page(self, response: Response, request: Request, spider: Spider) -> None:
        Heart.pages += 1
        if Heart.pages % Heart.every == 0:
            Heart.sizes.append((Heart.pages, megabytes()))


class Bare(Spider):
    """Only downloads."""

    name = "bare"
    count = 0

    async def start(self) -> AsyncIterator[Any]:
        for number in range(self.count):
            if self.crawler.engine.needs_backout():
                await self.crawler.signals.wait_for(signals.scheduler_empty)
            yield Request(f"https://{HOST}{page_path(number)}")

    def parse(self, response: Response, **kwargs: Any) -> None:
        pass


def megabytes() -> float:
    with open("/proc/self/statm") as statm:
        return round(int(statm.read().split()[1]) * resource.getpagesize() / 2**20, 1)


def processor(who: int) -> float:
    used = resource.getrusage(who)
    return used.ru_utime + used.ru_stime


def main(what: str, address: str, pages: str, output: str) -> None:
    count = int(pages)
    settings = project_settings({**SETTINGS, "TINSACH_CONNECT": address, "TINSACH_OUTPUT": output})
    Heart.every = max(count // 20, 1)
    if what == "bare":
        Bare.count = count
        settings.set("ITEM_PIPELINES", {}, priority="cmdline")
        # Scrapy's own parts in place of ours
        settings.set("DOWNLOADER_MIDDLEWARES", {}, priority="cmdline")
        kept = {name: None for name in settings.getdict("EXTENSIONS") if name.startswith("scrapy.")}
        settings.set("EXTENSIONS", kept, priority="cmdline")
    settings.set("EXTENSIONS", {**settings.getdict("EXTENSIONS"), Heart: 0}, priority="cmdline")
    process = AsyncCrawlerProcess(settings)
    process.crawl(Bare if what == "bare" else "vnexpress")
    # as `tinsach crawl` does, which compares some pages with trafilatura when the crawl is over
    held = acquire(Path(output), output_options(settings)) if what == "crawl" else None
    before = processor(resource.RUSAGE_SELF)
    start = time.perf_counter()
    process.start()
    found = {"seconds": time.perf_counter() - start, "own": processor(resource.RUSAGE_SELF) - before}
    if held:
        held.workers.close()
    found["workers"] = processor(resource.RUSAGE_CHILDREN)
    found |= {"stall": Heart.stall, "sizes": Heart.sizes}
    if held:
        start = time.perf_counter()
        conclude(held.run, held.path)
        found["health"] = time.perf_counter() - start
        release(held, everyone=True)
    print(json.dumps(found))

