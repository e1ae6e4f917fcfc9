"""Articles rebuilt from the archive."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime

from crawler import in_order
from crawler.archive import Raw
from fixtures.site import Reply

from .conftest import ENV, HOST, ROOT, Crawl, article_page, article_path, news_site
from .test_crawl import today


def reclean(crawl: Crawl, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "crawler.cli", "reclean", "--output", str(crawl.output)]
    return subprocess.run(
        [*command, *words], cwd=ROOT, env=ENV, capture_output=True, text=True, check=False
    )


def spoil(crawl: Crawl, number: int) -> None:
    """Make an article look as if older rules had cleaned it worse."""
    for path in crawl.output.glob("articles/vnexpress/*.jsonl"):
        lines = []
        for line in path.read_text().splitlines():
            record = json.loads(line)
            if record["url"].endswith(article_path(number)):
                record |= {"body": "Xem thêm: " + record["body"], "authors": []}
            lines.append(json.dumps(record, ensure_ascii=False, separators=(",", ":")))
        path.write_text("\n".join(lines) + "\n")
        size = path.stat().st_size
        name = path.relative_to(crawl.output)
        crawl.rows(f"UPDATE files SET length = {size} WHERE path = '{name}'")


def test_it_mends_what_older_rules_did_and_says_in_which_fields(crawl: Crawl) -> None:
    with news_site(4) as site:
        crawl.run(site)
    wanted = crawl.articles()
    spoil(crawl, 2)
    assert crawl.articles() != wanted
    done = reclean(crawl)
    assert done.returncode == 0, done.stderr
    assert "4 pages, 4 articles, 3 the same, 1 changed (body 1, authors 1)" in done.stdout
    assert crawl.articles() == wanted
    for path, length in crawl.rows("SELECT path, length FROM files"):
        assert (crawl.output / path).stat().st_size == length
    assert not (crawl.output / "reclean" / "vnexpress").exists()
    with news_site(4) as site:  # the state knows the rebuilt articles: nothing is fetched again
        crawl.run(site)
        assert not any(path.endswith(".html") for path in site.paths)


def test_revisions_stay_and_articles_without_an_archive_are_carried_over(crawl: Crawl) -> None:
    soon = ("TINSACH_REVISIT_GAPS=0,0,0",)
    correction = '<p class="Normal">Bản đầu ghi sai chiều dài con đê, tòa soạn xin lỗi bạn đọc.</p>'
    with news_site(2) as site:
        site.pages[HOST + article_path(1)] = today(1)
        crawl.run(site, settings=soon)
        site.pages[HOST + article_path(1)] = today(1, extra=correction)
        crawl.run(site, settings=soon)
    before = crawl.articles()
    assert sorted(a["revision"] for a in before) == [1, 1, 2]
    stray = {**before[0], "id": "khac", "url": f"https://{HOST}/bai-cu-4999999.html"}
    with (crawl.output / "articles/vnexpress/2019-01-01.jsonl").open("w") as out:
        out.write(json.dumps(stray) + "\n")
    done = reclean(crawl, "--outlet", "vnexpress", "--workers", "1")
    assert done.returncode == 0, done.stderr
    assert "1 carried over" in done.stdout
    after = crawl.articles()
    assert stray in after
    assert sorted((a["id"], a["revision"]) for a in after if a != stray) == sorted(
        (a["id"], a["revision"]) for a in before
    )


def test_since_rebuilds_the_younger_pages_and_keeps_the_others(crawl: Crawl) -> None:
    with news_site(2) as site:
        crawl.run(site)
    spoil(crawl, 1)
    before = crawl.articles()
    done = reclean(crawl, "--since", "0s")
    assert done.returncode == 0, done.stderr
    assert crawl.articles() == before
    assert reclean(crawl, "--since", "1h").returncode == 0
    assert crawl.articles() != before


def test_a_since_that_cannot_be_meant_is_said_in_a_line(crawl: Crawl) -> None:
    with news_site(1) as site:
        crawl.run(site)
    for since, said in (("2099-01-01", "is in the future"), ("", "no length of time")):
        done = reclean(crawl, "--since", since)
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
        assert said in done.stderr


def test_killed_while_it_rebuilds_the_old_articles_are_whole_and_it_goes_on(crawl: Crawl) -> None:
    with news_site(60) as site:
        crawl.run(site, settings=("TINSACH_WARC_MB=0.01",))
    wanted = crawl.articles()
    spoil(crawl, 5)
    spoiled = crawl.articles()
    command = [sys.executable, "-m", "crawler.cli", "reclean", "--output", str(crawl.output)]
    for moment in (0.5, 1.0, 1.3, 1.6, 2.0, 2.5):
        process = subprocess.Popen([*command, "--workers", "1"], cwd=ROOT, env=ENV)
        time.sleep(moment)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert crawl.articles() in (spoiled, wanted)
    assert reclean(crawl).returncode == 0
    assert crawl.articles() == wanted


def test_a_crash_at_each_step_of_the_swap_is_finished_by_the_next_start(crawl: Crawl) -> None:
    from crawler.output import OutputOptions, acquire, release
    from crawler.recovery import swap_names

    with news_site(1) as site:
        crawl.run(site)
    wanted = crawl.articles()
    folder = crawl.output / "articles"
    current, new, old = (folder / name for name in swap_names("vnexpress"))
    for step in range(4):
        crawl.rows("INSERT OR IGNORE INTO swaps VALUES ('vnexpress')")
        current.rename(new)
        if step in (0, 1):  # before the old folder is moved away, and after
            (current if step == 0 else old).mkdir()
        if step == 3:  # the new one is in place, the old one not yet removed
            new.rename(current)
            old.mkdir()
        release(acquire(crawl.output, OutputOptions()))
        assert crawl.articles() == wanted, step
        assert not new.exists()
        assert not old.exists()


def test_what_is_no_archive_is_said_in_a_line(crawl: Crawl) -> None:
    done = reclean(crawl)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    with news_site(1) as site:
        site.pages[HOST + article_path(0)] = Reply(body=article_page(0))
        crawl.run(site)
    for words in (("--outlet", "tuoitre"), ("tuoitre",)):
        done = reclean(crawl, *words)
        assert done.returncode == 2
        assert "no archive of tuoitre" in done.stderr


def test_few_pages_start_no_process_and_many_share_one_pool(monkeypatch) -> None:
    pages = [
        Raw(
            url=f"https://{HOST}{article_path(n)}",
            status=200,
            headers=(),
            body=article_page(n),
            time=datetime(2026, 11, 20, tzinfo=UTC),
        )
        for n in range(6)
    ]
    monkeypatch.setattr(in_order, "FEW", 4)
    with in_order.InOrder(1) as cleaner:
        first = list(cleaner.clean(pages[:3]))
        assert not cleaner.started
        second = list(cleaner.clean(pages))
        assert cleaner.started
    assert [raw.url for raw, _ in second] == [raw.url for raw in pages]
    assert [cleaned.hash for _, cleaned in second[:3]] == [cleaned.hash for _, cleaned in first]
    assert len({cleaned.hash for _, cleaned in second}) == 6
