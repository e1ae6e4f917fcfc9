"""What one block looks like by itself, before its neighbours are asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from itertools import pairwise
from typing import Final

from cleaners.clutter.captions import is_caption
from cleaners.clutter.labels import Label, is_open, label_of
from cleaners.clutter.sentences import may_head, speaks_of_it
from cleaners.date_lines import is_time_line
from cleaners.model import Block
from cleaners.passes.drops import Drops
from cleaners.rules import Drop


class Mark(Enum):
    """The looks a block can have; each block has one."""

    __hash__ = object.__hash__  # Enum's own hashes the name, in Python, at every look into a set

    PROSE = 1  #: a sentence or more
    SHORT = 2  #: a short sentence (under 8 words, with its full stop)
    HEADLINE = 3  #: no full stop: a title, a subheading, a menu entry, a name
    ITEM = 4  #: a list item: "- ...", "1. ..."
    CUT = 5  #: ends with "…": a teaser, or a sentence that trails off
    TIME = 6
    CAPTION = 7
    LABEL = 8
    JUNK = 9  #: a `Drop` rule hits it
    LINK = 10  #: HTML only: nearly all of it is link text


class Line:
    """A block with its look. `drop` is set for JUNK, `label` for LABEL; `beside`: it looks so beside
    its neighbours, not by itself.
    """

    __slots__ = ("beside", "block", "drop", "headline", "label", "mark", "prose", "text", "words")

    def __init__(self, block: Block, words: int, mark: Mark) -> None:
        self.block = block
        self.text = block.text
        self.words = words
        self.mark = mark
        self.prose = mark in _PROSE
        self.headline = mark in _HEADLINE
        self.beside = False
        self.label: Label | None = None
        self.drop: Drop | None = None

    def look_like(self, mark: Mark) -> None:
        """What the line looks like beside its neighbours, whatever rule or label hit it."""
        self.beside = True
        self.drop = self.label = None
        self.mark, self.prose, self.headline = mark, mark in _PROSE, mark in _HEADLINE

    @property
    def cell(self) -> bool:
        """A cell of an HTML table."""
        return self.block.css.startswith(_CELLS)


_CELLS: Final = ("td.", "th.")
#: The weight of a label whose words may be an article's subheading; others weigh more.
SUBHEADING: Final = 10
_PROSE: Final = frozenset({Mark.PROSE, Mark.SHORT})
_HEADLINE: Final = frozenset({Mark.HEADLINE, Mark.LINK})
#: Some magazines close an article with a box.
_ENDS: Final = frozenset(".!?:;\"”»)]’'。□■")
_ITEM_STARTS: Final = frozenset("-–—+•*●▪■✓✔0123456789abcdefghijklmnopqrstuvwxyzđIVX")
#: Above it stand the pictures that some guides have for dots: "📍 Địa chỉ: ...", "⏰ 21h – 3h".
_SIGNS: Final = "⌀"
#: Six characters from the end decide. A list that goes on ("đau lưng, sốt cao, …") is not cut off.
_CUT: Final = re.compile(r"(?P<listed>[,;] ?)?(?:…|(?<!\.)\.{3,})[\"”’')]?$")
#: "Nguyên Cục phó 'để thuốc giả lọt lưới'": only headlines close with words in single quotes.
_QUOTING_TITLE: Final = re.compile(r"[^.:'\"“”]+ '[^.'\"“”]+'$")
_ITEM: Final = re.compile(
    r"(?:[-–—+•*●▪■✓✔]\s?|[☀-➿⌚-⏿\U0001f300-\U0001faff]\ufe0f?\s(?=[^:]{2,20}: \S|\d)|\d{1,2}(?:\.\d{1,2})*[.)/]\s?(?!\d)|[a-zđ]\)\s?|[IVX]{1,4}[.)]\s)(?=\S)"
)


class Looker:
    """Looks at blocks with the generic `Drop` rules and a page's own."""

    def __init__(self, generic: Drops, own: Sequence[Drop]) -> None:
        self._drops = Drops(own, before=generic) if own else generic

    def look_at(self, blocks: Sequence[Block], seen: Sequence[Line] = ()) -> list[Line]:
        """The lines of a page. A question that is answered was not asked of the readers, and what
        stands alone between two paragraphs is a subheading: forms and imprints have more lines.
        `seen`: lines that were looked at before, among others.
        """
        known = {id(line.block): line for line in seen if not line.beside}
        lines = [known.get(id(block)) or self.look(block) for block in blocks]
        for line, following in pairwise(lines):
            answered = following.prose or following.mark is Mark.TIME  # or dated: a title
            if line.drop and line.drop.name == "question" and answered:
                line.look_like(Mark.PROSE)
        for above, line, below in zip(lines, lines[1:], lines[2:], strict=False):
            if above.prose and below.prose and _may_head(line, below):
                line.look_like(Mark.HEADLINE)
        _keep_asked(lines)
        _keep_linked_headings(lines)
        return lines

    def look(self, block: Block) -> Line:
        text = block.text
        words = text.count(" ") + 1
        if block.kind == "caption" and words > 1:
            return Line(block, words, Mark.CAPTION)
        if words <= 8 and (label := label_of(text, words)):
            line = Line(block, words, Mark.LABEL)
            line.label = label
            return line
        rule = self._drops.hit(text, words)
        if rule and not _is_cell(block, rule) and not speaks_of_it(rule, text, words):
            line = Line(block, words, Mark.JUNK)
            line.drop = rule
            return line
        if words <= 12 and is_time_line(text):
            return Line(block, words, Mark.TIME)
        if block.kind == "caption" or is_caption(text, words):
            return Line(block, words, Mark.CAPTION)
        return Line(block, words, _look_of_prose(block, text, words))


#: What a readers' column prints alone above what was asked, and above what was answered.
_ASKED: Final = frozenset({"hỏi", "câu hỏi", "bạn đọc hỏi", "độc giả hỏi"})
_ANSWERED: Final = frozenset(
    "trả lời|đáp|giải đáp|luật sư trả lời|bác sĩ trả lời|chuyên gia trả lời".split("|")
)


def _keep_asked(lines: Sequence[Line]) -> None:
    """ "Hỏi" with "Trả lời" below it are the article's: a form's button has no question above."""
    asked: Line | None = None
    for line, below in pairwise(lines):
        if line.words > 4:
            continue
        key = line.text.strip(" *-–:").casefold()
        if key in _ASKED:
            asked = line
        elif asked and key in _ANSWERED and below.prose:
            asked.look_like(Mark.SHORT)
            line.look_like(Mark.SHORT)


def _keep_linked_headings(lines: Sequence[Line]) -> None:
    """A subheading may link to the page of its own subject, as in the guides of health portals: a
    paragraph follows in the same box, and two headings of its rank there that are no links.
    """
    for line, below in pairwise(lines):
        block = line.block
        if line.mark is not Mark.LINK or block.kind != "heading" or not block.box:
            continue
        if below.prose and below.block.box == block.box:
            rank = block.css.split(".", 1)[0]
            plain = (o for o in lines if o.mark is Mark.HEADLINE and o.block.box == block.box)
            if sum(o.block.kind == "heading" and o.block.css.startswith(rank) for o in plain) >= 2:
                line.look_like(Mark.HEADLINE)


def _may_head(line: Line, below: Line) -> bool:
    if line.label and line.label.name == "label-contact":
        return below.words >= 15 and not any(c.isdigit() or c == "@" for c in below.text)
    if line.label:
        return is_open(line.text)
    return line.drop is not None and may_head(line.text, line.words, line.drop)


def _is_cell(block: Block, rule: Drop) -> bool:
    """A number alone is a counter's, but not in a cell of the article's table."""
    return rule.name in ("counter", "rule-line") and block.css.startswith(_CELLS)


#: "Headline (01/10/2026 8:12 SA)": a list of other articles, of which only the headline is a link.
_DATED_LINK: Final = re.compile(
    r"[(\[]\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?[ ,]*(?:\d{1,2}[:h]\d{2})?(?: (?:SA|CH|AM|PM))?[)\]]$"
    r"|\d{1,2}[/-]\d{1,2}[/-]\d{4}(?:[ ,-]{1,3}\d{1,2}[:h]\d{2})?$"
)


def _look_of_prose(block: Block, text: str, words: int) -> Mark:
    if block.links >= 0.85 and words >= 2:
        return Mark.LINK
    if block.links >= 0.4 and _DATED_LINK.search(text):
        return Mark.LINK
    end = text[-6:]
    cut = _CUT.search(end) if "…" in end or "..." in end else None
    if cut and not cut["listed"]:
        return Mark.CUT
    if block.kind == "heading" and words <= 40:
        return Mark.HEADLINE
    ends = cut is not None or (text[-1] in _ENDS and not text.endswith("GMT+7)"))
    if text[-1] == "'" and 5 <= words <= 20 and _QUOTING_TITLE.match(text):
        return Mark.HEADLINE
    starts = text[0] in _ITEM_STARTS or text[0] > _SIGNS
    if (starts and _ITEM.match(text)) or block.kind == "item":
        return Mark.PROSE if ends and words >= 12 else Mark.ITEM
    if ends:
        # a title in quotes, or one that asks, is told from a sentence by its place
        return Mark.PROSE if words >= 8 else Mark.SHORT
    return Mark.PROSE if words >= 28 else Mark.HEADLINE


_CLOCK: Final = re.compile(r"\d[:h]\d\d\b")


#: "Nó ngồi xuống, thả chân, và chờ tàu": nobody joins tags.
_JOINED: Final = ("và ", "rồi ", "nhưng ")
_BETWEEN_TAGS: Final = re.compile(r"[,;]")


def is_tag_list(line: Line) -> bool:
    """Comma-separated tags with no label: three or more short parts and no full stop."""
    if line.mark not in (Mark.HEADLINE, Mark.ITEM) or line.text[0] in "-–+•*":
        return False
    if ": " in line.text:
        return False  # a line-up: "Sông Cấm: Văn Toản, Trung Hiếu"
    if _CLOCK.search(line.text):
        return False  # "Thứ Bảy, 02/06/2018, 13:45 Chia sẻ"
    parts = [part.strip() for part in _BETWEEN_TAGS.split(line.text)]
    if len(parts) < 3 or parts[-1].startswith(_JOINED):
        return False
    if all(part[:1].isdigit() for part in parts):
        return False  # a quiz's answers: "1a, 2c, 3b"
    return all(len(part) > 0 and part.count(" ") <= 4 for part in parts)


def same_start(one: str, other: str) -> bool:
    """Whether one line begins the other (a cut copy of a headline)."""
    one, other = one.rstrip(" ,.…"), other.rstrip(" ,.…")
    return one.startswith(other) or other.startswith(one)
