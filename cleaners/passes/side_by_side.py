"""Lines of a page that its scraper set side by side: where the first of them ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cleaners.model import Block
from cleaners.vietnamese import LOWER, UPPER

#: "Chợ nổi họp lại từ tháng sau 19/11/2025 14:32" (plo): a title with its date behind it.
_TITLE_DATED: Final = re.compile(
    r"\s(?:[|–-]\s)?(?:(?:Thứ \w+|Chủ nhật), )?\d{1,2}/\d{1,2}/\d{4},?(?: [|–-])? \d{1,2}[:h]\d{2}$"
)
#: What joins a date to the words before it.
_JOINS: Final = (" ngày", " lúc", " vào", " hồi", " từ", " đến", " tới", " là trước", ":", ",", "(")
#: The words of such a title, and of the lead below it.
_TITLE: Final = 6
_LEAD: Final = 12


def title_before_date(blocks: Sequence[Block], i: int, text: str) -> int | None:
    """Where a text's title ends that has its date behind it, and its lead on the line below."""
    if not text[-1].isdigit() or text.count(" ") < _TITLE or i + 1 >= len(blocks):
        return None
    found = _TITLE_DATED.search(text)
    if found is None or text[: found.start()].endswith(_JOINS):
        return None
    below = blocks[i + 1].text
    told = below[-1] in '.!?…”"' and below.count(" ") >= _LEAD - 1
    return found.start() if told and text.count(" ", 0, found.start()) >= _TITLE - 1 else None


#: "Giải trí - 2 giờ trướcNữ diễn viên ...": the stamp of another article's card, and its summary.
_STAMPED: Final = re.compile(
    rf"(?:\S+ ){{1,4}}[-–] \d{{1,2}} (?:phút|giờ|ngày|tuần|tháng) trước(?=[{UPPER}])"
)
#: The letters of such a stamp.
_STAMP: Final = 50


def stamped(text: str) -> int | None:
    """Where the stamp ends that a card's summary is glued to."""
    found = _STAMPED.match(text) if text.find(" trước", 0, _STAMP) > 0 else None
    return found.end() if found else None


#: "Bến đò cũ. Ảnh: Hồ VũHôm sau, ...": a picture's words, and the paragraph below.
_CREDITED: Final = re.compile(
    rf"[\s(]Ảnh: (?:\S+ ){{0,6}}?(?P<end>[{UPPER}]?[{LOWER}]{{1,7}}|[{UPPER}]{{2,7}}|[\w. ]{{2,30}}\)\.?)"
    rf"(?=(?P<next>[{UPPER}][{LOWER}]*),? \S)"
)
#: The words under a picture at most, and those of a paragraph.
_WORDS: Final = 40
_PARAGRAPH: Final = 8


def captioned(text: str) -> int | None:
    """Where the words under a picture end that a paragraph is glued to."""
    at = text.find("Ảnh: ") if "Ả" in text else -1
    if at < 0 or text.count(" ", 0, at) > _WORDS:
        return None
    found = _CREDITED.search(text, max(0, at - 1))
    if found is None or text.count(" ", found.end()) < _PARAGRAPH or text[-1] not in '.!?…”"':
        return None
    # a brand is written so, too ("YouTube"), with no letter of Vietnamese in it
    sure = found["end"][-1] in ")." or not (found["end"] + found["next"]).isascii()
    return found.end() if sure else None
