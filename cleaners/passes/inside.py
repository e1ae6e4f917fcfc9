"""Clutter inside the article: related boxes, teasers, captions, links, repeated lines."""

from __future__ import annotations

import re
from collections import Counter

from cleaners.clutter.signs import teaser_sign
from cleaners.model import Reason, Role
from cleaners.passes.entries import heads_entry, is_button
from cleaners.passes.foreign import between_junk, dates_title, settle_foreign
from cleaners.passes.head import byline_after_lead
from cleaners.passes.ledger import Ledger
from cleaners.passes.look import Line, Mark, same_start
from cleaners.passes.pictures import caption_after_lead, settle_captions
from cleaners.passes.swept import below_titles
from cleaners.passes.titles import (
    SUMMARY,
    dated_titles,
    is_cut_card,
    is_datum,
    is_own_card,
    is_result,
    is_row,
    is_two_titles,
    may_be_title,
    titles_in_a_row,
)
from cleaners.passes.videos import around_clock, labels_video
from cleaners.rules import Reach


def settle_inside(ledger: Ledger, first: int, last: int, *, bounded: bool) -> None:
    """Decide the clutter between the first paragraph and the last (both included)."""
    settle_captions(ledger, first, last)
    _repeats(ledger, first, last)
    _teasers(ledger, first, last)
    byline_after_lead(ledger, first, last)
    _after_lead(ledger, first, last, bounded=bounded)
    i = first
    while i <= last:
        i = _settle_line(ledger, i, first, last, bounded=bounded)
    if not bounded:
        settle_foreign(ledger, first, last)
    between_junk(ledger, first, last)


def _settle_line(ledger: Ledger, i: int, first: int, last: int, *, bounded: bool) -> int:
    line = ledger.lines[i]
    if not ledger.open(i):
        return i + 1
    if line.label:
        return _settle_label(ledger, i, first, last)
    if line.drop and (heads_entry(ledger.lines, i) or _is_cell(ledger, i)):
        return i + 1
    if line.drop:
        ledger.remove_as(i)
        bare = line.drop.name in ("link-mark", "see-more") and line.words <= 2
        return _sweep(ledger, i + 1, last, "title-after-mark", 1) if bare else i + 1
    if line.mark is Mark.LINK and line.words >= 4:
        ledger.remove(i, Reason.RELATED, "link-line")
    elif line.mark is Mark.TIME and not heads_entry(ledger.lines, i):
        ledger.remove(i, Reason.WIDGET, "time-line")
        around_clock(ledger, i, first, last)
        if not bounded and i - 1 > first and ledger.open(i - 1) and dates_title(ledger.lines, i):
            ledger.remove(i - 1, Reason.RELATED, "dated-title")
    elif line.mark is Mark.HEADLINE and is_two_titles(line.text):
        ledger.remove(i, Reason.RELATED, "two-titles")
    elif not bounded and is_cut_card(ledger.lines, i, last):
        ledger.remove(i, Reason.RELATED, "teaser")
        ledger.remove(i + 1, Reason.RELATED, "teaser")
        return i + 2
    elif not bounded and (end := titles_in_a_row(ledger, i, last)) > i:
        for j in range(i, end):
            ledger.remove(j, Reason.RELATED, "titles-in-a-row")
        return end
    return i + 1


def _settle_label(ledger: Ledger, i: int, first: int, last: int) -> int:
    lines = ledger.lines
    label = lines[i].label
    assert label is not None
    video = label.name == "label-section" and labels_video(lines, i, last)
    if label.name == "label-section" and not (video or _beside_widget(lines, i, last)):
        return i + 1  # a subheading, a column's head
    ledger.remove_as(i)
    if (label.reach is Reach.BLOCK and not video) or is_button(lines, i):
        return i + 1
    return _sweep(ledger, i + 1, last, "title-under-label", 1 if video else 12)


def _is_cell(ledger: Ledger, i: int) -> bool:
    """A number under a word or two, with nothing removed near it: a cell of the article's table,
    as plain text gives it. A widget's numbers have its label or its controls above them.
    """
    if (drop := ledger.lines[i].drop) is None or drop.name != "counter":
        return False
    above = ledger.lines[i - 1] if i else None
    near = any(j in ledger.removals for j in range(max(0, i - 5), i))
    return above is not None and above.mark is Mark.HEADLINE and above.words <= 4 and not near


def _beside_widget(lines: list[Line], i: int, last: int) -> bool:
    beside = [lines[j] for j in (i - 1, i + 1) if 0 <= j <= last]
    return any(line.mark in (Mark.LABEL, Mark.JUNK) for line in beside)


def _sweep(ledger: Ledger, start: int, last: int, rule: str, most: int) -> int:
    """Remove the headlines from `start` on, up to what is the article's; the index after them."""
    end = below_titles(ledger.lines, start, last, most)
    for i in range(start, end):
        ledger.remove(i, Reason.RELATED, rule)
    return end


def _repeats(ledger: Ledger, first: int, last: int) -> None:
    """A page that prints most of its paragraphs twice (photo essays with a hidden copy) gives each
    once. One or two repeated sentences are the author's.
    """
    lines = ledger.lines
    _paragraph_again(ledger, first, last)
    long_lines = [i for i in range(first, last + 1) if lines[i].words >= 8 and lines[i].prose]
    if len(long_lines) - len({lines[i].text for i in long_lines}) < 3:
        return
    twice = {t for t, n in Counter(lines[i].text for i in long_lines).items() if n > 1}
    if len(twice) < 3 or 2 * sum(lines[i].text in twice for i in long_lines) < len(long_lines):
        return
    seen: set[str] = set()
    for i in long_lines:
        if lines[i].text in seen:
            ledger.remove(i, Reason.REPEAT, "paragraph-repeat")
        seen.add(lines[i].text)


#: Nobody writes a paragraph of so many words twice.
_LONG = 25


def _paragraph_again(ledger: Ledger, first: int, last: int) -> None:
    """A long paragraph further down in the same words: a copy for another width of screen."""
    seen: set[str] = set()
    for i in range(first, last + 1):
        line = ledger.lines[i]
        if line.prose and line.words >= _LONG and ledger.open(i):
            if line.text in seen:
                ledger.remove(i, Reason.REPEAT, "paragraph-repeat")
            seen.add(line.text)


def _teasers(ledger: Ledger, first: int, last: int) -> None:
    """Teasers: a headline printed twice with a summary, or a summary with an outlet's prefix."""
    lines = ledger.lines
    pairs = [i for i in range(first, last) if _is_pair(lines, i) and ledger.open(i)]
    several = len(pairs) >= 2
    for i in pairs:
        end = i + 2
        if end <= last and lines[end].mark is Mark.TIME:
            end += 1
        dated = end == i + 3
        summary = end <= last and _is_summary(lines[end])
        if summary and (
            several or dated or lines[end].mark is Mark.CUT or is_own_card(lines, i, end, last)
        ):
            end += 1
        elif not dated:
            if lines[i].words >= 5 and not (
                i and lines[i - 1].label
            ):  # one line, twice: the picture's name and its caption
                ledger.give(i, Role.CAPTION)
                ledger.remove(i + 1, Reason.REPEAT, "caption-repeat")
            continue
        for j in range(i, end):
            ledger.remove(j, Reason.RELATED, "teaser")
    paragraphs = 0
    sign = _OWN_SIGN.match(lines[first].text)
    boxed = False
    for i in range(first, last + 1):
        line = lines[i]
        paragraphs += line.prose
        boxed = boxed or (line.label is not None and line.label.reason in _BOXES)
        if line.words > SUMMARY or not ledger.open(i):
            continue
        if sign and boxed and line.text.startswith(sign[0]) and lines[i - 1].headline:
            ledger.remove(i - 1, Reason.RELATED, "teaser-with-prefix")
            ledger.remove(i, Reason.RELATED, "teaser-with-prefix")
            continue
        found = teaser_sign(line.text)
        if not found:
            continue
        if found.start() > 0 or paragraphs > 2:
            ledger.remove(i, Reason.RELATED, "teaser-with-prefix")
            if found.start() == 0 and i > first and lines[i - 1].headline:
                ledger.remove(i - 1, Reason.RELATED, "teaser-with-prefix")


#: What a page signs its lead with, and below a related box the summaries of other articles.
_OWN_SIGN = re.compile(r"\(?[A-ZĐ][A-ZĐ0-9.]{1,9}\)?\s?[-–] ")
_BOXES = frozenset({Reason.RELATED, Reason.ZONE})


def _is_pair(lines: list[Line], i: int) -> bool:
    one, two = lines[i], lines[i + 1]
    if one.mark is Mark.CAPTION or one.words > 40 or one.words < 4:
        return False
    if one.text == two.text:
        return one.text[-1] != "."
    if two.words > 2 * one.words and ". " in two.text:
        return False  # a paragraph that begins with the words under the picture above it
    return one.headline and two.words >= 6 and one.words >= 6 and same_start(one.text, two.text)


def _is_summary(line: Line) -> bool:
    return line.words <= SUMMARY and line.mark in (Mark.PROSE, Mark.SHORT, Mark.CUT, Mark.HEADLINE)


def _asked(line: Line) -> bool:
    """Whether a reader's name stands there, under what the reader asked."""
    return (
        line.words <= 6 and line.text.startswith(("Độc giả ", "Bạn đọc ")) and line.text[-1] != "?"
    )


def _after_lead(ledger: Ledger, first: int, last: int, *, bounded: bool) -> None:
    """Lines without a full stop right after the lead are a caption or other articles' titles, never
    the article's; a short one may be its first subheading.
    """
    lines = ledger.lines
    run = []
    listed = lines[first].text[-1] == ":"  # a chronicle
    for i in dated_titles(lines, first + 1, last - 1) if not (bounded or listed) else ():
        ledger.remove(i, Reason.RELATED, "title-after-lead")
    for i in range(first + 1, min(first + 7, last + 1)):
        if not may_be_title(lines[i]) or not ledger.open(i) or _asked(lines[i]):
            break
        run.append(i)
    if run and not any(lines[i].mark is Mark.HEADLINE for i in run):
        run = []
    stop = run[-1] + 1 if run else last
    if run and is_two_titles(lines[run[0]].text):
        return
    if stop <= last and not bounded and not run:
        caption_after_lead(ledger, first, last)
    if not run or stop > last or bounded:
        return
    if not lines[stop].prose and (lines[stop].mark is not Mark.CAPTION or len(run) < 2):
        return
    if sum(is_datum(lines[i].text) or is_result(lines[i].text) for i in run) >= 2:
        return  # temperatures, a line-up, prices, results: the article's
    if any(is_row(lines, i) for i in run):
        return
    if lines[run[0]].words <= 4 and sum(lines[i].text[0].isdigit() for i in run[1:]) >= 2:
        return  # "Nguyên liệu", "500 g cá cơm", "3 trái ớt hiểm"
    if len(run) >= 4 and all(4 <= lines[i].words <= 8 for i in run):
        return  # verse
    if len(run) >= 2:
        subheading = lines[stop].prose and lines[run[-1]].words <= 7
        for i in run[:-1] if subheading else run:
            ledger.remove(i, Reason.RELATED, "title-after-lead")
    elif lines[run[0]].words > 8:
        ledger.give(run[0], Role.CAPTION)
