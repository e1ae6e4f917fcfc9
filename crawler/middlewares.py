"""Between Scrapy's engine and the network: the raw answer kept, robots.txt, backing off."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.retry import RetryMiddleware
from scrapy.downloadermiddlewares.robotstxt import RobotsTxtMiddleware
from scrapy.http import Response

from crawler.throttle import Throttle

#: Answers that ask for patience.
BUSY = frozenset({429, 503})


class KeepRaw:
    """Keeps the answer as it came over the wire, before decompression: the archive wants it."""

    def process_response(self, request: Request, response: Response) -> Response:
        if request.meta.get("keep_raw"):
            headers = tuple(
                (name.decode("latin-1"), value.decode("latin-1"))
                for name, values in response.headers.items()
                for value in values
            )
            request.meta["raw"] = (headers, response.body)
        return response


class Robots(RobotsTxtMiddleware):
    """Scrapy's, with RFC 9309's reading of errors: none there (4xx) allows all, a broken server
    (5xx) forbids all."""

    async def _parse_robots(self, response: Response, netloc: str, request: Request) -> None:
        if response.status >= 500:
            response = response.replace(body=b"User-agent: *\nDisallow: /\n")
        elif response.status >= 400:
            response = response.replace(body=b"")
        await super()._parse_robots(response, netloc, request)


class Backoff(RetryMiddleware):
    """Waits as long as Retry-After says, and slows the host down, before it tries again.

    Where that is longer than TINSACH_MAX_WAIT seconds, the outlet is left alone for this run.
    """

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler.settings)
        self.crawler = crawler
        self._longest = crawler.settings.getfloat("TINSACH_MAX_WAIT")

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Backoff:
        return cls(crawler)

    def process_response(self, request: Request, response: Response) -> Request | Response:  # type: ignore[override]
        throttle = self.crawler.get_extension(Throttle)
        if response.status in BUSY and throttle is not None:
            seconds = retry_after(response, datetime.now(UTC))
            if seconds is not None and seconds > self._longest:
                throttle.stop(f"the server asks to come back in {seconds:.0f} s")
                return response
            throttle.hold(request, seconds)
        result = super().process_response(request, response)
        assert isinstance(result, (Request, Response))
        return result


def retry_after(response: Response, now: datetime) -> float | None:
    """Seconds, from a number or a date; None when it is missing or nonsense."""
    raw = response.headers.get("Retry-After")
    text = raw.decode("latin-1").strip() if raw else ""
    if text.isdigit():
        return float(text)
    try:
        time = parsedate_to_datetime(text)
    except (TypeError, ValueError, IndexError):
        return None
    return max(0.0, (time.replace(tzinfo=time.tzinfo or UTC) - now).total_seconds())
