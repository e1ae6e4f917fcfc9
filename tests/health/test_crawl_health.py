"""Real crawls against a loopback site: figures, alarms, exit codes, the webhook."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from crawler.health import notify, sample
from crawler.health.sample import Sampled
from crawler.health.thresholds import RUNS, SAMPLE
from crawler.lock import Lock
from crawler.runs import Tally
from fixtures.site import Reply, Site
from tests.crawl.conftest import FAST, HOST, ROOT, Crawl, article_page, article_path, news_site
from tests.crawl.test_damage import record

from .histories import Story, like

ARTICLES = 14


@pytest.fixture
def crawl(tmp_path: Path) -> Crawl:
    return Crawl(tmp_path / "output")


class Hook(ThreadingHTTPServer):
    """Takes the summary and answers with `status`, after `wait` seconds."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Take)
        self.got: list[tuple[str, dict[str, Any]]] = []
        self.status, self.wait = 200, 0.0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/hooks/secret"


class _Take(BaseHTTPRequestHandler):
    server: Hook

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.got.append((self.headers["Content-Type"], json.loads(body)))
        time.sleep(self.server.wait)
        self.send_response(self.server.status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def hook() -> Iterator[Hook]:
    with Hook() as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def history(crawl: Crawl) -> None:
    """Thirty ordinary runs, hourly until now."""
    words = 155  # what the site's articles have
    story = Story(start=datetime.now(UTC) - timedelta(hours=RUNS)).then(RUNS, like(words=words))
    story.write(crawl.output)


def pages(site: Site, change: dict[bytes, bytes]) -> None:
    """The same articles in another template."""
    for number in range(ARTICLES):
        body = article_page(number)
        for old, new in change.items():
            body, count = re.subn(old, new, body)
            assert count, old
        site.pages[HOST + article_path(number)] = Reply(body=body)


def kinds(crawl: Crawl) -> set[str]:
    return {alarm["kind"] for alarm in crawl.last_run()["alarms"]}


def test_an_ordinary_run_is_fine_and_told_beside_the_usual(crawl: Crawl, hook: Hook) -> None:
    history(crawl)
    more = '<p class="Normal">Tin liên quan</p><p><a href="/muoi">Giá muối tăng</a></p></article>'
    with news_site(ARTICLES) as site:
        pages(site, {rb"</article>": more.encode()})
        done = crawl.run(site, "vnexpress", "--notify-webhook", hook.url)
    figures = crawl.last_run()["outlets"]["vnexpress"]
    assert figures["health"]["now"]["articles"] == ARTICLES
    assert figures["health"]["now"]["date"] == 1.0
    assert figures["health"]["usual"]["runs"] == RUNS
    assert "date 100 % (100)" in done.stdout
    assert len(figures["disagreements"]) == SAMPLE
    stored = {article["url"] for article in crawl.articles()}
    assert {url for url, _ in figures["disagreements"]} <= stored
    assert all(value < 0.3 for _, value in figures["disagreements"])
    assert "Tin liên quan" in figures["removed_texts"]["related"]
    ((kind, message),) = hook.got
    assert kind == "application/json"
    assert message["exit_code"] == 0 and message["alarms"] == []
    assert message["outlets"]["vnexpress"]["articles"] == ARTICLES
    assert message["run"] == crawl.last_run()["id"]
    assert f"{ARTICLES} articles" in message["text"] and "no alarm" in message["text"]
    assert "secret" not in json.dumps(crawl.last_run()), "the address is often a secret"


def test_a_new_template_rings_and_the_exit_code_and_the_webhook_say_so(
    crawl: Crawl, hook: Hook
) -> None:
    history(crawl)
    with news_site(ARTICLES) as site:
        change = {rb"fck_detail ": b"than-bai ", rb'<span class="date">[^<]*</span>': b"<i></i>"}
        pages(site, change | {rb'<meta name="pubdate"[^>]*>': b"<meta>"})
        done = crawl.run(site, "vnexpress", "--notify-webhook", hook.url, code=1)
    assert {"selector", "dates"} <= kinds(crawl)
    assert "alarms at 1 outlet" in done.stdout
    assert "vnexpress: articles with date: 0%" in done.stdout
    assert "https://vnexpress.net/bai-viet-so-" in done.stdout
    ((_, message),) = hook.got
    assert message["exit_code"] == 1
    assert {alarm["kind"] for alarm in message["alarms"]} == kinds(crawl)
    assert "vnexpress: articles with date: 0%" in message["text"]


def test_content_drift_rings_though_the_selector_hits(crawl: Crawl) -> None:
    history(crawl)
    teaser = "".join(
        f'<p class="Normal">Câu giới thiệu thứ {n} cho gói đọc báo dài hạn, kể về các phóng sự '
        f"ảnh và những chuyến đi xa của tòa soạn trong năm qua cùng bạn đọc.</p>"
        for n in range(2)
    ).encode()
    with news_site(ARTICLES) as site:
        # the old class stays, on a box that has become another one
        new = rb'<article class="doc-bai">\1</article><div class="fck_detail">' + teaser + b"</div>"
        pages(site, {rb'(?s)<article class="fck_detail ">(.*?)</article>': new})
        done = crawl.run(site, code=1)
    assert "drift" in kinds(crawl)
    assert "selector" not in kinds(crawl)
    (alarm,) = [a for a in crawl.last_run()["alarms"] if a["kind"] == "drift"]
    assert alarm["now"] > 0.4
    assert alarm["urls"][0].startswith("https://vnexpress.net/bai-viet-so-")
    assert "disagree with trafilatura" in done.stdout


def test_few_articles_ring_nothing_even_when_they_are_odd(crawl: Crawl) -> None:
    history(crawl)
    with news_site(2) as site:
        pages(site, {rb"fck_detail ": b"than-bai "})
        crawl.run(site)
    assert kinds(crawl) == set()


def test_the_webhooks_failures_are_said_and_fail_nothing(crawl: Crawl, hook: Hook) -> None:
    hook.status = 500
    with news_site(1) as site:
        done = crawl.run(site, "vnexpress", "--notify-webhook", hook.url)
    assert "the webhook at 127.0.0.1 did not take the summary: HTTP 500" in done.stderr
    assert "secret" not in done.stderr
    assert len(hook.got) == 1


def test_a_webhook_that_hangs_or_is_not_there(hook: Hook, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notify, "_TIMEOUT", 0.3)
    hook.wait = 1.0
    assert "no answer in time" in str(notify.post(hook.url, {}))
    assert "no connection" in str(notify.post("http://127.0.0.1:1/secret", {}))
    trouble = notify.post("http://khong-co.invalid/secret", {})
    assert trouble is not None and "secret" not in trouble
    hook.wait, hook.status = 0.0, 302
    assert "HTTP 302" in str(notify.post(hook.url, {}))


@pytest.mark.parametrize(
    "url", ["", "chat.example/x", "ftp://chat.example/", "http://", "http://["]
)
def test_a_webhook_that_is_no_address_is_a_slip(crawl: Crawl, url: str) -> None:
    done = crawl.run(None, "vnexpress", "--notify-webhook", url, code=2)
    assert done.stderr.strip() == (
        "tinsach crawl: --notify-webhook needs an http:// or https:// address"
    )
    assert not crawl.output.exists()


def test_a_run_that_could_not_go_on_says_so_with_3(crawl: Crawl) -> None:
    crawl.output.write_text("a file")
    done = crawl.run(None, "vnexpress", code=3)
    assert done.stderr.startswith("tinsach crawl: ")


def test_the_webhook_hears_of_a_run_that_could_not_start(crawl: Crawl, hook: Hook) -> None:
    words = ("vnexpress", "--notify-webhook", hook.url)
    crawl.output.mkdir()
    lock = Lock(crawl.output / ".lock")
    lock.acquire()
    crawl.run(None, *words, code=3)
    crawl.run(None, *words, "--dry-run", settings=("TINSACH_CONNECT=127.0.0.1:9",))
    lock.release()
    (crawl.output / "state.sqlite").write_bytes(b"no database " * 100)
    crawl.run(None, *words, code=3)
    crawl.run(None, *words, "--dry-run", code=3)
    busy, broken = (message for _, message in hook.got)
    assert busy["exit_code"] == 3 and busy["outlets"] == {} and busy["alarms"] == []
    assert busy["failure"].startswith("another run (process ")
    assert busy["text"] == f"Tinsạch: the crawl could not start: {busy['failure']}"
    assert "state.sqlite is damaged" in broken["text"] and broken["exit_code"] == 3
    hook.status = 500
    done = crawl.run(None, *words, code=3)
    assert "the webhook at 127.0.0.1 did not take the summary" in done.stderr


def test_a_dry_run_leaves_no_record(crawl: Crawl) -> None:
    with news_site(2) as site:
        crawl.run(site)
        crawl.run(site, "vnexpress", "--dry-run")
    assert len(list((crawl.output / "runs").glob("*"))) == 1


def test_scrapys_own_command_judges_too(crawl: Crawl) -> None:
    history(crawl)
    with news_site(ARTICLES) as site:
        pages(site, {rb"fck_detail ": b"than-bai "})
        pairs = (*FAST, f"TINSACH_CONNECT={site.address}", f"TINSACH_OUTPUT={crawl.output}")
        sets = [word for pair in pairs for word in ("-s", pair)]
        done = subprocess.run(
            [sys.executable, "-m", "scrapy", "crawl", "vnexpress", *sets],
            cwd=ROOT,
            env=os.environ,
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 1
    assert "selector" in kinds(crawl)
    assert "alarm: vnexpress: the body selectors hit 0%" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_told_to_end_it_ends_the_comparison_and_keeps_what_was_compared(
    number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The crawl is over by then: its record is written all the same."""
    page = Sampled("https://vnexpress.net/a-4000000.html", record(0), "một hai " * 60)
    tally = Tally()
    tally.sample.pages = [page] * 400
    noted = sample._note

    def note(*words: Any) -> None:
        noted(*words)
        os.kill(os.getpid(), number)

    monkeypatch.setattr(sample, "_note", note)
    begun = time.monotonic()
    sample.measure({"vnexpress": tally})
    assert time.monotonic() - begun < 10
    assert len(tally.disagreements) < 400
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
