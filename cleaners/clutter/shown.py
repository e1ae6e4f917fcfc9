"""Sentences that only say what a picture shows: whole, short, with a full stop and no mark.

"Nông dân xã Tân Lập thu hoạch khoai.", "Ca sĩ Hà My.", "Bờ kè bị sóng đánh sập, sáng 18/8.". A
paragraph of an article says when, who told it, what came of it, or goes on from the one above; such
a line does none of that. Alone it is no proof: see passes/pictures.py for where it has to stand.
"""

from __future__ import annotations

import re

from cleaners.clutter.scenes import FEWEST, shows_scene
from cleaners.vietnamese import LOWER, UPPER

MOST = 20

_NAME = rf"[{UPPER}][\w.’'-]*(?: [{UPPER}][\w.’'-]*)*"
_FULL = rf"[{UPPER}][\w.’'-]*(?: [{UPPER}][\w.’'-]*)+"
#: Who is seen at work in pictures, in the plural or as one of many.
_PEOPLE = (
    r"(?:(?:Bà con|Người dân|Dân|Nông dân|Ngư dân|Diêm dân|Công nhân|Du khách|Khách|Học sinh|Sinh viên|Học viên|Thí sinh|Thanh niên|Đoàn viên|Hội viên|Phụ nữ|Trẻ em"
    r"|Thợ|Nghệ nhân|Xã viên|Tiểu thương|Thương lái|Bộ đội|Chiến sĩ|Cán bộ|Giáo viên|Cô giáo|Thầy giáo|Bác sĩ|Y bác sĩ|Các bác sĩ|Ê kíp|Ekip|Điều dưỡng|Nhân viên|Kỹ sư|Kiểm lâm"
    r"|Lực lượng|Công an|Cảnh sát|CSGT|Dân quân|Tình nguyện viên|Cổ động viên|Cầu thủ|Vận động viên|Đại biểu|Lãnh đạo|Đoàn công tác|Gia đình|Các (?:em|cháu|bé|bạn trẻ|hộ)"
    rf"|Các (?:cầu thủ|đại biểu|chiến sĩ|học sinh|nghệ sĩ|thí sinh|vận động viên|y bác sĩ)|(?:Anh|Chị|Ông|Bà|Cô|Em|Bé|Nghệ sĩ|Ca sĩ|Diễn viên|HLV) {_NAME})\b)"
)
#: What they are seen doing; what they live by, and what is done at an accident, a paragraph says.
_SEEN = (
    r"(?:thu hoạch|gặt|cấy|gieo|hái|cắt tỉa|chăm sóc|tưới|phơi|sấy|đan|dệt|đúc|nặn|làm (?:gốm|nón|hương|bánh|ngựa|lồng|đồ)|đánh bắt|kéo lưới|thả lưới|vá lưới|phân loại|đóng gói|chế biến"
    r"|thăm khám|khám bệnh|lấy mẫu|tiêm"
    r"|tham quan|chụp ảnh|check-in|mua sắm|chọn mua|xếp hàng|biểu diễn|tập luyện|luyện tập|ăn mừng|cổ vũ|thi đấu|dự thi|làm bài|nhận (?:quà|hỗ trợ|nhà)|thắp hương|dâng hương|bốc xếp|lắp đặt|thi công)"
)
#: What a paragraph says and a picture cannot show.
TOLD = re.compile(
    r"(?<![\w])(?:đã|sẽ|vừa|từng|cũng|vẫn|còn|đều|chưa|không|phải|cần|nên|muốn|mong|thì|là|rằng|nếu|khi|vì|do|để|nhưng|mà|nhờ|khiến|theo|mỗi|hằng|hàng (?:năm|ngày|tháng)"
    r"|tôi|họ|mình|chúng tôi|chúng ta|ông ấy|bà ấy|này|đó|ấy|trên đây|nói trên|cho biết|cho hay|nói|kể|bảo|cho rằng|khẳng định|yêu cầu|đề nghị|dự kiến|quyết định|khởi tố|xác định"
    r"|trung bình|khoảng|hơn|gần|tăng|giảm|đạt|thu nhập|lãi|giá|trị giá|tiếp tục|bắt đầu|có hiệu lực|thuộc|gồm|có|mất|giúp|thành(?! phố))(?![\w])|[;:?!…“\"]|\d{3}|%"
)
_AT_WORK = re.compile(
    rf"{_PEOPLE}(?: (?:{_NAME}|[{LOWER}]+| ?[(][^()]*[)]|(?<=\w),)){{0,6}}? (?:đang |chung tay |tất bật |cùng nhau )?{_SEEN}\b[^.,]*(?:, (?:{_NAME}|sáng|trưa|chiều|tối|ngày|huyện|xã|tỉnh|phường|quận|TP)[^.]*)?\.$"
)
_ROLE = (
    r"(?:(?:Nữ |Nam )?(?:ca sĩ|diễn viên|nghệ sĩ|người mẫu|rapper)|Ca sĩ|Diễn viên|Nghệ sĩ|NSƯT|NSND|Đạo diễn|Nhạc sĩ|Họa sĩ|Nhà văn|Nhà thơ|Hoa hậu|Á hậu|Người mẫu|Siêu mẫu|MC|Rapper|Cầu thủ|Tiền đạo|Tiền vệ|Hậu vệ|Thủ môn|HLV|Huấn luyện viên|Võ sĩ|Kỳ thủ"
    r"|Y tá|Bác sĩ|Dược sĩ|Giáo sư|Tiến sĩ|PGS[. ]?TS\.?|GS\.?|TS\.?|Luật sư|Doanh nhân|Tỷ phú|CEO|Tổng thống|Thủ tướng|Bộ trưởng|Ông|Bà|Anh|Chị|Cô|Em|Bé|Nghệ nhân|Bị cáo|Bị can|Đối tượng|Nghi phạm|Vợ chồng(?: anh| chị| ông| bà)?|Đôi vợ chồng|Hai vợ chồng|Chân dung)"
)
#: "Ca sĩ Hà My.": a name and nothing said of it.
_NAMED = re.compile(rf"{_ROLE} {_FULL}(?:(?: và|,) (?:{_ROLE} )?{_FULL})?\.$")
#: "Hà My và Lan Khuê trong sản phẩm mới.", "Bị can Tô Nam lúc bị bắt."
_WHERE = re.compile(
    rf"(?:{_ROLE} )?{_NAME}(?:(?: và|,) (?:{_ROLE} )?{_NAME})* "
    r"(?:trong (?:MV|phim|vai|vở|bộ|tà áo|trang phục|buổi|đêm|chương trình|sản phẩm|lễ|ngày|một|chuyến|khu|vườn|trận|lần)|tại (?:cơ quan|tòa|phiên|buổi|lễ|sự kiện|hiện trường|trụ sở|sân|bệnh viện|hội|nhà|trại|cửa hàng|xưởng|vườn)"
    r"|bên (?:cạnh|chiếc|cây|những|người|vợ|chồng|con|gia đình|mẹ|cha|bố|tác phẩm|mô hình|vườn|đàn)|cùng (?:vợ|chồng|con|gia đình|mẹ|bố|đồng đội|các)|trước (?:vành|tòa|cổng|ngôi|khi bị|giờ)|(?:lúc|khi) bị (?:bắt|dẫn|áp|tạm|công an))\b[^.,]*\.$"
)
_WHERE_TOLD = re.compile(
    rf"(?<=[{LOWER}\d”\"]) (?:được|bị(?! (?:bắt|dẫn|áp|tạm|can|cáo))|đã|sẽ|không|chưa|vẫn|phải|muốn|nói|kể|khai|cho biết|cho rằng"
    r"|khẳng định|thừa nhận|phủ nhận|im lặng|khóc|bật khóc|xin|hỏi|trả lời|đáp|kêu|quyết định|mất|chết)(?![\w])"
)
#: "Mô hình trồng nhãn tại xã Hòa Hội.", "Một góc chợ nổi.", "Con đường vào bản Nà Lốc."
_THING = re.compile(
    r"(?:Mô hình|Vườn|Cánh đồng|Trang trại|Một góc|Một đoạn|Một phần|Toàn cảnh|Bên trong|Khu vực|Cổng|Trụ sở|Phối cảnh|Bản đồ|Đoạn đường|Con đường|Tuyến đường|Cây cầu|Ngôi nhà|Căn nhà|Hàng cau|Hàng cây)"
    rf"(?! (?:nhìn|khuất|đang|chạy|nằm|rộng|dài|cao|cho|mang|trở|dẫn|nối|đi|qua)) [^.,:?!]*(?:, (?:{_NAME}|xã|huyện|tỉnh|TP|phường|quận|thôn)[^.:?!]*)?\.$"
)
#: "Cơ sở thu mua cót của anh Nguyễn Văn Sơn, thôn Đoàn Kết, xã Trung Hòa (Chiêm Hóa).": whose it is, and
#: where.
_WHOSE = re.compile(
    r"(?:Cơ sở|Xưởng|Vườn|Trang trại|Trại|Ruộng|Ao|Quán|Cửa hàng|Gian hàng|Mô hình|Căn nhà|Ngôi nhà|Khu vườn) [^.,:?!]{0,40}?của (?:gia đình )?"
    rf"(?:ông|bà|anh|chị|em|chú|cô|vợ chồng (?:ông|bà|anh|chị)) {_FULL}(?:,? (?:ở |tại )?(?:thôn|ấp|bản|khu phố|tổ|xã|phường|thị trấn|huyện|quận|thị xã|tỉnh|TP) {_NAME})*(?: \({_NAME}\))?\.$"
)
#: "Trang trại nuôi bò sữa Hà Lan.": told, unless the place is named.
_GROWS = re.compile(
    r"(?:Mô hình|Vườn|Cánh đồng|Trang trại) (?:trồng|nuôi|sản xuất|chuyên)\b(?!.* (?:tại|ở|của|xã|huyện|tỉnh)\b)"
)
#: The day at the end, where a caption has it; a paragraph begins with it.
_DAY_AT_END = re.compile(
    r"[^,.][^.:?!]*,(?: (?:rạng )?(?:sáng|trưa|chiều|tối|đêm|ngày)){1,2} \d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?\.$"
)
_REPORTED = re.compile(
    rf"(?:^(?:Thông tin|Tại|Theo|Trong|Ngoài|Sau|Trước|Hiện|Vụ|Quyết định|Nghị|Cuộc|Trận|Hội nghị|Lễ|Buổi)\b|(?<=[{LOWER}]) (?:thông tin|nêu|chia sẻ|phát biểu|diễn ra|tổ chức|khai mạc|công bố|thông báo|ban hành|ký|tuyên|xét xử|quyết định|khởi tố|bắt giữ|tử vong|qua đời)\b)"
)
#: "Đồng chí Lê A chủ trì hội nghị.": what a report says of who was there, and who spoke.
_PRESIDES = re.compile(
    r"(?<!\w)(?:phát biểu|chủ trì|điều hành|dự|tham dự|kết luận|cùng|đại diện)(?!\w)", re.IGNORECASE
)
#: The title of a song or a film, whatever words it has.
_TITLE = re.compile(r"[“\"][^“”\"]+[”\"]")


def says_what_is_seen(text: str, words: int) -> bool:
    """Whether a sentence says nothing but what a picture shows."""
    if not 2 <= words <= MOST or text[-1] != "." or ". " in text:
        return False
    if _NAMED.match(text) or _WHOSE.match(text):
        return True
    if _DAY_AT_END.match(text):
        return not _REPORTED.search(text) and not TOLD.search(text[: text.rindex(",")])
    text = _TITLE.sub("X", text)
    if TOLD.search(text):
        return False
    if words >= FEWEST and not _PRESIDES.search(text) and shows_scene(text[:-1], words):
        return True
    if _WHERE.match(text) or (_THING.match(text) and not _GROWS.match(text)):
        return not _WHERE_TOLD.search(text)
    return words >= 5 and _AT_WORK.match(text) is not None


def is_seen_at_work(text: str) -> bool:
    """Whether a line without its full stop says who is seen at what, or shows a corner of a place;
    a subheading says what they live by.
    """
    shown = _THING if text.startswith("Một góc ") else _AT_WORK
    if shown.match(f"{text}.") is None or " nghề" in text:
        return False
    return TOLD.search(text) is None
