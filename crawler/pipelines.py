"""A page's way after the network: cleaned in a worker, committed, counted."""

from __future__ import annotations

import logging
from typing import Any

from scrapy.crawler import Crawler
from scrapy.exceptions import DropItem

from cleaners.model import ProblemKind
from crawler.archive import response_member
from crawler.cleaning import Cleaned
from crawler.errors import OutputError
from crawler.spiders.answers import Answer
from crawler.spiders.outlet import OutletSpider
from crawler.store import Outcome, Result

logger = logging.getLogger(__name__)


class _Stage:
    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> _Stage:
        return cls(crawler)

    @property
    def _spider(self) -> OutletSpider:
        spider = self._crawler.spider
        assert isinstance(spider, OutletSpider)
        return spider


class Clean(_Stage):
    """Adds `cleaned` to an answer that holds a page."""

    async def process_item(self, item: Any) -> Any:
        if isinstance(item, Answer) and item.raw is not None:
            output = self._spider.output
            assert output is not None
            try:
                item.cleaned = await output.workers.clean(item.raw, item.body, item.charset)
            except OutputError as error:
                output.failure = output.failure or error
                self._spider.settle(stored=False)
                self._spider.give_up(error)
                raise DropItem("not cleaned") from None
            except Exception as error:
                # a fault of ours must not lose the page: the raw bytes are kept for a reclean
                logger.exception("the cleaner failed on %s", item.visit.url)
                detail = f"the cleaner failed: {type(error).__name__}"
                problem = (str(ProblemKind.UNREADABLE), detail)
                member = response_member(item.raw)
                item.cleaned = Cleaned(record=None, problems=(problem,), member=member)
        return item


class Keep(_Stage):
    """Commits the answer; passes an article's record on to Scrapy's feed exports, if any."""

    async def process_item(self, item: Any) -> Any:
        if not isinstance(item, Answer):
            return item
        spider = self._spider
        output = spider.output
        assert output is not None
        result = None
        try:
            result = await output.store(Outcome(visit=item.visit, cleaned=item.cleaned))
        except OutputError as error:
            spider.give_up(error)
            raise DropItem("not stored") from None
        finally:
            spider.settle(stored=result in (Result.STORED, Result.REVISED))
        self._count(item, result)
        if item.cleaned and item.cleaned.record and result in (Result.STORED, Result.REVISED):
            return item.cleaned.record
        raise DropItem(str(result))

    def _count(self, item: Answer, result: Result) -> None:
        spider = self._spider
        assert spider.output is not None
        problem = item.visit.problem
        tally = spider.output.run.outlet(spider.outlet.id)
        tally.page(item.visit.url, result, item.cleaned, problem)
        kinds = [kind for kind, _ in item.cleaned.problems] if item.cleaned else []
        # one that its status tells was noticed before (throttle.py)
        if ProblemKind.CHALLENGE_PAGE in kinds:
            spider.wall(item.visit.url)
