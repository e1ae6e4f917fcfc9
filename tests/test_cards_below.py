"""Cards of other articles in a copied page: each a title, a stamp and often a summary."""

from __future__ import annotations

from itertools import chain

import pytest

from cleaners import Page, clean
from tests.test_copied_pages import THEN, TITLE
from tests.test_pasted_texts import LAST, LEAD, MORE, cleaned, paragraphs

MENU = ("Trang chủ", "Thời sự", "Xã hội", "Sống khỏe", "Bạn đọc", "Đăng nhập")
BEGUN = "Việc nạo vét bắt đầu từ giữa mùa khô, mỗi ngày hai ca, và xong trước con nước rằm vài hôm."
END = "Nếu nước không lên sớm, chợ sẽ họp phiên đầu vào rạng sáng mồng một, như lệ của các bà bán bún."
BODY = [LEAD, THEN, MORE, LAST]
HEAD = (*MENU, TITLE, "17/01/2026 09:20")
CARDS = (
    (
        "Mùa cá linh về muộn trên sông Hậu",
        "Nước lên chậm hơn mọi năm nên cá linh về muộn, người dân phải chờ thêm nửa tháng nữa.",
    ),
    (
        "Xã cù lao có thêm một trạm y tế mới",
        "Trạm mới có bốn phòng khám và một xe cứu thương, phục vụ hơn sáu nghìn người dân.",
    ),
    (
        "Lớp học đêm của những người bán hàng rong",
        "Ba năm nay lớp học mở mỗi tối thứ ba và thứ năm, người học trả bằng một bó rau.",
    ),
)
STAMPS = (
    "{clock} | {day} Sống khỏe",
    "Sống khỏe | {day} {clock}",
    "Xã hội - {day} {clock}",
    "Xã hội • {hours} giờ trước",
    "Xã hội {day}",
    "{day} Xã hội",
    "Hà An | {day}",
    "{clock} {day}",
)
ORDERS = ("title stamp summary", "stamp title summary", "title summary stamp", "title stamp")


def cards(stamp: str, order: str) -> list[str]:
    def card(k: int) -> list[str]:
        title, summary = CARDS[k]
        said = stamp.format(clock=f"1{k}:04", day=f"0{k + 2}/10/2026", hours=k + 2)
        return [{"title": title, "stamp": said, "summary": summary}[part] for part in order.split()]

    return list(chain.from_iterable(card(k) for k in range(len(CARDS))))


@pytest.mark.parametrize("label", [("Cùng chuyên mục",), ("Tin mới",), ()])
@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("stamp", STAMPS)
def test_cards_below_the_article_go(stamp: str, order: str, label: tuple[str, ...]) -> None:
    found = cleaned(*HEAD, *BODY, *label, *cards(stamp, order))
    assert paragraphs(found) == BODY
    assert (found.title, found.date) == (TITLE, "2026-01-17T09:20:00+07:00")


def test_a_clock_is_no_number_of_a_series() -> None:
    """ "04:04" would go on from the article's "2." and "3."."""
    body = [LEAD, "1. Chọn ghe", THEN, "2. Trám ghe", MORE, "3. Hạ thủy", LAST]
    (one, first), (two, second), _ = CARDS
    below = [one, "04:04 | 02/10/2026", first, two, "05:05 | 03/10/2026", second]
    assert paragraphs(cleaned(*HEAD, *body, "Cùng chuyên mục", *below)) == body


def test_a_series_goes_on_past_a_box() -> None:
    steps = [LEAD, "1. Chọn ghe", BEGUN, "2. Trám ghe", THEN]
    rest = ["3. Hạ thủy", MORE, "4. Họp chợ", LAST]
    found = cleaned(*HEAD, *steps, "Tin liên quan", CARDS[0][0], CARDS[1][0], *rest)
    assert paragraphs(found) == [*steps, *rest]


@pytest.mark.parametrize(
    "days",
    [
        # a diary's entries: a place and its day
        ("Phong Điền, 02/10/2026", "Phong Điền, 03/10/2026", "Phong Điền, 04/10/2026"),
        ("Phong Điền - 02/10/2026", "Phong Điền - 03/10/2026", "Phong Điền - 04/10/2026"),
        (
            "06:30 02/10/2026 Phong Điền",
            "07:15 03/10/2026 Phong Điền",
            "08:00 04/10/2026 Phong Điền",
        ),
        ("Phong Điền 02/10/2026", "Phong Điền 03/10/2026", "Phong Điền 04/10/2026"),
        # what happened on each day
        ("Khởi công - 02/10/2026", "Hợp long - 03/10/2026", "Thông xe - 04/10/2026"),
        ("02/10/2026: nạo vét kênh", "03/10/2026: dựng nhà lồng", "04/10/2026: họp chợ"),
    ],
)
def test_dated_subheadings_stay(days: tuple[str, ...]) -> None:
    body = [LEAD, BEGUN, days[0], THEN, days[1], MORE, days[2], LAST]
    assert paragraphs(cleaned(*HEAD, *body)) == body


@pytest.mark.parametrize(
    "rows",
    [
        (
            "Cần Thơ - Đồng Tháp | 02/10/2026 17:00",
            "Cần Thơ - An Giang | 05/10/2026 17:00",
            "Cần Thơ - Bến Tre | 09/10/2026 17:00",
        ),
        ("Đua ghe | 02/10/2026 17:00", "Đua ghe | 03/10/2026 17:00", "Đua ghe | 04/10/2026 17:00"),
    ],
)
def test_a_timetable_stays(rows: tuple[str, ...]) -> None:
    body = [LEAD, THEN, "Lịch đua ghe của huyện trong tháng mười:", *rows, MORE, LAST]
    assert paragraphs(cleaned(*HEAD, *body)) == body


def test_the_last_section_above_the_article_s_own_date_stays() -> None:
    """The date comes again below it, and dated cards follow."""
    body = [LEAD, THEN, MORE, "Họp lại từ tháng sau", LAST]
    below = cards("{clock} {day}", "title summary stamp")
    found = cleaned(*HEAD, *body, "17/01/2026 09:20", *below)
    assert paragraphs(found) == body


@pytest.mark.parametrize("stamp", ["{clock} {day}", "Xã hội | {day} | {clock}"])
def test_a_paragraph_below_cards_without_summaries_stays(stamp: str) -> None:
    body = [LEAD, THEN, MORE]
    box = cards(stamp, "title stamp")[:4]
    found = cleaned(*HEAD, *body, "Bài liên quan", *box, END, "Chia sẻ:")
    assert paragraphs(found) == [*body, END]


@pytest.mark.parametrize("sign", ["<b>Hà An</b><i> (TTXVN)</i>", "Hà An"])
def test_who_signs_above_a_card_is_read(sign: str) -> None:
    """A page of Báo Tin tức, 2026: the byline, and a box with one other article below it."""
    title, summary = CARDS[0][0], " ".join(CARDS[k][1] for k in range(2))
    page = f"""<html lang="vi"><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>
        <div class="date">17/01/2026 09:20</div>
        <div class="contents">{"".join(f"<p>{text}</p>" for text in BODY)}</div>
        <div class="author">{sign}</div>
        <div class="widget"><div class="widget_info"><a href="/ca-linh.htm">{title}</a>
        <p class="des">{summary}</p></div></div><div>Chia sẻ:</div></body></html>"""
    found = clean(Page(content=page)).article
    assert found is not None
    assert paragraphs(found) == BODY
    assert found.authors == ("Hà An",)
