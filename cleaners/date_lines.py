"""Lines that say nothing but a date or a time, and what stands beside a date in its line."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from cleaners.dates import DATE, RELATIVE, TIME, WEEKDAY, ZONED, Moment, read_visible, without_zone
from cleaners.vietnamese import LOWER

#: What is said of a date, before or after it. ("Đăng" alone is a given name.)
_SAID: Final = (
    r"(?:ngày đăng|(?:tin |được )?đăng ngày|được đăng|đăng lúc|(?:ngày )?cập nhật(?: lần cuối)?|xuất bản|thời gian"
    r"|ngày|lúc|vào|published|updated|posted(?: on)?)"
)
#: The same in a line that has nothing else.
_LABEL: Final = re.compile(
    rf"(?:{_SAID}|đăng|phát hành|date|giờ|update)\s*(?:lúc|ngày)?\s*:?", re.IGNORECASE
)
#: The words that occur in dates, times and what is said of them: a line with another names no date alone.
_WORDS: Final = frozenset(
    "ngày đăng tin được lúc cập nhật lần cuối xuất bản thời gian vào published updated posted on phát hành date giờ"
    " update thứ hai ba tư năm sáu bảy bẩy tám chín mười một giêng bốn chạp chủ nhật cn tháng thg th vài phút tiếng"
    " tuần trước ago sáng trưa chiều tối đêm am pm sa ch gmt utc h g t z jan january feb february mar march apr april"
    " may jun june jul july aug august sep sept september oct october nov november dec december".split()
)
_MARKS: Final = " -–—|,;:•·./()[]'’\""
_LEFTOVER: Final = re.compile(f"[{re.escape(_MARKS)}\\s]+")


def _may_be_dated(text: str) -> bool:
    """Whether every word of a line may stand in a date or beside one."""
    first = text[: text.find(" ")]
    if first.isalpha() and first.lower() not in _WORDS:
        return False
    figures = False
    for word in text.split(" "):
        if word.isalpha():
            if word.lower() not in _WORDS:
                return False
        elif not figures:
            figures = any(character.isdigit() for character in word)
    return figures or "trước" in text


@lru_cache(maxsize=8)  # as read_visible
def date_line(text: str) -> Moment | None:
    """The moment a line names when the line says nothing but a date ("Thứ tư, 5/3/2025 07:30").

    A relative time may stand beside it ("17 phút trước 10:13 23/12/2025"). Prose that
    contains a date is no date line.
    """
    if len(text) > 90 or not _may_be_dated(text):
        return None
    moment = read_visible(text)
    if moment is None or _rest(text):
        return None
    return moment


_EDGES: Final = " -–—|,;:•·./"
_BESIDE: Final = re.compile(
    rf"^(?:{_SAID}\b[\s:,–-]*)+|(?:(?:^|[\s:,–-]+){_SAID}\b[\s:,]*)+$", re.IGNORECASE
)

#: "VideoThứ Năm, 18/11/2026": VTC sets the section and the day side by side.
_GLUED_DAY: Final = re.compile(
    rf"(?<=[{LOWER}])(?:Thứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy)|Chủ [Nn]hật)(?!\w)"
)


def without_date(text: str) -> str:
    """A line without its date, time, weekday and zone: the name or section that stands beside."""
    rest = " ".join(WEEKDAY.sub(" ", _GLUED_DAY.sub(" ", _undated(text, 1))).split()).strip(_EDGES)
    rest = _BESIDE.sub("", rest).replace("()", "").strip(_EDGES)
    return rest if rest.count("(") == rest.count(")") else rest.strip("()")


def _undated(text: str, most: int) -> str:
    """A line without its first so many days and clocks, and without their zone."""
    text = ZONED.sub(" ", text, count=1) if "T" in text else text
    return TIME.sub(" ", DATE.sub(" ", without_zone(text), count=most), count=most)


def _rest(text: str) -> str:
    rest = _undated(text, 2).strip(_MARKS)
    if not rest:
        return ""
    rest = RELATIVE.sub(" ", WEEKDAY.sub(" ", rest))
    return _LEFTOVER.sub("", _LABEL.sub(" ", rest))


_DAY_ALONE: Final = re.compile(r"(?<!\d)[0-3]?\d[/.-][01]?\d(?!\d)")


def is_time_line(text: str) -> bool:
    """Whether a line says nothing but a time: a date line, a bare clock, "2 giờ trước", "26/12"."""
    if len(text) > 60 or not _may_be_dated(text):
        return False
    if date_line(text):
        return True
    if not (TIME.search(text) or RELATIVE.search(text)):
        return False
    rest = _DAY_ALONE.sub(" ", _rest(text))
    return not _LEFTOVER.sub("", rest)
