"""How the crawler behaves towards the outlets."""

from __future__ import annotations

from itertools import pairwise

import pytest

from fixtures.site import Reply, Site

from .conftest import FEEDS, HOST, Crawl, article_page, article_path, feed, news_site

POLITE = ("AUTOTHROTTLE_ENABLED=1", "RETRY_TIMES=1")
WALL = (
    b'<html><head><meta charset="utf-8"></head><body><script>document.cookie="D1N=4cbf"+"; '
    b'expires=Fri, 31-Dec-37 23:55:55 GMT; path=/";window.location.reload(true);</script>'
    b"</body></html>"
)


def pages(site: Site) -> list[str]:
    return [path for path in site.paths if path.endswith(".html")]


def gaps(site: Site) -> list[float]:
    """Seconds between the requests for pages."""
    times = [t for path, t in zip(site.paths, site.times, strict=True) if path.endswith(".html")]
    return [later - earlier for earlier, later in pairwise(times)]


def robots(site: Site, text: str, status: int = 200) -> None:
    site.pages[f"{HOST}/robots.txt"] = Reply(body=text.encode(), kind="text/plain", status=status)


def test_what_robots_txt_forbids_is_not_asked_for_and_said(crawl: Crawl) -> None:
    with news_site(3) as site:
        robots(site, f"User-agent: *\nDisallow: {article_path(1)}\nDisallow: {FEEDS[1]}\n")
        crawl.run(site)
        assert HOST + article_path(1) not in site.paths
        assert HOST + FEEDS[1] not in site.paths
    assert len(crawl.articles()) == 2
    ((problem,),) = crawl.rows("SELECT problem FROM pages WHERE state = 'failed'")
    assert problem == "refused_by_robots: the site's robots.txt does not allow this page"
    assert crawl.last_run()["outlets"]["vnexpress"]["problems"] == {"refused_by_robots": 1}


@pytest.mark.parametrize(("status", "wanted"), [(404, 2), (403, 2), (500, 0), (429, 0)])
def test_no_robots_txt_allows_all_and_a_broken_server_nothing(
    crawl: Crawl, status: int, wanted: int
) -> None:
    with news_site(2) as site:
        robots(site, "User-agent: *\nDisallow: /\n", status)
        crawl.run(site, code=0 if wanted else 1)
        assert len(pages(site)) == wanted


def test_crawl_delay_is_kept_and_one_request_runs_at_a_time(crawl: Crawl) -> None:
    with news_site(4) as site:
        robots(site, "User-agent: *\nCrawl-delay: 0.7\n")
        crawl.run(site, settings=POLITE)
        assert len(gaps(site)) == 3
        assert min(gaps(site)) >= 0.69


def test_the_default_pace_is_the_outlets_own(crawl: Crawl) -> None:
    from cleaners.outlet import outlets

    delay = outlets()["vnexpress"].politeness.delay
    with news_site(2) as site:
        site.pages = {key: page for key, page in site.pages.items() if "rss" not in key}
        site.pages[HOST + FEEDS[0]] = feed([0, 1])
        crawl.run(site, fast=False)
        # Scrapy varies a delay by half of it, so that no pattern shows
        assert min(gaps(site)) >= delay / 2


@pytest.mark.parametrize("status", [429, 503])
def test_retry_after_is_waited_for(crawl: Crawl, status: int) -> None:
    refused = []

    def busy(_headers: object) -> Reply:
        if not refused:
            refused.append(True)
            return Reply(status=status, headers={"Retry-After": "2"})
        return Reply(body=article_page(0))

    with news_site(3) as site:
        site.pages[HOST + article_path(0)] = busy
        crawl.run(site, settings=POLITE)
        assert gaps(site)[0] >= 2.0
    assert len(crawl.articles()) == 3


def test_a_long_retry_after_ends_the_outlet_for_this_run(crawl: Crawl) -> None:
    with news_site(6) as site:
        site.pages[HOST + article_path(0)] = Reply(status=503, headers={"Retry-After": "7200"})
        done = crawl.run(site, settings=POLITE)
        assert len(pages(site)) <= 3
    assert "come back in 7200 s" in done.stdout
    assert crawl.last_run()["outlets"]["vnexpress"]["waiting"] >= 3


@pytest.mark.parametrize(
    "wall", [Reply(body=WALL), Reply(status=403, body=b"<h1>Forbidden</h1>")], ids=["cookie", "403"]
)
def test_bot_walls_are_counted_slow_us_down_and_end_it(crawl: Crawl, wall: Reply) -> None:
    with news_site(12) as site:
        for number in range(12):
            site.pages[HOST + article_path(number)] = wall
        done = crawl.run(site, settings=(*POLITE, "TINSACH_CHALLENGE_LIMIT=5"), code=1)
        asked = len(pages(site))
        # whether a page of 200 is a wall is known when it was cleaned, and others are on their way
        assert 5 <= asked <= (8 if wall.status == 200 else 5)
        assert max(gaps(site)) >= 0.5, "not slowed down"
    assert "bot walls" in done.stdout
    assert crawl.articles() == []
    assert crawl.last_run()["outlets"]["vnexpress"]["problems"]["challenge_page"] == asked
    assert crawl.rows("SELECT count(*) FROM pages WHERE state = 'failed'") == [(asked,)]
    assert list(crawl.output.glob("warc/*/*")) == []


def test_who_we_are_is_said_and_no_cookie_is_kept(crawl: Crawl) -> None:
    with news_site(2) as site:
        page = Reply(body=article_page(0), headers={"Set-Cookie": "id=1; Max-Age=99999"})
        site.pages[HOST + article_path(0)] = page
        crawl.run(site, settings=("TINSACH_CONTACT=mailto:a@bao.example",))
        for _, headers in site.asked:
            assert headers["User-Agent"].startswith("tinsach/")
            assert headers["User-Agent"].endswith("(+mailto:a@bao.example)")
            assert "Cookie" not in headers
            assert "Referer" not in headers


def test_a_redirect_to_another_host_is_not_followed(crawl: Crawl) -> None:
    with news_site(2) as site:
        site.pages[HOST + article_path(0)] = Reply(
            status=302, headers={"Location": "http://169.254.169.254/latest/meta-data"}
        )
        site.pages[HOST + article_path(1)] = Reply(
            status=301, headers={"Location": f"https://{HOST}/doi-ten-4000001.html"}
        )
        site.pages[f"{HOST}/doi-ten-4000001.html"] = Reply(body=article_page(1))
        crawl.run(site)
        assert not any("169.254" in path for path in site.paths)
    (article,) = crawl.articles()
    assert article["url"].endswith("4000001.html")


def test_no_network_is_said_in_plain_lines(crawl: Crawl) -> None:
    done = crawl.run(None, settings=("TINSACH_CONNECT=127.0.0.1:9",), code=1)  # no traceback
    assert "robots.txt" in done.stderr
    assert "none of its 4 feeds" in done.stdout


def test_after_the_stop_nothing_is_asked_not_even_what_was_queued(crawl: Crawl) -> None:
    """At a polite pace one page waits in the downloader when another is answered."""
    with news_site(12) as site:
        for number in range(12):
            site.pages[HOST + article_path(number)] = Reply(status=403)
        settings = (*POLITE, "TINSACH_CHALLENGE_LIMIT=2", "DOWNLOAD_DELAY=0.3")
        crawl.run(site, settings=settings)
        assert len(pages(site)) == 2
    assert crawl.rows("SELECT state, attempts, count(*) FROM pages GROUP BY 1, 2") == [
        ("failed", 1, 2),
        ("pending", 0, 10),
    ]
    assert crawl.last_run()["outlets"]["vnexpress"]["waiting"] == 10


def test_a_stop_in_a_feed_ends_the_discovery(crawl: Crawl) -> None:
    with news_site(3) as site:
        for path in FEEDS:
            site.pages[HOST + path] = Reply(status=403)
        crawl.run(site, settings=(*POLITE, "TINSACH_CHALLENGE_LIMIT=2"), code=1)
        assert site.paths == [f"{HOST}/robots.txt", HOST + FEEDS[0], HOST + FEEDS[1]]
    tally = crawl.last_run()["outlets"]["vnexpress"]
    assert tally["sources"]["problems"] == 2
    assert tally["stopped"] == "stopped: 2 bot walls"
