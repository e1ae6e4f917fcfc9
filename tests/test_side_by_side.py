"""Lines that scrapers set side by side with the next one, each with the honest prose that looks like
it."""

from __future__ import annotations

import pytest

from tests.test_pasted_texts import LAST, LEAD, MORE, cleaned, paragraphs

TITLE = "Chợ nổi Phong Điền họp lại từ tháng sau"
DATE = "19/11/2026 14:32"


@pytest.mark.parametrize("joined", [" ", " | ", " - ", " Thứ năm, "])
def test_a_date_behind_the_title_is_read(joined: str) -> None:
    found = cleaned(f"{TITLE}{joined}{DATE}", "", LEAD, "", MORE, "", LAST)
    assert found.title == TITLE
    assert found.date == "2026-11-19T14:32:00+07:00"
    assert paragraphs(found) == [LEAD, MORE, LAST]


@pytest.mark.parametrize(
    "first",
    [
        "Hạn cuối để ghi tên giữ chỗ ở bến mới của chợ là trước 19/11/2026 14:32",
        "Ghe nào muốn giữ chỗ thì ghi tên ở bến, muộn nhất là: 19/11/2026 14:32",
        "Bến mới của chợ nổi mở cho ghe lớn vào neo đậu từ ngày 19/11/2026 14:32",
    ],
)
def test_a_date_that_belongs_to_its_sentence_is_not_the_text_s(first: str) -> None:
    found = cleaned(first, "", LEAD, "", MORE, "", LAST)
    assert (found.title, found.date) == (None, None)


def test_a_date_glued_to_a_quoted_lead_is_read() -> None:
    lead = f"“Ghe về tới bến là nước về tới bến”, bà Út nói. {LEAD}"
    found = cleaned("Hà An", TITLE, f"14/06/2026 13:50:00 +07:00{lead}", MORE, LAST, "Bình luận")
    assert found.title == TITLE
    assert found.date == "2026-06-14T13:50:00+07:00"
    assert paragraphs(found) == [lead, MORE, LAST]


def test_cards_whose_stamp_is_glued_to_the_summary_go() -> None:
    cards = (
        "Ghe trái cây Cái Răng nhận thanh toán bằng mã QR",
        "Đời sống - 1 giờ trướcMTO - Từ mùa này, hơn trăm chủ ghe đã dán mã ở mũi ghe của mình.",
        "Hội thi nấu bánh dân gian mở lại ở bến Ninh Kiều",
        "Đời sống - 2 giờ trướcHơn sáu mươi nghệ nhân đã ghi tên dự thi, đông nhất từ trước tới nay.",
    )
    found = cleaned(TITLE, LEAD, MORE, LAST, "Lê Thị Hà", *cards)
    assert paragraphs(found) == [LEAD, MORE, LAST]
    assert found.authors == ("Lê Thị Hà",)


@pytest.mark.parametrize(
    "line",
    [
        "Bến Ninh Kiều - 2 giờ trước khi chợ họp - vẫn còn vắng ghe, chỉ có vài người gác bến.",
        "Chuyến ghe cuối - 3 ngày trước Tết - chở đầy bưởi và mai vàng về tới chợ lúc nửa đêm.",
    ],
)
def test_what_was_hours_before_stays(line: str) -> None:
    found = cleaned(TITLE, LEAD, line, MORE, LAST, "Tin liên quan", "Kênh xáng đã thông")
    assert paragraphs(found) == [LEAD, line, MORE, LAST]


@pytest.mark.parametrize("credit", ["Ảnh: Hồ Vũ", "Ảnh: Công an tỉnh Thái Bình", "(Ảnh: TTXVN)"])
def test_a_caption_glued_to_its_paragraph_goes(credit: str) -> None:
    then = "Trước đó, huyện đã dời bến cũ lên phía thượng nguồn, nơi kênh sâu hơn hai mét."
    found = cleaned(TITLE, LEAD, f"Bến cũ chiều 18/11. {credit}{then}", MORE, LAST)
    assert paragraphs(found) == [LEAD, then, MORE, LAST]


@pytest.mark.parametrize(
    "line",
    [
        "Dưới tấm ảnh bến cũ chỉ có ba chữ: Ảnh: YouTube của một người trong xóm đăng từ năm ngoái.",
        "Bà Út đọc to dòng chữ dưới khung, “Ảnh: Hồ Vũ”, rồi kể chuyện người chụp nó năm nước lớn.",
        "Ảnh: thứ duy nhất bà còn giữ từ ngày chợ cũ, và bà chưa từng cho ai mượn đem về.",
    ],
)
def test_a_sentence_that_names_a_picture_stays(line: str) -> None:
    found = cleaned(TITLE, LEAD, line, MORE, LAST, "Tin liên quan", "Kênh xáng đã thông")
    assert paragraphs(found) == [LEAD, line, MORE, LAST]
