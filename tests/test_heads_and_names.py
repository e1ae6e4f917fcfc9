"""Above and below the article: its title among menus, its date and names, tags that look like names."""

from __future__ import annotations

import pytest

from cleaners import Page, clean
from cleaners.clutter.people import Byline, read_byline
from cleaners.model import Article
from cleaners.passes.head_lines import read_head

MENU = ("Trang chủ", "Thời sự", "Thế giới", "Kinh tế", "Giáo dục", "Quốc phòng", "Pháp luật")
TITLE = "Xã đảo Nam Du có trạm bơm nước ngọt đầu tiên"
LEAD = "Trạm bơm đặt ở Hòn Ngang lọc được hai trăm khối nước mỗi ngày, đủ cho hơn bốn trăm hộ dân."
MORE = (
    "Trước đây, mùa khô nào người dân cũng phải chở nước từ đất liền ra với giá gấp mười lần.",
    "Ông Trần Văn Sáu, ở ấp An Bình, kể nhà ông có năm phải nhịn tắm giặt để dành nước nấu ăn.",
    "Huyện dự kiến lắp thêm hai trạm nữa ở Hòn Mấu và Hòn Dầu trước mùa khô năm sau.",
)
END = ("Tin liên quan", "Nước ngọt về đảo", "Bình luận", "Gửi bình luận", "© Bản quyền tòa soạn")


def cleaned(*lines: str) -> Article:
    article = clean(Page(content="\n".join(lines))).article
    assert article is not None
    return article


def paragraphs(article: Article) -> list[str]:
    return article.body.split("\n\n")


def test_a_breadcrumb_with_bare_strokes_is_no_title() -> None:
    found = cleaned(
        *MENU,
        "Quốc phòng/Biển đảo quê hương",
        "Thứ sáu, 20/11/2026 - 06:15",
        TITLE,
        LEAD,
        *MORE,
        *END,
    )
    assert found.title == TITLE
    assert paragraphs(found) == [LEAD, *MORE]


def test_a_title_with_a_stroke_is_a_title() -> None:
    title = "Tỷ giá USD/VND đứng yên phiên thứ ba"
    found = cleaned(*MENU, title, "20/11/2026 06:15", LEAD, *MORE, *END)
    assert found.title == title


def test_a_box_of_news_between_the_lead_and_the_text_gives_no_title() -> None:
    found = cleaned(
        *MENU,
        TITLE,
        "20-11-2026 - 17:09 PM | Xã hội",
        LEAD,
        "12-11-2026Nước mắm Phú Quốc vào vụ",
        "TIN MỚI",
        "Giá cà phê chạm đỉnh mới",
        *MORE,
        "Giá cà phê chạm đỉnh mới",
        *END,
    )
    assert found.title == TITLE
    assert paragraphs(found) == [LEAD, *MORE]


def test_a_title_of_four_words_above_its_author_is_no_menu_entry() -> None:
    found = cleaned(*MENU, "Nước ngọt về đảo", "Đình Tuyển", "06:12 05/11/2019", LEAD, *MORE, *END)
    assert (found.title, found.authors) == ("Nước ngọt về đảo", ("Đình Tuyển",))


def test_paragraphs_on_both_sides_of_an_advertisement_belong_together() -> None:
    last = ("Trạm chạy bằng điện mặt trời.", "Nước đã về đến từng nhà.")
    found = cleaned(
        TITLE, LEAD, *MORE, "Vé tàu nửa giá", last[0], "Quảng cáo", last[1], "Hà My", *END
    )
    assert paragraphs(found)[-2:] == list(last)
    assert found.authors == ("Hà My",)


def test_the_last_paragraph_below_a_subheading_stays_above_a_list_to_read() -> None:
    last = "Cuối tuần này, nhóm thợ sẽ dạy người dân cách thay lõi lọc và súc rửa bồn chứa."
    found = cleaned(
        TITLE, LEAD, *MORE, "Người đảo tự vận hành", last, "Xem thêm:", "Nước ngọt về đảo", *END
    )
    assert paragraphs(found)[-2:] == ["Người đảo tự vận hành", last]


def test_bài_và_ảnh_in_the_head_is_a_byline_and_a_caption_is_none() -> None:
    found = cleaned(TITLE, "Bài và ảnh: Huỳnh Như", "19/11/2026 - 10:05", LEAD, *MORE)
    assert found.authors == ("Huỳnh Như",)
    found = cleaned(
        TITLE, "Trạm bơm ở Hòn Ngang. Ảnh: Huỳnh Như", "19/11/2026 - 10:05", LEAD, *MORE
    )
    assert found.authors == ()
    assert found.captions == ("Trạm bơm ở Hòn Ngang. Ảnh: Huỳnh Như",)


def test_a_tag_that_is_a_name_in_the_text_is_no_author() -> None:
    found = cleaned(TITLE, LEAD, *MORE, "Kiều Mỵ", "nước ngọt", "Hòn Ngang", *END)
    assert found.authors == ("Kiều Mỵ",)
    found = cleaned(TITLE, LEAD, *MORE, "nước ngọt", "Hòn Ngang", *END)
    assert found.authors == ()


def test_who_tells_of_himself_may_sign() -> None:
    me = "Tôi là Trịnh Công Lý, giữ đèn biển ở đây đã mười bảy năm và chưa năm nào đủ nước mưa."
    found = cleaned(TITLE, LEAD, me, *MORE, "Trịnh Công Lý", *END)
    assert found.authors == ("Trịnh Công Lý",)


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Xã đảo Nam Du:Người dân có nước ngọt", "Xã đảo Nam Du: Người dân có nước ngọt"),
        ("Tin lúc 6:30: Xã đảo Nam Du có nước", "Tin lúc 6:30: Xã đảo Nam Du có nước"),
        ("Tỷ lệ 3:1 và trang http://nuoc.vn của đảo", "Tỷ lệ 3:1 và trang http://nuoc.vn của đảo"),
    ],
)
def test_a_place_glued_to_a_title_is_set_apart(line: str, title: str) -> None:
    assert cleaned(line, LEAD, *MORE).title == title


def test_a_portals_section_line_is_no_title() -> None:
    found = cleaned(
        *MENU,
        TITLE,
        "In",
        "Email",
        "Viết bởi Trần Minh Đạo",
        "Chuyên mục: Tin trong xã",
        "Được đăng: 18 Tháng 11 2026",
        LEAD,
        *MORE,
    )
    assert (found.title, found.date, found.authors) == (TITLE, "2026-11-18", ("Trần Minh Đạo",))


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Bảo Hân (theo Healthline) - Thứ tư, 02/09/2026 10:15 (GMT+7)", ("Bảo Hân",)),
        ("Thu Hiền - Thứ năm, ngày 11/04/2019 18:30 GMT+7", ("Thu Hiền",)),
        ("21/10/2019 bởi Thu Giang", ("Thu Giang",)),
        ("Ngày đăng: 20/11/2026 - Nguyễn Hoài", ("Nguyễn Hoài",)),
        ("Cập nhật lúc 09:15 ngày 20/11/2026 bởi Lê Na", ("Lê Na",)),
        ("Đăng Khoa - 20/11/2026 10:10", ("Đăng Khoa",)),
    ],
)
def test_a_name_beside_a_date(line: str, authors: tuple[str, ...]) -> None:
    read = read_head(line)
    assert read is not None and read[0] is not None
    assert read[1] is not None and read[1].authors == authors


@pytest.mark.parametrize(
    "line", ["07:18 | 05/07/2023 Khỏe - Đẹp", "20/11/2026 - 17:09 | Chứng khoán"]
)
def test_a_section_beside_a_date_is_nobody(line: str) -> None:
    read = read_head(line)
    assert read is not None and read[1] is None


@pytest.mark.parametrize("line", ["Đăng bởi: Lan Phương", "Bởi Lan Phương", "By Lan Phương"])
def test_written_by(line: str) -> None:
    assert read_byline(line) == Byline(authors=("Lan Phương",))


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Hà An/Dân Việt", ("Hà An",)),
        ("Hà An/Trí Thức Trẻ", ("Hà An",)),
        ("Hà An/VOV1", ("Hà An",)),
        ("Hà An - Dân Việt", ("Hà An",)),
        ("Hà An/Thu Bình", ("Hà An", "Thu Bình")),
        ("Hà An/ Thu Bình - Lan Phương", ("Hà An", "Thu Bình", "Lan Phương")),
        ("Ths.Bs Hà An", ("Hà An",)),
        ("PGS.TS.BS Hà An", ("Hà An",)),
        ("BS CKII Hà An", ("Hà An",)),
        ("Tác giả bài viết: Hà An", ("Hà An",)),
    ],
)
def test_a_paper_and_degrees_beside_names(line: str, authors: tuple[str, ...]) -> None:
    byline = read_byline(line)
    assert byline is not None and byline.authors == authors


@pytest.mark.parametrize("line", ["Đăng bởi admin", "Bởi vì nước quý", "By the way", "P.V"])
def test_written_by_nobody(line: str) -> None:
    assert read_byline(line) is None
