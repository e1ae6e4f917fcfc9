"""The promise: killed at any instant and started again, no article lost, none twice, none torn."""

from __future__ import annotations

import random
import subprocess
import time
from collections.abc import Callable

import pytest
from fastwarc.warc import ArchiveIterator, WarcRecordType

from fixtures.site import Reply, Site

from .conftest import ENV, HOST, ROOT, Crawl, article_page, article_path, feed, news_site

ARTICLES = 400
KILLS = 50


def _start(crawl: Crawl, site: Site) -> subprocess.Popen[bytes]:
    settings = (f"TINSACH_CONNECT={site.address}", "CONCURRENT_REQUESTS_PER_DOMAIN=8")
    settings += ("CONCURRENT_REQUESTS=16", "TINSACH_WARC_MB=0.05")
    command = crawl.command("vnexpress", settings=settings)
    return subprocess.Popen(
        command, cwd=ROOT, env=ENV, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def _kill_somewhere(
    process: subprocess.Popen[bytes], crawl: Crawl, site: Site, dice: random.Random
) -> bool:
    """SIGKILL, while it starts and reads feeds or just as it writes. False: it ended before.

    The archive grows first in each commit: a moment later the line, the row or the next pages are
    being written.
    """
    if dice.random() < 0.3:
        after = len(site.asked) + dice.choice([0, 3, 8, 16])
        _wait(process, lambda: len(site.asked) >= after)
    else:
        for _ in range(dice.randint(1, 4)):
            before = _archived(crawl)
            _wait(process, lambda: _archived(crawl) != before)  # noqa: B023 (used at once)
    time.sleep(dice.choice([0, dice.uniform(0, 0.005), dice.uniform(0, 0.05)]))
    ended = process.poll() is not None
    process.kill()
    process.wait()
    return not ended


def _wait(process: subprocess.Popen[bytes], until: Callable[[], bool]) -> None:
    give_up = time.monotonic() + 30
    while not until() and process.poll() is None and time.monotonic() < give_up:
        time.sleep(0.0005)


def _archived(crawl: Crawl) -> int:
    return sum(path.stat().st_size for path in crawl.output.glob("warc/*/*.warc.gz"))


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_killed_at_random_moments_it_loses_nothing_and_repeats_nothing(crawl: Crawl) -> None:
    dice = random.Random(20261122)
    with news_site(ARTICLES) as site:
        killed = 0
        while killed < KILLS:
            killed += _kill_somewhere(_start(crawl, site), crawl, site, dice)
            if _waiting(crawl, site) < 100:  # more to do, so that every kill hits a working run
                _publish_more(site)
        crawl.run(site)
        wanted = sum(1 for path in site.pages if path.endswith(".html"))
    _check(crawl, wanted)


def _waiting(crawl: Crawl, site: Site) -> int:
    files = crawl.output.glob("articles/*/*.jsonl")
    stored = sum(path.read_bytes().count(b"\n") for path in files)
    return sum(1 for path in site.pages if path.endswith(".html")) - stored


def _publish_more(site: Site) -> None:
    first = sum(1 for path in site.pages if path.endswith(".html"))
    for number in range(first, first + 200):
        site.pages[HOST + article_path(number)] = Reply(body=article_page(number))
    site.pages[HOST + "/rss/tin-moi-nhat.rss"] = feed(list(range(first + 200)))


def _check(crawl: Crawl, wanted: int) -> None:
    articles = crawl.articles()
    urls = [article["url"] for article in articles]
    assert len(urls) == len(set(urls)), "an article stands twice"
    assert len(urls) == wanted
    assert {article["revision"] for article in articles} == {1}
    stored = crawl.rows("SELECT url FROM pages WHERE state = 'stored'")
    assert {url for (url,) in stored} == set(urls)
    for path, length in crawl.rows("SELECT path, length FROM files"):
        assert (crawl.output / path).stat().st_size == length, path
    archived = set()
    for path in crawl.output.glob("warc/*/*.warc.gz"):
        with path.open("rb") as stream:
            for record in ArchiveIterator(stream, record_types=WarcRecordType.response):
                url = record.headers["WARC-Target-URI"]
                assert url not in archived, f"archived twice: {url}"
                archived.add(url)
    assert archived == set(urls)
