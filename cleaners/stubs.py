"""What a server says instead of an article: error pages, maintenance, "log in to read on"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

#: A polite page has fewer words than this; an article about such pages has more.
POLITE_WORDS = 80
#: A page that says so in its first sentence only has fewer.
_ALONE_WORDS = 40
#: What stands beside the error in a title: a site's name, with at most so many words.
_NAME_WORDS = 6

_CODE = r"(?:40[01345]|410|429|50[0-4])"
_THING = (
    r"(?:trang(?: web| này)?|nội dung|bài viết|bài báo|tin bài|đường dẫn|liên kết|địa chỉ|kết quả)"
)
_GONE = (
    r"(?:không (?:còn )?tồn tại|không (?:được |thể )?tìm thấy|đã (?:bị )?(?:xóa|xoá|gỡ)(?: bỏ)?"
    r"|không còn(?: nữa)?|không hợp lệ|không khả dụng)"
)
_SORRY = r"(?:(?:rất tiếc|xin lỗi|ôi|oops|sorry)[,!. ]+)?"
_MESSAGE = (
    rf"{_SORRY}(?:(?:chúng tôi )?không (?:thể )?tìm thấy {_THING}"
    rf"|{_THING}(?: mà)?(?: (?:bạn|quý vị)[^.,:]{{0,40}}?)? {_GONE}"
    r"|(?:the )?page(?: you[^.,:]{0,40})? (?:was |could |can)?(?:not|n't) (?:be )?found|(?:file )?not found"
    r"|(?:403 )?forbidden|access denied"
    r"|(?:truy cập )?bị từ chối(?: truy cập)?|từ chối truy cập|bad request|bad gateway"
    r"|(?:internal )?server error|service (?:temporarily )?unavailable|gateway time-?out|too many requests"
    r"|lỗi (?:máy chủ|hệ thống)"
    r"|(?:trang web|website|trang|hệ thống|máy chủ)(?: này| của chúng tôi)?"
    r" (?:hiện )?(?:đang |tạm )+(?:được |ngừng để )?(?:bảo trì|nâng cấp)(?: hệ thống)?|đang bảo trì(?: hệ thống)?"
    r"|(?:thông báo )?bảo trì (?:hệ thống|website|trang web|máy chủ)"
    r"|(?:site |website )?(?:is )?(?:under|down for) maintenance"
    r"|maintenance(?: mode)?)"
)
_NUMBER = rf"(?:(?:mã )?lỗi|error|http(?: error| status)?)[ :#]*{_CODE}|{_CODE} error"
#: All of a title, or of the part of it before or after a mark.
_ERROR = re.compile(
    rf"(?:{_NUMBER}|(?:(?:{_NUMBER}|{_CODE})[ :,.!|–—-]*)?{_MESSAGE})[.!…]*", re.IGNORECASE
)
_BARE = re.compile(rf"{_CODE}[.!]?")
_SAYS_FIRST = re.compile(rf"(?:{_MESSAGE})\b", re.IGNORECASE)
_JOINT = re.compile(r"\s+[|\-–—·•:»]\s+|\s*[|»]\s*")

_ASKED = (
    r"(?:đăng nhập|đăng ký|mua (?:gói|báo|bài)|trả phí|thuê bao"
    r"|trở thành (?:hội viên|thành viên|thuê bao))"
)
_READ_ON = (
    r"(?:(?:đọc|xem) (?:tiếp|toàn bộ|đầy đủ|trọn vẹn|hết|bài|nội dung|phần còn lại)"
    r"|tiếp tục (?:đọc|xem))\b"
)
_READERS = r"(?:bạn|quý (?:độc giả|bạn đọc|khách|vị)|độc giả)"
_MEMBERS = (
    r"(?:thành viên|hội viên|thuê bao"
    r"|(?:độc giả|bạn đọc|người dùng) (?:đăng ký|đăng nhập|trả phí|thuê bao|đã))"
)
_ASKS = re.compile(
    rf"(?:(?:{_READERS}(?: đọc)? )?(?:cần |phải |hãy |vui lòng |xin |mời (?:{_READERS} )?)?)"
    rf"{_ASKED}\b[^.?!]{{0,60}}?\bđể (?:được |có thể )?{_READ_ON}.*"
    rf"|để (?:được )?{_READ_ON}[^.?!]{{0,40}}?{_ASKED}\b.*"
    rf"|{_THING}(?: này)? (?:chỉ )?dành (?:riêng )?cho {_MEMBERS}\b.*",
    re.IGNORECASE,
)
#: A line that asks readers to log in has at most so many words.
_ASKING_WORDS = 30


def is_error_page(titles: Sequence[str], body: Sequence[str], *, dated: bool) -> bool:
    """Whether a title is an error's, or all that an undated page says begins as one, and the page
    is short.
    """
    words = sum(text.count(" ") + 1 for text in body)
    if words < _ALONE_WORDS and not dated and body and _SAYS_FIRST.match(body[0]):
        return True
    return words < POLITE_WORDS and any(_is_error(title) for title in titles)


def _is_error(title: str) -> bool:
    title = title.replace("(", "").replace(")", "")
    if _BARE.fullmatch(title) or _ERROR.fullmatch(title):
        return True
    for part, rest in _parts(title):
        if _ERROR.fullmatch(part) and all(text.count(" ") < _NAME_WORDS for text in rest):
            return True
    return False


def _parts(title: str) -> Iterator[tuple[str, list[str]]]:
    """A title's part before its first mark and after its last, each with the rest."""
    parts = [part.strip() for part in _JOINT.split(title)]
    if len(parts) > 1:
        yield parts[0], parts[1:]
        yield parts[-1], parts[:-1]
        if _BARE.fullmatch(parts[0]):
            yield parts[1], parts[2:]


def asks_to_log_in(text: str) -> bool:
    """Whether a line says that the rest is for readers who log in or pay."""
    return text.count(" ") < _ASKING_WORDS and _ASKS.fullmatch(text.strip("* ")) is not None
