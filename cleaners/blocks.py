"""Take and Drop over Blocks: the one place both inputs, HTML and text, pass.

The way: look at every line, find the article's core, settle its head, what stands inside it and its
tail; what is left over is body. `settle` decides; it raises nothing and forgets no line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from cleaners.clutter.lines import GENERIC
from cleaners.clutter.people import Byline, read_byline
from cleaners.clutter.places import without_stamp
from cleaners.clutter.signs import without_sign
from cleaners.model import Block, Reason, Role
from cleaners.passes.above import settle_above
from cleaners.passes.apart import cut_apart, glued
from cleaners.passes.aside import Aside, set_aside
from cleaners.passes.boxes import main_box, own_box, settle_foreign_boxes
from cleaners.passes.cards import settle_author_note, settle_cards
from cleaners.passes.contents import last_section
from cleaners.passes.drops import Drops
from cleaners.passes.extend import extend
from cleaners.passes.head import facts_after_lead, settle_head
from cleaners.passes.head_lines import read_head
from cleaners.passes.inside import settle_inside
from cleaners.passes.lead_twice import settle_first_twice, settle_lead_twice
from cleaners.passes.ledger import Ledger
from cleaners.passes.look import Line, Looker, Mark, is_tag_list
from cleaners.passes.picture_names import mark_slugs, settle_picture_names
from cleaners.passes.place import before_next_article, core_and_title
from cleaners.passes.places import keep_places
from cleaners.passes.stamps import mark_stamps
from cleaners.passes.tail import date_below, settle_tail, sign_above_note
from cleaners.passes.title_line import same
from cleaners.passes.titles import SUMMARY
from cleaners.passes.trim import trim_core
from cleaners.passes.verse import find_verse
from cleaners.rules import Rules, Take


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of the page before its blocks are looked at.

    `bounded`: the blocks are the article's own container, not a whole page.
    """

    title: str | None = None
    bounded: bool = False
    rules: Rules = Rules()


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """The ledger, and the facts read from it. `prefix` names the outlet a lead was signed with."""

    ledger: Ledger
    title: str | None
    date: str | None
    bylines: tuple[Byline, ...]
    captions: tuple[str, ...]
    body: tuple[str, ...]
    prefix: str | None


@lru_cache(maxsize=1)
def _generic() -> Drops:
    return Drops(GENERIC.drop)


@lru_cache(maxsize=256)
def _looker(rules: Rules) -> Looker:
    return Looker(_generic(), rules.drop)


def is_clutter(text: str, rules: Rules) -> bool:
    """Whether a text by itself is a label, a line some rule drops, or a bare list of tags."""
    line = _looker(rules).look(Block(text=text))
    return line.label is not None or line.drop is not None or is_tag_list(line)


def settle(blocks: Sequence[Block], known: Known) -> Settled:
    """Decide every block of a page."""
    lines, aside, core, title = _look_at(blocks, known, known.title, ())
    if title is not None and known.title is None and _is_glued(lines, lines[title].text):
        lines, aside, core, title = _look_at(blocks, known, lines[title].text, lines)
    ledger = Ledger(lines)
    _take(ledger, known.rules.take)
    for i in aside.boxes:
        ledger.remove(i, Reason.RELATED, "skipped-box")
    for i in aside.contents:
        ledger.remove(i, Reason.NAVIGATION, "contents")
    if core is None:
        return _without_core(ledger, known)
    first, last = core
    main = own_box(lines, first, last)
    last = extend(lines, last_section(lines, aside.contents, last), main)
    own = before_next_article(lines, title, last)
    for i in range(own + 1, len(lines) if own < last else 0):
        ledger.remove(i, Reason.ZONE, "next-article")
    last = own
    if title is not None:
        text = lines[title].text
        ledger.give(title, Role.TITLE, text if known.title else without_sign(text)[0])
        first = _first_after(lines, title, last)
    _repeated_titles(ledger, title, known.title)
    if known.bounded:
        _above_repeat(ledger)
        first = _bounded_first(lines, ledger)
    if first > last:
        return _without_core(ledger, known)
    if main is not None:
        settle_lead_twice(ledger, first if title is None else title + 1, first + 4)
        settle_cards(ledger, first, len(lines) - 1 if known.bounded else last, main)
        settle_author_note(ledger, main)
    elif first < last and lines[first].words >= 15:
        settle_first_twice(ledger, first)
    settle_head(ledger, title, first, bounded=known.bounded)
    settle_above(ledger, title, first, bounded=known.bounded)
    while last > first and not ledger.open(last):
        last -= 1  # a card below the article: its signature stands above
    last = trim_core(lines, first, last, main)
    facts_after_lead(ledger, first)
    sign_above_note(ledger, first, last)
    for i in aside.cells:
        if first <= i <= last:
            ledger.give(i, Role.BODY)
    settle_inside(ledger, first, last, bounded=known.bounded)
    if main is not None and not known.bounded:
        settle_foreign_boxes(ledger, first, last, main)
    date_below(ledger, last + 1)
    settle_tail(ledger, last + 1, bounded=known.bounded)
    return _sum_up(ledger, known)


def _look_at(
    blocks: Sequence[Block], known: Known, title: str | None, seen: Sequence[Line]
) -> tuple[list[Line], Aside, tuple[int, int] | None, int | None]:
    """The lines of a page, those cut apart that stand glued to `title`; what has no say among them;
    the article's run of lines, and its title's line. `seen`: lines that were looked at before.
    """
    lines = _looker(known.rules).look_at(cut_apart(blocks, title), seen)
    mark_stamps(lines)
    mark_slugs(lines)
    keep_places(lines)
    aside = set_aside(lines)
    return lines, aside, *core_and_title(lines, aside, known.title, bounded=known.bounded)


def _is_glued(lines: list[Line], title: str) -> bool:
    """Whether the title stands before another sentence, on a line of both."""
    return any(line.text.startswith(title) and glued(line.text, title) for line in lines)


def _take(ledger: Ledger, takes: tuple[Take, ...]) -> None:
    for take in takes:
        pattern = re.compile(take.pattern)
        for i, line in enumerate(ledger.lines):
            if (found := pattern.fullmatch(line.text)) and ledger.open(i):
                value = found.groupdict().get("value")
                ledger.give(i, take.role, value)
                if take.role in (Role.AUTHORS, Role.CREDIT):
                    byline = read_byline(value or line.text, sure=True)
                    ledger.bylines[i] = byline or Byline(credit=value or line.text)


def _first_after(lines: list[Line], title: int, last: int) -> int:
    """The first paragraph after the title: what the article begins with."""
    for i in range(title + 1, last + 1):
        if lines[i].mark in (Mark.PROSE, Mark.SHORT) and lines[i].text != lines[title].text:
            head = read_head(lines[i].text) if lines[i].words <= 20 else None
            if head and (head[0] or (head[1] and head[1].authors)):
                continue  # "Phương Linh - Thứ sáu, 20/11/2026 06:30 (GMT+7)", "Hà An (Huế)"
            return i
        if lines[i].mark is Mark.CUT and lines[i].words >= 8:
            return i
        if _is_heading_lead(lines[i], lines[title]):
            return i
    return last + 1


def _is_heading_lead(line: Line, title: Line) -> bool:
    """A lead that is marked up as a heading: long, no link, and not the title once more."""
    return (
        line.block.kind == "heading"
        and line.mark is Mark.HEADLINE
        and line.words >= 14
        and not same(line.text, title.text)
    )


def _bounded_first(lines: list[Line], ledger: Ledger) -> int:
    main = main_box(lines)
    for i, line in enumerate(lines):
        if not ledger.open(i):
            continue
        if i and main is not None and line.prose and _is_card(lines[i - 1], line, main):
            ledger.remove(i, Reason.RELATED, "card-summary")
            continue
        if line.mark in (Mark.PROSE, Mark.SHORT, Mark.CUT, Mark.ITEM) and not is_tag_list(line):
            return i
        if line.block.kind == "heading" and line.mark is Mark.HEADLINE:
            return i
    return len(lines)


def _is_card(above: Line, line: Line, main: int) -> bool:
    """A summary under a headline that is a link, both in a box of their own: another article's, on
    top of the body.
    """
    linked = above.mark is Mark.LINK and above.block.kind == "heading"
    own = line.block.box
    return linked and bool(own) and own != main and above.block.box == own and line.words <= SUMMARY


def _repeated_titles(ledger: Ledger, title: int | None, known: str | None) -> None:
    text = known if title is None else ledger.lines[title].text
    if not text:
        return
    shortest, longest = len(text) - 12, len(text) + 12
    for i, line in enumerate(ledger.lines):
        if not shortest < len(line.text) < longest or i == title:
            continue
        told = line.text[-1] == "." and text[-1] != "."  # the title's words as a sentence
        if not told and same(line.text, text):
            ledger.remove(i, Reason.REPEAT, "title-repeat")
    settle_picture_names(ledger, text)


#: A body container that repeats the title has it this near its top (onecms' longform header).
_HEADER = 10


def _above_repeat(ledger: Ledger) -> None:
    """Inside a container, what stands above the title's copy is the header's: section, label."""
    top = min(_HEADER, len(ledger))
    copies = [
        i for i in range(top) if i in ledger.removals and ledger.removals[i].rule == "title-repeat"
    ]
    for i in range(copies[-1] if copies else 0):
        line = ledger.lines[i]
        if not line.prose and line.mark is not Mark.CAPTION and line.words <= 8:
            ledger.remove(i, Reason.NAVIGATION, "above-title")


def _without_core(ledger: Ledger, known: Known) -> Settled:
    """A page without a paragraph: what is clutter by itself goes, the rest is kept as it is."""
    verse = None if known.bounded or known.title else find_verse(ledger.lines)
    if verse:
        ledger.give(verse.title, Role.TITLE)
        settle_head(ledger, verse.title, verse.first, bounded=False)
        settle_above(ledger, verse.title, verse.first, bounded=False)
        settle_tail(ledger, verse.last + 1, bounded=False)
    for i, line in enumerate(ledger.lines):
        if line.label or line.drop or line.mark in (Mark.LINK, Mark.TIME):
            ledger.remove_as(i)
        elif line.mark is Mark.CAPTION:
            ledger.give(i, Role.CAPTION)
    return _sum_up(ledger, known)


def _sum_up(ledger: Ledger, known: Known) -> Settled:
    prefix: str | None = None
    seen = 0
    for i, line in enumerate(ledger.lines):
        if not ledger.open(i):
            continue
        text = line.text
        if seen < 3:
            text, owner = without_sign(text)
            prefix = prefix or owner
        if not seen:
            text = without_stamp(text)
        ledger.give(i, Role.BODY, text if text is not line.text else None)
        seen += 1
    told = ledger.texts()
    dates, titles = told[Role.DATE], told[Role.TITLE]
    bylines = [*ledger.extra, *(ledger.bylines[i] for i in sorted(ledger.bylines))]
    return Settled(
        ledger=ledger,
        title=titles[0] if titles else known.title,
        date=dates[0] if dates else None,
        bylines=tuple(bylines),
        captions=tuple(filter(None, told[Role.CAPTION])),
        body=tuple(told[Role.BODY]),
        prefix=prefix,
    )
