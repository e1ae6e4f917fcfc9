"""Captions among the article's lines: marked, in pieces, printed twice, or told by their place."""

from __future__ import annotations

import re

from cleaners.clutter.captions import is_numbered, looks_unfinished, names_source
from cleaners.clutter.people import read_byline
from cleaners.clutter.scenes import shows_scene, speaker_of
from cleaners.clutter.shown import MOST, says_what_is_seen
from cleaners.model import Reason, Role
from cleaners.passes.caption_copies import name_again, printed_twice
from cleaners.passes.ledger import Ledger
from cleaners.passes.look import Line, Mark
from cleaners.passes.titles import is_one_of_a_row
from cleaners.passes.videos import announced_videos


def settle_captions(ledger: Ledger, first: int, last: int) -> None:
    lines = ledger.lines
    printed_twice(ledger, first, last)
    _scenes(ledger, first, last)
    _shown(ledger, first, last)
    _under_names(ledger, first, last)
    name_again(ledger, first, last)
    announced_videos(ledger, first, last)
    for i in range(first, last + 1):
        if lines[i].mark is not Mark.CAPTION or not ledger.open(i):
            continue
        ledger.give(i, Role.CAPTION)
        if i + 1 <= last and lines[i + 1].text == lines[i].text:
            ledger.remove(i + 1, Reason.REPEAT, "caption-repeat")
        _name_above(ledger, i, first)
        if _is_credit(lines[i]):
            _caption_above(ledger, i, first)
        elif lines[i].words <= 14 and not lines[i].block.gap:
            _caption_in_pieces(ledger, i, first)
        _name_below(ledger, i, last)
        if is_numbered(lines[i].text):
            _quote_below(ledger, i, first, last)


def _scenes(ledger: Ledger, first: int, last: int) -> None:
    """Lines that say what a picture of an event shows, or whose a chart's figures are, with no mark
    to tell. Above the lead it is a scene with a full stop.
    """
    for i in range(first, last + 1):
        line = ledger.lines[i]
        if i == first and (last == first or line.text[-1] != "." or line.words > 16):
            continue
        alone = line.mark in (Mark.HEADLINE, Mark.SHORT, Mark.PROSE) and ledger.open(i)
        if not alone or line.block.kind != "p" or line.cell or line.block.links > 0:
            continue
        named = first < i < last and names_source(line.text, line.words)
        if named or shows_scene(line.text, line.words):
            ledger.give(i, Role.CAPTION)


#: The paragraphs around a picture's sentence have so many words at least, and an article so many of
#: them; one told in pictures has none.
_PARAGRAPH, _PARAGRAPHS = 15, 3
#: The words of a sentence with a speaker and all that he is.
_SPEAKER = 30


def _shown(ledger: Ledger, first: int, last: int) -> None:
    """Sentences that say what is seen, each alone between paragraphs or above a subheading."""
    lines = ledger.lines
    found = [
        i
        for i in range(first + 1, last)
        # a page's markup tells its captions; a text has nothing else
        if lines[i].prose
        and lines[i].words <= _SPEAKER
        and not lines[i].block.box
        and ledger.open(i)
        if _is_apart(lines, i) and (_is_seen(lines[i]) or _speaks_beside(lines, i))
    ]
    if not found:
        return
    told = sum(line.prose and line.words >= _PARAGRAPH for line in lines[first : last + 1])
    if told >= max(_PARAGRAPHS, 2 * len(found)):
        for i in found:
            if lines[i].block.kind == "p" and not lines[i].cell:
                ledger.give(i, Role.CAPTION)


def _is_seen(line: Line) -> bool:
    return line.words <= MOST and says_what_is_seen(line.text, line.words)


def _speaks_beside(lines: list[Line], i: int) -> bool:
    """ "Đồng chí Lê Văn Tám, Phó Chủ tịch UBND huyện phát biểu tại hội nghị." beside "Phát biểu tại hội
    nghị, đồng chí Lê Văn Tám ...": who speaks there is not told twice.
    """
    text = lines[i].text
    if text[-1] != "." or ". " in text or not (speaker := speaker_of(text)):
        return False
    return any(
        line.prose and line.text.startswith("Phát biểu") and speaker in line.text
        for line in (lines[i - 1], lines[i + 1])
    )


def _is_apart(lines: list[Line], i: int) -> bool:
    above, below = lines[i - 1], lines[i + 1]
    if below.mark is Mark.HEADLINE and i + 2 < len(lines):
        below = lines[i + 2]
    if above.mark is Mark.PROSE and (above.words < _PARAGRAPH or above.text[-1] in "?:"):
        return False
    beside = (Mark.PROSE, Mark.HEADLINE, Mark.CAPTION)
    return above.mark in beside and below.mark is Mark.PROSE and below.words >= _PARAGRAPH


#: The words under a picture are at most so many, where only its name tells that they are its; and
#: where a blank line parts them from a file's.
_SHORT, _APART = 25, 12


def _under_names(ledger: Ledger, first: int, last: int) -> None:
    """One short line right under a picture's file name or number, set apart from the next; the
    photographer's name may stand between.
    """
    lines = ledger.lines
    for i in range(first + 1, last):
        gap = lines[i].block.gap and not (_is_file(lines[i - 1]) and lines[i].words <= _APART)
        if gap or not (_names(ledger, i - 1) or is_numbered(lines[i - 1].text)):
            continue
        if _is_slug(lines[i - 1]) and ledger.open(i - 1) and lines[i - 1].mark is Mark.HEADLINE:
            ledger.remove(i - 1, Reason.REPEAT, "picture-name")
        signed = not lines[i + 1].block.gap and i + 1 < last and _may_sign(lines[i + 1])
        below = lines[i + 1 + signed].block.gap or _names(ledger, i + 1 + signed)
        apart = below and lines[i].words <= _SHORT
        if apart and (lines[i].prose or lines[i].mark in (Mark.HEADLINE, Mark.CUT)):
            for j in range(i, i + 1 + signed):
                ledger.give(j, Role.CAPTION)


#: The rules for a picture's name, and for what stands in its place.
_NAMES = frozenset({"file-name", "template"})
#: The words of a title without its marks.
_SLUG = 6


def _names(ledger: Ledger, i: int) -> bool:
    """Whether a line is what a picture is called: a file's name, or the title, be it cut short and
    without its marks.
    """
    line = ledger.lines[i]
    return _is_file(line) or _is_slug(line) or _is_name(ledger, i)


def _is_file(line: Line) -> bool:
    return line.drop is not None and line.drop.name in _NAMES


def _is_slug(line: Line) -> bool:
    return line.words >= _SLUG and line.text.isascii() and line.text.islower()


#: What takes a title among the paragraphs: its copy is a picture's name.
_TITLES = frozenset({"picture-name", "title-repeat"})


def _is_name(ledger: Ledger, i: int) -> bool:
    """Whether a line is the title as a picture's name."""
    removal = ledger.removals.get(i)
    numbered = ledger.roles[i] is Role.CAPTION and ledger.lines[i].text[-1].isdigit()
    return numbered or (removal is not None and removal.rule in _TITLES)


def _may_sign(line: Line) -> bool:
    """ "quế hà", "CTV": who took a picture, as a page's style sheet finds it."""
    text = line.text
    if line.mark is not Mark.HEADLINE or line.words > 4:
        return False
    return text[0].islower() or text.isupper() or read_byline(text) is not None


#: The share of a name's words that its caption has.
_SHARED = 0.7


def _name_above(ledger: Ledger, i: int, first: int) -> None:
    """A picture's name in other words right above its caption, both in one group."""
    lines = ledger.lines
    above = lines[i - 1]
    if i - 1 <= first or not ledger.open(i - 1) or lines[i].block.gap or not above.block.gap:
        return
    if above.mark is not Mark.HEADLINE or above.words < 6:
        return
    words, name = set(_WORD.findall(lines[i].text.casefold())), _WORD.findall(above.text.casefold())
    if sum(word in words for word in name) >= _SHARED * len(name):
        ledger.give(i - 1, Role.CAPTION)


def _quote_below(ledger: Ledger, i: int, first: int, last: int) -> None:
    """Under a picture's number, a sentence that a paragraph says, too: the picture's text."""
    lines = ledger.lines
    if i + 1 > last or not ledger.open(i + 1) or not lines[i + 1].prose:
        return
    said = lines[i + 1].text.strip('“”". ')
    if any(said in lines[j].text for j in range(first, last + 1) if j != i + 1):
        ledger.give(i + 1, Role.CAPTION)


def _is_credit(line: Line) -> bool:
    """ "Ảnh: Nam Trần": whose the picture is, while "Video: Toàn cảnh lễ khởi công" is a caption."""
    found = re.match(r"[(\[]?(?:ảnh|nguồn|(video|clip))", line.text, re.I)
    return found is not None and line.words <= (5 if found[1] else 8)


def _caption_above(ledger: Ledger, i: int, first: int) -> None:
    """ "Ảnh: X" alone on a line: the caption's words are the line or two above it."""
    lines = ledger.lines
    for j in range(i - 1, max(first - 1, i - 4), -1):
        line = lines[j]
        placed = line.mark is Mark.PROSE and line.text[-1] == ")" and line.words <= _SHORT
        short = line.mark in (Mark.HEADLINE, Mark.SHORT, Mark.ITEM) or placed
        if not ledger.open(j) or not short:
            return
        if j == first or line.text[0] in "-–—":
            return  # the lead; somebody's words
        ledger.give(j, Role.CAPTION)
        if line.text[:1].islower() or looks_unfinished(line.text):
            continue
        if j < i - 1:  # in pieces: one caption again
            ledger.values[i] = " ".join(piece.text for piece in lines[j : i + 1])
            for piece in range(j, i):
                ledger.values[piece] = ""
        return


def _caption_in_pieces(ledger: Ledger, i: int, first: int) -> None:
    """A caption broken over lines of one group, its mark on the last: joined again."""
    lines = ledger.lines
    start = i
    while (
        start - 1 > first
        and not lines[start].block.gap
        and ledger.open(start - 1)
        and lines[start - 1].mark is Mark.HEADLINE
        and lines[start - 1].words <= 10
    ):
        start -= 1
    # in a text without blank lines only a piece in lower case says that it goes on
    while start < i - 1 and not lines[start].block.gap and not lines[start + 1].text[0].islower():
        start += 1
    if start == i or not (lines[start].block.gap or lines[start + 1].text[0].islower()):
        return
    pieces = [lines[j].text for j in range(start, i + 1)]
    for j in range(start, i):
        ledger.give(j, Role.CAPTION, "")
    ledger.values[i] = " ".join(pieces)


def _name_below(ledger: Ledger, i: int, last: int) -> None:
    """The photographer's name alone on the line under a caption."""
    if i + 1 < last and ledger.open(i + 1) and ledger.lines[i + 1].words <= 6:
        byline = read_byline(ledger.lines[i + 1].text)
        if byline and ledger.lines[i + 2].prose and not is_one_of_a_row(ledger.lines, i + 1):
            ledger.give(i + 1, Role.CAPTION)


_WORD = re.compile(r"\w+")


def caption_after_lead(ledger: Ledger, first: int, last: int) -> None:
    """The picture's text right under the lead, where nothing marks it: one short sentence made of
    the lead's own words. A sentence that says anything new, or repeats the lead's word for word,
    is the article's.
    """
    i = first + 1
    if i + 1 > last or not ledger.open(i):
        return
    line, lead = ledger.lines[i], ledger.lines[first].text.casefold()
    following = ledger.lines[i + 1]
    if line.mark is not Mark.PROSE or line.words > 20 or following.words < 2 * line.words:
        return
    if line.text.casefold().rstrip(".") in lead:
        return
    told = set(_WORD.findall(lead))
    words = _WORD.findall(line.text.casefold())
    if sum(word in told for word in words) >= 0.9 * len(words):
        ledger.give(i, Role.CAPTION)
