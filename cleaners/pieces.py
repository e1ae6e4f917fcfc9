"""Sentences that a scraper broke at every link or bold word, joined again.

"Theo bà", "Võ Thị Thắm", ", chủ tịch xã, bến mở cửa từ hôm qua." is one paragraph.
"""

from __future__ import annotations

import re

from cleaners.clutter.captions import is_caption
from cleaners.clutter.labels import label_of
from cleaners.date_lines import is_time_line

#: A line that begins with what stood behind the link: a comma, a closing bracket.
_MARK = re.compile(r"[,;:)\]”»!?%](?=\s+\S|[,.])")
_SENTENCE_ENDS = (".", "!", "?", "…", ".”", '."', "”.", '".', ":")
#: What a sentence is not over with, and no title or subheading ends with.
_WAITING = re.compile(
    r"(?:[,(\[“]|\b(?:theo|của|và|với|ông|bà|anh|chị|em|cô|chú|tại|ở|từ|là|cho|về|do|bởi|như|trên|trong|đến|tới|vào|cùng"
    r"|bị|được|có|khi|hãng|báo|tờ|trang|công ty|tập đoàn|bộ|đội|clb|câu lạc bộ|cầu thủ|tiền đạo|hậu vệ|thủ môn|hlv"
    r"|huấn luyện viên|diễn viên|ca sĩ|nghệ sĩ|nsưt|nsnd|luật sư|bác sĩ|chuyên gia|tỉnh|thành phố|xã|phường))$",
    re.IGNORECASE,
)
#: A piece at least this long that stands below a paragraph is no subheading.
_LONG = 9


def mend(lines: list[str]) -> list[str]:
    """Lines of one group, those that are pieces of one sentence joined."""
    mended: list[str] = []
    for i, line in enumerate(lines):
        if (
            not _goes_on(line, mended)
            or not _is_piece(mended[-1])
            or _credited(lines[i + 1 : i + 2])
        ):
            mended.append(line)
            continue
        whole = mended.pop() + ("" if _MARK.match(line) else " ") + line
        if mended and line.endswith(_SENTENCE_ENDS) and _waits(mended):
            whole = f"{mended.pop()} {whole}"
        mended.append(whole)
    return mended


def _goes_on(line: str, above: list[str]) -> bool:
    if _MARK.match(line):
        return bool(above)
    # a lone line above may be the title; "iPhone" and "eKYC" begin sentences, too
    whole = line.count(" ") >= 3 and line.endswith(_SENTENCE_ENDS)
    return len(above) > 1 and whole and _in_lower_case(line.split(" ", 1)[0])


def _in_lower_case(word: str) -> bool:
    return word.islower() and word.removesuffix(",").isalpha()  # "b)" begins a list's item


def _credited(below: list[str]) -> bool:
    """Whether a picture's credit stands below: the pieces are its caption's, joined later."""
    return bool(below) and is_caption(below[0], below[0].count(" ") + 1, below[0].lower())


def _is_piece(line: str) -> bool:
    """No end of a sentence, and nothing that stands by itself: a label, a time, a caption."""
    words = line.count(" ") + 1
    if line.endswith((*_SENTENCE_ENDS, ";")):
        return False
    return not (
        label_of(line, words) or is_time_line(line) or is_caption(line, words, line.lower())
    )


def _waits(lines: list[str]) -> bool:
    """Whether the last line waits for the name below it, as no title and no subheading does."""
    last = lines[-1]
    if _WAITING.search(last):
        return _is_piece(last)
    above = len(lines) > 1 and lines[-2].endswith(_SENTENCE_ENDS)
    return above and last.count(" ") >= _LONG - 1 and _is_piece(last)
