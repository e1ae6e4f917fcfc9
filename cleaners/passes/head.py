"""The head of the article: its date, byline and lead, and what stands between them and its title."""

from __future__ import annotations

import re
from typing import Final

from cleaners.clutter.people import is_person, read_byline
from cleaners.clutter.signs import without_sign
from cleaners.dates import is_relative, read_visible
from cleaners.model import Reason, Role
from cleaners.passes.entries import heads_entry, opens_entries
from cleaners.passes.goes_on import begins_series
from cleaners.passes.head_lines import read_head
from cleaners.passes.ledger import Ledger
from cleaners.passes.look import Line, Mark, is_tag_list
from cleaners.passes.title_line import same
from cleaners.passes.titles import is_first_counted, is_one_of_a_row, is_row

#: "Bài và ảnh: Huỳnh Như" looks like a caption and is a byline.
_TEXT_AND_PHOTOS = re.compile(
    r"(?:tin|bài)(?:\s?[,&–-]\s?|\svà\s|\s)(?:ảnh|clip|video)\s?:", re.IGNORECASE
)


#: Where a player lets its listener choose among voices, which have people's names.
_VOICES, _VOICE = "Chọn giọng đọc", 3


#: A body's container that begins with so many lines of the article begins with a list.
_LISTED = 2
_FACTS = frozenset({Mark.LINK, Mark.TIME})
#: "1. Vườn Dã Quỳ" heads the first part of a list, whatever its name reads as.
_NUMBERED = re.compile(r"\d{1,2}\s?[.)]\s?[^\W\d]")


def settle_head(ledger: Ledger, title: int | None, first: int, *, bounded: bool) -> None:
    """Decide the lines between the title (or the page's top) and the first paragraph. A list that a
    body's container (`bounded`) begins with has names, clocks and commas of its own.
    """
    lines = ledger.lines
    own = 0
    if title is None:
        _clock_of_the_page(ledger, first)
    voices = False
    for i in range((title + 1) if title is not None else 0, first):
        line = lines[i]
        if voices and line.words <= _VOICE and is_person(line.text):
            ledger.remove(i, Reason.WIDGET, "voice")
        else:
            voices = line.text.endswith(_VOICES)
        if not ledger.open(i):
            continue
        if title is not None and same(line.text, lines[title].text):
            ledger.remove(i, Reason.REPEAT, "title-repeat")
        elif opens_entries(lines, i) and (title is None or line.drop or Role.DATE in ledger.roles):
            continue
        elif line.mark is Mark.CAPTION and not (
            _TEXT_AND_PHOTOS.match(line.text) and _settle_facts(ledger, i)
        ):
            ledger.give(i, Role.CAPTION)
        elif line.label or line.drop:
            ledger.remove_as(i)
        elif bounded and line.mark not in _FACTS and (own >= _LISTED or _is_entry(ledger, i)):
            own += 1
        elif is_tag_list(line):
            ledger.remove(i, Reason.TAGS, "tag-list-bare")
        elif title is None and line.mark is Mark.LINK and line.words >= 4:
            ledger.remove(i, Reason.RELATED, "link-line")  # what a body's container begins with
        elif is_one_of_a_row(lines, i) or _begins(lines, title, first, i):
            own += 1
        elif not _settle_facts(ledger, i):
            own += 1
            if title is not None:
                _settle_stray(ledger, i, first)


def _is_entry(ledger: Ledger, i: int) -> bool:
    """Whether a line is an entry of a list: numbered, or one of three people's names in a row."""
    if _NUMBERED.match(ledger.lines[i].text):
        return True
    names = 0
    for at in range(i - 2, i + 3):
        near = 0 <= at < len(ledger) and ledger.open(at) and ledger.lines[at].mark is Mark.HEADLINE
        names = names + 1 if near and is_person(ledger.lines[at].text) else 0
        if names >= _NAMES and at >= i:
            return True
    return False


#: Fewer names one below the other may be an article's authors.
_NAMES = 3


def _begins(lines: list[Line], title: int | None, first: int, i: int) -> bool:
    """Whether the first of a series of subheadings stands above the first paragraph."""
    if i == first - 1 and begins_series(lines, i):
        return True
    return title is not None and is_first_counted(lines, title, i)


def _clock_of_the_page(ledger: Ledger, first: int) -> None:
    """Of several dates above an article whose title is not seen, the nearest is its own; a page's
    header shows today's.
    """
    dated = [
        i
        for i in range(first)
        if ledger.open(i) and (read := read_head(ledger.lines[i].text)) and read[0]
    ]
    for i in dated[:-1]:
        if read_visible(ledger.lines[i].text) and read_visible(ledger.lines[dated[-1]].text):
            ledger.remove(i, Reason.NAVIGATION, "page-clock")


#: How far below the lead a page that puts its facts there has them.
_FACTS_BELOW = 4


#: How far below the lead a byline that says so ("Thực hiện: Hạ Vân") stands, under a player, say.
_SIGNED_BELOW: Final = 5


def _is_below_lead(lines: list[Line], lead: int, i: int) -> bool:
    """Whether no paragraph stands between the lead and a line near it."""
    return i <= lead + _SIGNED_BELOW and not any(line.prose for line in lines[lead + 1 : i])


_BYLINE_CLASS: Final = re.compile(
    r"author|byline|tac-?gia|but-?danh|writer|reporter", re.IGNORECASE
)


def byline_after_lead(ledger: Ledger, first: int, last: int) -> None:
    """The author's name alone on the line under the lead, or in a box whose class says author."""
    named = sum(
        line.mark is Mark.HEADLINE and line.words <= 6 and read_byline(line.text) is not None
        for line in ledger.lines[first + 1 : last + 1]
    )
    for i in range(first + 1, last + 1):
        line = ledger.lines[i]
        named_so = _BYLINE_CLASS.search(line.block.css) and "quote" not in line.block.css
        classed = bool(line.block.box and named_so)
        if named > 1 and not classed:
            return  # names of people or places are this article's subheadings
        told = ":" in line.text and _is_below_lead(ledger.lines, first, i)
        if (
            not (classed or i <= first + 2 or told)
            or line.mark is not Mark.HEADLINE
            or line.words > 8
        ):
            continue
        if not classed and is_row(ledger.lines, i + 1):
            continue  # "Vàng Mua Bán" above "Bảo Tín 114 116"
        byline = read_byline(line.text, sure=classed)
        if byline and byline.authors and ledger.open(i):
            ledger.give(i, Role.AUTHORS)
            ledger.bylines[i] = byline


def facts_after_lead(ledger: Ledger, lead: int) -> None:
    """The date, and the byline beside it, where a page has them under its lead."""
    below = range(lead + 1, min(lead + 1 + _FACTS_BELOW, len(ledger)))
    heads = {}
    for i in below:
        line = ledger.lines[i]
        if line.prose or not ledger.open(i):
            break
        if line.words <= 14 and not heads_entry(ledger.lines, i) and (head := read_head(line.text)):
            heads[i] = head
    if any(date and read_visible(date) for date, _byline, _section in heads.values()):
        for i in heads:
            _settle_facts(ledger, i)


def _settle_facts(ledger: Ledger, i: int) -> bool:
    read = read_head(ledger.lines[i].text)
    if read is None:
        return False
    date, byline, _section = read
    if date is not None and _clock_below(ledger, i, date):
        return True
    if date is not None:
        if Role.DATE in ledger.roles or not (read_visible(date) or is_relative(date)):
            ledger.remove(i, Reason.REPEAT, "second-date")
            if byline:
                ledger.extra.append(byline)
        else:
            ledger.give(i, Role.DATE, date)
            if byline:
                ledger.extra.append(byline)
        return True
    if byline:
        ledger.give(i, Role.AUTHORS if byline.authors else Role.CREDIT)
        ledger.bylines[i] = byline
    return True


def _clock_below(ledger: Ledger, i: int, clock: str) -> bool:
    """The time of day on the line under the date: "18/11/2026", then "14:20"."""
    if i == 0 or ledger.roles[i - 1] is not Role.DATE or read_visible(clock):
        return False
    date = ledger.values.get(i - 1, ledger.lines[i - 1].text)
    both = read_visible(f"{date} {clock}")
    if both is None or not both.time_known:
        return False
    ledger.values[i - 1] = f"{date} {clock}"
    ledger.give(i, Role.DATE, "")
    return True


_TITLE_WORDS = 7


def _lead_below(ledger: Ledger, i: int) -> bool:
    """Whether the line below is the lead for sure: signed by its outlet, or below a title already
    told to be another article's."""
    above = ledger.removals.get(i - 1)
    if above is not None and above.rule == "headline-in-head":
        return ledger.lines[i - 1].words >= _TITLE_WORDS  # a topic's name is shorter
    below = ledger.lines[i + 1].text
    return without_sign(below)[0] != below


_MINUTE: Final = re.compile(r"(?i:phút )?\d{1,3}['’](?:\s?\+\s?\d{1,2})?['’]?:?$")
#: A sentence has so many words; a title in so few has no full stop.
_SENTENCE: Final = 6


def _is_sentence(line: Line) -> bool:
    return line.words >= _SENTENCE and line.text[-1] == "." and not line.text.endswith("..")


def _settle_stray(ledger: Ledger, i: int, first: int) -> None:
    """A line in the head that is no date, byline or caption: a section, a lead without its full
    stop, or headlines of other articles.
    """
    line = ledger.lines[i]
    beside = line.block.box and line.block.box == ledger.lines[first].block.box
    if beside and line.block.kind == "heading" and not line.block.links:
        return  # the first subheading, under a lead that is a heading, too
    if line.block.kind == "heading" and not line.block.links and _is_sentence(line):
        return  # a short lead that is marked up as a heading
    if i == first - 1 and _MINUTE.match(line.text):
        return  # the first entry of a match's report
    if line.prose or (line.words >= 12 and not line.block.links) or line.text.endswith(","):
        return  # a lead without its full stop, "Kính gửi tòa soạn,"
    if line.words <= 4 or line.mark is Mark.LINK:
        ledger.remove(i, Reason.NAVIGATION, "head-line")
    elif i == first - 1 and line.words >= 8 and not _lead_below(ledger, i):
        return
    else:
        ledger.remove(i, Reason.RELATED, "headline-in-head")
