"""Articles that end with timetables, quizzes, values and digests, above the page's own words."""

from __future__ import annotations

import pytest

from tests.test_lists_and_short_lines import BOX, LEAD, MENU, MORE, TAIL, TITLE, paragraphs, text

DAYS = [
    "Thứ sáu, 6/11",
    "18h: Đồng Lau - Sông Vu",
    "19h15: Ghe ngo xã Phú gặp ghe ngo xã Tân",
    "Thứ bảy, 7/11",
    "17h: Quy Bình - Biên Thùy, chặng cuối",
    "Bảng xếp hạng",
    "1. Biên Thùy: 22 điểm",
    "2. Đồng Lau: 19 điểm",
    "Lượt đi, hai đội hòa nhau.",
]
QUIZ = [
    "Câu 1: Cây sào treo hàng trên ghe gọi là gì?",
    "a. Cây bẹo",
    "b. Cây nêu",
    "Câu 2: Chợ nổi họp đông nhất lúc nào?",
    "a. Sáng sớm",
    "b. Xế trưa",
    "Đáp án",
    "1a, 2a, 3b",
    "Ghe treo tàu lá dừa là ghe rao bán chính nó.",
]
PRIZES = [
    "Giải thưởng cá nhân",
    "Tay chèo xuất sắc nhất: Mai Trang (Đồng Lau)",
    "Ghe nhanh nhất: Biên Thùy",
    "Giải phong cách: Sông Vu (xã Phú)",
    "Đội trưởng Sông Vu tặng lại tiền thưởng cho trường làng bên kia sông.",
]
UNSIGNED = TAIL[1:]


@pytest.mark.parametrize("tail", [TAIL, ["Tin liên quan", *UNSIGNED]], ids=["signed", "unsigned"])
@pytest.mark.parametrize("listed", [DAYS, QUIZ, PRIZES], ids=["timetable", "quiz", "prizes"])
def test_a_list_that_a_sentence_closes_is_the_articles(listed: list[str], tail: list[str]) -> None:
    found = text(*MENU, TITLE, "03/10/2026 08:00", LEAD, *listed, *tail)
    assert found.title == TITLE
    assert paragraphs(found) == [LEAD, *listed]


def test_a_list_below_a_box_is_the_articles_down_to_its_signature() -> None:
    found = text(*MENU, TITLE, "03/10/2026 08:00", LEAD, MORE, *BOX, *PRIZES, *TAIL)
    assert paragraphs(found) == [LEAD, MORE, *PRIZES]


def test_an_undated_list_is_the_articles_to_the_texts_end() -> None:
    found = text(TITLE, LEAD, "03/10/2026 08:00", *DAYS, "Minh Đức")
    assert paragraphs(found) == [LEAD, *DAYS]
    assert found.authors == ("Minh Đức",)


DIGEST = [
    "Bão Sao La đổi hướng",
    "Tâm bão lệch về phía bắc, năm tỉnh cấm biển.",
    "Giá gạo xuất khẩu tăng",
    "Gạo năm phần trăm tấm lên cao nhất ba tháng.",
    "Tàu cao tốc đâm phao số bảy ở cửa sông",
    "Không ai bị thương.",
]


@pytest.mark.parametrize("tail", [TAIL, ["Tin liên quan", *UNSIGNED]], ids=["signed", "unsigned"])
def test_the_items_of_a_digest_are_its_own(tail: list[str]) -> None:
    title = "Điểm tin sáng 4/11: Bão đổi hướng, giá gạo tăng"
    found = text(*MENU, title, "04/11/2026 06:00", "Những tin chính sáng nay.", *DIGEST, *tail)
    assert paragraphs(found) == ["Những tin chính sáng nay.", *DIGEST]


WIDGET = ["Vàng SJC: 149,2 triệu", "USD: 26.350", "EUR: 31.020", "Cà phê: 118.000 đồng"]


@pytest.mark.parametrize(
    "below",
    [
        WIDGET,
        ["Kè Bến Sỏi xong trước mùa nước lớn", "Kè dài hai cây số.", *WIDGET],
        ["Kè Bến Sỏi xong trước mùa nước lớn", "Kè dài hai cây số, có đèn."],
    ],
    ids=["widget", "teaser and widget", "teaser"],
)
def test_a_widget_or_a_teaser_below_the_signature_is_none(below: list[str]) -> None:
    found = text(*MENU, TITLE, "03/10/2026", LEAD, MORE, "Minh Đức", *below, *UNSIGNED)
    assert paragraphs(found) == [LEAD, MORE]


POINTERS = ["Xem thêm: Kè Bến Sỏi xong trước mùa nước lớn", ">> Hai bến đò cũ được giữ lại"]
TIPS = [
    "Bật dậy quá nhanh",
    "Huyết áp thay đổi đột ngột làm bạn choáng.",
    "Uống cà phê khi bụng rỗng",
    "Caffeine làm tăng nhịp tim.",
    "Nhịn tiểu",
    "Gây căng thẳng cho hệ thần kinh.",
    "Chỉ cần sửa một trong ba thói quen ấy, người bệnh đã giảm đáng kể nguy cơ tái phát.",
]


@pytest.mark.parametrize("own", [TIPS, QUIZ, PRIZES], ids=["tips", "quiz", "prizes"])
@pytest.mark.parametrize("sign", ["Minh Đức", "(Theo AFP)"])
def test_what_points_to_other_articles_under_the_lead_is_no_menu(own: list[str], sign: str) -> None:
    found = text(TITLE, LEAD, POINTERS[0], *own[:2], POINTERS[1], *own[2:], sign, *UNSIGNED)
    assert found.title == TITLE
    assert paragraphs(found) == [LEAD, *own]
