"""Pages that load the next article below the one they were opened for."""

from __future__ import annotations

import pytest

from cleaners import Article, Page, clean

FIRST = (
    "Làng cói mở lại xưởng dệt chiếu sau mùa lũ",
    "Xưởng dệt chiếu lớn nhất làng Bình Kiều sáng đèn trở lại sau hai tháng ngập nước.",
    "Năm khung dệt phải thay gỗ, riêng khung của bà Mận còn dùng được vì được kê lên gác.",
    "Bà Mận nói chiếu Tết năm nay sẽ ít hơn mọi năm, giá không tăng.",
)
SECOND = (
    "Đàn sếu về đồng sớm hơn mọi năm nửa tháng",
    "Mười bốn con sếu đầu tiên đã đáp xuống đồng cỏ năng phía nam, sớm hơn mọi năm nửa tháng.",
    "Người gác rừng đếm được chúng lúc năm giờ sáng, khi sương còn phủ kín mặt nước, và gọi ngay cho ban quản lý.",
    "Khu bảo tồn tạm dừng đón khách ở tuyến phía nam trong ba tuần để đàn sếu làm quen với bãi ăn.",
    "Năm ngoái, đàn sếu đông nhất có hai mươi mốt con, ở lại đến giữa tháng 5.",
)


def one(texts: tuple[str, ...], day: str) -> str:
    title, lead, *rest = texts
    body = "".join(f"<p>{text}</p>" for text in rest)
    return f"""<article><h1 class="article__title">{title}</h1><div class="when">{day}</div>
    <div class="article__sapo">{lead}</div><div class="article__body">{body}</div></article>"""


def article(url: str, *articles: str) -> Article:
    content = f"""<html><head><title>{FIRST[0]}</title><meta property="og:title" content="{FIRST[0]}">
    </head><body><div><a href="/">Trang chủ</a></div>{"".join(articles)}</body></html>"""
    found = clean(Page(content=content, url=url)).article
    assert found is not None
    return found


@pytest.mark.parametrize("host", ["tienphong.vn", "langcoi.example"])
def test_the_next_article_is_not_this_ones(host: str) -> None:
    url = f"https://{host}/chieu-post1712345.tpo"
    found = article(url, one(FIRST, "05/11/2026 09:30"), one(SECOND, "04/11/2026 06:00"))
    assert found.title == FIRST[0]
    assert found.body.split("\n\n") == list(FIRST[1:])


def test_a_heading_set_like_the_title_without_a_date_is_a_subheading() -> None:
    head = '<h1 class="article__title">Chiếu Tết năm nay ra sao?</h1>'
    texts = (*FIRST[:3], FIRST[3])
    content = one(texts, "05/11/2026 09:30").replace(f"<p>{FIRST[3]}", f"{head}<p>{FIRST[3]}")
    found = article("https://langcoi.example/chieu.html", content)
    assert found.body.split("\n\n") == [*FIRST[1:3], "Chiếu Tết năm nay ra sao?", FIRST[3]]
