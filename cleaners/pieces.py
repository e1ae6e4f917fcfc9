"""Sentences that a scraper broke at every link or bold word, joined again.

"Theo bà", "Võ Thị Thắm", ", chủ tịch xã, bến mở cửa từ hôm qua." is one paragraph.
"""

from __future__ import annotations

import re
from typing import Final

from cleaners.clutter.captions import is_caption
from cleaners.clutter.labels import label_of
from cleaners.date_lines import is_time_line

#: A line that begins with what stood behind the link: a comma, a closing bracket.
_MARKS: Final = ",;:)]”»!?%"
_MARK: Final = re.compile(rf"[{re.escape(_MARKS)}](?=\s+\S|[,.])")
_SENTENCE_ENDS: Final = (".", "!", "?", "…", ".”", '."', "”.", '".', ":")
_OVER: Final = (*_SENTENCE_ENDS, ";")
#: What a sentence is not over with, and no title or subheading ends with.
_WAITING: Final = re.compile(
    r"(?:[,(\[“]|\b(?:theo|của|và|với|ông|bà|anh|chị|em|cô|chú|tại|ở|từ|là|cho|về|do|bởi|như|trên|trong|đến|tới|vào|cùng"
    r"|bị|được|có|khi|hãng|báo|tờ|trang|công ty|tập đoàn|bộ|đội|clb|câu lạc bộ|cầu thủ|tiền đạo|hậu vệ|thủ môn|hlv"
    r"|huấn luyện viên|diễn viên|ca sĩ|nghệ sĩ|nsưt|nsnd|luật sư|bác sĩ|chuyên gia|tỉnh|thành phố|xã|phường))$",
    re.IGNORECASE,
)
#: A piece at least this long is no subheading; a linked name is at most that long.
_LONG: Final = 9
_NAME: Final = 8
#: A sentence has at most so many pieces.
_PIECES: Final = 30


def mend(lines: list[str]) -> list[str]:
    """Lines of one group, those that are pieces of one sentence joined."""
    mended: list[str] = []
    i = 0
    while i < len(lines):
        end = i
        while end + 1 < len(lines) and end - i < _PIECES and _joins(lines, end):
            end += 1
        byline = end == i and lines[i][-1] == "," and _is_byline(lines[i : i + 2])
        end += byline
        if end > i and (byline or _is_whole(lines, i, end)):
            mended.append(_together(lines[i : end + 1]))
            i = end + 1
        else:
            mended.append(lines[i])
            i += 1
    return mended


def _is_byline(lines: list[str]) -> bool:
    """kenh14: "Mây,", then "Theo Đời sống Pháp luật"."""
    return (
        len(lines) == 2
        and lines[0][0].isupper()
        and lines[1].startswith("Theo ")
        and lines[1][5:6].isupper()  # a paper; in verse one follows somebody
        and max(line.count(" ") for line in lines) <= _NAME
    )


def _joins(lines: list[str], i: int) -> bool:
    """Whether the next line goes on with the sentence of this one."""
    line, following = lines[i], lines[i + 1]
    if line.endswith(_OVER):
        return False
    if not _goes_on(following):
        # a name with its capital letter: what stands around it says that it is a piece
        after = i + 2 < len(lines) and _goes_on(lines[i + 2])
        if not after or following.count(" ") >= _NAME:
            return False
        long = line.count(" ") >= _LONG - 1 and i > 0 and lines[i - 1].endswith(_SENTENCE_ENDS)
        if not long and not _WAITING.search(line):
            return False
    return not (_stands_alone(line) or _stands_alone(following))


def _goes_on(line: str) -> bool:
    if not (line[0].islower() or line[0] in _MARKS):
        return False
    if _MARK.match(line):
        return True
    word = line.split(" ", 1)[0].rstrip(",.")
    return word.islower() and word.isalpha()  # "b)" begins a list's item, "iPhone" a sentence


def _stands_alone(line: str) -> bool:
    """A label, a time, a caption: no piece of a sentence."""
    words = line.count(" ") + 1
    return bool(label_of(line, words)) or is_time_line(line) or is_caption(line, words)


def _is_whole(lines: list[str], first: int, last: int) -> bool:
    """Whether pieces make a sentence. Verse, lists and a title above a lead in lower case do not."""
    if last + 1 < len(lines) and _is_credit(lines[last + 1]):
        return False  # the pieces are a caption's, joined later
    marked = any(_MARK.match(line) for line in lines[first + 1 : last + 1])
    if not lines[last].endswith(_SENTENCE_ENDS):
        return marked and last == first + 1
    waiting = any(_WAITING.search(line) for line in lines[first:last])
    return marked or waiting or (first > 0 and lines[last].count(" ") >= 3)


def _is_credit(line: str) -> bool:
    """ "Ảnh: Thu Phương", alone below the caption's words."""
    return line.count(" ") < _NAME and is_caption(line, line.count(" ") + 1)


def _together(pieces: list[str]) -> str:
    whole = pieces[0]
    for piece in pieces[1:]:
        whole += ("" if _MARK.match(piece) else " ") + piece
    return whole
