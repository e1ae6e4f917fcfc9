"""What no title is: the paper's name, an address, a breadcrumb, a line with a clock, two sentences."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from cleaners.dates import read_visible
from cleaners.vietnamese import LOWER, UPPER

#: What a paper's name has in small letters; a title has verbs ("Báo Tuổi Trẻ trao học bổng ...").
_IN_NAME: Final = "điện tử|online|của|và|tỉnh|thành phố|truyền hình|phát thanh|tiếng nói|tiếng|tổng hợp|thông tin|khoa học|nghiên cứu|số|thuộc|về|cơ quan|ngôn luận|báo"
#: The paper's own name in the page's header, and a lead signed by its outlet.
_NO_TITLE: Final = re.compile(
    r"(?i:chuyên mục|danh mục|thể loại)\s?:(?:\s\S+){1,4}$"
    rf"|(?i:báo|tạp chí|trang thông tin|đài|chuyên trang)(?! (?i:loan|bắc|trung quốc|động|cáo|hiệu|hiếu)\b)(?: (?:[{UPPER}&|–-]\S*|{_IN_NAME})){{1,9}}$"
    rf"|(?i:cơ quan) (?i:ngôn luận|của|chủ quản|báo chí)(?!.* (?:bị|được|phải|đã|sẽ|dọn|dời|rời|chuyển|vào|ra|mở|đóng|cháy|họp) )(?: \S+){{0,8}}$"
    r"|\([\w.&Đđ ]{2,20}\)\s?[-–.]|[a-z ]+(?:, [a-z ]+){2,}$"
    # a breadcrumb whose links stand without a space between them
    rf"|(?i:trang chủ)(?=[{UPPER}])"
)
_TELEPHONE: Final = re.compile(r"\d{3}[. ]\d{3}[. ]\d")
_MAIL: Final = re.compile(r"[\w.-]@[\w-]+\.\w")
_TEMPERATURE: Final = re.compile(r":\s?-?\d{1,2}\s?[°º]\s?C\b")


def names_paper(text: str) -> bool:
    """Whether a line is the paper's own name or its label, as in the page's header."""
    return _NO_TITLE.match(text) is not None


#: Menu entries without a space between them, "Tin thế giớiViệt NamKinh tế": names that are written
#: so ("TikTok", "VietGAP") have no Vietnamese letter at the joint.
_GLUED: Final = re.compile(
    rf"[^\W\da-zA-Z]\w?[{UPPER}][{LOWER}]|[{LOWER}][{UPPER}]\w?[^\W\da-zA-Z]"
)
_JOINTS: Final = 2


def is_menu(text: str) -> bool:
    """Whether a line is a row of menu entries that stand glued together."""
    # nearly every word is in small letters or has one capital, and can hold no joint
    mixed = [word for word in text.split(" ") if not (word.islower() or word.istitle())]
    return bool(mixed) and len(_GLUED.findall(" ".join(mixed))) >= _JOINTS


def is_address(text: str) -> bool:
    """Whether a line holds a telephone number, an address or a temperature, or is a page's markup."""
    if text[0] == "<" and text[-1] == ">":
        return True
    if ("@" in text and _MAIL.search(text)) or ("°" in text and _TEMPERATURE.search(text)):
        return True
    if "º" in text and _TEMPERATURE.search(text):
        return True
    if ("uảng" in text or "UẢNG" in text) and "liên hệ quảng cáo" in text.lower():
        return True
    return _TELEPHONE.search(text) is not None


_TWO_SENTENCES: Final = re.compile(rf"[{LOWER}\d]{{2}}[.?!] [{UPPER}][{LOWER}]")


def is_told(text: str) -> bool:
    """Whether a line has two sentences."""
    return _TWO_SENTENCES.search(text) is not None


_CRUMB: Final = re.compile(r"\s+[/>»›|]\s+|\s*[»›]\s*")


def is_breadcrumb(text: str, counts: Mapping[str, int]) -> bool:
    """ "Quốc phòng - An ninh / Tin tức": sections with marks between them, or with a bare stroke
    where the first of them stands in the page's menu, too.
    """
    if not ("/" in text or ">" in text or "›" in text or "»" in text or "|" in text):
        return False
    parts = _CRUMB.split(text)
    if len(parts) == 1 and "/" in text:
        parts = text.split("/")
        return parts[0] in counts and all(part.count(" ") <= 5 for part in parts)
    return len(parts) >= 2 and all(part.count(" ") <= 5 for part in parts)


def has_time(text: str) -> bool:
    moment = read_visible(text) if any(c.isdigit() for c in text) else None
    return moment is not None and moment.time_known
