"""The run around a spider: the output opened and closed, progress shown."""

from __future__ import annotations

import asyncio
import gc
import logging
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, ClassVar

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.settings import BaseSettings
from tqdm import tqdm

from crawler import durations
from crawler.errors import OutputError
from crawler.health.conclude import conclude
from crawler.output import OutputOptions, acquire, is_last_user, release
from crawler.runs import ended_early
from crawler.spiders.outlet import OutletSpider
from crawler.throttle import Throttle
from crawler.workers import SIZE_LIMIT

logger = logging.getLogger(__name__)


def output_options(settings: BaseSettings, *, dry_run: bool = False) -> OutputOptions:
    return OutputOptions(
        reading=dry_run,
        wait=settings.getfloat("TINSACH_WAIT"),
        warc_bytes=int(settings.getfloat("TINSACH_WARC_MB") * 1024 * 1024),
        revisit_window=durations.seconds(settings["TINSACH_REVISIT"], "TINSACH_REVISIT"),
        revisit_gaps=tuple(float(gap) for gap in settings.getlist("TINSACH_REVISIT_GAPS")),
        workers=settings.getint("TINSACH_WORKERS"),
        page_bytes=settings.getint("DOWNLOAD_MAXSIZE") or SIZE_LIMIT,
    )


class Run:
    """Gives the spider its output, and writes down how it ended."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._began = time.monotonic()
        crawler.signals.connect(self._opened, signals.spider_opened)
        crawler.signals.connect(self._closed, signals.spider_closed)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Run:
        return cls(crawler)

    def _opened(self, spider: OutletSpider) -> None:
        settings = self._crawler.settings
        self._began = time.monotonic()
        replay = settings.getbool("TINSACH_REPLAY")
        if not settings["TINSACH_CONTACT"] and not replay and not settings["TINSACH_CONNECT"]:
            logger.warning(
                "no contact is set: outlets cannot reach you. Set TINSACH_CONTACT to a mail "
                "address or a page (environment, or --set TINSACH_CONTACT=...)"
            )
        try:
            options = output_options(settings, dry_run=spider.options.dry_run)
            spider.output = acquire(Path(settings["TINSACH_OUTPUT"]), options)
        except (OutputError, ValueError) as error:  # a setting of ours that is no number
            logger.error("%s", error)
            return
        spider.output.run.outlet(spider.outlet.id)
        spider.output.run.mode = "replay" if replay else spider.options.mode
        if not spider.options.dry_run:
            spider.output.workers.start()
            if (throttle := self._crawler.get_extension(Throttle)) is not None:
                throttle.asked_to_rest = spider.asked_to_rest
        if not gc.get_freeze_count():
            # the rules and Scrapy stay: to look through them for garbage stops the loop for 0.2 s
            gc.freeze()

    async def _closed(self, spider: OutletSpider, reason: str) -> None:
        output = spider.output
        if output is None:
            return
        tally = output.run.outlet(spider.outlet.id)
        tally.seconds = time.monotonic() - self._began
        throttle = self._crawler.get_extension(Throttle)
        if throttle is not None and throttle.stopped:
            tally.stopped = f"stopped: {throttle.stopped}"
        elif reason != "finished":
            tally.stopped = ended_early(reason)
        if output.failure is None:
            now = datetime.now(UTC).timestamp()
            tally.waiting = await output.call(output.state.waiting, spider.outlet.id, now)
        tally.ended = True
        logger.info("%s", output.run.summary_of(spider.outlet.id))
        try:
            if is_last_user(output):  # `tinsach crawl` holds it too, and concludes its runs itself
                await asyncio.to_thread(conclude, output.run, output.path)
                for alarm in output.run.alarms:
                    logger.warning("alarm: %s", alarm)
        finally:
            release(output)


class Progress:
    """A bar on a terminal: articles, rate, outlet. Plain log lines elsewhere."""

    _bar: ClassVar[tqdm[Any] | None] = None
    _users: ClassVar[int] = 0

    def __init__(self, crawler: Crawler) -> None:
        if not sys.stderr.isatty() or not crawler.settings.getbool("TINSACH_PROGRESS"):
            raise NotConfigured
        crawler.signals.connect(self._opened, signals.spider_opened)
        crawler.signals.connect(self._article, signals.item_scraped)
        crawler.signals.connect(self._closed, signals.spider_closed)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Progress:
        return cls(crawler)

    def _opened(self, spider: OutletSpider) -> None:
        Progress._users += 1
        if Progress._bar is None:
            Progress._bar = tqdm(unit=" articles", dynamic_ncols=True, desc=spider.outlet.id)

    def _article(self, item: Any, spider: OutletSpider) -> None:
        if Progress._bar is not None:
            Progress._bar.set_description_str(spider.outlet.id, refresh=False)
            Progress._bar.update()

    def _closed(self, spider: OutletSpider) -> None:
        Progress._users -= 1
        if Progress._users == 0 and Progress._bar is not None:
            Progress._bar.close()
            Progress._bar = None
