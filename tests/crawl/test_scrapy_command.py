"""`scrapy list` and `scrapy crawl`: what scrapyd runs, and what it makes of the exit code."""

from __future__ import annotations

import json
import subprocess
import sys

from fixtures.site import Reply, Site

from .conftest import ENV, FEEDS, HOST, NEWS_MAP, ROOT, Crawl, news_site


def scrapy_crawl(crawl: Crawl, site: Site | None, *words: str) -> subprocess.CompletedProcess[str]:
    sets = [f"TINSACH_OUTPUT={crawl.output}", "DOWNLOAD_DELAY=0", "RETRY_TIMES=0"]
    sets += [f"TINSACH_CONNECT={site.address}"] if site else []
    command = [sys.executable, "-m", "scrapy", "crawl", *words]
    done = subprocess.run(
        [*command, *(word for pair in sets for word in ("-s", pair))],
        cwd=ROOT,
        env=ENV,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done


def test_scrapy_lists_every_outlet_and_crawls_like_the_command(crawl: Crawl) -> None:
    from cleaners.outlet import outlets

    command = [sys.executable, "-m", "scrapy", "list"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert listed.stdout.split() == list(outlets())
    feeds = crawl.output.parent / "exported.jsonl"
    with news_site(2) as site:
        done = scrapy_crawl(crawl, site, "vnexpress", "-O", str(feeds))
    assert done.returncode == 0, done.stderr
    assert "no contact is set" not in done.stderr
    exported = [json.loads(line) for line in feeds.read_text().splitlines()]
    assert {a["id"] for a in exported} == {a["id"] for a in crawl.articles()}
    assert len(exported) == 2


def test_a_slip_is_one_line_and_no_run(crawl: Crawl) -> None:
    slips = {
        ("vnexpres",): "no outlet is called 'vnexpres'; did you mean vnexpress?",
        ("vnexpress", "-a", "from=gestern"): "'gestern' is no day; write it as 2025-01-31",
    }
    for words, said in slips.items():
        done = scrapy_crawl(crawl, None, *words)
        assert done.returncode == 2, words
        assert said in done.stdout + done.stderr
    assert not crawl.output.exists()


def test_a_total_failure_is_not_zero(crawl: Crawl) -> None:
    crawl.output.write_text("in the way")
    done = scrapy_crawl(crawl, None, "vnexpress")
    assert done.returncode == 3
    assert f"cannot write to {crawl.output}" in done.stderr


def test_alarms_are_one(crawl: Crawl) -> None:
    with news_site(0) as site:
        for path in (*FEEDS, NEWS_MAP):
            site.pages[HOST + path] = Reply(status=500)
        done = scrapy_crawl(crawl, site, "vnexpress")
    assert done.returncode == 1
    assert "none of its 4 feeds, sitemaps and listings could be read" in done.stderr
