"""Captions that no mark tells and their words do: what is seen in the picture of an event.

"Quang cảnh hội nghị", "Đồng chí Trần Văn A, Phó Chủ tịch UBND tỉnh phát biểu tại buổi lễ", "Ông Sáu
bên vườn mít". Such a line has no full stop, which a sentence of the article would have; one that
only names a scene may have it.
"""

from __future__ import annotations

import re
from typing import Final

from cleaners.vietnamese import LOWER, UPPER

#: A subheading may name people and what they do in fewer words; a paragraph has more.
FEWEST: Final = 7
MOST: Final = 45

_EVENT: Final = (
    r"(?:buổi|hội (?:nghị|thảo|thi|trường)|lễ|đại hội|đại lễ|cuộc|kỳ họp|phiên|tọa đàm|toạ đàm|chương trình|sự kiện|diễn đàn"
    r"|điểm cầu|ngày hội|giải đấu)"
)
_NAME: Final = rf"[{UPPER}][\w.’'-]* (?:[{UPPER}][\w.’'-]* ?)+"
#: Who stands in such pictures: offices and ranks, a body, or a person with a full name.
_WHO: Final = (
    r"(?:(?:Các )?(?:[Đđ]ồng chí|[Đđ]/c)|(?:Nguyên )?(?:Phó )?(?:Chủ tịch|Bí thư|Tổng Bí thư|Thủ tướng|Giám đốc|Tổng giám đốc|Chủ nhiệm)"
    rf"|(?:HLV|Huấn luyện viên|Ca sĩ|Nữ ca sĩ|Diễn viên|Nữ diễn viên|Hoa hậu|Á hậu|Đạo diễn|Người mẫu|Cầu thủ|Tiền đạo|Tiền vệ|Thủ môn|Nghệ sĩ|MC) {_NAME}"
    r"|Bộ trưởng|Thứ trưởng|(?:Phó )?Trưởng (?:ban|đoàn|phòng)|(?:Thiếu|Trung|Thượng|Đại) (?:tá|úy|uý|tướng)|Lãnh đạo|Đại diện"
    r"|Thừa ủy quyền|Ban [Tt]ổ chức|BTC|Đoàn (?:công tác|đại biểu)|(?:PGS|GS|TS|ThS|BS|BSCKI{1,2}|KTS|NSND|NSƯT)[. ]"
    rf"|(?:Ông|Bà|Anh|Chị|Em|Cô|Thầy|Bác sĩ|Luật sư|Hiệu trưởng) (?:{_NAME}|[{UPPER}]\w*, ))"
)
_GIFT: Final = r"(?:quà|hoa|bằng|giấy|giải|cờ|cúp|biển|kỷ niệm chương|huy hiệu|huân chương|quyết định|học bổng|kinh phí|biểu trưng|danh hiệu|tiền|suất|phần|nhà)"
_ACTS: Final = (
    rf"(?:phát biểu(?: (?:chỉ đạo|khai mạc|bế mạc|kết luận|đáp từ|chào mừng|chúc mừng|ý kiến|thảo luận))?(?: (?:tại|ở|trước) | {_EVENT}|$)"
    r"|(?:trình bày|đọc) (?:báo cáo|tờ trình|diễn văn|tham luận|dự thảo|quyết định)"
    rf"|(?:trao|tặng)(?: tặng)? {_GIFT}\b|chụp (?:ảnh|hình) (?:lưu niệm|kỷ niệm|cùng|với)\b|cắt băng|bấm nút|dâng (?:hương|hoa)"
    rf"|(?:chủ trì|điều hành|kết luận|tham luận|thảo luận|chia sẻ|trao đổi) (?:tại )?{_EVENT}"
    rf"|(?<!\S)tại (?:{_EVENT}|tòa\b|phiên tòa|hiện trường|cơ quan (?:công an|điều tra|CSĐT))[^,]{{0,40}}$)"
)
_ACTING: Final = re.compile(rf"{_WHO}\b.*{_ACTS}")
_BESIDE: Final = re.compile(
    rf"(?:Vợ chồng )?(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Ee]m|Nghệ nhân) [{UPPER}]\w*[^:]{{0,60}} bên (?:cạnh )?"
    r"(?:vườn|đàn|gian|cánh đồng|ruộng|ao|chiếc|những|ngôi|căn|sản phẩm|mô hình|tác phẩm|giàn|luống|chuồng|con|mẹ|cha|bố|gia đình|di ảnh)\b"
)
#: The accused and what was seized, as the police show them.
_HELD: Final = re.compile(
    rf"(?:(?:Các |Hai |Ba |Nhóm )?(?:[Đđ]ối tượng|[Bb]ị cáo|[Bb]ị can|[Nn]ghi phạm|[Nn]ghi can) (?:[{UPPER}][^:]*)?"
    r"(?:bị bắt giữ|tại (?:tòa|phiên (?:tòa|xét xử|xử)|cơ quan (?:công an|điều tra|CSĐT)))(?!.* (?:im lặng|khóc|bật khóc|khai|nói|xin|nhận|thừa nhận|phủ nhận|trả lời|kêu)(?!\w))[^,]{0,40}$"
    r"|(?:Camera|Clip)(?: (?:an ninh|giám sát|hành trình))? ghi (?:lại )?(?:được )?(?:hình ảnh|cảnh|diễn biến|khoảnh khắc|toàn bộ|vụ) "
    r"|(?:Công an|Cảnh sát|CSGT|Lực lượng (?:chức năng|cứu hộ|công an|cứu nạn)|Cơ quan (?:công an|chức năng|điều tra)) "
    r"(?:phong tỏa|khám nghiệm|có mặt tại|bảo vệ) .{0,30}hiện trường)"
)
#: "Các bị cáo tại tòa": where they stand, and nothing of what was said or done there.
_IN_COURT: Final = re.compile(
    rf"(?:Các |Hai |Ba |Nhóm )?[Bb]ị (?:cáo|can) (?:[{UPPER}][^:,]{{1,40}} )?(?:tại|trước) (?:(?:phiên )?tòa|phiên (?:xét )?xử)(?: (?:sáng|chiều|hôm|ngày) (?:nay|qua|\d[\d/.-]*))?$"
)
#: A scene with nothing said of it: no verb, so its full stop makes no sentence of it.
_SCENE: Final = re.compile(
    rf"(?:Quang cảnh (?:{_EVENT}|hiện trường|vụ)\b|(?:Toàn|Khung) cảnh (?:{_EVENT}|hiện trường|vụ (?:tai nạn|cháy|sạt lở))\b"
    r"|(?:Ngôi nhà|Căn nhà|Căn hộ|Khu vực|Đoạn đường|Địa điểm|Vị trí|Con hẻm|Nơi) (?:nơi )?xảy ra "
    rf"|Hiện trường (?:vụ|nơi|xảy ra)\b|(?:Các |Đông đảo )?[Đđ]ại biểu (?:tham )?dự {_EVENT}"
    rf"|Hình ảnh (?:của )?{_NAME}(?:trong|tại|khi|lúc|bên|cùng|trước)\b(?! (?:lòng|mắt|tim|tâm|ký ức|trí nhớ|thơ|ca dao|văn học))"
    r"|Tiết mục (?:văn nghệ|múa|hát|nghệ thuật|biểu diễn|đồng ca|tốp ca) |Tang vật (?:vụ án|vụ việc|bị|được)\b)(?:[^.:?!]|\.(?=\d))*\.?$"
)
_CEREMONY: Final = re.compile(
    r"Lễ (?:bàn giao|trao|ký kết|khánh thành|khởi công|khai mạc|khai trương|phát động|ra quân|công bố|ra mắt|xuất quân) [^.:?!]*\.?$"
)
#: "Hai đối tượng cùng tang vật bị thu giữ.": shown together, and nothing of what was done with them.
_WITH_GOODS: Final = re.compile(
    rf"(?:(?:Các |Hai |Ba |Bốn |Nhóm |\d )?[Đđ]ối tượng|(?:Các |Hai |Ba |Bốn |Nhóm |\d )?(?:[Nn]ghi (?:phạm|can)|[Bb]ị (?:can|cáo)))(?: [{UPPER}][\w.’'-]*){{0,5}} "
    r"(?:cùng|và) (?:số |toàn bộ |các )?(?:tang vật|vật chứng|tang chứng)(?=\.?$| (?:tại|ở|trong|vụ|của|bị|thu|gồm|[\d\"“(]))"
    r"(?!.* (?:được|đã|đang|sẽ|vừa|về|cho|để|đưa|có mặt|khai|nhận|lên|ra|là)(?![\w])|.* bị .*\.$)(?:[^.:?!]|\.(?=\d))*\.?$"
)
_VERBS: Final = re.compile(
    rf"(?<=[{LOWER}]) (?:khiến|làm|cho thấy|được (?:xác định|tổ chức)|diễn ra|thu hút|nhằm|sẽ|có|cho biết|nói|đã|vẫn|là)\b"
)


def shows_scene(text: str, words: int) -> bool:
    """Whether a line by itself says what is seen in a picture."""
    if words <= 16 and (_SCENE.match(text) or (words >= FEWEST and _CEREMONY.match(text))):
        return not _VERBS.search(text)
    if words < FEWEST and _IN_COURT.match(text):
        return True
    if words <= 20 and ("vật" in text or "tang chứng" in text) and _WITH_GOODS.match(text):
        return True
    if not FEWEST <= words <= MOST or text[-1] in ".!?:;,…":
        return False
    return any(pattern.match(text) for pattern in (_ACTING, _BESIDE, _HELD))


_SPEAKER: Final = re.compile(
    rf"(?=.* phát biểu\b)(?!.*(?<!\w)(?:đã|sẽ|đến|tới|tham dự|dự|và|cũng)(?!\w)).*?{_WHO}"
)
_FULL_NAME: Final = re.compile(
    rf"[{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+){{1,3}}(?=,| phát biểu| \(| -)"
)


def speaker_of(text: str) -> str | None:
    """The full name of who is seen speaking at an event."""
    if " phát biểu" not in text or not _SPEAKER.match(text) or not shows_scene(text[:-1], FEWEST):
        return None
    found = _FULL_NAME.search(text)
    return re.sub(r"^(?:Ông|Bà|Anh|Chị|Cô|Thầy) ", "", found[0]) if found else None
