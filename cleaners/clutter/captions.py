"""Captions: lines under a picture, told by the mark that ends or begins them.

"(Nguồn: TASS)", "Ảnh: CCTV", "- Ảnh 1.", "(Ảnh: AFP/TTXVN)", "Video: Đồn biên phòng". A caption
without any mark is told by its place (see passes/inside.py), never here.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from cleaners.vietnamese import LOWER, UPPER

_MEDIA: Final = r"(?:nguồn ảnh|ảnh chụp(?: từ)?(?: màn hình)?|ảnh minh họa|ảnh minh hoạ|ảnh tư liệu|ảnh cắt từ clip|ảnh|video|clip|đồ họa|đồ hoạ|infographic|photo|hình|minh họa|hình ảnh|tranh)"

#: The credit at the end: a mark, then at most nine words. In the middle of a line the mark follows a
#: stop or begins in upper case: "điện ảnh: ...", "chiến tranh: ...", "Màn hình: ..." are words.
_END: Final = re.compile(
    rf"(?:(?:^|[.,;:!?)\]”\"([–—/|-]\s*){_MEDIA}|\s(?-i:(?=[A-ZĐẢ])){_MEDIA})"
    r"\s*(?:minh họa|minh hoạ|tư liệu)?\s*[:：]\s*\S+(?:\s\S+){0,8}\s*$",
    re.IGNORECASE,
)
#: How a credit begins that names nobody: "Ảnh: nhân vật cung cấp".
_NAMELESS: Final = r"(?:internet|tư liệu|nhân vật|gia đình|nvcc|sưu tầm|st\b|minh|chụp|cắt|độc giả|bạn đọc|công an|báo|tác giả|đơn vị|ban |cơ quan|cục|sở|fb|facebook|mạng|t\.|http|[a-z]+\.)"
_AGENCY: Final = (
    r"(?:[\w ]+/)?(?:TTXVN|AFP|Reuters|Getty(?: Images)?|AP|EPA|Shutterstock)(?:/[\w ]+)?"
)
_BRACKETED: Final = re.compile(
    rf"\(\s*(?:(?:nguồn|ảnh|nguồn ảnh|nguồn hình|hình|photo|video|clip|source)\s*[:：/]\s*(?:(?-i:[{UPPER}\"“0-9])|{_NAMELESS})[^()]{{0,80}}"
    rf"|ảnh (?:minh họa|minh hoạ|tư liệu|chụp màn hình|chụp|cắt|internet|nvcc|st|sưu tầm|(?-i:[{UPPER}]))[^()]{{0,60}}"
    rf"|(?:hình|ảnh)(?: ảnh)? (?:lấy )?từ (?:mạng )?internet|ảnh|nguồn (?-i:[{UPPER}])[^()]{{0,40}}|minh họa|minh hoạ|{_AGENCY})\s*\)\.?\s*$",
    re.IGNORECASE,
)
_WHOLE: Final = re.compile(
    r"^(?:ảnh (?:(?:có|mang) tính (?:chất )?)?minh (?:họa|hoạ)\s*(?:$|[.:(/,;–—-].{0,60})|ảnh tư liệu\s*(?:$|[.:(/,;–—-].{0,40})|ảnh\s?\d{1,2}(?:[.:]\s?.{0,120})?|"
    rf"(?:chụp lại hình ảnh|image caption|nguồn hình ảnh|hình ảnh(?=\s?,\s?(?-i:[{UPPER}\"“0-9])))\s?,.{{3,200}}|"
    r"(?:ảnh|nguồn ảnh|clip|video|đồ họa|infographic)\s*[:：].{1,60}|hình (?:minh họa|minh hoạ)\b.{0,40}|hình ảnh\s?[:：].{1,60}"
    rf"|ảnh: (?-i:(?:[{UPPER}][{LOWER}]+ ){{2,4}}[{UPPER}])[^.?!]{{8,140}}[^\W_])$",
    re.IGNORECASE,
)
#: A picture's number behind its page's title.
_WITH_NUMBER: Final = re.compile(r".{3,200}[-–]\s?ảnh\s?\d{1,2}\.?$", re.IGNORECASE)
_BARE_END: Final = re.compile(
    r"(?:^|[.!)”\"–-]\s)Ảnh (?:cắt|chụp|lấy)(?: (?:lại|từ))? (?:clip|video|màn hình|camera|mạng)\.?$|^Ảnh (?:concept|dựng|render)(?: [A-ZĐ0-9]\S*){1,6}$"
    r"|[.!)”\"]\s(?:Ảnh|Photo|Đồ họa)\s(?:minh họa|minh hoạ|tư liệu|[A-ZĐ][\w./ ]{1,30})\.?$"
)
#: RFI: "... ngày 01/06/2024. REUTERS - Lars Holm", "© AFP"; an agency alone signs a text, too.
_AGENCIES: Final = ("REUTERS", "AFP", "AP", "EPA", "GETTY IMAGES")
_BY_AGENCY: Final = re.compile(
    rf"(?:©\s?(?:{'|'.join(_AGENCIES)})"
    rf"|[.!©]\s?(?:{'|'.join(_AGENCIES)})\s?[-–/]\s?[A-ZĐ][^.!?]{{2,40}})$"
)
#: One of the first stands in every caption with a mark, or one of the others in its brackets: a plain
#: look-up before any pattern is tried.
_PICTURED: Final = (
    "ảnh",
    "hình",
    "video",
    "clip",
    "tranh",
    "họa",
    "hoạ",
    "photo",
    "image",
    "infographic",
)
_SOURCES: Final = ("nguồn", "ttxvn", "afp", "reuters", "getty", "ap)", "epa", "shutterstock")

#: "Ông Y Blăm Niê (trái) giới thiệu vườn mít.", "Bị cáo Tô Nam (áo xanh).": who is who in the picture.
_PLACED: Final = re.compile(
    rf"[^.!?…:(]*(?:(?<=[A-ZĐ])\.[^.!?…:(]*)*(?<![^\W\d_])[{UPPER}][^\W\d_]*\.? "
    r"\((?:áo [^()]{2,20}|(?:(?:người|đứng|ngồi|hàng|ngoài cùng|bìa|áo|thứ|ở|phía|bên|đầu|cùng) [^()]{0,30})?"
    r"(?:trái|phải|giữa|trái (?:sang|qua)|phải (?:sang|qua)))\)[^.!?…:]*(?:(?<=[A-ZĐ])\.[^.!?…:]*)*\.?$"
)
#: How its bracket ends.
_SIDES: Final = ("trái)", "phải)", "giữa)", "sang)", "qua)")
#: Roads and limbs have a left and a right, too.
_NO_PERSON: Final = re.compile(
    r"(?i:\b(?:đường|phố|ngã|lối|làn|nhánh|lộ|cầu|hướng|cửa|cánh|tay|chân|mắt|tai|vai|gối)\b[^(]{0,30}\()"
)

#: Whose money it is, not whose picture.
_FUNDS: Final = r"(?:Ngân sách|Vốn|Quỹ|Xã hội hóa|Xã hội hoá|Kinh phí|Tiền)\b"
_DRAWN: Final = ("hình minh họa", "hình minh hoạ")
#: "Ghe dưa trước đình Phong Điền - Nguồn: Hà An", "... © Hà An": no sentence ends so.
_CREDIT: Final = re.compile(
    rf"(?![-–+•*\d])[^.?!…]{{8,200}}\s(?:[-–—|/]\s?Nguồn(?: ảnh)?\s?[:：]\s?|©\s?)(?!{_FUNDS})(?:[{UPPER}][^.?!:]{{1,40}}|(?i:internet|nvcc|sưu tầm))$"
    # RFI: "... ngày 02/03/2025. © Hạ Vân / RFI"; an imprint names its paper
    rf"|(?![-–+•*]).{{8,200}}[.!”\"]\s©\s?(?!(?i:báo|tạp chí|đài|công ty|bản quyền)\b)[{UPPER}][^.?!:©]{{1,40}}$"
)

_CLOSING: Final = frozenset('"”’»')
#: A sentence, not a credit: "Ảnh: thứ duy nhất ông giữ lại.", "Bà chỉ dặn thợ ảnh: đừng sửa.", and
#: "Cô viết dưới video: Con nhớ mẹ.", where the mark is a word of the sentence.
_SENTENCE: Final = re.compile(
    rf"(?:[^:]{{2,12}}:\s(?=(?:\S+\s){{5}})|.{{13,}}:\s)(?!(?i:{_NAMELESS}|.*(?:cung cấp|chụp|ghi lại)\.$))[{LOWER}][^:]*[^.:]\.$"
    r"|.*\w (?<!nguồn )(?<!Nguồn )(?<!và )(?<!từ )(?:(?<!hình )ảnh|hình(?: ảnh)?|video|clip|tranh|minh họa|đồ họa):\s[^:]*[^.]\.$"
)
#: A source in brackets that belongs to the sentence: "... hai người bị thương (Reuters).", "(nguồn: Bộ
#: Y tế).".
_CITED: Final = re.compile(rf".*\((?:nguồn\s?:[^()]*|{_AGENCY})\)\.$")
_AGENCY_ALONE: Final = re.compile(_AGENCY)

#: The name a picture goes by where it has no other: the title and its number, "... - Hình 2",
#: "... ảnh 1".
_NUMBERED: Final = re.compile(
    r"(?:[-–]\s?(?:[Ảả]nh|[Hh]ình)\s?\d{1,2}\.?|[^\W\d_][?!”\"]? ảnh \d{1,2})$"
)
#: The fewest letters of a title before its number, and the most of a line's end with one.
_BEFORE: Final = 12
_TAIL: Final = 12


def is_numbered(text: str) -> bool:
    """Whether a line is a picture's number behind the page's title."""
    if text[-1] not in "0123456789." or not text.rstrip(".")[-1:].isdigit():
        return False
    found = _NUMBERED.search(text[-_TAIL:])
    return found is not None and len(text) - len(found[0]) >= _BEFORE


#: How a line that is all caption begins, where "ảnh" does not stand in it.
_OPENINGS: Final = ("hình", "image", "clip", "video", "đồ h", "infographic")
_INITIALS: Final = "hHiIcCvVđĐ"
_WHOLE_INITIALS: Final = _INITIALS + "ảẢnN"

#: A caption is rarely longer; a paragraph of prose with a bracketed source is.
MAX_WORDS: Final = 75


_CLASS: Final = re.compile(
    r"(?:photocms_caption|videocms_caption|pcaption|image_desc|img_chu_thich|wp-caption-text|photo-?caption|imagecaption"
    r"|image-caption|img-caption|caption-img|img-cap|photo-cap|pic-cap|desc-img|img-note|note-image|photo-desc|item-photo|chuthich|chu-thich|alt_imgeditor|caption_text|media-caption|media__caption|expedit"
    r"|(?:^|\s)(?:caption|image|caption-text|ncaption|desc_img|img-desc|credit|note-img|photonote|figcaption)(?:\s|$))",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def names_caption(classes: str) -> bool:
    """Whether a class attribute is a caption's; the same few come again on every page."""
    return _CLASS.search(classes) is not None


def is_caption(text: str, words: int) -> bool:
    """Whether the line's own words mark it as a caption."""
    if words > MAX_WORDS:
        return False
    if words <= 50 and (is_numbered(text) or _by_agency(text)):
        return True
    if words <= 3 and text.lower().startswith(_DRAWN):
        return True
    short = words <= 40
    if short and ("Nguồn" in text or "©" in text) and _CREDIT.match(text):
        return True
    if short and "(" in text and _says_where(text):
        return True
    # each pattern is tried only where the one sign is that all its forms need
    tail = text[-_END_OF_LINE:]
    whole = short and (_names_picture(text) or _opens(text))
    colon = ":" in tail or "：" in tail
    bracket = ")" in text[-2:]
    media = _media_at(tail) if colon else -1
    if not (whole or media >= 0 or bracket or _is_bare(tail)):
        return False
    place = (text if short else tail).lower()
    if not (":" in place or "(" in place or "ảnh" in place or "photo" in place):
        return False
    if not _holds(place, _PICTURED) and not (bracket and _holds(place, _SOURCES)):
        return False
    if whole and _is_whole(text):
        return not (colon and _is_sentence(text))
    return _is_credited(text, tail, media=media, bracket=bracket)


#: The letters of a line's end in which its credit stands.
_END_OF_LINE: Final = 130


def _names_picture(text: str) -> bool:
    """Whether "ảnh" stands in a line: lower-casing a line costs twenty times these looks."""
    if "ả" in text and "ảnh" in text:
        return True
    return "Ả" in text and ("Ảnh" in text or "ẢNH" in text)


def _opens(text: str) -> bool:
    return text[0] in _INITIALS and text[:12].lower().startswith(_OPENINGS)


def _is_credited(text: str, tail: str, *, media: int, bracket: bool) -> bool:
    """Whether a line with such signs says at its end whose the picture is. `media`: where the first
    colon behind a word for a picture stands, or -1.
    """
    if text.rstrip(" .")[-1:] in _CLOSING:
        return False  # the mark stands in somebody's words
    credited = (
        (media >= 0 and _END.search(tail, max(0, media - 2 * _BEFORE_COLON)))
        or (bracket and _BRACKETED.search(tail))
        or (_is_bare(tail) and _BARE_END.search(tail))
    )
    if not credited or (":" in tail and _is_sentence(text)):
        return False
    return not _is_signed(text) and not (text.endswith(").") and _CITED.match(text))


def _is_whole(text: str) -> bool:
    """Whether a line is a caption from its first letter on."""
    if text.rstrip(".")[-1:].isdigit() and _WITH_NUMBER.match(text):
        return True
    return text[0] in _WHOLE_INITIALS and _WHOLE.match(text) is not None


def _is_sentence(text: str) -> bool:
    """Whether a line with a colon goes on behind it as a sentence does."""
    if text[-1] != "." or text[text.rfind(":") + 1] != " ":
        return False
    return _SENTENCE.match(text) is not None


#: A caption has not so many words before the agency in its brackets.
_SIGNED: Final = 20


def _is_signed(text: str) -> bool:
    """Whether a paragraph ends with an agency's sign, "... từ tuần sau. (TTXVN)"."""
    if text[-1] != ")":
        return False
    told, _, sign = text.rpartition("(")
    told = told.rstrip(" ")
    if told[-1:] not in {".", "!", "?"} or told.count(" ") < _SIGNED:
        return False
    return _AGENCY_ALONE.fullmatch(sign[:-1]) is not None


#: The letters before a colon among which a word for a picture stands: "ảnh chụp từ màn hình".
_BEFORE_COLON: Final = 24


def _media_at(place: str) -> int:
    """Where the first colon stands that has a word for a picture before it; -1: nowhere."""
    at = place.find(":")
    while at >= 0:
        if _holds(place[max(0, at - _BEFORE_COLON) : at].lower(), _PICTURED):
            return at
        at = place.find(":", at + 1)
    return place.find("：")


def _holds(place: str, words: tuple[str, ...]) -> bool:
    return any(word in place for word in words)


def _is_bare(tail: str) -> bool:
    if "Ả" in tail and "Ảnh " in tail:
        return True
    return ("P" in tail and "Photo " in tail) or ("Đ" in tail and "Đồ họa " in tail)


def _by_agency(text: str) -> bool:
    if text[-1] in ".!?":
        return False
    tail = text[-70:]
    if not ("." in tail or "!" in tail or "©" in tail):
        return False
    return _holds(tail, _AGENCIES) and _BY_AGENCY.search(tail) is not None


def _says_where(text: str) -> bool:
    placed = ("(áo " in text or _holds(text, _SIDES)) and _PLACED.match(text)
    return bool(placed) and not _NO_PERSON.search(text)


#: "Nguồn: Tổng cục Thống kê": whose the figures of a chart are.
_OF_FIGURES: Final = re.compile(
    rf"\(?Nguồn(?: (?:số liệu|dữ liệu))?\s?:\s?(?!{_FUNDS})(?=[{UPPER}])[^:?!]{{2,60}}$"
)


def names_source(text: str, words: int) -> bool:
    """Whether a short line says nothing but where figures come from."""
    return words <= 9 and text.startswith(("Nguồn", "(Nguồn")) and bool(_OF_FIGURES.match(text))


def looks_unfinished(text: str) -> bool:
    """A line that ends inside an open bracket or with a bare mark: its caption goes on below."""
    return text.count("(") > text.count(")") or bool(
        re.search(rf"(?:^|\W){_MEDIA}\s*[:：]\s*$", text, re.IGNORECASE)
    )
