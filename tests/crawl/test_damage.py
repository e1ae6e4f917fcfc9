"""Files that were damaged, cut or moved away: nothing whole is lost, and what happened is said."""

from __future__ import annotations

import logging
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crawler import archive, articles, runs, salvage
from crawler.archive import Raw
from crawler.recovery import recover
from crawler.state import State

from .conftest import HOST, Crawl, article_page, article_path, news_site
from .test_reclean import reclean
from .test_state_command import state


def record(number: int) -> bytes:
    raw = Raw(
        url=f"https://{HOST}{article_path(number)}",
        status=200,
        headers=(("Content-Type", "text/html; charset=utf-8"),),
        body=article_page(number),
        time=datetime(2026, 11, 20, tzinfo=UTC),
    )
    return archive.response_member(raw)


def warc(folder: Path, *records: bytes) -> Path:
    path = folder / "a.warc.gz"
    path.write_bytes(archive.info_member("vnexpress", path.name) + b"".join(records))
    return path


def numbers(path: Path) -> list[int]:
    found = [raw.url for raw in salvage.read(path, lambda _: None)]
    return [int(url.rpartition("-")[2].removesuffix(".html")) - 4_000_000 for url in found]


def test_a_damaged_record_costs_itself_alone(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    first, second, third = map(record, range(3))
    middle = len(second) // 2
    assert numbers(warc(tmp_path, first, second, third)) == [0, 1, 2]
    assert not caplog.records
    spoiled = second[:middle] + bytes(40) + second[middle + 40 :]
    assert numbers(warc(tmp_path, first, spoiled, third)) == [0, 2]
    assert len(caplog.records) == 1
    assert numbers(warc(tmp_path, first, second[:middle], third)) == [0, 2]
    assert numbers(warc(tmp_path, first, second, b"\0" * 99)) == [0, 1]
    assert numbers(warc(tmp_path, first, second[:-9])) == [0], "its checksum is gone"


def test_progress_is_told_every_byte_of_a_damaged_file(tmp_path: Path) -> None:
    path = warc(tmp_path, record(0), record(1)[:200], record(2))
    told: list[int] = []
    list(salvage.read(path, told.append))
    assert sum(told) == path.stat().st_size


def test_a_torn_end_is_cut_off_before_records_are_appended(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    whole = [record(0), record(1)]
    path = tmp_path / "warc" / "vnexpress" / "a.warc.gz"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"".join(whole) + record(2)[:300])
    known = State(tmp_path / "state.sqlite")
    with known.transaction():
        known.set_length("warc/vnexpress/a.warc.gz", path.stat().st_size + 500)
        known.set_length("articles/vnexpress/2026-11-01.jsonl", 70)
        known.set_length("articles/vnexpress/2026-11-02.jsonl", 80)
    recover(tmp_path, known)
    assert path.read_bytes() == b"".join(whole)
    assert known.length("warc/vnexpress/a.warc.gz") == len(b"".join(whole))
    known.close()
    said = [entry.getMessage() for entry in caplog.records if entry.levelno >= logging.WARNING]
    assert len(said) == 2, "one line for all files that were moved away"
    assert "the raw pages at its end are gone" in said[0]
    assert "2 files are gone (articles/vnexpress/2026-11-01.jsonl ...)" in said[1]


def test_a_line_that_is_no_article_is_left_out_and_named(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "2026-11-01.jsonl"
    path.write_text('{"id": "a"}\nnot json\n7\n{"url": "x"}\n{"id": "b"}\n{"id": "to')
    assert [found["id"] for found in articles.read(path)] == ["a", "b"]
    assert [entry.getMessage().split(" ")[2] for entry in caplog.records] == ["2", "3", "4"]


def test_a_reclean_over_damage_keeps_the_articles_whose_pages_are_lost(crawl: Crawl) -> None:
    with news_site(4) as site:
        crawl.run(site)
    before = sorted(a["id"] for a in crawl.articles())
    (path,) = crawl.output.glob("warc/vnexpress/*.warc.gz")
    data = bytearray(path.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 30] = bytes(30)
    path.write_bytes(data)
    with next(crawl.output.glob("articles/vnexpress/*.jsonl")).open("a") as file:
        file.write("not json\n")
    done = reclean(crawl)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr
    assert "damaged at byte" in done.stderr
    assert "3 pages, 3 articles, 3 the same, 0 changed, 1 carried over" in done.stdout
    assert sorted(a["id"] for a in crawl.articles()) == before


def test_a_damaged_state_is_one_line_that_says_how_to_go_on(crawl: Crawl) -> None:
    crawl.output.mkdir()
    (crawl.output / "state.sqlite").write_bytes(b"no database" * 400)
    (crawl.output / "warc" / "vnexpress").mkdir(parents=True)
    for told in (
        crawl.run(None, "vnexpress", "--replay", code=3).stderr,
        reclean(crawl).stderr,
        state(crawl, "forget", "--outlet", "vnexpress", code=3),
    ):
        assert "state.sqlite is damaged" in told
        assert "move it away" in told
        assert len(told.strip().splitlines()) == 1


def test_a_state_is_shown_where_sqlite_can_make_no_file_beside_it(crawl: Crawl) -> None:
    crawl.output.mkdir()
    known = State(crawl.output / "state.sqlite")
    with known.transaction():
        known.add_page("vnexpress:1", "vnexpress", "https://vnexpress.net/a-1.html", 1, None, "x")
    known.close()
    (crawl.output / "state.sqlite-shm").mkdir()  # as in a folder that is read-only
    assert state(crawl).splitlines()[1].split()[:3] == ["vnexpress", "0", "1"]


def test_a_run_whose_record_cannot_be_written_says_so(crawl: Crawl) -> None:
    crawl.output.mkdir()
    (crawl.output / "runs").write_text("in the way")
    done = crawl.run(None, "vnexpress", "--replay", code=1)
    last = done.stderr.splitlines()[-1]
    assert last.startswith(f"tinsach crawl: {crawl.output / 'runs'}")
    assert last.endswith("could not be written: later runs are not compared with this one")


def test_a_damaged_cassette_is_named_without_a_traceback(crawl: Crawl) -> None:
    tapes = crawl.output.parent / "tapes"
    tapes.mkdir()
    (tapes / "vnexpress.yaml").write_text("interactions: [cut off")
    done = crawl.run(None, "vnexpress", "--replay", "--cassettes", str(tapes), code=1)
    assert "the recorded crawl cannot be read" in done.stderr
    assert "Unsupported URL scheme" not in done.stderr


def test_a_recording_that_has_no_place_is_not_begun(crawl: Crawl) -> None:
    (crawl.output.parent / "file").write_text("")
    words = ("--record", "--cassettes", str(crawl.output.parent / "file" / "tapes"))
    done = crawl.run(None, "vnexpress", *words, code=3)
    assert done.stderr.startswith("tinsach crawl: --record: ")
    assert len(done.stderr.splitlines()) == 1
    assert not crawl.output.exists()


def test_records_of_runs_that_are_none_are_left_out(tmp_path: Path) -> None:
    folder = tmp_path / "runs"
    folder.mkdir()
    for name, text in (("1", "[]"), ("2", "{"), ("3", '{"outlets": 5}'), ("4", '{"outlets": {}}')):
        (folder / f"{name}.json").write_text(text)
    assert runs.load(tmp_path) == [{"outlets": {}}]
    shutil.rmtree(folder)
    assert runs.load(tmp_path) == []
