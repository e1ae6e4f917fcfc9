"""Heads that say a thing twice, sections that look like titles or names, signs and sources alone."""

from __future__ import annotations

import pytest

from tests.test_pasted_texts import LAST, LEAD, MORE, cleaned, paragraphs
from tests.test_side_by_side import DATE, TITLE

LONG = (
    "Chợ nổi Phong Điền sẽ họp lại từ đầu tháng sau, khi kênh đã được nạo vét xong và bến mới đã "
    "sẵn chỗ cho hơn sáu mươi ghe neo đậu qua đêm."
)


@pytest.mark.parametrize("head", [(TITLE, DATE), (TITLE,), ()])
def test_a_lead_printed_twice_is_an_article(head: tuple[str, ...]) -> None:
    found = cleaned(*head, LONG, LONG, "Lê Thị Hà")
    assert paragraphs(found) == [LONG]
    assert found.title == (TITLE if head else None)


def test_a_picture_s_text_twice_below_the_lead_is_no_title() -> None:
    shown = "Ghe bún đầu tiên về tới bến mới của chợ trong sương sớm"
    heading = "Sống nhờ con nước"
    found = cleaned("Lê Thị Hà", "Lê Thị Hà", TITLE, LONG, shown, shown, heading, MORE, LAST)
    assert found.title == TITLE
    assert paragraphs(found) == [LONG, heading, MORE, LAST]
    assert found.authors == ("Lê Thị Hà",)


def test_a_district_above_the_title_is_no_author() -> None:
    found = cleaned("Đông Anh", TITLE, LONG, MORE, LAST)
    assert found.title == TITLE
    assert found.authors == ()


@pytest.mark.parametrize("section", ["Pháp luật & Xã hội", "Văn hóa & Đời sống"])
def test_a_section_of_two_is_no_title(section: str) -> None:
    menu = ("Hà Nội 23°C", "Đà Nẵng 26°C")
    found = cleaned(*menu, TITLE, section, DATE, "Hà An", "aa", LONG, MORE, LAST)
    assert found.title == TITLE


def test_a_section_before_the_name_is_no_author() -> None:
    found = cleaned(TITLE, f"Tây Bắc - Hà An - {DATE}", LONG, MORE, LAST)
    assert found.authors == ("Hà An",)


def test_a_sign_alone_under_the_lead_it_signs_goes() -> None:
    found = cleaned(TITLE, DATE, f"(KQF) - {LONG}", "KQF", MORE, LAST)
    assert paragraphs(found) == [LONG, MORE, LAST]
    heading = cleaned(TITLE, DATE, LONG, "OCOP", MORE, LAST)
    assert paragraphs(heading) == [LONG, "OCOP", MORE, LAST]


def test_an_empty_source_line_goes() -> None:
    found = cleaned(TITLE, DATE, LONG, MORE, "Tác giả bài viết: Hà An - Lê Minh", "Nguồn tin:")
    assert paragraphs(found) == [LONG, MORE]
    assert found.authors == ("Hà An", "Lê Minh")


def test_a_box_of_new_titles_goes() -> None:
    box = ("Kênh xáng đã thông sau hai tháng nạo vét", "Ghe hàng bông về lại bến cũ")
    summary = f"KQF - {LONG} {MORE}"
    found = cleaned(TITLE, LEAD, MORE, LAST, "MỚI - NÓNG", box[0], box[0], summary, box[1], box[1])
    assert paragraphs(found) == [LEAD, MORE, LAST]
