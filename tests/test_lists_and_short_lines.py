"""Articles that are lists, short paragraphs and entries: recipes, guides, live blogs, dialogues."""

from __future__ import annotations

import pytest

from cleaners import Page, clean
from cleaners.model import Article, Kind

TITLE = "Chợ đêm Bến Sỏi mở lại, ghe hàng về chật mép nước"
LEAD = "Sau bốn tháng sửa kè, chợ đêm Bến Sỏi họp lại từ tối 3/10 với hơn hai trăm ghe hàng."
MORE = "Ban quản lý cho biết mỗi ghe được neo miễn phí đến hết năm, đổi lại phải tự gom rác về bờ."
SECOND = "Đêm đầu tiên, khách đông tới mức phải xếp ghe thành ba hàng, người mua gọi nhau qua mạn."
MENU = ["Trang chủ", "Thời sự", "Thế giới", "Kinh doanh", "Giải trí", "Thể thao", "Du lịch"]
BOX = [
    "Tin liên quan",
    "Kè Bến Sỏi xong trước mùa nước lớn",
    "Hai bến đò cũ được giữ lại làm điểm dừng",
]
TAIL = ["Minh Đức", "Chia sẻ", "Có thể bạn quan tâm", "Giá cá linh giảm một nửa", "Bình luận (0)"]


def text(*lines: str, joiner: str = "\n") -> Article:
    article = clean(Page(content=joiner.join(lines), kind=Kind.TEXT)).article
    assert article is not None
    return article


def page(*paragraphs: str) -> Article:
    """From a page of a known outlet, whose body is found by its container."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    article = clean(
        Page(
            url="https://vnexpress.net/cho-dem-ben-soi-mo-lai-4954454.html",
            content=f'<html><body><h1 class="title-detail">{TITLE}</h1><p class="description">{LEAD}</p>'
            f'<article class="fck_detail">{body}</article></body></html>',
        )
    ).article
    assert article is not None
    return article


def paragraphs(article: Article) -> list[str]:
    return article.body.split("\n\n")


RECIPE = [
    "Khẩu phần: 3 người",
    "Thời gian: 40 phút",
    "Nguyên liệu",
    "300 g tép bạc",
    "2 trái bần chín",
    "1 bó kèo nèo",
    "Ngò gai, ớt hiểm, tỏi",
    "Gia vị: mắm, đường",
    "Độ khó: dễ",
    "Cách làm",
    "Bước 1: Tép rửa sạch, để ráo, ướp với một muỗng mắm trong mười phút.",
    "Bước 2: Bần dầm nát, lược lấy nước, nấu sôi rồi nêm vừa miệng.",
    "Nồi canh ngon khi nước còn trong và kèo nèo chưa kịp mềm.",
]


@pytest.mark.parametrize("joiner", ["\n", "\n\n"])
def test_a_long_list_under_the_lead_of_a_pasted_text_is_no_menu(joiner: str) -> None:
    found = text(TITLE, LEAD, *RECIPE, joiner=joiner)
    assert found.title == TITLE
    assert paragraphs(found) == [LEAD, *RECIPE]


def test_a_menu_under_a_pages_description_is_still_one() -> None:
    sections = [*MENU, "Pháp luật", "Giáo dục", "Sức khỏe", "Đời sống", "24 giờ qua"]
    found = text(TITLE, LEAD, *sections, TITLE, "03/10/2026 19:30", LEAD, MORE, SECOND)
    assert paragraphs(found)[:2] == [LEAD, MORE]
    assert not set(paragraphs(found)) & set(sections)


def test_a_list_at_the_top_of_a_container_has_commas_and_names_of_its_own() -> None:
    names = ["Ban giám khảo", "Trần Thị Lụa", "Lê Văn Rớt", "Hồ Minh Đạt", "Ban tổ chức"]
    found = page(*names, "Ngò gai, ớt hiểm, tỏi", SECOND, MORE)
    assert paragraphs(found) == [LEAD, *names, "Ngò gai, ớt hiểm, tỏi", SECOND, MORE]
    assert found.authors == ()


PLACES = ["1. Vườn Dã Quỳ", "2. Hồ Tây", "a. Lê Lợi", "Câu 4. Nguyễn Du"]


@pytest.mark.parametrize("place", PLACES)
def test_a_numbered_name_is_one_line_and_nobodys_signature(place: str) -> None:
    told = "Khách ngồi ngoài hiên, nghe mưa."
    for found in (page(place, told, MORE), text(TITLE, LEAD, MORE, place, told, *TAIL)):
        assert place in paragraphs(found)
    assert found.authors == ("Minh Đức",)


def test_a_signature_behind_the_last_sentence_is_still_cut_off() -> None:
    found = text(TITLE, LEAD, MORE, "Chợ họp đến hai giờ sáng. HOÀNG AN")
    assert found.authors == ("HOÀNG AN",)


@pytest.mark.parametrize(
    "entries", [("19:40", "18:15", "17:05"), ("2015", "2019", "2024"), ("19h40", "18h15", "17h05")]
)
def test_the_first_entrys_clock_or_year_stands_as_the_others_do(entries: tuple[str, ...]) -> None:
    told = [
        "Nước lên quá bậc thứ ba của bến.",
        "Ghe cuối cùng đã vào âu an toàn.",
        "Xã yêu cầu dọn hàng lên bờ trước khi tối.",
    ]
    lines = [line for pair in zip(entries, told, strict=True) for line in pair]
    assert paragraphs(page(*lines, MORE)) == [LEAD, *lines, MORE]
    found = text(TITLE, LEAD, "03/10/2026 20:00", *lines, MORE, *TAIL)
    assert paragraphs(found) == [LEAD, *lines, MORE]
    assert found.date == "2026-10-03T20:00:00+07:00"


def test_short_paragraphs_below_a_box_are_the_articles_down_to_its_signature() -> None:
    above = [MORE, "Ai được neo ghe?", "Người có hộ khẩu trong xã.", "Ai gác đêm?", "Dân quân."]
    below = [
        "Bao giờ thu phí?",
        "Chưa ai nói chắc.",
        "Ông Sáu Lình đoán là sang năm.",
        "Đêm",
        "Nước lặng. Đèn ghe soi mặt người.",
        "“Mai lại họp”, ông nói.",
    ]
    for joiner in ("\n", "\n\n"):
        found = text(TITLE, "03/10/2026", LEAD, *above, *BOX, *below, *TAIL, joiner=joiner)
        assert paragraphs(found) == [LEAD, *above, *below]
        assert found.authors == ("Minh Đức",)


def test_titles_with_summaries_above_a_name_are_still_other_articles() -> None:
    cards = [
        "Kè Bến Sỏi xong trước mùa nước lớn",
        "Kè dài hai cây số.",
        "Hai bến đò cũ được giữ lại làm điểm dừng",
        "Mỗi bến có một mái che mới.",
    ]
    found = text(TITLE, "03/10/2026", LEAD, MORE, "Tin liên quan", *cards, *TAIL)
    assert paragraphs(found) == [LEAD, MORE]


@pytest.mark.parametrize(
    "own",
    [
        ["Giờ ra bến"],
        ["Giá thuê: 20.000 đồng", "Tiền điện: 5.000 đồng"],
        ["12 ghe vải"],
        ["Ngày 1: Chợ nổi và vườn nhãn", "Dậy lúc bốn giờ.", "Ngày 2: Đạp xe quanh cù lao"],
    ],
)
def test_short_lines_right_below_related_titles_are_the_articles(own: list[str]) -> None:
    found = text(TITLE, "03/10/2026", LEAD, MORE, *BOX, *own, SECOND, *TAIL)
    assert paragraphs(found) == [LEAD, MORE, *own, SECOND]


def test_a_last_sentence_with_commas_and_an_and_is_no_list_of_tags() -> None:
    last = "Ông ngồi xuống, thả chân qua mạn ghe, và chờ nước"
    assert paragraphs(page(SECOND, MORE, last)) == [LEAD, SECOND, MORE, last]


def test_a_short_page_whose_titles_stand_above_dates_is_not_wrapped() -> None:
    title = "Ghe chở dưa lật giữa ngã ba sông"
    lead = (
        "Chiếc ghe chở dưa lật lúc 5h sáng 4/11, không ai bị thương, nước cuốn trôi hai tấn hàng."
    )
    found = text(
        *MENU,
        title,
        "04/11/2026 08:00",
        lead,
        *BOX,
        "Chia sẻ",
        "Bến Sỏi họp đêm",
        "08:15 05/11/2026",
    )
    assert found.title == title
    assert found.body == lead


GUIDE = [
    "1. Bún cá bà Sáu",
    "Quán ở đầu dốc cầu, nước lèo vàng óng vì nghệ tươi.",
    "Địa chỉ: 21 Bến Đá, phường 1",
    "Giờ mở cửa: 5h-9h",
    "2. Bún cá Hai Lúa",
    "Quán chỉ bán buổi chiều, kèm đầu cá hấp cho ai đến sớm.",
    "Địa chỉ: 5 Chợ Cũ",
    "Điện thoại: 0296 388 1234",
    "Người ở đây bảo ăn bún cá phải ngồi ghế thấp mới ngon.",
]


def test_the_addresses_of_the_places_a_guide_tells_of_stay() -> None:
    assert paragraphs(page(*GUIDE)) == [LEAD, *GUIDE]
    assert paragraphs(text(*MENU, TITLE, "03/10/2026", LEAD, *GUIDE, *TAIL)) == [LEAD, *GUIDE]


def test_the_last_place_of_three_needs_no_sentence_below() -> None:
    third = [
        "3. Bún cá Tư Ếch",
        "Quán mở tới khuya, ai ghé cũng gặp khách quen.",
        "Địa chỉ: 7 Kinh Xáng",
    ]
    guide = [*GUIDE[:-1], *third]
    assert paragraphs(page(*guide)) == [LEAD, *guide]


def test_the_offices_of_an_imprint_go() -> None:
    offices = [
        "Địa chỉ: 21 Bến Đá, phường 1",
        "Điện thoại: 0296 388 1234",
        "Văn phòng miền Trung",
        "Địa chỉ: 5 Chợ Cũ, phường 2",
        "Điện thoại: 0236 388 1234",
    ]
    found = text(*MENU, TITLE, "03/10/2026", LEAD, MORE, *TAIL, *offices)
    assert paragraphs(found) == [LEAD, MORE]
    assert paragraphs(page(MORE, *offices)) == [LEAD, MORE, "Văn phòng miền Trung"]


def test_a_timetable_under_the_lead_of_a_page_is_the_articles() -> None:
    table = [
        "Ngày 6/8",
        "8h: Họp ban giám khảo",
        "14h: Các ghe bốc thăm chỗ neo",
        "Ngày 7/8",
        "Sáng: đua ghe ngo, ba vòng quanh cồn",
        "Chiều: thi nấu cháo cá, chấm lúc 15h",
    ]
    found = text(*MENU, TITLE, "03/10/2026", LEAD, *table, SECOND, MORE, *TAIL)
    assert found.title == TITLE
    assert paragraphs(found) == [LEAD, *table, SECOND, MORE]


def test_a_short_last_sentence_below_a_dated_lead_stays() -> None:
    found = text(TITLE, LEAD, "03/10/2026 19:30", "Không ai bị thương.", "Minh Đức")
    assert paragraphs(found) == [LEAD, "Không ai bị thương."]


@pytest.mark.parametrize("leave", ["Kỳ tới: Người gác bến", "Học trò cũ của thầy,"])
def test_what_an_article_takes_its_leave_with_stays(leave: str) -> None:
    found = text(*MENU, TITLE, "03/10/2026", LEAD, MORE, leave, *TAIL)
    assert paragraphs(found) == [LEAD, MORE, leave]
    assert found.authors == ("Minh Đức",)


@pytest.mark.parametrize(
    "number", ["Điện thoại trực ban: 0210 384 6666", "Địa chỉ: 9 Nguyễn Huệ, đối diện đình làng"]
)
def test_the_sentence_below_a_telephone_number_or_an_address_stays(number: str) -> None:
    last = "Đã có 46 người gọi tới hỏi chỗ neo ghe."
    found = text(*MENU, TITLE, "03/10/2026", LEAD, MORE, number, last, *TAIL)
    kept = [number] if number.startswith("Địa chỉ") else []  # of what the article tells of
    assert paragraphs(found) == [LEAD, MORE, *kept, last]


def test_the_reader_who_asked_stands_under_the_question() -> None:
    lines = ["Độc giả Hoàng Yến", "Luật sư trả lời", MORE, SECOND]
    assert paragraphs(text(TITLE, LEAD, *lines)) == [LEAD, *lines]


def test_what_somebody_tells_us_is_no_button() -> None:
    told = "Chia sẻ với chúng tôi, trưởng bến nói ông sẽ chuyển sang trông kho"
    assert paragraphs(page(SECOND, told, MORE)) == [LEAD, SECOND, told, MORE]


@pytest.mark.parametrize("above", [[], MENU], ids=["pasted", "page"])
@pytest.mark.parametrize("date", [[], ["03/10/2026 08:00"]], ids=["undated", "dated"])
def test_a_notices_title_has_two_words(above: list[str], date: list[str]) -> None:
    lines = ["Trong bài đăng hôm qua, chúng tôi viết sai số ghe neo ở chợ đêm Bến Sỏi.", MORE]
    found = text(*above, "Đính chính", *date, *lines, *(TAIL[1:] if above else []))
    assert found.title == "Đính chính"
    assert paragraphs(found) == lines
