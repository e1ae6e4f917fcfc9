"""The quality of the cleaner does not fall below what it has reached (bench/floors.json).

The fixtures are always scored; the real pages where they are present.
"""

from __future__ import annotations

import functools
import json

import pytest

from bench.corpora import SHARED, Case, corpora
from bench.metrics import PageScore, Score, gram_f1, same_moment, score, score_page
from bench.score import PINNED, floors, lowered, main, missed, predicted, raised, scored

#: What the real pages were promised to reach; a floor may be above it and never below.
PROMISED = {
    "pages html": {"exact": 0.75, "f1": 0.98, "title": 0.95, "date": 0.95, "authors": 0.9},
    "pages html, first outlets": {"exact": 0.9, "f1": 0.99},
    "pages generic": {"exact": 0.4, "f1": 0.96, "date": 0.9, "authors": 0.7},
    "pages text": {"exact": 0.5, "f1": 0.97},
    "pages page-text": {"f1": 0.94},
    "seeds text": {"exact": 1.0, "title": 1.0, "date": 1.0, "authors": 1.0, "outlet": 1.0},
}


@functools.cache
def found() -> dict[str, list[Case]]:
    return corpora()


@pytest.mark.parametrize("name", list(floors()))
def test_floor(name: str) -> None:
    if name not in found():
        pytest.skip(f"no real pages in {SHARED.name}/: this corpus is not part of the project")
    reached = score([row for _, row in scored(found()[name])])
    assert missed(name, reached, floors()) == []


def test_floors_hold_what_was_promised() -> None:
    assert lowered(PROMISED, floors()) == []
    assert all(set(of) <= set(PINNED) for of in floors().values())


def test_every_corpus_has_a_floor() -> None:
    assert set(found()) <= set(floors())


def row(**given: object) -> PageScore:
    base = {"exact": True, "f1": 1.0, "words": 100, "leaked": 0, "lost": 0, "title": True}
    return PageScore(**{**base, **given})  # type: ignore[arg-type]


def test_a_missed_floor_is_told_and_never_lowered_by_update() -> None:
    pinned = {"a": {"exact": 1.0, "f1": 0.98}, "b": {"f1": 0.5}}
    reached = {"a": score([row(), row(exact=False, f1=0.9)])}
    assert missed("a", reached["a"], pinned) == [
        "a: exact is 0.500, its floor 1.000",
        "a: f1 is 0.950, its floor 0.980",
    ]
    new = raised(reached, pinned)
    assert new["b"] == {"f1": 0.5}
    assert lowered(pinned, new) == ["a: exact from 1.000 to 0.500", "a: f1 from 0.980 to 0.950"]


def test_update_refuses_to_lower(
    tmp_path: object, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from pathlib import Path

    import bench.score as module

    file = Path(str(tmp_path)) / "floors.json"
    cases = found()["fixtures text"]
    unreachable = {"fixtures text": {"leaked": 0.0, "f1": 1.5}}
    monkeypatch.setattr(module, "FLOORS", file)
    monkeypatch.setattr(module, "corpora", lambda: {"fixtures text": cases})
    file.write_text(json.dumps(unreachable))
    assert main(["--update"]) == 1
    assert json.loads(file.read_text()) == unreachable
    assert "would go down" in capsys.readouterr().out
    assert main([]) == 1
    assert main(["--update", "--allow-regression"]) == 0
    assert main([]) == 0


def test_four_grams() -> None:
    gold = ["một", "hai", "ba", "bốn", "năm", "sáu"]
    assert gram_f1(gold, gold) == 1.0
    assert gram_f1(gold, []) == 0.0
    # gold has three 4-grams, the cut text two of them
    assert gram_f1(gold, gold[:5]) == pytest.approx(0.8)
    assert gram_f1(gold, list(reversed(gold))) == 0.0
    assert gram_f1(["một"], ["một"]) == 1.0


def test_moments() -> None:
    gold = "2026-03-07T08:15:00+07:00"
    assert same_moment(gold, "2026-03-07T08:15:42+07:00")
    assert same_moment(gold, "2026-03-07T01:15:00Z")
    assert not same_moment(gold, "2026-03-07T08:16:00+07:00")
    assert not same_moment(gold, "2026-03-07T08:15:00")
    assert not same_moment(gold, "2026-03-07")
    assert not same_moment(gold, None)
    assert same_moment("2026-03-07", "2026-03-06T23:30:00Z")
    assert not same_moment("2026-03-07", "2026-03-06")


def test_fields_and_words() -> None:
    gold = {"body": ["một hai ba", "bốn"], "title": "A\u0300 b", "date": None, "authors": []}
    got = {"body": "một hai\n\nbốn năm năm", "title": "À  b", "date": None, "authors": ["X"]}
    page = score_page(gold, got)
    assert (page.leaked, page.lost, page.words) == (2, 1, 4)
    assert (page.exact, page.title, page.date, page.authors) == (False, True, True, False)
    assert page.outlet is None
    total = score([page])
    assert (total.leaked, total.lost) == (500.0, 250.0)
    assert isinstance(total, Score)
    assert total.outlet is None


def test_another_tools_predictions_are_found_by_name(tmp_path: object) -> None:
    from pathlib import Path

    case = found()["fixtures text"][0]
    file = Path(str(tmp_path)) / "other.jsonl"
    body = "\n\n".join(case.gold["body"])
    record = {"source": f"fixtures/{case.name}/page.txt", "body": body}
    file.write_text(json.dumps(record) + "\n", encoding="utf-8")
    rows = [score for _, score in predicted(found()["fixtures text"], file)]
    assert rows[0].exact
    assert not any(row.exact for row in rows[1:])
