"""A page of linked headlines with summaries is no article; a digest, or a list under one, is."""

from __future__ import annotations

import pytest

from cleaners import Page, clean

PROSE = (
    "Chợ nổi họp lại từ bốn giờ sáng, ghe dưa, ghe khóm đậu kín cả khúc sông trước nhà lồng.",
    "Bà Sáu bán hủ tiếu kể mùa nước năm nay về sớm, cá linh lên chợ nhiều hơn mọi năm trước.",
    "Ban quản lý chợ cho biết sẽ lắp thêm hai cầu phao để khách lên bờ ăn sáng cho an toàn.",
    "Mấy người lái ghe mong có chỗ neo đêm, vì triều cường hay giật đứt dây buộc vào cọc tre.",
    "Đến gần trưa, khi nước ròng, ghe thuyền tản về các rạch, trả lại mặt sông vắng và rộng.",
    "Chính quyền xã hứa trước Tết sẽ có thêm đèn dọc bờ kè và một nhà chờ cho người già yếu.",
)


def headline(number: int) -> str:
    return f"Xã số {number} khánh thành cây cầu bê tông mới qua kênh chính"


def summary(number: int) -> str:
    return f"Cây cầu thứ {number} dài hơn bốn mươi mét vừa được đưa vào sử dụng sau tám tháng thi công."


def card(number: int, form: str = "{head}{text}") -> str:
    head = f"<h3><a href='/tin-{number}.html'>{headline(number)}</a></h3>"
    return form.format(head=head, text=f"<p>{summary(number)}</p>", number=number)


def page(title: str, inner: str, head: str = "") -> Page:
    return Page(
        content=f"<!doctype html><html><head><title>{title}</title></head><body>{head}{inner}</body></html>"
    )


@pytest.mark.parametrize(
    "form",
    [
        "{head}{text}",
        "<div>{head}{text}</div>",
        "<div>{head}<span>{number} giờ trước</span>{text}</div>",
        "<li>{head}<div><a href='/kinh-te'>Kinh tế</a></div>{text}</li>",
    ],
)
@pytest.mark.parametrize("head", ["<h1>Thời sự</h1>", "", "<h1><a href='/'>Báo Ven Sông</a></h1>"])
@pytest.mark.parametrize("count", [6, 40])
def test_linked_headlines_with_summaries_are_a_listing(form: str, head: str, count: int) -> None:
    cards = "".join(card(number, form) for number in range(1, count + 1))
    cleaning = clean(page("Thời sự", cards, head))
    assert cleaning.article is None
    assert [str(problem.kind) for problem in cleaning.problems] == ["not_article"]


def test_a_long_headline_over_many_cards_makes_no_article_of_them() -> None:
    title = "Tin tức thời sự mới nhất trong ngày của các tỉnh miền sông nước"
    cleaning = clean(page(title, "".join(map(card, range(1, 31))), f"<h1>{title}</h1>"))
    assert cleaning.article is None


@pytest.mark.parametrize("count", [6, 18])
def test_a_digest_whose_items_link_out_is_an_article(count: int) -> None:
    title = "Điểm tin sáng: những cây cầu mới trên các dòng kênh miền Tây"
    opening = f"<h1>{title}</h1><p>20/11/2026 06:15</p><p>{PROSE[0]}</p>"
    article = clean(page(title, "".join(map(card, range(1, count + 1))), opening)).article
    assert article is not None
    assert summary(count) in article.body


def test_a_dated_digest_under_a_short_title_is_an_article() -> None:
    opening = "<h1>Điểm tin sáng</h1><p>20/11/2026 06:15</p>"
    article = clean(page("Điểm tin sáng", "".join(map(card, range(1, 8))), opening)).article
    assert article is not None


@pytest.mark.parametrize("form", ["{head}{text}", "<div>{head}{text}</div>"])
def test_an_article_over_a_long_list_of_cards_is_an_article(form: str) -> None:
    title = "Chợ nổi đông lại khi mùa nước về sớm"
    text = "".join(f"<p>{sentence}</p>" for sentence in PROSE)
    cards = "".join(card(number, form) for number in range(1, 41))
    inner = f"<h1>{title}</h1><p>20/11/2026 06:15</p><div>{text}</div><h2>Tin liên quan</h2>{cards}"
    article = clean(page(title, inner)).article
    assert article is not None
    assert article.body.split("\n\n")[:2] == list(PROSE[:2])


def test_a_linked_headline_between_any_two_paragraphs_makes_no_listing() -> None:
    between = "".join(
        f"<p>{text}</p><h4><a href='/tin-{n}.html'>{headline(n)}</a></h4>"
        for n, text in enumerate(PROSE)
    )
    head = "<h1>Mùa nước nổi về trên chợ</h1><p>20/11/2026 06:15</p>"
    article = clean(page("Mùa nước nổi về trên chợ", between, head)).article
    assert article is not None
    assert PROSE[0] in article.body


@pytest.mark.parametrize("title", ["Chợ nổi sớm mai", "Chợ nổi đông lại khi mùa nước về sớm"])
def test_a_short_article_whose_own_title_is_a_link_is_an_article(title: str) -> None:
    cards = "".join(card(number, "<div>{head}{text}</div>") for number in range(1, 9))
    own = (
        f"<div><h2><a href='/cho-noi.html'>{title}</a></h2><p>{PROSE[0]}</p><p>{PROSE[1]}</p></div>"
    )
    article = clean(page(title, own + cards)).article
    assert article is not None
    assert article.body.startswith(PROSE[0])


def test_a_page_that_says_it_is_news_is_no_listing_for_six_cards() -> None:
    told = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Điểm tin"}</script>'
    article = clean(page("Điểm tin", "".join(map(card, range(1, 7))), told)).article
    assert article is not None
