"""Short articles, and what stands between their few paragraphs: lists, dates, tables, verse, buttons.

Each was lost, or taken for something else, by a reader who tried the tool for the first time.
"""

from __future__ import annotations

import pytest

from cleaners import Page, clean
from tests.test_heads_and_names import cleaned, paragraphs

TITLE = "Cháy kho dừa khô ở Mỏ Cày"
LEAD = "Lửa bùng lên lúc ba giờ sáng ở dãy kho bên sông, thiêu rụi mười hai gian dừa khô."
LAST = "Bà Tư mất trắng hai tấn cơm dừa gom cho chuyến hàng Tết, chưa kịp bán ký nào."


def test_a_paragraph_below_a_short_list_is_the_articles_where_its_author_stands_below() -> None:
    listed = ("Thiệt hại ban đầu", "12 gian kho", "3 ghe chài")
    found = cleaned(TITLE, "08/03/2026 06:00", LEAD, *listed, LAST, "Minh Giang", "Bình luận")
    assert paragraphs(found) == [LEAD, *listed, LAST]
    assert found.authors == ("Minh Giang",)


def test_sections_below_an_article_with_a_sentence_of_the_site_are_not() -> None:
    foot = ("Thời sự", "Kinh tế", "Giáo dục", "Trang tin của người miền sông nước, ra mỗi ngày.")
    found = cleaned(TITLE, "08/03/2026 06:00", LEAD, LAST, "Bình luận", *foot)
    assert paragraphs(found) == [LEAD, LAST]


def test_a_date_under_the_lead_ends_no_short_article() -> None:
    last = "Bộ đội biên phòng đang tìm thêm hai ghe khác mất liên lạc trong đêm."
    found = cleaned("Thời sự", TITLE, LEAD, "08:15 11/03/2026", last)
    assert found.title == TITLE
    assert found.date == "2026-03-11T08:15:00+07:00"
    assert paragraphs(found) == [LEAD, last]


def test_a_speakers_words_in_quotes_are_a_title() -> None:
    title = "NSND Út Trà: 'Tôi chưa thôi hát'"
    more = (
        "Bà nói vai diễn này khiến bà nhớ mẹ, người đã một mình chèo ghe nuôi sáu con.",
        "Vở diễn ra mắt tối qua ở đình làng, người xem đứng vỗ tay suốt mười phút liền.",
        "Bà sẽ cùng đoàn đi diễn mười xã cù lao trong tháng tới, rồi mới về lại nhà.",
    )
    found = cleaned("Văn hóa", title, LEAD, "Thứ tư, 11/03/2026 08:15 (GMT+7)", *more)
    assert (found.title, found.date) == (title, "2026-03-11T08:15:00+07:00")
    assert paragraphs(found) == [LEAD, *more]


def test_a_first_paragraph_that_speaks_is_none() -> None:
    spoken = "Bà Tư nói: “Kho cháy hết rồi, chỉ còn cái nền.”"
    found = cleaned(TITLE, "08/03/2026 06:00", spoken, LEAD, LAST)
    assert found.title == TITLE
    assert paragraphs(found) == [spoken, LEAD, LAST]


def test_a_lead_that_trails_off_above_its_date_is_no_title() -> None:
    lead = "Giá dừa khô ở chợ đầu mối tiếp tục giảm trong phiên giao dịch sáng thứ Năm (20/1)..."
    found = cleaned("Dừa khô rớt giá", lead, "08:15 21/01/2026", LEAD, LAST)
    assert found.title == "Dừa khô rớt giá"
    assert paragraphs(found) == [lead, LEAD, LAST]


POEM = (
    "Mẹ gánh nắng qua đồng",
    "Chiều rơi trên vai áo",
    "Con đi xa nhớ lắm",
    "Khói bếp vương mái tranh",
)


@pytest.mark.parametrize("below", [("Bình luận",), ("TRẦN VĂN LỘC",), ("Trần Văn Lộc", "Chia sẻ")])
def test_a_poem_that_is_announced_stays(below: tuple[str, ...]) -> None:
    lead = "Báo xin giới thiệu chùm thơ của tác giả Trần Văn Lộc nhân ngày của mẹ."
    found = cleaned("Chùm thơ về mẹ", "Thứ tư, 05/03/2025, 06:45", lead, "Mẹ tôi", *POEM, *below)
    assert paragraphs(found) == [lead, "Mẹ tôi", *POEM]


def test_short_titles_below_an_article_that_speaks_of_no_poem_go() -> None:
    found = cleaned(TITLE, "05/03/2025 06:45", LEAD, LAST, "Tin liên quan", *POEM, "Bình luận")
    assert paragraphs(found) == [LEAD, LAST]


def test_a_button_in_a_live_blog_ends_nothing() -> None:
    entries = (
        "Trạm khí tượng ghi nhận gió giật cấp mười, nhiều cây dừa ven sông bật gốc.",
        "Bến phà tạm ngưng chạy đến tối, hành khách được đưa vào trường học gần đó.",
        "Hai chuyến ghe chở học sinh phải quay lại, các em ngủ nhờ ở ủy ban xã.",
    )
    found = cleaned(
        "Bão số 3 vào cù lao",
        "07/09/2026 15:05",
        "Cập nhật liên tục tình hình bão ở các xã ven biển trong chiều nay.",
        "14:05",
        entries[0],
        "Xem thêm",
        "12:30",
        *entries[1:],
    )
    told = paragraphs(found)
    assert [line for line in told if line in entries] == list(entries)
    assert "Xem thêm" not in told


def test_a_box_of_dated_titles_ends_a_live_blogs_entry() -> None:
    box = ("Xem thêm", "12:30", "Giá dừa khô giảm phiên thứ ba", "11:05", "Chợ nổi nghỉ một ngày")
    found = cleaned(
        "Bão số 3 vào cù lao", "07/09/2026 15:05", LEAD, "14:05", LAST, *box, "Bình luận"
    )
    assert paragraphs(found) == [LEAD, "14:05", LAST]


def test_a_tables_head_is_nobodys_name() -> None:
    table = ("Vàng\tMua\tBán", "Bảo Tín\t114\t116")
    found = cleaned("Giá vàng sáng nay", "12/06/2025 08:45", LEAD, *table, LAST)
    assert found.authors == ()
    assert paragraphs(found) == [LEAD, "Vàng Mua Bán", "Bảo Tín 114 116", LAST]


def test_the_places_a_title_counts_have_not_written_it() -> None:
    places = ("Đèo Pha Đin", "Hồ Pá Khoang", "Bản Che Căn")
    found = cleaned("3 nơi ngắm hoa ban", "10/03/2026 07:00", LEAD, *places)
    assert found.authors == ()
    assert paragraphs(found) == [LEAD, *places]


def test_who_wrote_an_article_that_counts_things_is_named() -> None:
    found = cleaned("3 nơi ngắm hoa ban", "10/03/2026 07:00", LEAD, LAST, "Hà Thị My")
    assert found.authors == ("Hà Thị My",)


def test_results_under_the_lead_are_the_articles() -> None:
    results = ("Kết quả", "Bến Tre 2-1 Trà Vinh", "Cà Mau 0-0 Vĩnh Long", "Hậu Giang 1-1 An Giang")
    found = cleaned(
        "Kết quả vòng ba", "15/02/2026 22:10", LEAD, *results, LAST, "Quang Huy", "Đọc thêm", TITLE
    )
    assert paragraphs(found) == [LEAD, *results, LAST]


def test_titles_under_the_lead_are_not() -> None:
    titles = (
        "Giá dừa khô giảm phiên thứ ba liên tiếp",
        "Chợ nổi nghỉ một ngày vì nước lớn quá nhanh",
    )
    found = cleaned(TITLE, "15/02/2026 22:10", LEAD, *titles, LAST, LEAD.replace("ba", "hai"))
    assert paragraphs(found) == [LEAD, LAST, LEAD.replace("ba", "hai")]


def test_nothing_of_a_short_article_is_said_to_be_wrong() -> None:
    problems = clean(Page(content="\n".join((TITLE, "08/03/2026 06:00", LEAD, LAST)))).problems
    assert problems == ()


BOX = (
    "Tin liên quan",
    "Xe buýt ngoại thành chạy thêm chuyến đêm",
    "Hai con bò lạc được trả về chủ",
)
TAIL = ("Chia sẻ", "Bình luận", "Tin cùng chuyên mục", "Chợ quê dời vào nhà lồng mới")
PARAGRAPHS = (
    "Người dân ven sông kể lửa bắt từ gian kho cuối dãy, gió chướng thổi mạnh nên cháy lan rất nhanh.",
    "Đến gần sáng, ba xe chữa cháy của huyện mới dập xong, bảy hộ sát vách phải dời đồ ra bờ sông.",
)


def test_a_short_last_paragraph_below_two_related_titles_is_the_articles() -> None:
    last = "Xã sẽ họp dân vào tối mai."
    longer = "Xã sẽ họp dân bàn chuyện dựng lại kho vào tối mai."
    for told, stays in ((longer, True), (last, False)):
        found = cleaned(TITLE, "08/03/2026 06:00", LEAD, *PARAGRAPHS, *BOX, told, *TAIL)
        assert (told in paragraphs(found)) is stays, told


def test_the_summary_below_one_related_title_is_not() -> None:
    summary = "Tuyến số bốn chạy đến nửa đêm, giá vé như ban ngày."
    found = cleaned(TITLE, "08/03/2026 06:00", LEAD, *PARAGRAPHS, *BOX[:2], summary, *TAIL)
    assert paragraphs(found) == [LEAD, *PARAGRAPHS]


def test_people_whose_names_head_paragraphs_go_on_below_a_box() -> None:
    people = ("Nguyễn Văn Thơ", PARAGRAPHS[0], "Lê Đình Phú", PARAGRAPHS[1])
    third = ("Trần Bảo Long", "Long trẻ nhất, mới ra cù lao ba năm, trồng được một vườn rau muống.")
    found = cleaned(TITLE, "08/03/2026 06:00", LEAD, *people, *BOX, *third, *TAIL)
    assert paragraphs(found) == [LEAD, *people, *third]


def test_a_paragraph_that_trails_off_below_a_box_is_the_articles_where_another_follows() -> None:
    trails = (
        "Bà Tư nhớ đêm ấy cả xóm thức trắng, người chuyền nước, người bồng con chạy ra bờ sông, ai cũng "
        "ngoái nhìn mãi về phía kho..."
    )
    last = "Sáng ra, chủ kho vẫn phát đủ tiền công cho mười hai người làm, rồi mới đi báo bảo hiểm."
    found = cleaned(
        TITLE, "08/03/2026 06:00", LEAD, *PARAGRAPHS, *BOX, trails, last, "Hà My", *TAIL
    )
    assert paragraphs(found) == [LEAD, *PARAGRAPHS, trails, last]


def test_an_interviews_question_below_a_box_is_asked_on() -> None:
    asked = (
        "- Thưa bà, vì sao kho cháy nhanh như vậy?",
        "- Dừa khô bắt lửa rất nhanh, gió chướng lại thổi suốt đêm.",
        "- Bà có định dựng lại kho không?",
        "- Có chứ, bà con còn trông vào đó mà sống qua mùa khô.",
    )
    more = (
        "- Bà có lời nào muốn gửi đến các chủ kho khác ven sông không?",
        "- Hãy chừa lối cho xe chữa cháy, đừng xếp dừa kín bờ như tôi.",
    )
    found = cleaned(TITLE, "08/03/2026 06:00", LEAD, *asked, *BOX, *more, "Hà My", *TAIL)
    assert paragraphs(found) == [LEAD, *asked, *more]


def test_data_between_a_dated_lead_and_the_text_make_no_menu() -> None:
    values = ("Đắk Lắk: 112.300", "Lâm Đồng: 111.800", "Gia Lai: 112.200", "Bến Tre: 98.000")
    rows = ("Giá dừa (đồng/chục)", *values, "Trà Vinh: 97.500")
    found = cleaned(TITLE, LEAD, "11/03/2026 08:15", *rows, *PARAGRAPHS, "Hà My")
    assert paragraphs(found) == [LEAD, *rows, *PARAGRAPHS]


@pytest.mark.parametrize(
    "title",
    [
        "Vì sao dừa khô bắt lửa nhanh?",
        "Bỏ phố về cù lao dựng kho dừa: “Năm đầu lỗ sạch”",
        "'Kêu trời' vì dừa 'rớt giá như sung rụng'",
    ],
)
def test_what_stands_above_a_dated_lead_is_the_title(title: str) -> None:
    found = cleaned("Đời sống", title, LEAD, "Thứ tư, 11/03/2026 08:15", *PARAGRAPHS, *TAIL)
    assert found.title == title
    assert paragraphs(found) == [LEAD, *PARAGRAPHS]


def test_a_question_in_the_text_is_no_title() -> None:
    asked = "Vì sao dừa khô bắt lửa nhanh như vậy?"
    found = cleaned(TITLE, "11/03/2026 08:15", LEAD, asked, *PARAGRAPHS)
    assert found.title == TITLE
    assert paragraphs(found) == [LEAD, asked, *PARAGRAPHS]


def test_a_lead_of_two_sentences_is_no_title() -> None:
    title = "Dừa hàng xóm rụng sang mái nhà tôi, tôi được chặt cành không?"
    lead = (
        "Cây dừa nhà bên vươn sang mái tôn nhà tôi, trái rụng thủng mấy tấm. Tôi đã nhắc nhiều lần nhưng họ "
        "không chặt, nay tôi tự leo lên chặt có được không?"
    )
    found = cleaned(title, lead, "11/03/2026 08:15", *PARAGRAPHS)
    assert found.title == title
    assert paragraphs(found) == [lead, *PARAGRAPHS]


def test_a_first_subheading_below_the_date_is_no_title() -> None:
    title, heading = (
        "Ba chính sách mới từ tháng Ba",
        "3 cách nhận tiền hỗ trợ sau cháy kho và nhà xưởng",
    )
    found = cleaned(title, LEAD, "11/03/2026 08:15", heading, *PARAGRAPHS, "Hà My")
    assert found.title == title
    assert paragraphs(found) == [LEAD, heading, *PARAGRAPHS]
