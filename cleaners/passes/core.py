"""Where the article stands among a page's lines: the run of lines that is densest in prose.

Every line has a score, prose above zero and clutter below, and the article is the run with the
greatest sum (Kadane's scan, one pass). Tuned so that a related box inside an article costs less
than the article's next paragraph gives, and a zone of teasers costs more than its summaries give.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from cleaners.clutter.signs import sign_at_start
from cleaners.model import Reason
from cleaners.passes.aside import Aside, data
from cleaners.passes.boxes import main_box
from cleaners.passes.entries import heads_entry, is_button
from cleaners.passes.from_head import from_head
from cleaners.passes.goes_on import trailing
from cleaners.passes.look import SUBHEADING, Line, Mark
from cleaners.passes.titles import is_datum

#: A summary alone between two headlines is a teaser's: it counts for this share of its words.
LONELY: Final = 0.4
#: What a paragraph that trails off counts for.
TRAILS: Final = 10.0
#: The lines of a table's cells that may stand above the core's first.
_TABLE: Final = 120
_COST: Final = {
    Mark.TIME: -10.0,
    Mark.CUT: -10.0,
    Mark.CAPTION: 0.0,
    Mark.LINK: -12.0,
}


def _score(line: Line) -> float:
    if line.mark is Mark.PROSE:
        return min(line.words, 60) * (1 - line.block.links)
    if line.mark is Mark.SHORT:
        return float(min(line.words, 10))
    if line.mark is Mark.HEADLINE:
        return -5.0 if line.words >= 5 else -3.0
    if line.mark is Mark.ITEM:
        return 4.0 if line.words >= 8 else -2.0
    if line.mark is Mark.LABEL and line.label:
        return -float(line.label.weight)
    if line.mark is Mark.JUNK and line.drop:
        return -25.0 if line.drop.reason in (Reason.LEGAL, Reason.COMMENT) else -12.0
    return _COST[line.mark]


#: Rules for what a page puts into the middle of its articles as often as anywhere: the names of
#: picture files, a video player's dozen lines.
_WITHIN: Final = frozenset({"file-name", "player", "zero-clock"})
_WEAK: Final = frozenset({Mark.HEADLINE, Mark.LINK, Mark.TIME, Mark.LABEL, Mark.CUT, Mark.JUNK})


def scores(lines: list[Line], aside: Aside) -> list[float]:
    """One score a line, with what its neighbours say of it."""
    result = [_score(line) for line in lines]
    last = len(lines) - 1
    own = {i for i, line in enumerate(lines) if line.mark is Mark.TIME and heads_entry(lines, i)}
    own.update(aside.cells, aside.boxes, aside.contents, data(lines), _below_lead(lines))
    own.update(i for i, line in enumerate(lines) if line.drop and _is_within(lines, i))
    own.update(i for i, line in enumerate(lines) if line.label and is_button(lines, i))
    for i in own:
        result[i] = 0.0
    for i in trailing(lines):
        own.add(i)
        result[i] = TRAILS
    own.update(_lead_again(lines, result))
    above = ""
    for i, line in enumerate(lines):
        if line.text == above and i not in own and line.mark is not Mark.CAPTION:
            # a headline printed twice (picture and text) begins a teaser; a long one too
            result[i] = min(result[i], 0.0) - 18.0
            result[i - 1] = min(result[i - 1], -5.0)
        above = line.text[1:].lstrip() if line.text[0] == "•" else line.text
        if line.mark is Mark.PROSE and line.words < 70 and i not in own:
            before = i == 0 or (lines[i - 1].mark in _WEAK and i - 1 not in own)
            after = i == last or (lines[i + 1].mark in _WEAK and i + 1 not in own)
            if before and after:
                result[i] *= LONELY
    return result


def _lead_again(lines: list[Line], result: list[float]) -> tuple[int, ...]:
    """A text's one paragraph, printed twice: the lead of a film or of pictures. A headline printed
    twice has no full stop.
    """
    first = next((i for i, line in enumerate(lines) if line.prose), None)
    if first is None or first + 1 >= len(lines) or lines[first].text[-1] != ".":
        return ()
    if lines[first + 1].text != lines[first].text or lines[first].words < _LEAD_WORDS:
        return ()
    if any(line.prose for line in lines[first + 2 :]):
        return ()  # or every paragraph comes twice
    result[first + 1] = 1.0
    return first, first + 1


#: The fewest words of a lead that has its title above it and its date below, or its own copy.
_LEAD_WORDS: Final = 8


def _below_lead(lines: list[Line]) -> list[int]:
    """The date that stands under the lead, right below the title, and above the first paragraph."""
    for i in range(2, len(lines) - 1):
        if lines[i].mark is not Mark.TIME:
            continue
        lead, below = lines[i - 1], lines[i + 1]
        found = lead.mark is Mark.PROSE and lead.words >= _LEAD_WORDS and lines[i - 2].headline
        headed = below.headline and i + 2 < len(lines) and lines[i + 2].mark is Mark.PROSE
        return [i] if found and (below.prose or headed) else []
    return []


def _is_within(lines: list[Line], i: int) -> bool:
    """Whether a rule's line says nothing of where the article ends: "/" parts a player's two times."""
    beside = (*lines[i - 1 : i], lines[i], *lines[i + 1 : i + 2])
    names = [line.drop.name if line.drop else "" for line in beside]
    name = names[1] if i else names[0]
    return name in _WITHIN or (name == "rule-line" and "player" in names)


def find_core(lines: list[Line], aside: Aside) -> tuple[int, int] | None:
    """The first and last index of the article's run of lines; None when there is no prose."""
    best, best_sum = None, 0.0
    start, running = 0, 0.0
    for i, value in enumerate(scores(lines, aside)):
        if running <= 0:
            start, running = i, 0.0
        running += value
        if running > best_sum:
            best, best_sum = (start, i), running
    return best


def find_article(lines: list[Line], aside: Aside, *, bounded: bool) -> tuple[int, int] | None:
    """The article's run of lines. Where no menu stands above it, as in a text pasted alone, it
    begins with the first paragraph, however many list items or cells stand after that.
    """
    core = find_core(lines, aside)
    if core is None or bounded:
        return core
    core = _from_top(lines, core)
    signed = (
        i
        for i in range(core[0])
        if lines[i].words >= 8
        and sign_at_start(lines[i].text)
        and not _has_sections(lines[i + 1 : core[0]])  # the site's name and what it says of itself
    )
    top = next(signed, core[0])  # a lead, be it without its full stop
    first = next(i for i in range(top + 1) if i == top or lines[i].prose)
    above = [line for i, line in enumerate(lines[:top]) if not _names_box(lines, i)]
    if has_menu(above) and not (_is_list(lines, first, top) or _is_told_list(lines, first, top)):
        return from_head(lines, core[0]), core[1]
    return 2 if first == 0 and core[1] > 1 and _is_kicker(lines) else first, core[1]


def _names_box(lines: list[Line], i: int) -> bool:
    """Whether a label names a box of related titles below a paragraph, or a line points to another
    article there: an article's own inside.
    """
    label = lines[i].label
    above = i - 1
    while above > 0 and _points_elsewhere(lines[above]):
        above -= 1
    if above < 0 or not lines[above].prose:
        return False
    named = label is not None and label.reason is Reason.RELATED and above == i - 1
    return named or _points_elsewhere(lines[i])


def _is_kicker(lines: list[Line]) -> bool:
    """Whether a text begins with what stands above its title, "TP Huế:", and its lead below that."""
    if len(lines) < 3 or lines[0].words > 4 or lines[0].text[-1] != ":":
        return False
    title = lines[1].mark is Mark.HEADLINE and lines[1].words >= _A_TITLE
    return title and lines[2].mark is Mark.PROSE and not lines[0].text.isupper()


#: The fewest words of a title below a kicker: a recipe's "Nguyên liệu:" has shorter lines below it.
_A_TITLE: Final = 8
#: A recipe's ingredients, the points of a summary.
_LIST: Final = 10


def _is_list(lines: list[Line], first: int, end: int) -> bool:
    """Whether only short lines, and nothing of a page, stand between a lead that has no menu above
    it and the paragraphs.
    """
    between = lines[first + 1 : end]
    plain = all(line.mark in (Mark.HEADLINE, Mark.ITEM) and line.words <= 12 for line in between)
    lead = lines[first].words >= 8 and not has_menu(lines[:first])
    return lead and plain and len(between) <= _LIST


#: The longest list that stands under a text's title and lead.
_LONG_LIST: Final = 60


def _is_told_list(lines: list[Line], first: int, end: int) -> bool:
    """Whether a text begins with its title and its lead, and what stands between that and the
    paragraphs is half values, numbered lines and sentences: no menu has those, and a page that
    gives its title above the menu gives it below, too. Below a date, a short list of names will do.
    """
    title = lines[0]
    if first not in (1, 2) or not title.headline or title.words < 5 or lines[first].words < 8:
        return False
    dated = first + 1 < len(lines) and lines[first + 1].mark is Mark.TIME
    between = [line for line in lines[first + 1 + dated : end] if not _points_elsewhere(line)]
    if len(between) > _LONG_LIST or any(line.text == title.text for line in lines[1:]):
        return False
    told = 0
    for line in between:
        if line.prose or line.mark is Mark.ITEM:
            told += 1
        elif line.mark is Mark.HEADLINE:
            told += line.text[0].isdigit() or line.text[1:3] == ". " or is_datum(line.text)
        elif line.mark is not Mark.TIME and not (line.label and line.label.weight <= SUBHEADING):
            return False
    return 2 * told >= len(between) or (dated and len(between) <= _LIST)


def _points_elsewhere(line: Line) -> bool:
    """ "Xem thêm: ...", ">> ...": a link to another article, which stands inside articles."""
    return line.drop is not None and line.drop.reason is Reason.RELATED


def _has_sections(lines: Sequence[Line]) -> bool:
    return sum(line.headline and line.words <= 5 for line in lines) >= 3


def _from_top(lines: list[Line], core: tuple[int, int]) -> tuple[int, int]:
    """The core with the paragraphs above it that stand in its own box (HTML only): a table under
    the lead costs more than the lead gives.
    """
    main = main_box(lines[core[0] : core[1] + 1])
    first = core[0]
    for i in range(first - 1, max(first - _TABLE, -1), -1) if main is not None else ():
        if lines[i].mark is Mark.PROSE and lines[i].block.box == main:
            first = i
    return first, core[1]


def has_menu(lines: Sequence[Line]) -> bool:
    """Whether what stands above a title is a page's: menus, links, labels. A text pasted alone has
    none, and its sentences are its own.
    """
    short = sum(line.headline and line.words <= 5 and not is_datum(line.text) for line in lines)
    spoken = any(
        (line.label and line.label.weight > SUBHEADING)
        or (line.drop and line.drop.name != "counter")
        or line.mark is Mark.LINK
        for line in lines
    )
    return spoken or short >= 5
