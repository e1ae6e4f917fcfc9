"""What one line of an article's head says: its date, its byline, its section."""

from __future__ import annotations

import re

from cleaners.clutter.people import NOT_PEOPLE, Byline, is_person, read_byline
from cleaners.date_lines import is_time_line, without_date
from cleaners.dates import read_visible
from cleaners.vietnamese import UPPER


def read_head(text: str) -> tuple[str | None, Byline | None, str | None] | None:
    """A line of the head as (date text, byline, section); None for any other line.

    "07-03-2026 - 09:40 AM | Bất động sản", "Thanh Bình • 28/01/2026 - 06:52",
    "Theo Ngoisao | 25/12/2012 10:25".
    """
    if len(text) > 120:
        return None
    if is_time_line(text):
        return text, None, None
    if any(c.isdigit() for c in text) and (dated := _dated(text)):
        return dated
    byline = read_byline(text)
    return (None, byline, None) if byline else None


#: Controls that scrapers glue to the date line ("... GMT+7 Chia sẻ In bài", "Theo dõi ... trên").
_CONTROLS = re.compile(
    r"\s*\(?(?:số )?(?i:lượt (?:xem|đọc|truy cập)) ?[:(] ?[\d.,]+\)?|(?<![\d:])\s*[\d.]+ (?i:lượt (?:xem|đọc)|views)\b"
    r"|[·—–|-]? ?\d+ (?i:phút đọc|min(?:ute)?s? read)\b|\s(?:vào|lúc|ngày)$|^(?i:được |bài )?(?i:đăng|gửi) (?i:vào|lúc|ngày)\s"
    r"|\s*(?:Theo dõi\b.*|Chia sẻ\b.*|In bài\b.*|Phản hồi\b.*|Bình luận\b.*|Google News.*|(?:Được )?[Tt]ham vấn (?:bởi|y khoa|chuyên môn)\b.*)$|^Chia sẻ\s+"
)


#: The paper's sign before the name ("LĐO TRẦN AN"), the number of comments after it ("Hạ Vũ | 0").
_AROUND = re.compile(
    rf"^[BCDĐGHKLMNPQRSTVX]{{2,4}}O\s+(?=[{UPPER}]\S+ [{UPPER}])|\s*[|•·-]\s*\(?\d{{1,4}}\)?$"
)


def _dated(text: str) -> tuple[str | None, Byline | None, str | None] | None:
    """A head line that holds a date: the date, and the byline or section beside it."""
    moment = read_visible(text)
    if moment is None or text.count(" ") > 20 or text.endswith((".", "?")):
        return None
    rest = _CONTROLS.sub("", without_date(_CONTROLS.sub("", text))).strip(" -–—|,•·")
    rest = _AROUND.sub("", rest)
    if not rest:
        return text, None, None
    who, *others = re.split(r"\s*[|•]\s*", text)  # "Hạ Vy | 13-09-2026 - 08:40 AM | Thế giới"
    if len(others) > 1 and not any(c.isdigit() for c in who) and (byline := read_byline(who)):
        return text, byline, others[-1]
    byline = read_byline(rest, sure=any(" " in part for part in re.split(r"\s[-–—|]\s|,", rest)))
    section, mark, name = rest.partition(" - ")
    if byline is None and mark and section.casefold() in NOT_PEOPLE and is_person(name):
        return text, Byline(authors=(name,)), section  # "Tây Bắc - Hà An - 30/07/2026 11:27"
    if byline is None and not moment.time_known and rest.count(" ") > 4:
        return None
    if byline is None and rest.count(" ") > 8:
        return None
    return text, byline, None if byline else rest


def signs(text: str) -> bool:
    """Whether a line names who wrote the article."""
    head = read_head(text)
    return head is not None and head[1] is not None and bool(head[1].authors)
