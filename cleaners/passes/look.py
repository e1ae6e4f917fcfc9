"""What one block looks like by itself, before its neighbours are asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

from cleaners.clutter.captions import is_caption
from cleaners.clutter.labels import Label, label_of
from cleaners.dates import is_time_line
from cleaners.model import Block
from cleaners.rules import Drop


class Mark(Enum):
    """The looks a block can have; each block has one."""

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
    """A block with its look. `drop` is set for JUNK, `label` for LABEL."""

    __slots__ = ("block", "drop", "label", "mark", "text", "words")

    def __init__(self, block: Block, words: int, mark: Mark) -> None:
        self.block = block
        self.text = block.text
        self.words = words
        self.mark = mark
        self.label: Label | None = None
        self.drop: Drop | None = None

    @property
    def prose(self) -> bool:
        return self.mark in _PROSE

    @property
    def headline(self) -> bool:
        return self.mark in _HEADLINE


_PROSE = frozenset({Mark.PROSE, Mark.SHORT})
_HEADLINE = frozenset({Mark.HEADLINE, Mark.LINK})
_ENDS = frozenset(".!?:;\"”»)]’'。")
_CUT = re.compile(r"(?:…|\.{3,})[\"”’')]?$")
_ITEM = re.compile(r"(?:[-–—+•*●▪■✓✔]\s?|\d{1,2}[.)/]\s?|[a-zđ]\)\s?|[IVX]{1,4}[.)]\s)(?=\S)")


def _scoped(pattern: str) -> str:
    """A pattern with its leading "(?i)" made local, so that it can stand among others."""
    return f"(?i:{pattern[4:]})" if pattern.startswith("(?i)") else pattern


class Looker:
    """Looks at blocks with one set of `Drop` rules, joined into one pattern."""

    def __init__(self, drops: Sequence[Drop]) -> None:
        self._drops = tuple(drops)
        self._longest = max((rule.max_words for rule in drops), default=0)
        joined = "|".join(f"(?P<r{i}>{_scoped(rule.pattern)})" for i, rule in enumerate(drops))
        self._pattern = re.compile(joined) if drops else re.compile(r"(?!)")

    def look(self, block: Block) -> Line:
        text = block.text
        words = text.count(" ") + 1
        if block.kind == "caption":
            return Line(block, words, Mark.CAPTION)
        if words <= 8 and (label := label_of(text, words)):
            line = Line(block, words, Mark.LABEL)
            line.label = label
            return line
        if words <= self._longest and (rule := self._hit(text, words)):
            line = Line(block, words, Mark.JUNK)
            line.drop = rule
            return line
        if words <= 12 and is_time_line(text):
            return Line(block, words, Mark.TIME)
        if is_caption(text, words):
            return Line(block, words, Mark.CAPTION)
        return Line(block, words, _look_of_prose(block, text, words))

    def _hit(self, text: str, words: int) -> Drop | None:
        found = self._pattern.match(text)
        if found is None or found.lastgroup is None:
            return None
        rule = self._drops[int(found.lastgroup[1:])]
        if words <= rule.max_words:
            return rule
        # a rule with a wider guard may stand after the one that hit first
        for other in self._drops:
            if words <= other.max_words and re.match(other.pattern, text):
                return other
        return None


def _look_of_prose(block: Block, text: str, words: int) -> Mark:
    if block.links >= 0.85 and words >= 2:
        return Mark.LINK
    if _CUT.search(text):
        return Mark.CUT
    if block.kind == "heading" and words <= 40:
        return Mark.HEADLINE
    ends = text[-1] in _ENDS
    if _ITEM.match(text) or block.kind == "item":
        return Mark.PROSE if ends and words >= 12 else Mark.ITEM
    if ends:
        # a title in quotes, or one that asks, is told from a sentence by its place
        return Mark.PROSE if words >= 8 else Mark.SHORT
    return Mark.PROSE if words >= 28 else Mark.HEADLINE
