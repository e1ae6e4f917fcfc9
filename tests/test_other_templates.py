"""What templates nobody tuned the rules on show: entries of a guide, readers' comments, other clocks."""

from __future__ import annotations

import pytest

from cleaners import Page, clean
from tests.test_pasted_texts import LAST, LEAD, MORE, article, cleaned, paragraphs
from tests.test_scraped_texts import TITLE

DATED = "18/11/2026 07:30"
IMPRINT = ("Địa chỉ: 15 Nguyễn Trãi, Cần Thơ", "Điện thoại: 0292.3111.222")


def page(inner: str, head: str = "", title: str = f"<title>{TITLE}</title>") -> Page:
    content = f"""<html><head>{title}{head}</head><body>
    <ul><li><a href="/a">Thời sự</a></li><li><a href="/b">Kinh tế</a></li></ul><div>{inner}</div>
    <div><p>© Bản quyền thuộc về Báo điện tử</p></div></body></html>"""
    return Page(content=content, outlet="none")


def test_the_address_of_a_place_is_an_article_s_between_its_paragraphs() -> None:
    entry = ("Địa chỉ: 14 Bến Đò, Cái Răng", "Giá: 12.000 đồng một ly")
    found = cleaned(TITLE, "", DATED, "", LEAD, "", *entry, "", MORE, "", LAST, "", *IMPRINT)
    assert paragraphs(found) == [LEAD, *entry, MORE, LAST]


@pytest.mark.parametrize("below", [(), IMPRINT[1:], ("Tổng biên tập: Lê Văn Tám",)])
def test_the_address_of_a_paper_is_none_of_it(below: tuple[str, ...]) -> None:
    found = cleaned(TITLE, "", DATED, "", LEAD, "", MORE, "", LAST, "", IMPRINT[0], "", *below)
    assert paragraphs(found) == [LEAD, MORE, LAST]


def test_a_reader_s_rank_is_no_author() -> None:
    comments = (
        "27 bình luậnMới nhấtCũ nhất",
        "tamech91",
        "CAO CẤP",
        MORE,
        "Trả lời",
        "CHUYÊN GIA",
        MORE,
    )
    found = cleaned(TITLE, "", DATED, "", LEAD, "", MORE, "", LAST, "", "#chợ", "", *comments)
    assert found.authors == ()
    assert paragraphs(found) == [LEAD, MORE, LAST]


def test_a_table_of_contents_that_says_so_may_have_two_entries() -> None:
    heads = ("Vì sao chợ vắng ghe", "Bao giờ ghe trở lại")
    text = (heads[0], MORE, "", heads[1], LAST)
    named = cleaned(TITLE, "", DATED, "", LEAD, "", "Mục lục bài viết", *heads, "", *text)
    assert paragraphs(named) == [LEAD, heads[0], MORE, heads[1], LAST]


def test_a_caption_with_its_photographer_is_no_title() -> None:
    caption = "Ghe dưa neo ở bến mới. Ảnh chụp ngày 02/11/2026. © Hạ Vân / TĐO"
    found = cleaned(TITLE, "", DATED, "", LEAD, "", "Nghe - 09:31", "", caption, "", MORE, "", LAST)
    assert found.title == TITLE
    assert paragraphs(found) == [LEAD, MORE, LAST]
    assert found.captions == (caption,)


def test_who_made_it_stands_below_a_player() -> None:
    widgets = ("Nghe - 09:31", "", "Quảng cáo", "", "Nghe - 02:10", "")
    signed = cleaned(
        TITLE, "", DATED, "", LEAD, "", *widgets, "Thực hiện: Hạ Vân", "", MORE, "", LAST
    )
    assert signed.authors == ("Hạ Vân",)
    assert paragraphs(signed) == [LEAD, MORE, LAST]


def test_a_menu_without_spaces_is_no_title() -> None:
    menu = "Tin thế giớiViệt NamKinh tếQuan điểm và ý kiến"
    found = cleaned(menu, "", DATED, TITLE, "", LEAD, "", MORE, "", LAST)
    assert found.title == TITLE
    brands = "VinFast và VietGAP cùng mở lớp cho nông dân"
    assert cleaned(brands, "", DATED, "", LEAD, "", MORE, "", LAST).title == brands


@pytest.mark.parametrize(
    ("stated", "shown", "taken"),
    [
        (
            "2026-11-18T06:12:00.000Z",
            "18/11/2026 - 07:12",
            "2026-11-18T13:12",
        ),  # Paris shows its own
        ("2026-11-18T07:12:00Z", "18/11/2026 - 07:12", "2026-11-18T07:12"),  # a wrong zone
        ("2026-11-18T05:12:00+07:00", "18/11/2026 - 07:12", "2026-11-18T07:12"),  # the draft's
        ("2026-11-18T06:05:00Z", "18/11/2026 - 07:12", "2026-11-18T07:12"),
    ],
)
def test_the_clock_of_another_country(stated: str, shown: str, taken: str) -> None:
    head = f'<meta property="article:published_time" content="{stated}">'
    inner = f"<h1>{TITLE}</h1><p>{shown}</p><p>{LEAD}</p><p>{MORE}</p><p>{LAST}</p>"
    date = article(clean(page(inner, head))).date
    assert date is not None
    assert date.startswith(taken)


def test_the_only_time_for_machines_dates_a_page_that_says_three_years_ago() -> None:
    text = f"<p>{LEAD}</p><p>{MORE}</p><p>{LAST}</p>"
    when = '<time datetime="2021-08-20T19:05:33+07:00">3 năm trước</time>'
    other = '<time datetime="2021-08-19T08:00:00+07:00">3 năm trước</time>'
    one = article(clean(page(f"<h1>{TITLE}</h1><div>{when}</div>{text}")))
    assert one.date == "2021-08-20T19:05:33+07:00"
    two = article(clean(page(f"<h1>{TITLE}</h1><div>{when}</div>{text}<div>{other}</div>")))
    assert two.date is None


def test_the_date_stands_under_the_author_and_the_source() -> None:
    signed = '<p><a href="/x">Hà Lễ</a></p><p>FILI</p><p>- 15:21 18/11/2026</p>'
    inner = f"<h1>{TITLE}</h1><div><p>{LEAD}</p><p>{MORE}</p><p>{LAST}</p>{signed}</div>"
    found = article(clean(page(inner + '<div class="tags">TAGS: chợ nổi</div>')))
    assert found.date == "2026-11-18T15:21:00+07:00"
    assert found.authors == ("Hà Lễ",)
    assert paragraphs(found) == [LEAD, MORE, LAST]


def test_the_speaker_under_a_pull_quote_is_no_author() -> None:
    quote = '<div class="quote"><div>“Ghe về đủ trước Tết”</div><div class="quote-author">Lê Út</div><div class="quote-author-desc">Chủ bến</div></div>'  # noqa: E501
    inner = f"<h1>{TITLE}</h1><div>{DATED}</div><p>{LEAD}</p><p>{MORE}</p>{quote}<p>{LAST}</p>"
    found = article(clean(page(inner)))
    assert found.authors == ()
    assert {"Lê Út", "Chủ bến", LAST} <= set(paragraphs(found))


def test_the_name_of_a_paper_in_title_is_no_title() -> None:
    inner = f"<p>{DATED}</p><p><font size=4><b>{TITLE}</b></font></p><p>{LEAD}</p><p>{MORE}</p><p>{LAST}</p>"
    found = article(clean(page(inner, title="<title>Báo Xứ Đoài điện tử</title>")))
    assert found.title == TITLE


def test_the_question_once_more_above_its_answer_is_not_where_the_article_begins() -> None:
    asked = "Đi chợ nổi có cần mặc áo phao không?"
    lead = "Cho tôi hỏi đi chợ nổi có cần mặc áo phao không? - Câu hỏi của chị Ngân (Sóc Trăng)"
    inner = f"<h1>{asked}</h1><p>{DATED}</p><strong>{lead}</strong><div><h2>{asked}</h2><p>{LEAD}</p><h2>Ai phát áo phao?</h2><p>{MORE}</p><p>{LAST}</p></div>"  # noqa: E501
    found = article(clean(page(inner, title=f"<title>{asked}</title>")))
    assert paragraphs(found) == [lead, LEAD, "Ai phát áo phao?", MORE, LAST]


def test_pictures_for_dots_are_a_guide_s() -> None:
    one = ("Cháo trắng dì Sáu", "Cháo nấu lá dứa, ăn với cá cơm kho.", "📍 Địa chỉ: Hẻm 42 Tôn Đản")
    two = ("Bò kho anh Lùn", "Nước trong, thơm sả, bánh mì nướng.", "📍 Địa chỉ: 118 Xóm Chiếu")
    data = ("⏰ 21h – 3h", "💰 15.000 – 30.000 đồng")
    found = cleaned(
        TITLE, "", DATED, "", LEAD, "", *one, *data, "", *two, *data, "", LAST, "", *IMPRINT
    )
    assert paragraphs(found) == [LEAD, *one, *data, *two, *data, LAST]


def test_a_title_may_begin_with_a_picture() -> None:
    found = cleaned(f"🔥 {TITLE}", "", DATED, "", LEAD, "", MORE, "", LAST)
    assert found.title == f"🔥 {TITLE}"


def test_pictures_before_other_titles_are_no_dots() -> None:
    others = ("🔴 Phà Vàm Trà ngừng chạy sau trăm năm", "🔴 Nước lũ về chậm, cá linh ít dần")
    found = cleaned(TITLE, "", DATED, "", LEAD, "", MORE, "", LAST, "", "Tin liên quan", *others)
    assert paragraphs(found) == [LEAD, MORE, LAST]


def test_a_short_lead_that_is_a_heading_stays() -> None:
    lead = "Ghe hàng về đủ sau hai năm vắng bóng."
    other = '<h2><a href="/x">Phà Vàm Trà ngừng chạy sau trăm năm</a></h2>'
    inner = f"<h1>{TITLE}</h1><p>{DATED}</p>{other}<h2>{lead}</h2><p>Cập nhật tự động</p><div><p>{LEAD}</p><p>{MORE}</p><p>{LAST}</p></div>"  # noqa: E501
    assert paragraphs(article(clean(page(inner)))) == [lead, LEAD, MORE, LAST]


def test_a_table_of_contents_reaches_past_an_advertisement() -> None:
    heads = ("Chọn ghe nào", "Ghe ghé bến nào", "Mẹo nhỏ cho người mới")
    last = "Đừng đứng khi ghe cập mạn, ngồi yên chờ lái buộc dây."
    text = (heads[0], LEAD, heads[1], MORE, "Quảng cáo", heads[2], last)
    found = cleaned(
        TITLE, "", DATED, "", LAST, "", "Nội dung chính", *heads, "", *text, "", *IMPRINT
    )
    assert paragraphs(found) == [LAST, heads[0], LEAD, heads[1], MORE, heads[2], last]


def test_a_list_may_stand_under_a_heading_of_the_table_of_contents() -> None:
    heads = ("Nguyên liệu", "Cách làm", "Mẹo nhỏ")
    toc = "".join(f'<li><a href="#{i}">{head}</a></li>' for i, head in enumerate(heads))
    inner = f"<h1>{TITLE}</h1><p>{DATED}</p><div><p>{LEAD}</p><ol>{toc}</ol><h2>{heads[0]}</h2><ul><li>1 con cá lóc</li><li>50 g me</li></ul><h2>{heads[1]}</h2><p>{MORE}</p><h2>{heads[2]}</h2><p>{LAST}</p></div>"  # noqa: E501
    body = [LEAD, heads[0], "1 con cá lóc", "50 g me", heads[1], MORE, heads[2], LAST]
    assert paragraphs(article(clean(page(inner)))) == body


def test_whom_the_press_may_ask_is_no_part_of_a_release() -> None:
    contact = "<h3>Liên hệ báo chí</h3><p>Phòng Truyền thông</p><p>Email: press@cho.vn</p>"
    inner = (
        f"<h1>{TITLE}</h1><p>{DATED}</p><div><p>{LEAD}</p><p>{MORE}</p><p>{LAST}</p>{contact}</div>"
    )
    assert paragraphs(article(clean(page(inner)))) == [LEAD, MORE, LAST]


def test_the_first_minute_of_a_match_is_no_line_of_the_head() -> None:
    entries = "".join(
        f"<div><b>{m}</b><p>{text}</p></div>" for m, text in (("90'+4", LEAD), ("88'", MORE))
    )
    inner = f"<h1>{TITLE}</h1><p>{DATED}</p>{entries}<p>{LAST}</p>"
    assert paragraphs(article(clean(page(inner)))) == ["90'+4", LEAD, "88'", MORE, LAST]
