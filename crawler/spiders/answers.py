"""An answer to a page's request, on its way through the pipelines; the headers both carry."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response
from twisted.python.failure import Failure

from cleaners.model import Problem, ProblemKind
from cleaners.outlet import Outlet
from crawler.archive import Raw, charset
from crawler.cleaning import Cleaned
from crawler.middlewares import RefusedByRobotsError
from crawler.state import Visit
from crawler.throttle import WALL_STATUS


@dataclass(slots=True, kw_only=True)
class Answer:
    """`raw` is set when there is a page to clean, `body` where the worker cannot unpack it."""

    visit: Visit
    raw: Raw | None = None
    body: bytes | None = None
    charset: str | None = None
    cleaned: Cleaned | None = None


def answer(response: Response, outlet: Outlet, run: str, *, replay: bool) -> Answer:
    """Any HTTP answer; what is no page (an error, "not modified") has no `raw`."""
    # whole seconds, as the archive keeps them
    fetched = _recorded(response) if replay else datetime.now(UTC).replace(microsecond=0)
    problem = None
    if response.status in WALL_STATUS:
        problem = f"{ProblemKind.CHALLENGE_PAGE}: HTTP {response.status}"
    elif response.status not in (200, 203, 304):
        problem = f"{ProblemKind.FETCH_FAILED}: HTTP {response.status}"
    visit = Visit(
        outlet=outlet.id,
        key=response.meta["key"],
        url=response.meta.get("redirect_urls", [response.url])[0],
        time=fetched.timestamp(),
        run=run,
        status=response.status,
        etag=header(response, "ETag"),
        last_modified=header(response, "Last-Modified"),
        problem=problem,
    )
    if problem or response.status == 304:
        return Answer(visit=visit)
    headers, body = response.meta["raw"]
    raw = Raw(url=response.url, status=response.status, headers=headers, body=body, time=fetched)
    decoded = None if response.body is body else response.body
    return Answer(visit=visit, raw=raw, body=decoded, charset=charset(raw))


def failure(problem: Failure, outlet: Outlet, run: str) -> Answer:
    """No answer: the network failed, or robots.txt forbids the page."""
    request = problem.request  # type: ignore[attr-defined]
    visit = Visit(
        outlet=outlet.id,
        key=request.meta["key"],
        url=request.meta.get("redirect_urls", [request.url])[0],
        time=time.time(),
        run=run,
        problem=str(unanswered(problem.value)),
    )
    return Answer(visit=visit)


def unanswered(error: BaseException | None) -> Problem:
    """Why there is no answer to a request."""
    detail = str(error)
    if not isinstance(error, IgnoreRequest):
        detail = f"{type(error).__name__}: {detail}" if detail else type(error).__name__
    refused = isinstance(error, RefusedByRobotsError)
    kind = ProblemKind.REFUSED_BY_ROBOTS if refused else ProblemKind.FETCH_FAILED
    return Problem(kind=kind, detail=" ".join(detail.split())[:300])


def if_changed(etag: str | None, last_modified: str | None) -> dict[str, str]:
    """The headers of a request for what has changed since the answer that gave these."""
    asked = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    return {name: value for name, value in asked.items() if value}


def header(response: Response, name: str) -> str | None:
    value = response.headers.get(name)
    return value.decode("latin-1") if value else None


def _recorded(response: Response) -> datetime:
    """When a replayed answer was recorded, so that a replay gives the same articles each time."""
    try:
        return parsedate_to_datetime(header(response, "Date") or "").astimezone(UTC)
    except (ValueError, TypeError):
        return datetime.now(UTC)
