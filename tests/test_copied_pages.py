"""Whole pages copied into a text: menus, the page's clock, boxes in the middle, lists below."""

from __future__ import annotations

import pytest

from tests.test_pasted_texts import LAST, LEAD, MORE, cleaned, paragraphs

TITLE = "Chợ nổi Phong Điền họp lại từ tháng sau"
MENU = ("Trang chủ", "Thời sự", "Kinh tế", "Văn hóa", "Bạn đọc", "Đăng nhập")
#: A paragraph, so that the article says more than what stands around it.
THEN = "Bà Út, bán bún trên kênh từ năm mười bảy tuổi, đã thuê thợ trám lại chiếc ghe cũ của mình."


def test_the_date_above_the_title_wins_over_the_clock_beside_its_copy() -> None:
    found = cleaned(
        TITLE,
        "Kinh tế",
        "Biên Hòa, 32ºC",
        "Thứ 2, 21/10/2024",
        *MENU,
        "09:20, 17/01/2026",
        TITLE,
        LEAD,
        THEN,
        MORE,
        LAST,
    )
    assert found.date == "2026-01-17T09:20:00+07:00"
    assert paragraphs(found) == [LEAD, THEN, MORE, LAST]


def test_a_section_glued_to_its_date_is_no_sentence() -> None:
    found = cleaned(
        *MENU, "Thời sựChủ nhật, 24/5/2020, 05:00 (GMT+7)", TITLE, LEAD, THEN, MORE, LAST
    )
    assert (found.title, found.date) == (TITLE, "2020-05-24T05:00:00+07:00")
    assert paragraphs(found) == [LEAD, THEN, MORE, LAST]


def test_the_head_of_a_page_with_its_telephone_and_mail_is_no_title() -> None:
    header = "Thứ sáu, 02/10/2026 Điện thoại: (84 - 24) 0000 0000 E-mail: toasoan@example.vn"
    found = cleaned(*MENU, header, TITLE, LEAD, THEN, MORE, LAST)
    assert found.title == TITLE


@pytest.mark.parametrize("marks", ["“{}”", '"{}"'])
def test_a_title_may_be_somebodys_words(marks: str) -> None:
    title = marks.format("Còn kênh thì còn chợ nổi ở Phong Điền")
    found = cleaned(*MENU, title, LEAD, THEN, MORE, LAST)
    assert found.title == title
    assert paragraphs(found) == [LEAD, THEN, MORE, LAST]


@pytest.mark.parametrize(
    "said", ["“Còn kênh thì còn chợ, tôi tin vậy.”", "“Còn kênh thì còn chợ nổi ở Phong Điền”"]
)
def test_somebodys_words_among_the_paragraphs_stay(said: str) -> None:
    for body in ([LEAD, said, THEN, MORE, LAST], [LEAD, THEN, said, MORE, LAST]):
        assert paragraphs(cleaned(*MENU, TITLE, "17/01/2026 09:20", *body)) == body


def test_a_notice_of_cookies_is_no_lead() -> None:
    notice = (
        "Trang web sử dụng cookie để phục vụ bạn tốt hơn. Khi đọc tiếp, bạn đồng ý với điều đó."
    )
    found = cleaned(notice, "Đồng ý", *MENU, TITLE, LEAD, THEN, MORE, LAST)
    assert (found.title, paragraphs(found)) == (TITLE, [LEAD, THEN, MORE, LAST])


def test_an_article_about_cookies_keeps_its_sentences() -> None:
    told = "Trang web sử dụng cookie để ghi lại từng cú nhấp chuột, theo kỹ sư Lê Hùng."
    body = [LEAD, told, THEN, MORE, LAST]
    assert paragraphs(cleaned(*MENU, TITLE, "17/01/2026 09:20", *body)) == body


#: Other articles' titles, each with its day.
BOX = (
    "Bài viết liên quan",
    "Ghe hàng bông về lại bến cũ",
    "10/10/2026",
    "Bắc thêm ba cầu dừa qua rạch",
    "10/10/2026",
)


def test_a_box_near_the_top_does_not_cut_the_article_in_two() -> None:
    short = "Nước đã lên."
    rest = [f"{MORE} {THEN}", f"{LAST} {THEN}", LAST]
    found = cleaned(*MENU, TITLE, LEAD, "17/01/2026 - 09:20", short, *BOX, *rest, "Đọc nhiều")
    assert found.title == TITLE
    assert paragraphs(found) == [LEAD, short, *rest]


def test_a_column_of_dated_teasers_above_the_article_stays_out() -> None:
    teasers = [
        line
        for title in ("Ghe hàng bông về lại bến cũ", "Bắc thêm ba cầu dừa qua rạch")
        for line in (title, "10/10/2026", f"{title} sau nhiều tháng bà con chờ đợi từng ngày.")
    ]
    found = cleaned(
        *MENU, *teasers, "Đời sống", TITLE, "17/01/2026 09:20", LEAD, THEN, MORE, LAST, "Đọc nhiều"
    )
    assert paragraphs(found) == [LEAD, THEN, MORE, LAST]


def test_a_title_that_a_list_below_has_too_is_another_articles() -> None:
    other = "Ghe hàng bông về lại bến cũ"
    foot = ("Tin liên quan", other, "Bắc thêm ba cầu dừa qua rạch", "Bình luận (0)")
    found = cleaned(*MENU, TITLE, LEAD, THEN, other, MORE, LAST, *foot)
    assert paragraphs(found) == [LEAD, THEN, MORE, LAST]
    alone = cleaned(*MENU, TITLE, LEAD, THEN, "Ghe hàng bông về bến", MORE, LAST, *foot)
    assert paragraphs(alone) == [LEAD, THEN, "Ghe hàng bông về bến", MORE, LAST]


def test_a_title_glued_to_its_summary_under_a_label_goes() -> None:
    glued = "Ghe hàng bông về lại bến mớiBà con chờ đợi từng ngày trong nhiều tháng."
    found = cleaned(*MENU, TITLE, LEAD, THEN, "Tin liên quan", glued, MORE, LAST)
    assert paragraphs(found) == [LEAD, THEN, MORE, LAST]
    brand = "Ghe hàng bông của bà nay có kênh YouTube riêng, mỗi tuần một đoạn phim."
    kept = cleaned(*MENU, TITLE, LEAD, THEN, "Tin liên quan", brand, MORE, LAST)
    assert paragraphs(kept) == [LEAD, THEN, brand, MORE, LAST]


def test_a_page_with_a_hidden_copy_of_its_text_gives_each_paragraph_once() -> None:
    twice = [LEAD, THEN, MORE, LAST]
    found = cleaned(*MENU, TITLE, LEAD, THEN, MORE, THEN, MORE, LAST, LAST, "Đọc nhiều")
    assert paragraphs(found) == twice


def test_a_box_named_at_both_ends_goes_in_english_too() -> None:
    box = ("Bỏ qua Tin hay và tiếp tục đọc", "Ghe hàng bông về lại", "End of Tin hay")
    found = cleaned(*MENU, TITLE, LEAD, THEN, *box, MORE, LAST)
    assert paragraphs(found) == [LEAD, THEN, MORE, LAST]


def test_a_section_below_the_byline_is_no_source() -> None:
    found = cleaned(
        *MENU, "Ý kiến", TITLE, LEAD, THEN, MORE, LAST, "Nguyễn Đông", "Ý kiến", "Gửi bình luận"
    )
    assert (found.authors, found.credit) == (("Nguyễn Đông",), None)


RELATED = "Bến phà Vàm Cống đổi giờ chạy từ tuần sau"


def test_a_title_with_its_stamp_among_the_paragraphs_goes() -> None:
    for title in (RELATED, "Bến phà Vàm Cống đổi giờ: Ai được lợi?"):
        found = cleaned(
            TITLE,
            LEAD,
            THEN,
            title,
            "8 Tháng Mười 2026, 09:12",
            "Ghe đã về hơn sáu mươi chiếc",
            MORE,
            LAST,
            "Bình luận",
        )
        told = [LEAD, THEN, "Ghe đã về hơn sáu mươi chiếc", MORE, LAST]
        assert paragraphs(found) == told


def test_a_question_above_an_entry_s_clock_stays() -> None:
    asks = "Bao giờ thì ghe lớn vào được bến mới?"
    body = [LEAD, "08:30", THEN, asks, "09:12", MORE, "10:40", LAST]
    assert asks in paragraphs(cleaned(TITLE, *body))


def test_a_title_that_asks_is_known_from_the_list_below() -> None:
    asks = "Vì sao nhiều bến phà bỏ giờ chạy đêm?"
    found = cleaned(TITLE, LEAD, THEN, asks, MORE, LAST, "TIN CÙNG CHUYÊN MỤC", RELATED, asks)
    assert paragraphs(found) == [LEAD, THEN, MORE, LAST]


def test_sections_of_one_paragraph_are_no_teasers() -> None:
    body = [
        LEAD,
        "Bến ghe mới bên bờ kênh Phong Điền",
        THEN,
        "Sáu mươi hộ đầu tiên giữ chỗ ở chợ",
        MORE,
        "Bà Út trở lại với nghề bún nước lèo",
        "Bà nói nghề này nuôi ba đứa con bà ăn học, bỏ thì nhớ, mà giữ thì cực, nên bà giữ.",
    ]
    assert paragraphs(cleaned(TITLE, *body, "TIN CÙNG CHUYÊN MỤC", RELATED)) == body


def test_a_paragraph_may_begin_with_the_words_under_its_picture() -> None:
    shown = "Ghe của bà Út đậu ở bến mới"
    told = f"{shown}, mũi còn tươi nước sơn. Bà nói sơn ấy do con trai bà mua từ chợ huyện."
    assert told in paragraphs(cleaned(TITLE, LEAD, THEN, shown, told, MORE, LAST))


NEXT = "Mận Mộc Châu được giá, nhà vườn phấn khởi"
ABOUT = "Giá mận đầu vụ cao gấp rưỡi năm ngoái, thương lái vào tận vườn thu mua từ mờ sáng."
THEY = "Phà sẽ chạy thêm hai chuyến đêm để phục vụ công nhân tan ca ở khu công nghiệp."


def test_titles_with_summaries_set_off_at_the_end_go() -> None:
    spaced = [line for body in (LEAD, THEN, MORE, LAST) for line in (body, "")]
    for end in ([], ["Xem thêm", "Bình luận"]):
        for sign in ([], ["Hà An", ""]):
            found = cleaned(TITLE, "", *spaced, *sign, RELATED, THEY, "", NEXT, ABOUT, "", *end)
            assert paragraphs(found) == [LEAD, THEN, MORE, LAST]
            assert found.authors == (("Hà An",) if sign else ())


def test_titles_with_summaries_below_the_only_name_go() -> None:
    for end in ([], ["Gửi bình luận của bạn"]):
        found = cleaned(TITLE, LEAD, THEN, MORE, "Hà An", RELATED, THEY, NEXT, ABOUT, *end)
        assert (paragraphs(found), found.authors) == ([LEAD, THEN, MORE], ("Hà An",))


def test_the_article_s_last_sections_are_no_teasers() -> None:
    sections = ["Ghe lớn về trước Tết Nguyên đán", THEY, "Nhà vườn chờ bến mới", ABOUT]
    spaced = [LEAD, "", THEN, "", MORE, "", LAST, ""]
    # blank lines above the paragraphs under its subheadings, too; or none anywhere; or a pair above
    apart = [line for text in sections for line in (text, "")]
    told = [LEAD, THEN, MORE, LAST, *sections]
    assert paragraphs(cleaned(TITLE, "", *spaced, *apart)) == told
    assert paragraphs(cleaned(TITLE, *told)) == told
    glued = [TITLE, "", LEAD, "", "Bến mới", THEN, "", MORE, "", LAST, "", *sections]
    assert paragraphs(cleaned(*glued)) == [LEAD, "Bến mới", THEN, MORE, LAST, *sections]


def test_names_that_head_sections_sign_nothing() -> None:
    body = [LEAD, THEN, MORE, LAST, "Lê Văn Tư", RELATED, THEY, "Trần Thị Sa", NEXT, ABOUT]
    assert {RELATED, THEY, NEXT, ABOUT} <= set(paragraphs(cleaned(TITLE, *body)))


def test_a_title_of_two_words_above_its_author() -> None:
    lead = "Mỗi lần về quê, tôi lại thấy con kênh hẹp đi một chút, còn hàng dừa thì cao thêm…"
    found = cleaned("Trang chủ", "Chuyện quê", "02/08/2026 09:00", "Thư quê", "Hà An", lead, THEN)
    assert (found.title, found.authors) == ("Thư quê", ("Hà An",))
    assert paragraphs(found) == [lead, THEN]
    menu = ("Trang nhất", "Phóng sự")
    for said in (lead, LEAD):
        found = cleaned(*menu, "Giữ đèn", "02/08/2026 09:00", "Hà An", said, THEN, MORE, LAST)
        assert (found.title, found.authors) == ("Giữ đèn", ("Hà An",))
        assert paragraphs(found) == [said, THEN, MORE, LAST]


def test_a_section_between_title_and_date_is_no_title() -> None:
    found = cleaned(*MENU, TITLE, "Phóng sự", "02/08/2026 09:00", "Hà An", LEAD, THEN, MORE, LAST)
    assert (found.title, paragraphs(found)) == (TITLE, [LEAD, THEN, MORE, LAST])


def test_a_title_that_trails_off_stands_above_its_author() -> None:
    title = "Ai cũng bảo bỏ ghe lên bờ là hết chợ nổi, thế nhưng ở Phong Điền..."
    for head in (["Hà An"], ["02/08/2026 09:00", "Hà An"]):
        found = cleaned(*MENU, title, *head, LEAD, THEN, MORE, LAST)
        assert (found.title, paragraphs(found)) == (title, [LEAD, THEN, MORE, LAST])


def test_a_section_of_two_words_is_no_title() -> None:
    found = cleaned(*MENU, "02/08/2026 09:00", "Chuyện quê", TITLE, "Hà An", LEAD, THEN, MORE, LAST)
    assert found.title == TITLE


def test_the_weather_above_the_title_is_none() -> None:
    weather = ["Hà Nội: 30°C Hà Nội", "Đà Nẵng: 29°C Đà Nẵng", "TP Hồ Chí Minh: 31 °C"]
    found = cleaned(*weather, "", TITLE, "", LEAD, THEN, MORE, LAST)
    assert (found.title, paragraphs(found)) == (TITLE, [LEAD, THEN, MORE, LAST])


def test_a_caption_that_ends_with_a_place_above_its_credit() -> None:
    shown = "Ghe chở dừa qua đoạn kênh mới nạo vét ở xã Nhơn Ái (Phong Điền)"
    found = cleaned(TITLE, LEAD, THEN, "", shown, "ẢNH: HÀ AN", "", MORE, LAST)
    assert paragraphs(found) == [LEAD, THEN, MORE, LAST]


def test_summaries_signed_as_the_lead_is_go_with_their_titles_below_a_box() -> None:
    lead, about, they = (f"TĐ - {text}" for text in (LEAD, ABOUT, THEY))
    found = cleaned(
        TITLE, lead, THEN, MORE, "Tin liên quan", NEXT, about, "Phà đêm", they, "Tin khác"
    )
    assert paragraphs(found)[1:] == [THEN, MORE]


def test_items_of_news_signed_each_stay() -> None:
    lead, about, they = (f"TĐ - {text}" for text in (LEAD, ABOUT, THEY))
    body = [lead, "Mận được giá", about, "Phà chạy đêm", they]
    assert {about, they} <= set(paragraphs(cleaned("Điểm tin miền Tây ngày 21/11", *body)))


def test_titles_printed_twice_at_the_end_the_first_as_an_item() -> None:
    twice = [f"• {NEXT}", NEXT, f"• {RELATED}", RELATED]
    found = cleaned(TITLE, LEAD, THEN, MORE, LAST, "Nguồn : Sông nước", *twice)
    assert paragraphs(found) == [LEAD, THEN, MORE, LAST]


def test_the_paper_s_name_beside_the_date_is_no_author() -> None:
    found = cleaned(*MENU, TITLE, "Người Đưa Tin | 18/11/2026 19:07", LEAD, THEN, MORE, LAST)
    assert (found.authors, found.date) == ((), "2026-11-18T19:07:00+07:00")
    assert paragraphs(found) == [LEAD, THEN, MORE, LAST]
