"""WARCs as they are found: the crawl's own, with other records in them, with coded bodies."""

from __future__ import annotations

import gzip
from datetime import UTC, datetime
from pathlib import Path

from corpora import build, dropped, html, manifest, story_pages
from stories import STORIES

from crawler.archive import Raw, info_member, response_member
from crawler.dataset.corpus import records

PAGES = story_pages()


def _raw(url: str, body: bytes, *headers: tuple[str, str], status: int = 200) -> Raw:
    return Raw(
        url=url,
        status=status,
        headers=(("Content-Type", "text/html; charset=utf-8"), *headers),
        body=body,
        time=datetime(2026, 3, 13, 2, tzinfo=UTC),
    )


def test_the_crawls_own_archive(tmp_path: Path) -> None:
    members = [info_member("bao", "bao-1.warc.gz")]
    members.append(response_member(_raw(*PAGES[0])))
    packed = gzip.compress(PAGES[1][1])
    members.append(response_member(_raw(PAGES[1][0], packed, ("Content-Encoding", "gzip"))))
    members.append(response_member(_raw("https://bao.vn/gone", b"", status=410)))
    (tmp_path / "bao-1.warc.gz").write_bytes(b"".join(members))
    done = build(tmp_path, "c", "--from", "bao-1.warc.gz")
    assert done.returncode == 0, done.stderr
    out = tmp_path / "output/datasets/c"
    kept = {record["url"]: record for _, record in records(str(out))}
    assert set(kept) == {PAGES[0][0], PAGES[1][0]}
    assert kept[PAGES[1][0]]["body"].split("\n\n") == list(STORIES["sạt lở Nậm Pung"])
    assert kept[PAGES[0][0]]["fetched"] is not None
    assert dropped(out)["read"] == {"http_status": 1, "not_response": 1}
    assert manifest(out)["input"]["records"] == 4


def test_a_page_in_an_old_charset_named_by_its_header_alone(tmp_path: Path) -> None:
    text = html("Chuyện cầu", STORIES["cầu Rạch Miễu"]).replace('<meta charset="utf-8">', "")
    page = Raw(
        url="https://bao.vn/cu",
        status=200,
        headers=(("Content-Type", 'text/html; charset="utf-16"'),),
        body=text.encode("utf-16"),
        time=datetime(2009, 3, 13, 2, tzinfo=UTC),
    )
    (tmp_path / "a.warc.gz").write_bytes(response_member(page))
    done = build(tmp_path, "c", "--from", "a.warc.gz")
    assert done.returncode == 0, done.stdout
    ((_, record),) = records(str(tmp_path / "output/datasets/c"))
    assert record["body"].split("\n\n") == list(STORIES["cầu Rạch Miễu"])


def test_a_chunked_body_that_an_archive_kept_chunked(tmp_path: Path) -> None:
    url, body = PAGES[2]
    chunks = b"".join(
        f"{len(part):x}\r\n".encode() + part + b"\r\n" for part in (body[:700], body[700:], b"")
    )
    http = (
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks
    )
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Record-ID: <urn:1>\r\n"
        "WARC-Date: 2026-03-13T02:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http)}\r\n\r\n"
    )
    (tmp_path / "a.warc").write_bytes(head.encode() + http + b"\r\n\r\n")
    assert build(tmp_path, "c", "--from", "a.warc").returncode == 0
    ((_, record),) = records(str(tmp_path / "output/datasets/c"))
    assert record["body"].split("\n\n") == list(STORIES["bệnh viện ghép phổi"])
