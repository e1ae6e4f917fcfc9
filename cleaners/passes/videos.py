"""What is left of a video inside an article's text: its label, its title, the line that announces it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cleaners.clutter.labels import key_of
from cleaners.model import Reason, Role
from cleaners.passes.ledger import Ledger
from cleaners.passes.look import Line

_LABELS: Final = frozenset({"video", "clip", "xem video", "xem clip"})


def labels_video(lines: Sequence[Line], i: int, last: int) -> bool:
    """ "Xem video:" between two paragraphs, with the video's title below it or none."""
    if lines[i].text[-1] != ":" or key_of(lines[i].text) not in _LABELS:
        return False
    return i < last and (lines[i + 1].prose or lines[min(i + 2, last)].prose)


def around_clock(ledger: Ledger, i: int, first: int, last: int) -> None:
    """A video's title above its length, which is line `i`, and below it once more."""
    lines = ledger.lines
    if first < i - 1 and i + 1 < last and lines[i - 1].text == lines[i + 1].text:
        for beside in (i - 1, i + 1):
            ledger.remove(beside, Reason.RELATED, "teaser")


#: What stands below such a line has so many words: an entry of a list has fewer.
_BELOW: Final = 8
_OPENINGS: Final = ("Video ", "VIDEO ", "Clip ", "CLIP ", "MV ")
_SHOWS: Final = (*_OPENINGS, "Xem lại ", "Xem video ", "Xem clip ")
#: What was said or seen follows such a line, and no video did.
_TELLS: Final = re.compile(
    r"(?<!\w)(?:cho (?:thấy|biết|hay)|nói|rằng|là|có|gồm|như sau|này|đó|ấy|viết|đã)(?!\w)"
)
_SAID: Final = frozenset("“\"‘'«-–—+•*0123456789")


def announced_videos(ledger: Ledger, first: int, last: int) -> None:
    """ "Video buổi tập của đội sáng 16/11:" above a paragraph that says nothing of it, or as the last
    line of all: "Xem lại hiệp hai của trận chung kết:".
    """
    lines = ledger.lines
    end = lines[last].text
    if end[-1] == ":" and first < last and end.startswith(_SHOWS) and "," not in end:
        over = last + 1 == len(lines) or lines[last + 1].label is not None
        if over and not _TELLS.search(end):
            ledger.give(last, Role.CAPTION)
    for i in range(first + 1, last):
        text = lines[i].text
        if text[-1] != ":" or not text.startswith(_OPENINGS) or not ledger.open(i):
            continue
        below = lines[i + 1]
        if below.words >= _BELOW and below.text[0] not in _SAID and not _TELLS.search(text):
            ledger.give(i, Role.CAPTION)
