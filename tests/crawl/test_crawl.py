"""What a crawl fetches, stores and remembers."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import shutil
import struct
import subprocess
import sys
import termios
import time
from datetime import datetime, timedelta

from cleaners.dates import ICT
from crawler.lock import Lock
from fixtures.site import Reply, Site

from .conftest import (
    ENV,
    FEEDS,
    HOST,
    NEWS_MAP,
    ROOT,
    Crawl,
    article_page,
    article_path,
    feed,
    news_site,
)

SOURCES = [HOST + path for path in ("/robots.txt", *FEEDS, NEWS_MAP)]


def test_articles_come_out_clean_with_a_revision_in_the_file_of_their_day(crawl: Crawl) -> None:
    with news_site(3) as site:
        done = crawl.run(site)
    files = sorted(path.relative_to(crawl.output) for path in crawl.output.glob("articles/*/*"))
    assert [str(path) for path in files] == [
        f"articles/vnexpress/2026-11-0{day}.jsonl" for day in (1, 2, 3)
    ]
    first = crawl.articles()[0]
    assert first["title"] == "Xã ven biển sửa xong con đê số 0"
    assert first["date"] == "2026-11-01T08:15:00+07:00"
    assert first["outlet"] == "vnexpress"
    assert first["authors"] == ["Lê Thị Biển"]
    assert first["revision"] == 1
    assert first["body"].startswith("Con đê số 0 được người dân góp công")
    assert "3 articles" in done.stdout
    figures = crawl.last_run()["outlets"]["vnexpress"]
    assert figures["articles"] == 3
    assert figures["fields"]["date"] == figures["fields"]["authors"] == 3
    assert figures["median_words"] > 100


def test_a_run_that_finds_nothing_new_asks_for_no_page(crawl: Crawl) -> None:
    with news_site(3) as site:
        crawl.run(site)
        before = len(site.asked)
        crawl.run(site)
        later = site.asked[before:]
    assert [url for url, _ in later] == SOURCES
    for url, headers in later[1:]:
        assert "If-None-Match" in headers, url
    assert len(crawl.articles()) == 3
    assert crawl.last_run()["outlets"]["vnexpress"]["sources"]["not_modified"] == len(SOURCES) - 1


def test_one_article_is_one_row_under_any_slug_host_or_address(crawl: Crawl) -> None:
    with news_site(2) as site:
        names = [
            f"https://{HOST}{article_path(1)}",
            f"https://{HOST}/tieu-de-da-doi-4000001.html?utm_source=facebook",
            f"https://m.{HOST}{article_path(1)}",
        ]
        items = "".join(f"<item><link>{name}</link></item>" for name in names)
        site.pages[HOST + FEEDS[0]] = Reply(body=f"<rss>{items}</rss>".encode(), kind="text/xml")
        crawl.run(site)
        assert sum("4000001" in url for url in site.paths) == 1
    assert len(crawl.articles()) == 1
    assert crawl.rows("SELECT key, state FROM pages") == [("vnexpress:4000001", "stored")]


def test_what_is_no_article_is_remembered_but_never_stored(crawl: Crawl) -> None:
    listing = "".join(f'<h3><a href="/x-{n}">Tin số {n}</a></h3>' for n in range(40))
    page = f"<html><head><title>Thời sự</title></head><body>{listing}</body></html>".encode()
    with news_site(2) as site:
        site.pages[HOST + article_path(0)] = Reply(body=page)
        crawl.run(site)
        asked = len(site.paths)
        crawl.run(site)
        assert HOST + article_path(0) not in site.paths[asked:]
    assert [article["url"][-12:] for article in crawl.articles()] == ["4000001.html"]
    ((state, problem),) = crawl.rows("SELECT state, problem FROM pages WHERE key LIKE '%0000'")
    assert state == "rejected"
    assert problem.startswith(("not_article", "no_body"))


def today(number: int, *, extra: str = "") -> Reply:
    now = (datetime.now(ICT) - timedelta(hours=2)).isoformat(timespec="seconds")
    return Reply(body=article_page(number, extra=extra, time=now[:17] + "00+07:00"))


def test_a_correction_is_a_new_line_with_the_same_id_and_a_higher_revision(crawl: Crawl) -> None:
    soon = ("TINSACH_REVISIT_GAPS=0,0,0,0",)
    correction = '<p class="Normal">Bản đầu ghi sai chiều dài con đê, tòa soạn xin lỗi bạn đọc.</p>'
    with news_site(2) as site:
        site.pages |= {HOST + article_path(n): today(n) for n in (0, 1)}
        crawl.run(site, settings=soon)
        crawl.run(site, settings=soon)  # unchanged: 304
        assert len(crawl.articles()) == 2
        site.pages[HOST + article_path(1)] = today(1, extra=correction)
        before = len(site.asked)
        crawl.run(site, settings=soon)
        asked = dict(site.asked[before:])
        assert "If-None-Match" in asked[HOST + article_path(0)]
    lines = [a for a in crawl.articles() if a["url"].endswith("4000001.html")]
    assert [a["revision"] for a in lines] == [1, 2]
    assert lines[0]["id"] == lines[1]["id"]
    assert "tòa soạn xin lỗi" in lines[1]["body"]
    assert crawl.last_run()["outlets"]["vnexpress"]["results"] == {"unchanged": 1, "revised": 1}


def test_a_sitemap_that_names_a_change_has_the_page_asked_for_again(crawl: Crawl) -> None:
    once = ("TINSACH_REVISIT_GAPS=0",)  # one look again by itself, then none

    def changed() -> Reply:
        time.sleep(1.1)  # fetch times are whole seconds
        stamp = datetime.now(ICT).isoformat(timespec="seconds")
        loc = f"<loc>https://{HOST}{article_path(0)}</loc><lastmod>{stamp}</lastmod>"
        return Reply(body=f"<urlset><url>{loc}</url></urlset>".encode(), kind="text/xml")

    with news_site(1) as site:
        site.pages[HOST + article_path(0)] = today(0)
        for asked in (1, 2, 2):
            crawl.run(site, settings=once)
            assert site.paths.count(HOST + article_path(0)) == asked
        site.pages[HOST + NEWS_MAP] = changed()
        crawl.run(site, settings=("TINSACH_REVISIT_GAPS=3600",))
        assert site.paths.count(HOST + article_path(0)) == 2, "asked again too soon"
        site.pages[HOST + NEWS_MAP] = changed()
        crawl.run(site, settings=once)
        assert site.paths.count(HOST + article_path(0)) == 3
    assert len(crawl.articles()) == 1


def test_old_articles_are_not_looked_at_again(crawl: Crawl) -> None:
    old = "2019-02-03T08:15:00+07:00"
    with news_site(1) as site:
        site.pages[HOST + article_path(0)] = Reply(body=article_page(0, time=old))
        crawl.run(site, settings=("TINSACH_REVISIT_GAPS=0",))
        crawl.run(site, settings=("TINSACH_REVISIT_GAPS=0",))
        assert site.paths.count(HOST + article_path(0)) == 1


def due(crawl: Crawl) -> float:
    ((value,),) = crawl.rows("SELECT due - fetched FROM pages WHERE key LIKE '%0001'")
    return float(value)


def test_a_failing_page_is_tried_in_later_runs_with_growing_gaps_then_given_up(
    crawl: Crawl,
) -> None:
    with news_site(2) as site:
        site.pages[HOST + article_path(1)] = Reply(status=500, body=b"loi")
        crawl.run(site)
        gaps = [due(crawl)]
        crawl.run(site)
        assert site.paths.count(HOST + article_path(1)) == 1, "tried again before its time"
        for _ in range(5):
            crawl.rows("UPDATE pages SET due = fetched WHERE due IS NOT NULL")
            crawl.run(site)
            if crawl.rows("SELECT state FROM pages WHERE key LIKE '%0001'") == [("failed",)]:
                gaps.append(due(crawl))
    assert gaps == [900, 3600, 21600, 86400, 259200]
    assert crawl.rows("SELECT state, due FROM pages WHERE key LIKE '%0001'") == [("given_up", None)]
    assert len(crawl.articles()) == 1


def test_since_and_max_articles_leave_the_rest_for_later(crawl: Crawl) -> None:
    with news_site(6) as site:
        crawl.run(site, "vnexpress", "--max-articles", "2")
        assert len(crawl.articles()) == 2
        assert sum(path.endswith(".html") for path in site.paths) == 2
        assert crawl.last_run()["outlets"]["vnexpress"]["waiting"] == 4
        crawl.run(site)
        assert len(crawl.articles()) == 6
        site.pages[HOST + FEEDS[1]] = feed([7])  # of the 19th of November 2026
        future = "2026-11-20"
        crawl.run(site, "vnexpress", "--since", future)
        assert not any("4000007" in path for path in site.paths)
        site.pages[HOST + article_path(7)] = Reply(body=article_page(7))
        crawl.run(site)  # the feed is not answered with "not modified" for what was left out
        assert len(crawl.articles()) == 7


def test_since_leaves_older_pages_in_the_queue(crawl: Crawl) -> None:
    with news_site(4) as site:
        crawl.run(site, "vnexpress", "--max-articles", "1")
        rest = "SELECT id FROM pages WHERE state = 'pending'"
        undated = crawl.rows(rest)[0][0]
        crawl.rows(f"UPDATE pages SET published = NULL WHERE id = {undated}")
        crawl.run(site, "vnexpress", "--since", "2026-11-20")  # the feed says the 19th
        assert len(crawl.articles()) == 2, "only the page of unknown date is fetched"
        assert len(crawl.rows(rest)) == 2
        crawl.run(site, "vnexpress", "--since", "2026-11-19")
        assert len(crawl.articles()) == 4


def test_a_dry_run_lists_what_would_be_fetched_and_leaves_nothing(crawl: Crawl) -> None:
    with news_site(3) as site:
        done = crawl.run(site, "vnexpress", "--dry-run")
        assert not any(path.endswith(".html") for path in site.paths)
        lines = done.stdout.splitlines()
        assert [line.split("\t")[0] for line in lines] == [
            f"https://{HOST}{article_path(n)}" for n in range(3)
        ]
        assert not crawl.output.exists()
        crawl.run(site)
        lock = Lock(crawl.output / ".lock")
        lock.acquire()  # another run is at work: it is only looked at
        site.pages[HOST + FEEDS[0]] = feed([0, 1, 2, 3])
        site.pages[HOST + article_path(3)] = Reply(body=article_page(3))
        lines = crawl.run(site, "vnexpress", "--dry-run").stdout.splitlines()
        lock.release()
        assert [line.split("\t")[0] for line in lines] == [f"https://{HOST}{article_path(3)}"]
    assert len(crawl.articles()) == 3


def test_an_archive_is_read_day_by_day_and_goes_on_where_it_was(crawl: Crawl) -> None:
    host = "congluan.vn"
    with Site() as site:
        for day in range(1, 6):
            links = "".join(
                f"<url><loc>https://{host}/de-bien-so-{day}{n}-103{day:02}{n:04}.html</loc></url>"
                for n in range(2)
            )
            body = f"<urlset>{links}</urlset>".encode()
            site.pages[f"{host}/sitemap-article-2025-03-{day:02}.xml"] = Reply(body=body)
        words = ("congluan", "--from", "2025-03-02", "--to", "2025-03-04")
        crawl.run(site, *words, "--max-articles", "1", code=1)  # its pages all answer 404
        maps = [path for path in site.paths if "sitemap" in path]
        assert maps == [f"{host}/sitemap-article-2025-03-{day:02}.xml" for day in (4, 3, 2)]
        crawl.run(site, *words)
        assert [path for path in site.paths if "sitemap" in path] == maps, "read a day twice"
        pages = [path for path in site.paths if path.endswith(".html")]
    assert sorted(set(pages)) == sorted(pages)
    assert len(pages) == 6


def test_no_more_of_an_archive_is_read_when_there_are_enough_articles(crawl: Crawl) -> None:
    host = "congluan.vn"
    with Site() as site:
        for day in range(2, 6):
            url = f"https://{host}/de-bien-so-{day}-103{day:02}0000.html"
            body = f"<urlset><url><loc>{url}</loc></url></urlset>".encode()
            site.pages[f"{host}/sitemap-article-2025-03-{day:02}.xml"] = Reply(body=body)
            page = article_page(day, canonical=url)
            site.pages[url.removeprefix("https://")] = Reply(body=page)
        words = ("congluan", "--from", "2025-03-02", "--to", "2025-03-05", "--max-articles", "2")
        for days in ((5, 4), (5, 4, 3, 2)):  # the other days are left for the next run
            crawl.run(site, *words)
            maps = [path for path in site.paths if "sitemap" in path]
            assert maps == [f"{host}/sitemap-article-2025-03-{day:02}.xml" for day in days]
            assert len(crawl.articles()) == len(days)


def test_an_address_of_any_length_is_settled(crawl: Crawl) -> None:
    """Scrapy drops those of over 2,083 letters in silence; the run waited for them for ever."""
    with news_site(3) as site:
        paths = [f"/{'de-bien-' * 300}{4_000_100 + n}.html" for n in range(6)]
        links = "".join(f"<url><loc>https://{HOST}{path}</loc></url>" for path in paths)
        body = f"<urlset>{links}</urlset>".encode()
        site.pages[HOST + NEWS_MAP] = Reply(body=body, kind="text/xml")
        crawl.run(site, settings=("CLOSESPIDER_TIMEOUT=60",))
    assert crawl.last_run()["outlets"]["vnexpress"]["stopped"] is None
    assert crawl.rows("SELECT state, count(*) FROM pages GROUP BY 1") == [
        ("failed", 6),
        ("stored", 3),
    ]


def under_way(crawl: Crawl, site: Site, pages: int) -> subprocess.Popen[str]:
    """A slow crawl of a site that has asked for so many pages."""
    command = crawl.command(
        "vnexpress", settings=(f"TINSACH_CONNECT={site.address}", "DOWNLOAD_DELAY=0.2")
    )
    process = subprocess.Popen(
        command, cwd=ROOT, env=ENV, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    while sum(path.endswith(".html") for path in site.paths) < pages:
        time.sleep(0.05)
    return process


def test_ctrl_c_finishes_what_is_in_flight_and_says_what_is_left(crawl: Crawl) -> None:
    with news_site(40) as site:
        process = under_way(crawl, site, 3)
        process.send_signal(2)
        out, errors = process.communicate(timeout=30)
        asked = sum(path.endswith(".html") for path in site.paths)
    assert "Traceback" not in errors
    stored = len(crawl.articles())
    assert stored == asked < 40, "a page that was asked for was not stored"
    assert f"{40 - stored} left for the next run, ended early (interrupted)" in out
    assert process.returncode == 130
    last = f"tinsach crawl: interrupted; {40 - stored} pages left; start it again to go on"
    assert errors.splitlines()[-1] == last


def test_a_second_ctrl_c_leaves_a_record_too(crawl: Crawl) -> None:
    with news_site(40) as site:
        process = under_way(crawl, site, 5)
        process.send_signal(2)
        time.sleep(0.01)
        process.send_signal(2)
        out, errors = process.communicate(timeout=30)
    assert "Traceback" not in errors
    assert "trafilatura" not in errors
    tally = crawl.last_run()["outlets"]["vnexpress"]
    assert tally["stopped"] == "ended early (interrupted)"
    assert tally["waiting"] == 40 - len(crawl.articles())
    assert f"{tally['waiting']} left for the next run, ended early (interrupted)" in out
    assert process.returncode == 130


def test_the_log_of_several_outlets_is_theirs_and_ends_in_a_total(crawl: Crawl) -> None:
    done = crawl.run(None, "vnexpress", "tuoitre", "--replay", fast=False)
    for noise in ("Spider opened", "Closing spider", "Spider closed", "pages/min"):
        assert noise not in done.stderr
    total = f"{len(crawl.articles())} articles from 2 outlets, 0 alarms"
    assert done.stdout.splitlines()[-1] == total


def test_replaying_all_takes_those_that_are_recorded(crawl: Crawl) -> None:
    from cleaners.outlet import outlets

    tapes = crawl.output.parent / "tapes"
    tapes.mkdir()
    words = ("--replay", "--cassettes", str(tapes))
    crawl.run(None, "--all", *words, code=3)
    shutil.copy(ROOT / "fixtures" / "cassettes" / "vnexpress.yaml", tapes)
    done = crawl.run(None, "--all", *words, fast=False)
    assert f"{len(outlets()) - 1} outlets without a recorded crawl left out" in done.stderr
    assert list(crawl.last_run()["outlets"]) == ["vnexpress"]
    named = crawl.run(None, "vnexpress", "tuoitre", *words, code=3)
    assert "no recorded crawl of tuoitre" in named.stderr


def test_a_usage_slip_is_one_line(crawl: Crawl) -> None:
    slips = {
        ("vnexpres",): "did you mean vnexpress?",
        (): "name at least one outlet, or --all (`tinsach outlets list` names them)",
        ("--all", "vnexpress"): "not both",
        ("vnexpress", "--from", "2025-13-01"): "write it as 2025-01-31",
        ("vnexpress", "--from", "2025-03-02", "--to", "2025-03-01"): "is before",
        (
            "vnexpress",
            "--since",
            "gestern",
        ): "--since 'gestern' is no length of time; write 30s, 90m",
        ("vnexpress", "--wait", "2x"): "--wait '2x' is no length of time",
        ("--all", "--shard", "4/3"): "write I/N",
        ("vnexpress", "--max-articles", "0"): "--max-articles must be at least 1",
        ("vnexpress", "--set", "delay"): "NAME=VALUE",
        ("vnexpress", "--output", ""): "--output needs a folder",
        ("vnexpress", "--max-minutes", "nan"): "more than 0",
    }
    for words, said in slips.items():
        command = [sys.executable, "-m", "crawler.cli", "crawl", *words]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        assert done.returncode == 2, words
        assert said in done.stderr, words
        assert len(done.stderr.strip().splitlines()) == 1, done.stderr
    assert not crawl.output.exists()


def test_shards_part_the_outlets_without_overlap() -> None:
    from cleaners.outlet import outlets
    from crawler.commands.crawl import in_shard

    shards = [{o for o in outlets() if in_shard(o, f"{i}/3")} for i in (1, 2, 3)]
    assert set().union(*shards) == set(outlets())
    assert sum(map(len, shards)) == len(outlets())
    assert all(len(shard) > len(outlets()) / 6 for shard in shards)


def test_max_minutes_ends_a_run_and_leaves_the_rest(crawl: Crawl) -> None:
    with news_site(60) as site:
        slow = ("DOWNLOAD_DELAY=0.3",)
        begun = time.monotonic()
        done = crawl.run(site, "vnexpress", "--max-minutes", "0.1", settings=slow)
        assert time.monotonic() - begun < 40
    stored = len(crawl.articles())
    assert 0 < stored < 60
    assert f"{60 - stored} left for the next run, ended early (--max-min" in done.stdout


def test_a_bar_shows_articles_and_outlet_on_a_terminal(crawl: Crawl) -> None:
    screen, ours = pty.openpty()
    fcntl.ioctl(ours, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 100, 0, 0))
    command = crawl.command("vnexpress", "--replay", fast=False)
    process = subprocess.Popen(command, cwd=ROOT, env=ENV, stdout=subprocess.DEVNULL, stderr=ours)
    os.close(ours)
    shown = b""
    with contextlib.suppress(OSError):  # the terminal's end, when the command has ended
        while part := os.read(screen, 4096):
            shown += part
    os.close(screen)
    assert process.wait() == 0
    assert "vnexpress: 2 articles" in shown.decode()
    assert "INFO" not in shown.decode()
