"""`tinsach demo` through the real Scrapy, from a recording made of the project's own pages."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import urljoin

import pytest
import yaml
from cli_run import Run

from cleaners.outlet import outlets
from crawler.commands.demo import readable, row, table

ROOT = Path(__file__).parents[2]
OUTLET = "tuoitre"


def answer(url: str, body: str, kind: str) -> dict[str, object]:
    return {
        "request": {"method": "GET", "uri": url, "body": None, "headers": {}},
        "response": {
            "status": {"code": 200, "message": "OK"},
            "headers": {"Content-Type": [kind]},
            "body": {"string": body},
        },
    }


@pytest.fixture
def cassettes(tmp_path: Path) -> Path:
    """The crawl of one outlet: robots.txt, its feeds and its fixture pages."""
    fixtures = ROOT / "fixtures" / OUTLET
    outlet = outlets()[OUTLET]
    site = fixtures / "site"
    answers = [answer(f"{outlet.base}robots.txt", (site / "robots.txt").read_text(), "text/plain")]
    feed = (site / "feed.xml").read_text()
    answers += [
        answer(urljoin(outlet.base, url), feed, "application/rss+xml") for url in outlet.feeds
    ]
    for meta in sorted(fixtures.glob("*/meta.json")):
        if (page := meta.with_name("page.html")).exists():
            url = json.loads(meta.read_text())["url"]
            answers.append(answer(url, page.read_text(), "text/html; charset=utf-8"))
    folder = tmp_path / "cassettes"
    folder.mkdir()
    tape = yaml.safe_dump({"version": 1, "interactions": answers}, allow_unicode=True)
    (folder / f"{OUTLET}.yaml").write_text(tape, "utf-8")
    return folder


def demo(folder: Path, *words: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "crawler.cli", "demo", *map(str, words)],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "100"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_the_recorded_crawl_becomes_articles_and_a_table(tmp_path: Path, cassettes: Path) -> None:
    for _ in range(2):  # a second demo is as good as the first
        result = demo(tmp_path, "--cassettes", cassettes)
        assert result.returncode == 0, result.stdout + result.stderr
        assert result.stderr == ""
        line = next(line for line in result.stdout.splitlines() if line.startswith(OUTLET))
        assert "related" in line
        files = sorted((tmp_path / "output/demo/articles" / OUTLET).glob("*.jsonl"))
        records = [json.loads(line) for file in files for line in file.read_text().splitlines()]
        assert len(records) >= 2
        assert {record["outlet"] for record in records} == {OUTLET}
        assert all(record["date"].startswith(files_day) for record, files_day in _days(files))
        assert records[0]["title"] in " ".join(result.stdout.split())


RECORDED = sorted(path.stem for path in (ROOT / "fixtures/cassettes").glob("*.yaml"))

# Its robots.txt has `Disallow: /*.vov`, the ending of every article of it: the
# recording shows a crawl that is refused and says so.
REFUSED_BY_ROBOTS = {"vov"}


def test_every_recording_of_the_project_gives_articles(tmp_path: Path) -> None:
    assert RECORDED
    result = demo(tmp_path, "--cassettes", ROOT / "fixtures/cassettes", "--output", "here")
    assert result.returncode == 0, result.stdout + result.stderr
    articles = {path.name for path in (tmp_path / "here/articles").iterdir()}
    assert articles == set(RECORDED) - REFUSED_BY_ROBOTS
    assert "unread_source" not in result.stdout


def _days(files: list[Path]) -> list[tuple[dict[str, str], str]]:
    return [(json.loads(line), f.stem) for f in files for line in f.read_text().splitlines()]


def test_without_recordings_it_says_what_to_do(tinsach: Run) -> None:
    result = tinsach("demo")
    assert result.code == 2
    assert "--cassettes" in result.err


def test_a_folder_of_somebody_else_is_left_alone(
    tinsach: Run, tmp_path: Path, cassettes: Path
) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/thesis.txt").write_text("do not touch")
    result = tinsach("demo", "--cassettes", cassettes, "--output", "mine")
    assert result.code == 2
    assert "holds something else" in result.err
    assert (tmp_path / "mine/thesis.txt").read_text() == "do not touch"


def test_the_table_keeps_its_columns_however_long_a_cell_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    tally = {
        "pages": 1200,
        "articles": 1100,
        "removed": {"related": 5000, "zone": 300, "advertisement": 20, "follow": 7, "share": 1},
        "problems": {"not_article": 90, "no_date": 10},
        "sources": {"problems": 2},
    }
    lines = table([row("baodaubaodau", tally), row("plo", {**tally, "removed": {}})])
    assert max(map(len, lines)) <= 80
    assert "1,200" in lines[2] and "related 5,000" in lines[2]
    assert any("share 1" in line for line in lines)
    assert any(line.startswith("plo ") for line in lines)


def test_the_article_is_shown_for_reading() -> None:
    article = {
        "title": "Bến đò được giữ lại",
        "outlet": "plo",
        "date": "2026-03-07",
        "authors": ["Lê An"],
        "credit": None,
        "url": "https://plo.vn/a",
        "body": "\n\n".join(f"Đoạn {number}." for number in range(7)),
    }
    text = readable(article)
    assert "plo · 2026-03-07 · Lê An" in text
    assert "Đoạn 3." in text and "Đoạn 4." not in text
    assert "3 more paragraphs" in text
    one_more = {**article, "body": "\n\n".join("abcde")}
    assert "1 more paragraph\n" in readable(one_more)
