"""`tinsach state`: what is known, what fails and why, and forgetting it."""

from __future__ import annotations

import contextlib
import io
import json
import re
from datetime import datetime, timedelta

import pytest

from crawler.cli import main
from fixtures.site import Reply

from .conftest import HOST, Crawl, article_page, article_path, news_site


def state(crawl: Crawl, *words: str, code: int = 0) -> str:
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        # names may stand among the options
        assert main(["state", "--output", str(crawl.output), *words]) == code, out.getvalue()
    return out.getvalue()


def test_counts_failing_pages_and_unread_feeds_are_shown(crawl: Crawl) -> None:
    with news_site(3) as site:
        site.pages[HOST + article_path(1)] = Reply(status=500)
        site.pages[HOST + "/rss/thoi-su.rss"] = Reply(body=b"<html>bao tri</html>")
        crawl.run(site)
    text = state(crawl)
    assert f"https://{HOST}{article_path(1)}" in text
    (again,) = re.findall(r"HTTP 500 \(once, again at (\S+)\)", text)
    assert "an HTML page in place of XML" in text
    report = json.loads(state(crawl, "--json"))
    assert report["outlets"] == {"vnexpress": {"stored": 2, "failed": 1}}
    assert [page["due"] for page in report["failing"]] == [again]
    assert datetime.fromisoformat(again).utcoffset() == timedelta(hours=7)
    state(crawl, "forget", f"https://{HOST}{article_path(1)}")
    assert "    forgotten: the next crawl fetches it again\n" in state(crawl)


def test_a_forgotten_page_is_fetched_again_but_not_stored_twice(crawl: Crawl) -> None:
    url = f"https://{HOST}{article_path(0)}"
    with news_site(2) as site:
        crawl.run(site)
        assert "1 page will be fetched again" in state(crawl, "forget", url)
        assert "1 page will be fetched again" in state(crawl, "forget", url)
        assert json.loads(state(crawl, "--json"))["due"] == {"vnexpress": 1}
        assert state(crawl).splitlines()[1].split() == ["vnexpress", "2", "0", "0", "0", "0", "1"]
        crawl.run(site)
        assert json.loads(state(crawl, "--json"))["due"] == {}
        assert site.paths.count(HOST + article_path(0)) == 2
        assert len(crawl.articles()) == 2
        extra = '<p class="Normal">Xã vừa trồng thêm một hàng phi lao ven con đê mới sửa.</p>'
        site.pages[HOST + article_path(1)] = Reply(body=article_page(1, extra=extra))
        assert "2 pages" in state(crawl, "forget", "--outlet", "vnexpress")
        crawl.run(site)
    assert sorted(a["revision"] for a in crawl.articles()) == [1, 1, 2]


def test_the_folder_is_the_one_the_crawl_was_told(
    crawl: Crawl, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TINSACH_OUTPUT", str(crawl.output))
    for verb in ("state", "reclean", "report"):
        assert main([verb]) == 2
        assert str(crawl.output) in capsys.readouterr().err


def test_slips_are_one_line(crawl: Crawl) -> None:
    assert "holds no state yet" in state(crawl, code=2)
    with news_site(1) as site:
        crawl.run(site)
    assert "belongs to no outlet" in state(crawl, "forget", "https://example.com/a", code=2)
    stranger = f"https://{HOST}{article_path(7)}"
    assert "is not known here" in state(crawl, "forget", stranger, code=2)
    assert "forget URLs or an --outlet" in state(crawl, "forget", code=2)
    assert "--wait 'soon' is no length" in state(
        crawl, "forget", "--outlet", "vnexpress", "--wait", "soon", code=2
    )
    assert "no outlet is called" in state(crawl, "--outlet", "khong", code=2)
