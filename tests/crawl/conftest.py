"""Tools of the crawl tests: the real command in its own process, against a loopback site."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from fixtures.site import Reply, Site

ROOT = Path(__file__).resolve().parents[2]
HOST = "vnexpress.net"
FEEDS = ("/rss/tin-moi-nhat.rss", "/rss/thoi-su.rss", "/rss/the-gioi.rss")
NEWS_MAP = "/google-news-sitemap.xml"
#: Fast and without a contact warning; a later value for the same name wins.
FAST = ("DOWNLOAD_DELAY=0", "AUTOTHROTTLE_ENABLED=0", "RETRY_TIMES=0", "LOG_LEVEL=INFO")


def article_path(number: int) -> str:
    return f"/bai-viet-so-{number}-{4_000_000 + number}.html"


def article_page(
    number: int, *, extra: str = "", canonical: str | None = None, time: str | None = None
) -> bytes:
    """A page in VnExpress' template of 2025, its text made of the number."""
    day = 1 + number % 20
    time = time or f"2026-11-{day:02}T08:15:00+07:00"
    shown = f"{time[8:10]}/{time[5:7]}/{time[:4]}, {time[11:16]} (GMT+7)"
    url = canonical or f"https://{HOST}{article_path(number)}"
    paragraphs = "".join(
        f'<p class="Normal">Đoạn thứ {n} của bài số {number} kể chuyện một xã ven biển, nơi người '
        f"dân vừa sửa xong con đê dài {number + n} mét và chờ mùa nước tới.</p>\n"
        for n in range(1, 7)
    )
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">
<title>Xã ven biển sửa xong con đê số {number} - Báo VnExpress</title>
<link rel="canonical" href="{url}">
<meta property="og:type" content="article"><meta property="og:url" content="{url}">
<meta name="pubdate" content="{time}">
</head><body><section class="section top-header"><a href="/">VnExpress</a></section>
<div class="header-content"><span class="date">{shown}</span></div>
<h1 class="title-detail">Xã ven biển sửa xong con đê số {number}</h1>
<p class="description">Con đê số {number} được người dân góp công sửa trong ba tháng.</p>
<article class="fck_detail ">{paragraphs}{extra}
<p class="Normal" style="text-align:right;"><strong>Lê Thị Biển</strong></p></article>
</body></html>""".encode()


def feed(numbers: list[int]) -> Reply:
    items = "".join(
        f"<item><title>Bài {n}</title><link>https://{HOST}{article_path(n)}</link>"
        f"<pubDate>Thu, 19 Nov 2026 08:15:00 +0700</pubDate></item>"
        for n in numbers
    )
    body = f'<?xml version="1.0"?><rss version="2.0"><channel>{items}</channel></rss>'
    return Reply(body=body.encode(), kind="text/xml; charset=utf-8")


def news_site(count: int) -> Site:
    """VnExpress' robots.txt, feeds and `count` articles, all in its first feed."""
    site = Site()
    site.pages[f"{HOST}/robots.txt"] = Reply(body=b"User-agent: *\nAllow: /\n", kind="text/plain")
    site.pages |= {HOST + path: feed([]) for path in FEEDS}
    site.pages[HOST + NEWS_MAP] = Reply(body=b"<urlset></urlset>", kind="text/xml")
    site.pages[HOST + FEEDS[0]] = feed(list(range(count)))
    for number in range(count):
        site.pages[HOST + article_path(number)] = Reply(body=article_page(number))
    return site


@dataclass(frozen=True, slots=True)
class Crawl:
    """An output folder and the commands that write to it."""

    output: Path

    def command(self, *words: str, settings: tuple[str, ...] = (), fast: bool = True) -> list[str]:
        pairs = (*(FAST if fast else ()), *settings)
        sets = [word for pair in pairs for word in ("--set", pair)]
        place = ["--output", str(self.output)]
        return [sys.executable, "-m", "crawler.cli", "crawl", *words, *place, *sets]

    def run(
        self,
        site: Site | None,
        *words: str,
        settings: tuple[str, ...] = (),
        fast: bool = True,
        code: int = 0,
    ) -> subprocess.CompletedProcess[str]:
        where = (f"TINSACH_CONNECT={site.address}",) if site else ()
        command = self.command(*(words or ("vnexpress",)), settings=where + settings, fast=fast)
        done = subprocess.run(
            command, cwd=ROOT, env=ENV, capture_output=True, text=True, check=False
        )
        assert done.returncode == code, done.stdout + done.stderr
        assert "Traceback" not in done.stderr, done.stderr
        return done

    def articles(self) -> list[dict[str, Any]]:
        """Every line of every file, in the order written; a torn line fails. Without the digest
        of the rules, which an edit of the cleaner during a test changes."""
        found = []
        for path in sorted(self.output.glob("articles/*/*.jsonl")):
            data = path.read_bytes()
            assert not data or data.endswith(b"\n"), f"torn: {path}"
            found += [json.loads(line) | {"cleaner": None} for line in data.splitlines()]
        return found

    def last_run(self) -> dict[str, Any]:
        path = max((self.output / "runs").glob("*.json"), key=lambda p: p.stat().st_mtime_ns)
        return dict(json.loads(path.read_text()))

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        with sqlite3.connect(self.output / "state.sqlite") as db:
            found = db.execute(sql).fetchall()
        db.close()
        return found


ENV = {**os.environ, "TINSACH_CONTACT": "", "PYTHONWARNINGS": "default"}


@pytest.fixture
def crawl(tmp_path: Path) -> Crawl:
    return Crawl(tmp_path / "output")


@pytest.fixture
def site_of() -> Callable[[int], Site]:
    return news_site
