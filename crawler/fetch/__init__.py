"""The polite one-off fetch: one article page by its URL.

robots.txt is obeyed, every hop is checked, time and size are limited, and whatever happens comes
back as a value: `Fetcher().fetch(url)` never raises for anything a server or the network does.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from email.message import Message
from http import HTTPStatus
from types import MappingProxyType

from cleaners.model import Problem, ProblemKind
from crawler.fetch.address import Address, resolve
from crawler.fetch.failure import FetchError, RedirectError
from crawler.fetch.hop import Answer, Door, Limits, explained, read_url
from crawler.fetch.robots import Robots, seconds_until

__all__ = ["Fetched", "Fetcher", "Limits"]

_PAGE = (200, 203)
_REFUSED = (403, 429, 503)
#: What the walls of Cloudflare and its kind put into the page they show in the article's place.
_WALL_MARKS = (b"challenge-platform", b"captcha", b"document.cookie")
#: Content types that are certainly no page; anything else is looked at.
_NO_PAGE = ("image/", "video/", "audio/", "font/", "application/pdf", "application/zip")

#: Data for programs: text, but no page either.
_DATA = ("/json", "+json")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A page as it came, or the problem in its place. `url` is the last address asked, `headers`
    have lower-case names, `content` is unpacked, `charset` is what the HTTP header says."""

    url: str
    status: int | None = None
    headers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    content: bytes = b""
    charset: str | None = None
    problem: Problem | None = None


class Fetcher:
    """Fetches pages one after the other; keeps each site's robots.txt and waits between two
    pages of one site (`delay` seconds, or more where robots.txt asks for it)."""

    def __init__(
        self,
        *,
        allow_private: bool = False,
        limits: Limits | None = None,
        delay: float = 2.0,
        resolve: Callable[[str, int], list[Address]] = resolve,
    ) -> None:
        self._limits = limits or Limits()
        self._delay = delay
        self._door = Door(limits=self._limits, resolve=resolve, allow_private=allow_private)
        self._robots = Robots(ask=lambda url, deadline: self._follow(url, deadline, robots=True))
        self._last: dict[str, float] = {}

    def fetch(self, url: str) -> Fetched:
        """The page behind `url`, at most `Limits.total` seconds after its turn came."""
        self._wait_for_turn(url)
        results: list[Fetched] = []
        # a thread, because no socket time limit covers a slow DNS answer or headers that drip:
        # past the deadline it is left behind and ends with the server's next byte
        worker = threading.Thread(target=lambda: results.append(self._fetch(url)), daemon=True)
        worker.start()
        worker.join(self._limits.total)
        if results:
            return results[0]
        limit = f"{self._limits.total:g} seconds"
        slow = Problem(kind=ProblemKind.FETCH_FAILED, detail=f"no answer within {limit}, gave up")
        return Fetched(url=url, problem=slow)

    def _wait_for_turn(self, url: str) -> None:
        try:
            host = read_url(url).netloc or ""
            delay = max(self._delay, self._robots.delay(url))
        except FetchError:
            return
        if host in self._last:
            time.sleep(seconds_until(self._last[host] + delay))
        self._last[host] = time.monotonic()

    def _fetch(self, url: str) -> Fetched:
        answer: Answer | None = None
        try:
            answer = self._follow(url, time.monotonic() + self._limits.total, robots=False)
            _check_status(answer)
        except FetchError as failure:
            status = answer.status if answer else None
            where = answer.url if answer else url
            return Fetched(url=where, status=status, problem=failure.problem)
        except Exception as error:
            return Fetched(url=url, problem=explained(error).problem)
        return Fetched(
            url=answer.url,
            status=answer.status,
            headers=MappingProxyType(dict(answer.headers)),
            content=answer.content,
            charset=_charset(answer.headers),
        )

    def _follow(self, url: str, deadline: float, *, robots: bool) -> Answer:
        """The answer at the end of the redirects. `robots`: this is about a robots.txt itself."""
        seen: list[str] = []
        while True:
            if not robots:
                self._robots.check(read_url(url).url, deadline)
            answer = self._door.ask(url, deadline, _accept_all if robots else _accept_pages)
            if answer.location is None:
                return answer
            seen.append(answer.url)
            url = answer.location
            if read_url(url).url in seen:
                raise RedirectError(ProblemKind.FETCH_FAILED, f"a redirect loop at {url}")
            if len(seen) > self._limits.redirects:
                most = self._limits.redirects
                raise RedirectError(ProblemKind.FETCH_FAILED, f"more than {most} redirects")


def _accept_all(head: Answer) -> None:
    """robots.txt is read whatever its type."""


def _accept_pages(head: Answer) -> None:
    kind = head.headers.get("content-type", "").partition(";")[0].strip().lower()
    if head.status in _PAGE and kind.startswith(_NO_PAGE):
        raise FetchError(ProblemKind.BINARY, f"the address gives {kind}, not a page")
    if head.status in _PAGE and kind.endswith(_DATA):
        raise FetchError(ProblemKind.NOT_ARTICLE, f"the address gives {kind}, not a page")


def _check_status(answer: Answer) -> None:
    if answer.status in _PAGE:
        return
    try:
        phrase = " " + HTTPStatus(answer.status).phrase
    except ValueError:
        phrase = ""
    said = f"the server answers HTTP {answer.status}{phrase}"
    wall = "cf-mitigated" in answer.headers or any(
        mark in answer.content[:50_000] for mark in _WALL_MARKS
    )
    if answer.status in _REFUSED and wall:
        raise FetchError(ProblemKind.CHALLENGE_PAGE, f"{said} and asks for a browser or a person")
    raise FetchError(ProblemKind.FETCH_FAILED, said)


def _charset(headers: Mapping[str, str]) -> str | None:
    message = Message()
    message["content-type"] = headers.get("content-type", "")
    return message.get_content_charset()
