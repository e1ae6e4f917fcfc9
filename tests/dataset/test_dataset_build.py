"""`tinsach dataset build`, run as a user runs it: what goes in is accounted for."""

from __future__ import annotations

import gzip
import hashlib
import json
from itertools import pairwise
from pathlib import Path

import pytest
from corpora import (
    article,
    build,
    contents,
    dropped,
    html,
    manifest,
    response,
    story_pages,
    tinsach,
    varied,
    write_jsonl,
)
from stories import STORIES

from crawler.dataset.corpus import records
from crawler.dataset.inputs import Source, Unit, cut, kind_of

STORY = STORIES["cầu Rạch Miễu"]


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every kind of input, and something wrong of every common kind."""
    root = tmp_path_factory.mktemp("mixed")
    many = varied(60)
    write_jsonl(root / "in/articles.jsonl", many)
    write_jsonl(
        root / "in/more.jsonl.gz",
        [
            many[3] | {"revision": 2, "title": "Bài được sửa"},
            many[4] | {"id": "copy", "url": "https://khac.vn/chep.html", "date": "2027-01-01"},
            article("english", ["The minister said the new bridge will open in September. " * 9]),
            article("short", ["Tin vắn ngày hôm nay."]),
            {"url": "https://bao.vn/x.html", "text": "\n\n".join(STORIES["cá voi"])},
            {"url": "https://bao.vn/y.html", "html": html("Học phí", STORIES["học phí"])},
            {"nothing": "of use"},
        ],
    )
    pages = story_pages()
    warc = b"".join(response(url, body) for url, body in pages[:4])
    warc += response("https://bao.vn/404", b"<html>no</html>", "404 Not Found")
    warc += response("https://bao.vn/a.png", b"PNG", kind="image/png")
    warc += response("https://news.com/", b"<html><p>English only, nothing else.</p></html>")
    (root / "in/crawl.warc.gz").write_bytes(warc)
    (root / "in/plain.warc").write_bytes(gzip.decompress(response(*pages[5])))
    (root / "in/pages").mkdir()
    (root / "in/pages/robot.html").write_bytes(pages[7][1])
    (root / "in/pages/robot.txt").write_text("\n\n".join(STORIES["robot"]), encoding="utf-8")
    (root / "in/notes.pdf").write_bytes(b"%PDF")
    done = build(root, "corpus", "--from", "in", "--workers", "1", "--excluded", "--format", "both")
    assert done.returncode == 0, done.stderr
    return root


def test_every_record_of_the_input_is_accounted_for(mixed: Path) -> None:
    told = manifest(mixed / "output/datasets/corpus")
    steps = told["steps"]
    # 60 articles, 7 lines, 7 responses, 1 plain record, 2 pages
    assert told["input"]["records"] == steps[0]["in"] == 77
    for before, after in pairwise(steps):
        assert before["kept"] == after["in"]
        assert before["in"] == before["kept"] + sum(before["dropped"].values())
    gone = sum(sum(step["dropped"].values()) for step in steps)
    kept = list(records(str(mixed / "output/datasets/corpus")))
    assert told["records"] == len(kept) == 77 - gone


def test_each_drop_has_its_reason(mixed: Path) -> None:
    assert dropped(mixed / "output/datasets/corpus") == {
        "read": {"http_status": 1, "not_html": 1, "unknown_record": 1},
        "clean": {"not_vietnamese": 1},
        # many[3]; and the robot, whose page and text have no address and so the text's own id
        "revision": {"superseded": 2},
        "language": {"not_vietnamese": 1},
        "quality": {"too_short": 1},
        # the copy of many[4]; and the text x.html, of which the WARC has the dated page
        "exact duplicates": {"same_text": 2},
    }


def test_excluded_records_are_written_by_step_with_file_and_offset(mixed: Path) -> None:
    folder = mixed / "output/datasets/corpus/excluded"
    assert sorted(path.name for path in folder.iterdir()) == [
        "clean.jsonl.gz",
        "exact-duplicates.jsonl.gz",
        "language.jsonl.gz",
        "quality.jsonl.gz",
        "read.jsonl.gz",
        "revision.jsonl.gz",
    ]
    short = json.loads(gzip.decompress((folder / "quality.jsonl.gz").read_bytes()))
    assert short["reason"] == "too_short"
    assert short["record"]["id"] == "short"
    assert short["file"] == "in/more.jsonl.gz"
    lines = gzip.decompress((mixed / "in/more.jsonl.gz").read_bytes())
    assert json.loads(lines[short["offset"] :].splitlines()[0])["id"] == "short"


def test_the_latest_revision_stays_and_the_earliest_copy(mixed: Path) -> None:
    kept = {record["id"]: record for _, record in records(str(mixed / "output/datasets/corpus"))}
    assert kept["v00003"]["title"] == "Bài được sửa"
    assert "copy" not in kept
    assert kept["v00004"]["reprints"] == ["https://khac.vn/chep.html"]


def test_pages_are_cleaned(mixed: Path) -> None:
    kept = [record for _, record in records(str(mixed / "output/datasets/corpus"))]
    by_url = {record["url"]: record for record in kept}
    page = by_url["https://bao.vn/bai-0.html"]
    assert page["body"].split("\n\n") == list(STORY)
    assert page["date"] == "2026-03-12T08:00:00+07:00"
    dated = by_url["https://bao.vn/bai-5.html"]
    assert dated["body"].split("\n\n") == list(STORIES["cá voi"])
    assert dated["reprints"] == ["https://bao.vn/x.html"]
    assert by_url["https://bao.vn/y.html"]["body"].split("\n\n") == list(STORIES["học phí"])


@pytest.mark.parametrize("workers", ["2", "3"])
def test_any_number_of_workers_writes_the_same_bytes(mixed: Path, workers: str) -> None:
    words = ("--from", "in", "--excluded", "--format", "both", "--output", f"out{workers}")
    done = build(mixed, "corpus", *words, "--workers", workers)
    assert done.returncode == 0, done.stderr
    other = contents(mixed / f"out{workers}/datasets/corpus")
    assert other == contents(mixed / "output/datasets/corpus")
    assert len(other) > 8


def test_the_manifest_has_every_file_with_its_checksum(mixed: Path) -> None:
    folder = mixed / "output/datasets/corpus"
    files = contents(folder)
    told = manifest(folder)["files"]
    assert {*told, "MANIFEST.json"} == set(files)
    for name, entry in told.items():
        assert entry["sha256"] == hashlib.sha256(files[name]).hexdigest()


def test_a_second_run_does_nothing(mixed: Path) -> None:
    folder = mixed / "output/datasets/corpus"
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    words = ("--from", "in", "--workers", "2", "--excluded", "--format", "both")
    done = build(mixed, "corpus", *words)
    assert done.returncode == 0
    assert "nothing new" in done.stdout
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*")} == before


def test_another_build_stops_before_it_overwrites(mixed: Path) -> None:
    before = contents(mixed / "output/datasets/corpus")
    done = build(mixed, "corpus", "--from", "in", "--min-words", "60")
    assert done.returncode == 1
    assert "--overwrite" in done.stderr
    assert "Traceback" not in done.stderr
    assert contents(mixed / "output/datasets/corpus") == before


def test_overwrite_replaces_and_leaves_nothing_behind(tmp_path: Path) -> None:
    write_jsonl(tmp_path / "in/a.jsonl", varied(5))
    assert build(tmp_path, "c", "--from", "in").returncode == 0
    write_jsonl(tmp_path / "in/b.jsonl", [article("neu", STORY)])
    assert build(tmp_path, "c", "--from", "in", "--overwrite").returncode == 0
    assert manifest(tmp_path / "output/datasets/c")["records"] == 6
    left = {path.name for path in (tmp_path / "output/datasets").iterdir()}
    assert left == {"c", ".c.lock"}


def test_a_build_without_articles_replaces_none_that_has_some(tmp_path: Path) -> None:
    write_jsonl(tmp_path / "in/a.jsonl", varied(5))
    assert build(tmp_path, "c", "--from", "in").returncode == 0
    folder = tmp_path / "output/datasets/c"
    before = contents(folder)
    done = build(tmp_path, "c", "--from", "in", "--overwrite", "--outlets", "vtv")
    assert done.returncode == 1
    assert "0 articles" in done.stdout
    assert "outlet 5" in done.stdout
    assert "left as it was" in done.stdout
    assert contents(folder) == before
    assert {path.name for path in folder.parent.iterdir()} == {"c", ".c.lock"}
    # killed while it replaced: the old corpus had been moved away, the new one was not there yet
    folder.rename(folder.with_name(".c.old"))
    assert build(tmp_path, "c", "--from", "in", "--outlets", "vtv").returncode == 1
    assert contents(folder) == before
    assert build(tmp_path, "c", "--from", "in").stdout.startswith("nothing new")


def test_a_crawls_output_is_the_default_input(tmp_path: Path) -> None:
    write_jsonl(tmp_path / "output/articles/plo/2026-03-12.jsonl", varied(3))
    (tmp_path / "output/warc").mkdir()
    (tmp_path / "output/warc/a.warc.gz").write_bytes(response(*story_pages()[0]))
    assert build(tmp_path, "c").returncode == 0
    told = manifest(tmp_path / "output/datasets/c")
    assert (told["input"]["files"], told["records"]) == (1, 3)


def test_splits_are_stable_and_shards_named_by_them(tmp_path: Path) -> None:
    write_jsonl(tmp_path / "in/a.jsonl", varied(200))
    words = ("--split", "random:0.8,0.1,0.1", "--shard-size", "100K", "--format", "jsonl.gz")
    assert build(tmp_path, "c", "--from", "in", *words).returncode == 0
    folder = tmp_path / "output/datasets/c"
    before = {record["id"]: split for split, record in records(str(folder))}
    names = sorted(path.name for path in (folder / "data").iterdir())
    trains = [name for name in names if name.startswith("train-")]
    assert len(before) == 200
    assert len(trains) > 3
    assert trains[0] == f"train-00000-of-{len(trains):05d}.jsonl.gz"
    assert 130 < sum(split == "train" for split in before.values()) < 185
    # More input does not move an article to another split.
    write_jsonl(tmp_path / "in/0.jsonl", [article("neu", STORY)])
    assert build(tmp_path, "c", "--from", "in", *words, "--overwrite").returncode == 0
    after = {record["id"]: split for split, record in records(str(folder))}
    assert {key: after[key] for key in before} == before


def test_a_split_by_time(tmp_path: Path) -> None:
    days = ["2025-12-31T23:59:00+07:00", "2026-01-01", None]
    write_jsonl(
        tmp_path / "a.jsonl",
        [record | {"date": day} for record, day in zip(varied(3), days, strict=True)],
    )
    words = ("--from", "a.jsonl", "--split", "time:2026-01-01")
    assert build(tmp_path, "c", *words).returncode == 0
    found = {record["id"]: split for split, record in records(str(tmp_path / "output/datasets/c"))}
    assert found == {"v00000": "train", "v00001": "test", "v00002": "train"}


def test_outlets_days_fields_and_words(tmp_path: Path) -> None:
    write_jsonl(tmp_path / "a.jsonl", varied(60))
    words = ("--outlets", "vnexpress,plo", "--from-date", "2021-01-01", "--to-date", "2024-12-31")
    done = build(tmp_path, "c", "--from", "a.jsonl", *words, "--fields", "id,date,outlet,body")
    assert done.returncode == 0, done.stderr
    found = [record for _, record in records(str(tmp_path / "output/datasets/c"))]
    wanted = [
        record["id"]
        for record in varied(60)
        if record["outlet"] != "tuoitre" and "2021" <= record["date"][:4] <= "2024"
    ]
    assert [record["id"] for record in found] == wanted
    assert list(found[0]) == ["id", "outlet", "body", "date"]


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (("--split", "random:0.5,0.6"), "add up to 1"),
        (("--split", "sometimes"), "random:0.98,0.01,0.01"),
        (("--from-date", "yesterday"), "2026-01-31"),
        (("--from-date", "2026-02-01", "--to-date", "2026-01-31"), "is after --to-date"),
        (("--outlets", "plo,vnexpres"), "no outlet is called 'vnexpres'; did you mean vnexpress?"),
        (("--fields", "id,colour"), "colour"),
        (("--shard-size", "big"), "256MB"),
        (("--workers", "0"), "at least 1"),
        (("--engine", "slurm"), "--partition"),
    ],
)
def test_wrong_usage_is_one_line(tmp_path: Path, words: tuple[str, ...], hint: str) -> None:
    done = build(tmp_path, "c", "--from", ".", *words)
    assert done.returncode == 2
    assert hint in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize("name", ["../x", "a/b", ".", ""])
def test_a_name_that_is_a_path_is_wrong_usage(tmp_path: Path, name: str) -> None:
    write_jsonl(tmp_path / "in/a.jsonl", varied(1))
    done = build(tmp_path, name, "--from", "in")
    assert done.returncode == 2
    assert "a dataset's name has letters" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["in"]


def test_outlets_that_nobody_declared_are_chosen_by_what_stands_in_the_data(tmp_path: Path) -> None:
    one, two, _ = varied(3)
    hosts = [one | {"outlet": "bao.vn"}, two | {"outlet": None}, varied(3)[2]]
    write_jsonl(tmp_path / "a.jsonl", hosts)
    done = build(tmp_path, "c", "--from", "a.jsonl", "--outlets", "bao.vn,unknown")
    assert done.returncode == 0, done.stderr
    found = [record["id"] for _, record in records(str(tmp_path / "output/datasets/c"))]
    assert found == ["v00000", "v00001"]


def test_help_has_examples(tmp_path: Path) -> None:
    done = tinsach("dataset", "build", "--help", cwd=tmp_path)
    assert done.returncode == 0
    assert "examples:" in done.stdout


def _unit(units: list[Unit], name: str) -> list[Unit]:
    return [unit for unit in units if name in unit.files]


def test_small_files_share_a_unit_and_large_ones_are_cut() -> None:
    sizes = {"a.jsonl": 40 << 20, "b.jsonl.gz": 30 << 20, "c.WARC.GZ": 50 << 20}
    sizes |= {f"d/{number:03d}.jsonl": 9 << 10 for number in range(500)}
    sources = [
        Source(address=name, kind=kind_of(name) or "", size=size, stamp="")
        for name, size in sizes.items()
    ]
    units = cut(sources)
    assert len(_unit(units, "a.jsonl")) == 40
    assert len(_unit(units, "b.jsonl.gz")) == 1  # packed lines have no places to begin at
    assert len(_unit(units, "c.WARC.GZ")) == 50
    small = units[91:]
    assert len(small) == 5
    assert [name for unit in small for name in unit.files] == list(sizes)[3:]
    assert sum(unit.size for unit in units) == sum(sizes.values())


def test_of_much_input_the_units_are_large() -> None:
    sources = [
        Source(address=f"{number}.warc.gz", kind="warc", size=1 << 30, stamp="")
        for number in range(300)
    ]
    assert len(cut(sources)) == 300 * 16
    assert len(cut(sources * 10)) == 12_000  # and not 48,000


def test_endings_in_capitals_are_read(tmp_path: Path) -> None:
    pages = story_pages()
    packed = write_jsonl(tmp_path / "in/a.jsonl.gz", varied(3))
    packed.rename(tmp_path / "in/A.JSONL.GZ")
    (tmp_path / "in/B.WARC.GZ").write_bytes(b"".join(response(*page) for page in pages[:2]))
    (tmp_path / "in/C.WARC").write_bytes(gzip.decompress(response(*pages[2])))
    (tmp_path / "in/D.HTML").write_bytes(pages[3][1])
    assert build(tmp_path, "c", "--from", "in").returncode == 0
    assert manifest(tmp_path / "output/datasets/c")["records"] == 7
