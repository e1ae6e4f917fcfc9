"""Sentences under pictures that have a full stop and no mark, among an article's paragraphs."""

from __future__ import annotations

import pytest

from tests.test_pasted_texts import cleaned, paragraphs

TITLE = "Xã Tân Lập làm giàu từ khoai lang tím trên đất phèn"
LEAD = (
    "Ba năm nay, gần hai trăm hộ ở xã Tân Lập bỏ lúa một vụ để trồng khoai lang tím trên đất phèn."
)
MORE = (
    "Theo hội nông dân xã, mỗi công khoai lãi gấp ba lần lúa, lại không phải chờ nước ngọt đầu vụ."
)
THEN = "Nhờ đó, con đường liên ấp lầy lội ngày trước đã được bà con góp tiền đổ bê tông từ mùa khô năm ngoái."
LAST = "Xã đang lập tổ hợp tác để thương lượng giá với ba vựa thu mua lớn ở chợ đầu mối."


@pytest.mark.parametrize(
    "caption",
    [
        "Nông dân ấp Ba thu hoạch khoai lang tím.",
        "Người dân ấp Ba (xã Tân Lập) phân loại khoai.",
        "Chị Lâm Thị Sa chăm sóc ruộng khoai, xã Tân Lập.",
        "Bác sĩ trạm y tế xã thăm khám cho người già.",
        "Mô hình trồng khoai lang tím tại ấp Ba (xã Tân Lập).",
        "Một góc chợ khoai Tân Lập.",
        "Người dân ấp Ba nhận quà Tết.",
        "Lãnh đạo Đảng ủy xã Tân Lập trao quà cho các hộ nghèo, cận nghèo dịp Tết.",
        "Nghệ nhân Lâm Văn Út.",
        "Ca sĩ Hà My và Lan Khuê.",
        "Hà My và Lan Khuê trong MV “Mùa khoai không về”.",
        "Bị can Lê Văn Tư lúc bị bắt.",
        "Nước phèn tràn qua bờ bao ở ấp Ba, xã Tân Lập, chiều 19/10.",
    ],
)
def test_a_sentence_that_says_what_is_seen_is_a_picture_s(caption: str) -> None:
    found = cleaned(TITLE, "", LEAD, "", MORE, "", caption, "", THEN, "", LAST)
    assert paragraphs(found) == [LEAD, MORE, THEN, LAST]
    assert caption in found.captions
    under_lead = cleaned(TITLE, LEAD, caption, "Khoai lên ngôi", MORE, THEN, LAST)
    assert paragraphs(under_lead) == [LEAD, "Khoai lên ngôi", MORE, THEN, LAST]


@pytest.mark.parametrize(
    "said",
    [
        "Nông dân ấp Ba đã thu hoạch xong khoai lang tím.",
        "Nông dân ấp Ba thu hoạch khoai khi trời còn tối.",
        "Người dân cho biết vụ này được mùa.",
        "Bác sĩ khuyên không nên ăn khoai sống.",
        "Mô hình đang chạy thử tại ấp Ba.",
        "Mô hình được nhân rộng ra ba xã.",
        "Ông Lâm Văn Út gật đầu.",
        "Anh Tư nhớ.",
        "Đồng chí Lê Văn Hậu, Phó Chủ tịch huyện chủ trì hội nghị.",
        "Đồng chí Lê Văn Hậu dự và phát biểu tại hội nghị.",
        "Dịp này, lãnh đạo xã đã trao quà cho các hộ nghèo.",
        "Bà Hai.",
        "Chị Sa ở nhà trông cháu.",
        "Cuộc họp diễn ra tại trụ sở xã, chiều 19/10.",
        "Thông tin trên được chủ tịch xã nêu tại cuộc họp, chiều 19/10.",
        "Quy định trên có hiệu lực từ ngày 1/3/2026.",
        "Công an huyện khởi tố vụ án thiếu trách nhiệm gây hậu quả nghiêm trọng.",
        "Hiện vụ việc đang tiếp tục được làm rõ.",
        "Họ chăm sóc nhau như người một nhà.",
        "Lực lượng chức năng đang tìm kiếm nạn nhân.",
        "Công an huyện khám nghiệm hiện trường.",
        "Người dân sơ tán ngay trong đêm.",
        "Bác sĩ hướng dẫn cách tự sơ cứu.",
        "Bà Út bán bún ở chợ nổi.",
        "Gia đình ông trồng lúa.",
        "Trang trại nuôi bò sữa Hà Lan.",
        "Vườn trồng toàn bưởi da xanh.",
        "Con đường dẫn tới một bến sông.",
    ],
)
def test_a_short_sentence_that_tells_something_stays(said: str) -> None:
    body = [LEAD, MORE, said, THEN, LAST]
    assert paragraphs(cleaned(TITLE, *body)) == body


def test_an_article_told_in_pictures_keeps_its_sentences() -> None:
    body = [
        LEAD,
        "Nông dân ấp Ba thu hoạch khoai lang tím.",
        "Người dân phân loại khoai tại bãi.",
        "Thương lái bốc xếp khoai lên ghe.",
        LAST,
    ]
    assert paragraphs(cleaned(TITLE, *body)) == body


def test_an_answer_and_the_last_sentence_stay() -> None:
    asked = [LEAD, MORE, "Ai là người trồng khoai giỏi nhất ấp?", "Nghệ nhân Lâm Văn Út.", THEN]
    assert paragraphs(cleaned(TITLE, *asked, LAST)) == [*asked, LAST]
    closed = [LEAD, MORE, THEN, "Nông dân ấp Ba thu hoạch khoai lang tím."]
    assert paragraphs(cleaned(TITLE, *closed)) == closed
