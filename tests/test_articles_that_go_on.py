"""Articles that go on where a page's clutter would: live blogs, poems, tables, numbered parts."""

from __future__ import annotations

from tests.test_heads_and_names import END, LEAD, MENU, MORE, TITLE, cleaned, paragraphs

HEAD = (*MENU, TITLE, "20/11/2026 06:15")
#: A ticker of the page's: clocks, titles and summaries under a label.
TICKER = (
    "Tin mới nhất",
    "10:30",
    "Giá vàng đứng yên trước phiên đấu thầu",
    "Các cửa hàng niêm yết giá mua vào bằng với chiều hôm qua, người mua thưa thớt.",
    "10:05",
    "Đường ven biển cấm xe tải vào giờ cao điểm",
    "Lệnh cấm áp dụng từ đầu tháng sau, trừ xe chở rau quả tươi có giấy phép.",
)


def test_a_live_blogs_entries_are_the_articles() -> None:
    entries = (
        "08:40",
        "Nước về đến ấp An Bình",
        MORE[0],
        "06:55",
        "Thợ thay xong đoạn ống vỡ",
        MORE[1],
        "05:30",
        "Trạm bơm chạy lại",
        MORE[2],
    )
    found = cleaned(*HEAD, LEAD, *entries, "Hà My", *END)
    assert paragraphs(found) == [LEAD, *entries]


def test_a_pages_ticker_is_not_the_articles() -> None:
    found = cleaned(*HEAD, LEAD, *MORE, *TICKER, *END)
    assert paragraphs(found) == [LEAD, *MORE]


def test_poems_under_an_introduction_stay_with_their_strophes() -> None:
    poem = """Mùa nước lên

Nước về đứng mé sân sau
Đàn cò lả cánh trắng màu hoàng hôn
Mẹ ngồi đếm những dại khôn
Nghe trong khói bếp chập chờn tiếng xưa

Cha đi thả lưới trong mưa
Mái chèo khua nhẹ vẫn chưa kịp về
Con mang theo cả hồn quê
Đi qua phố xá bộn bề lo toan"""
    text = f"Chùm thơ Trần Hạ Vi\n\n12-09-2025\n\n{LEAD}\n\n{poem}\n\nBài viết khác\nNgười giữ bến"
    found = cleaned(text)
    verses = [line for line in poem.split("\n") if line]
    assert [line for line in verses if line not in found.body] == []
    assert "Người giữ bến" not in found.body


def test_a_table_with_its_ranks_does_not_end_the_article() -> None:
    table = (
        "STT",
        "Trường",
        "Điểm chuẩn",
        "1",
        "Phan Châu Trinh",
        "56,75",
        "2",
        "Trần Phú",
        "53,25",
    )
    told = "Điểm chuẩn cụ thể như sau:"
    found = cleaned(*HEAD, LEAD, MORE[0], told, *table, MORE[1], MORE[2], *END)
    assert paragraphs(found) == [LEAD, MORE[0], told, *table, MORE[1], MORE[2]]


def test_the_next_day_of_a_journey_stands_below_a_box() -> None:
    parts = ("Ngày 1: Hòn Ngang", MORE[0], "Ngày 2: Hòn Mấu", MORE[1])
    box = ("Có thể bạn thích", "Lịch trình hai ngày ở Bắc Hà mùa mận", "Bảy quán ăn gần chợ nổi")
    last = ("Ngày 3: Hòn Dầu", MORE[2])
    found = cleaned(*HEAD, LEAD, *parts, *box, *last, "Tags: Nam Du, biển đảo", *END)
    assert paragraphs(found) == [LEAD, *parts, *last]


def test_a_numbered_title_of_another_article_does_not_go_on() -> None:
    box = ("Có thể bạn thích", "3. Ba cách giữ nước mưa sạch cả năm", "Bảy quán ăn gần chợ nổi")
    found = cleaned(*HEAD, LEAD, *MORE, *box, *END)
    assert paragraphs(found) == [LEAD, *MORE]


def test_a_list_of_values_stands_between_the_lead_and_the_text() -> None:
    values = (
        "Thông số chính",
        "Màn hình: 6,7 inch",
        "Bộ nhớ: 256 GB",
        "Pin: 7.200 mAh, sạc 80 W",
        "Giá: 6,99 triệu đồng",
    )
    found = cleaned(*HEAD, LEAD, *values, *MORE, *END)
    assert found.title == TITLE
    assert paragraphs(found) == [LEAD, *values, *MORE]


def test_headings_with_one_paragraph_above_the_byline_are_no_teasers() -> None:
    pairs = (
        "Trên sàn Hà Nội, khối ngoại mua ròng hai mươi lăm tỷ đồng",
        "Lực mua tập trung vào hai mã dầu khí, mỗi mã khoảng mười một tỷ đồng.",
        "Trên sàn UPCoM, khối ngoại mua ròng bảy tỷ đồng trong phiên",
        "Một mã hàng không được mua nhiều nhất, theo sau là hai mã đường.",
    )
    found = cleaned(*HEAD, LEAD, *MORE, *pairs, "Minh Khuê", *END)
    assert paragraphs(found) == [LEAD, *MORE, *pairs]
    assert found.authors == ("Minh Khuê",)


def test_thanks_that_end_an_interview_are_no_credit() -> None:
    thanks = "PV: Xin trân trọng cảm ơn ông!./."
    found = cleaned(*HEAD, LEAD, *MORE, thanks, *END)
    assert paragraphs(found)[-1] == thanks
    assert found.credit is None


def test_a_list_that_goes_on_is_no_teaser() -> None:
    last = (
        "Kho dự phòng trên đảo",
        "Trong kho còn đủ đồ thay cho ba tháng mùa khô: ống nhựa, van, khớp nối, keo dán, …",
        MORE[2],
    )
    found = cleaned(*HEAD, LEAD, *MORE[:2], *last, *END)
    assert paragraphs(found) == [LEAD, *MORE[:2], *last]


def test_teasers_that_are_cut_off_still_go() -> None:
    teasers = (
        "Nước mắm Phú Quốc vào vụ cá cơm",
        "Năm nay cá về sớm nửa tháng, các nhà thùng phải thuê thêm người ...",
        "Đường ven biển cấm xe tải ban ngày",
        "Lệnh cấm áp dụng từ đầu tháng sau, trừ xe chở rau quả ...",
    )
    found = cleaned(*HEAD, LEAD, *MORE, *teasers, *END)
    assert paragraphs(found) == [LEAD, *MORE]


def test_the_last_sentence_glued_to_the_one_before_stays() -> None:
    glued = f"{MORE[2][:-1]} Ông Sáu hỏi: sao không làm sớm hơn?{MORE[1]}"
    found = cleaned(*HEAD, LEAD, *MORE[:2], glued, *END)
    assert paragraphs(found)[-1] == glued


def test_a_text_glued_throughout_stays() -> None:
    glued = [f"{MORE[i][:-1]} kể cả mùa mưaVà {MORE[i - 1]}" for i in (0, 1, 2)]
    found = cleaned(*HEAD, LEAD, *glued, *END)
    assert paragraphs(found) == [LEAD, *glued]


def test_a_name_under_a_caption_is_still_the_photographers() -> None:
    caption = "Trạm bơm ở Hòn Ngang sáng 19/11. Ảnh: H.P"
    found = cleaned(*HEAD, LEAD, MORE[0], caption, "HỮU PHƯỚC", *MORE[1:], *END)
    assert paragraphs(found) == [LEAD, *MORE]


def test_subheadings_in_capitals_are_no_names() -> None:
    caption = "Trạm bơm ở Hòn Ngang sáng 19/11. Ảnh: H.P"
    body = ("PHÒNG MÁY", MORE[0], "BỒN CHỨA", MORE[1], "ĐƯỜNG ỐNG", MORE[2])
    found = cleaned(*HEAD, LEAD, caption, *body, *END)
    assert paragraphs(found) == [LEAD, *body]


def test_a_name_in_capitals_glued_to_its_date_is_no_subheading() -> None:
    body = (LEAD, "PHÒNG MÁY", MORE[0], "BỒN CHỨA", MORE[1], "ĐƯỜNG ỐNG", MORE[2])
    found = cleaned(*MENU, TITLE, "DIỄM LỆ•17/09/2026 07:41", *body, *END)
    assert paragraphs(found) == list(body)
    assert (found.authors, found.date) == (("DIỄM LỆ",), "2026-09-17T07:41:00+07:00")


CARDS = (
    *("Tin mới", "Giá vàng đứng yên trước phiên đấu thầu", "10:30 | 18/11/2026"),
    "Các cửa hàng niêm yết giá mua vào bằng với chiều hôm qua, người mua thưa thớt.",
    *("Đường ven biển cấm xe tải vào giờ cao điểm", "10:05 | 18/11/2026"),
    "Lệnh cấm áp dụng từ đầu tháng sau, trừ xe chở rau quả tươi có giấy phép.",
)


def test_a_last_sentence_that_trails_off_above_a_box_of_cards_stays() -> None:
    last = "Máy bơm cứ thế chạy suốt đêm trong tiếng gọi nhau của những người thợ đường ống..."
    assert paragraphs(cleaned(*HEAD, LEAD, *MORE, last, *CARDS)) == [LEAD, *MORE, last]


def test_a_cut_teaser_above_its_button_goes() -> None:
    teaser = ("Giá vàng đứng yên trước phiên đấu thầu", "Các cửa hàng niêm yết giá mua vào...")
    found = cleaned(*HEAD, LEAD, *MORE, *teaser, "Xem thêm", *CARDS)
    assert paragraphs(found) == [LEAD, *MORE]


def test_a_first_heading_with_its_number_stays() -> None:
    body = ("1. Trạm bơm", LEAD, "2. Bồn chứa", MORE[0], "3. Đường ống", *MORE[1:])
    assert paragraphs(cleaned(*HEAD, *body, *CARDS)) == list(body)


def test_the_first_of_a_ranking_above_the_article_goes() -> None:
    ranking = ("Đọc nhiều", "2. Đường ven biển cấm xe tải", "1. Giá vàng đứng yên trước phiên")
    assert paragraphs(cleaned(*MENU, TITLE, *ranking, LEAD, *MORE, *CARDS)) == [LEAD, *MORE]
