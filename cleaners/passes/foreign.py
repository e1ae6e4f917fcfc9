"""Lines among the paragraphs that the page itself tells to be no paragraph's: titles listed elsewhere
on it, titles with a stamp, and words that a paragraph says again.
"""

from __future__ import annotations

import re
from itertools import pairwise

from cleaners.dates import read_visible
from cleaners.model import Reason, Role
from cleaners.passes.ledger import Ledger
from cleaners.passes.look import Line, Mark
from cleaners.passes.titles import may_be_title

#: A subheading that comes again below an article (in its tags, say) is shorter.
LISTED = 6


def settle_foreign(ledger: Ledger, first: int, last: int) -> None:
    alone = [
        i
        for i in range(first + 1, last + 1)
        if may_be_title(ledger.lines[i]) and ledger.lines[i].words >= LISTED and ledger.open(i)
    ]
    if alone:
        _titles_elsewhere(ledger, alone, last)
        _off_topic(ledger, first, last)
    _said_again(ledger, first, last)


def _titles_elsewhere(ledger: Ledger, alone: list[int], last: int) -> None:
    """A line without a full stop that stands in a list below the article, too, is the title of
    another one; so is its summary.
    """
    lines = ledger.lines
    below = {line.text for line in lines[last + 1 :]}
    for i in alone:
        if i < last and lines[i].text in below:
            ledger.remove(i, Reason.RELATED, "title-elsewhere")
            if lines[i + 1].text in below:
                ledger.remove(i + 1, Reason.RELATED, "title-elsewhere")


_WORD = re.compile(r"\w+")
#: A short article has few words for a subheading to come back to.
_TOLD = 60
#: Words that say nothing of what a title is about.
_COMMON = frozenset(
    "của và là có cho với các những một được trong tại ở từ ra vào lên xuống không đã đang sẽ bị về này khi để"
    " người năm ngày tháng sau trước theo đến còn như do vì đó mới nhiều hai ba hơn số nhất cùng".split()
)
#: The share of a subheading's words that the paragraph below it has.
_NAMED = 0.25


def _off_topic(ledger: Ledger, first: int, last: int) -> None:
    """The one line without a full stop among the paragraphs that says nothing any of them does: an
    advertisement, another article's title. Subheadings come in twos or more, or name their subject.
    """
    lines = ledger.lines
    heads = [
        i
        for i in range(first + 1, last)
        if lines[i].mark is Mark.HEADLINE and ledger.open(i) and lines[i].words >= 3
    ]
    i = heads[0] if len(heads) == 1 else first
    line = lines[i]
    if line.words < LISTED or line.block.kind == "heading" or line.cell or line.text.isupper():
        return
    if i == first or not (lines[i - 1].prose and lines[i + 1].prose) or not _is_plain(line.text):
        return
    told: set[tuple[str, str]] = set()
    count = 0
    for other in lines[:i] + lines[i + 1 : last + 1]:
        if other.prose or other.mark is Mark.CAPTION or other.words >= LISTED:
            words = _WORD.findall(other.text.casefold())
            told.update(pairwise(words))
            count += len(words)
    own = _WORD.findall(line.text.casefold())
    below = set(_WORD.findall(lines[i + 1].text.casefold()))
    named = sum(word in below for word in own) > _NAMED * len(own)
    top = {first} | {j for j in range(first) if ledger.roles[j] is Role.TITLE}
    subject = {word for j in top for word in _WORD.findall(lines[j].text.casefold())}
    named = named or not subject.isdisjoint(set(own) - _COMMON)
    if count >= _TOLD and not named and told.isdisjoint(pairwise(own)):
        ledger.remove(i, Reason.RELATED, "off-topic-title")


def _is_plain(text: str) -> bool:
    """Whether a line is no part's name or number, no value, nobody's words."""
    plain = text[0].isupper() and not any(c in text for c in ':“"|') and text[-1] not in ",;"
    return plain and not text.endswith(_SPEAKS)


#: "Bí thư huyện ủy chia sẻ": who speaks below.
_SPEAKS = ("chia sẻ", "lên tiếng", "nói gì", "trả lời", "kể chuyện", "phát biểu")


#: Words that come again by chance are fewer.
_AGAIN = 8


def _said_again(ledger: Ledger, first: int, last: int) -> None:
    """A pull quote, whose words a paragraph has, too; words under a picture that the paragraph below
    begins with.
    """
    lines = ledger.lines
    for i in range(first + 1, last):
        line = lines[i]
        if not LISTED <= line.words <= 40 or line.block.kind == "heading" or not ledger.open(i):
            continue
        if line.mark is Mark.HEADLINE and line.words >= _AGAIN:
            below = lines[i + 1]
            if (
                below.prose
                and below.text.startswith(line.text)
                and below.text[len(line.text)] in " ,"
            ):
                ledger.give(i, Role.CAPTION)
                continue
        if line.text[0] in _OPENING and line.text.rstrip(".")[-1] in _CLOSING:
            said = line.text.strip(_MARKS)
            others = (other for other in lines[first : last + 1] if other is not line)
            if len(said) >= _QUOTE and any(said in other.text for other in others if other.prose):
                ledger.remove(i, Reason.REPEAT, "pull-quote")


_OPENING, _CLOSING = frozenset('“"«'), frozenset('”"»')
_MARKS = '“”«»." '
#: The letters of a pull quote, at least: people say a short thing twice.
_QUOTE = 30


def dates_title(lines: list[Line], i: int) -> bool:
    """Whether a line with day and clock dates the title above it, which stands below a paragraph."""
    title = may_be_title(lines[i - 1]) and lines[i - 1].words >= LISTED
    when = read_visible(lines[i].text) if title and lines[i - 2].prose else None
    return when is not None and when.time_known
