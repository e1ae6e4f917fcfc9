"""The spider of an outlet: read where its articles are listed, then ask for those we lack.

What it found stands in the state before a page is asked for, so a run that ends anywhere goes on
where it was, and memory does not grow with the number of pages.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncIterator
from functools import partial
from typing import Any, ClassVar

from scrapy import Request, Spider, signals
from scrapy.http import Response
from scrapy.settings import BaseSettings
from scrapy.utils.defer import _schedule_coro
from twisted.python.failure import Failure

from cleaners.outlet import Outlet
from crawler.errors import OutputError
from crawler.identity import user_agent
from crawler.output import Output
from crawler.spiders.answers import Answer, answer, failure, if_changed
from crawler.spiders.discovery import Discovery
from crawler.spiders.options import CrawlOptions
from crawler.state import Row
from crawler.throttle import LeftForLaterError, Throttle

logger = logging.getLogger(__name__)

#: Pages taken from the state at a time.
CHUNK = 50


class OutletSpider(Spider):
    """`output` is set by the Run extension before `start`; None when it cannot be."""

    outlet: ClassVar[Outlet]
    output: Output | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.options = CrawlOptions.read(kwargs)
        self.stored = 0
        self._last_row = 0
        self._given_up = False
        self._in_flight = 0
        self._settled = asyncio.Event()

    @classmethod
    def update_settings(cls, settings: BaseSettings) -> None:
        """Manners and mode of this outlet; what the command line sets comes before them."""
        super().update_settings(settings)
        manners = cls.outlet.politeness
        mine: dict[str, Any] = {
            "DOWNLOAD_DELAY": manners.delay,
            "CONCURRENT_REQUESTS_PER_DOMAIN": manners.concurrency,
            "CONCURRENT_REQUESTS": manners.concurrency + 1,
        }
        if contact := settings.get("TINSACH_CONTACT"):
            mine["USER_AGENT"] = user_agent(contact)
        if settings.getbool("TINSACH_REPLAY"):
            mine |= {"DOWNLOAD_DELAY": 0, "AUTOTHROTTLE_ENABLED": False, "RETRY_ENABLED": False}
            mine |= _handlers(settings, "ReplayHandler")
        elif settings.getbool("TINSACH_RECORD"):
            headers = {**settings.getdict("DEFAULT_REQUEST_HEADERS"), "Accept-Encoding": "identity"}
            mine |= _handlers(settings, "RecordHandler") | {"DEFAULT_REQUEST_HEADERS": headers}
        for name, value in mine.items():
            settings.set(name, value, priority="spider")
        settings.set("AUTOTHROTTLE_START_DELAY", settings["DOWNLOAD_DELAY"], priority="spider")

    async def start(self) -> AsyncIterator[Any]:
        if self.output is None:
            return
        if await self._left_alone(self.output):
            return
        discovery = Discovery(self, self.output)
        async for _ in discovery.sources():
            if not self.options.dry_run:
                async for request in self._due_pages(discovery.started):
                    yield request
                while self._last_wanted():  # before more is looked for
                    await self._one_settled()

    async def _left_alone(self, output: Output) -> bool:
        """Whether a host asked an earlier run for more patience than this run has; for less of it
        is waited here."""
        rest = await output.call(output.state.rest, self.outlet.id, time.time())
        if rest is None or self._replay:
            return False
        seconds = rest.until - time.time()
        if seconds <= self.crawler.settings.getfloat("TINSACH_MAX_WAIT"):
            logger.warning("%s: %s: waiting for it", self.outlet.id, rest)
            await asyncio.sleep(max(0.0, seconds))
            return False
        logger.warning("%s: %s", self.outlet.id, rest)
        output.run.outlet(self.outlet.id).stopped = str(rest)
        return True

    def asked_to_rest(self, host: str, seconds: float) -> None:
        """A host said when to come back: noted, so that the next run knows it."""
        _schedule_coro(self._keep_rest(host, seconds))

    async def _keep_rest(self, host: str, seconds: float) -> None:
        assert self.output is not None
        now = time.time()
        set_rest = self.output.state.set_rest
        try:
            await self.output.write(set_rest, self.outlet.id, host, now + seconds, now)
        except OutputError as error:
            self.give_up(error)

    async def _due_pages(self, started: float) -> AsyncIterator[Request]:
        assert self.output is not None
        while rows := await self._take(started):
            for row in rows:
                while self._full():
                    await self._one_settled()
                if not self.wants_more:
                    return
                if self.crawler.engine.needs_backout():
                    await self.crawler.signals.wait_for(signals.scheduler_empty)
                self._last_row = row.id
                self._in_flight += 1
                yield self.request_for(row)

    async def _take(self, started: float) -> list[Row]:
        assert self.output is not None
        find = partial(
            self.output.state.due,
            self.outlet.id,
            started,
            after=self._last_row,
            limit=CHUNK,
            origin=None if self.options.archive else "latest",
            since=self.options.since.timestamp() if self.options.since else None,
        )
        return await self.output.call(find)

    def _full(self) -> bool:
        """Whether to wait for pages in flight: there are many, or they may be the last wanted."""
        many = self._in_flight >= 2 * self.crawler.settings.getint("CONCURRENT_REQUESTS")
        return many or self._last_wanted()

    def _last_wanted(self) -> bool:
        most = self.options.max_articles
        return bool(most and self.stored < most <= self.stored + self._in_flight)

    async def _one_settled(self) -> None:
        self._settled.clear()
        await self._settled.wait()

    @property
    def wants_more(self) -> bool:
        """Whether anything is still to be asked for, of pages and of what lists them."""
        throttle = self.crawler.get_extension(Throttle)
        most = self.options.max_articles
        return not (throttle and throttle.stopped) and not (most and self.stored >= most)

    def request_for(self, row: Row) -> Request:
        return Request(
            row.url,
            callback=self.parse,
            errback=self.lost,
            headers=if_changed(row.etag, row.last_modified),
            meta={"key": row.key, "keep_raw": True},
        )

    def parse(self, response: Response, **kwargs: Any) -> Answer:
        return answer(response, self.outlet, self.run_id, replay=self._replay)

    def lost(self, problem: Failure) -> Answer | None:
        if isinstance(problem.value, LeftForLaterError):
            self.settle(stored=False)
            return None
        return failure(problem, self.outlet, self.run_id)

    def settle(self, *, stored: bool) -> None:
        """A page that was asked for is committed, or could not be."""
        self._in_flight -= 1
        self.stored += int(stored)
        self._settled.set()

    @property
    def run_id(self) -> str:
        return self.output.run.id if self.output else ""

    @property
    def _replay(self) -> bool:
        return self.crawler.settings.getbool("TINSACH_REPLAY")

    def wall(self, url: str) -> None:
        """A bot wall was met."""
        throttle = self.crawler.get_extension(Throttle)
        if throttle is not None:
            throttle.wall(url)

    def give_up(self, error: OutputError) -> None:
        """Nothing more can be stored: say so once, and end."""
        if not self._given_up:
            self._given_up = True
            logger.error("%s", error)
            _schedule_coro(self.crawler.engine.close_spider_async(reason="output failed"))


def _handlers(settings: BaseSettings, name: str) -> dict[str, Any]:
    path = f"crawler.replay.{name}"
    handlers = {**settings.getdict("DOWNLOAD_HANDLERS"), "http": path, "https": path}
    return {"DOWNLOAD_HANDLERS": handlers}
