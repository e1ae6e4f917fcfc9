"""How fast an outlet is asked: AutoThrottle, never under robots.txt's crawl-delay, slower for
every sign that we are not welcome, and an end to it after too many."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from time import monotonic
from urllib.parse import urlsplit

from scrapy import Request, Spider, signals
from scrapy.core.downloader import Slot
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest
from scrapy.extensions.throttle import AutoThrottle
from scrapy.http import Response
from scrapy.robotstxt import RobotParser
from scrapy.utils.defer import _schedule_coro

logger = logging.getLogger(__name__)

#: Answers that ask for patience.
BUSY = frozenset({429, 503})
#: Answers that want to know who we are first. Not worked around.
WALL_STATUS = frozenset({401, 403})
#: Seconds between requests that nothing makes longer but a crawl-delay.
SLOWEST = 60.0


class LeftForLaterError(IgnoreRequest):
    """The outlet was stopped before this was asked for; a later run asks for it."""


class Throttle(AutoThrottle):
    """Scrapy's AutoThrottle, which also waits as long as Retry-After says; where that is longer
    than TINSACH_MAX_WAIT seconds, the outlet is left alone for this run. Off in a replay."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._agent = crawler.settings["USER_AGENT"]
        self._least: dict[str, float] = {}
        self._walls = 0
        self._wall_limit = crawler.settings.getint("TINSACH_CHALLENGE_LIMIT")
        self._longest = crawler.settings.getfloat("TINSACH_MAX_WAIT")
        self.stopped: str | None = None
        #: Called with a host and for how many seconds it asked to be left alone.
        self.asked_to_rest: Callable[[str, float], None] = lambda host, seconds: None
        crawler.signals.connect(self._robots, signals.robots_parsed)

    def _response_downloaded(self, response: Response, request: Request, spider: Spider) -> None:
        # here and not in a middleware: the downloader sends the next request right after this
        super()._response_downloaded(response, request, spider)
        # a robots.txt that is refused forbids nothing
        if response.status in WALL_STATUS and not request.meta.get("dont_obey_robotstxt"):
            self.wall(request.url)
        elif response.status in BUSY:
            seconds = retry_after(response, datetime.now(UTC))
            if seconds:
                self.asked_to_rest(urlsplit(request.url).hostname or "", seconds)
            if seconds is not None and seconds > self._longest:
                self.stop(f"the server asks to come back in {seconds:.0f} s")
            else:
                self._hold(request, seconds)

    def _hold(self, request: Request, seconds: float | None) -> None:
        """Send the host nothing for so long (None: a while), and ask more slowly after that."""
        slot = self._slot(request.url)
        if slot is not None:
            slot.delay = min(max(2 * slot.delay, 1.0), SLOWEST)
            wait = seconds if seconds is not None else slot.delay
            # the downloader sends when `delay` has passed since `lastseen`
            slot.lastseen = max(slot.lastseen, monotonic() + wait - slot.delay)
            slot.jitter = 0.0

    def wall(self, url: str) -> None:
        """A bot wall was answered. It is not worked around: slower, and after the limit an end."""
        self._walls += 1
        slot = self._slot(url)
        if slot is not None:
            slot.delay = min(max(2 * slot.delay, 1.0), SLOWEST)
        if self._walls >= self._wall_limit:
            self.stop(f"{self._walls} bot walls")

    def stop(self, why: str) -> None:
        """No more of this outlet in this run; what waits is left for the next."""
        if self.stopped is None:
            self.stopped = why
            name = self.crawler.spider.name if self.crawler.spider else "?"
            logger.warning("%s: stopped: %s", name, why)
            self._empty_queues()
            _schedule_coro(self.crawler.engine.close_spider_async(reason=f"stopped: {why}"))

    def _empty_queues(self) -> None:
        """What waits for its turn would be sent still, for a spider is closed only after that."""
        engine = self.crawler.engine
        for slot in engine.downloader.slots.values() if engine else ():
            while slot.queue:
                _, answer = slot.queue.popleft()
                answer.errback(LeftForLaterError(self.stopped))

    def _robots(self, robotparser: RobotParser, request: Request) -> None:
        host = urlsplit(request.url).hostname or ""
        delay = robotparser.crawl_delay(self._agent)
        slot = self._slot(request.url)
        if delay:
            self._least[host] = delay
            if slot is not None:
                slot.delay = max(slot.delay, delay)
                slot.jitter = 0.0

    def _slot(self, url: str) -> Slot | None:
        engine = self.crawler.engine
        host = urlsplit(url).hostname or ""
        return engine.downloader.slots.get(host) if engine else None

    def _adjust_delay(self, slot: Slot, latency: float, response: Response) -> None:
        before = slot.delay
        super()._adjust_delay(slot, latency, response)
        if response.status >= 400:
            slot.delay = max(slot.delay, before)
        host = urlsplit(response.url).hostname or ""
        slot.delay = max(slot.delay, self._least.get(host, 0.0))


def retry_after(response: Response, now: datetime) -> float | None:
    """Seconds, from a number or a date; None when it is missing or nonsense."""
    raw = response.headers.get("Retry-After")
    text = raw.decode("latin-1").strip() if raw else ""
    if text.isdecimal():  # a digit may be ², too
        return float(text)
    try:
        time = parsedate_to_datetime(text)
    except (TypeError, ValueError, IndexError):
        return None
    return max(0.0, (time.replace(tzinfo=time.tzinfo or UTC) - now).total_seconds())
