"""Texts that go from an article's title to its page's end: what stands under the lead, under pictures
and among the paragraphs of a page whose menus the scraper left out."""

from __future__ import annotations

import pytest

from tests.test_pasted_texts import LAST, LEAD, MORE, cleaned, paragraphs
from tests.test_scraped_texts import NEIGHBOURS, TITLE

DATED = "18-11-2026 - 07:30 AM | Kinh tế"
THEN = (
    "Bà Út, bán bún trên kênh từ năm mười bảy tuổi, đã thuê thợ trám lại chiếc ghe cũ và đặt thêm "
    "ba trăm cái tô ở lò gốm bên kia sông cho kịp ngày họp chợ."
)
AFTER = (
    "Theo ban quản lý, mỗi ghe được neo ở bến mới nhiều nhất hai ngày, có điện, có nước và có chỗ "
    "đổ rác, còn tiền thuê chỗ thì xã chưa tính tới trong năm đầu."
)


def test_dated_titles_under_the_lead_are_other_articles() -> None:
    days = ("17-11-2026", "17-11-2026", "16-11-2026")
    row = [line for day, title in zip(days, NEIGHBOURS, strict=False) for line in (day, title)]
    found = cleaned(TITLE, "", DATED, "Chia sẻ", "", LEAD, "", *row, "", THEN, "", AFTER)
    assert found.title == TITLE
    assert found.date == "2026-11-18T07:30:00+07:00"
    assert paragraphs(found) == [LEAD, THEN, AFTER]


def test_a_chronicle_under_the_lead_is_the_articles() -> None:
    steps = ("10/10/2026", "Kênh cạn hẳn, ghe phải lên bờ", THEN, "12/10/2026", "Huyện họp", AFTER)
    found = cleaned(TITLE, "", DATED, "Chia sẻ", "", LEAD, "", *steps, "", MORE, "", LAST)
    assert found.title == TITLE
    assert {LEAD, steps[1], THEN, steps[4], AFTER, MORE, LAST} <= set(paragraphs(found))


def test_days_and_what_befell_on_them_stay_where_the_lead_announces_them() -> None:
    lead = "Con kênh đã cạn rồi lại đầy, qua những mốc mà người bến còn nhớ:"
    events = ("Kênh cạn hẳn, ghe phải lên bờ", "Huyện họp bàn việc nạo vét kênh")
    found = cleaned(
        TITLE, "", lead, "", "10/10/2026", events[0], "12/10/2026", events[1], "", THEN, "", AFTER
    )
    assert paragraphs(found) == [lead, *events, THEN, AFTER]


@pytest.mark.parametrize("mark", ["Clip", "Video"])
@pytest.mark.parametrize("dated", ["Minh Hoàng | 18/11/2026 14:40", "18/11/2026 14:40 | Xã hội"])
def test_a_title_that_names_its_clip_stands_above_its_date(mark: str, dated: str) -> None:
    title = f"{mark}: Ghe bún của bà Út trở lại chợ nổi Phong Điền"
    found = cleaned(
        title, "", dated, "", "Chia sẻ", "", LEAD, "", *NEIGHBOURS[:2], "", THEN, "", AFTER
    )
    assert found.title == title
    assert paragraphs(found) == [LEAD, THEN, AFTER]


def test_a_clips_text_above_the_title_is_no_title() -> None:
    shown = "Clip: Ghe bún của bà Út trở lại chợ nổi Phong Điền"
    found = cleaned(shown, "", TITLE, "18/11/2026 14:40", "", LEAD, "", THEN, "", AFTER)
    assert found.title == TITLE
    assert paragraphs(found) == [LEAD, THEN, AFTER]


SOURCES = (
    "Nguồn: Tổng cục Thống kê",
    "Nguồn: Hà Linh tổng hợp.",
    "(Nguồn: Ban quản lý chợ)",
    "Nguồn số liệu: Bộ Công Thương.",
)


@pytest.mark.parametrize("source", SOURCES)
def test_the_source_of_a_charts_figures_is_no_paragraph(source: str) -> None:
    found = cleaned(TITLE, "", LEAD, "", THEN, "", source, "", AFTER, "", LAST)
    assert paragraphs(found) == [LEAD, THEN, AFTER, LAST]
    assert found.captions == (source,)
    assert found.credit is None


@pytest.mark.parametrize(
    "line",
    [
        "Nguồn: nước giếng và nước mưa.",
        "Nguồn: Ai cho ghe hàng bông mượn tiền?",
        "Nguồn tiền: Bà Út bán hai công đất và vay thêm của chị gái ở Vị Thanh.",
        "Nguồn: Quỹ Bảo trì đường bộ",
        "- Nạo vét kênh Ba Tàu: 2 tỷ đồng - Nguồn: Ngân sách huyện",
        "Nạo vét kênh Ba Tàu, dài 4 km - Nguồn: Ngân sách huyện",
    ],
)
def test_a_paragraph_about_a_source_stays(line: str) -> None:
    assert line in paragraphs(cleaned(TITLE, "", LEAD, "", THEN, "", line, "", AFTER, "", LAST))


#: What pictures show, with no mark of a caption.
SHOWN = (
    "Đối tượng Tô Nam cùng tang vật tại cơ quan Công an.",
    'Hai đối tượng cùng tang vật 30.000 gói "trà tiên", 2 máy đóng gói.',
    "Bị can Tô Nam và tang vật vụ án bị thu giữ",
    "HLV Trần Minh Hoàng tại buổi họp báo",
    "Ca sĩ Hà My trao học bổng cho học sinh ven kênh",
    "Các bị cáo tại phiên xét xử",
    "Clip ghi lại diễn biến vụ tai nạn trên kênh",
    "Hình ảnh Hà My trong phòng thu",
    "Nữ diễn viên Hà My.",
)
TOLD = (
    "Hai đối tượng cùng tang vật được đưa về đồn công an ngay trong đêm.",
    "Ba đối tượng cùng tang vật bị bắt giữ.",
    "Đối tượng Tô Nam và tang vật là hai mắt xích cuối của vụ án.",
    "Nữ diễn viên Hà My sinh ở bến này.",
    "Hai đối tượng cùng tang vật nằm lại trên ghe.",
    "Nhóm đối tượng cùng số tang vật trôi theo con nước.",
    "Bị cáo Tô Nam tại phiên tòa sáng nay im lặng.",
    "Ông Tô Văn Nam tại buổi làm việc thừa nhận mình ký thay.",
    "Hình ảnh Bác Hồ trong lòng dân mãi mãi sáng ngời.",
    "Hình ảnh của Bà Út trong mắt trẻ con xóm kênh hiền như má.",
)


@pytest.mark.parametrize("shown", SHOWN)
def test_what_is_only_seen_is_a_pictures_text(shown: str) -> None:
    found = cleaned(TITLE, "", LEAD, "", THEN, "", shown, "", AFTER, "", LAST)
    assert paragraphs(found) == [LEAD, THEN, AFTER, LAST]
    assert found.captions == (shown,)


@pytest.mark.parametrize("told", TOLD)
def test_what_is_told_of_the_same_people_stays(told: str) -> None:
    assert told in paragraphs(cleaned(TITLE, "", LEAD, "", THEN, "", told, "", AFTER, "", LAST))


SUMMARY = "Hai mươi nghệ nhân từ bảy tỉnh về dự, đông nhất từ ngày hội mở lần đầu tới nay."


def test_a_title_twice_with_its_summary_is_a_teaser() -> None:
    card = (NEIGHBOURS[1], NEIGHBOURS[1], SUMMARY)
    found = cleaned(TITLE, "", LEAD, "", THEN, "", AFTER, "", *card, "", MORE, "", LAST)
    assert paragraphs(found) == [LEAD, THEN, AFTER, MORE, LAST]
    assert found.captions == ()


def test_a_pictures_name_and_caption_do_not_take_the_paragraph_below() -> None:
    card = (NEIGHBOURS[1], NEIGHBOURS[1])
    apart = cleaned(TITLE, "", LEAD, "", THEN, "", AFTER, "", *card, "", SUMMARY, "", MORE)
    assert paragraphs(apart) == [LEAD, THEN, AFTER, SUMMARY, MORE]
    tight = cleaned(TITLE, LEAD, THEN, AFTER, *card, SUMMARY, MORE, LAST)
    assert paragraphs(tight) == [LEAD, THEN, AFTER, SUMMARY, MORE, LAST]


def test_a_verse_sung_twice_and_who_sings_it_are_no_teaser() -> None:
    verse = "Ai về bến cũ kịp con nước lên"
    sung = (verse, verse, "Bà Út hát câu ấy mỗi lần ghe rời bến, hát từ hồi còn con gái.")
    found = cleaned(TITLE, "", LEAD, "", THEN, "", AFTER, "", *sung, "", MORE, "", LAST)
    assert sung[2] in paragraphs(found)
    assert verse in (*paragraphs(found), *found.captions)


CUT = "Ban tổ chức chờ hai mươi nghệ nhân từ bảy tỉnh về dự hội năm nay..."


def test_a_title_with_its_summary_cut_short_is_a_teaser() -> None:
    card = (NEIGHBOURS[1], CUT)
    found = cleaned(TITLE, "", LEAD, "", THEN, "", AFTER, "", *card, "", MORE, "", LAST)
    assert paragraphs(found) == [LEAD, THEN, AFTER, MORE, LAST]


@pytest.mark.parametrize(
    "lines",
    [
        (THEN, "", AFTER, "", "Những điều bà Út chưa nói", "", CUT, "", MORE),
        (
            "Những điều bà Út chưa nói",
            THEN,
            "",
            AFTER,
            "",
            "Những điều còn lại của bến",
            CUT,
            "",
            MORE,
        ),
        (THEN, "", AFTER, "", "Chuyện ghe bún", CUT, "", MORE),
        (THEN, "", AFTER, "", "Đêm cuối cùng trên bến chợ cũ", CUT[:-3] + "…", "", MORE),
    ],
)
def test_a_subheading_above_a_sentence_that_trails_off_stays(lines: tuple[str, ...]) -> None:
    found = cleaned(TITLE, "", LEAD, "", *lines, "", LAST)
    assert paragraphs(found) == [LEAD, *(line for line in lines if line), LAST]


SEEN = ("Khách hòa vào đồng sen bạt ngàn.", "Chòi nghỉ giữa đồng sen")


def test_a_page_that_prints_its_captions_twice() -> None:
    one, two = ((line, line) for line in SEEN)
    found = cleaned(TITLE, "", LEAD, "", *one, "", THEN, "", AFTER, "", *two, "", MORE, "", LAST)
    assert paragraphs(found) == [LEAD, THEN, AFTER, MORE, LAST]
    assert found.captions == SEEN
    alone = cleaned(TITLE, "", LEAD, "", THEN, "", *one, "", AFTER, "", MORE, "", LAST)
    assert paragraphs(alone) == [LEAD, THEN, *one, AFTER, MORE, LAST]  # said twice on purpose
