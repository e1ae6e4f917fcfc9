"""What stands in the middle of copied articles: a player's controls, embedded posts, credits."""

from __future__ import annotations

import pytest

from cleaners.clutter.captions import is_caption
from tests.test_cards_below import BODY, HEAD
from tests.test_pasted_texts import LAST, cleaned, paragraphs

PLAYER = (
    "Current Time 0:00",
    "/",
    "Duration 1:20",
    "Loaded: 5.00%",
    "1x",
    "Playback Rate",
    "Fullscreen",
)


@pytest.mark.parametrize("above", range(1, len(BODY)))
def test_a_player_does_not_cut_the_article_in_two(above: int) -> None:
    found = cleaned(*HEAD, *BODY[:above], *PLAYER, *BODY[above:], "Tin cùng chuyên mục")
    assert paragraphs(found) == BODY


@pytest.mark.parametrize(
    "lines",
    [
        ("View this post on Instagram", "A post shared by Chợ nổi (@chonoi)"),
        ("Xem bài viết này trên Instagram", "Một bài viết được chia sẻ bởi Chợ nổi (@cho.noi)"),
        ("— Chợ nổi (@chonoi) March 3, 2026",),
        ("Advertisements", "REPORT THIS AD"),
        ("Tự động phát",),
        ("Xem toàn màn hình",),
        ("+3",),
        ("Vui lòng tắt trình chặn quảng cáo để tiếp tục đọc.",),
        ("Hình minh họa",),
        ("Bấm theo dõi kênh Zalo của báo để không bỏ lỡ tin mới",),
        ("Ghe dưa neo trước đình Phong Điền - Nguồn: Hà An",),
        ("Ghe dưa neo trước đình Phong Điền | Nguồn ảnh: Internet",),
        ("Ghe dưa neo trước đình Phong Điền © Hà An",),
    ],
)
def test_what_stands_between_paragraphs_goes(lines: tuple[str, ...]) -> None:
    found = cleaned(*HEAD, *BODY[:2], *lines, *BODY[2:], "Tin cùng chuyên mục")
    assert paragraphs(found) == BODY


def test_the_stars_below_a_title_are_no_lead() -> None:
    found = cleaned(*HEAD, "Đánh giá: 5/5 - (3 bình chọn)", *BODY)
    assert paragraphs(found) == BODY


@pytest.mark.parametrize(
    "text",
    [
        "Xuất khẩu gạo tăng một phần năm so với năm ngoái. Nguồn: Bộ Công Thương",
        "Người dân hỏi nguồn: Nhà nước hay dân góp?",
        "Chợ có hai nguồn hàng - nguồn từ Trà Ôn và nguồn từ Cái Răng",
        "Dấu © trên bìa sách là điều ông giữ suốt đời.",
        "Hình minh họa cho sách do ông vẽ.",
    ],
)
def test_a_sentence_with_a_source_is_no_caption(text: str) -> None:
    assert not is_caption(text, text.count(" ") + 1)


def test_the_last_sentence_with_its_source_stays() -> None:
    assert paragraphs(cleaned(*HEAD, *BODY, f"{LAST} Nguồn: Báo Miền Tây"))[:-1] == BODY


HELD = "Sáng 16/1, Ủy ban nhân dân huyện họp với các hộ buôn bán về việc mở lại chợ nổi trên sông."
SPOKE = (
    "Phát biểu tại buổi họp, ông Lê Văn Tám mong các hộ giữ lệ treo bẹo hàng như các cụ ngày trước."
)
BEGUN = "Việc nạo vét bắt đầu từ giữa mùa khô, mỗi ngày hai ca, và xong trước con nước rằm vài hôm."


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Văn Tám phát biểu tại buổi họp.",
        "Ông Lê Văn Tám, Phó Chủ tịch UBND huyện phát biểu tại buổi họp.",
        "Phó Chủ tịch UBND huyện Lê Văn Tám phát biểu chủ trì buổi họp.",
    ],
)
def test_who_speaks_beside_what_he_says_is_seen_in_a_picture(text: str) -> None:
    for body in ([HELD, text, SPOKE, BEGUN, LAST], [HELD, SPOKE, text, BEGUN, LAST]):
        assert text not in paragraphs(cleaned(*HEAD, *body))


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Văn Tám, Phó Chủ tịch UBND huyện đến dự và phát biểu tại buổi họp.",
        "Ông Lê Văn Tám, Phó Chủ tịch UBND huyện chủ trì buổi họp.",
        "Ông Lê Văn Tám đã phát biểu tại buổi họp trước đó.",
        "Bà Trần Thị Út, thay mặt các hộ buôn bán, phát biểu tại buổi họp.",
    ],
)
def test_who_came_and_who_spoke_before_stays(text: str) -> None:
    body = [HELD, text, SPOKE, BEGUN, LAST]
    assert paragraphs(cleaned(*HEAD, *body)) == body


def test_a_bare_date_below_the_writer_is_the_articles() -> None:
    menu, title = HEAD[:-2], HEAD[-2]
    found = cleaned(*menu, title, *BODY, "Hà An", "17/01/2026 09:20")
    assert (found.authors, found.date) == (("Hà An",), "2026-01-17T09:20:00+07:00")
    dated = cleaned(*HEAD, *BODY, "Hà An", "18/01/2026 10:00")
    assert dated.date == "2026-01-17T09:20:00+07:00"
    commented = cleaned(*menu, title, *BODY, "Hà An", "Bình luận", "18/01/2026 10:00")
    assert commented.date is None


def test_a_summary_s_heading_wrote_nothing() -> None:
    found = cleaned(*HEAD, BODY[0], "TÓM TẮT", "Chợ nổi họp lại từ đầu tháng sau.", *BODY[1:])
    assert found.authors == ()
