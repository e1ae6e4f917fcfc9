"""What pages of undeclared outlets state in their heads: the author by an id, a title for engines."""

from __future__ import annotations

import json

import pytest

from cleaners import Page, clean
from cleaners.model import Article

TITLE = "Hợp tác xã Tân Lập trồng khoai lang tím trên đất phèn"
TEXT = (
    "Vụ khoai lang tím đầu tiên trên vùng đất phèn Tân Lập vừa được thu hoạch, mỗi công hơn hai tấn củ.",
    "Theo ông Lê Văn Út, giám đốc hợp tác xã, thương lái mua tại ruộng với giá mười hai nghìn đồng một ký.",
    "Vụ tới, diện tích trồng dự kiến tăng thêm năm mươi héc ta, chủ yếu ở hai ấp nằm cuối kênh.",
)


def page(head: str, *, title: str = TITLE, h1: str = TITLE) -> Article:
    content = f"""<html lang="vi"><head><title>{title}</title>{head}</head><body><h1>{h1}</h1>
        <div class="when">20/07/2026 07:05</div><div>{"".join(f"<p>{t}</p>" for t in TEXT)}</div>
        </body></html>"""
    article = clean(Page(content=content, url="https://dao-nam-du.vn/khoai-lang-1002")).article
    assert article is not None
    assert article.body.split("\n\n") == [*TEXT]
    return article


def graph(*items: dict[str, object]) -> str:
    data = json.dumps({"@context": "https://schema.org", "@graph": items})
    return f'<script type="application/ld+json">{data}</script>'


def test_an_author_is_found_by_the_id_the_article_refers_to() -> None:
    article = {"@type": "Article", "headline": TITLE, "author": {"@id": "/#/person/7"}}
    person = {"@type": "Person", "@id": "/#/person/7", "name": "Lê Thanh"}
    other = {"@type": "Person", "@id": "/#/person/8", "name": "Hà An"}
    assert page(graph(other, article, person)).authors == ("Lê Thanh",)
    site = {"@type": "Organization", "@id": "/#/person/7", "name": "Báo Đảo"}
    assert page(graph(article, site)).authors == ()
    named = article | {"author": {"@id": "/#/person/7", "name": "Minh Châu"}}
    assert page(graph(named, person)).authors == ("Minh Châu",)


@pytest.mark.parametrize(
    ("head", "authors"),
    [
        (
            '<meta name="twitter:label1" content="Được viết bởi">'
            '<meta name="twitter:data1" content="Lê Thanh">',
            ("Lê Thanh",),
        ),
        (
            '<meta name="twitter:label1" content="Thời gian đọc">'
            '<meta name="twitter:data1" content="Ba Phút">',
            (),
        ),
        (
            '<meta name="twitter:label1" content="Written by">'
            '<meta name="twitter:data1" content="admin">',
            (),
        ),
        ('<meta name="parsely-author" content="Lê Thanh">', ("Lê Thanh",)),
    ],
)
def test_who_a_card_of_the_page_says_wrote_it(head: str, authors: tuple[str, ...]) -> None:
    assert page(head).authors == authors


def test_the_readers_title_is_taken_before_the_search_engines() -> None:
    stated = "Khoai lang tím Tân Lập trồng ra sao, giá bao nhiêu? | Báo Đảo"
    assert page("", title=stated).title == TITLE
    # a kicker, capitals and a site's slogan make no other title
    assert page("", h1=f"Phóng sự {TITLE}").title == TITLE
    assert page("", h1=TITLE.upper()).title == TITLE
    slogan = "Trang thông tin điện tử của xã đảo Tân Lập"
    assert page("", h1=slogan).title == TITLE


@pytest.mark.parametrize(
    "sign", ["BÁO ĐẢO XA - ", "(Báo Đảo Xa) - ", "Báo Đảo Xa Online – ", "ĐẢO XA - "]
)
def test_a_lead_signed_with_the_site_s_name(sign: str) -> None:
    content = f"<title>{TITLE} | Báo Đảo Xa</title><h1>{TITLE}</h1>" + "".join(
        f"<p>{text}</p>" for text in (sign + TEXT[0], *TEXT[1:])
    )
    found = clean(Page(content=content, url="https://dao-nam-du.vn/khoai-lang-1002")).article
    assert found is not None
    assert found.body.split("\n\n") == [*TEXT]


@pytest.mark.parametrize(
    ("title", "lead"),
    [
        (
            "Lê Thanh - Hà An mở quán",
            "Lê Thanh - Hà An vừa mở quán cơm thứ hai ở đầu chợ Tân Lập hôm qua.",
        ),
        (
            "Báo Đảo Xa - nửa thế kỷ",
            "Báo Đảo Xa - tờ báo của ngư dân - vừa tròn nửa thế kỷ vào ngày hôm qua.",
        ),
    ],
)
def test_names_side_by_side_at_a_lead_s_start_stay(title: str, lead: str) -> None:
    content = f"<title>{title}</title><h1>{title}</h1>" + "".join(
        f"<p>{text}</p>" for text in (lead, *TEXT)
    )
    found = clean(Page(content=content, url="https://dao-nam-du.vn/khoai-lang-1002")).article
    assert found is not None
    assert found.body.split("\n\n") == [lead, *TEXT]


@pytest.mark.parametrize(
    ("stated", "shown", "authors"),
    [
        ("TP", "TP", ("TP",)),  # Nhân Dân signs with initials; they are another paper's sign
        ("Mimi", "Mimi", ("Mimi",)),
        ("Thanh", "", ()),  # an account's name
        ("Admin", "Admin", ()),
        ("VTV", "VTV", ()),
    ],
)
def test_one_word_signs_where_the_page_shows_it(
    stated: str, shown: str, authors: tuple[str, ...]
) -> None:
    head = graph(
        {"@type": "NewsArticle", "headline": TITLE, "author": {"@type": "Person", "name": stated}}
    )
    text = "".join(f"<p>{text}</p>" for text in TEXT)
    content = f"""<title>{TITLE}</title>{head}<h1>{TITLE}</h1><div>{text}</div>
        <div class="article__author"><p class="name">{shown}</p></div>
        <div class="related-news"><h3>Tin liên quan</h3><a href="/1">Chợ nổi vắng ghe vì cầu mới</a></div>
        <div>Từ khóa: <a href="/2">khoai lang</a></div>"""
    found = clean(Page(content=content, url="https://dao-nam-du.vn/khoai-lang-1002")).article
    assert found is not None
    assert found.authors == authors
    assert found.body.split("\n\n") == [*TEXT]


def test_initials_that_are_another_papers_sign() -> None:
    text = "".join(f"<p>{text}</p>" for text in TEXT)
    body = f'<div class="article__body zce-content-body">{text}</div>'
    content = f"""<title>{TITLE}</title><h1 class="article__title">{TITLE}</h1>{body}
        <div class="article__author"><p class="name">TP</p></div>"""
    for host, authors in (("nhandan.vn", ("TP",)), ("tienphong.vn", ())):
        found = clean(
            Page(content=content, url=f"https://{host}/khoai-lang-post976999.html")
        ).article
        assert found is not None
        assert found.authors == authors


@pytest.mark.parametrize(
    ("shown", "modified", "date"),
    [
        ("Cập nhật: 09:00 20/07/2026", "2026-07-20T09:00:41+07:00", "2026-07-20T07:05:00+07:00"),
        ("Cập nhật: 09:00 20/07/2026", "2026-07-21T08:00:00+07:00", "2026-07-20T09:00:00+07:00"),
        ("20/07/2026 09:00", "2026-07-20T09:00:00+07:00", "2026-07-20T09:00:00+07:00"),
    ],
)
def test_the_last_change_is_not_when_a_page_came_out(shown: str, modified: str, date: str) -> None:
    article = {
        "@type": "NewsArticle",
        "headline": TITLE,
        "datePublished": "2026-07-20T07:05:00+07:00",
        "dateModified": modified,
    }
    text = "".join(f"<p>{text}</p>" for text in TEXT)
    content = f"""<title>{TITLE}</title>{graph(article)}<h1>{TITLE}</h1><div class="when">{shown}</div>
        <div>{text}</div>"""
    found = clean(Page(content=content, url="https://dao-nam-du.vn/khoai-lang-1002")).article
    assert found is not None
    assert found.date == date
