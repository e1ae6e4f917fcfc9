"""robots.txt: asked once a site, before the first page of it (RFC 9309)."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from protego import Protego

from cleaners.model import ProblemKind
from crawler.fetch.failure import FetchError, RedirectError
from crawler.fetch.hop import Answer, read_url
from crawler.identity import PRODUCT

#: A longer wait between two pages than this (seconds) is not kept: the URL would look hung.
LONGEST_DELAY = 30.0
_SERVER_IN_TROUBLE = 500
_TOO_MANY_REQUESTS = 429
_OK = 200


@dataclass(slots=True)
class Robots:
    """The robots.txt files met so far; `ask` follows redirects and gives the last answer."""

    ask: Callable[[str, float], Answer]
    _files: dict[str, Protego] = field(default_factory=dict)

    def check(self, url: str, deadline: float) -> None:
        """FetchError when the site's robots.txt forbids the URL or cannot be had."""
        if not self._of(url, deadline).can_fetch(url, PRODUCT):
            raise FetchError(
                ProblemKind.REFUSED_BY_ROBOTS, "the site's robots.txt does not allow this page"
            )

    def delay(self, url: str) -> float:
        """The seconds the site asks for between two pages, 0 when it does not say."""
        known = self._files.get(_site(url))
        asked = known.crawl_delay(PRODUCT) if known else None
        return min(float(asked or 0.0), LONGEST_DELAY)

    def _of(self, url: str, deadline: float) -> Protego:
        site = _site(url)
        if site not in self._files:
            self._files[site] = Protego.parse(self._text(f"{site}/robots.txt", deadline))
        return self._files[site]

    def _text(self, url: str, deadline: float) -> str:
        try:
            answer = self.ask(url, deadline)
        except RedirectError:
            return ""  # RFC 9309: as if there were none
        # RFC 9309: a site that says it has none (4xx) allows all; one in trouble allows nothing
        if answer.status >= _SERVER_IN_TROUBLE or answer.status == _TOO_MANY_REQUESTS:
            raise FetchError(
                ProblemKind.FETCH_FAILED,
                f"robots.txt answers HTTP {answer.status}: the site does not want visits now",
            )
        return answer.content.decode("utf-8", "replace") if answer.status == _OK else ""


def _site(url: str) -> str:
    target = read_url(url)
    return f"{target.scheme}://{target.netloc}"


def seconds_until(moment: float) -> float:
    """From now to a moment of the monotonic clock; never negative."""
    return max(0.0, moment - time.monotonic())
