"""Captions that neither mark nor word list tells, in a text: by their place among the paragraphs.

A paragraph of the news says when, who told it, what came of it; a line under a picture does none of
that and is much shorter. It is taken for one only in an article that has no other paragraphs like it:
a writer of short ones has several.
"""

from __future__ import annotations

import re
from itertools import pairwise

from cleaners.clutter.shown import TOLD
from cleaners.model import Reason, Role
from cleaners.passes.ledger import Ledger
from cleaners.passes.look import Line, Mark
from cleaners.passes.titles import may_be_title
from cleaners.vietnamese import LOWER, UPPER

#: The words of such a sentence: alone in its article, beside others, and right under the lead, where
#: the first picture stands.
_FEWEST, _ALONE, _MOST, _UNDER_LEAD = 5, 12, 14, 15
#: A paragraph has so many words, and an article so many paragraphs.
_PARAGRAPH, _PARAGRAPHS = 15, 3
#: The mean of its paragraphs: a line stands out from long ones.
_MEAN = 25
#: Who and what is seen in pictures: people at work, a person's name with a title or none, and things.
_VISIBLE = re.compile(
    r"(?:Các |Những |Nhiều |Một |Hai |Ba |Bốn |Đông đảo |Nhóm |Đoàn |Đội |Hàng (?:trăm|nghìn|chục) )?(?i:công nhân|nông dân|ngư dân|diêm dân|người (?:dân|lao động|bán|mua|trẻ|thợ|thân|nhà)|bà con|dân|khách|du khách|học sinh"
    r"|sinh viên|học viên|thí sinh|thanh niên|đoàn viên|hội viên|phụ nữ|phụ huynh|trẻ em|em nhỏ|bạn (?:trẻ|nam|nữ)|thợ|nghệ nhân|tiểu thương|thương lái|bộ đội|chiến sĩ|cán bộ|giáo viên|cô giáo|thầy giáo|y bác sĩ|bác sĩ|y tá|điều dưỡng"
    r"|ê kíp|ekip|nhân viên|kỹ sư|kiểm lâm|lực lượng|công an|cảnh sát|csgt|lính|dân quân|tình nguyện viên|cổ động viên|khán giả|cầu thủ|vận động viên|đại biểu|lãnh đạo|đoàn công tác|đối tượng|nghi phạm|bị can|bị cáo|tài xế"
    r"|xe|tàu|ghe|thuyền|đò|sà lan|máy|cầu|nhà|căn|ngôi|chiếc|cái|con|cây|vườn|ruộng|cánh đồng|bờ|bãi|bến|cột|khói|đám|đống|dãy|góc|khu|cổng|phần|mái|bể|bộ|mẻ|vỏ|tủ|trạm|toa|kho|xưởng|lò|hồ|sông|suối|núi|đường|đoạn|tuyến"
    r"|hiện trường|khung cảnh|quang cảnh|toàn cảnh|cảnh|bức|tượng|bàn|sạp|gian|quầy|lá|hoa|quả|trái|cá|tôm|trâu|bò|đàn|phiên chợ|chợ|trường|lớp|sân|cửa|tường|trụ|ống|tấm|túi|bao|thùng|chân dung|(?:phó |nguyên )*(?:chủ tịch|bí thư|bộ trưởng|giám đốc|trưởng))"
    rf"(?!\w)|(?:Ông|Bà|Anh|Chị|Cô|Chú|Bác|Cụ|Già|Em|Bé|Thầy|Đồng chí|HLV|Ca sĩ|Diễn viên|Nghệ sĩ|Hoa hậu|Á hậu|Thiếu tá|Thượng tá|Đại tá|Thủ tướng|Tổng thống) [{UPPER}]|[{UPPER}][{LOWER}]+ [{UPPER}][{LOWER}]+ (?:[{UPPER}][{LOWER}]+ )?(?=[{LOWER}])"
)
#: What came of it, or is being done: no picture of it needs a word.
_OUTCOME = re.compile(
    r"(?<!\w)(?:tử vong|thiệt mạng|qua đời|bị thương|thương vong|bỏ trốn|bỏ chạy|điều tra|làm rõ|xử lý|xác minh|truy (?:bắt|tìm|nã|tố)|khởi tố|tuyên|kháng cáo|ùn tắc|tê liệt|thiệt hại"
    r"|mở tỷ số|ghi bàn|gỡ hòa|thắng|thua|hòa|ép sân|dẫn|đi ngang|lên cấp|hồi phục|ổn định|nguy kịch|đóng cửa|mở cửa|kết thúc|khép lại|mở màn|nghỉ|im lặng|lặng|khóc|bật cười|cười|gật đầu|lắc đầu"
    r"|khuyên|dặn|từ chối|ký kết|họp|cam kết|hứa hẹn|tố cáo|tố giác|khuyến cáo|cảnh báo|kêu gọi|triển khai|ban hành|phê duyệt|giao|chúc mừng|phản đối|ủng hộ|nhất trí|đồng ý|đồng tình|bức xúc|phấn khởi|hoang mang|hài lòng"
    r"|hỗ trợ|đóng góp|mua ròng|bán ròng|xếp(?! hàng)|chơi|kiểm soát|phòng ngự|tấn công|sống|lớn lên|ra đời|thoát nạn|mất điện|ngập|lên tiếng|thông báo|báo cáo|giải thích|gọi|mời|hỏi|ngất|lao|cuốn|tẩu thoát|đột nhập|xuất viện|cháy|lan|hạ cánh|mắc cạn|biến dạng|mở phiên|áp thuế|xả|chia điểm|chẩn đoán|rơi|sập|đâm|tông|húc|hy vọng|kỳ vọng|tham gia|làm việc|làm đơn|bỏ|mở|sau"
    r"|diễn ra|áp dụng|chịu|nhận (?:tội|lỗi)|xin|hứa|thừa nhận|phủ nhận|trả lời|đáp|nghĩ|tin|sợ|lo|buồn|vui|yêu|thương(?! (?:lái|binh|nhân|mại|hiệu))|ghét|nhớ|quên|biết|thấy|hiểu)(?!\w)"
)
_PASSIVE = re.compile(r"(?<!\w)(?:bị|được|đang)(?!\w)")


def settle_unmarked(ledger: Ledger, first: int, last: int) -> None:
    """Decide the short lines between the paragraphs of a text that have a sentence's full stop, and
    those that have none.
    """
    if last - first < _PARAGRAPHS or ledger.lines[first].block.box:
        return  # a page's markup tells its captions
    _sentences(ledger, first, last)
    _headlines(ledger, first, last)


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


#: The words of a line that could be a subheading, and of one whose words say so; how many an article
#: has of such lines that are none.
_TITLE, _SURE, _SINGLE = 8, 9, 2
_WORD = re.compile(r"\w+")
#: "Giờ mở cửa: tám giờ sáng": what stands there, and no title's second half.
_DATUM = re.compile(rf": [{LOWER}\d]")


def _headlines(ledger: Ledger, first: int, last: int) -> None:
    """The one long line without a full stop, or the two, that have nothing of what the paragraphs below
    them say: another article's title or a picture's words. A subheading shares a pair of words with
    its paragraphs, nearly always; and where an article has subheadings, such a line may be one.
    """
    lines = ledger.lines
    alone = [
        i for i in range(first + 1, last + 1) if lines[i].mark is Mark.HEADLINE and ledger.open(i)
    ]
    if not 0 < len(alone) <= _SINGLE or not all(_is_long(lines, i) for i in alone):
        return
    told = [line.text for line in lines[first : last + 1] if line.prose]
    every = " ".join(_WORD.findall(" ".join(told).casefold()))
    for i in alone:
        below = [line.text for line in lines[i + 1 : i + 4] if line.prose][:2]
        if _pairs_in(lines[i].text, " ".join(_WORD.findall(" ".join(below).casefold()))):
            return
        if _pairs_in(lines[i].text, every) > 1:
            return
    for i in alone:
        ledger.remove(i, Reason.RELATED, "foreign-title")


def _is_long(lines: list[Line], i: int) -> bool:
    line = lines[i]
    fewest = _SURE if TOLD.search(line.text.replace(":", "")) else _TITLE
    plain = line.words >= fewest and may_be_title(line) and not line.text.isupper()
    between = lines[i - 1].prose and i + 1 < len(lines) and lines[i + 1].prose
    listed = line.text[-1] in ":;," or line.text[0] in "-–+•*[" or _DATUM.search(line.text)
    return plain and between and not listed and " / " not in line.text


def _pairs_in(text: str, told: str) -> int:
    """How many pairs of neighbouring words of a line stand side by side in other lines, too."""
    words = _WORD.findall(text.casefold())
    return sum(f" {one} {other} " in f" {told} " for one, other in pairwise(words))
