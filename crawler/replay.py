"""Recorded crawls: a Scrapy download handler over vcrpy's cassettes.

vcrpy cannot patch Twisted, so the handler reads and writes the cassette itself. A cassette holds
every answer of a crawl (robots.txt, feeds, pages) under its real address.
"""

from __future__ import annotations

import logging
from pathlib import Path
from urllib.parse import urlsplit
from weakref import WeakKeyDictionary

from scrapy import Request
from scrapy.core.downloader.handlers.base import BaseDownloadHandler
from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Headers, Response
from scrapy.responsetypes import responsetypes
from vcr.cassette import Cassette
from vcr.errors import UnhandledHTTPRequestError
from vcr.matchers import method, uri
from vcr.record_mode import RecordMode
from vcr.request import Request as VcrRequest

#: What a cassette does not keep: it is ours, or it would track or identify somebody.
_PRIVATE = frozenset({"set-cookie", "cookie", "authorization", "transfer-encoding", "connection"})

# it logs every answer in full
logging.getLogger("vcr").setLevel(logging.WARNING)


class NotRecordedError(IgnoreRequest):
    """The cassette holds no answer to this request."""


def cassette_path(folder: str | Path, outlet: str) -> Path:
    return Path(folder) / f"{outlet}.yaml"


#: http and https have a handler each, but one cassette.
_tapes: WeakKeyDictionary[Crawler, Cassette] = WeakKeyDictionary()


def _cassette(crawler: Crawler, mode: RecordMode) -> Cassette:
    if crawler not in _tapes:
        assert crawler.spider is not None
        path = cassette_path(crawler.settings["TINSACH_CASSETTES"], crawler.spider.name)
        _tapes[crawler] = Cassette.load(
            path=path, record_mode=mode, match_on=(method, uri), allow_playback_repeats=True
        )
    return _tapes[crawler]


def _asked(request: Request) -> VcrRequest:
    return VcrRequest(request.method, request.url, request.body or None, {})


class ReplayHandler(BaseDownloadHandler):
    """Answers from the cassette alone; nothing goes to the network."""

    lazy = True

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._tape: Cassette | None = None
        self._broken = ""
        try:
            self._tape = _cassette(crawler, RecordMode.NONE)
        except Exception as error:  # whatever a damaged cassette makes of YAML and vcrpy
            self._broken = f"the recorded crawl cannot be read: {' '.join(str(error).split())}"

    async def download_request(self, request: Request) -> Response:
        if self._tape is None:
            raise NotRecordedError(self._broken)
        try:
            taped = self._tape.play_response(_asked(request))
        except UnhandledHTTPRequestError:
            raise NotRecordedError(f"{request.url} is not in {self._tape.path}") from None
        headers = Headers(taped["headers"])
        body = taped["body"]["string"]
        kind = responsetypes.from_args(headers=headers, url=request.url, body=body)
        return kind(url=request.url, status=taped["status"]["code"], headers=headers, body=body)


class NetworkHandler(HTTP11DownloadHandler):
    """The network; with TINSACH_CONNECT ("127.0.0.1:8000") every host is asked at that address,
    in plain HTTP, under its real name: for test sites on this machine."""

    lazy = True

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._connect = crawler.settings.get("TINSACH_CONNECT")

    async def download_request(self, request: Request) -> Response:
        if not self._connect:
            return await super().download_request(request)
        parts = urlsplit(request.url)
        there = parts._replace(scheme="http", netloc=self._connect).geturl()
        asked = request.replace(url=there, meta=request.meta)
        asked.headers[b"Host"] = parts.netloc.encode()
        response = await super().download_request(asked)
        request.meta.update(asked.meta)
        return response.replace(url=request.url)


class RecordHandler(NetworkHandler):
    """The network, with every answer written into the outlet's cassette when the crawl ends."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._tape = _cassette(crawler, RecordMode.ALL)

    async def download_request(self, request: Request) -> Response:
        response = await super().download_request(request)
        headers = {
            name: values
            for name, values in response.headers.to_unicode_dict().items()
            if name.lower() not in _PRIVATE
        }
        answer = {
            "status": {"code": response.status, "message": ""},
            "headers": {name: [value] for name, value in headers.items()},
            "body": {"string": response.body},
        }
        self._tape.append(_asked(request), answer)
        return response

    async def close(self) -> None:
        await super().close()
        # several hosts answer in no fixed order; a cassette recorded again shall be the same
        self._tape.data.sort(key=lambda pair: str(pair[0].uri))
        self._tape._save()
