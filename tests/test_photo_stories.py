"""Photo stories whose text stands in captions, and articles whose captions are none of their text."""

from __future__ import annotations

import pytest

from cleaners import Page, clean
from tests.test_pasted_texts import paragraphs

TITLE = "Xóm chài dựng lại bè cá sau cơn lũ đầu mùa"
LEAD = "Ba ngày sau khi nước rút, bốn mươi hộ nuôi cá lồng ở khúc sông quanh cù lao bắt tay dựng lại bè."
TOLD = (
    "Từ sáng sớm, thanh niên trong xóm lặn xuống gỡ lưới mắc vào gốc cây, mỗi lượt lặn chưa đầy hai phút.",
    "Phụ nữ vá lưới trên bờ, chỗ nào rách quá thì cắt bỏ, nối vào miếng lưới cũ xin được ở xóm bên kia sông.",
    "Cá giống do hội nông dân hỗ trợ được thả tạm vào ao nhà ông Năm, chờ bè xong mới sang lại cho từng hộ.",
    "Buổi chiều cả xóm nấu chung một nồi cơm, ai có gì góp nấy, người ngoài xã ghé qua cũng được mời một chén.",
)
PARAGRAPHS = (
    "Theo ủy ban xã, cơn lũ cuốn trôi mười một bè, làm hỏng hai mươi bè khác, thiệt hại gần bốn tỷ đồng.",
    "Xã đề nghị ngân hàng giãn nợ cho các hộ vay vốn nuôi cá, đồng thời xin huyện thêm phao và dây neo.",
    "Dự kiến đến cuối tháng, ba phần tư số bè sẽ nuôi lại được, kịp vụ cá bán Tết cho thương lái miền ngoài.",
)


def page(*parts: str) -> Page:
    return Page(
        content=f"""<html lang="vi"><head><title>{TITLE}</title></head><body>
        <nav><a href="/">Trang chủ</a></nav><h1>{TITLE}</h1><p>08/09/2026 07:15</p>
        <div class="text"><p>{LEAD}</p>{"".join(parts)}</div></body></html>"""
    )


def picture(caption: str) -> str:
    return f'<figure><img src="/a.jpg" width="900"><figcaption>{caption}</figcaption></figure>'


def test_captions_are_the_text_where_there_is_no_other() -> None:
    found = clean(page(*map(picture, TOLD))).article
    assert found is not None
    assert paragraphs(found) == [LEAD, *TOLD]


SHOWN = [picture(text) for text in TOLD]
TEXT = [f"<p>{text}</p>" for text in PARAGRAPHS]


@pytest.mark.parametrize("parts", [(SHOWN[0], TEXT[0], *SHOWN[1:]), (*TEXT, *SHOWN)])
def test_captions_among_paragraphs_or_below_them_are_no_text(parts: tuple[str, ...]) -> None:
    found = clean(page(*parts)).article
    assert found is not None
    assert not set(TOLD) & set(paragraphs(found))
    assert set(TOLD) <= set(found.captions)


def test_captions_that_name_the_photographer_are_no_text() -> None:
    signed = [f"{text} Ảnh: Hà An" for text in TOLD]
    found = clean(page(f"<p>{PARAGRAPHS[0]}</p>", *map(picture, signed))).article
    assert found is not None
    assert paragraphs(found) == [LEAD, PARAGRAPHS[0]]
