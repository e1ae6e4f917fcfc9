"""One side of bench/crawl.py, in a process of its own: a bare spider, or the crawl.

Its `main` prints a line of JSON: seconds, processor seconds of this process and of its workers, the longest
stall of the event loop, and the memory as it went.
"""

from __future__ import annotations

import asyncio
import json
import os
import resource
import time
from collections.abc import AsyncIterator
from multiprocessing import active_children
from pathlib import Path
from typing import Any

from scrapy import Request, Spider, signals
from scrapy.crawler import AsyncCrawlerProcess, Crawler
from scrapy.http import Response

from bench.crawl_site import HOST, page_path, processor
from crawler.crawling import crawl, project_settings

#: As fast as it goes; all else is as in every crawl, on both sides.
SETTINGS = {
    "DOWNLOAD_DELAY": 0,
    "AUTOTHROTTLE_ENABLED": False,
    "CONCURRENT_REQUESTS": 16,
    "CONCURRENT_REQUESTS_PER_DOMAIN": 16,
    "LOG_LEVEL": "WARNING",
}
#: How often the event loop is asked whether it is still there, in seconds.
BEAT = 0.01


class Heart:
    """Listens to the event loop, and to the memory."""

    start = end = own = workers = 0.0
    stall = busy = 0.0
    pages = 0
    sizes: list[tuple[int, float]] = []  # noqa: RUF012
    every = 1

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Heart:
        heart = cls()
        crawler.signals.connect(heart.opened, signals.spider_opened)
        crawler.signals.connect(heart.page, signals.response_received)
        crawler.signals.connect(heart.stopped, signals.engine_stopped)
        return heart

    def opened(self, spider: Spider) -> None:
        self.task = asyncio.ensure_future(self.beat())

    async def beat(self) -> None:
        last, worked = time.perf_counter(), time.thread_time()
        while True:
            await asyncio.sleep(BEAT)
            now, work = time.perf_counter(), time.thread_time()
            Heart.stall = max(Heart.stall, now - last - BEAT)
            Heart.busy = max(Heart.busy, work - worked)
            last, worked = now, work

    def stopped(self) -> None:
        Heart.end = time.perf_counter()
        Heart.own = processor(os.getpid())
        Heart.workers = sum(processor(child.pid) for child in active_children())

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
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return round(pages * resource.getpagesize() / 2**20, 1)


def main(what: str, address: str, pages: str, output: str) -> None:
    count = int(pages)
    Heart.every = max(count // 20, 1)
    ours = {**SETTINGS, "TINSACH_CONNECT": address, "TINSACH_OUTPUT": output}
    extensions = {**project_settings({}).getdict("EXTENSIONS"), Heart: 0}
    before, Heart.start = processor(os.getpid()), time.perf_counter()
    if what != "bare Scrapy":
        crawl(["vnexpress"], {}, ours | {"EXTENSIONS": extensions})
    else:
        Bare.count = count
        bare = {name: None for name in extensions if str(name).startswith("scrapy.")}
        # Scrapy's own parts in place of ours, all other settings the same
        parts = {
            "ITEM_PIPELINES": {},
            "DOWNLOADER_MIDDLEWARES": {},
            "EXTENSIONS": {**bare, Heart: 0},
        }
        process = AsyncCrawlerProcess(project_settings(ours | parts))
        process.crawl(Bare)
        process.start()
    found = {"seconds": Heart.end - Heart.start, "own": Heart.own - before}
    found["workers"] = Heart.workers
    found |= {"stall": Heart.stall, "busy": Heart.busy, "sizes": Heart.sizes}
    found["health"] = time.perf_counter() - Heart.end
    print(json.dumps(found))
