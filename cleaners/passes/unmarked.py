"""Captions that neither mark nor word list tells, in a text: by their place among the paragraphs.

A paragraph of the news says when, who told it, what came of it; a line under a picture does none of
that and is much shorter. It is taken for one only in an article that has no other paragraphs like it:
a writer of short ones has several.
"""

from __future__ import annotations

import re
from typing import Final

from cleaners.clutter.shown import TOLD, is_seen_at_work
from cleaners.model import Role
from cleaners.passes.ledger import Ledger
from cleaners.passes.look import Line, Mark
from cleaners.vietnamese import LOWER, UPPER

#: The words of such a sentence: alone in its article, beside others, and right under the lead, where
#: the first picture stands.
_FEWEST, _ALONE, _MOST, _UNDER_LEAD = 5, 12, 14, 15
#: A paragraph has so many words, and an article so many paragraphs.
_PARAGRAPH, _PARAGRAPHS = 15, 3
#: The mean of its paragraphs: a line stands out from long ones.
_MEAN: Final = 25
#: Who and what is seen in pictures: people at work, a person's name with a title or none, and things.
_VISIBLE: Final = re.compile(
    r"(?:Các |Những |Nhiều |Một |Hai |Ba |Bốn |Đông đảo |Nhóm |Đoàn |Đội |Hàng (?:trăm|nghìn|chục) )?(?i:công nhân|nông dân|ngư dân|diêm dân|người (?:dân|lao động|bán|mua|trẻ|thợ|thân|nhà)|bà con|dân|khách|du khách|học sinh"
    r"|sinh viên|học viên|thí sinh|thanh niên|đoàn viên|hội viên|phụ nữ|phụ huynh|trẻ em|em nhỏ|bạn (?:trẻ|nam|nữ)|thợ|nghệ nhân|tiểu thương|thương lái|bộ đội|chiến sĩ|cán bộ|giáo viên|cô giáo|thầy giáo|y bác sĩ|bác sĩ|y tá|điều dưỡng"
    r"|ê kíp|ekip|nhân viên|kỹ sư|kiểm lâm|lực lượng|công an|cảnh sát|csgt|lính|dân quân|tình nguyện viên|cổ động viên|khán giả|cầu thủ|vận động viên|đại biểu|lãnh đạo|đoàn công tác|đối tượng|nghi phạm|bị can|bị cáo|tài xế"
    r"|xe|tàu|ghe|thuyền|đò|sà lan|máy|cầu|nhà|căn|ngôi|chiếc|cái|con|cây|vườn|ruộng|cánh đồng|bờ|bãi|bến|cột|khói|đám|đống|dãy|góc|khu|cổng|phần|mái|bể|bộ|mẻ|vỏ|tủ|trạm|toa|kho|xưởng|lò|hồ|sông|suối|núi|đường|đoạn|tuyến"
    r"|hiện trường|khung cảnh|quang cảnh|toàn cảnh|cảnh|bức|tượng|bàn|sạp|gian|quầy|lá|hoa|quả|trái|cá|tôm|trâu|bò|đàn|phiên chợ|chợ|trường|lớp|sân|cửa|tường|trụ|ống|tấm|túi|bao|thùng|chân dung|(?:phó |nguyên )*(?:chủ tịch|bí thư|bộ trưởng|giám đốc|trưởng))"
    rf"(?!\w)|(?:Ông|Bà|Anh|Chị|Cô|Chú|Bác|Cụ|Già|Em|Bé|Thầy|Đồng chí|HLV|Ca sĩ|Diễn viên|Nghệ sĩ|Hoa hậu|Á hậu|Thiếu tá|Thượng tá|Đại tá|Thủ tướng|Tổng thống) [{UPPER}]|[{UPPER}][{LOWER}]+ [{UPPER}][{LOWER}]+ (?:[{UPPER}][{LOWER}]+ )?(?=[{LOWER}])"
)
#: What came of it, or is being done: no picture of it needs a word.
_OUTCOME: Final = re.compile(
    r"(?<!\w)(?:tử vong|thiệt mạng|qua đời|bị thương|thương vong|bỏ trốn|bỏ chạy|điều tra|làm rõ|xử lý|xác minh|truy (?:bắt|tìm|nã|tố)|khởi tố|tuyên|kháng cáo|ùn tắc|tê liệt|thiệt hại"
    r"|mở tỷ số|ghi bàn|gỡ hòa|thắng|thua|hòa|ép sân|dẫn|đi ngang|lên cấp|hồi phục|ổn định|nguy kịch|đóng cửa|mở cửa|kết thúc|khép lại|mở màn|nghỉ|im lặng|lặng|khóc|bật cười|cười|gật đầu|lắc đầu"
    r"|khuyên|dặn|từ chối|ký kết|họp|cam kết|hứa hẹn|tố cáo|tố giác|khuyến cáo|cảnh báo|kêu gọi|triển khai|ban hành|phê duyệt|giao|chúc mừng|phản đối|ủng hộ|nhất trí|đồng ý|đồng tình|bức xúc|phấn khởi|hoang mang|hài lòng"
    r"|hỗ trợ|đóng góp|mua ròng|bán ròng|xếp(?! hàng)|chơi|kiểm soát|phòng ngự|tấn công|sống|lớn lên|ra đời|thoát nạn|mất điện|ngập|lên tiếng|thông báo|báo cáo|giải thích|gọi|mời|hỏi|ngất|lao|cuốn|tẩu thoát|đột nhập|xuất viện|cháy|lan|hạ cánh|mắc cạn|biến dạng|mở phiên|áp thuế|xả|chia điểm|chẩn đoán|rơi|sập|đâm|tông|húc|hy vọng|kỳ vọng|tham gia|làm việc|làm đơn|bỏ|mở|sau|lại"
    r"|diễn ra|áp dụng|chịu|nhận (?:tội|lỗi)|xin|hứa|thừa nhận|phủ nhận|trả lời|đáp|nghĩ|tin|sợ|lo|buồn|vui|yêu|thương(?! (?:lái|binh|nhân|mại|hiệu))|ghét|nhớ|quên|biết|thấy|hiểu)(?!\w)"
)
_PASSIVE: Final = re.compile(r"(?<!\w)(?:bị|được|đang)(?!\w)")


def settle_unmarked(ledger: Ledger, first: int, last: int) -> None:
    """Decide the short lines between the paragraphs of a text that show what a picture does."""
    lines = ledger.lines
    if last - first < _PARAGRAPHS or lines[first].block.box:
        return  # a page's markup tells its captions
    for i in range(first + 1, last):
        if lines[i].text[0] == "|" and _is_pictured(lines, i) and ledger.open(i):
            ledger.give(i, Role.CAPTION)  # the row under a picture's, in a table of the two
    _sentences(ledger, first, last)
    _unstopped(ledger, first, last)


def _is_pictured(lines: list[Line], i: int) -> bool:
    above = lines[i - 1].drop
    return above is not None and above.name == "picture-mark" and not lines[i].block.gap


def _sentences(ledger: Ledger, first: int, last: int) -> None:
    lines = ledger.lines
    found: list[int] = []
    told = words = 0
    for i in range(first, last + 1):
        line = lines[i]
        if not line.prose or not ledger.open(i):
            continue
        if line.words >= _PARAGRAPH and not (i == first + 1 and line.words == _UNDER_LEAD):
            told, words = told + 1, words + line.words
        elif first < i < last and _is_seen(line, under_lead=i == first + 1) and _is_apart(lines, i):
            found.append(i)
        elif line.words >= _PARAGRAPH:
            told, words = told + 1, words + line.words
        elif not _is_told(line.text) and not _PASSIVE.search(line.text):
            return
    if len(found) == 1 and lines[found[0]].words > _ALONE and found[0] != first + 1:
        return
    if found and told >= max(_PARAGRAPHS, 2 * len(found)):
        stands_out = words >= _MEAN * told
        for i in found:
            if stands_out or i == first + 1:
                ledger.give(i, Role.CAPTION)


def _is_seen(line: Line, *, under_lead: bool) -> bool:
    text, words = line.text, line.words
    if text[-1] != "." or not _FEWEST <= words <= (_UNDER_LEAD if under_lead else _MOST):
        return False
    if "," in text or ". " in text or text.endswith("..."):
        return False
    if _VISIBLE.match(text) is None or _is_told(text):
        return False
    return under_lead or _PASSIVE.search(text) is None


def _is_told(text: str) -> bool:
    return TOLD.search(text.replace(" có mặt", "")) is not None or _OUTCOME.search(text) is not None


def _is_apart(lines: list[Line], i: int) -> bool:
    above, below = lines[i - 1], lines[i + 1]
    if above.prose and above.text[-1] in "?:":
        return False
    return (above.prose or above.mark is Mark.CAPTION) and below.prose


#: The words of a line without its full stop, and how many an article has of them: one that has
#: subheadings may have any.
_SHORTEST, _LONGEST, _FEW = 5, 24, 3
#: What a body does at a place. A subheading says what people are up against, or up to.
_SCENE: Final = re.compile(
    r" (?:đứng|ngồi|nằm|tập trung|tụ tập|xếp hàng|chờ đợi|neo|neo đậu|đậu|đỗ|leo|bơi|lội) (?:[^ ]+ ){0,2}?"
    r"(?:trước|trên|bên|cạnh|dưới|trong|ngoài|tại|ở|dọc|quanh|giữa|sát) "
    r"(?!(?:ngã|nguy|thách|áp|sức|bờ vực|cơ|bài|câu|nỗi|giai|thời|cuộc|đống|lằn|ranh|tình|khó|cảnh|bối|vòng|thế|sự|mối|ngưỡng|lựa|bước|số|lòng|tim)(?!\w))"
)


def _unstopped(ledger: Ledger, first: int, last: int) -> None:
    """Lines without a full stop that show somebody or something at a place, where the article has no
    others that could be subheadings.
    """
    lines = ledger.lines
    alone = [i for i in range(first + 1, last) if lines[i].mark is Mark.HEADLINE and ledger.open(i)]
    if 0 < len(alone) <= _FEW and all(_shows(lines, i) for i in alone):
        for i in alone:
            ledger.give(i, Role.CAPTION)


def _shows(lines: list[Line], i: int) -> bool:
    text, below = lines[i].text, lines[i + 1]
    if not _SHORTEST <= lines[i].words <= _LONGEST or lines[i].block.kind != "p":
        return False
    if not text[-1].isalnum() or " bao " in text or below.words < _PARAGRAPH:
        return False
    if not _is_apart(lines, i):
        return False
    return is_seen_at_work(text) or (
        _SCENE.search(text) is not None and _VISIBLE.match(text) is not None and not _is_told(text)
    )
