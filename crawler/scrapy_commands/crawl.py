"""`scrapy crawl OUTLET`: Scrapy's, with one line for a slip and the exit codes of `tinsach crawl`."""

from __future__ import annotations

import argparse
from typing import Any

from scrapy.commands import crawl
from scrapy.crawler import Crawler
from scrapy.exceptions import UsageError

from cleaners.outlet import outlets
from crawler.crawling import COULD_NOT, INTERRUPTED, exit_code
from crawler.outlet_ids import no_such_outlet
from crawler.spiders.options import CrawlOptions


class Command(crawl.Command):
    """Scrapy's exit code is 0 whatever came of the crawl, and a scheduler sees nothing else."""

    _made: Crawler | None = None

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        super().process_options(args, opts)
        if unknown := [name for name in args if name not in outlets()]:
            raise UsageError(no_such_outlet(unknown[0], outlets()), print_help=False)
        try:
            CrawlOptions.read(opts.spargs)
        except ValueError as error:
            raise UsageError(str(error), print_help=False) from None

    def _create_crawler(self, spidercls: Any) -> Crawler:
        self._made = super()._create_crawler(spidercls)
        return self._made

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        super().run(args, opts)
        if self._made is not None:
            self.exitcode = _outcome(self._made)


def _outcome(crawler: Crawler) -> int:
    output = getattr(crawler.spider, "output", None)
    if output is None:
        return COULD_NOT
    assert crawler.stats is not None
    # none: a second Ctrl-C, after which nothing was noted
    if crawler.stats.get_value("finish_reason") in ("shutdown", None):
        return INTERRUPTED
    return exit_code(output.run, output.failure)
