"""Captions: lines under a picture, told by the mark that ends or begins them.

"(Nguồn: TASS)", "Ảnh: CCTV", "- Ảnh 1.", "(Ảnh: AFP/TTXVN)", "Video: Đồn biên phòng". A caption
without any mark is told by its place (see passes/inside.py), never here.
"""

from __future__ import annotations

import re
from functools import lru_cache

from cleaners.vietnamese import LOWER, UPPER

_MEDIA = r"(?:nguồn ảnh|ảnh chụp(?: từ)?(?: màn hình)?|ảnh minh họa|ảnh minh hoạ|ảnh tư liệu|ảnh cắt từ clip|ảnh|video|clip|đồ họa|đồ hoạ|infographic|photo|hình|minh họa|hình ảnh|tranh)"

#: The credit at the end: a mark, then at most nine words. In the middle of a line the mark follows a
#: stop or begins in upper case: "điện ảnh: ...", "chiến tranh: ...", "Màn hình: ..." are words.
_END = re.compile(
    rf"(?:(?:^|[.,;:!?)\]”\"([–—/|-]\s*){_MEDIA}|\s(?-i:(?=[A-ZĐẢ])){_MEDIA})"
    r"\s*(?:minh họa|minh hoạ|tư liệu)?\s*[:：]\s*\S+(?:\s\S+){0,8}\s*$",
    re.IGNORECASE,
)
#: How a credit begins that names nobody: "Ảnh: nhân vật cung cấp".
_NAMELESS = r"(?:internet|tư liệu|nhân vật|gia đình|nvcc|sưu tầm|st\b|minh|chụp|cắt|độc giả|bạn đọc|công an|báo|tác giả|đơn vị|ban |cơ quan|cục|sở|fb|facebook|mạng|t\.|http|[a-z]+\.)"
_AGENCY = r"(?:[\w ]+/)?(?:TTXVN|AFP|Reuters|Getty(?: Images)?|AP|EPA|Shutterstock)(?:/[\w ]+)?"
_BRACKETED = re.compile(
    rf"\(\s*(?:(?:nguồn|ảnh|nguồn ảnh|nguồn hình|hình|photo|video|clip|source)\s*[:：/]\s*(?:(?-i:[{UPPER}\"“0-9])|{_NAMELESS})[^()]{{0,80}}"
    rf"|ảnh (?:minh họa|minh hoạ|tư liệu|chụp màn hình|chụp|cắt|internet|nvcc|st|sưu tầm|(?-i:[{UPPER}]))[^()]{{0,60}}"
    rf"|ảnh|nguồn (?-i:[{UPPER}])[^()]{{0,40}}|minh họa|minh hoạ|{_AGENCY})\s*\)\.?\s*$",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"^(?:ảnh (?:(?:có|mang) tính (?:chất )?)?minh (?:họa|hoạ)\s*(?:$|[.:(/,;–—-].{0,60})|ảnh tư liệu\s*(?:$|[.:(/,;–—-].{0,40})|.{3,200}[-–]\s?ảnh\s?\d{1,2}\.?|ảnh\s?\d{1,2}(?:[.:]\s?.{0,120})?|"
    rf"(?:chụp lại hình ảnh|image caption|nguồn hình ảnh|hình ảnh(?=\s?,\s?(?-i:[{UPPER}\"“0-9])))\s?,.{{3,200}}|"
    r"(?:ảnh|nguồn ảnh|clip|video|đồ họa|infographic)\s*[:：].{1,60}|hình (?:minh họa|minh hoạ)\b.{0,40}|hình ảnh\s?[:：].{1,60}"
    rf"|ảnh: (?-i:(?:[{UPPER}][{LOWER}]+ ){{2,4}}[{UPPER}])[^.?!]{{8,140}}[^\W_])$",
    re.IGNORECASE,
)
_BARE_END = re.compile(
    r"(?:^|[.!)”\"–-]\s)Ảnh (?:cắt|chụp|lấy)(?: (?:lại|từ))? (?:clip|video|màn hình|camera|mạng)\.?$|^Ảnh (?:concept|dựng|render)(?: [A-ZĐ0-9]\S*){1,6}$"
    r"|[.!)”\"]\s(?:Ảnh|Photo|Đồ họa)\s(?:minh họa|minh hoạ|tư liệu|[A-ZĐ][\w./ ]{1,30})\.?$"
)
#: RFI: "... ngày 01/06/2024. REUTERS - Lars Holm", "© AFP"; an agency alone signs a text, too.
_BY_AGENCY = re.compile(
    r"(?:©\s?(?:REUTERS|AFP|AP|EPA|GETTY IMAGES)"
    r"|[.!©]\s?(?:REUTERS|AFP|AP|EPA|GETTY IMAGES)\s?[-–/]\s?[A-ZĐ][^.!?]{2,40})$"
)
#: One of the first stands in every caption with a mark, or one of the others in its brackets: a plain
#: look-up before any pattern is tried.
_PICTURED = ("ảnh", "hình", "video", "clip", "tranh", "họa", "hoạ", "photo", "image", "infographic")
_SOURCES = ("nguồn", "ttxvn", "afp", "reuters", "getty", "ap)", "epa", "shutterstock")

#: "Ông Y Blăm Niê (trái) giới thiệu vườn mít.", "Bị cáo Tô Nam (áo xanh).": who is who in the picture.
_PLACED = re.compile(
    rf"(?:[^.!?…:(]|(?<=[A-ZĐ])\.)*(?<![^\W\d_])[{UPPER}][^\W\d_]*\.? "
    r"\((?:áo [^()]{2,20}|(?:(?:người|đứng|ngồi|hàng|ngoài cùng|bìa|áo|thứ|ở|phía|bên|đầu|cùng) [^()]{0,30})?"
    r"(?:trái|phải|giữa|trái (?:sang|qua)|phải (?:sang|qua)))\)(?:[^.!?…:]|(?<=[A-ZĐ])\.)*\.?$"
)
#: How its bracket ends.
_SIDES = ("trái)", "phải)", "giữa)", "sang)", "qua)")
#: Roads and limbs have a left and a right, too.
_NO_PERSON = re.compile(
    r"(?i:\b(?:đường|phố|ngã|lối|làn|nhánh|lộ|cầu|hướng|cửa|cánh|tay|chân|mắt|tai|vai|gối)\b[^(]{0,30}\()"
)

#: Whose money it is, not whose picture.
_FUNDS = r"(?:Ngân sách|Vốn|Quỹ|Xã hội hóa|Xã hội hoá|Kinh phí|Tiền)\b"
_DRAWN = ("hình minh họa", "hình minh hoạ")
#: "Ghe dưa trước đình Phong Điền - Nguồn: Hà An", "... © Hà An": no sentence ends so.
_CREDIT = re.compile(
    rf"(?![-–+•*\d])[^.?!…]{{8,200}}\s(?:[-–—|/]\s?Nguồn(?: ảnh)?\s?[:：]\s?|©\s?)(?!{_FUNDS})(?:[{UPPER}][^.?!:]{{1,40}}|(?i:internet|nvcc|sưu tầm))$"
)

_CLOSING = frozenset('"”’»')
#: A sentence, not a credit: "Ảnh: thứ duy nhất ông giữ lại.", "Bà chỉ dặn thợ ảnh: đừng sửa.", and
#: "Cô viết dưới video: Con nhớ mẹ.", where the mark is a word of the sentence.
_SENTENCE = re.compile(
    rf"(?:[^:]{{2,12}}:\s(?=(?:\S+\s){{5}})|.{{13,}}:\s)(?!(?i:{_NAMELESS}|.*(?:cung cấp|chụp|ghi lại)\.$))[{LOWER}][^:]*[^.:]\.$"
    r"|.*\w (?<!nguồn )(?<!Nguồn )(?<!và )(?<!từ )(?:(?<!hình )ảnh|hình(?: ảnh)?|video|clip|tranh|minh họa|đồ họa):\s[^:]*[^.]\.$"
)
#: A source in brackets that belongs to the sentence: "... hai người bị thương (Reuters).", "(nguồn: Bộ
#: Y tế).", and an agency's sign behind a paragraph, "... từ tuần sau. (TTXVN)".
_CITED = re.compile(rf".*\((?:nguồn\s?:[^()]*|{_AGENCY})\)\.$")
_SIGNED = re.compile(rf"(?:\S+\s+){{20,}}.*[.!?]\s?\({_AGENCY}\)$")

#: The name a picture goes by where it has no other: the title and its number, "... - Hình 2",
#: "... ảnh 1".
_NUMBERED = re.compile(r"(?:[-–]\s?(?:[Ảả]nh|[Hh]ình)\s?\d{1,2}\.?|[^\W\d_][?!”\"]? ảnh \d{1,2})$")
#: The fewest letters of a title before its number, and the most of a line's end with one.
_BEFORE, _TAIL = 12, 12


def is_numbered(text: str) -> bool:
    """Whether a line is a picture's number behind the page's title."""
    if text[-1] not in "0123456789." or not text.rstrip(".")[-1:].isdigit():
        return False
    found = _NUMBERED.search(text[-_TAIL:])
    return found is not None and len(text) - len(found[0]) >= _BEFORE


#: How a line that is all caption begins, where "ảnh" does not stand in it.
_OPENINGS = ("hình", "image", "clip", "video", "đồ h", "infographic")

#: A caption is rarely longer; a paragraph of prose with a bracketed source is.
MAX_WORDS = 75


_CLASS = re.compile(
    r"(?:photocms_caption|videocms_caption|pcaption|image_desc|img_chu_thich|wp-caption-text|photo-?caption|imagecaption"
    r"|image-caption|img-caption|caption-img|img-cap|photo-cap|pic-cap|desc-img|img-note|note-image|photo-desc|item-photo|chuthich|chu-thich|alt_imgeditor|caption_text|media-caption|media__caption|expedit"
    r"|(?:^|\s)(?:caption|image|caption-text|ncaption|desc_img|img-desc|credit|note-img|photonote|figcaption)(?:\s|$))",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def names_caption(classes: str) -> bool:
    """Whether a class attribute is a caption's; the same few come again on every page."""
    return _CLASS.search(classes) is not None


def is_caption(text: str, words: int, lower: str) -> bool:
    """Whether the line's own words mark it as a caption. `lower` is the line in lower case."""
    if words > MAX_WORDS:
        return False
    if words <= 50 and (is_numbered(text) or _by_agency(text)):
        return True
    if words <= 3 and lower.startswith(_DRAWN):
        return True
    short = words <= 40
    if short and (" nguồn" in lower or "©" in text) and _CREDIT.match(text):
        return True
    if short and "(" in text and _says_where(text):
        return True
    # each pattern is tried only where the one sign is that all its forms need
    tail, place = text[-130:], lower if short else lower[-130:]
    whole = short and ("ảnh" in lower or lower.startswith(_OPENINGS))
    colon = ":" in tail or "：" in tail
    bracket = ")" in text[-2:]
    if not (whole or colon or bracket or _is_bare(tail)):
        return False
    return _is_credited(text, place, tail, whole=whole, colon=colon, bracket=bracket)


def _is_credited(
    text: str, place: str, tail: str, *, whole: bool, colon: bool, bracket: bool
) -> bool:
    """Whether a line with such signs names a picture, or whose it is."""
    if not (":" in place or "(" in place or "ảnh" in place or "photo" in place):
        return False
    if not _holds(place, _PICTURED) and not (bracket and _holds(place, _SOURCES)):
        return False
    if whole and _WHOLE.match(text):
        return not (colon and _SENTENCE.match(text))
    if text.rstrip(" .")[-1:] in _CLOSING:
        return False  # the mark stands in somebody's words
    credited = (
        (colon and _is_media(place) and _END.search(tail))
        or (bracket and _BRACKETED.search(tail))
        or (_is_bare(tail) and _BARE_END.search(tail))
    )
    if not credited or (colon and _SENTENCE.match(text)):
        return False
    signed = text[-1] == ")" and text.count(" ") >= 20 and _SIGNED.match(text)
    return not signed and not (text.endswith(").") and _CITED.match(text))


#: The letters before a colon among which a word for a picture stands: "ảnh chụp từ màn hình".
_BEFORE_COLON = 24


def _is_media(place: str) -> bool:
    """Whether a colon stands behind a word for a picture."""
    at = place.find(":")
    while at >= 0:
        if _holds(place[max(0, at - _BEFORE_COLON) : at], _PICTURED):
            return True
        at = place.find(":", at + 1)
    return "：" in place


def _holds(place: str, words: tuple[str, ...]) -> bool:
    return any(word in place for word in words)


def _is_bare(tail: str) -> bool:
    return "Ảnh " in tail or "Photo " in tail or "Đồ họa " in tail


def _by_agency(text: str) -> bool:
    if text[-1] in ".!?":
        return False
    tail = text[-70:]
    marked = "." in tail or "!" in tail or "©" in tail
    return marked and _BY_AGENCY.search(tail) is not None


def _says_where(text: str) -> bool:
    placed = ("(áo " in text or _holds(text, _SIDES)) and _PLACED.match(text)
    return bool(placed) and not _NO_PERSON.search(text)


#: "Nguồn: Tổng cục Thống kê": whose the figures of a chart are.
_OF_FIGURES = re.compile(
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
