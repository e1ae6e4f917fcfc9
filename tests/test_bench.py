"""The bench's own parts: a measure that is wrong proves nothing."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
BENCH = ROOT / "bench"
sys.path.insert(0, str(BENCH))

from extractors import EXTRACTORS, LEXBOR, TINSACH, Extractor  # noqa: E402
from measure import measure  # noqa: E402
from metrics import gram_f1, same_moment, score, score_page, words  # noqa: E402
from samples import Sample, page_set, texts  # noqa: E402
from table import render  # noqa: E402

GOLD = {
    "title": "Lúa chín sớm",
    "body": ["Lúa chín sớm năm nay.", "Bà con gặt trong tuần này."],
    "date": "2026-03-07T08:00:00+07:00",
    "authors": ["Hà An", "Lê Bình"],
}


def test_a_perfect_record_is_exact() -> None:
    body = "Lúa chín sớm năm nay.\n\nBà con gặt trong tuần này."
    page = score_page(GOLD, {**GOLD, "body": body, "authors": ["Lê Bình", "Hà An"]})
    assert (page.exact, page.f1, page.leaked, page.lost) == (True, 1.0, 0, 0)
    assert (page.title, page.date, page.authors) == (True, True, True)


def test_leaked_and_lost_count_words_as_often_as_they_stand() -> None:
    page = score_page(GOLD, {"body": "Lúa lúa chín sớm năm nay. Xem thêm"})
    assert page.words == 11
    assert page.leaked == 3  # "lúa" in lower case, "Xem", "thêm"
    assert page.lost == 6  # the whole second paragraph
    assert not page.exact


def test_order_matters_to_exact_and_to_f1() -> None:
    body = "Bà con gặt trong tuần này. Lúa chín sớm năm nay."
    page = score_page(GOLD, {"body": body})
    assert (page.leaked, page.lost, page.exact) == (0, 0, False)
    # 8 grams on each side; of the 2 + 3 that lie within a paragraph none is broken
    assert page.f1 == pytest.approx(5 / 8)


def test_nothing_found_scores_nothing() -> None:
    page = score_page(GOLD, {})
    assert (page.f1, page.lost, page.exact, page.title, page.date) == (0.0, 11, False, False, False)
    assert gram_f1([], []) == 1.0


def test_decomposed_letters_are_the_same_words() -> None:
    import unicodedata

    assert words(unicodedata.normalize("NFD", "Lúa chín")) == ["Lúa", "chín"]


@pytest.mark.parametrize(
    ("gold", "got", "same"),
    [
        ("2026-03-07T08:00:00+07:00", "2026-03-07T08:00:59+07:00", True),
        ("2026-03-07T08:00:00+07:00", "2026-03-07T01:00:00+00:00", True),
        ("2026-03-07T08:00:00+07:00", "2026-03-07T08:01:00+07:00", False),
        ("2026-03-07T08:00:00+07:00", "2026-03-07T08:00:00", False),
        ("2026-03-07T08:00:00+07:00", "2026-03-07", False),
        ("2026-03-07", "2026-03-07T23:59:00+07:00", True),
        ("2026-03-07", "2026-03-06T18:00:00+00:00", True),
        ("2026-03-07", "2026-03-08", False),
        ("2026-03-07", "7 tháng 3", False),
        ("2026-03-07", None, False),
    ],
)
def test_dates_agree_to_the_minute(gold: str, got: str | None, same: bool) -> None:
    assert same_moment(gold, got) is same


def test_fields_gold_is_silent_about_are_not_scored() -> None:
    total = score([score_page({"body": "Một hai ba bốn."}, {"body": "Một hai ba bốn"})])
    assert (total.exact, total.f1) == (1.0, 1.0)
    assert total.title is total.date is total.authors is None


def test_the_score_agrees_with_the_shared_one(tmp_path: Path) -> None:
    shared = ROOT.parent / "shared"
    if not (shared / "score.py").exists():
        pytest.skip("../shared is missing")
    pages = page_set(shared / "pages").samples
    # bodies with every kind of fault: cut, doubled, in disorder, empty, right
    bodies = []
    for i, page in enumerate(pages):
        assert page.gold is not None
        parts = list(page.gold["body"])
        bodies.append("\n\n".join([parts[1:], parts + parts[:1], parts[::-1], [], parts][i % 5]))
    records = [
        {"source": page.name + ".html", "body": body, "title": page.gold["title"], "authors": []}
        for page, body in zip(pages, bodies, strict=True)
        if page.gold is not None
    ]
    file = tmp_path / "p.jsonl"
    file.write_text("\n".join(json.dumps(record) for record in records), "utf-8")
    command = [sys.executable, str(shared / "score.py"), str(shared / "pages" / "gold"), str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    line = done.stdout.splitlines()[-1]
    theirs = {k: float(v) for k, v in re.findall(r"(\w+)\s+([\d.]+)(?=\s|$)", line)}
    ours = score(
        [score_page(p.gold, r) for p, r in zip(pages, records, strict=True) if p.gold is not None]
    )
    assert ours.exact == pytest.approx(theirs["exact"], abs=6e-4)
    assert ours.f1 == pytest.approx(theirs["f1"], abs=6e-5)
    assert ours.leaked == pytest.approx(theirs["leaked"], abs=0.06)
    assert ours.lost == pytest.approx(theirs["lost"], abs=0.06)
    assert ours.authors == pytest.approx(theirs["authors"], abs=6e-4)


def test_workers_measure_every_page_and_say_what_fails() -> None:
    pages = page_set(ROOT / "fixtures").samples[:2]
    broken = Sample(name="broken", content="")
    chosen = [EXTRACTORS[TINSACH], EXTRACTORS[LEXBOR]]
    ticks: list[None] = []
    measured = measure(chosen, [*pages, broken], 2, tick=lambda: ticks.append(None))
    ours = measured.results[TINSACH]
    assert measured.failed == {}
    assert len(ticks) == 2 * 3  # two extractors; a round to warm up and two that count
    assert len(ours.seconds) == 3
    assert all(seconds > 0 for seconds in ours.seconds)
    assert [record["source"] for record in ours.records] == [*(p.name for p in pages), "broken"]
    assert [record["title"] for record in ours.records[:2]] == [
        page.gold["title"] for page in pages if page.gold
    ]
    assert ours.failed == 1


def test_an_extractor_that_cannot_start_is_said_and_costs_no_other() -> None:
    missing = Extractor(name="no such extractor", load=dict)
    sample = Sample(name="a", content="<p>một hai</p>")
    measured = measure([missing, EXTRACTORS[LEXBOR]], [sample], 1)
    assert set(measured.results) == {LEXBOR}
    assert measured.failed == {"no such extractor": "KeyError: 'no such extractor'"}


def test_texts_and_pages_are_found() -> None:
    assert len(texts()) >= 5
    fixtures = page_set(ROOT / "fixtures").samples
    assert len(fixtures) >= 100
    assert all(sample.gold and sample.url for sample in fixtures)


def test_peers_are_pinned_and_trafilatura_is_ours() -> None:
    pins = dict(
        line.split("==")
        for line in (BENCH / "peers.txt").read_text("utf-8").splitlines()
        if line and not line.startswith("#")
    )
    ours = dict(
        line.split("==")
        for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines()
        if line and not line.startswith("#")
    )
    assert pins["trafilatura"] == ours["trafilatura"]
    assert pins["lxml"] == ours["lxml"]
    for extractor in EXTRACTORS.values():
        assert extractor.package is None or extractor.package in pins


def test_tables() -> None:
    head, rows = ("who", "a"), [("tinsach", "1"), ("x", "22")]
    assert render(head, rows, markdown=True).splitlines() == [
        "| who | a |",
        "| --- | ---: |",
        "| tinsach | 1 |",
        "| x | 22 |",
    ]
    assert render(head, rows, markdown=False).splitlines() == [
        "who       a",
        "-----------",
        "tinsach   1",
        "x        22",
    ]


def test_a_folder_without_pages_is_told_in_one_line(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(BENCH / "run.py"), "--pages", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "is no folder with .html pages" in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr
