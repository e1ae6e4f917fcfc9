"""An article's last lines where they do not look like it: no full stop, a list, a glued name."""

from __future__ import annotations

import pytest

from cleaners import Page, clean
from cleaners.model import Kind
from tests.test_pasted_texts import LEAD, MORE, article, cleaned, paragraphs

TITLE = "Chợ nổi Phong Điền họp lại từ tháng sau"
THEN = "Bà Út, bán bún trên kênh từ năm mười bảy tuổi, đã thuê thợ trám lại chiếc ghe cũ."
#: A last paragraph whose writer forgot the full stop.
OPEN = "Ông Lê Văn Sáu, phó chủ tịch xã, cho biết bến mới sẽ khởi công ngay trong tháng ba năm tới"
FEET = (
    ("Chia sẻ",),
    ("Bình luận (0)",),
    ("Tin liên quan", "Ghe hàng bông về lại bến cũ"),
    ("Nguyễn An", "Chia sẻ"),
)


@pytest.mark.parametrize("foot", FEET)
@pytest.mark.parametrize("end", [OPEN, "“Còn kênh thì còn chợ”, bà Út nói"])
def test_a_last_paragraph_without_its_full_stop_stays(end: str, foot: tuple[str, ...]) -> None:
    found = cleaned(TITLE, LEAD, MORE, THEN, end, *foot)
    assert paragraphs(found) == [LEAD, MORE, THEN, end]
    assert found.authors == (("Nguyễn An",) if "Nguyễn An" in foot else ())


def test_a_title_below_the_last_paragraph_does_not_stay() -> None:
    other = "Ghe hàng bông về lại bến cũ sau ba năm vắng bóng"
    found = cleaned(TITLE, LEAD, MORE, THEN, other, "Chia sẻ", "Đọc nhiều", "Giá cá tra tăng")
    assert paragraphs(found) == [LEAD, MORE, THEN]
    two = (OPEN, "Ghe hàng bông về lại bến cũ sau ba năm")
    assert paragraphs(cleaned(TITLE, LEAD, MORE, THEN, *two, "Chia sẻ")) == [LEAD, MORE, THEN]


LISTS = (
    ("Giá thuê chỗ như sau:", "Ghe lớn: 40.000 đồng", "Ghe nhỏ: 15.000 đồng", "Xuồng: không thu"),
    ("Ba hộ được thưởng là:", "Nguyễn Văn Bảy", "Trần Thị Tám", "Lê Thị Chín"),
)


@pytest.mark.parametrize("said", LISTS)
def test_a_list_that_ends_an_article_is_its_own(said: tuple[str, ...]) -> None:
    found = cleaned(TITLE, LEAD, MORE, THEN, *said, "Chia sẻ")
    assert paragraphs(found) == [LEAD, MORE, THEN, *said]
    assert found.authors == ()
    more = cleaned(TITLE, LEAD, MORE, THEN, *said, "Chợ nghỉ họp ba ngày Tết.", "Chia sẻ")
    assert paragraphs(more) == [LEAD, MORE, THEN, *said, "Chợ nghỉ họp ba ngày Tết."]


def test_who_signs_below_a_list_wrote_it() -> None:
    said = LISTS[0]
    found = cleaned(TITLE, LEAD, MORE, THEN, *said, "Thu Hà", "Chia sẻ")
    assert (paragraphs(found), found.authors) == ([LEAD, MORE, THEN, *said], ("Thu Hà",))


def test_who_signs_below_a_list_of_places_wrote_it() -> None:
    places = ("- Bến Ninh Kiều", "- Bến Cái Răng", "- Bến Phong Điền")
    found = cleaned(TITLE, LEAD, MORE, "Ba bến sẽ mở trước là:", *places, "Hà An", "Chia sẻ")
    assert paragraphs(found) == [LEAD, MORE, "Ba bến sẽ mở trước là:", *places]
    assert found.authors == ("Hà An",)


def test_names_in_a_list_of_a_page_sign_nothing() -> None:
    names = ("Nguyễn Văn Bảy", "Trần Thị Tám", "Lê Thị Chín")
    items = "".join(f"<li>{name}</li>" for name in names)
    page = f"<h1>{TITLE}</h1><article><p>{LEAD}</p><p>{THEN} Ba hộ được thưởng:</p><ul>{items}</ul>"
    found = article(clean(Page(content=page + "</article>", kind=Kind.HTML)))
    assert paragraphs(found)[2:] == list(names)
    assert found.authors == ()


@pytest.mark.parametrize(
    ("glued", "author"),
    [
        ("Đến trưa thì chợ đã kín ghe. CHÍ CÔNG", "CHÍ CÔNG"),
        ("Đến trưa thì chợ đã kín ghe. Chí Công", "Chí Công"),
        ("Đến trưa thì chợ đã kín ghe./.T.Vy", "T.Vy"),
        ("Đến trưa thì chợ đã kín ghe./. T.Vy", "T.Vy"),
    ],
)
@pytest.mark.parametrize("foot", [(), ("Chia sẻ",)])
def test_a_name_behind_the_last_sentence_is_its_writers(
    glued: str, author: str, foot: tuple[str, ...]
) -> None:
    found = cleaned(TITLE, LEAD, MORE, THEN, glued, *foot)
    assert paragraphs(found)[3].startswith("Đến trưa thì chợ đã kín ghe.")
    assert author not in found.body
    assert found.authors == (author,)


def test_a_name_behind_a_sentence_among_others_stays() -> None:
    asked = "Ai bán bún giỏi nhất kênh? Trần Thị Út"
    assert paragraphs(cleaned(TITLE, LEAD, MORE, asked, THEN)) == [LEAD, MORE, asked, THEN]


def test_a_time_with_its_zone_is_read_as_it_is_meant() -> None:
    found = cleaned(TITLE, "2025-11-05T08:30:00Z", LEAD, MORE, THEN)
    assert (found.date, found.authors) == ("2025-11-05T15:30:00+07:00", ())
    assert cleaned(TITLE, "08 giờ 30 phút, thứ tư, 5-11-2025", LEAD, MORE, THEN).date == (
        "2025-11-05T08:30:00+07:00"
    )


def test_a_wrapped_text_with_a_title_and_a_date_is_joined() -> None:
    wrapped = (
        "Ngành đường sắt cho biết đoàn tàu khách đầu tiên đã qua hầm Bãi Gió lúc 14 giờ",
        "chiều nay, sau khi hơn 300 công nhân làm việc xuyên đêm để dọn 1.800 mét khối",
        "đất đá.",
        "Đến tối cùng ngày, sáu đoàn tàu khác lần lượt đi qua với tốc độ 5 km/h. Hành",
        "khách phải chuyển tải bằng ô tô trong năm ngày qua được hoàn 30 phần trăm",
        "tiền vé.",
    )
    title = "Đường sắt Bắc Nam khôi phục sau năm ngày tê liệt"
    found = cleaned(title, "Chủ nhật, 09/11/2025, 18:02 (GMT+7)", *wrapped)
    assert paragraphs(found) == [" ".join(wrapped[:3]), " ".join(wrapped[3:])]
