"""Which of the lines above an article is its title."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from cleaners.clutter.people import read_byline
from cleaners.clutter.signs import sign_at_start
from cleaners.model import Reason
from cleaners.passes.core import has_menu
from cleaners.passes.head_lines import read_head, signs
from cleaners.passes.look import Line, Mark
from cleaners.passes.no_title import (
    has_time,
    is_address,
    is_breadcrumb,
    is_menu,
    is_told,
    names_paper,
)
from cleaners.passes.short_title import is_short_title
from cleaners.passes.titles import is_stopped
from cleaners.vietnamese import bare

#: How far above the first paragraph a title may stand: date, byline, section, player, caption.
REACH: Final = 16
#: A lead that begins with its outlet's name: "(Chinhphu.vn) - ...".
_SIGNED: Final = re.compile(r"\([\w.&Đđ+ ]{2,20}\)\s?[-–.]")
_TITLE_MARKS: Final = frozenset({Mark.HEADLINE, Mark.PROSE, Mark.SHORT, Mark.CUT, Mark.LINK})


def same(one: str, other: str) -> bool:
    """Equal but for case, spaces and edge punctuation."""
    return bare(one) == bare(other)


def find_title(lines: list[Line], start: int) -> int | None:
    """The index of the title above (or at) the core's first line; None when there is none."""
    counts: dict[str, int] = {}
    for line in lines:
        counts[line.text] = counts.get(line.text, 0) + 1
    best, best_score = None, 0.0
    top = max(0, start - REACH)
    end = min(start + 2, len(lines))
    if lines[0].headline and _SIGNED.match(lines[0].text) and _meets_head(lines, 0):
        return 0  # KTSG Online signs its titles too
    if _heads_signed_lead(lines, start):
        return 0
    signed = (i for i in range(top, end) if lines[i].words >= 8 and _SIGNED.match(lines[i].text))
    for i in range(top, next(signed, end)):  # the title stands above the lead
        below = i <= start or any(line.prose for line in lines[i + 1 : i + 6])
        score = _title_score(lines, i, start, counts) if below else None  # the text's last words
        if score is not None and score > best_score and not is_menu(lines[i].text):
            best, best_score = i, score
    if best is None:
        return None
    if best + 1 < len(lines) and lines[best + 1].mark is Mark.CAPTION:
        # the lower of two copies is the picture's text when a caption follows it
        return next(i for i in range(top, best + 1) if lines[i].text == lines[best].text)
    return best


#: The words of a title of two sentences at most.
_MOST: Final = 40


def _heads_signed_lead(lines: list[Line], start: int) -> bool:
    """Whether a text begins with a line without a full stop, of two sentences or as long, and its
    signed lead stands below: "Cập nhật 7h: ... Dịch đạt đỉnh ở châu Âu", "TGVN. Tính đến ...".
    """
    first = lines[0]
    if start > 1 or len(lines) < 2 or not first.prose or not lines[1].prose:
        return False
    if first.words > _MOST or not (first.text[-1].isalnum() or first.text[-1] in "”\"'’"):
        return False
    return sign_at_start(first.text) is None and sign_at_start(lines[1].text) is not None


def _title_score(lines: list[Line], i: int, start: int, counts: Mapping[str, int]) -> float | None:
    line = lines[i]
    short = line.words == 2 and is_short_title(lines, i, start)
    fits = 3 <= line.words <= 40 and (line.mark in _TITLE_MARKS or _names_media(lines, i))
    if not (fits or short):
        return None
    if line.text[-1] in ".:;," and not (line.text.endswith("...") or is_stopped(lines, i)):
        return None  # a title may ask, exclaim or trail off; one with a full stop is a sentence
    if names_paper(line.text) or is_address(line.text):
        return None
    if _is_shown_twice(lines, i, start):
        return None
    if line.words <= 20 and has_time(line.text):
        return None
    long_ = line.mark in (Mark.PROSE, Mark.CUT) and line.words > 32  # a lead, if it trails off
    long_ = long_ or (line.mark is Mark.CUT and _is_trailing_lead(lines, i))
    long_ = long_ or (line.prose and line.words > 20 and is_told(line.text))
    if long_ or is_breadcrumb(line.text, counts):
        return None
    if line.words <= 8 and read_byline(line.text):
        return None
    score = 1.0 + min(line.words, 12) * 0.15
    # sections stand in menus and breadcrumbs too: only a long line that comes again is a title
    score += 3.0 if counts[line.text] > 1 and line.words >= 6 else 0.0
    # "Mùi của tháng Giêng": short, and a title right above the first paragraph of a pasted text
    alone = 0 < i == start - 1 < 3 and line.headline and not has_menu(lines[:i])
    score -= 2.0 if line.words - line.text.count(" & ") <= 4 and not alone and not short else 0.0
    score += 2.5 if _meets_head(lines, i) else 0.0
    # the line right above the date is the title, not a top story further up
    score += 1.5 if i + 1 < len(lines) and lines[i + 1].mark is Mark.TIME else 0.0
    score += 2.0 if i == 0 and start <= 5 else 0.0
    score += 1.5 if not lines[i - 1].prose and _below_time(lines, i) else 0.0
    # cafef: a box "TIN MỚI" with one title under the lead
    score -= 2.5 if _is_listed(lines, i) else 0.0
    score -= _under_lead(lines, i)
    score -= 0.25 * max(0, start - i)
    # what stood behind a date on one line, the only such line of a text
    score += 6.0 if line.block.kind == "heading" and not line.block.box else 0.0
    if line.words <= 5 and _in_menu(lines, i):
        score -= 5.0
    if i >= start and not _meets_head(lines, i) and i != 0 and counts[line.text] < 2:
        named = i == start and (_is_quoted(line) or _is_above_dated_lead(lines, i))
        score -= 0.0 if named else 3.0
    return score if score > 0 else None


def _is_shown_twice(lines: list[Line], i: int, start: int) -> bool:
    """Whether a picture's text and its copy stand below the lead, which has a headline above it."""
    if not 0 < start < i < len(lines) - 1 or lines[i + 1].text != lines[i].text:
        return False
    lead, above = lines[start], lines[start - 1]
    return lead.prose and lead.words >= _LEAD and above.headline and above.words >= _LONG


def _is_above_dated_lead(lines: list[Line], i: int) -> bool:
    """Whether a question, say, has a lead below it, and the page's date under that."""
    below = lines[i + 1 : i + 3]
    dated = len(below) == 2 and below[0].prose and below[1].mark is Mark.TIME
    return dated and below[0].words >= _LEAD_WORDS and lines[i].words <= _ASKED


#: The words of such a lead at least, and of such a title at most.
_LEAD_WORDS: Final = 8
_ASKED: Final = 25
#: A lead that trails off has so many words.
_TRAILING: Final = 14


def _is_trailing_lead(lines: list[Line], i: int) -> bool:
    """Whether a line that trails off stands below a byline that has a headline above it, with the
    date between them or not; or between a text's first headline and its date.
    """
    if lines[i].words < _TRAILING:
        return False
    if 0 < i <= 2 and lines[i - 1].headline and lines[i - 1].words >= 4:
        dated = lines[i + 1 : i + 2] and lines[i + 1].mark is Mark.TIME
        return bool(dated) and all(line.words <= 3 for line in lines[: i - 1])
    if i < 2 or not signs(lines[i - 1].text) or _meets_head(lines, i):
        return False
    above = i - 2
    while above > 0 and lines[above].mark is Mark.TIME:
        above -= 1
    return lines[above].headline


_QUOTED: Final = re.compile(
    r"[“\"][^“”\"]+[^“”\".!?…,;:][”\"]|[^:.?!“”\"']{4,40}: [“\"‘'][^.…“”\"]+[^“”\".!?…,;:][”\"’']"
)


def _is_quoted(line: Line) -> bool:
    """ "“Dạy trẻ từ bữa cơm gia đình”", "Bà Sáu: 'Còn chợ còn ghe'": a title; what an article begins
    with has its full stop.
    """
    return 4 <= line.words <= 20 and _QUOTED.fullmatch(line.text) is not None


#: How far above a related title under the lead the article's own title stands, and a lead's words.
_HEAD: Final = 8
_LEAD: Final = 12
#: Fewer words may be a section's.
_LONG: Final = 6


def _under_lead(lines: list[Line], i: int) -> float:
    """How little a title counts for standing here: right below a paragraph, or below other titles
    that do, with a dated or signed headline above that. Each may have its date above it.
    """
    lead = i - 1
    while lead > 0 and i - lead < 7 and _is_related(lines[lead]):
        lead -= 1
    dates = sum(line.mark is Mark.TIME for line in (*lines[lead + 1 : i], *lines[i + 1 : i + 2]))
    titles = i - lead - 1 - dates
    if lead < 1 or titles > 2 or not lines[lead].prose or lines[lead].words < _LEAD:
        return 0.0
    if dates < 2 and _meets_head(lines, i):
        return 0.0
    above = range(max(0, lead - _HEAD), lead)
    heads = (j for j in above if lines[j].headline or _names_media(lines, j))
    own = any(lines[j].words >= 5 and _meets_head(lines, j) for j in heads)
    own = own or (lines[lead - 1].headline and lines[lead + 1].mark is Mark.TIME)
    return (_DATED_ROW if dates > 1 else 3.0) if own else 0.0


#: What a row of dated titles costs each: as much as the dates above and below it give.
_DATED_ROW: Final = 8.5


def _is_related(line: Line) -> bool:
    return line.mark is Mark.TIME or (line.headline and line.words >= 5)


def _below_time(lines: list[Line], i: int) -> bool:
    """Whether a date stands above a title. One below a headline is that one's, and an exclamation
    under it is the lead.
    """
    times = [j for j in range(max(0, i - 2), i) if lines[j].mark is Mark.TIME]
    if times and any(line.mark is Mark.PROSE for line in lines[times[-1] + 1 : i]):
        return False  # a teaser's, whose summary stands below it
    if not times or lines[i].headline:
        return bool(times)
    above = range(max(0, times[0] - 5), times[0])
    return not any(
        lines[j].headline and lines[j].words >= 6 and _meets_head(lines, j) for j in above
    )


_MEDIA_TITLE: Final = re.compile(
    r"(?i:\[?(?:chùm )?(?:ảnh|video|clip|infographic|đồ họa|photo|megastory|podcast)\]?\s?:?\s)(?=\S)"
)


def _names_media(lines: list[Line], i: int) -> bool:
    """A title like a caption: "Ảnh: ..." above its date, "[Video] ..." above its lead."""
    line, below = lines[i], lines[i + 1].mark if i + 1 < len(lines) else None
    if line.mark not in (Mark.CAPTION, Mark.JUNK) or line.words < 5:
        return False
    bracketed = i == 0 and line.text[0] == "[" and below is Mark.PROSE
    named = i == 0 and line.drop is not None and line.drop.name == "title-with-date"
    known = named or _MEDIA_TITLE.match(line.text) is not None
    return known and (below is Mark.TIME or bracketed or (i == 0 and _is_dated(lines[1:2])))


def _is_dated(lines: list[Line]) -> bool:
    """Whether a line names the day, with the author's name or a section beside it."""
    head = read_head(lines[0].text) if lines and lines[0].headline else None
    return head is not None and head[0] is not None


def _meets_head(lines: list[Line], i: int) -> bool:
    """Whether a date line or a byline follows before any paragraph."""
    for line in lines[i + 1 : i + 4]:
        if line.mark is Mark.CAPTION:
            return False  # the picture's text
        if line.mark is Mark.TIME or read_head(line.text) is not None:
            return True
        words = line.words - line.text.count(" & ")  # "Pháp luật & Xã hội" is a section
        if words > 14 or (words >= 5 and line.mark in _TITLE_MARKS):
            return False  # a section or a top story above the title
    return False


def _in_menu(lines: list[Line], i: int) -> bool:
    around = lines[max(0, i - 2) : i] + lines[i + 1 : i + 3]
    return sum(_is_entry(line) and not read_head(line.text) for line in around) >= 3


def _is_entry(line: Line) -> bool:
    return line.headline and line.words <= 5 and not any(c.isdigit() for c in line.text)


def _is_listed(lines: list[Line], i: int) -> bool:
    """Whether a label of other articles stands above, and not as a menu's last entry."""
    label = lines[i - 1].label if i else None
    if label is None or label.reason not in (Reason.RELATED, Reason.ZONE):
        return False
    return i < 2 or not _is_entry(lines[i - 2])
