"""Pages whose script writes the body: it is read from the page's data."""

from __future__ import annotations

import json

from cleaners import Article, Page, clean

TITLE = "Đội cứu hộ xuyên đêm kéo tàu cá mắc cạn"
BODY = [
    "Tàu cá của ngư dân xã Bình Hải mắc cạn trên rạn san hô cách bờ hai hải lý lúc nửa đêm.",
    "Mười hai người trong đội cứu hộ dùng hai chiếc ghe máy, buộc dây thừng vào mũi tàu và chờ nước lên.",
    "Đến bốn giờ sáng, nước dâng thêm sáu tấc, con tàu nhích dần rồi trôi khỏi rạn trong tiếng reo của mọi người.",
    "Chủ tàu nói thân tàu chỉ trầy nhẹ, ba ngày nữa ông lại ra khơi.",
]


def article(head: str) -> Article:
    content = f"""<html><head><title>{TITLE}</title>{head}</head><body><div id="__next"><h1>{TITLE}</h1>
    <p>Đang tải...</p></div></body></html>"""
    found = clean(Page(content=content, url="https://tinbien.example/tau-ca.html")).article
    assert found is not None
    return found


def test_the_body_of_a_next_page_is_in_its_data() -> None:
    post = {"title": TITLE, "content": "".join(f"<p>{text}</p>" for text in BODY)}
    data = json.dumps({"props": {"pageProps": {"posts": [{"a": None}, post]}}})
    head = f'<script id="__NEXT_DATA__" type="application/json">{data}</script>'
    assert article(head).body.split("\n\n") == BODY


def test_the_body_may_stand_in_the_structured_data() -> None:
    stated = {"@type": "NewsArticle", "headline": TITLE, "articleBody": "\n\n".join(BODY)}
    head = f'<script type="application/ld+json">{json.dumps(stated)}</script>'
    assert article(head).body.split("\n\n") == BODY
