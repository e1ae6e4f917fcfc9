"""Reading an outlet's feeds, sitemaps and listings into the state."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from scrapy import Request
from scrapy.http import Response

from cleaners.dates import ICT
from cleaners.model import Problem, ProblemKind
from cleaners.outlet import find_outlet
from crawler.discover import Candidate, Found, feed, listing, sitemap
from crawler.discover.sources import Source, archive, days_of, latest, paged, time_in_url
from crawler.output import Output
from crawler.spiders.answers import header, if_changed, unanswered
from crawler.state import Visit
from crawler.throttle import WALL_STATUS, LeftForLaterError
from crawler.urls import page_key

if TYPE_CHECKING:
    from crawler.spiders.outlet import OutletSpider

logger = logging.getLogger(__name__)

#: Pages of a listing that are read for an archive, and sub-sitemaps of a news index.
MAX_PAGES = 500
MAX_SUBMAPS = 50
#: Candidates put into the state at a time: between two chunks pages of other outlets are stored.
CHUNK = 1000


class Discovery:
    """One run's discovery of one outlet."""

    def __init__(self, spider: OutletSpider, output: Output) -> None:
        self._spider = spider
        self._outlet = spider.outlet
        self._options = spider.options
        self._output = output
        self._tally = output.run.outlet(spider.outlet.id)
        self.started = time.time()

    async def sources(self) -> AsyncIterator[Source]:
        """Read the sources one after the other; each is yielded when its pages are queued."""
        today = datetime.now(ICT).date()
        if not self._options.archive:
            for source in latest(self._outlet, today):
                if not self._spider.wants_more:
                    return
                await self._read(source)
            yield Source(kind="latest", url=self._outlet.base)
            return
        assert self._options.first and self._options.last
        done = await self._output.call(self._output.state.days_done, self._outlet.id)
        for source in archive(self._outlet, self._options.first, self._options.last):
            if not self._spider.wants_more:
                return
            if not {day.isoformat() for day in source.days} <= done and await self._read(source):
                days = [day.isoformat() for day in source.days if day < today]
                await self._output.write(self._output.state.days_done_now, self._outlet.id, days)
            yield source
        yield Source(kind="archive", url=self._outlet.base)

    async def _read(self, source: Source) -> bool:
        """True when the source and all that it leads to could be read."""
        if source.paged:
            return await self._read_pages(source)
        queue, seen, fine = [source.url], {source.url}, True
        while queue:
            if not self._spider.wants_more:
                return False
            found = await self._ask(queue.pop(0), source)
            if found is None:
                fine = False
                continue
            if source.kind == "sitemap":
                fresh = [c.url for c in found.more if self._wanted_map(c) and c.url not in seen]
                queue += fresh if source.days else fresh[:MAX_SUBMAPS]
                seen.update(fresh)
        return fine

    async def _read_pages(self, source: Source) -> bool:
        last: frozenset[str] = frozenset()
        for page in range(1, MAX_PAGES + 1):
            found = await self._ask(paged(source.url, page), source)
            if found is None:
                return page > 1 and self._spider.wants_more
            links = frozenset(candidate.url for candidate in found.candidates)
            times = [t for c in found.candidates if (t := self._time(c))]
            # the end: nothing, the last page once more, or nothing as young as the first day
            if not links or links <= last or (times and max(times) < self._first_time()):
                return True
            last = links
        return True

    async def _ask(self, url: str, source: Source) -> Found | None:
        """Fetch and read one address and queue what it names. None when it gave nothing."""
        state = self._output.state
        known = None if self._options.dry_run else await self._output.call(state.feed, url)
        headers = if_changed(known["etag"], known["last_modified"]) if known is not None else {}
        visit = Visit(outlet=self._outlet.id, key=url, url=url, time=time.time(), run="")
        try:
            response = await self._spider.crawler.engine.download_async(
                Request(url, headers=headers)
            )
        except LeftForLaterError:
            return None
        except Exception as error:
            self._unread(visit, unanswered(error))
            return None
        return await self._answered(visit, source, response)

    async def _answered(self, visit: Visit, source: Source, response: Response) -> Found | None:
        if response.status == 304:
            self._tally.source(not_modified=True)
            return Found()
        if response.status != 200:
            wall = response.status in WALL_STATUS
            kind = ProblemKind.CHALLENGE_PAGE if wall else ProblemKind.FETCH_FAILED
            self._unread(visit, Problem(kind=kind, detail=f"HTTP {response.status}"))
            return None
        found, wanted, complete = await asyncio.to_thread(
            self._parse, source, response.body, response.url
        )
        if found.problems:
            problem = found.problems[0]
            self._tally.source_problem(visit.url, problem)
            logger.warning("%s: %s: %s", self._outlet.id, visit.url, problem)
        await self._queue(wanted, source)
        fresh = replace(
            visit,
            status=200,
            # asked for in full again as long as something in it is left for another run
            etag=header(response, "ETag") if complete else None,
            last_modified=header(response, "Last-Modified") if complete else None,
            problem=str(found.problems[0]) if found.problems else None,
        )
        if not self._options.dry_run:
            await self._output.write(self._output.state.feed_read, fresh)
        self._tally.source(candidates=len(found.candidates))
        nothing = not found.candidates and not found.more
        return None if found.problems and nothing else found

    def _parse(self, source: Source, body: bytes, url: str) -> tuple[Found, list[Candidate], bool]:
        """What it holds, the candidates that are wanted, and whether those are all the articles.

        In a thread: a large sitemap would stall the other outlets.
        """
        if source.kind == "feed":
            found = feed(body, url)
        elif source.kind == "sitemap":
            found = sitemap(body, url)
        else:
            found = listing(body, url, self._is_article)
        pages = [candidate for candidate in found.candidates if self._is_article(candidate.url)]
        wanted = [candidate for candidate in pages if self._wanted(candidate, source)]
        return found, wanted, len(wanted) == len(pages)

    def _is_article(self, url: str) -> bool:
        owner = find_outlet(url)
        return owner is not None and owner.id == self._outlet.id and self._outlet.is_article(url)

    async def _queue(self, wanted: list[Candidate], source: Source) -> None:
        """Put the candidates into the state."""
        if self._options.dry_run:
            await self._output.call(self._list_only, wanted)
            return
        origin = "archive" if source.days else "latest"
        for start in range(0, len(wanted), CHUNK):
            await self._output.write(self._add, wanted[start : start + CHUNK], origin)

    def _add(self, candidates: list[Candidate], origin: str) -> None:
        state, now = self._output.state, self.started
        window, gaps = self._output.options.revisit_window, self._output.options.revisit_gaps
        for candidate in candidates:
            key = page_key(self._outlet, candidate.url)
            time_ = self._time(candidate)
            published = time_.timestamp() if time_ else None
            if state.add_page(key, self._outlet.id, candidate.url, now, published, origin):
                self._tally.found += 1
            elif candidate.modified and window and gaps:
                changed = candidate.modified.timestamp()
                state.ask_again(key, now, changed=changed, window=window, gap=gaps[0])

    def _list_only(self, candidates: list[Candidate]) -> None:
        for candidate in candidates:
            key = page_key(self._outlet, candidate.url)
            if self._output.state.page(key) is None and self._tally.list_once(key):
                time_ = self._time(candidate)
                stamp = time_.astimezone(ICT).isoformat() if time_ else "-"
                print(candidate.url, stamp, candidate.title or "-", sep="\t", flush=True)

    def _time(self, candidate: Candidate) -> datetime | None:
        return candidate.seen or time_in_url(self._outlet, candidate.url)

    def _wanted(self, candidate: Candidate, source: Source) -> bool:
        """What has no time is wanted: the page itself will tell."""
        time_ = self._time(candidate)
        if time_ is None:
            return True
        if self._options.since and time_ < self._options.since:
            return False
        if not source.days:
            return True
        day = time_.astimezone(ICT).date()
        # a day sitemap's times may be those of later edits: only its name counts
        return len(source.days) == 1 or self._in_range(day)

    def _wanted_map(self, candidate: Candidate) -> bool:
        if not self._options.archive:
            return True
        covered = days_of(candidate.url)
        assert self._options.first and self._options.last
        if covered:
            return covered[0] <= self._options.last and covered[1] >= self._options.first
        return candidate.modified is None or candidate.modified >= self._first_time()

    def _in_range(self, day: date) -> bool:
        assert self._options.first and self._options.last
        return self._options.first <= day <= self._options.last

    def _first_time(self) -> datetime:
        assert self._options.first
        return datetime.combine(self._options.first, datetime.min.time(), ICT).astimezone(UTC)

    def _unread(self, visit: Visit, problem: Problem) -> None:
        logger.warning("%s: %s: %s", self._outlet.id, visit.url, problem)
        self._tally.source_problem(visit.url, problem)
