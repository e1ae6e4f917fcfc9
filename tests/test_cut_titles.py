"""A <title> that editors or a CMS cut short gives way to the page's h1; a kicker or a name does not."""

from __future__ import annotations

import pytest

from cleaners import Page, clean

BODY = (
    "<p>Xã ven sông quyết định giữ lại bến đò cũ để bà con hai bờ qua lại mỗi buổi chợ sớm.</p>"
    "<p>Ông lái đò kể ông đã chèo con thuyền gỗ này hơn ba mươi năm, từ hồi chưa có cây cầu nào.</p>"
)
WHOLE = "Bến đò cuối cùng trên sông Lam được giữ lại"


def title(stated: str, heads: str, meta: str = "") -> str | None:
    page = f"<html><head><title>{stated}</title>{meta}</head><body>{heads}{BODY}</body></html>"
    article = clean(Page(content=page)).article
    assert article is not None
    assert article.body.count("\n\n") == 1
    return article.title


@pytest.mark.parametrize(
    ("stated", "shown"),
    [
        ("Bến đò cuối cùng", WHOLE),
        ("Bến đò cuối cùng - Báo Ven Sông", WHOLE),
        ("BẾN ĐÒ CUỐI CÙNG", WHOLE),
        ("Bến đò cuối cùng trên sông...", WHOLE),
        ("Bến đò cuối cùng trên sô…", WHOLE),
        ("Bến đò cuối cùng", "Giữ lại bến đò cuối cùng trên sông Lam"),
        ("Bến đò cuối cùng", "Bến đò cuối cùng: chuyện của người ở lại"),
    ],
)
def test_the_only_h1_that_holds_all_of_a_short_title_is_the_title(stated: str, shown: str) -> None:
    assert title(stated, f"<h1>{shown}</h1>") == shown


@pytest.mark.parametrize(
    "heads",
    [
        "<h1>Thời sự</h1>",
        "<h1>Thời sự Bến đò cuối cùng</h1>",
        "<h1>Ký sự: Bến đò cuối cùng</h1>",
        "<h1><span>Phóng sự</span> Bến đò cuối cùng</h1>",
        "<h1>Bến đò cuối cùng <span>Chia sẻ bài này</span></h1>",
        "<h1>Bến đò cuối cùng | Tin ven sông</h1>",
        "<h1>Bến đò cuối cùng - Ven Sông Online</h1>",
        "<h1>Bến đò cuối cùng 20/11/2026 06:15</h1>",
        "<h1>Bến đò cuối cùng (120)</h1>",
        "<a href='/'><h1>Bến đò cuối cùng trên sông Lam</h1></a><h2>Bến đò cuối cùng</h2>",
        "<h1>Bến đò cuối cùng nhất sông</h1><h1>Bến đò cuối cùng</h1>",
    ],
)
def test_a_kicker_a_date_or_a_name_in_the_h1_is_no_part_of_the_title(heads: str) -> None:
    assert title("Bến đò cuối cùng", heads) == "Bến đò cuối cùng"


def test_the_name_of_the_site_in_the_h1_is_no_title() -> None:
    head = "<h1>Bến Đò Ven Sông điện tử</h1><h2>Chợ nổi họp lại sau mùa lũ</h2>"
    meta = '<meta property="og:site_name" content="Bến Đò Ven Sông">'
    assert title("Bến Đò Ven Sông", head, meta) != "Bến Đò Ven Sông điện tử"
    head = head.replace("Bến Đò Ven Sông", "Báo Ven Sông")
    assert title("Báo Ven Sông", head) != "Báo Ven Sông điện tử"


def test_a_section_whose_name_begins_the_h1_is_no_short_title() -> None:
    assert title("Đời sống", "<h1>Đời sống ven sông hôm nay</h1>") != "Đời sống ven sông hôm nay"
