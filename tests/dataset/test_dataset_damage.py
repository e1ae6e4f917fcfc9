"""Damaged input: each piece is counted, named by file and offset, and costs itself alone."""

from __future__ import annotations

import errno
import gzip
import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from corpora import (
    article,
    build,
    contents,
    dropped,
    manifest,
    response,
    story_pages,
    tinsach,
    varied,
)
from corpora import write_jsonl as write

from crawler.dataset import raw
from crawler.dataset.corpus import records
from crawler.dataset.jsonl import read_jsonl
from crawler.dataset.warc import read_warc

PAGES = story_pages()
WHOLE = 2**62


def warc(path: Path, data: bytes, span: tuple[int, int] = (0, WHOLE)) -> list[Any]:
    path.write_bytes(data)
    with path.open("rb") as file:
        return list(read_warc(file, str(path), span))


def urls(pieces: list[Any]) -> list[str]:
    return [piece.page.url for piece in pieces if isinstance(piece, raw.Raw)]


def unread(pieces: list[Any]) -> list[tuple[str, int]]:
    return [(piece.reason, piece.offset) for piece in pieces if isinstance(piece, raw.Unread)]


def test_a_truncated_warc_gives_all_records_before_the_end(tmp_path: Path) -> None:
    members = [response(url, body) for url, body in PAGES[:3]]
    data = b"".join(members)[:-100]
    pieces = warc(tmp_path / "a.warc.gz", data)
    assert urls(pieces) == [url for url, _ in PAGES[:2]]
    assert unread(pieces) == [("truncated", len(members[0]) + len(members[1]))]


@pytest.mark.parametrize("place", [0.3, 0.9])
def test_a_bad_gzip_member_costs_itself_alone(tmp_path: Path, place: float) -> None:
    members = [response(url, body) for url, body in PAGES[:4]]
    bad = bytearray(members[1])
    where = int(len(bad) * place)
    bad[where : where + 8] = b"\xff" * 8
    pieces = warc(tmp_path / "a.warc.gz", members[0] + bytes(bad) + members[2] + members[3])
    assert urls(pieces) == [PAGES[number][0] for number in (0, 2, 3)]
    assert unread(pieces) == [("bad_gzip", len(members[0]))]


def test_a_plain_warc_goes_on_after_rubbish(tmp_path: Path) -> None:
    records = [gzip.decompress(response(url, body)) for url, body in PAGES[:3]]
    pieces = warc(tmp_path / "a.warc", records[0] + b"rubbish\r\n\r\n" + records[1] + records[2])
    assert urls(pieces) == [url for url, _ in PAGES[:3]]
    assert unread(pieces) == [("bad_warc", len(records[0]))]


def test_a_warc_packed_as_one_member_is_read(tmp_path: Path) -> None:
    records = b"".join(gzip.decompress(response(url, body)) for url, body in PAGES[:3])
    assert urls(warc(tmp_path / "a.warc.gz", gzip.compress(records))) == [u for u, _ in PAGES[:3]]


@pytest.mark.parametrize("step", [500, 1777, 4096])
def test_spans_of_a_warc_add_up_to_the_whole(tmp_path: Path, step: int) -> None:
    """Wherever the borders fall, within a record or a damaged member, nothing is lost or twice."""
    members = [response(url, body) for url, body in PAGES]
    members[3] = members[3][:-60]
    data = b"".join(members)
    whole = warc(tmp_path / "a.warc.gz", data)
    parts = [
        piece
        for start in range(0, len(data), step)
        for piece in warc(tmp_path / "a.warc.gz", data, (start, start + step))
    ]
    assert parts == whole
    assert len(whole) == len(PAGES)


@pytest.mark.parametrize("step", [1, 7, 300, 5000])
def test_spans_of_json_lines_add_up_to_the_whole(tmp_path: Path, step: int) -> None:
    path = write(tmp_path / "a.jsonl", [article(f"a{n}", ["x" * n]) for n in range(0, 60, 7)])
    size = path.stat().st_size

    def read(start: int, end: int) -> list[Any]:
        with path.open("rb") as file:
            return list(read_jsonl(file, str(path), (start, end)))

    parts = [piece for start in range(0, size, step) for piece in read(start, start + step)]
    assert parts == read(0, size)
    assert len(parts) == 9


def test_a_damaged_member_of_packed_json_lines_costs_its_lines_alone(tmp_path: Path) -> None:
    packed = [
        gzip.compress(json.dumps(article(key, ["Một bài"])).encode() + b"\n", mtime=0)
        for key in ("a", "b", "c")
    ]
    bad = packed[1][:20] + b"\xff" * 20 + packed[1][40:]
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(packed[0] + bad + packed[2])
    with path.open("rb") as file:
        pieces = list(read_jsonl(file, str(path), (0, WHOLE)))
    assert [p.record["id"] for p in pieces if isinstance(p, raw.Raw) and p.record] == ["a", "c"]
    assert [reason for reason, _ in unread(pieces)] == ["bad_gzip"]


def test_damage_of_all_kinds_in_one_build(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    write(folder / "good.jsonl", varied(10))
    lines = [
        json.dumps(article("fine", ["Mẩu tin"])).encode(),
        b"{not json",
        b'{"id": "x", "body": "\xff\xfe"}',
        b"[1, 2]",
        b'{"id": 5, "body": "thi\xe1\xba\xbfu id"}',
    ]
    (folder / "bad.jsonl").write_bytes(b"\n".join(lines) + b"\n")
    (folder / "cut.warc.gz").write_bytes(response(*PAGES[0]) + response(*PAGES[1])[:-50])
    (folder / "cut.jsonl.gz").write_bytes(gzip.compress(b'{"id": "y"')[:-4])
    (folder / "empty.jsonl").write_bytes(b"")
    done = build(tmp_path, "c", "--from", "in")
    assert done.returncode == 0, done.stderr
    assert "unread.jsonl" in done.stdout
    out = tmp_path / "output/datasets/c"
    assert dropped(out)["read"] == {"bad_json": 2, "bad_utf8": 1, "truncated": 2}
    assert dropped(out)["clean"] == {"no_id": 1}
    # 10 articles, 5 lines, 2 members, 1 cut line
    assert manifest(out)["input"]["records"] == 18
    named = [json.loads(line) for line in (out / "unread.jsonl").read_text().splitlines()]
    places = {(entry["reason"], entry["file"], entry["offset"]) for entry in named}
    second = len(lines[0]) + 1
    assert ("bad_json", "in/bad.jsonl", second) in places
    assert ("bad_utf8", "in/bad.jsonl", second + len(lines[1]) + 1) in places
    assert ("truncated", "in/cut.warc.gz", len(response(*PAGES[0]))) in places


def test_a_record_of_200_mb_is_passed_over_without_being_held(tmp_path: Path) -> None:
    path = tmp_path / "in/huge.jsonl"
    write(path, varied(3))
    with path.open("ab") as file:
        file.write(b'{"id": "huge", "body": "')
        for _ in range(200):
            file.write(b"a" * (1 << 20))
        file.write(b'"}\n')
    with path.open("ab") as file:
        file.write(json.dumps(varied(4)[3]).encode() + b"\n")
    done = build(tmp_path, "c", "--from", "in", "--workers", "1")
    assert done.returncode == 0, done.stderr
    out = tmp_path / "output/datasets/c"
    assert dropped(out)["read"] == {"too_large": 1}
    assert manifest(out)["records"] == 4


def test_a_huge_record_of_a_warc_is_passed_over(tmp_path: Path) -> None:
    length = raw.LARGEST + 10
    head = f"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: {length}\r\n\r\n".encode()
    huge = gzip.compress(head + bytes(length) + b"\r\n\r\n", 1)
    pieces = warc(tmp_path / "a.warc.gz", huge + response(*PAGES[0]))
    assert unread(pieces) == [("too_large", 0)]
    assert urls(pieces) == [PAGES[0][0]]


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("empty", "nothing to read"),
        ("missing", "no such file"),
        ("none-*.jsonl", "nothing to read"),
    ],
)
def test_no_input_is_a_clear_stop(tmp_path: Path, path: str, hint: str) -> None:
    (tmp_path / "empty").mkdir()
    done = build(tmp_path, "c", "--from", path)
    assert done.returncode == 1
    assert hint in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_a_foreign_folder_is_never_replaced(tmp_path: Path) -> None:
    write(tmp_path / "a.jsonl", varied(2))
    mine = tmp_path / "output/datasets/c"
    mine.mkdir(parents=True)
    (mine / "thesis.txt").write_text("three years of work")
    done = build(tmp_path, "c", "--from", "a.jsonl", "--overwrite")
    assert done.returncode == 1
    assert "choose another name" in done.stderr
    assert contents(mine) == {"thesis.txt": b"three years of work"}


def test_nothing_left_is_said(tmp_path: Path) -> None:
    write(tmp_path / "a.jsonl", [article("a", ["Quá ngắn."])])
    done = build(tmp_path, "c", "--from", "a.jsonl")
    assert done.returncode == 1
    assert "0 articles" in done.stdout
    assert dropped(tmp_path / "output/datasets/c") == {"quality": {"too_short": 1}}


def test_values_of_wrong_types_are_made_to_fit(tmp_path: Path) -> None:
    """Others' JSON: no value of it stops a build or breaks a column."""
    odd: list[dict[str, Any]] = [
        {"title": 5, "authors": "Một Người", "tags": [1, None, ["x"]], "revision": 2**63},
        {"title": None, "authors": {"a": 1}, "images": ["a.jpg", {"url": 7}], "revision": -1},
        {"date": "12/10/2024", "fetched": "hôm qua", "section": "a|b\nc\x00", "outlet": ""},
        {"date": 20241012, "problems": [{"kind": None}], "cleaner": "0.1", "reprints": {"u": 1}},
        {"url": "http://[::1", "lead": True, "extra": {"deep": [1]}, "revision": 1.5},
    ]
    records_in = [one | more for one, more in zip(varied(5), odd, strict=True)]
    write(tmp_path / "in/a.jsonl", records_in)
    words = ("--from", "in", "--format", "both", "--split", "time:2026-01-01", "--excluded")
    done = build(tmp_path, "c", *words)
    assert done.returncode == 0, done.stderr
    found = {record["id"]: record for _, record in records(str(tmp_path / "output/datasets/c"))}
    assert len(found) == 5
    first, second, third, *_ = found.values()
    assert (first["title"], first["authors"], first["tags"]) == ("5", [], ["1"])
    assert second["images"] == [{"url": "7", "caption": None, "credit": None}]
    assert third["date"] == "12/10/2024"
    stats = json.loads((tmp_path / "output/datasets/c/stats.json").read_bytes())
    assert stats["by_year"]["unknown"] == 2
    ElementTree.parse(tmp_path / "output/datasets/c/plots/section.svg")


@pytest.mark.parametrize("output", ["a.jsonl", "a.jsonl/x", "long"])
def test_a_place_that_cannot_be_written_is_one_line(tmp_path: Path, output: str) -> None:
    write(tmp_path / "a.jsonl", varied(2))
    name = "c" * 300 if output == "long" else "c"
    done = build(tmp_path, name, "--from", "a.jsonl", "--output", output)
    assert done.returncode == 1
    assert done.stderr.startswith("tinsach dataset: cannot write: ")
    assert len(done.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize("read_only", [errno.EROFS, errno.EACCES])
def test_a_read_only_file_system_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, read_only: int
) -> None:
    write(tmp_path / "a.jsonl", varied(2))

    def refuse(path: Path, *_: object, **__: object) -> None:
        raise OSError(read_only, "Read-only file system", str(path))

    monkeypatch.setattr(Path, "mkdir", refuse)
    done = build(tmp_path, "c", "--from", "a.jsonl")
    assert done.returncode == 1
    assert "cannot write: " in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize("words", [(), ("--html",)])
@pytest.mark.parametrize("output", [".", "a.jsonl/x.html", "missing/x.html"])
def test_a_sample_that_cannot_be_written_is_one_line(
    tmp_path: Path, words: tuple[str, ...], output: str
) -> None:
    write(tmp_path / "a.jsonl", varied(2))
    done = tinsach("dataset", "sample", "a.jsonl", *words, "-o", output, cwd=tmp_path)
    assert done.returncode == 1
    assert done.stderr.startswith("tinsach dataset: cannot write: ")
    assert len(done.stderr.strip().splitlines()) == 1


def test_no_crawl_yet_is_one_line(tmp_path: Path) -> None:
    done = build(tmp_path, "c")
    assert done.returncode == 1
    assert "crawl first" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
