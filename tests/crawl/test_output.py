"""The output folder: one writer, full disks, read-only places, archives, lost files."""

from __future__ import annotations

import gzip
import os
import subprocess
import time
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator, WarcRecordType

from fixtures.site import Reply, Site

from .conftest import ENV, HOST, ROOT, Crawl, article_page, article_path, news_site


def started(crawl: Crawl, site: Site, *words: str) -> subprocess.Popen[bytes]:
    settings = (f"TINSACH_CONNECT={site.address}", "DOWNLOAD_DELAY=0.3")
    command = crawl.command("vnexpress", *words, settings=settings)
    return subprocess.Popen(
        command, cwd=ROOT, env=ENV, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def until_working(site: Site) -> None:
    end = time.monotonic() + 60
    while not any(path.endswith(".html") for path in site.paths):
        assert time.monotonic() < end
        time.sleep(0.05)


def test_a_second_run_says_so_or_waits_and_a_crash_leaves_no_lock(crawl: Crawl) -> None:
    with news_site(30) as site:
        first = started(crawl, site)
        until_working(site)
        refused = crawl.run(site, code=3)
        assert f"another run (process {first.pid}) is writing to" in refused.stderr
        assert len(refused.stderr.strip().splitlines()) == 1
        crawl.run(site, "vnexpress", "--wait", "2m")
        assert first.wait() == 0
        assert len(crawl.articles()) == 30
        site.pages[HOST + "/rss/tin-moi-nhat.rss"] = Reply(body=b"<rss></rss>")
        again = started(crawl, site)
        time.sleep(1.5)
        again.kill()
        again.wait()
        crawl.run(site)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 4 MB."""
    place = tmp_path / "small"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(place)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("needs the right to mount a small file system")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def pad(number: int) -> bytes:
    """An article too long for a small disk to hold many, and hard to compress."""
    noise = os.urandom(120_000).hex()
    return article_page(number).replace(b"</body>", f"<!--{noise}--></body>".encode())


def test_a_full_disk_is_said_and_what_is_stored_is_whole(small_disk: Path) -> None:
    crawl = Crawl(small_disk / "output")
    with news_site(60) as site:
        for number in range(60):
            site.pages[HOST + article_path(number)] = Reply(body=pad(number))
        done = crawl.run(site, code=3)
        assert "no space left" in done.stderr
        assert "start again to go on" in done.stderr
        stored = crawl.articles()
        assert 0 < len(stored) < 60
        whole(crawl)
        # room is made by carrying the archive away, as a person would
        for path in crawl.output.glob("warc/*/*"):
            path.unlink()
        for number in range(60):
            site.pages[HOST + article_path(number)] = Reply(body=article_page(number))
        crawl.run(site)
    urls = [article["url"] for article in crawl.articles()]
    assert len(urls) == len(set(urls)) == 60


def test_a_limit_on_file_size_is_said_like_a_full_disk(crawl: Crawl) -> None:
    with news_site(40) as site:
        for number in range(40):
            site.pages[HOST + article_path(number)] = Reply(body=pad(number))
        command = crawl.command("vnexpress", settings=(f"TINSACH_CONNECT={site.address}",))
        limited = ["bash", "-c", 'ulimit -f 2500; exec "$@"', "bash", *command]
        done = subprocess.run(
            limited, cwd=ROOT, env=ENV, capture_output=True, text=True, check=False
        )
        assert done.returncode == 3
        assert "no space left" in done.stderr
        assert "Traceback" not in done.stderr
        whole(crawl)
        crawl.run(site)
    assert len(crawl.articles()) == 40


def whole(crawl: Crawl) -> None:
    """Files, state and archive agree, after what recovery would cut off."""
    lengths = dict(crawl.rows("SELECT path, length FROM files"))
    for name, length in lengths.items():
        assert (crawl.output / name).stat().st_size == length if length else True
    stored = {url for (url,) in crawl.rows("SELECT url FROM pages WHERE state = 'stored'")}
    assert {article["url"] for article in crawl.articles()} == stored


def test_a_read_only_folder_is_said_in_a_line(tmp_path: Path) -> None:
    place = tmp_path / "sealed"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "ro", "tmpfs", str(place)]
    if os.geteuid() == 0:
        if subprocess.run(mount, capture_output=True, check=False).returncode:
            pytest.skip("needs the right to mount a file system")
    else:
        place.chmod(0o500)
    try:
        for output in (place, place / "output"):
            with news_site(1) as site:
                done = Crawl(output).run(site, code=3)
            assert "cannot write to" in done.stderr
            assert len(done.stderr.strip().splitlines()) == 1
    finally:
        if os.geteuid() == 0:
            subprocess.run(["umount", str(place)], check=True)


def test_a_file_in_place_of_the_folder_is_said(crawl: Crawl) -> None:
    crawl.output.write_text("x")
    with news_site(1) as site:
        done = crawl.run(site, code=3)
    assert len(done.stderr.strip().splitlines()) == 1


def test_the_archive_holds_the_raw_answers_one_gzip_member_a_record(crawl: Crawl) -> None:
    packed = gzip.compress(article_page(1))
    with news_site(12) as site:
        site.pages[HOST + article_path(1)] = Reply(
            body=packed, headers={"Content-Encoding": "gzip", "X-Seen": "yes"}
        )
        crawl.run(site, settings=("TINSACH_WARC_MB=0.004",))
    files = sorted(crawl.output.glob("warc/vnexpress/*.warc.gz"))
    assert len(files) > 1, "not rotated"
    bodies, headers = {}, {}
    for path in files:
        kinds = []
        with path.open("rb") as stream:
            for record in ArchiveIterator(stream, parse_http=True):
                kinds.append(record.record_type)
                if record.record_type == WarcRecordType.response:
                    url = record.headers["WARC-Target-URI"]
                    headers[url] = record.http_headers
                    bodies[url] = record.reader.read()
        assert kinds[0] == WarcRecordType.warcinfo
        assert members(path.read_bytes()) == len(kinds)
    assert len(bodies) == 12
    assert bodies[f"https://{HOST}{article_path(0)}"] == article_page(0)
    url = f"https://{HOST}{article_path(1)}"
    assert headers[url]["X-Seen"] == "yes"
    assert bodies[url] in (packed, article_page(1))
    assert len(crawl.articles()) == 12


def members(data: bytes) -> int:
    count = 0
    while data:
        packer = zlib.decompressobj(zlib.MAX_WBITS | 16)
        packer.decompress(data)
        data = packer.unused_data
        count += 1
    return count


def test_a_lost_state_is_learned_again_from_the_articles(crawl: Crawl) -> None:
    with news_site(4) as site:
        crawl.run(site)
        for path in crawl.output.glob("state.sqlite*"):
            path.unlink()
        done = crawl.run(site)
        assert "learned 4 articles" in done.stderr
        assert sum(path.endswith(".html") for path in site.paths) == 4
    assert len(crawl.articles()) == 4


def test_lines_lost_with_the_power_are_fetched_again(crawl: Crawl) -> None:
    with news_site(4) as site:
        crawl.run(site)
        path = crawl.output / "articles/vnexpress/2026-11-03.jsonl"
        os.truncate(path, path.stat().st_size // 2)
        crawl.rows("UPDATE files SET touched = 1")
        crawl.run(site)
    urls = [article["url"] for article in crawl.articles()]
    assert len(urls) == len(set(urls)) == 4


def test_a_newer_state_is_not_touched(crawl: Crawl) -> None:
    with news_site(1) as site:
        crawl.run(site)
        crawl.rows("PRAGMA user_version = 999")
        done = crawl.run(site, code=3)
    assert "its version is 999" in done.stderr


def test_a_replay_needs_no_network_and_gives_the_same_each_time(tmp_path: Path) -> None:
    outputs = []
    for name in ("one", "two"):
        crawl = Crawl(tmp_path / name)
        crawl.run(
            None, "vnexpress", "dantri", "--replay", settings=("TINSACH_CONNECT=127.0.0.1:9",)
        )
        outputs.append(crawl.articles())
    assert outputs[0] == outputs[1]
    assert {article["outlet"] for article in outputs[0]} == {"vnexpress", "dantri"}
    nowhere = ("--cassettes", str(tmp_path))
    missing = Crawl(tmp_path / "three").run(None, "vnexpress", "--replay", *nowhere, code=3)
    assert "no recorded crawl of vnexpress" in missing.stderr


def test_the_cassettes_are_what_the_fixtures_give(tmp_path: Path) -> None:
    from fixtures.record import CASSETTES, record

    for outlet in ("tuoitre", "znews"):
        made = record(outlet, tmp_path)
        assert made.read_bytes() == (CASSETTES / made.name).read_bytes(), (
            f"{outlet}: record again with: python -m fixtures.record {outlet}"
        )


def test_all_outlets_run_in_one_process(tmp_path: Path) -> None:
    crawl = Crawl(tmp_path / "output")
    with Site() as site:  # every host answers 404
        command = crawl.command("--all", settings=(f"TINSACH_CONNECT={site.address}",))
        done = subprocess.run(
            command, cwd=ROOT, env=ENV, capture_output=True, text=True, check=False
        )
        hosts = {path.partition("/")[0] for path in site.paths}
    assert done.returncode == 1, "no feed could be read: that is an alarm"
    assert "Traceback" not in done.stderr
    from cleaners.outlet import outlets

    assert len(hosts) >= len(outlets())
    assert set(crawl.last_run()["outlets"]) == set(outlets())
