"""Texts as other scrapers leave them: the words of pictures among the paragraphs."""

from __future__ import annotations

import pytest

from tests.test_pasted_texts import LAST, LEAD, MORE, cleaned, paragraphs
from tests.test_scraped_texts import PAUSE, QUOTED, SHOWN, SPOKEN, TITLE


def test_a_long_line_twice_in_a_row_is_a_pictures() -> None:
    found = cleaned(TITLE, "", LEAD, "", MORE, "", SHOWN, SHOWN, "", SPOKEN, "", LAST)
    assert paragraphs(found) == [LEAD, MORE, SPOKEN, LAST]
    assert found.captions == (SHOWN,)


def test_a_lead_twice_and_a_whole_text_twice_are_no_pictures() -> None:
    found = cleaned(TITLE, "", LEAD, LEAD, "", MORE, "", LAST)
    assert LEAD in paragraphs(found)
    every = [line for line in (LEAD, MORE, SHOWN, SPOKEN, LAST) for _ in range(2)]
    assert {LEAD, MORE, SHOWN, SPOKEN, LAST} <= set(paragraphs(cleaned(TITLE, *every)))


def test_a_short_sentence_may_come_twice() -> None:
    called = "Không ai trả lời bà, chỉ có tiếng nước."
    found = cleaned(TITLE, "", LEAD, "", MORE, "", called, called, "", LAST)
    assert paragraphs(found) == [LEAD, MORE, called, called, LAST]


@pytest.mark.parametrize("number", ["- Hình 1", "- Ảnh 2.", "ảnh 3"])
def test_the_title_with_a_number_is_a_pictures(number: str) -> None:
    found = cleaned(TITLE, "", LEAD, "", f"{TITLE} {number}", "", QUOTED, "", SPOKEN, "", LAST)
    assert paragraphs(found) == [LEAD, SPOKEN, LAST]
    assert found.captions == (f"{TITLE} {number}", QUOTED)


def test_a_sentence_under_a_pictures_number_stays_where_nobody_repeats_it() -> None:
    found = cleaned(TITLE, "", LEAD, "", f"{TITLE} - Hình 1", "", QUOTED, "", MORE, "", LAST)
    assert paragraphs(found) == [LEAD, QUOTED, MORE, LAST]


@pytest.mark.parametrize(
    "line",
    [
        "Bà giữ lại đúng hai tấm hình, tấm cũ nhất là ảnh 1.",
        "Cuộc thi trả giải nhất cho người gửi 12 ảnh.",
        "Nhà nào cũng treo lịch có ảnh chợ nổi của năm 2019.",
    ],
)
def test_sentences_about_pictures_stay(line: str) -> None:
    found = cleaned(TITLE, "", LEAD, "", line, "", MORE, "", LAST)
    assert paragraphs(found) == [LEAD, line, MORE, LAST]


@pytest.mark.parametrize(
    "line",
    [
        "Quang cảnh lễ mở lại bến Ninh Kiều",
        "Quang cảnh buổi họp.",
        "Hiện trường vụ chìm ghe ở ngã ba Vàm Xáng",
        "Khu vực xảy ra vụ chìm ghe.",
        "Camera an ninh ghi lại cảnh chiếc ghe va vào trụ cầu",
        "Các đại biểu dự lễ mở lại chợ.",
        "Đồng chí Lê Thị Sáu, Phó Chủ tịch huyện phát biểu tại lễ mở lại bến",
        "Lãnh đạo huyện Phong Điền trao quà cho mười hộ buôn bán trên sông",
        "Ông Trần Văn Út bên chiếc ghe bún của gia đình",
        "Bị cáo Lê Văn Lén tại phiên tòa sáng 12/3",
        "Hai bị cáo tại tòa",
        "Bị cáo Lén trước tòa",
        "Công an khám nghiệm hiện trường vụ chìm ghe trong đêm",
        "TS Phan Văn Kha, Viện trưởng Viện Thủy lợi trao đổi tại buổi tọa đàm",
    ],
)
def test_what_a_picture_of_an_event_shows_is_its_caption(line: str) -> None:
    found = cleaned(TITLE, "", LEAD, "", MORE, "", line, "", SPOKEN, "", LAST)
    assert paragraphs(found) == [LEAD, MORE, SPOKEN, LAST]
    assert found.captions == (line,)


@pytest.mark.parametrize(
    "line",
    [
        "Đồng chí Lê Thị Sáu, Phó Chủ tịch huyện phát biểu tại lễ mở lại bến.",
        "Quang cảnh buổi họp khiến bà Út nhớ chợ cũ.",
        "Hiện trường vụ chìm ghe được xác định là ngã ba Vàm Xáng.",
        "Toàn cảnh thị trường ghe cũ trong quý III",
        "Bị cáo khóc tại tòa",
        "Các bị cáo tại tòa khai gì?",
        "Lãnh đạo huyện nói gì",
        "Hiện trường còn lại gì?",
        "Khu vực xảy ra vụ chìm ghe đã được rào lại.",
        "Camera ghi lại cảnh gì",
        "Bí thư huyện ủy chia sẻ",
        "Ông Trần Văn Út đi bên phải dòng kênh",
        "Trao quà cho người ở lại bến",
        "Các đại biểu dự lễ đã ra về từ trưa, chỉ bà Út ở lại.",
    ],
)
def test_sentences_and_subheadings_about_events_stay(line: str) -> None:
    found = cleaned(TITLE, "", LEAD, "", MORE, "", line, "", SPOKEN, "", LAST)
    assert paragraphs(found) == [LEAD, MORE, line, SPOKEN, LAST]


def test_a_row_of_one_cell_is_a_pictures() -> None:
    caption = "Bến Ninh Kiều lúc rạng sáng, ghe bún của bà Út về trước."
    found = cleaned(TITLE, f"{LEAD} | |", MORE, f"{caption} |", "| |", SPOKEN, LAST)
    assert paragraphs(found) == [LEAD, MORE, SPOKEN, LAST]
    assert found.captions == (caption,)


def test_a_box_of_several_rows_is_the_articles() -> None:
    rows = ("Ghe lớn: 40.000 đồng một đêm", "Ghe nhỏ: 15.000 đồng một đêm", "Xuồng: không thu")
    found = cleaned(TITLE, LEAD, MORE, *(f"{row} |" for row in rows), SPOKEN, LAST)
    assert paragraphs(found) == [LEAD, MORE, *rows, SPOKEN, LAST]
    table = "Ghe lớn | 40.000 | 42.000 |"
    assert table in paragraphs(cleaned(TITLE, LEAD, MORE, table, SPOKEN, LAST))


def test_a_name_in_a_cell_signs() -> None:
    found = cleaned(TITLE, "Trần Văn Út |", "", LEAD, MORE, LAST)
    assert found.authors == ("Trần Văn Út",)
    assert paragraphs(found) == [LEAD, MORE, LAST]


def test_a_ceremony_in_a_picture() -> None:
    shown = "Lễ bàn giao bến mới cho mười hộ buôn bán ở ngã ba Vàm Xáng."
    found = cleaned(TITLE, "", LEAD, "", MORE, "", LAST, "", shown, "", "Trần Văn Út")
    assert paragraphs(found) == [LEAD, MORE, LAST]
    assert found.captions == (shown,)
    for told in (
        "Lễ bàn giao bến mới diễn ra ở ngã ba Vàm Xáng lúc sáng sớm.",
        "Lễ khai mạc",
    ):
        assert told in paragraphs(cleaned(TITLE, "", LEAD, "", MORE, "", told, "", LAST))


def test_a_scene_above_the_lead_is_a_pictures() -> None:
    shown = "Tiết mục văn nghệ trên ghe đêm mở lại bến."
    found = cleaned(shown, LEAD, MORE, LAST)
    assert paragraphs(found) == [LEAD, MORE, LAST]
    assert found.captions == (shown,)
    told = "Tiết mục văn nghệ trên ghe khiến bà Út bật khóc."
    assert paragraphs(cleaned(told, LEAD, MORE, LAST)) == [told, LEAD, MORE, LAST]


def test_a_pictures_file_name_is_no_line() -> None:
    for name in ("cho-noi-phong-dien-hop-lai2", "cho_noi_ninh_kieu.jpg", "IMG-2031.JPG".lower()):
        assert paragraphs(cleaned(TITLE, "", LEAD, "", name, "", MORE, "", LAST)) == [
            LEAD,
            MORE,
            LAST,
        ]


def test_a_paragraph_that_trails_off_after_a_picture_holds_the_text_together() -> None:
    names = ("ben-ninh-kieu-cho-noi-hop-lai-2026.jpeg", "cho-noi-phong-dien-ban-bun-tren-ghe3.jpg")
    shown = ("Bến Ninh Kiều trước rạng đông.", "Ghe bún của bà Út. Ảnh: Trần Út")
    found = cleaned(
        *(TITLE, "", LEAD, "", names[0], shown[0], "", MORE, "", "Ghe nào được vào", "", SPOKEN),
        *("", names[1], shown[1], "", PAUSE, "", "Đường đi", "", LAST),
    )
    assert paragraphs(found) == [
        *(LEAD, MORE, "Ghe nào được vào", SPOKEN, PAUSE, "Đường đi", LAST),
    ]
    assert found.captions == shown


def test_a_picture_under_its_number_in_one_group() -> None:
    told = "Ghe về tới bến lúc bốn giờ."
    found = cleaned(TITLE, "", LEAD, "", f"{TITLE} - Ảnh 1.", told, "", MORE, "", LAST)
    assert paragraphs(found) == [LEAD, MORE, LAST]
    apart = cleaned(TITLE, "", LEAD, "", f"{TITLE} - Ảnh 1.", "", told, "", MORE, "", LAST)
    assert paragraphs(apart) == [LEAD, told, MORE, LAST]
    unspaced = cleaned(TITLE, LEAD, f"{TITLE} - Ảnh 1.", told, MORE, LAST)
    assert paragraphs(unspaced) == [LEAD, told, MORE, LAST]


def test_a_cell_between_strokes_is_a_pictures() -> None:
    caption = "Bà Út chèo ghe bún qua ngã ba Vàm Xáng."
    found = cleaned(TITLE, LEAD, MORE, "| |", caption, "|", SPOKEN, LAST)
    assert paragraphs(found) == [LEAD, MORE, SPOKEN, LAST]
    assert found.captions == (caption,)


def test_a_pictures_name_in_other_words_above_its_caption() -> None:
    name = "Bà Út chèo ghe bún về bến Ninh Kiều"
    caption = "Bà Út chèo ghe bún về tới bến Ninh Kiều. Ảnh: T.U"
    found = cleaned(TITLE, "", LEAD, "", MORE, "", name, caption, "", SPOKEN, "", LAST)
    assert paragraphs(found) == [LEAD, MORE, SPOKEN, LAST]
    assert found.captions == (name, caption)
    heading = "Ai còn bán bún trên sông lúc nửa đêm"
    found = cleaned(TITLE, "", LEAD, "", MORE, "", heading, "", caption, "", SPOKEN, "", LAST)
    assert paragraphs(found) == [LEAD, MORE, heading, SPOKEN, LAST]


def test_one_name_for_all_pictures() -> None:
    told = (LEAD, MORE, SPOKEN, LAST, QUOTED + " Người mua gật đầu.")
    lines = [line for paragraph in told for line in (paragraph, "", "Bà Út", "")][:-2]
    assert paragraphs(cleaned(TITLE, "", *lines)) == list(told)
    names = ("Phóng viên", "Bà Út")
    lines = [line for i, text in enumerate((*told, SHOWN)) for line in (names[i % 2], text)]
    assert paragraphs(cleaned(TITLE, "", LEAD + " " + MORE, *lines))[1:] == lines


def test_one_name_and_an_office_in_a_picture() -> None:
    shown = "Chị Nga, chủ ghe trái cây trao quà cho mười hộ ở lại bến"
    found = cleaned(TITLE, "", LEAD, "", MORE, "", shown, "", LAST)
    assert paragraphs(found) == [LEAD, MORE, LAST]


def test_a_browser_without_video() -> None:
    tail = ("Your browser does not support the video tag.", "Tác giả: Trần Văn Út")
    found = cleaned(TITLE, "", LEAD, "", MORE, "", LAST, "", *tail)
    assert paragraphs(found) == [LEAD, MORE, LAST]
