"""Between Scrapy's engine and the network: the raw answer kept, robots.txt, backing off."""

from __future__ import annotations

import logging
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.httpcompression import HttpCompressionMiddleware
from scrapy.downloadermiddlewares.retry import RetryMiddleware
from scrapy.downloadermiddlewares.robotstxt import RobotsTxtMiddleware
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response
from scrapy.robotstxt import RobotParser

from crawler.throttle import BUSY, LeftForLaterError, Throttle
from crawler.unpack import is_gzip


def _in_one_line(record: logging.LogRecord) -> bool:
    record.exc_info = None
    return True


# Scrapy logs a robots.txt that cannot be fetched (no network) with a traceback
logging.getLogger("scrapy.downloadermiddlewares.robotstxt").addFilter(_in_one_line)


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


class Unpack(HttpCompressionMiddleware):
    """Scrapy's, but a page in gzip is left to the worker that cleans it."""

    def process_response(self, request: Request, response: Response) -> Request | Response:  # type: ignore[override]
        if request.meta.get("keep_raw"):
            codings = response.headers.getlist("Content-Encoding")
            if is_gzip(b", ".join(codings).decode("latin-1"), response.body):
                return response
        result = super().process_response(request, response)
        assert isinstance(result, (Request, Response))
        return result


class RefusedByRobotsError(IgnoreRequest):
    """The site's robots.txt forbids the page: nothing is broken, and nothing is asked."""


class Robots(RobotsTxtMiddleware):
    """Scrapy's, with RFC 9309's reading of errors: none there (4xx) allows all, a server in trouble
    (5xx, 429) forbids all."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._trouble: dict[str, int] = {}

    async def _parse_robots(self, response: Response, netloc: str, request: Request) -> None:
        if response.status >= 500 or response.status in BUSY:
            self._trouble[netloc] = response.status
            response = response.replace(body=b"User-agent: *\nDisallow: /\n")
        elif response.status >= 400:
            response = response.replace(body=b"")
        await super()._parse_robots(response, netloc, request)

    def process_request_2(self, rp: RobotParser | None, request: Request) -> None:
        try:
            super().process_request_2(rp, request)
        except IgnoreRequest:
            if status := self._trouble.get(urlsplit(request.url).netloc):
                said = f"robots.txt answers HTTP {status}: the site does not want visits now"
                raise IgnoreRequest(said) from None
            said = "the site's robots.txt does not allow this page"
            raise RefusedByRobotsError(said) from None


class Backoff(RetryMiddleware):
    """Scrapy's, but an outlet that was stopped is not asked again."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler.settings)
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Backoff:
        return cls(crawler)

    def process_response(self, request: Request, response: Response) -> Request | Response:  # type: ignore[override]
        throttle = self.crawler.get_extension(Throttle)
        if throttle is not None and throttle.stopped:
            return response
        result = super().process_response(request, response)
        assert isinstance(result, (Request, Response))
        return result


class Gate:
    """The last word before the network: an outlet that was stopped is asked nothing, be it a page,
    a feed or robots.txt."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Gate:
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        throttle = self._crawler.get_extension(Throttle)
        if throttle is not None and throttle.stopped:
            raise LeftForLaterError(throttle.stopped)
