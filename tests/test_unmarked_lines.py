"""Lines among a text's paragraphs that no mark tells: what a picture shows, other articles' titles,
what is left of a video.
"""

from __future__ import annotations

import pytest

from tests.test_pasted_texts import cleaned, paragraphs

TITLE = "Bến ghe Vàm Cống thành chợ rau của ba huyện"
LEAD = (
    "Từ tháng Giêng, bến ghe Vàm Cống nhận thêm chuyến của ba huyện, mỗi sáng có hơn hai trăm tấn rau được "
    "chuyển từ ghe lên xe tải để kịp phiên chợ đầu mối lúc bốn giờ."
)
FIRST = (
    "Theo ban quản lý bến, trước đây rau phải đi vòng qua phà, vừa chậm vừa dập, nên nhiều nhà vườn chỉ dám "
    "trồng một vụ và để đất nghỉ suốt những tháng mưa."
)
SECOND = (
    "Ông Lê Văn Út, chủ sáu công rẫy ở cồn, cho biết tiền chở mỗi thiên rau nay chỉ còn một nửa, phần dôi ra "
    "ông trả thêm cho người cắt và mua máy bơm mới."
)
LAST = (
    "Huyện dự định nối dài cầu tàu thêm ba mươi mét và lắp đèn dọc bờ kè, bắt đầu từ cuối năm nay, khi nước "
    "rút và ghe lớn vào được sát bờ."
)


def text(*inside: str) -> list[str]:
    return paragraphs(cleaned(TITLE, "", LEAD, "", FIRST, "", *inside, "", SECOND, "", LAST))


@pytest.mark.parametrize(
    "line",
    [
        "Công nhân bốc rau lên xe tải lúc rạng sáng.",
        "Cầu tàu nhìn từ phía cồn.",
        "Ghe rau xếp hàng dọc bờ kè.",
        "Bà Út bên sạp rau muống.",
    ],
)
def test_a_short_sentence_among_long_paragraphs_is_a_pictures(line: str) -> None:
    found = cleaned(TITLE, "", LEAD, "", FIRST, "", line, "", SECOND, "", LAST)
    assert paragraphs(found) == [LEAD, FIRST, SECOND, LAST]
    assert found.captions == (line,)


@pytest.mark.parametrize(
    "line",
    [
        "Hiện bến có bốn mươi ghe.",
        "Nguyên nhân vụ chìm ghe đang được điều tra.",
        "Rau được giá, ai cũng trồng thêm.",
        "Hai chiếc ghe chìm, bốn người thoát nạn.",
        "Nhiều nhà vườn đã trồng ba vụ.",
        "Chiếc ghe lao vào trụ cầu lúc nửa đêm.",
        "Bến từ chối ghe không đăng kiểm.",
        "Lực lượng cứu hộ đã tiếp cận chiếc ghe.",
        "Giá rau giữ nguyên suốt tuần.",
        "“Tôi bán ghe rồi.”",
        "Bà gật đầu.",
    ],
)
def test_a_short_sentence_that_tells_something_stays(line: str) -> None:
    assert text(line) == [LEAD, FIRST, line, SECOND, LAST]


def test_the_short_sentences_of_one_who_writes_them_stay() -> None:
    told = "Ghe rau về bến trong sương."
    assert text(told, "", "Tiếng máy nổ giòn.") == [
        LEAD,
        FIRST,
        told,
        "Tiếng máy nổ giòn.",
        SECOND,
        LAST,
    ]
    assert told in text(told, "", "Chưa ai kịp ăn gì.", "", "Trời tối mịt.")


def test_a_short_sentence_among_short_paragraphs_stays() -> None:
    line = "Công nhân bốc rau lên xe tải lúc rạng sáng."
    short = [
        "Bến ghe Vàm Cống nhận thêm chuyến của ba huyện từ tháng Giêng năm nay, ban quản lý cho biết.",
        "Trước đây rau phải đi vòng qua phà, vừa chậm vừa dập, nhà vườn chỉ trồng một vụ.",
        "Ông Lê Văn Út cho biết tiền chở mỗi thiên rau nay chỉ còn một nửa so với trước.",
        "Huyện dự định nối dài cầu tàu thêm ba mươi mét vào cuối năm nay, khi nước rút.",
    ]
    assert paragraphs(cleaned(TITLE, *short[:2], line, *short[2:])) == [
        *short[:2],
        line,
        *short[2:],
    ]


@pytest.mark.parametrize(
    "line", ["Một góc thành phố Long Xuyên", "Nông dân xã Bình Thạnh thu hoạch rau muống"]
)
def test_a_scene_without_its_full_stop_is_a_pictures(line: str) -> None:
    assert text(line) == [LEAD, FIRST, SECOND, LAST]


@pytest.mark.parametrize("line", ["Bà Sáu Diễm", "Con đường của rau", "Một góc nhìn khác về rau"])
def test_names_and_things_are_subheadings(line: str) -> None:
    assert text(line) == [LEAD, FIRST, line, SECOND, LAST]


def test_what_a_player_prints_is_no_text() -> None:
    title = "Ghe rau chạy đêm: nghề không có ngày nghỉ"
    player = ["Tự động phát sau", "3", "Current Time 0:00", "/", "Duration 1:58", "auto"]
    shown = [*player, "1080p 720p 480p 360p auto", title, "00:01:58", title]
    assert text(*shown) == [LEAD, FIRST, SECOND, LAST]


def test_the_voices_of_a_player_wrote_nothing() -> None:
    voices = ["1.00x Chọn tốc độ đọc", "Điều chỉnh âm lượng", "Ngọc Huyền Chọn giọng đọc"]
    names = ["Ngọc Huyền", "Thảo Trinh", "Minh Hoàng"]
    found = cleaned(TITLE, "Trần Lam", "21/02/2026 05:15 GMT+7", *voices, *names, LEAD, FIRST, LAST)
    assert found.authors == ("Trần Lam",)
    assert paragraphs(found) == [LEAD, FIRST, LAST]


@pytest.mark.parametrize(
    "lines",
    [
        ("Xem video:", "Ghe rau va vào trụ cầu, chủ ghe nhảy xuống sông"),
        ("Xem clip:",),
        ("Video cảnh bốc rau ở bến Vàm Cống sáng 16/11:",),
    ],
)
def test_what_announces_a_video_is_no_text(lines: tuple[str, ...]) -> None:
    assert text(*lines) == [LEAD, FIRST, SECOND, LAST]


@pytest.mark.parametrize(
    "lines",
    [
        ("Video của bến cho thấy:", "“Ghe chạy quá nhanh khi vào khúc quanh, không kịp giảm ga.”"),
        ("Clip gồm ba cảnh:", "Ghe vào bến, rau lên bờ, xe rời bãi, mỗi cảnh dài chừng một phút."),
    ],
)
def test_what_a_video_says_stays(lines: tuple[str, ...]) -> None:
    assert text(*lines) == [LEAD, FIRST, *lines, SECOND, LAST]


@pytest.mark.parametrize("name", ["IMG_1849", "DSC_0032", "DSCN0412", "{keywords}"])
def test_the_line_under_a_pictures_name_is_its_caption(name: str) -> None:
    line = "Rau từ cồn về bến bằng ghe"
    found = cleaned(TITLE, "", LEAD, "", FIRST, "", name, line, "", SECOND, "", LAST)
    assert paragraphs(found) == [LEAD, FIRST, SECOND, LAST]
    assert found.captions == (line,)
    found = cleaned(
        TITLE, "", LEAD, "", FIRST, "", "IMG_1849", "", f"{line}.", "", SECOND, "", LAST
    )
    assert paragraphs(found) == [LEAD, FIRST, SECOND, LAST]


def test_a_paragraph_below_a_pictures_name_stays() -> None:
    line = "Rau từ cồn về bến bằng ghe, từ bến lên chợ bằng xe, chưa đầy hai giờ."
    found = cleaned(TITLE, "", LEAD, "", FIRST, "", "IMG_1849", "", line, "", SECOND, "", LAST)
    assert paragraphs(found) == [LEAD, FIRST, line, SECOND, LAST]


def test_names_and_captions_in_turn() -> None:
    name = "Ben ghe Vam Cong thanh cho rau cua ba huyen"
    lines = [name, "Ghe vào bến lúc nửa đêm", name, "Chủ ghe đếm từng bó rau"]
    assert text(*lines) == [LEAD, FIRST, SECOND, LAST]


def test_files_and_captions_in_turn() -> None:
    lines = [
        "photo-0-15378717853751499703573.jpeg",
        "Ghe vào bến lúc nửa đêm, ai cũng buồn ngủ.",
        "photo-1-15378717853761110810880.jpeg",
        "Chủ ghe đếm rau, ghi sổ, hút thuốc...",
    ]
    assert text(*lines) == [LEAD, FIRST, SECOND, LAST]


def test_pictures_may_be_called_by_numbers_and_small_letters() -> None:
    lines = [LEAD, FIRST, SECOND, LAST]
    names = ["385397498 255325520829122 166660 n", "ben ghe 4", "ben ghe 2"]
    mixed = [line for pair in zip(lines, names, strict=False) for line in pair]
    assert paragraphs(cleaned(TITLE, *mixed, LAST)) == lines
    assert text("iphone 15") == [LEAD, FIRST, "iphone 15", SECOND, LAST]


def test_whose_it_is_and_where_is_a_pictures() -> None:
    line = "Vựa rau của anh Lê Văn Sơn, ấp Bình Hòa, xã Bình Thạnh (Châu Thành)."
    assert text(line.replace("Vựa rau", "Cơ sở thu mua rau")) == [LEAD, FIRST, SECOND, LAST]
    told = "Cơ sở thu mua rau của anh Lê Văn Sơn rộng hai trăm mét, ngay bến."
    assert text(told) == [LEAD, FIRST, told, SECOND, LAST]


def test_a_short_sentence_twice_above_the_lead_is_a_pictures() -> None:
    shown = "Bốc rau tại bến Vàm Cống, huyện Châu Thành, tỉnh Tiền Giang."
    found = cleaned(TITLE, "", shown, "", shown, "", LEAD, "", FIRST, "", SECOND, "", LAST)
    assert paragraphs(found) == [LEAD, FIRST, SECOND, LAST]
    assert found.captions == (shown,)


def test_where_a_portal_took_a_text_from_is_its_credit() -> None:
    source = "Nguồn Sông Nước & Bạn Đọc: https://songnuoc.example/ben-ghe-vam-cong-thanh-cho-rau-cua-ba-huyen-mien-tay-post1580177.html"
    found = cleaned(TITLE, LEAD, FIRST, SECOND, LAST, "Trần Hân t/h", source)
    assert paragraphs(found) == [LEAD, FIRST, SECOND, LAST]
    assert found.authors == ("Trần Hân",)


def test_a_title_cut_short_and_without_its_marks_is_a_pictures_name() -> None:
    lines = ["ben ghe vam cong thanh cho rau cua", "Ghe vào bến lúc nửa đêm"]
    found = cleaned(TITLE, "", LEAD, "", *lines, "", FIRST, "", SECOND, "", LAST)
    assert paragraphs(found) == [LEAD, FIRST, SECOND, LAST]
    assert text(TITLE, "Chủ ghe đếm từng bó rau") == [LEAD, FIRST, SECOND, LAST]
    assert text("Ben ghe Vam Cong thanh cho rau cua ba huyen hinh anh 1") == [
        LEAD,
        FIRST,
        SECOND,
        LAST,
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Ảnh cắt từ clip",
        "Chủ ghe đếm từng bó rau - Ảnh cắt từ clip",
        "Chủ ghe đếm từng bó rau. Ảnh chụp màn hình.",
        "Ảnh concept Ghe Rau S26 Edge.",
        "Bà Lê Thị Út (áo xanh) bên sạp rau.",
    ],
)
def test_what_says_of_a_picture_is_its_caption(line: str) -> None:
    assert text(line) == [LEAD, FIRST, SECOND, LAST]


@pytest.mark.parametrize(
    "line",
    [
        "Ảnh cắt từ clip của bến được cả xã chuyền tay nhau xem.",
        "Ảnh concept của cầu tàu mới treo ở cổng bến, ai qua cũng nhìn.",
        "Bà Út (áo xanh là màu bà thích) bảo bán rau nuôi được ba đứa con: hai gái, một trai.",
    ],
)
def test_what_tells_of_a_picture_stays(line: str) -> None:
    assert text(line) == [LEAD, FIRST, line, SECOND, LAST]


def test_a_title_glued_to_its_copies_is_one() -> None:
    found = cleaned(TITLE * 4, "", TITLE, "", LEAD, "", FIRST, "", SECOND, "", LAST)
    assert found.title == TITLE
    assert paragraphs(found) == [LEAD, FIRST, SECOND, LAST]


CARD = (
    "Phá đường dây đưa ghe lậu qua hai cửa sông trong đêm",
    "Lực lượng chức năng đã giữ bảy người, ba chiếc ghe cùng nhiều tang vật liên quan.",
)


def test_a_title_and_its_short_summary_in_a_group_of_their_own_are_anothers() -> None:
    assert text(*CARD) == [LEAD, FIRST, SECOND, LAST]


def test_subheadings_right_above_their_paragraphs_stay() -> None:
    head, told = "Rau đi đường sông rẻ hơn đường bộ một nửa", SECOND
    lines = [TITLE, "", LEAD, "", FIRST, "", *CARD, "", head, told, "", LAST]
    assert paragraphs(cleaned(*lines)) == [LEAD, FIRST, *CARD, head, told, LAST]
    assert text(CARD[0], "", CARD[1]) == [LEAD, FIRST, *CARD, SECOND, LAST]
    tight = cleaned(TITLE, LEAD, FIRST, *CARD, SECOND, LAST)
    assert paragraphs(tight) == [LEAD, FIRST, *CARD, SECOND, LAST]
    short = "Đường dây ghe lậu"
    assert text(short, CARD[1]) == [LEAD, FIRST, short, CARD[1], SECOND, LAST]


def test_24h_has_another_articles_summary_under_its_source() -> None:
    summary = "Nếu nước rút sớm, cầu tàu thứ hai có thể kịp phiên chợ Tết."
    found = cleaned(TITLE, LEAD, FIRST, SECOND, LAST, "Nguồn: [Link nguồn]", summary)
    assert paragraphs(found) == [LEAD, FIRST, SECOND, LAST]


def test_a_source_below_a_caption_signs_the_text() -> None:
    caption = "Ghe rau vào bến (Ảnh: Hữu Nam)"
    found = cleaned(TITLE, LEAD, FIRST, SECOND, LAST, caption, "Theo Lê Thu (Sông Nước & Bạn Đọc)")
    assert paragraphs(found) == [LEAD, FIRST, SECOND, LAST]
    assert found.authors == ("Lê Thu",)


def test_a_month_set_before_a_title_is_no_part_of_it() -> None:
    found = cleaned(f" date 2026-05 {TITLE}", "", LEAD, "", FIRST, "", LAST)
    assert found.title == TITLE
    assert found.date is None
    assert paragraphs(found) == [LEAD, FIRST, LAST]


def test_a_place_glued_to_an_abbreviation_is_a_stamp() -> None:
    lead = "HLV Lê Văn Út dành mười lăm phút đầu buổi tập để họp riêng với các cầu thủ đá chính, chiều 3/1."
    found = cleaned(TITLE, f"Thái Lan{lead}", FIRST, SECOND, LAST)
    assert paragraphs(found) == [lead, FIRST, SECOND, LAST]
