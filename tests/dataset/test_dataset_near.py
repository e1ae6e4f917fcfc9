"""Near-duplicates: reprints are found, look-alikes are left alone, the earliest copy stays."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from corpora import ROOT, article, build, dropped, manifest, write_jsonl
from hypothesis import given, settings
from hypothesis import strategies as st
from near_set import near_set, pairs
from stories import COLUMNS, STORIES

from crawler.dataset.corpus import records
from crawler.dataset.minhash import BANDS, bands, signatures
from crawler.dataset.same_story import same_story, traits


def test_precision_and_recall_of_a_whole_build(tmp_path: Path) -> None:
    written, stories = near_set()
    write_jsonl(tmp_path / "set.jsonl", written)
    done = build(tmp_path, "c", "--from", "set.jsonl")
    assert done.returncode == 0, done.stderr
    ids = {record["url"]: record["id"] for record in written}
    found = {}
    for _, record in records(str(tmp_path / "output/datasets/c")):
        for url in [record["url"], *record["reprints"]]:
            found[ids[url]] = record["id"]
    assert len(found) == len(written)
    wanted, got = pairs(stories), pairs(found)
    assert len(wanted & got) / len(got) >= 0.98
    assert len(wanted & got) / len(wanted) >= 0.98


def test_the_earliest_copy_stays_and_names_the_others_in_order(tmp_path: Path) -> None:
    story = STORIES["robot"]
    days = {"b": "2026-03-13T06:00:00+07:00", "a": "2026-03-12T06:00:00+07:00", "d": None}
    copies = [
        article(key, story[: 5 - number], date=day)
        for number, (key, day) in enumerate(days.items())
    ]
    copies.append(article("c", story[1:], date="2026-03-12"))
    write_jsonl(tmp_path / "a.jsonl", copies)
    assert build(tmp_path, "c", "--from", "a.jsonl").returncode == 0
    (kept,) = [record for _, record in records(str(tmp_path / "output/datasets/c"))]
    assert kept["id"] == "a"
    # A bare day counts as its end, a missing date as the last.
    assert kept["reprints"] == [f"https://bao.vn/{key}.html" for key in "cbd"]


@pytest.mark.parametrize("copied", [5, 4], ids=["same text", "cut text"])
@pytest.mark.parametrize(
    "poor",
    [{"url": None, "outlet": None}, {"url": None}, {"outlet": None}, {"outlet": "unknown"}],
    ids=["neither", "no url", "no outlet", "outlet unknown"],
)
def test_a_copy_of_unknown_origin_is_no_original(
    tmp_path: Path, poor: dict[str, str | None], copied: int
) -> None:
    """However early its date (a saved text's has no seconds), and whichever is read first."""
    story = STORIES["robot"]
    copy = article("a", story[:copied], date="2026-03-12T08:00:00+07:00", **poor)
    real = article("b", story, outlet="plo", date="2026-03-12T08:00:37+07:00")
    for name, order in (("one", [copy, real]), ("two", [real, copy])):
        write_jsonl(tmp_path / f"{name}.jsonl", order)
        assert build(tmp_path, name, "--from", f"{name}.jsonl").returncode == 0
        (kept,) = [record for _, record in records(str(tmp_path / "output/datasets" / name))]
        assert kept["id"] == "b"
        assert kept["reprints"] == ([copy["url"]] if copy["url"] else [])


def test_a_copy_across_the_border_of_a_split_is_not_left_in_the_test_set(tmp_path: Path) -> None:
    story = STORIES["cá voi"]
    write_jsonl(
        tmp_path / "a.jsonl",
        [
            article("old", story, date="2025-12-31T08:00:00+07:00"),
            article("new", story[:-1], date="2026-01-01T08:00:00+07:00"),
            article("other", STORIES["học phí"], date="2026-01-02T08:00:00+07:00"),
        ],
    )
    assert build(tmp_path, "c", "--from", "a.jsonl", "--split", "time:2026-01-01").returncode == 0
    found = {record["id"]: split for split, record in records(str(tmp_path / "output/datasets/c"))}
    assert found == {"old": "train", "other": "test"}


def test_exact_copies_go_by_the_strictest_reason(tmp_path: Path) -> None:
    story = STORIES["vải thiều"]
    write_jsonl(
        tmp_path / "a.jsonl",
        [
            article("a", story),
            article("b", story, url="http://www.bao.vn/a.html?utm_source=zalo#top"),
            article("c", [text.upper() for text in story], url="https://khac.vn/1"),
            article("d", story[:-1], url="https://khac.vn/2"),
        ],
    )
    assert build(tmp_path, "c", "--from", "a.jsonl").returncode == 0
    out = tmp_path / "output/datasets/c"
    assert dropped(out) == {
        "exact duplicates": {"same_text": 1, "same_url": 1},
        "near duplicates": {"near_duplicate": 1},
    }
    assert manifest(out)["records"] == 1


def test_one_changed_figure_in_a_long_story_is_a_reprint_all_of_them_are_not() -> None:
    whole = "\n\n".join(STORIES["vải thiều"])
    corrected = whole.replace("58.000", "59.000")
    assert same_story(traits(whole), traits(corrected))
    other_year = "".join(str((int(char) + 3) % 10) if char.isdigit() else char for char in whole)
    assert not same_story(traits(whole), traits(other_year))


def test_a_quotation_is_no_reprint() -> None:
    story = STORIES["lừa đảo đất nền"]
    assert not same_story(traits(story[1]), traits("\n\n".join(story)))


def test_names_alone_tell_two_previews_apart() -> None:
    frame, issues = COLUMNS["nhận định"]
    numbers = dict.fromkeys(("hour", "day", "goals", "run", "met", "won", "score"), "3")
    one, other = (
        traits("\n\n".join(text.format(**(issue | numbers)) for text in frame))
        for issue in issues[:2]
    )
    assert not same_story(one, other)


def test_a_signature_is_the_same_in_every_process() -> None:
    code = (
        "from crawler.dataset.minhash import *; "
        "print(bands(signatures([syllables('Robot mang tên Dế Mèn nặng bảy ký')]))[0].tolist())"
    )
    one, other = (
        subprocess.run(
            [sys.executable, "-c", code],
            check=True,
            capture_output=True,
            env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    )
    assert one == other
    assert one.count(b",") == BANDS - 1


@settings(deadline=None)  # a busy machine is no fault
@given(st.lists(st.sampled_from("an bình công đời em gió hoa".split()), min_size=1, max_size=40))
def test_a_text_is_always_its_own_duplicate(words: list[str]) -> None:
    text = " ".join(words)
    assert same_story(traits(text), traits(text))
    one, other = (bands(signatures([words])) for _ in range(2))
    assert (one == other).all()
