"""The parts: four-word agreement, chance, fair samples, records read back."""

from __future__ import annotations

from collections import Counter

import pytest

from crawler.health import history
from crawler.health.chance import Share, of_fewer, of_more
from crawler.health.figures import figures, pooled
from crawler.health.grams import f1
from crawler.health.sample import Reservoir
from crawler.health.thresholds import RUNS, SAMPLE

from .histories import Story, like


def test_f1_of_four_words() -> None:
    text = "một hai ba bốn năm sáu"  # three runs of four words
    assert f1(text, "Một, hai ba... BỐN năm sáu!") == 1.0
    assert f1(text, "bảy tám chín mười mười một") == 0.0
    assert f1(text, "một hai ba bốn") == pytest.approx(2 * 1 / (3 + 1))
    assert f1(text, text + " " + text) == pytest.approx(2 * 3 / (3 + 9))
    assert f1("ngắn thôi", "Ngắn thôi.") == 1.0
    assert f1("", "") == 1.0
    assert f1(text, "") == 0.0


def test_f1_does_not_care_how_letters_are_coded() -> None:
    assert f1("tiếng Việt viết rời", "ti\u00ea\u0301ng Vi\u00ea\u0323t viê\u0301t rơ\u0300i") == 1.0


def test_chance_is_the_binomials_tail() -> None:
    # usually 9 of 10 by the rule of succession ((8+1)/(8+2)); none of 3 by chance: 0.1 ** 3
    assert of_fewer(Share(0, 3), Share(8, 8)) == pytest.approx(0.001)
    # two or three of three at one half: (3 + 1) / 8
    assert of_more(Share(2, 3), Share(0, 0)) == pytest.approx(0.5)
    assert of_more(Share(0, 7), Share(3, 9)) == pytest.approx(1.0)


def test_more_articles_of_one_run_are_no_more_evidence_without_end() -> None:
    usual = Share(900, 1000)
    assert of_fewer(Share(8000, 10000), usual) > 1e-3


def test_a_sample_is_fair_bounded_and_the_same_each_time() -> None:
    long = "chữ " * 60
    places: Counter[int] = Counter()
    for start in range(0, 4000, 40):
        reservoir = Reservoir()
        for number in range(start, start + 40):
            reservoir.offer(str(number), b"x", long)
        assert len(reservoir.pages) == SAMPLE
        places.update(int(page.url) - start for page in reservoir.pages)
    again = Reservoir()
    for number in range(40):
        again.offer(str(number), b"x", long)
    assert {int(page.url) for page in again.pages} == set(places), "the dice are the same"
    assert max(places) >= SAMPLE, "not the first pages only"
    short = Reservoir()
    short.offer("1", b"x", "chữ " * 20)
    short.offer("2", b"", long)
    assert short.pages == []


def test_figures_add_up() -> None:
    story = Story().then(2)
    one, two = (figures(record, "vnexpress") for record in story.records)
    assert one is not None and two is not None
    both = pooled([two, one])
    assert both.runs == 2
    assert both.articles == one.articles + two.articles
    assert both.fields["authors"] == one.fields["authors"] + two.fields["authors"]
    assert min(one.words or 0, two.words or 0) <= (both.words or 0)
    assert figures(story.last, "tuoitre") is None


def test_the_usual_length_counts_each_run_by_its_articles() -> None:
    story = Story().then(3)
    sizes = {(100, 1), (400, 30), (900, 2)}
    for record, (words, articles) in zip(story.records, sorted(sizes), strict=True):
        record["outlets"]["vnexpress"] |= {"median_words": words, "articles": articles}
    known = [figures(record, "vnexpress") for record in story.records]
    assert pooled([k for k in known if k]).words == 400


def test_history_is_read_newest_first_as_far_as_needed(tmp_path) -> None:  # type: ignore[no-untyped-def]
    story = Story().then(RUNS + 9)
    story.mode = "archive"
    story.then(3).then(1, {"tuoitre": like()})
    story.write(tmp_path)
    (tmp_path / "runs" / "99999999T000000Z-torn.json").write_text('{"id": "x", "outl')
    (tmp_path / "runs" / "99999998T000000Z-list.json").write_text("[]")
    found = history.read(tmp_path, ["vnexpress"], mode="latest")
    wanted = [record["id"] for record in story.records[RUNS + 8 : 8 : -1]]
    assert [record["id"] for record in found] == wanted
    assert len(found) == RUNS
    assert len(history.read(tmp_path, ["vnexpress"], mode="archive")) == 3
    assert history.known_outlets(tmp_path) == ["tuoitre", "vnexpress"]
    assert history.read(tmp_path / "nowhere", ["vnexpress"]) == []
