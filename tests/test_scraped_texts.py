"""Texts as other scrapers leave them: the picture's words among the paragraphs, a lead that trails
off, the names of sources and the neighbours' titles under the last sentence."""

from __future__ import annotations

import pytest

from tests.test_pasted_texts import LAST, LEAD, MORE, cleaned, paragraphs

TITLE = "Chợ nổi Phong Điền họp lại từ tháng sau"
#: A lead that trails off, of so many words that no title has them.
TRAILING = (
    "Mười hai năm chèo ghe bán bún trên kênh, bà Út chưa thấy mùa nào nước cạn như mùa này, "
    "và cũng chưa thấy mùa nào người ta nhắc tới chuyện nạo vét nhiều như thế..."
)


@pytest.mark.parametrize("title", [TITLE, "Bao giờ chợ nổi Phong Điền mới họp lại như trước?"])
def test_a_lead_that_trails_off_is_no_title(title: str) -> None:
    found = cleaned("-->", "", title, "", TRAILING, "", MORE, "", LAST)
    assert found.title == title
    assert paragraphs(found) == [TRAILING, MORE, LAST]


def test_a_lead_that_trails_off_without_a_title_stays() -> None:
    lead = f'"{TRAILING}"'
    found = cleaned(lead, "", MORE, "", LAST)
    assert found.title is None
    assert paragraphs(found) == [lead, MORE, LAST]


def test_a_media_mark_in_brackets_begins_a_title() -> None:
    title = "[Video] Ghe bún của bà Út trở lại chợ nổi Phong Điền"
    found = cleaned(title, "", LEAD, "", MORE, "", LAST)
    assert found.title == title
    assert paragraphs(found) == [LEAD, MORE, LAST]
    linked = cleaned(TITLE, "", LEAD, title, MORE, LAST)  # further down it is another article's
    assert paragraphs(linked) == [LEAD, MORE, LAST]


SHOWN = (
    "Phó Chủ tịch huyện Trần Thị Mười hai lần ra bến Ninh Kiều xem thợ đóng cừ tràm trước ngày "
    "chợ họp lại."
)
QUOTED = "Nước về tới bến là ghe về tới bến, ai cũng biết vậy."
SPOKEN = f"“{QUOTED} Chỉ có điều không ai biết bao giờ nước về”, bà Út nói khi buộc ghe."


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
        "Các đại biểu dự lễ mở lại chợ.",
        "Đồng chí Lê Thị Sáu, Phó Chủ tịch huyện phát biểu tại lễ mở lại bến",
        "Lãnh đạo huyện Phong Điền trao quà cho mười hộ buôn bán trên sông",
        "Ông Trần Văn Út bên chiếc ghe bún của gia đình",
        "Bị cáo Lê Văn Lén tại phiên tòa sáng 12/3",
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
        "Lãnh đạo huyện nói gì",
        "Hiện trường còn lại gì?",
        "Bí thư huyện ủy chia sẻ",
        "Ông Trần Văn Út đi bên phải dòng kênh",
        "Trao quà cho người ở lại bến",
        "Các đại biểu dự lễ đã ra về từ trưa, chỉ bà Út ở lại.",
    ],
)
def test_sentences_and_subheadings_about_events_stay(line: str) -> None:
    found = cleaned(TITLE, "", LEAD, "", MORE, "", line, "", SPOKEN, "", LAST)
    assert paragraphs(found) == [LEAD, MORE, line, SPOKEN, LAST]


NEIGHBOURS = (
    "Cần Thơ mở thêm hai tuyến buýt đường sông nối ba quận trung tâm",
    "Hội thi nấu bánh dân gian Nam Bộ: hơn trăm nghệ nhân trổ tài",
    "Vì sao mực nước đầu nguồn sông Hậu thấp hơn trung bình nhiều năm?",
    "Chủ ghe trái cây Cái Răng nhận thanh toán bằng mã QR từ mùa này",
)


def test_titles_under_the_last_paragraph_go_without_a_label() -> None:
    found = cleaned(TITLE, "", LEAD, MORE, LAST, "", *NEIGHBOURS)
    assert paragraphs(found) == [LEAD, MORE, LAST]
    signed = cleaned(TITLE, LEAD, MORE, LAST, "Nguyễn Thị Mười", *NEIGHBOURS)
    assert paragraphs(signed) == [LEAD, MORE, LAST]
    assert signed.authors == ("Nguyễn Thị Mười",)


@pytest.mark.parametrize(
    "lines",
    [
        ("Ban quản lý đòi ba điều:", *NEIGHBOURS[:3]),
        ("Giải nhất thuộc về ghe bún của bà Út ở bến Ninh Kiều", "Giải nhì", "Giải ba"),
        ("Sông xưa bên lở bên bồi", "Người xưa đã bỏ bến rồi, còn sông", "Ghe ai chở một câu hò"),
        (NEIGHBOURS[0], NEIGHBOURS[1]),
    ],
)
def test_the_articles_own_last_lines_stay(lines: tuple[str, ...]) -> None:
    found = cleaned(TITLE, "", LEAD, MORE, LAST, "", *lines)
    assert paragraphs(found) == [LEAD, MORE, LAST, *lines]


def test_last_paragraphs_without_full_stops_stay() -> None:
    last = [line for title in NEIGHBOURS[:3] for line in ("", title)]
    assert paragraphs(cleaned(TITLE, "", LEAD, "", MORE, *last))[2:] == list(NEIGHBOURS[:3])


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Tác giả bài viết: Nguyễn Thị Mười", ("Nguyễn Thị Mười",)),
        ("Tác giả bài viết: Nguyễn Thị Mười- Huyện đoàn", ("Nguyễn Thị Mười",)),
        ("Tác giả: Trần Văn Út - Phòng Văn hóa huyện", ("Trần Văn Út",)),
    ],
)
def test_who_wrote_it_and_where_they_work(line: str, authors: tuple[str, ...]) -> None:
    found = cleaned(TITLE, "", LEAD, MORE, LAST, line, "Ý kiến bạn đọc")
    assert paragraphs(found) == [LEAD, MORE, LAST]
    assert found.authors == authors


def test_the_papers_name_closes_a_collected_text() -> None:
    found = cleaned(TITLE, "", LEAD, "", MORE, "", LAST, "", "Trần Văn Út", "", "Infotaydo")
    assert paragraphs(found) == [LEAD, MORE, LAST]
    assert found.authors == ("Trần Văn Út",)
    assert found.credit == "Infotaydo"
    bracketed = cleaned(TITLE, "", LEAD, "", MORE, "", LAST, "", "(Taydonews)")
    assert paragraphs(bracketed) == [LEAD, MORE, LAST]
    laughing = cleaned(TITLE, "", LEAD, "", MORE, "", LAST, "", "(Cười)")
    assert paragraphs(laughing) == [LEAD, MORE, LAST, "(Cười)"]


def test_the_comment_box_is_no_sentence() -> None:
    assert paragraphs(cleaned(TITLE, "", LEAD, MORE, LAST, "", "Gửi bình luận của bạn")) == [
        LEAD,
        MORE,
        LAST,
    ]


@pytest.mark.parametrize("sign", ["TP - ", "TT - ", "NLĐ - "])
def test_a_printed_papers_sign_leaves_the_lead(sign: str) -> None:
    assert paragraphs(cleaned(TITLE, "", sign + LEAD, MORE, LAST))[0] == LEAD


@pytest.mark.parametrize("start", ["TP-Hồ Chí Minh và ", "TT-BTC là số hiệu của thông tư mà "])
def test_what_begins_like_a_printed_papers_sign_stays(start: str) -> None:
    lead = start + LEAD
    assert paragraphs(cleaned(TITLE, "", lead, MORE, LAST))[0] == lead


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


@pytest.mark.parametrize("kicker", ["Cần Thơ:", "TP Huế:", "Vụ chìm ghe:"])
def test_a_kicker_stands_above_the_title(kicker: str) -> None:
    found = cleaned(kicker, TITLE, LEAD, MORE, LAST)
    assert found.title == TITLE
    assert paragraphs(found) == [LEAD, MORE, LAST]


def test_a_list_that_begins_a_text_has_no_kicker() -> None:
    lines = ("Nguyên liệu:", "500 g cá cơm", LEAD, MORE, LAST)
    assert paragraphs(cleaned(*lines)) == list(lines)


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


def test_a_body_signs_a_text() -> None:
    for line in ("Trung tâm Tin tức", "Ban Biên tập", "Huyện đoàn Phong Điền"):
        found = cleaned(TITLE, "", LEAD, "", MORE, "", LAST, "", line)
        assert paragraphs(found) == [LEAD, MORE, LAST]
        assert found.credit == line
    for line in ("Trung tâm của làng", "Ban đêm", "Hội An, Huế, Phong Điền"):
        assert paragraphs(cleaned(TITLE, "", LEAD, "", MORE, "", LAST, "", line))[-1] == line


def test_a_source_with_its_address() -> None:
    line = "Nguồn VNEWS: http://vnews.vn/cho-noi-phong-dien"
    found = cleaned(TITLE, "", LEAD, "", MORE, "", LAST, "", line)
    assert paragraphs(found) == [LEAD, MORE, LAST]
    assert found.credit == line
    told = "Nguồn tin của huyện: bến sẽ mở trước Tết."
    assert told in paragraphs(cleaned(TITLE, "", LEAD, "", MORE, "", told, "", LAST))


def test_a_long_paragraph_further_down_is_a_copy() -> None:
    long = (
        "Người bán đi từ hai giờ sáng, người mua từ bốn giờ, và đến khi mặt trời lên khỏi rặng "
        "bần thì trên kênh chỉ còn lại ghe bún của bà Út."
    )
    refrain = "Nước về thì ghe về, ai cũng biết vậy mà không ai nói."
    found = cleaned(
        TITLE, "", LEAD, "", long, "", refrain, "", MORE, "", refrain, "", long, "", LAST
    )
    assert paragraphs(found) == [LEAD, long, refrain, MORE, refrain, LAST]


def test_a_comment_form_in_english() -> None:
    form = ("Please enter your comment!", "Please enter your name here")
    assert paragraphs(cleaned(TITLE, "", LEAD, "", MORE, "", LAST, "", "Trả lời", "", *form)) == [
        LEAD,
        MORE,
        LAST,
    ]


NEXT = ("Nước đầu nguồn sông Hậu lên chậm hơn mọi năm", MORE.replace("Huyện", "Tỉnh"), SHOWN)


def test_another_article_below_the_author_and_the_source_goes() -> None:
    signed = ("Trần Văn Út", "Theo Taydonews")
    found = cleaned(TITLE, "", LEAD, "", MORE, "", SPOKEN, "", LAST, "", *signed, "", *NEXT)
    assert paragraphs(found) == [LEAD, MORE, SPOKEN, LAST]
    assert found.authors == ("Trần Văn Út",)


@pytest.mark.parametrize(
    ("title", "signed"),
    [
        (TITLE, ("Trần Văn Út",)),  # a person's name that is a subheading's
        (TITLE, ("Theo Taydonews",)),
        (
            "Điểm tin sáng: Chợ nổi họp lại, nước đầu nguồn lên chậm",
            ("Trần Văn Út", "Theo Taydonews"),
        ),
    ],
)
def test_what_stands_below_one_name_stays(title: str, signed: tuple[str, ...]) -> None:
    found = cleaned(title, "", LEAD, "", MORE, "", SPOKEN, "", LAST, "", *signed, "", *NEXT)
    assert paragraphs(found)[-2:] == list(NEXT[1:])


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


PAUSE = (
    "Muốn giữ chỗ thì phải ghi tên trước rằm, mang theo giấy đăng ký ghe, hai tấm hình và đủ "
    "kiên nhẫn để đợi qua hết mùa nước..."
)


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


def test_teasers_that_trail_off_are_still_none_of_the_article() -> None:
    teasers = (NEIGHBOURS[0], PAUSE, NEIGHBOURS[1], PAUSE.replace("rằm", "Tết"))
    found = cleaned(TITLE, "", LEAD, "", MORE, "", LAST, "", "Tin liên quan", *teasers)
    assert paragraphs(found) == [LEAD, MORE, LAST]


def test_a_last_paragraph_without_its_full_stop_is_no_title() -> None:
    last = "Trong đó ghe bún, ghe trái cây và ghe chở khách được vào trước, ghe hàng lớn phải đợi con nước sau"
    found = cleaned(LEAD + " " + MORE, "", last, "", "L. Anh")
    assert found.title is None
    assert paragraphs(found) == [LEAD + " " + MORE, last]


def test_a_broadcasts_title_names_its_day() -> None:
    title = "Chợ nổi Phong Điền họp lại từ tháng sau (20/11/2026)"
    found = cleaned(title, "Cập nhật: 20/11/2026", LEAD, MORE, LAST)
    assert found.title == title
    assert found.date == "2026-11-20"


def test_a_picture_under_its_number_in_one_group() -> None:
    told = "Ghe về tới bến lúc bốn giờ."
    found = cleaned(TITLE, "", LEAD, "", f"{TITLE} - Ảnh 1.", told, "", MORE, "", LAST)
    assert paragraphs(found) == [LEAD, MORE, LAST]
    apart = cleaned(TITLE, "", LEAD, "", f"{TITLE} - Ảnh 1.", "", told, "", MORE, "", LAST)
    assert paragraphs(apart) == [LEAD, told, MORE, LAST]
    unspaced = cleaned(TITLE, LEAD, f"{TITLE} - Ảnh 1.", told, MORE, LAST)
    assert paragraphs(unspaced) == [LEAD, told, MORE, LAST]
