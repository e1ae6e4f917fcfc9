"""Texts as other scrapers leave them: a lead that trails off, the names of sources and the
neighbours' titles under the last sentence. For pictures see test_scraped_pictures.py."""

from __future__ import annotations

import pytest

from tests.test_pasted_texts import LAST, LEAD, MORE, cleaned, paragraphs

TITLE = "Chợ nổi Phong Điền họp lại từ tháng sau"
#: A lead that trails off, of so many words that no title has them.
TRAILING = (
    "Mười hai năm chèo ghe bán bún trên kênh, bà Út chưa thấy mùa nào nước cạn như mùa này, "
    "và cũng chưa thấy mùa nào người ta nhắc tới chuyện nạo vét nhiều như thế..."
)
SHOWN = (
    "Phó Chủ tịch huyện Trần Thị Mười hai lần ra bến Ninh Kiều xem thợ đóng cừ tràm trước ngày "
    "chợ họp lại."
)
QUOTED = "Nước về tới bến là ghe về tới bến, ai cũng biết vậy."
SPOKEN = f"“{QUOTED} Chỉ có điều không ai biết bao giờ nước về”, bà Út nói khi buộc ghe."
NEIGHBOURS = (
    "Cần Thơ mở thêm hai tuyến buýt đường sông nối ba quận trung tâm",
    "Hội thi nấu bánh dân gian Nam Bộ: hơn trăm nghệ nhân trổ tài",
    "Vì sao mực nước đầu nguồn sông Hậu thấp hơn trung bình nhiều năm?",
    "Chủ ghe trái cây Cái Răng nhận thanh toán bằng mã QR từ mùa này",
)
NEXT = ("Nước đầu nguồn sông Hậu lên chậm hơn mọi năm", MORE.replace("Huyện", "Tỉnh"), SHOWN)
PAUSE = (
    "Muốn giữ chỗ thì phải ghi tên trước rằm, mang theo giấy đăng ký ghe, hai tấm hình và đủ "
    "kiên nhẫn để đợi qua hết mùa nước..."
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


@pytest.mark.parametrize("kicker", ["Cần Thơ:", "TP Huế:", "Vụ chìm ghe:"])
def test_a_kicker_stands_above_the_title(kicker: str) -> None:
    found = cleaned(kicker, TITLE, LEAD, MORE, LAST)
    assert found.title == TITLE
    assert paragraphs(found) == [LEAD, MORE, LAST]


def test_a_list_that_begins_a_text_has_no_kicker() -> None:
    lines = ("Nguyên liệu:", "500 g cá cơm", LEAD, MORE, LAST)
    assert paragraphs(cleaned(*lines)) == list(lines)


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


def test_a_name_in_capitals_behind_the_last_sentence_signs() -> None:
    found = cleaned(TITLE, "", LEAD, "", MORE, "", f"{SPOKEN} {LAST} TRẦN ÚT")
    assert paragraphs(found) == [LEAD, MORE, f"{SPOKEN} {LAST}"]
    assert found.authors == ("TRẦN ÚT",)
    for end in ("bến do UBND TP HCM giữ.", "chợ họp theo giờ của UBND TP"):
        last = f"{SPOKEN} Huyện cho biết {end}"
        assert paragraphs(cleaned(TITLE, "", LEAD, "", MORE, "", last))[-1] == last


def test_the_date_and_the_title_side_by_side() -> None:
    found = cleaned("Xã hội", f"20/11/2026 03:25{TITLE}", LEAD, MORE, LAST)
    assert found.title == TITLE
    assert found.date == "2026-11-20T03:25:00+07:00"
    assert paragraphs(found) == [LEAD, MORE, LAST]


def test_a_title_behind_its_date_is_no_story_of_the_menu() -> None:
    story = "Bà Sáu công khai tên người lái ghe trộm cả chục giạ lúa, tuyên bố đi kiện"
    found = cleaned(story, "Xã hội", f"20/11/2026 03:25{TITLE}", LEAD, MORE, LAST)
    assert found.title == TITLE
    assert paragraphs(found) == [LEAD, MORE, LAST]


def test_a_date_between_strokes() -> None:
    found = cleaned(TITLE, "03 | 11 | 2026", LEAD, MORE, LAST)
    assert found.date == "2026-11-03"
    assert paragraphs(found) == [LEAD, MORE, LAST]


def test_a_title_with_a_full_stop_is_told_by_its_date() -> None:
    found = cleaned(f"{TITLE}.", "", "Thứ sáu, 20/11/2026", "", LEAD, "", MORE, "", LAST)
    assert found.title == f"{TITLE}."
    assert paragraphs(found) == [LEAD, MORE, LAST]
    assert paragraphs(cleaned(f"{TITLE}.", "", LEAD, "", MORE, "", LAST))[0] == f"{TITLE}."
