"""Sudden changes ring, noise and slow news do not."""

from __future__ import annotations

from collections import Counter

import pytest

from crawler.health import judge
from crawler.health.alarm import Alarm
from crawler.health.thresholds import RUNS, THRESHOLDS
from crawler.runs import Run

from .histories import USUAL, Habits, Story, like


def alarms(story: Story) -> list[Alarm]:
    return judge.alarms(story.last, story.earlier)


def kinds(story: Story) -> set[str]:
    return {str(alarm.kind) for alarm in alarms(story)}


def judged(story: Story, runs: int, habits: Habits) -> list[set[str]]:
    """So many more runs, each judged and its alarms written down, as the crawl does."""
    found = []
    for _ in range(runs):
        story.then(1, habits)
        rung = alarms(story)
        habit = judge.habits("vnexpress", story.last, story.earlier)
        story.last["outlets"]["vnexpress"]["health"] = {"habits": habit}
        story.last["alarms"] = [alarm.as_dict() for alarm in rung]
        found.append({str(alarm.kind) for alarm in rung})
    return found


BREAKS = {
    "dates gone": (like(dates=0.0), {"dates"}),
    "most dates gone": (like(dates=0.2), {"dates"}),
    "selector stopped hitting": (like(selector=0.0), {"selector"}),
    "authors gone": (like(authors=0.0), {"authors"}),
    "leads gone": (like(leads=0.1), {"leads"}),
    "half the bodies by the fallback": (like(selector=0.55), {"fallback"}),
    "bodies cut": (like(words=150), {"short"}),
    "bodies swollen": (like(words=1500), {"long"}),
    "pages fail": (like(failing=15), {"problems"}),
    "another text than trafilatura's": (like(disagreement=0.85), {"drift"}),
    "no feed to be read": (like(articles=0, unread=True), {"unread"}),
    "nothing but failures": (like(articles=0, failing=12), {"no_articles"}),
}


@pytest.mark.parametrize(("habits", "wanted"), BREAKS.values(), ids=list(BREAKS))
@pytest.mark.parametrize("seed", range(5))
def test_a_break_rings_within_three_runs(seed: int, habits: Habits, wanted: set[str]) -> None:
    story = Story(seed=seed).then(RUNS)
    rung = judged(story, 3, habits)
    assert set().union(*rung) == wanted


@pytest.mark.parametrize("articles", [1, 3, 15, 80])
def test_noise_rings_nothing(articles: int) -> None:
    """Four outlets' worth of 60 hourly runs each: shares, lengths and counts move as they do."""
    for seed in range(4):
        story = Story(seed=100 + seed).then(3, like(articles=articles))
        rung = judged(story, 60, like(articles=articles, dates=0.97, selector=0.93))
        assert not set().union(*rung), (seed, rung)


def test_a_few_articles_ring_no_alarm() -> None:
    story = Story().then(RUNS, like(articles=15))
    story.then(1, like(articles=0))
    entry = story.last["outlets"]["vnexpress"]
    entry |= {"articles": 2, "pages": 2, "found": 2, "results": {"stored": 2}}
    entry |= {"fields": {"title": 2}, "body_sources": {"generic": 2}, "median_words": 30}
    # two articles alone are too few; pooled with the run before they are a small part
    assert kinds(story) == set()


def test_a_small_outlets_runs_are_pooled() -> None:
    story = Story().then(RUNS, like(articles=2))
    rung = judged(story, 9, like(articles=2, dates=0.0))
    assert "dates" not in rung[0]
    assert "dates" in set().union(*rung)


def test_an_alarm_rings_until_it_is_mended_and_a_new_normal_is_accepted() -> None:
    story = Story().then(RUNS)
    broken = judged(story, RUNS - 6, like(authors=0.0))
    assert all("authors" in found for found in broken[1:])
    later = judged(story, 2 * RUNS, like(authors=0.0))
    assert later[-1] == set(), "no authors is what is usual here now"
    mended = Story().then(RUNS)
    judged(mended, 5, like(authors=0.0))
    assert judged(mended, 3, USUAL)[-1] == set()


def test_a_quiet_run_repeats_no_alarm() -> None:
    story = Story().then(RUNS)
    assert "dates" in judged(story, 2, like(dates=0.0))[-1]
    assert judged(story, 1, like(articles=0, rejected=0.0)) == [set()]


@pytest.mark.parametrize("hours", [0.5, 1, 6])
def test_an_outlet_that_falls_silent(hours: float) -> None:
    story = Story(hours=hours).then(RUNS)
    last = story.last["started"]
    silent = judged(story, int(80 / hours), like(articles=0, rejected=0.0))
    first = next(n for n, found in enumerate(silent) if found)
    assert 24 <= (first + 1) * hours <= 48, "a day at least, two at most"
    assert all(found == {"silent"} for found in silent[first:]), "forgotten after a while"
    (alarm,) = alarms(story)
    assert alarm.since == last
    assert judged(story, 2, USUAL)[-1] == set()


def test_nights_weekends_and_slow_outlets_are_not_silent() -> None:
    none = like(articles=0, rejected=0.0)
    story = Story(hours=0.5)
    judged(story, RUNS, USUAL)
    for day in range(21):
        day_off = day % 7 in (5, 6)
        found = judged(story, 32, none if day_off else like(articles=3))
        found += judged(story, 16, none)
        # the first weekend is the first silence of a day and a half that was ever seen
        assert day < 7 or set().union(*found) == set(), day
    slow = Story(hours=24)
    for _ in range(10):
        judged(slow, 1, like(articles=1))
        assert judged(slow, 3, none) == [set()] * 3
    assert judged(slow, 4, none) == [set()] * 4


def test_pages_that_failed_before_are_no_news() -> None:
    story = Story().then(RUNS).then(1, like(articles=0, rejected=0.0))
    entry = story.last["outlets"]["vnexpress"]
    entry |= {"pages": 12, "results": {"failed_again": 10, "given_up": 2}}
    entry |= {"problems": {"fetch_failed": 12}, "repeats": {"fetch_failed": 12}}
    assert kinds(story) == set()


def test_pages_that_robots_txt_refuses_are_no_alarm_until_they_are_new() -> None:
    story = Story().then(1, like(articles=0, failing=12))
    entry = story.last["outlets"]["vnexpress"]
    entry["problems"] = {"refused_by_robots": 12}
    assert kinds(story) == set(), "it was never any different"
    story = Story().then(RUNS).then(1, like(articles=0, failing=12, rejected=0.0))
    story.last["outlets"]["vnexpress"]["problems"] = {"refused_by_robots": 12}
    assert kinds(story) == {"problems"}


def test_a_first_run_is_judged_by_the_limits_alone() -> None:
    assert kinds(Story().then(1, like(authors=0.0, leads=0.0, words=60))) == set()
    assert kinds(Story().then(1, like(dates=0.0))) == {"dates"}
    assert kinds(Story().then(1, like(selector=0.0))) == {"fallback"}
    assert kinds(Story().then(1, like(articles=0, failing=6))) == {"no_articles"}
    undeclared = Story().then(1, like(selector=0.0))
    del undeclared.last["outlets"]["vnexpress"]["problems"]["body_selector_missed"]
    assert kinds(undeclared) == set(), "it has no selectors that could hit"


def test_a_named_selector_that_stops_is_named() -> None:
    story = Story().then(RUNS + 1)
    for record in story.records:
        entry = record["outlets"]["vnexpress"]
        entry["body_sources"] = {".fck_detail": entry["articles"]}
    story.last["outlets"]["vnexpress"]["body_sources"] = {"article.new": 15}
    (alarm,) = alarms(story)
    assert alarm.kind == "selector"
    assert ".fck_detail" in alarm.text


def test_the_alarm_says_what_and_where() -> None:
    story = Story().then(RUNS).then(1, like(disagreement=0.9))
    (alarm,) = alarms(story)
    worst = dict(story.last["outlets"]["vnexpress"]["disagreements"])
    assert 1 <= len(alarm.urls) <= 5
    assert set(alarm.urls) <= set(worst)
    assert alarm.now is not None and alarm.usual is not None
    assert alarm.now > 0.7 and alarm.usual < 0.25
    assert "trafilatura" in alarm.text


def test_other_outlets_stay_out_of_it() -> None:
    both = {"vnexpress": USUAL, "tuoitre": USUAL}
    story = Story().then(RUNS, both).then(1, both | {"tuoitre": like(dates=0.0)})
    assert [(a.outlet, a.kind) for a in alarms(story)] == [("tuoitre", "dates")]


def test_records_that_make_no_sense_are_left_out() -> None:
    story = Story().then(RUNS).then(1, like(dates=0.0))
    for number, damage in enumerate(({}, {"articles": "many"}, {"results": None}, None)):
        story.earlier[number]["outlets"]["vnexpress"] = damage
    assert kinds(story) == {"dates"}


def test_every_threshold_has_its_reason() -> None:
    assert all(len(row.reason) > 30 for row in THRESHOLDS)
    assert len({row.kind for row in THRESHOLDS}) == len(THRESHOLDS)


def test_what_must_be_acted_on_is_named_before_what_is_many() -> None:
    problems = Counter(no_date=80, not_article=40, too_short=30, no_title=20, fetch_failed=2)
    run = Run()
    run.outlet("vnexpress").problems = problems
    line = "2 fetch_failed, 80 no_date, 40 not_article, 30 too_short, 20 no_title"
    assert run.summary_of("vnexpress").endswith(f"0 pages, {line}"), "the fifth is as short as said"
    problems["challenge_page"] = 3
    named = "3 challenge_page, 2 fetch_failed, 80 no_date, 40 not_article"
    line = run.summary_of("vnexpress")
    assert line.endswith(f"0 pages, {named}, 50 problems of 2 more kinds")
    run.outlet("dantri").problems = Counter(no_date=1)
    assert run.summary_of("dantri").endswith("0 pages, 1 no_date")
