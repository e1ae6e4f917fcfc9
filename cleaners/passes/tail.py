"""What follows the article: its byline and source, then everything that is no longer it."""

from __future__ import annotations

import re
from itertools import pairwise

from cleaners.clutter.people import Byline, is_person, read_byline
from cleaners.dates import read_visible
from cleaners.model import Reason, Role
from cleaners.passes.core import heads_entry
from cleaners.passes.inside import SUMMARY
from cleaners.passes.ledger import Ledger
from cleaners.passes.look import Line, Mark, is_tag_list

#: How far below the last paragraph a byline may stand (a related box may stand between).
REACH = 40
_CLUTTER = frozenset({Mark.LABEL, Mark.JUNK, Mark.TIME, Mark.LINK})
_KEPT_ITEM = re.compile(r"(?:[-–—+•*]|\d{1,2}[.)]|[a-zđ]\))\s?\S")


def trim_core(lines: list[Line], first: int, last: int, main: int | None) -> int:
    """The core's last line without the teasers (headline, summary, headline, summary ...) that
    stand at its end, where a page goes on after it. A paragraph in `main`, the HTML box of the
    article's paragraphs, is no teaser's.
    """
    while last > first and _is_signature(lines[last], lines[last - 1]):
        last -= 1
    if main is not None:
        last = _signed_in_box(lines, first, last, main)
    last = _before_dated_teasers(lines, first, last)
    if last + 1 < len(lines) and not _evidence(lines, last + 1):
        return last
    if last + 1 < len(lines) and main is None:
        last = _before_signed_teasers(lines, first, last)
    end, pairs, dated, words = last, 0, 0, 0
    while end - 1 > first:
        at = end
        if lines[at].mark is Mark.TIME:
            dated += 1
            at -= 1
        if at - 1 <= first or not (
            lines[at].mark in (Mark.PROSE, Mark.CUT, Mark.SHORT) and lines[at].words <= SUMMARY
        ):
            break
        if main is not None and lines[at].block.box == main:
            break
        head = at - 1
        if lines[head].mark is Mark.TIME and head - 1 > first:
            dated += 1
            head -= 1
        title = lines[head]
        if not _may_head(title) or title.words < 4 or _KEPT_ITEM.match(title.text):
            break
        pairs, words, end = pairs + 1, words + title.words, head - 1
    if pairs == 0 or last + 1 >= len(lines):
        return last
    if dated or (pairs >= 2 and words / pairs >= 8) or lines[end + 1].mark is Mark.LINK:
        return end
    if pairs == 1 and _READ_ON.match(lines[last + 1].text) and not _names_box(lines, last + 1):
        return end
    return last


#: What a page has under an article's byline is at most this share of it.
_UNDER_BYLINE = 0.2


def _signed_in_box(lines: list[Line], first: int, last: int, main: int) -> int:
    """The line above the byline that closes the article's own box: a poll, an appeal or a note
    under it stands in a box of its own.
    """
    below = 0
    for i in range(last, first, -1):
        line = lines[i]
        if line.block.box == main:
            signed = line.block.right and _is_signature(line)
            above = sum(other.words for other in lines[first:i] if other.prose)
            return i - 1 if signed and below <= _UNDER_BYLINE * above else last
        below += line.words
    return last


def _names_box(lines: list[Line], i: int) -> bool:
    """Whether "Đọc tiếp" stands above other titles, and does not close the teaser above it."""
    return (
        lines[i].words <= 2
        and i + 1 < len(lines)
        and lines[i + 1].headline
        and lines[i + 1].words >= 5
    )


#: tuoitre closes a teaser with "Đọc tiếp Về trang Chủ đề"; a colon opens a list instead.
_READ_ON = re.compile(
    r"(?i:đọc tiếp|xem tiếp|xem thêm|đọc thêm|xem chi tiết|chi tiết)\b.{0,29}(?<!:)$"
)
#: What stands after a page's dated teasers is the article again only when there is this much of it.
_REST = 0.15
#: Three in a row are the list under an article, and the share of what may follow is larger.
_REST_AFTER_THREE = 0.3


def _may_head(line: Line) -> bool:
    return line.headline or (line.prose and line.words <= 20 and line.text[-1] in "?!\"”’'")


def _before_dated_teasers(lines: list[Line], first: int, last: int) -> int:
    """The line before two or more dated teasers, where only an outlet's promotion follows them."""
    runs: list[int] = []
    i = first + 1
    while i + 2 <= last:
        if _may_head(lines[i]) and lines[i + 1].prose and lines[i + 2].mark is Mark.TIME:
            runs.append(i)
            i += 3
        else:
            i += 1
    if len(runs) < 2 or any(b - a != 3 for a, b in pairwise(runs)):
        return last
    before = sum(line.words for line in lines[first : runs[0]] if line.prose)
    after = [line for line in lines[runs[-1] + 3 : last + 1] if line.prose]
    share = _REST if len(runs) < 3 else _REST_AFTER_THREE
    if len(after) <= 3 and sum(line.words for line in after) < share * before:
        return runs[0] - 1
    return last


#: So many lines of teasers stand below a byline inside the core at most.
_TEASERS = 8


def _before_signed_teasers(lines: list[Line], first: int, last: int) -> int:
    """The line above a person's byline that has nothing but titles and their summaries below it.

    A name that is a subheading has its paragraph below it.
    """
    for i in range(last - 2, max(first, last - 1 - _TEASERS), -1):
        if _signs(lines, i):
            titles, summaries = lines[i + 1 : last + 1 : 2], lines[i + 2 : last + 1 : 2]
            paired = len(titles) == len(summaries) and all(
                _may_head(title) and title.words >= 6 for title in titles
            )
            told = all(line.prose and line.words <= SUMMARY for line in summaries)
            return i - 1 if paired and told else last
    return last


def _signs(lines: list[Line], i: int) -> bool:
    """Whether a line is a person's name alone below a paragraph."""
    line = lines[i]
    closed = line.text.endswith(")")  # "Đông Triều (Theo AP, NHK)"
    if not (line.mark is Mark.HEADLINE and line.words <= 6) and not (closed and line.words <= 14):
        return False
    if not lines[i - 1].prose:
        return False
    byline = read_byline(line.text)
    return byline is not None and bool(byline.authors)


def sign_above_note(ledger: Ledger, first: int, last: int) -> None:
    """The byline above a note of one short sentence: "(Tên nhân vật đã được thay đổi.)"."""
    lines = ledger.lines
    if last - 2 <= first or not ledger.open(last - 1) or lines[last].words > NOTE:
        return
    names = [i for i in range(first + 1, last) if _signs(lines, i)]
    if names == [last - 1] and lines[last].text.rstrip(")*").endswith("."):
        ledger.bylines[last - 1] = read_byline(lines[last - 1].text) or Byline()
        ledger.give(last - 1, Role.AUTHORS)


#: The words of such a note.
NOTE = 12


def _is_signature(line: Line, above: Line) -> bool:
    if line.mark is Mark.PROSE and not (line.text.endswith(")") and above.text[-1] in '.!?”"'):
        return False
    return line.words <= 14 and read_byline(line.text) is not None


def _evidence(lines: list[Line], start: int) -> bool:
    """Whether anything from `start` on is clutter by itself: a label, a control, a time, two
    teasers, or a long run of menu entries or headlines (verse has four to nine words a line).
    """
    run = words = cuts = 0
    for i in range(start, len(lines)):
        line = lines[i]
        cuts += line.mark is Mark.CUT
        if heads_entry(lines, i):
            continue
        if line.mark in _CLUTTER or cuts > 1 or (i > start and line.text == lines[i - 1].text):
            return True
        run, words = (run + 1, words + line.words) if line.mark is Mark.HEADLINE else (0, 0)
        if run >= 12 and not 4 <= words / run <= 9:
            return True
    return False


#: How far below the last paragraph a page that dates its articles there has the date.
_DATE_BELOW = 6
_DATED = re.compile(r"(?i:ngày (?:đăng|viết|cập nhật)|đăng (?:ngày|lúc)|cập nhật)\b")


def date_below(ledger: Ledger, start: int) -> None:
    """ "Ngày đăng: 18/11/2026, 09:30" under the article, where nothing above it names a day."""
    if Role.DATE in ledger.roles:
        return
    for i in range(start, min(start + _DATE_BELOW, len(ledger))):
        line = ledger.lines[i]
        if line.mark is Mark.TIME and _DATED.match(line.text) and read_visible(line.text):
            ledger.give(i, Role.DATE)
            return


def settle_tail(ledger: Ledger, start: int, *, bounded: bool) -> None:
    """Decide every line from `start` on (the first after the article's last paragraph)."""
    lines = ledger.lines
    evidence = _evidence(lines, start)
    zone = False
    for i in range(start, len(lines)):
        if not ledger.open(i):
            continue
        line = lines[i]
        zone = zone or _opens_zone(line)
        signs = evidence or i in (start, len(lines) - 2, len(lines) - 1)
        if not zone and signs and i < start + REACH and _settle_byline(ledger, i, start):
            continue
        if line.mark is Mark.CAPTION and not zone and i < start + 8:
            ledger.give(i, Role.CAPTION)
        elif line.label or line.drop:
            ledger.remove_as(i)
        elif zone:
            ledger.remove(i, Reason.ZONE, "in-zone")
        elif (bounded or evidence) and is_tag_list(line):
            ledger.remove(i, Reason.TAGS, "tag-list-bare")
        elif bounded:
            _settle_bounded(ledger, i)
        elif i == start and _attribution(ledger, i):
            continue
        elif evidence and not (_KEPT_ITEM.match(line.text) and _joins(ledger, i)):
            ledger.remove(i, Reason.ZONE, "after-article")


def _attribution(ledger: Ledger, i: int) -> bool:
    """The speaker's name and office under a quotation that ends the article."""
    line = ledger.lines[i]
    if i == 0 or line.mark is not Mark.HEADLINE or line.words > 20:
        return False
    quoted = ledger.lines[i - 1].text.rstrip(" .").endswith(("”", '"', "»"))
    name = re.split(r"\s[-–—]\s|,", line.text)[0]
    return quoted and name != line.text and is_person(re.sub(r"^\S+ (?=\S+ \S+ \S)", "", name))


def _joins(ledger: Ledger, i: int) -> bool:
    """Whether a list item goes on from the article above it."""
    return i > 0 and ledger.roles[i - 1] in (Role.BODY, None) and ledger.lines[i].words >= 3


def _opens_zone(line: Line) -> bool:
    return line.label is not None and line.label.weight >= 30


def _settle_bounded(ledger: Ledger, i: int) -> None:
    """Inside a body container a line after the core goes only when it is a link or a time."""
    line = ledger.lines[i]
    if line.mark is Mark.LINK:
        ledger.remove(i, Reason.RELATED, "link-line")
    elif line.mark is Mark.TIME:
        ledger.remove(i, Reason.WIDGET, "time-line")


def _settle_byline(ledger: Ledger, i: int, start: int) -> bool:
    line = ledger.lines[i]
    if line.mark in (Mark.LABEL, Mark.TIME, Mark.JUNK):
        return False
    byline = read_byline(line.text, sure=i == start and line.block.right)
    if byline is None and line.words <= 3 and line.mark is Mark.HEADLINE:
        before = ledger.bylines.get(i - 1)
        # genk signs twice: "Theo Minh Nguyễn/Vcamp.vn", and "Forbes" on the line below
        byline = Byline(credit=line.text) if before and before.credit else None
    told = any(known.authors for known in (*ledger.bylines.values(), *ledger.extra))
    if byline is None or ((told or i > start) and _names_its_subject(ledger, line, start)):
        return False
    if ledger.bylines and _known(ledger, byline):
        ledger.remove(i, Reason.REPEAT, "byline-repeat")
        return True
    ledger.give(i, Role.AUTHORS if byline.authors else Role.CREDIT)
    ledger.bylines[i] = byline
    return True


def _names_its_subject(ledger: Ledger, line: Line, start: int) -> bool:
    """A bare name further down that the paragraphs speak of: a tag ("Vực Mấu", "Sơn Tùng M-TP"),
    not who wrote them.
    """
    name = line.text.strip(" .")
    return is_person(name) and any(
        above.prose and name in above.text for above in ledger.lines[:start]
    )


def _known(ledger: Ledger, byline: Byline) -> bool:
    known = [*ledger.bylines.values(), *ledger.extra]
    names = {name.casefold() for other in known for name in other.authors}
    sources = {other.credit for other in known}
    return (
        bool(byline.authors) and {name.casefold() for name in byline.authors} <= names
    ) or byline.credit in sources - {None}
