"""The head of the article: its title, date, byline and lead, and what stands between them."""

from __future__ import annotations

import re
from collections import Counter

from cleaners.clutter.people import Byline, read_byline
from cleaners.dates import is_time_line, read_visible, without_date
from cleaners.model import Reason, Role
from cleaners.passes.ledger import Ledger
from cleaners.passes.look import Line, Mark

#: How far above the first paragraph a title may stand: date, byline, section, player, caption.
REACH = 16
_PARTS = re.compile(r"\s*[|•·]\s*|\s+[-–—]\s+(?=\S+ ?/|\d|thứ |chủ nhật)", re.IGNORECASE)
#: The paper's own name in the page's header, and a lead signed by its outlet.
_NO_TITLE = re.compile(r"(?i:báo|tạp chí|trang thông tin|cơ quan|đài|chuyên trang)\s\S+(?: \S+){0,8}$|\([\w.&Đđ ]{2,20}\)\s?[-–.]")
_TITLE_MARKS = frozenset({Mark.HEADLINE, Mark.PROSE, Mark.SHORT, Mark.CUT, Mark.ITEM, Mark.LINK})


def same(one: str, other: str) -> bool:
    """Equal but for case, spaces and edge punctuation."""
    return _bare(one) == _bare(other)


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def find_title(lines: list[Line], start: int) -> int | None:
    """The index of the title above (or at) the core's first line; None when there is none."""
    counts = Counter(line.text for line in lines)
    best, best_score = None, 0.0
    top = max(0, start - REACH)
    for i in range(top, min(start + 2, len(lines))):
        score = _title_score(lines, i, start, counts)
        if score is not None and score > best_score:
            best, best_score = i, score
    return best


def _title_score(lines: list[Line], i: int, start: int, counts: Counter[str]) -> float | None:
    line = lines[i]
    if line.mark not in _TITLE_MARKS or not 3 <= line.words <= 40:
        return None
    if line.text[-1] in ".:;" and not line.text.endswith("..."):
        return None  # a title may ask, exclaim or trail off; one with a full stop is a sentence
    if _NO_TITLE.match(line.text):
        return None
    if line.mark is Mark.PROSE and line.words > 32:
        return None
    if line.words <= 5 and read_byline(line.text):
        return None
    score = 1.0 + min(line.words, 12) * 0.15
    # sections stand in menus and breadcrumbs too: only a long line that comes again is a title
    score += 3.0 if counts[line.text] > 1 and line.words >= 6 else 0.0
    score -= 2.0 if line.words <= 4 else 0.0
    score += 2.5 if _meets_head(lines, i) else 0.0
    score += 2.0 if i == 0 else 0.0
    score -= 0.25 * max(0, start - i)
    if line.words <= 5 and _in_menu(lines, i):
        score -= 5.0
    if i >= start and not _meets_head(lines, i) and i != 0 and counts[line.text] < 2:
        score -= 3.0
    return score if score > 0 else None


def _meets_head(lines: list[Line], i: int) -> bool:
    """Whether a date line or a byline follows before any paragraph."""
    for line in lines[i + 1 : i + 4]:
        if line.mark is Mark.TIME or read_head(line.text) is not None:
            return True
        if line.mark is Mark.PROSE and line.words > 14:
            return False
    return False


def _in_menu(lines: list[Line], i: int) -> bool:
    around = lines[max(0, i - 2) : i] + lines[i + 1 : i + 3]
    return sum(line.headline and line.words <= 5 for line in around) >= 3


def read_head(text: str) -> tuple[str | None, Byline | None, str | None] | None:
    """A line of the head as (date text, byline, section); None for any other line.

    "07-03-2026 - 09:40 AM | Bất động sản", "Thanh Bình • 28/01/2026 - 06:52",
    "Theo Ngoisao | 25/12/2012 10:25".
    """
    if len(text) > 120:
        return None
    if is_time_line(text):
        return text, None, None
    if any(c.isdigit() for c in text):
        date, rest = _split_date(text)
        if date is None:
            return None
        byline = read_byline(rest, sure=" " in rest) if rest else None
        if rest and byline is None and (rest.count(" ") > 4 or rest[-1] in ".!?"):
            return None
        return date, byline, None if byline else (rest or None)
    byline = read_byline(text)
    return (None, byline, None) if byline else None


def _split_date(text: str) -> tuple[str | None, str]:
    parts = [part.strip(" -–—|,") for part in _PARTS.split(text) if part.strip(" -–—|,")]
    dates = [part for part in parts if is_time_line(part)]
    if dates:
        return " ".join(dates), " ".join(part for part in parts if part not in dates)
    rest = without_date(text)
    # "Hoàng Yến 18/09/2021 15:29", with nothing between name and date
    if rest != text and len(rest) <= 40 and read_visible(text):
        return text, rest
    return None, ""


def settle_head(ledger: Ledger, title: int | None, first: int) -> None:
    """Decide the lines between the title (or the page's top) and the first paragraph."""
    lines = ledger.lines
    for i in range((title + 1) if title is not None else 0, first):
        if not ledger.open(i):
            continue
        line = lines[i]
        if title is not None and same(line.text, lines[title].text):
            ledger.remove(i, Reason.REPEAT, "title-repeat")
        elif line.mark is Mark.CAPTION:
            ledger.give(i, Role.CAPTION)
        elif line.label or line.drop:
            ledger.remove_as(i)
        elif not _settle_facts(ledger, i) and title is not None:
            _settle_stray(ledger, i, first)


def _settle_facts(ledger: Ledger, i: int) -> bool:
    read = read_head(ledger.lines[i].text)
    if read is None:
        return False
    date, byline, _section = read
    if date is not None:
        if Role.DATE in ledger.roles or read_visible(date) is None:
            ledger.remove(i, Reason.REPEAT, "second-date")
            if byline:
                ledger.extra.append(byline)
        else:
            ledger.give(i, Role.DATE, date)
            if byline:
                ledger.extra.append(byline)
        return True
    if byline:
        ledger.give(i, Role.AUTHORS if byline.authors else Role.CREDIT)
        ledger.bylines[i] = byline
    return True


def _settle_stray(ledger: Ledger, i: int, first: int) -> None:
    """A line in the head that is no date, byline or caption: a section, a lead without its full
    stop, or headlines of other articles.
    """
    line = ledger.lines[i]
    if line.prose or (line.words >= 12 and not line.block.links):
        return
    if line.words <= 4 or line.mark is Mark.LINK:
        ledger.remove(i, Reason.NAVIGATION, "head-line")
    elif i == first - 1 and line.words >= 8:
        return
    else:
        ledger.remove(i, Reason.RELATED, "headline-in-head")
