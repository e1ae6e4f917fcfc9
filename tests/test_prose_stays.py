"""What no rule may eat: honest prose that looks like clutter. Losing a sentence of the article is
worse than leaving a line of clutter. Each line stands inside an article that has real clutter
around it, so that every pass is at work.
"""

from __future__ import annotations

import pytest

from cleaners import Page, clean
from cleaners.model import Kind

TITLE = "Chợ phiên vùng cao mở lại sau ba năm vắng khách"
LEAD = "Sáng 12/5, phiên chợ đầu tiên của xã Nậm Lúc đón hơn 800 lượt người, đông nhất từ năm 2021 đến nay."
BEFORE = [
    "Từ bốn giờ sáng, những chuyến xe chở rau, gà và vải thổ cẩm đã nối nhau xuống con dốc dẫn vào bãi chợ mới san.",
    "Bà Vàng Thị Sủi, người bán mật ong ba mươi năm ở đây, cho biết bà dậy từ nửa đêm để kịp dọn hàng trước khi trời sáng.",
]
AFTER = [
    "Theo ban quản lý, mỗi gian hàng được miễn phí thuê chỗ trong sáu tháng đầu, đổi lại các hộ phải tự thu gom rác cuối phiên.",
    "Xã dự kiến mở thêm một khu ẩm thực và bãi đỗ xe vào tháng 9, khi lúa chín và khách miền xuôi lên đông hơn.",
]
TAIL = [
    "Minh Đức",
    "Tin liên quan",
    "Đường lên bản đã thông sau mưa lũ",
    "Có thể bạn quan tâm",
    "Giá nông sản tăng mạnh dịp cuối năm",
    "08:15 14/05/2026",
    "Bình luận (0)",
    "© Bản quyền thuộc về Báo điện tử",
]

#: One honest line each, and the rule that might take it.
PROSE = [
    "Xem thêm một buổi chợ nữa, chúng tôi mới hiểu vì sao người già ở đây gọi phiên đầu năm là phiên gặp mặt.",
    "Theo ông Giàng A Páo, chủ tịch xã, chợ chỉ họp lại được khi con đường bê tông hoàn thành.",
    "Theo dõi bước chân đoàn người xuống chợ, có thể đoán được nhà nào năm nay được mùa.",
    "Chia sẻ với phóng viên, chị Mỷ nói chị chỉ mong bán hết gùi rau trước khi nắng lên.",
    "Chia sẻ bữa cơm trưa với người lạ là nếp cũ của chợ, ai đến muộn cũng có phần.",
    "Bình luận về giá thuê chỗ, nhiều tiểu thương cho rằng sáu tháng miễn phí là quá ngắn.",
    "Liên hệ với các hợp tác xã miền xuôi, xã đã bán trước được hai tấn mận.",
    "Quảng cáo trên mạng xã hội đã kéo về phiên chợ này hơn một trăm khách trẻ.",
    "Nguồn nước cho khu chợ được dẫn từ con suối cách đó hai cây số.",
    "Ảnh của phiên chợ năm 1995 vẫn treo trong nhà văn hóa xã, đã ngả màu.",
    "Video quay cảnh chợ họp trong sương được hơn hai triệu lượt xem.",
    "Đọc thêm sách về tập quán chợ phiên, anh Thào A Lử mới dám mở tua du lịch.",
    "Bấm chuông lúc năm giờ sáng, người gác chợ báo cho các gian hàng bắt đầu bán.",
    "Bản quyền của bài hát được tác giả tặng lại cho đội văn nghệ xã.",
    "Giấy phép kinh doanh của các gian hàng được cấp ngay tại bãi chợ trong buổi sáng.",
    "Địa chỉ mới của chợ cách nền cũ chừng ba trăm mét, cao hơn mực lũ năm 2008.",
    "Điện thoại của trưởng bản reo không ngớt vì người các xã bên hỏi giờ họp chợ.",
    "Từ khóa tìm kiếm về chợ phiên tăng gấp ba trong tuần đầu tháng, theo số liệu của sở du lịch.",
    "Tin liên quan đến việc mở lại chợ lan nhanh khắp các bản chỉ sau một đêm.",
    "Có thể bạn quan tâm đến giá mật ong, nhưng người bán ở đây chỉ hỏi thăm sức khỏe trước đã, bà Sủi cười.",
    "Đăng ký gian hàng từ tháng trước, anh Lử vẫn chỉ được xếp ở cuối dãy.",
    "Mời khách nếm thử chén rượu ngô đầu mùa là cách người bán mở lời.",
    "Hotline của ban quản lý nhận bốn mươi cuộc gọi trong buổi sáng đầu tiên.",
    "Độc giả của tờ báo tỉnh đã góp hai mươi triệu đồng để lợp mái tôn cho dãy hàng ăn.",
    "Ngày 5/3/2025, xã ra thông báo tạm dừng họp chợ lần thứ hai.",
    "08 giờ 30, gian hàng rượu ngô đã bán hết can cuối cùng.",
    "Bán hết.",
    "Ai cũng cười.",
    "\u201cTôi đi chợ không phải để bán, mà để gặp người\u201d, bà Sủi nói.",
    "\u201cNăm sau còn đông nữa.\u201d",
    "Người ta bảo nhau: chợ còn thì bản còn…",
    "- Bà bán mật bao nhiêu một chai?",
    "- Hai trăm nghìn, chú lấy hai chai tôi bớt.",
    "* Điều gì khiến xã quyết định mở lại chợ vào lúc này?",
    "1. Gian hàng nông sản xếp ở dãy gần cổng nhất.",
    "a) Không bán thú rừng và sản phẩm từ thú rừng;",
    "Anh Nguyễn Văn Tùng (Hà Nội): \u201cTôi đi xe máy cả đêm để kịp phiên chợ, mệt nhưng đáng.\u201d",
    "Bạn nghĩ gì khi giữa chợ có người gọi tên mình sau hai mươi năm xa xứ, chị Mỷ hỏi lại.",
    "Facebook của xã đăng thông báo họp chợ từ đầu tháng, kèm sơ đồ các gian hàng.",
    "Tác giả của bức phù điêu ở cổng chợ là một thầy giáo về hưu.",
    "Website của huyện đăng lịch họp chợ cả năm, bằng ba thứ tiếng.",
    "Cơ quan chủ quản của khu chợ từ nay là hợp tác xã, không còn là ủy ban.",
    "Nội dung không mới, nhưng cách làm thì khác, theo nhận xét của ông Páo.",
    "Tặng sao chổi cho lũ trẻ là trò của ông thợ rèn: những chiếc đèn lồng kết từ vỏ hộp.",
    "Con đường Nậm Lúc (bên phải) dẫn thẳng lên bãi chợ, lối còn lại đã sạt từ mùa mưa trước.",
    "Anh Tùng bảo chị Mỷ (trái) và chị Dợ (phải): \u201cHai chị đứng sát vào\u201d, rồi bấm máy.",
    "Trên tấm bảng gỗ chỉ ghi tên quán và một dòng số điện thoại: 0912 345 678.",
    "Khách du lịch chấm phiên chợ 8/10 điểm, trừ hai điểm vì thiếu chỗ gửi xe.",
    "Đánh giá bài viết của học sinh về phiên chợ, thầy Páo cho ba em điểm 10.",
    "Bởi Chúa chợ, người già trong bản gọi đùa ông Páo như vậy, năm nay đã ngoài tám mươi.",
    "Về tác giả của bức tranh treo ở cổng, không ai trong bản còn nhớ tên.",
    LEAD,
]

SUBHEADINGS = [
    "Phiên chợ của người trẻ",
    "Giá vàng",
    "Thời tiết",
    "Rồi mai sẽ ra sao…",
    "Chợ có giữ được khách?",
    "3. Bài học từ những phiên chợ cũ",
    "MỘT VÙNG VĂN HÓA",
    "Màn hình: đồ điện tử cũ",
    "Nghề nhiếp ảnh: được và mất",
    "Chợ phiên thời chiến tranh: ký ức của bà Sủi",
    "Người viết tên chợ lên đá",
]


def cleaned(lines: list[str], joiner: str) -> list[str]:
    article = clean(Page(content=joiner.join(lines), kind=Kind.TEXT)).article
    assert article is not None
    return article.body.split("\n\n")


@pytest.mark.parametrize("joiner", ["\n", "\n\n"], ids=["lines", "blank-lines"])
@pytest.mark.parametrize("line", PROSE)
def test_a_line_of_prose_stays(line: str, joiner: str) -> None:
    body = cleaned([TITLE, "12/05/2026 09:30", LEAD, *BEFORE, line, *AFTER, *TAIL], joiner)
    assert body == [LEAD, *BEFORE, line, *AFTER]


@pytest.mark.parametrize("line", [line for line in PROSE if line.endswith((".", "…", "\u201d"))])
def test_a_last_line_of_prose_stays(line: str) -> None:
    body = cleaned([TITLE, "12/05/2026 09:30", LEAD, *BEFORE, *AFTER, line, *TAIL], "\n\n")
    assert body == [LEAD, *BEFORE, *AFTER, line]


@pytest.mark.parametrize("line", SUBHEADINGS)
def test_a_subheading_stays(line: str) -> None:
    body = cleaned([TITLE, "12/05/2026 09:30", LEAD, *BEFORE, line, *AFTER, *TAIL], "\n\n")
    assert body == [LEAD, *BEFORE, line, *AFTER]


def test_a_text_without_clutter_comes_out_whole() -> None:
    lines = [LEAD, *BEFORE, "Phiên chợ của người trẻ", *AFTER]
    assert cleaned([TITLE, *lines], "\n\n") == lines


def test_all_of_it_at_once() -> None:
    lines = [line for line in PROSE if not line.startswith(("-", "*", "a)", "1."))]
    assert cleaned([TITLE, LEAD, *BEFORE, *lines, *AFTER, *TAIL], "\n\n") == [
        LEAD,
        *BEFORE,
        *lines,
        *AFTER,
    ]
