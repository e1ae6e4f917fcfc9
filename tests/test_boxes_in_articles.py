"""Boxes of classes nobody declared inside an article: of a declared outlet, and of none."""

from __future__ import annotations

import pytest

from cleaners import Article, Page, clean

TITLE = "Bến phà cũ thành chợ nổi cuối tuần"
LEAD = "Từ đầu tháng 11, bến phà Vàm Trà bỏ hoang mười năm sáng đèn trở lại với hơn bốn mươi ghe bán hàng."
TEXT = (
    "Ghe trái cây neo phía trong, ghe đồ ăn neo phía ngoài, khách đi cầu phao ở giữa.",
    "Chị Lê Thị Nhanh, bán bún nước lèo trên ghe của cha, kể mỗi tối chị hết hai trăm tô.",
    "Xã cấp cho mỗi ghe một thùng rác và một áo phao, ai thiếu thì không được neo bến.",
    "Ban quản lý dự định mở thêm một đêm nữa vào thứ sáu nếu khách vẫn đông như hiện nay.",
)
DECLARED = "https://tienphong.vn/cho-noi-post1712345.tpo"
UNDECLARED = "https://vamtra.example/cho-noi.html"
BOTH = pytest.mark.parametrize("url", [DECLARED, UNDECLARED])

CARD = '<div class="k7"><a href="/a.html"><img src="/t.jpg"><h3>Phà Vàm Trà ngừng chạy sau trăm năm</h3></a><p>Chuyến cuối rời bến lúc sáu giờ chiều.</p></div>'  # noqa: E501
POLL = '<div class="k8"><p>Bạn có đi chợ nổi không?</p><label><input type="radio">Có</label></div>'
LETTERS = '<div class="k9"><h4>Nhận tin</h4><p>Mỗi sáng một lá thư.</p><input type="email"></div>'
DATED = '<div class="k1"><a href="/b.html">Ghe hàng bông về chợ sớm hơn mọi năm</a> 10/11/2026 08:12</div>'
FRAMED = (
    '<div class="k2"><img src="/1.jpg"><div class="k3">Cầu phao dẫn ra các ghe hàng.</div></div>'
)
SHARE = '<div class="k4"><span>Chia sẻ</span><a>Facebook</a><a>Zalo</a><a>Copy link</a></div>'
NOTE = '<div class="k5"><img src="/n.jpg"><div>Lê Minh Hoàng</div><p>Phóng viên thường trú tại miền Tây.</p></div>'


def article(url: str, *body: str) -> Article:
    inner = "".join(text if text.startswith("<") else f"<p>{text}</p>" for text in body)
    content = f"""<html><head><title>{TITLE}</title></head><body><div><a href="/">Trang chủ</a></div>
    <div><h1>{TITLE}</h1><div>05/11/2026 09:30</div><div class="article__sapo cms-desc">{LEAD}</div>
    <div class="article__body zce-content-body">{inner}</div></div></body></html>"""
    found = clean(Page(content=content, url=url)).article
    assert found is not None
    return found


@BOTH
@pytest.mark.parametrize("box", [CARD, CARD + CARD, POLL, LETTERS, DATED, FRAMED, SHARE])
def test_a_box_between_paragraphs_goes(url: str, box: str) -> None:
    assert article(url, *TEXT[:2], box, *TEXT[2:]).body.split("\n\n") == [LEAD, *TEXT]


@BOTH
@pytest.mark.parametrize("box", [CARD, POLL, LETTERS, SHARE, NOTE])
def test_a_box_under_the_last_paragraph_goes(url: str, box: str) -> None:
    assert article(url, *TEXT, box).body.split("\n\n") == [LEAD, *TEXT]


@BOTH
def test_the_author_of_a_note_is_the_articles(url: str) -> None:
    assert article(url, *TEXT, NOTE).authors == ("Lê Minh Hoàng",)


@BOTH
def test_a_framed_line_is_a_caption(url: str) -> None:
    assert article(url, *TEXT, FRAMED).captions == ("Cầu phao dẫn ra các ghe hàng.",)


@BOTH
def test_a_catalogue_of_linked_titles_keeps_its_texts(url: str) -> None:
    entries = [
        f'<div class="muc"><h3><a href="/{i}.html">Quán số {i} bên bến Vàm Trà</a></h3><p>{text}</p></div>'
        for i, text in enumerate(TEXT)
    ]
    body = article(url, *entries).body
    assert [text for text in TEXT if text not in body] == []


@BOTH
def test_an_information_box_stays(url: str) -> None:
    hours = "Chợ mở từ năm giờ chiều đến mười giờ đêm, thứ bảy và chủ nhật."
    box = f'<div class="k6"><h4>Giờ mở cửa</h4><p>{hours}</p></div>'
    found = article(url, *TEXT[:2], box, *TEXT[2:]).body
    assert hours in found


@BOTH
def test_a_short_article_beside_a_form_stays(url: str) -> None:
    form = "<form><p>Gửi ý kiến</p><textarea></textarea><button>Gửi</button></form>"
    assert article(url, TEXT[0], TEXT[1], form).body.split("\n\n") == [LEAD, TEXT[0], TEXT[1]]


def test_a_box_of_text_above_the_byline_is_the_articles() -> None:
    box = "<div><p>Ý kiến của khách</p><p>“Chợ vui nhưng thiếu chỗ gửi xe”.</p></div>"
    byline = '<p style="text-align:right"><b>Lê Minh Hoàng</b></p>'
    found = article(UNDECLARED, *TEXT, box, byline)
    assert found.body.split("\n\n")[-2:] == [
        "Ý kiến của khách",
        "“Chợ vui nhưng thiếu chỗ gửi xe”.",
    ]
    assert found.authors == ("Lê Minh Hoàng",)


def headed(*headings: str) -> str:
    parts = (f"<h3>{h}</h3><p>{t}</p>" for h, t in zip(headings, TEXT, strict=True))
    return f'<div class="k6">{"".join(parts)}</div>'


def test_a_subheading_may_be_a_link() -> None:
    linked = '<a href="/an-toan.html">Chuyện an toàn trên bến</a>'
    found = article(UNDECLARED, headed("Ghe neo đâu", "Ai bán gì", linked, "Còn mở thêm"))
    assert "Chuyện an toàn trên bến" in found.body.split("\n\n")


def test_a_box_of_titles_with_summaries_is_still_a_box() -> None:
    titles = ("Chợ nổi ngã ba sông", "Bún nước lèo trên ghe", "Áo phao cho mỗi ghe", "Bến đêm")
    box = headed(*(f'<a href="/{i}.html">{title}</a>' for i, title in enumerate(titles)))
    found = article(UNDECLARED, *TEXT[:3], f'<div class="k6">{box}</div>', TEXT[3])
    assert not any(title in found.body for title in titles[:3])


def test_a_title_that_closes_in_single_quotes_is_no_paragraph() -> None:
    others = ("Nguyên chủ bến phà 'giữ đất cho con'", "Ghe hàng bông về chợ sớm3", "Lưu")
    lines = (TITLE, "05/11/2026 09:30", LEAD, *TEXT, *others, "Bình luận (0)")
    found = clean(Page(content="\n".join(lines))).article
    assert found and found.body.split("\n\n") == [LEAD, *TEXT]
