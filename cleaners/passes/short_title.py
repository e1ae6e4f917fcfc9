"""Titles of two words, which are a section's elsewhere: "Thư quê", "Đính chính"."""

from __future__ import annotations

from typing import Final

from cleaners.clutter.people import read_byline
from cleaners.passes.head_lines import signs
from cleaners.passes.look import Line, Mark


def is_short_title(lines: list[Line], i: int, start: int) -> bool:
    """Whether two words are the title of the article whose first paragraph is at `start`."""
    return _heads_signed_text(lines, i, start) or _is_notice(lines, i, start)


#: What a paper's notices are called, with no more words.
_NOTICES: Final = frozenset({"đính chính", "cải chính", "cáo phó", "tin buồn", "cảm tạ"})


def _is_notice(lines: list[Line], i: int, start: int) -> bool:
    """Whether a notice's title stands right above the first paragraph, or above its date."""
    dated = i + 2 == start and lines[i + 1].mark is Mark.TIME
    return (i + 1 == start or dated) and lines[i].text.casefold() in _NOTICES


#: How far above the first paragraph a short title stands, with nothing but its date and author
#: below it, and how far above that no longer one stands.
_BETWEEN: Final = 4
_ABOVE: Final = 5


def _heads_signed_text(lines: list[Line], i: int, start: int) -> bool:
    """Whether two words stand right above the date and the author's name, and those above the first
    paragraph; a section has a title above it or below.
    """
    if not 0 < start - i <= _BETWEEN or not lines[i].headline or not lines[i].text[0].isupper():
        return False
    facts = i + 1
    while facts < start and (lines[facts].mark is Mark.TIME or signs(lines[facts].text)):
        facts += 1
    told = lines[facts : start + 1]
    if not any(signs(line.text) for line in lines[i + 1 : facts]) or len(told) > 2:
        return False
    title = any(line.headline and line.words >= 5 for line in lines[max(0, i - _ABOVE) : i])
    text = all(line.prose or line.mark is Mark.CUT for line in told)
    return text and not title and read_byline(lines[i].text) is None
