"""Which lines inside an article are other articles' titles, and which only look it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cleaners.clutter.people import SURNAMES, read_byline
from cleaners.dates import read_visible
from cleaners.passes.ledger import Ledger
from cleaners.passes.look import Line, Mark
from cleaners.vietnamese import LOWER, UPPER

_TITLE_LIKE: Final = frozenset({Mark.HEADLINE, Mark.LINK, Mark.CUT, Mark.TIME})
_TWO_TITLES: Final = re.compile(rf"^[^/]{{16,}} / [{UPPER}\"“'‘][^/]{{15,}}$")


def is_two_titles(text: str) -> bool:
    """ "A title / Another one"; two lines of verse are as long as verse is."""
    if not _TWO_TITLES.match(text):
        return False
    one, two = (len(part.split()) for part in text.split(" / "))
    return (one, two) != (6, 8) and not (one == two <= 8)


def titles_in_a_row(ledger: Ledger, i: int, last: int) -> int:
    """The index after two to four headlines in a row between paragraphs; `i` where there are none.

    A subheading stands alone. Lines of verse, of a table or of a list are shorter, more, or
    announced by a colon.
    """
    lines = ledger.lines
    end = i
    while end <= last and ledger.open(end) and _long_headline(lines[end]):
        end += 1
    if not 2 <= end - i <= 4 or end > last or i == 0:
        return i
    announced = lines[i - 1].text.endswith(":")
    verse = sum(line.words for line in lines[i:end]) < 8 * (end - i)
    listed = (
        len({line.text.split(" ", 1)[0] for line in lines[i:end]}) == 1
    )  # "Giải nhất", "Giải nhì"
    if announced or verse or listed:
        return i
    return end if lines[end].prose and lines[i - 1].mark in (Mark.PROSE, Mark.CAPTION) else i


def _long_headline(line: Line) -> bool:
    return (
        line.mark is Mark.HEADLINE
        and line.words >= 7
        and line.block.kind != "heading"
        and line.text[0].isupper()
        and not line.text.endswith((",", ":", ";"))
    )


#: A step of a chronicle is told in fewer words than a title.
_STEP: Final = 6


def dated_titles(lines: Sequence[Line], start: int, last: int) -> range:
    """The titles from `start` on that have each its day above it, two or more, and a paragraph below
    the last of them.
    """
    end = start
    while (
        end + 1 <= last
        and lines[end].mark is Mark.TIME
        and may_be_title(lines[end + 1])
        and lines[end + 1].words >= _STEP
    ):
        end += 2
    return range(start, end if end - start >= 4 and lines[end].prose else start)


#: The fewest titles of a list under an article, and their words in the mean.
_LISTED: Final = 3
_MEAN: Final = 10


def titles_at_end(lines: Sequence[Line], start: int) -> bool:
    """Whether nothing but a list of titles follows, which no label names: a block of its own below
    a blank line, or under the byline. The article's own last lines stand as its paragraphs do.
    """
    if start == 0 or start + _LISTED > len(lines):
        return False
    signed = lines[start].words <= 8 and read_byline(lines[start].text) is not None
    rows = lines[start + signed :]
    if len(rows) < _LISTED or sum(line.words for line in rows) < _MEAN * len(rows):
        return False
    block = rows[0].block.gap and not any(line.block.gap for line in rows[1:])
    plain = all(
        may_be_title(line)
        and line.words >= 6
        and line.text[0] not in "-–+•*"
        and not line.text.endswith((",", ":", ";"))
        and not is_datum(line.text)
        for line in rows
    )
    alike = len({line.text.split(" ", 1)[0] for line in rows}) == 1
    announced = lines[start - 1].text.endswith(":")
    return (signed or block) and plain and not alike and not announced


#: A teaser's summary is one short paragraph.
SUMMARY: Final = 60
#: One that a single teaser has inside an article, and the words of a paragraph.
_SINGLE: Final = 40
_PARAGRAPH: Final = 15
#: One that is whole, under a title of more words than a line of verse.
_WHOLE: Final = 30


#: A line of verse, which is sung twice, too, has no more words.
_VERSE: Final = 8


def is_own_card(lines: Sequence[Line], i: int, end: int, last: int) -> bool:
    """Whether a title that is printed twice stands with its summary in a group of their own."""
    return lines[i].words > _VERSE and _is_own_group(lines, i, end, last)


def _is_own_group(lines: Sequence[Line], start: int, end: int, last: int) -> bool:
    """Whether lines `start` to `end` stand without a blank line between them, in a text whose
    paragraphs, those above it and those below, have each one above it.
    """
    if not (lines[start].block.gap and end < last and lines[end + 1].block.gap):
        return False
    if lines[end].words > _SINGLE or any(line.block.gap for line in lines[start + 1 : end + 1]):
        return False
    above, below = (
        [line for line in lines[part] if line.prose and line.words >= _PARAGRAPH]
        for part in (slice(max(0, start - 8), start), slice(end + 1, last + 1))
    )
    enough = len(above) > 1 and below and len(above) + len(below) > 3
    return bool(enough) and all(line.block.gap for line in (*above[1:], *below))


def is_cut_card(lines: Sequence[Line], i: int, last: int) -> bool:
    """Whether a title and its summary, short or cut short, stand here in a group of their own. A page that
    has its subheadings right above their paragraphs has no such groups; and a CMS cuts with dots,
    where an author who trails off writes "…".
    """
    if i + 2 > last or lines[i].mark is not Mark.HEADLINE or lines[i].words < _STEP:
        return False
    summary = lines[i + 1]
    cut = summary.mark is Mark.CUT and summary.text.endswith("...")
    whole = summary.mark is Mark.PROSE and summary.words <= _WHOLE and lines[i].words > _VERSE
    return (cut or whole) and _is_own_group(lines, i, i + 1, last)


def pairs_to_end(lines: Sequence[Line], start: int, end: int) -> bool:
    """Whether nothing but titles, each with one summary below it, stands from `start` up to `end`."""
    if start >= end or (end - start) % 2:
        return False
    titles, summaries = lines[start:end:2], lines[start + 1 : end : 2]
    fewest = 6 if len(titles) == 1 else 4
    return all(may_be_title(title) and title.words >= fewest for title in titles) and all(
        summary.mark in (Mark.PROSE, Mark.CUT) and summary.words <= SUMMARY for summary in summaries
    )


_QUOTED: Final = re.compile(r":\s?[\"“'‘][^.]+[\"”'’]$")
#: "Bà Sủi nói ngay: ..." is told; a title has the name alone before its colon.
_SAYS: Final = re.compile(
    r" (?:nói|kể|hỏi|đáp|bảo|cười|than|cho biết|chia sẻ|khẳng định|nhớ lại|tâm sự|viết)\b[^:]{0,16}: ?[\"“'‘]"
)


#: "Vậy người dân được gì?": it answers what stands above it, and no title does.
_JOINS: Final = re.compile(
    r"(?:Vậy|Nhưng|Thế(?! nào| giới| hệ| vận| chiến)|Và|Song|Rồi|Bởi|Thì ra|Tuy nhiên|Tuy vậy|Còn(?! ai))\b.*[.!?…”\"]$"
)


#: "Học sinh vùng cao đón lớp học mớiNgôi trường có sáu phòng": a headline with its summary. A brand
#: is written so too ("YouTube", "VnExpress"), with no letter of Vietnamese in it.
_GLUED_SUMMARY: Final = re.compile(
    rf"(?:\S+ ){{3,20}}(?:[{LOWER}]*[{LOWER[3:]}][{LOWER}]*[{UPPER}]|[{LOWER}]+[{UPPER[3:]}])[{LOWER}]* \S+ \S+ \S"
)


def under_label(line: Line) -> bool:
    """A line that can be a headline under a label: one that asks, or ends with somebody's words
    after a colon, is one there, though it would be prose anywhere else.
    """
    if _JOINS.match(line.text):
        return False
    if line.mark in _TITLE_LIKE:
        return True
    if line.words <= 60 and _GLUED_SUMMARY.match(line.text):
        return True
    quoted = line.words <= 36 and bool(_QUOTED.search(line.text)) and not _SAYS.search(line.text)
    return may_be_title(line) or (line.prose and quoted)


_DATUM: Final = re.compile(r"[^:]{2,40}:\s(?=\d|\S+(?: \S+){0,3}(?:$|[,;]| ?\())")


def is_datum(text: str) -> bool:
    """ "Hà Nội: 12-16 độ", "Bàn thắng: Văn Quyết (45')": a name and its value."""
    return ":" in text and text.count(" ") <= 16 and _DATUM.match(text) is not None


#: "19h15: Hải Lâm - Phú Thanh", "8:30 Lễ khai mạc"
_AT: Final = re.compile(r"\d{1,2}(?:h(?:\d{2})?|:\d{2})[: ]")


def is_at(text: str) -> bool:
    """Whether a line of a timetable begins with its time."""
    return text[0].isdigit() and _AT.match(text) is not None


#: "Hà Tĩnh 0-0 Nam Định"; a title says more ("Hải Phòng 2-1 Thể Công: Vỡ òa").
_RESULT: Final = re.compile(
    r"(?:\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?\s?[:,-]\s)?[^\W\d][^:.?!]{1,30} \d{1,2}\s?-\s?\d{1,2} [^\W\d][^:.?!]{1,30}$"
)


def is_result(text: str) -> bool:
    """Whether a line is the result of a match."""
    return "-" in text and _RESULT.match(text) is not None


def is_row(lines: Sequence[Line], i: int) -> bool:
    """Whether a row of a table stands there: a few words, of which the last two are figures."""
    if i >= len(lines) or lines[i].words > _CELLS or lines[i].mark not in _ROWS:
        return False
    words = lines[i].text.split(" ")
    return len(words) > 2 and all(word.lstrip("+-")[:1].isdigit() for word in words[-2:])


_CELLS: Final = 8
_ROWS: Final = frozenset({Mark.HEADLINE, Mark.ITEM})


#: The article's place in a series: "Bài 2: ...", "Kỳ cuối: ...".
_PART: Final = re.compile(
    r"(?:Bài|Kỳ|Phần|Tập|BÀI|KỲ|PHẦN) (?:\d{1,2}|[IVX]{1,4}|cuối|CUỐI)\s?[:.–-]"
)


def may_be_title(line: Line) -> bool:
    """A headline, or a question or exclamation short enough to be one."""
    asks = line.prose and line.words <= 20 and line.text[-1] in "?!"
    if not (asks or line.mark is Mark.HEADLINE) or line.block.kind == "heading" or line.cell:
        return False
    return not _PART.match(line.text)


#: A title that counts places or people: "5 điểm ngắm hoa ...".
COUNTED: Final = re.compile(r"(?i:(?:top )?\d+ |(?:những|các) )")


def is_one_of_a_row(lines: list[Line], i: int) -> bool:
    """ "PHÒNG NGỦ" above a paragraph, and below it "NHÀ BẾP" and "NHÀ VỆ SINH" above theirs: the first
    of the article's subheadings, and no name.
    """
    if not (lines[i].headline and lines[i].text.isupper() and lines[i + 1].prose):
        return False
    if read_visible(lines[i].text) is not None:
        return False  # "DIỄM LỆ•17/09/2026 07:41"
    row = (
        line.text
        for above, line, below in zip(lines[i:], lines[i + 1 :], lines[i + 2 :], strict=False)
        if line.headline and line.words <= 6 and line.text.isupper() and above.prose and below.prose
    )
    return len(set(row) - {lines[i].text}) >= 2


#: The words of a place's name at most, and how many more of them there are.
_PLACE: Final = 4
_OTHERS: Final = 2


def is_first_counted(lines: list[Line], title: int, i: int) -> bool:
    """Whether "Sa Pa", right above the first paragraph, is the first of the places that the title
    counts: others stand below it, each above its own paragraph. Who wrote has a surname.
    """
    line = lines[i]
    if i != title + 1 or not line.headline or line.words > _PLACE or not lines[i + 1].prose:
        return False
    if not COUNTED.match(lines[title].text) or line.text.split(" ")[0].casefold() in SURNAMES:
        return False
    others = {
        other.text
        for above, other, below in zip(lines[i:], lines[i + 1 :], lines[i + 2 :], strict=False)
        if other.headline and other.words <= _PLACE and not other.label and below.prose
        if above.prose or above.mark is Mark.CAPTION
    }
    return len(others - {line.text}) >= _OTHERS


def is_stopped(lines: Sequence[Line], i: int) -> bool:
    """Whether a text's first line is short and has its date below: a title with a full stop."""
    line = lines[i]
    short = i == 0 and 6 <= line.words <= 18 and line.text[-1] == "." and ". " not in line.text
    return short and len(lines) > 2 and lines[1].mark is Mark.TIME and lines[2].words > 5
