"""What follows the article: its byline and source, then everything that is no longer it."""

from __future__ import annotations

import re
from typing import Final

from cleaners.clutter.people import Byline, is_person, read_byline
from cleaners.dates import read_visible
from cleaners.model import Reason, Role
from cleaners.passes.last_lines import in_announced_list
from cleaners.passes.ledger import Ledger
from cleaners.passes.look import Line, Mark, is_tag_list
from cleaners.passes.titles import COUNTED, is_row, pairs_to_end, titles_at_end
from cleaners.passes.trim import KEPT_ITEM, has_clutter, signs_off

#: How far below the last paragraph a byline may stand (a related box may stand between).
REACH: Final = 40


def sign_above_note(ledger: Ledger, first: int, last: int) -> None:
    """The byline above a note of one short sentence: "(Tên nhân vật đã được thay đổi.)"."""
    lines = ledger.lines
    if last - 2 <= first or not ledger.open(last - 1) or lines[last].words > NOTE:
        return
    names = [i for i in range(first + 1, last) if signs_off(lines, i)]
    if names == [last - 1] and lines[last].text.rstrip(")*").endswith("."):
        ledger.bylines[last - 1] = read_byline(lines[last - 1].text) or Byline()
        ledger.give(last - 1, Role.AUTHORS)


#: The words of such a note.
NOTE: Final = 12


#: How far below the last paragraph a page that dates its articles there has the date.
_DATE_BELOW: Final = 6
#: The words of a source between the author's name and the date: "FILI", "Theo Người Đồng Hành".
_SOURCE: Final = 4
_DATED: Final = re.compile(r"(?i:ngày (?:đăng|viết|cập nhật)|đăng (?:ngày|lúc)|cập nhật)\b")


def date_below(ledger: Ledger, start: int) -> None:
    """ "Ngày đăng: 18/11/2026, 09:30" under the article, or a bare date right under who wrote it and
    whom that is from, where nothing above it names a day.
    """
    if Role.DATE in ledger.roles:
        return
    for i in range(start, min(start + _DATE_BELOW, len(ledger))):
        line = ledger.lines[i]
        if line.mark is not Mark.TIME or not read_visible(line.text):
            continue
        under = i == start + 1 or (i == start + 2 and _is_source(ledger.lines[start + 1]))
        if _DATED.match(line.text) or (under and _signs(ledger.lines, start)):
            ledger.give(i, Role.DATE)
            return


def _is_source(line: Line) -> bool:
    return line.words <= _SOURCE and not line.label and not line.drop


def _signs(lines: list[Line], i: int) -> bool:
    """Whether a line is the author's name, or a link to what else he wrote."""
    if lines[i].mark is not Mark.LINK:
        return signs_off(lines, i)
    byline = read_byline(lines[i].text) if lines[i].words <= _SOURCE else None
    return byline is not None and bool(byline.authors)


def settle_tail(ledger: Ledger, start: int, *, bounded: bool) -> None:
    """Decide every line from `start` on (the first after the article's last paragraph)."""
    lines = ledger.lines
    clutter = has_clutter(lines, start) or titles_at_end(lines, start) or _pairs(lines, start)
    zone = comments = False
    for i in range(start, len(lines)):
        if not ledger.open(i):
            continue
        line = lines[i]
        zone = zone or _opens_zone(line)
        if zone and _signs_below(ledger, i, start, bounded=bounded):
            continue
        if zone:
            if line.label or line.drop:
                ledger.remove_as(i)
            else:
                ledger.remove(i, Reason.ZONE, "in-zone")
            continue
        ends = i in (start, len(lines) - 2, len(lines) - 1)
        signs = clutter or ends or i - 1 in ledger.bylines
        comments = comments or (line.drop is not None and line.drop.reason is Reason.COMMENT)
        if comments and i + 1 < len(lines) and lines[i + 1].prose:
            signs = False  # who wrote the comment
        if signs and i < start + REACH and _settle_byline(ledger, i, start):
            continue
        if line.mark is Mark.CAPTION and i < start + 8:
            ledger.give(i, Role.CAPTION)
        elif line.label or line.drop:
            ledger.remove_as(i)
        elif (bounded or clutter) and is_tag_list(line):
            ledger.remove(i, Reason.TAGS, "tag-list-bare")
        elif bounded:
            _settle_bounded(ledger, i)
        elif i == start and _attribution(ledger, i):
            continue
        elif clutter and not (KEPT_ITEM.match(line.text) and _joins(ledger, i)):
            ledger.remove(i, Reason.ZONE, "after-article")


def _pairs(lines: list[Line], start: int) -> bool:
    """Whether titles with their summaries follow to the end of the text, below its byline or not."""
    signed = 0 < start < len(lines) and signs_off(lines, start)
    return pairs_to_end(lines, start + signed, len(lines))


#: How far below the article its signature stands, where related titles stand between.
_BELOW_BOX: Final = 8


def _signs_below(ledger: Ledger, i: int, start: int, *, bounded: bool) -> bool:
    """The byline below a box of related titles: a line in the paragraphs' own box, the last one of
    a body's container.
    """
    lines = ledger.lines
    near = i >= len(lines) - 2 if bounded else i <= start + _BELOW_BOX
    own = lines[start - 1].block.box if start else 0
    if not near or not own or lines[i].block.box != own or ledger.bylines:
        return False
    alone = lines[i].mark is Mark.HEADLINE and not lines[i].label and not lines[i].drop
    return alone and _settle_byline(ledger, i, start)


def _attribution(ledger: Ledger, i: int) -> bool:
    """The speaker's name and office under a quotation that ends the article."""
    line = ledger.lines[i]
    if i == 0 or line.mark is not Mark.HEADLINE or line.words > 20:
        return False
    quoted = ledger.lines[i - 1].text.rstrip(" .").endswith(("”", '"', "»"))
    name = re.split(r"\s[-–—]\s|,", line.text)[0]
    return quoted and name != line.text and is_person(re.sub(r"^\S+ (?=\S+ \S+ \S)", "", name))


def _joins(ledger: Ledger, i: int) -> bool:
    """Whether a list item goes on from the article above it; "- <a>a headline</a>" is another's."""
    line = ledger.lines[i]
    if line.mark is Mark.LINK and line.words >= 6 and not line.text[0].isalnum():
        return False
    return i > 0 and ledger.roles[i - 1] in (Role.BODY, None) and line.words >= 3


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
    lines = ledger.lines
    line = lines[i]
    if line.mark in (Mark.LABEL, Mark.TIME, Mark.JUNK) or in_announced_list(lines, i):
        return False
    if _is_listed(ledger, i) or is_row(lines, i + 1):
        return False
    if line.mark is Mark.LINK and ledger.bylines:
        return False  # a section of the page, whose names look like people's
    byline = read_byline(line.text, sure=i == start and line.block.right)
    if byline is None and line.words <= 3 and line.mark is Mark.HEADLINE:
        before = ledger.bylines.get(i - 1)
        # genk signs twice: "Theo Minh Nguyễn/Vcamp.vn", and "Forbes" on the line below
        # and so do the collectors: a name, and the paper's name as the page's last words
        last = i + 1 == len(ledger) or lines[i + 1].mark in (Mark.LABEL, Mark.JUNK)
        signs = before is not None and (before.credit or (before.authors and last))
        section = any(above.text == line.text for above in lines[:start])  # its menu has it too
        signs = signs and line.text[0].isupper() and not section
        byline = Byline(credit=line.text) if signs else None
    if byline is None and i == start and _is_body(lines, i):
        byline = Byline(credit=line.text)
    told = any(known.authors for known in (*ledger.bylines.values(), *ledger.extra))
    if byline is None or ((told or i > start) and _names_its_subject(ledger, line, start)):
        return False
    if ledger.bylines and _known(ledger, byline):
        ledger.remove(i, Reason.REPEAT, "byline-repeat")
        return True
    ledger.give(i, Role.AUTHORS if byline.authors else Role.CREDIT)
    ledger.bylines[i] = byline
    return True


#: So many names one below the other are no article's authors where its title counts things.
_LISTED: Final = 3


def _is_listed(ledger: Ledger, i: int) -> bool:
    """Whether a name is one of the places or people that a title counts: "5 điểm ngắm hoa ..."."""
    title = next((j for j, role in enumerate(ledger.roles) if role is Role.TITLE), None)
    if title is None or not COUNTED.match(ledger.lines[title].text):
        return False
    first = last = i
    while first > title + 1 and _is_name(ledger.lines[first - 1]):
        first -= 1
    while last + 1 < len(ledger) and _is_name(ledger.lines[last + 1]):
        last += 1
    return last - first + 1 >= _LISTED


def _is_name(line: Line) -> bool:
    return line.mark is Mark.HEADLINE and line.words <= 6 and is_person(line.text)


#: "Trung tâm Tin tức", "Ban Biên tập": who puts a text out, where nobody signs it.
_BODY: Final = re.compile(
    r"(?:Trung tâm|Ban|Phòng|Đài|Báo|Tạp chí|Sở|Văn phòng|Hội|(?:Huyện|Tỉnh|Thành|Xã) đoàn|Tổ|Nhóm|Cục|Chi cục|UBND|Công an) (?:\w+ )?[A-ZĐ]"
)


def _is_body(lines: list[Line], i: int) -> bool:
    """A body's name alone as the text's last words, below a whole sentence."""
    line = lines[i]
    last = i + 1 == len(lines) or lines[i + 1].mark in (Mark.LABEL, Mark.JUNK)
    below = i > 0 and lines[i - 1].prose and lines[i - 1].text[-1] in '.!?”"'
    named = line.mark is Mark.HEADLINE and line.words <= 7 and "," not in line.text
    return last and below and named and _BODY.match(line.text) is not None


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
