"""Labels and calls that stand among an article's paragraphs, or under it."""

from __future__ import annotations

import pytest

from cleaners.clutter.people import is_person
from tests.test_pasted_texts import cleaned, paragraphs
from tests.test_unmarked_lines import FIRST, LAST, LEAD, SECOND, TITLE, text

OTHER = "Hai con bò lạc ở cồn được trả về cho chủ"


@pytest.mark.parametrize("label", ["Các tin, bài khác", "Tin/bài khác", "Các tin/bài khác"])
def test_a_label_with_a_comma_or_a_stroke_opens_a_zone(label: str) -> None:
    found = cleaned(TITLE, LEAD, FIRST, SECOND, LAST, label, OTHER, "Chợ quê dời vào nhà lồng mới")
    assert paragraphs(found) == [LEAD, FIRST, SECOND, LAST]


@pytest.mark.parametrize(
    "lines",
    [
        ("Bài nên đọc", OTHER),
        ("Bài mới", OTHER),
        ("Quảng cáo giữa bài",),
        ("Mời quý vị nghe lại chương trình tại đây:",),
    ],
)
def test_a_label_among_paragraphs_goes_with_its_title(lines: tuple[str, ...]) -> None:
    assert text(*lines) == [LEAD, FIRST, SECOND, LAST]


@pytest.mark.parametrize(
    "line",
    [
        "Bài mới của ông Út là bài về con nước, viết tay trên giấy học trò.",
        "Các tin, bài khác về bến ghe đều do đài huyện viết, người ở cồn bảo vậy.",
        "Mời quý vị nghe lại giọng hò cũ là cách bến mở đầu mỗi phiên chợ đêm.",
    ],
)
def test_sentences_that_begin_so_stay(line: str) -> None:
    assert text(line) == [LEAD, FIRST, line, SECOND, LAST]


def test_what_a_text_is_about_is_no_person() -> None:
    assert not is_person("Zelensky Ukraine Nga")
    assert is_person("Nga Lê")


@pytest.mark.parametrize(
    "line",
    ["Người dân đứng trên bờ kè nhìn ra bến", "Ghe rau neo đậu dọc cầu tàu lúc rạng sáng"],
)
def test_a_lone_line_that_shows_a_scene_is_a_pictures(line: str) -> None:
    found = cleaned(TITLE, "", LEAD, "", FIRST, "", line, "", SECOND, "", LAST)
    assert paragraphs(found) == [LEAD, FIRST, SECOND, LAST]
    assert found.captions == (line,)


@pytest.mark.parametrize(
    "line",
    [
        "Nhà vườn đứng trước ngã ba đường vì giá rau",
        "Người trẻ ngồi trên đống nợ sau mùa rau",
        "Người dân vùng biên giữ nghề dệt chiếu",
        "Ngôi nhà chung của những đứa trẻ mồ côi",
        "Người dân xếp hàng chờ ghe trong bao lâu",
        "Du khách ngày càng thích tour sông nước miền Tây",
    ],
)
def test_an_articles_only_subheading_stays(line: str) -> None:
    assert text(line) == [LEAD, FIRST, line, SECOND, LAST]


def test_a_scene_beside_a_subheading_stays() -> None:
    lines = ("Người dân đứng trên bờ kè nhìn ra bến", "Giá cước giữ đến hết quý ba")
    assert text(lines[0], "", FIRST.replace("bến", "chợ"), "", lines[1])[2::2] == [*lines, LAST]


@pytest.mark.parametrize(
    "line",
    [
        "Ảnh: Lê Út Ghe rau được kéo lên bờ kè để sửa máy rồi thả lại xuống kênh trong buổi sáng",
        "Ảnh: Trần Văn Út Bến ghe nhìn từ phía cồn, nơi huyện nối dài cầu tàu thêm ba mươi mét",
    ],
)
def test_a_caption_behind_its_photographer(line: str) -> None:
    found = cleaned(TITLE, "", LEAD, "", FIRST, "", line, "", SECOND, "", LAST)
    assert paragraphs(found) == [LEAD, FIRST, SECOND, LAST]
    assert found.captions == (line,)


def test_prose_that_begins_with_a_picture_stays() -> None:
    line = (
        "Ảnh: Lê Út chụp, chữ: bà Sáu viết, tờ báo tường của bến cứ vậy mà ra đều mỗi tháng một số."
    )
    assert text(line) == [LEAD, FIRST, line, SECOND, LAST]


def test_a_row_under_a_pictures_row_is_its_caption() -> None:
    rows = ("![]() |", "| Ghe rau neo dọc bờ kè, nước ngập sân. |")
    found = cleaned(TITLE, LEAD, FIRST, *rows, SECOND, LAST)
    assert paragraphs(found) == [LEAD, FIRST, SECOND, LAST]
    assert found.captions == (rows[1],)


def test_a_tables_row_stays() -> None:
    row = "| Ghe dưới năm tấn: hai mươi nghìn một lượt |"
    assert row in paragraphs(cleaned(TITLE, LEAD, FIRST, row, SECOND, LAST))


ASKED = (
    "- Ghe rau Vàm Cống lên phố bằng đường nào?",
    "- Bà Út kể chuyện bến cũ: 'Hồi đó chỉ có đò chèo tay'",
    "- Hai con bò lạc ở cồn được trả về cho chủ",
)


def test_titles_listed_under_the_lead_are_others() -> None:
    assert paragraphs(cleaned(TITLE, LEAD, *ASKED, FIRST, SECOND, LAST)) == [
        LEAD,
        FIRST,
        SECOND,
        LAST,
    ]


def test_a_list_that_is_announced_or_told_stays() -> None:
    asks = f"{LEAD[:-1]}, và người ở cồn hỏi:"
    assert ASKED[0] in paragraphs(cleaned(TITLE, asks, *ASKED, FIRST, SECOND, LAST))
    points = [
        "- Bến nhận thêm bốn mươi ghe của ba huyện",
        "- Cước mỗi thiên rau còn một nửa so với năm ngoái",
        "- Cầu tàu nối dài ba mươi mét vào cuối năm",
    ]
    assert points[0] in paragraphs(cleaned(TITLE, LEAD, *points, FIRST, SECOND, LAST))
    stopped = [f"{line.rstrip('?')}." for line in ASKED]
    assert stopped[0] in paragraphs(cleaned(TITLE, LEAD, *stopped, FIRST, SECOND, LAST))


def test_what_readers_asked_under_the_lead_stays() -> None:
    asked = (
        "- Ghe rau ở huyện khác có được vào bến neo qua đêm không?",
        "- Cước mỗi thiên rau tính theo ghe lớn hay ghe nhỏ vậy?",
        "- Người thuê sạp hai nơi cùng lúc thì đóng tiền ở đâu?",
    )
    found = paragraphs(cleaned(TITLE, LEAD, *asked, FIRST, SECOND, LAST))
    assert found == [LEAD, *asked, FIRST, SECOND, LAST]


def test_a_players_word_alone_between_paragraphs_is_a_subheading() -> None:
    found = paragraphs(cleaned(TITLE, LEAD, FIRST, "Auto", SECOND, LAST))
    assert found == [LEAD, FIRST, "Auto", SECOND, LAST]


def test_a_players_word_among_its_lines_goes() -> None:
    player = ("Play", "Auto", "Mute")
    found = paragraphs(cleaned(TITLE, LEAD, FIRST, *player, SECOND, LAST))
    assert found == [LEAD, FIRST, SECOND, LAST]
