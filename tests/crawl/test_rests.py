"""A server that says when to come back (Retry-After) is not asked before, by later runs either."""

from __future__ import annotations

import json
import sqlite3
import time
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from crawler.rests import LONGEST
from crawler.schema import MIGRATIONS
from crawler.state import State
from fixtures.site import Reply, Site

from .conftest import HOST, Crawl, article_page, article_path, news_site
from .test_manners import POLITE
from .test_state_command import state


def busy(site: Site, seconds: str, status: int = 503) -> None:
    site.pages[HOST + article_path(0)] = Reply(status=status, headers={"Retry-After": seconds})


@pytest.mark.parametrize("status", [429, 503])
def test_the_next_run_does_not_ask_before_it_was_told_to(crawl: Crawl, status: int) -> None:
    with news_site(6) as site:
        busy(site, "7200", status)
        crawl.run(site, settings=POLITE)
        site.asked.clear()
        done = crawl.run(site, settings=POLITE)
        assert site.paths == []
        (rest,) = json.loads(state(crawl, "--json"))["rests"]
        until = datetime.fromisoformat(rest["until"])
        left = until - datetime.now(until.tzinfo)
        assert timedelta(hours=1, minutes=50) < left <= timedelta(hours=2)
        said = f"left alone until {rest['until']}, as {HOST} asked"
        assert f"vnexpress: {said}" in done.stderr
        assert said in done.stdout
        tally = crawl.last_run()["outlets"]["vnexpress"]
        assert tally["stopped"] == said and tally["waiting"] >= 3
        assert f"vnexpress: {HOST} until {rest['until']}" in state(crawl)
        site.pages[HOST + article_path(0)] = Reply(body=article_page(0))
        state(crawl, "forget", "--outlet", "vnexpress")
        assert json.loads(state(crawl, "--json"))["rests"] == []
        crawl.run(site, settings=POLITE)
    assert len(crawl.articles()) == 6


def test_what_is_left_of_a_short_rest_is_waited_for(crawl: Crawl) -> None:
    with news_site(2) as site:
        crawl.run(site)
        sql = f"INSERT INTO rests VALUES ('vnexpress', '{HOST}', {time.time() + 4})"
        crawl.rows(sql)
        until = time.time() + 3.9
        site.asked.clear()
        site.times.clear()
        crawl.run(site)
        assert site.times[0] - time.monotonic() + time.time() >= until


def test_a_day_is_the_longest_rest(tmp_path: Path) -> None:
    known = State(tmp_path / "state.sqlite")
    with known.transaction():
        known.set_rest("vnexpress", "a.vn", float("inf"), 1000.0)
        known.set_rest("vnexpress", "a.vn", 1500.0, 1000.0)
        known.set_rest("dantri", "b.vn", 1500.0, 1000.0)
    rest = known.rest("vnexpress", 1000.0)
    assert rest is not None and rest.until == 1000.0 + LONGEST, "a shorter one takes nothing away"
    assert known.rest("vnexpress", 999.0) is None, "noted while the clock was wrong"
    assert known.rest("dantri", 1500.0) is None, "over"
    known.close()


def test_a_state_of_before_is_brought_up_to_date_and_read_until_then(crawl: Crawl) -> None:
    with news_site(2) as site:
        crawl.run(site)
        with sqlite3.connect(crawl.output / "state.sqlite") as db:
            db.executescript("DROP TABLE rests; PRAGMA user_version = 1;")
        db.close()
        assert json.loads(state(crawl, "--json"))["rests"] == []
        assert article_path(0) not in crawl.run(site, "vnexpress", "--dry-run").stdout
        assert crawl.rows("PRAGMA user_version") == [(1,)], "a dry run changes nothing"
        crawl.run(site)
    assert crawl.rows("PRAGMA user_version") == [(len(MIGRATIONS),)]
    assert crawl.rows("SELECT * FROM rests") == []
    assert len(crawl.articles()) == 2
