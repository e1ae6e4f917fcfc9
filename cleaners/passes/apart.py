"""Lines that a scraper glued together, cut apart before they are looked at."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cleaners.clutter.people import is_person
from cleaners.clutter.signs import glued_sign
from cleaners.model import Block
from cleaners.passes.side_by_side import captioned, stamped, title_before_date
from cleaners.vietnamese import LOWER, UPPER

_DATE_MARKER: Final = re.compile(r"^date (\d{4}-\d{2}(?:-\d{2})?)\s+(?=\S)")
_GLUED_SIGN: Final = re.compile(
    r"(?<=\./\.)\s?(?P<sign>[A-ZĐ]{1,2}(?:\.[A-ZĐ]\w{0,7}){0,3}\.?|[A-ZĐ][\w.]*(?: [A-ZĐ][\w.]*){1,3})$"
)


#: "... vẫn còn nguyên.Phương Bùi": no sentence goes on without a space and stops after a name.
_GLUED_NAME: Final = re.compile(
    rf"(?<=[{LOWER}0-9][.!?”\"])(?P<sign>[{UPPER}][\w.]*(?: [{UPPER}][\w.]*){{1,3}})$"
)

#: "... hai tỷ đồng. HOÀNG ANH": a name behind the article's last sentence.
_BEHIND: Final = re.compile(
    rf"(?<=[{LOWER}0-9)][.!?”\"])\s(?P<sign>[{UPPER}]{{2,}}(?: [{UPPER}]{{2,}}){{1,3}}|[{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]*){{1,3}})$"
)
#: No paragraph below it has so many words.
_PARAGRAPH: Final = 8
#: "15/04/2017 03:25Xe khách ...": the date and the title of a page that sets them side by side, or
#: the date and the lead, "14/06/2017 13:50:00 +07:00“Không để ..." (VTC).
_DATED_TITLE: Final = re.compile(
    rf"\d{{1,2}}/\d{{1,2}}/\d{{4}},? \d{{1,2}}[:h]\d{{2}}(?::\d{{2}} \+07:00)?(?=[\"“'‘]?[{UPPER}][{LOWER}])"
)
#: A title, its date and its counter that a portal sets side by side.
_GLUED_FACT: Final = re.compile(
    r"(?<=[^\s|–-])\s*[|–-]?\s*(?=(?:(?:Ngày đăng|Ngày cập nhật|Lượt xem|Số lượt xem)\s?: ?\d[\d/:.,\s-]*)+$)"
)


def _signed(blocks: Sequence[Block], i: int, text: str) -> re.Match[str] | None:
    """A byline glued to the line's last word, or behind the article's last sentence: looked for at
    the line's end alone, and only where a sentence stops there.
    """
    start = max(0, len(text) - 60)
    tail = text[max(0, start - 3) :]
    if "/" in tail and "./." in tail and (found := _GLUED_SIGN.search(text, start)):
        return found
    if not text[-1].isalnum() or not _stops(tail):
        return None
    initial = text[text.rfind(" ") + 1]
    named = "A" <= initial <= "Z" or initial >= "À"
    if named and (found := _GLUED_NAME.search(text, start)):
        return found
    behind = named and text[-1].isalpha() and not _goes_on(blocks, i)
    return _BEHIND.search(text, start) if behind else None


def _stops(tail: str) -> bool:
    return "." in tail or "”" in tail or '"' in tail or "!" in tail or "?" in tail


_NUMBER_ENDS: Final = frozenset("0123456789/:., -")


def _ends_in_number(text: str) -> bool:
    """Whether a line has the words for a fact and a number as its last word."""
    if text[-1] not in _NUMBER_ENDS or not text.rstrip("/:., -")[-1:].isdigit():
        return False
    return "Ngày " in text or "ượt xem" in text


def _goes_on(blocks: Sequence[Block], i: int) -> bool:
    """Whether a paragraph stands on one of the two lines below."""
    return any(
        block.text[-1] in '.!?…”"' and block.text.count(" ") >= _PARAGRAPH - 1
        for block in blocks[i + 1 : i + 3]
    )


def _is_glued_name(text: str, found: re.Match[str]) -> bool:
    """A name after a sentence; "Ths.Bs Hà An" is a name throughout, and "1. Hà An", "a. Hà An" and
    "Câu 1. Hà An" are parts of a list.
    """
    before = text[: found.start()].rstrip()
    if len(before) < 4 or (before.count(" ") <= 1 and before[-2].isdigit()):
        return False
    last = text[: found.start()].split(" ")[-1]
    return not (len(last) <= 5 and last[0].isupper()) and is_person(found["sign"])


#: The letters of a title that is glued to copies of itself, and of their beginning.
_COPY, _BEGINNING = 30, 16
#: How far down such a line stands.
_TOP = 30


def _once(text: str) -> str:
    """A line that is one title again and again (a gallery's pictures have its name): the title."""
    at = text.find(text[:_BEGINNING], _COPY)
    again = at > 0 and len(text) % at == 0 and text == text[:at] * (len(text) // at)
    return text[:at] if again else text


def cut_apart(blocks: Sequence[Block], title: str | None) -> list[Block]:
    """Cut apart what a scraper glued: a date marker, a title before a caption, a byline at the end."""
    result: list[Block] = []
    numbered = [i for i, b in enumerate(blocks) if title is None and b.text[0] in "0123456789"]
    dated = [i for i in numbered if _DATED_TITLE.match(blocks[i].text)]
    for position, block in enumerate(blocks):
        text = block.text
        if position < _TOP and len(text) > 2 * _COPY:
            text = _once(text)
        if dated == [position] and (found := _DATED_TITLE.match(text)):
            result.append(block.with_text(found[0]))
            kind = "p" if text[-1] == "." else "heading"
            result.append(Block(text=text[found.end() :], kind=kind, gap=block.gap))
            continue
        if position == 0 and title is None and (glue := _title_before_prefix(text)):
            result.append(block.with_text(text[:glue]))
            text = text[glue:].lstrip()
        if position < 4 and text[0] == "d" and (found := _DATE_MARKER.match(text)):
            result.append(block.with_text(found[0].strip()))
            text = text[found.end() :]
        if position < 2 and title is None and (end := title_before_date(blocks, position, text)):
            result += [block.with_text(text[:end]), block.with_text(text[end:].lstrip(" |–-"))]
            continue
        if end := stamped(text) or captioned(text):
            result.append(block.with_text(text[:end]))
            text = text[end:].lstrip()
        if _ends_in_number(text) and (found := _GLUED_FACT.search(text)):
            result.append(block.with_text(text[: found.start()].rstrip(" -–|")))
            text = text[found.start() :].lstrip()
        found = _signed(blocks, position, text)
        if found and (found.re is _GLUED_SIGN or _is_glued_name(text, found)):
            result += [
                block.with_text(text[: found.start()].rstrip()),
                block.with_text(found["sign"]),
            ]
            continue
        if title and text.startswith(title) and glued(text, title):
            result += [block.with_text(title), block.with_text(text[len(title) :].lstrip(" .-–:"))]
            continue
        result.append(block if text is block.text else block.with_text(text))
    return result


def _title_before_prefix(text: str) -> int | None:
    """Where the outlet's sign stands in "title(Dân trí) - lead ...", a text's first line."""
    found = glued_sign(text, 200)
    if found is None or len(text) - found.end() < 40:
        return None
    title = text[: found.start()]
    return found.start() if 4 <= title.count(" ") <= 24 and title[-1] not in " .,:;" else None


def glued(text: str, title: str) -> bool:
    """A title standing right before another sentence, without a space or a verb to join them."""
    if len(text) < len(title) + 6 or not text.startswith(title) or title.count(" ") < 5:
        return False
    rest = text[len(title) :]
    return rest[0].isupper() or (rest[0] == " " and rest[1:2].isupper() and len(title) > 40)
