"""Pages of known outlets in layouts and at addresses nobody declared, and their old head lines."""

from __future__ import annotations

import pytest

from cleaners import Page, clean
from cleaners.clutter.people import Byline, is_person, read_byline
from cleaners.passes.head_lines import read_head
from tests.test_heads_and_names import LEAD, MORE, TITLE

TEXT = (
    LEAD,
    *MORE,
    "Máy chạy bằng điện mặt trời vào ban ngày, ban đêm dùng bình trữ đặt trong nhà kho của xã.",
    "Mỗi hộ được phát một thẻ lấy nước, mỗi lần quẹt thẻ được bốn mươi lít, dùng hết lại xin thêm.",
    "Trẻ con trên đảo gọi trạm bơm là cái máy mưa, vì từ ngày có nó các em được tắm mỗi chiều.",
)
MENU = "".join(f'<li><a href="/{i}">Mục {i}</a></li>' for i in range(9))


def page(head: str, *, url: str, body: str = "bai", date: str = "") -> Page:
    paragraphs = "".join(f"<p>{text}</p>" for text in TEXT)
    content = (
        f"<html><head><title>{TITLE}</title></head><body>{date}<ul>{MENU}</ul><h1>{TITLE}</h1>"
        f'{head}<div class="{body}">{paragraphs}</div><ul>{MENU}</ul></body></html>'
    )
    return Page(content=content, url=url)


#: The body's class is declared, what stands around it is not.
NEW_HEAD = {"url": "https://plo.vn/tram-bom-post812345.html", "body": "article__body"}


def test_the_head_of_a_new_layout_is_read_as_on_a_page_of_nobodys() -> None:
    head = '<div class="moi"><b>Lê Minh An</b> <i>20/11/2026 06:15</i></div>'
    article = clean(page(head, **NEW_HEAD)).article
    assert article is not None
    assert article.date == "2026-11-20T06:15:00+07:00"
    assert article.authors == ("Lê Minh An",)
    assert article.body_source == "selector"


def test_the_day_a_page_is_read_on_is_not_its_date() -> None:
    today = '<div id="currentDate">Thứ Hai, 23/11/2026 10:05</div>'
    article = clean(page("", date=today, **NEW_HEAD)).article
    assert article is not None
    assert article.date is None


def test_an_undeclared_address_of_a_known_outlet_may_be_an_articles() -> None:
    url = "http://plo.vn/tin/2009/8/tram-bom.aspx"
    found = clean(page('<p class="ngay">20/08/2009 - 06:15</p>', url=url))
    assert found.article is not None
    assert found.article.outlet == "plo"
    assert clean(page("", url=url)).article is None


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Lê Thanh lethanh@bao.vn", ("Lê Thanh",)),
        ("Lê Thanh (lethanh@bao.com.vn)", ("Lê Thanh",)),
    ],
)
def test_a_name_stands_before_its_address(line: str, names: tuple[str, ...]) -> None:
    assert read_byline(line) == Byline(authors=names)


@pytest.mark.parametrize("name", ["Bà Sáu Diễm", "Chị Hạnh", "Facebook Zalo", "Font Size Print"])
def test_who_is_spoken_of_and_buttons_sign_nothing(name: str) -> None:
    assert not is_person(name, sure=True)


@pytest.mark.parametrize("name", ["Anh Thư", "Ông Cao Thắng", "Bảo Bình", "Cốc Vũ"])
def test_names_that_begin_alike_do(name: str) -> None:
    assert is_person(name)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("LĐO TRẦN NGỌC DUY 08:30 AM, 14/10/2015", ("TRẦN NGỌC DUY",)),
        ("BẢO NGỌC LAN 08:30, 14/10/2015", None),
        ("Hạ Vũ | 22/04/2016 08:45 0", ("Hạ Vũ",)),
        ("Minh Thư 14:32, 11/05/2018 Bình luận", ("Minh Thư",)),
    ],
)
def test_signs_and_counts_beside_a_name(line: str, names: tuple[str, ...] | None) -> None:
    head = read_head(line)
    assert head is not None
    assert (head[1].authors if head[1] else None) == names


CARD = "Thương lái thu mua tận bè, mỗi ký cao hơn tháng trước bảy mươi nghìn đồng."


@pytest.mark.parametrize(
    ("top", "stays"),
    [
        (f'<div><h3><a href="/a">Giá cua biển tăng trước Tết</a></h3><p>{CARD}</p></div>', False),
        (f"<div><h3>Giá cua biển tăng trước Tết</h3><p>{CARD}</p></div>", True),
        (f'<div><p>{CARD}</p><h3><a href="/a">Giá cua biển tăng</a></h3></div>', True),
    ],
)
def test_another_articles_card_on_top_of_the_body_goes(top: str, *, stays: bool) -> None:
    source = page('<time class="article__time">20/11/2026 06:15</time>', **NEW_HEAD)
    content = str(source.content).replace('"article__body">', f'"article__body">{top}')
    article = clean(Page(content=content, url=source.url)).article
    assert article is not None
    assert (CARD in article.body) == stays
    assert LEAD in article.body
