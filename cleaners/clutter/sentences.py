"""Sentences that speak of what a rule names: "Theo dõi trận đấu trên mạng, hàng triệu người vỡ òa."

Clutter asks its reader to do something; a sentence of the article tells what others did. A rule may
be right about a line's first words and still wrong about the line when the rest of it tells.
"""

from __future__ import annotations

import re
from typing import Final

from cleaners.model import Reason
from cleaners.rules import Drop
from cleaners.vietnamese import LOWER

_ENDS: Final = frozenset('.!?…”"')
#: A line of fewer words tells nothing.
_WORDS: Final = 5

#: Who acts in a sentence's second half: persons, and bodies that no name follows ("phường 5" is an
#: address). Outlets speak of "bạn", "quý vị" and "chúng tôi" instead.
_SECOND_HALF: Final = re.compile(
    r"[,;] (?:và |nhưng |thì |rồi |nên |mà )?(?:"
    r"(?:ông|bà|anh|chị|cô|cậu|cụ|họ|tôi|nó|thầy|vị|mẹ|cha|bố|con|vợ|chồng|người(?! (?:thân|quen))|dân|không ai|ai|cả|hàng (?:chục|trăm|nghìn|ngàn|vạn|triệu)|nhiều|một|hai|ba"
    r"|nạn nhân|bác sĩ|bệnh nhân|bệnh nhi|công an|cảnh sát|phụ huynh|học sinh|sinh viên|giáo viên|tài xế|lái xe|chuyên gia|cán bộ|công nhân|ngư dân|nông dân"
    r"|luật sư|bí thư|giám đốc|hiệu trưởng|bộ trưởng|lãnh đạo|trọng tài|chủ tọa|nhân chứng|tin nhắn|màn hình|máy|nghi phạm|bị cáo|kẻ|lũ|đám)(?! (?:vui lòng|hãy|xin))"
    r"|(?:tòa|bộ|sở|tỉnh|huyện|xã|phường|thành phố|làng|bản|ủy ban|ban(?! biên tập)|gia đình|gia chủ|chủ|công ty|hãng|ngân hàng|doanh nghiệp|tập đoàn|đội|câu lạc bộ"
    rf"|đoàn|trường|trung tâm|bệnh viện|nhà|nhóm)(?= [{LOWER}]))\b|, theo (?!dõi\b)"
    r"|, (?!hãy |bạn |quý |vui lòng |xin )(?:\S+ ){1,3}(?:nói|kể|cho biết|cho hay|bày tỏ|tâm sự|thừa nhận)\b"
)
#: "... là thói quen của ông": what no call, form or imprint says of itself.
_IS: Final = re.compile(
    r"(?<!nào) là (?:một|những|các|hai|ba|thứ|điều|cách|việc|câu|lời|ý (?:của|định)|trò|nếp|chuyện|tục|thói quen|dấu hiệu|sai lầm|nghề|phép|lỗ hổng|bí mật|con|số|tên|nơi|thủ đoạn"
    r"|tội|lý do|nguyên nhân|bắt buộc|đủ|đau|cú|lúc|niềm|nỗi|quyền|cơ hội|ý tưởng|bài học|người(?! đầu tiên))\b"
)
#: Third persons, and what befell somebody. "Anh/chị", "sẽ bị xóa" and "họ tên" are a form's.
_TELLS: Final = re.compile(
    r"(?<![\w/])(?:của|cho|với|cùng|từ|và|khi|mà) (?:ông|bà|anh|chị|cô|cậu|họ|nó)\b(?![,/]? ?(?:chị|tên|và tên))|(?<!sẽ) bị (?!nghiêm|cấm|xử|xóa|truy|coi)\w|\bkhiến\b"
)
#: What a thing named first does or is: "Kết bạn với người lạ trên mạng tiềm ẩn nhiều rủi ro."
_DOES: Final = {
    Reason.FOLLOW: re.compile(
        r"(?!.*\b(?:để|chúng tôi|(?<![Kk]ết )bạn|quý vị)\b).* (?:giúp|trở thành|có phải|từng|tiềm ẩn|mất|cho thấy|gây|vẫn|đang|không còn|chưa) \w"
    ),
    Reason.LEGAL: re.compile(
        r".* (?<!khi )(?:đã|chưa|vẫn|đang|từng|không còn|hết hạn|thay đổi)(?: \w|\.$)"
    ),
}
#: "Bản quyền thuộc về nhạc sĩ."; an outlet has a name, with capitals.
_THEIRS: Final = re.compile(
    rf"Bản quyền thuộc(?: về)? (?!báo|tạp chí|đài|cơ quan|công ty|trang|tòa soạn|ban biên tập|chúng tôi)[{LOWER}]"
)
#: What a speaker does, as an interview's brackets tell it.
_ON_STAGE: Final = re.compile(
    r"\[(?:Cười|Vỗ tay|Thở dài|Im lặng|Khóc|Nghẹn|Lặng|Ngập ngừng|Gật|Lắc|Suy nghĩ)"
)
#: "Mọi ý kiến của người dân đều được ghi lại."
_PASSIVE: Final = re.compile(
    r"[*(\s]*(?i:mọi|ý kiến)\b(?!.*(?:@|mail\b|bạn\b|quý |xin (?:gửi|liên|vui)|tòa soạn|biên tập|hộp thư)).* (?:đều|được) \w.*\.$"
)
#: Rules whose line may name what it calls to, whatever that is about.
_CALLS: Final = frozenset({"reader-call", "see-more", "preferred-source"})
#: Rules that look no further than a mark or a name in brackets.
_MARKS: Final = frozenset({"link-mark", "title-with-date", "label-and-title", "question"})

#: What stands in an imprint and in no sentence about imprints.
_IMPRINT: Final = re.compile(
    r"[©®@]|\b\(?0\d{2,3}[.\s)-]{0,2}\d{3}|\b1[89]00\b|/\s?gp|https?:|www|bằng văn bản|ghi rõ nguồn|all rights|dưới mọi hình thức|\.vn\b|cookie"
    r"|^(?:địa chỉ|trụ sở|tòa soạn|văn phòng)[^:]{0,30}: ?(?:số |tầng |\d)"
)
#: "Chủ đề: đó là ...", "Đọc tiếp… rồi hãy giận.": a sentence goes on in lower case.
_ON: Final = re.compile(rf"[^:….]{{3,30}}(?::\s|…\s?|\.{{3}}\s?)[{LOWER}].*[^.]\.[”\"]?$")
#: Rules whose first words also begin titles.
_TITLED: Final = frozenset({"share", "follow", "comment-form"})
_LABELLED: Final = frozenset({"see-more", "tag-list", "event-line", "comment-form", "vote"})
_SAID: Final = re.compile(r"[^:]{3,40}:\s[“\"].*[.!?…][”\"]$")
#: "Quảng cáo: con dao hai lưỡi"; an advertisement's name has a capital.
_SMALL: Final = re.compile(rf"[^:|]{{3,12}}[:|]\s?[{LOWER}\d]")
#: "Sa Pa xuống 4°C"; a weather box has the place and the number alone.
_WEATHER_TOLD: Final = re.compile(rf"[^°]*\s(?!độ\b)[{LOWER}][^°]*°")


def speaks_of_it(rule: Drop, text: str, words: int) -> bool:
    """Whether a line that `rule` hits is a sentence of the article all the same."""
    if rule.name == "sponsored-line":
        return bool(_SMALL.match(text))
    if rule.name == "vote" and "°" in text:
        return bool(_WEATHER_TOLD.match(text))
    if rule.name == "bracket-title":
        return bool(_ON_STAGE.match(text))
    if rule.name in _MARKS:
        return False
    if text[-1] not in _ENDS:  # a title, or a sentence that lost its full stop
        return rule.name in _TITLED and words >= 8 and bool(_SECOND_HALF.search(text))
    if rule.name in _LABELLED and (_ON.match(text) or _is_named(rule, text)):
        return True
    signed = rule.name == "imprint" and bool(_IMPRINT.search(text.lower()))
    if rule.name == "imprint" and not signed:
        whole = words >= 9 and text[-1] == "."
        if whole or text[-1] == "?" or _SAID.match(text) or _THEIRS.match(text):
            return True
    if words < _WORDS or rule.reason is Reason.TAGS:
        return False
    told = _SECOND_HALF.search(text) or _IS.search(text) or _PASSIVE.match(text)
    does = _DOES.get(rule.reason)
    if does and not signed and does.match(text):
        return True
    return bool(told) or (rule.name not in _CALLS and bool(_TELLS.search(text)))


#: What an imprint, a form or a bar of controls has and no subheading: owners, numbers, addresses, nets.
_OWNED: Final = re.compile(
    r"[\d@©®:*|/]|\b(?:báo|tạp chí|đài|website|web này|trang|công ty|tòa soạn|facebook|zalo|youtube|google|email|bài viết)\b"
)
_HEADABLE: Final = frozenset({"imprint", "comment-form", "share"})


def may_head(text: str, words: int, rule: Drop) -> bool:
    """Whether a line that `rule` hits could be a subheading ("Chính sách bảo mật mới")."""
    if rule.name not in _HEADABLE or not 2 <= words <= 10:
        return False
    return text[-1] not in ".!" and not _OWNED.search(text.lower())


def _is_named(rule: Drop, text: str) -> bool:
    """ "Chủ đề: Người giữ lửa.": an event's, not a list of tags; no list has a full stop."""
    if rule.name not in ("tag-list", "event-line") or text[-1] != "." or text.endswith("..."):
        return False
    return rule.name == "event-line" or text.startswith("Chủ đề") or "," not in text
