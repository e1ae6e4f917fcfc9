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


def test_a_lead_whose_sentences_stand_alone_above_it_is_printed_once() -> None:
    one, two = LEAD, "Sáu mươi ghe đã ghi tên giữ chỗ ở bến mới."
    assert paragraphs(cleaned(one, two, f"{one} {two}", "Hà An, Lê Minh")) == [f"{one} {two}"]
    assert paragraphs(cleaned(TITLE, DATE, one, two, f"{one} {two}", MORE)) == [
        f"{one} {two}",
        MORE,
    ]


def test_a_lead_that_its_paragraph_says_again_stays() -> None:
    again = f"{LEAD} {MORE}"
    assert paragraphs(cleaned(TITLE, DATE, LEAD, again, LAST)) == [LEAD, again, LAST]


@pytest.mark.parametrize("place", ["Chùa Nôm", "Chợ Gạo", "Đền Hùng"])
def test_a_place_under_the_lead_is_no_author(place: str) -> None:
    found = cleaned(TITLE, DATE, LONG, place, MORE, LAST, "Lê Thị Hà")
    assert found.authors == ("Lê Thị Hà",)


@pytest.mark.parametrize("section", ["Video", "Thời sự", "Bóng đá Việt Nam"])
def test_a_day_glued_to_its_section_is_no_author(section: str) -> None:
    found = cleaned(TITLE, "", f"{section}Thứ Năm, {DATE}:00 +07:00Google News", "", LONG, MORE)
    assert found.date == "2026-11-19T14:32:00+07:00"
    assert found.authors == ()


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


PLACES = ("Sa Pa", "Đà Lạt", "Nha Trang")


@pytest.mark.parametrize("shown", [(), ("Khách ngắm hoa ở bến. (Ảnh: Hồ Vũ)",)])
def test_the_first_of_the_places_that_a_title_counts_stays(shown: tuple[str, ...]) -> None:
    title = "3 điểm đến được khách chọn nhiều nhất mùa này"
    body = [PLACES[0], LONG, *shown, PLACES[1], MORE, *shown, PLACES[2], LAST]
    found = cleaned(title, *body)
    assert paragraphs(found) == [line for line in body if line not in shown]
    assert found.authors == ()
    signed = cleaned(title, "Lê Hà", LONG, PLACES[0], MORE, PLACES[1], LAST)
    assert signed.authors == ("Lê Hà",)


def test_a_line_that_announces_what_is_not_there_goes() -> None:
    line = "Xem lại phần hội của phiên chợ đầu tiên ở bến mới:"
    assert paragraphs(cleaned(TITLE, DATE, LONG, MORE, LAST, line, "Bình luận")) == [
        LONG,
        MORE,
        LAST,
    ]
    said = "Xem lại cuốn sổ cũ, bà Út chỉ nói với con:"
    spoken = "“Nước về là ghe về.”"
    found = cleaned(TITLE, DATE, LONG, MORE, LAST, said, spoken, "Bình luận")
    assert paragraphs(found) == [LONG, MORE, LAST, said, spoken]


def test_a_scene_with_the_day_as_papers_write_it_is_a_caption() -> None:
    shown = "Hiện trường vụ sạt lở bờ kênh sáng 30.11."
    assert paragraphs(cleaned(shown, LONG, MORE, LAST)) == [LONG, MORE, LAST]
    told = "Hiện trường vụ sạt lở bờ kênh đã được dọn từ sáng 30.11."
    assert paragraphs(cleaned(LONG, told, MORE, LAST)) == [LONG, told, MORE, LAST]


def test_a_picture_s_sentence_twice_under_the_lead_is_a_caption() -> None:
    shown = "Phó Chủ tịch huyện và chủ bến Ninh Kiều cắt băng mở bến mới của chợ."
    assert paragraphs(cleaned(LONG, shown, shown, MORE, LAST)) == [LONG, MORE, LAST]
    assert LONG in paragraphs(cleaned(TITLE, LONG, LONG, MORE, LAST))


def test_markup_is_no_title() -> None:
    image = '<image>data:image/s3,"s3://crabby-images/06205/062" alt="Chú thích ảnh"</image>'
    found = cleaned(image, LONG, MORE, LAST)
    assert found.title is None
    assert paragraphs(found) == [LONG, MORE, LAST]


def test_albums_below_a_story_in_pictures_go() -> None:
    found = cleaned(TITLE, LONG, "Phóng viên Điện tử", "Các Album đã đăng")
    assert paragraphs(found) == [LONG]


def test_pictures_named_by_their_address_go() -> None:
    slug = "cho noi phong dien hop lai tu thang sau ben moi da san"
    box = (f"{slug} Ghe hàng bông về lại bến cũ", f"{slug} Kênh xáng đã thông", slug)
    found = cleaned(TITLE, DATE, LONG, "TIN LIÊN QUAN", *box, MORE, LAST)
    assert paragraphs(found) == [LONG, MORE, LAST]
    assert paragraphs(cleaned(TITLE, DATE, LONG, *box, MORE, LAST)) == [LONG, MORE, LAST]


def test_a_message_without_marks_stays() -> None:
    sent = "me oi con ve toi ben roi me dung lo nua nhe."
    found = cleaned(TITLE, DATE, LONG, sent, MORE, LAST, "Tin liên quan", "Kênh xáng đã thông")
    assert paragraphs(found) == [LONG, sent, MORE, LAST]


def test_a_title_of_two_sentences_stands_above_its_signed_lead() -> None:
    title = (
        "Cập nhật 7h sáng: Chợ nổi Phong Điền họp lại với hơn sáu mươi ghe, bến mới mở cả ban đêm, "
        "tiểu thương ghi tên giữ chỗ. Kênh xáng đã thông tới tận vàm"
    )
    found = cleaned(title, "", f"(KQF) - {LONG}", MORE, LAST)
    assert found.title == title
    assert paragraphs(found) == [LONG, MORE, LAST]
    unsigned = cleaned(title, "", LONG, MORE, LAST)
    assert title in (unsigned.title, paragraphs(unsigned)[0])


def test_a_subheading_of_an_article_about_news_stays() -> None:
    """ "Nguồn tin" is a portal's label below its articles, too."""
    found = cleaned(TITLE, LEAD, MORE, "Nguồn tin", LAST, "Tin liên quan", "Kênh xáng đã thông")
    assert paragraphs(found) == [LEAD, MORE, "Nguồn tin", LAST]
