"""Heads as portals, radios and magazines print them: today's date above, facts side by side, signs
of papers nobody declared, other articles' titles around the lead."""

from __future__ import annotations

import pytest

from cleaners import Page, clean
from cleaners.clutter.captions import is_caption
from cleaners.clutter.people import read_byline
from cleaners.clutter.places import without_stamp
from cleaners.model import Article
from tests.test_heads_and_names import END, LEAD, MENU, MORE, TITLE, cleaned, paragraphs

OTHER = ("Doanh nghiệp nhỏ vẫn ngại nộp tờ khai sớm", "Xuất khẩu rau quả qua đường bộ tăng mạnh")


def page(content: str) -> Article:
    article = clean(Page(content=content, url="https://dao-nam-du.vn/tin/1001")).article
    assert article is not None
    return article


def test_titles_above_a_signed_lead_go() -> None:
    found = cleaned(TITLE, "20/11/2026 06:15", *OTHER, f"(KQ Online) - {LEAD}", *MORE, *END)
    assert paragraphs(found) == [LEAD, *MORE]


def test_a_lead_without_its_full_stop_stays_above_the_text() -> None:
    lead = LEAD.rstrip(".")
    found = cleaned(TITLE, "20/11/2026 06:15", lead, *MORE, *END)
    assert paragraphs(found) == [lead, *MORE]


def test_titles_between_the_lead_and_its_picture_go() -> None:
    caption = "Trạm bơm ở Hòn Ngang sáng 19/11. Ảnh: H.P"
    found = cleaned(TITLE, "20/11/2026 06:15", LEAD, *OTHER, caption, *MORE, *END)
    assert paragraphs(found) == [LEAD, *MORE]
    assert found.captions == (caption,)


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("HNO- " + LEAD, LEAD),
        ("PTO – " + LEAD, LEAD),
        ("TT - " + LEAD, LEAD),
        ("TP - " + LEAD, LEAD),
        ("TT - Huế dành ngân sách ba năm cho trạm bơm nước ngọt ở xã đảo.", None),
        ("TP - HCM tặng xã đảo hai máy lọc nước cỡ lớn chạy bằng điện mặt trời.", None),
        ("CEO - Người đứng đầu nhà máy nước kể lại mười năm chở nước ra đảo.", None),
        ("WHO - Tổ chức Y tế Thế giới khuyên lọc nước mưa trước khi uống.", None),
        ("SABECO - Công ty con ở Cần Thơ tặng đảo mười bồn nước cỡ lớn.", None),
        ("UNESCO - Tổ chức Giáo dục của Liên hợp quốc cử người ra xem trạm.", None),
        ("KIDO - Nhà bán lẻ lập quỹ nước sạch cho sáu xã đảo phía Nam.", None),
    ],
)
def test_an_online_papers_sign_leaves_the_lead(line: str, kept: str | None) -> None:
    found = cleaned(TITLE, "20/11/2026 06:15", line, *MORE, *END)
    assert paragraphs(found)[0] == (kept or line)


def test_a_sign_of_the_sites_own_initials_leaves_the_lead() -> None:
    lines = (*MENU, TITLE, "20/11/2026 06:15", f"PNPN - {LEAD}", *MORE, *END)
    assert paragraphs(cleaned("Phụ Nữ Phương Nam", *lines))[0] == LEAD
    assert paragraphs(cleaned("Tuần Báo Hải Đảo", *lines))[0] == f"PNPN - {LEAD}"


def test_a_region_short_for_a_section_stays_in_the_lead() -> None:
    lead = "ĐBSCL - Vựa lúa lớn nhất nước - đang thiếu nước ngọt ngay giữa mùa mưa."
    menu = ("Đồng bằng sông Cửu Long", *MENU)
    assert paragraphs(cleaned(*menu, TITLE, "20/11/2026 06:15", lead, *MORE, *END))[0] == lead


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("LONG AN Giữa lúc giống ngắn ngày phủ khắp nơi", "Giữa lúc giống ngắn ngày phủ khắp nơi"),
        ("Long An giữa mùa nước nổi", "Long An giữa mùa nước nổi"),
        ("HÀ NỘI MÙA THU", "HÀ NỘI MÙA THU"),
        ("TP HCM Marathon lần thứ tám đông nhất", "TP HCM Marathon lần thứ tám đông nhất"),
        ("TPHCM Metro thêm chuyến đêm", "TPHCM Metro thêm chuyến đêm"),
    ],
)
def test_a_place_in_capitals_leaves_the_lead(text: str, without: str) -> None:
    assert without_stamp(text) == without


def test_who_took_the_pictures_signs_only_where_nobody_wrote() -> None:
    assert cleaned(TITLE, LEAD, *MORE, "Hà My", "Ảnh: Trần Tấn", *END).authors == ("Hà My",)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Một xe tải chạy thử trên đường có cuộn dây, ngày 01/06/2024. REUTERS - Lars Holm", True),
        ("Khói bốc lên từ khu cảng hôm 12/5. © AFP", True),
        ("Hãng tin trích lời một quan chức. AP là bên đầu tiên đưa tin này.", False),
        ("Ông làm việc cho REUTERS và AFP.", False),
        ("Hai bên hẹn gặp lại tại Geneva vào tuần sau để bàn tiếp về đường biên. AFP", False),
    ],
)
def test_captions_signed_by_an_agency(text: str, told: bool) -> None:
    assert is_caption(text, text.count(" ") + 1) is told


def test_facts_that_a_portal_sets_side_by_side_are_told_apart() -> None:
    body = "".join(f"<div>{text}</div>" for text in (LEAD, *MORE))
    found = page(
        "<html><head><title>Chi tiết tin</title></head><body><div>"
        f'<span class="lblTitle">{TITLE}</span><span>Ngày đăng: 08/06/2021</span>'
        f"<span>Lượt xem: 640</span></div><div>{body}</div></body></html>"
    )
    assert (found.title, found.date) == (TITLE, "2021-06-08")
    assert paragraphs(found) == [LEAD, *MORE]


def test_todays_date_in_a_pages_header_is_not_the_articles() -> None:
    body = "".join(f"<p>{text}</p>" for text in (LEAD, *MORE))
    found = page(
        f"<html><head><title>Nhịp Sống Biển | {TITLE}</title></head><body>"
        '<div class="dau"><a href="/">Trang nhất</a><div>Chủ nhật, 22/11/2026</div></div>'
        f'<div class="ten-bai">{TITLE}</div><div><span>Tạ Duy Bình</span> - '
        f"<span>19:10 | Thứ bảy, 02/11/2024</span></div><div>{body}</div></body></html>"
    )
    assert (found.title, found.date) == (TITLE, "2024-11-02T19:10:00+07:00")
    assert found.authors == ("Tạ Duy Bình",)


def test_of_two_dates_above_a_text_without_a_title_the_nearest_counts() -> None:
    found = cleaned("Chủ nhật, 22/11/2026", "Thứ bảy, 02/11/2024 19:10", LEAD, *MORE)
    assert found.date == "2024-11-02T19:10:00+07:00"


def test_a_counter_that_a_sentence_speaks_of_is_the_sentences() -> None:
    told = "Góc màn hình vẫn hiện dòng chữ Lượt xem: 12 triệu, nhưng chẳng ai trong xã hay biết."
    assert paragraphs(cleaned(TITLE, LEAD, *MORE, told, *END))[-1] == told


def test_a_title_that_names_a_list_is_a_title() -> None:
    title = "Danh mục: 14 bệnh được bảo hiểm chi trả trọn đời"
    assert cleaned(*MENU, title, "20/11/2026 06:15", LEAD, *MORE, *END).title == title


def test_a_short_lead_without_its_full_stop_stays_below_a_topic() -> None:
    lead = "Trạm bơm đầu tiên lọc nước biển cho đảo"
    topic = "Chuyên đề nước sạch biển đảo"
    found = cleaned(TITLE, "20/11/2026 06:15", topic, lead, *MORE, *END)
    assert paragraphs(found) == [lead, *MORE]


def test_verse_that_calls_and_follows_keeps_its_lines() -> None:
    found = cleaned(TITLE, LEAD, *MORE, "Bà đọc mấy câu hò:", "Mẹ ơi,", "Theo con ra biển", *MORE)
    assert "Mẹ ơi,\n\nTheo con ra biển" in found.body


@pytest.mark.parametrize(
    ("line", "authors", "credit"),
    [
        ("Theo Dân Việt", (), "Theo Dân Việt"),
        ("Theo Hồ Hương", ("Hồ Hương",), "Theo Hồ Hương"),
        ("Hưng Thi Theo Lao Động •", ("Hưng Thi",), "Theo Lao Động"),
        ("Bà con Theo Dõi", None, None),
    ],
)
def test_a_source_beside_a_name_is_no_person(
    line: str, authors: tuple[str, ...] | None, credit: str | None
) -> None:
    byline = read_byline(line, sure=True)
    if authors is None:
        assert byline is None or not byline.authors
    else:
        assert byline and (byline.authors, byline.credit) == (authors, credit)
