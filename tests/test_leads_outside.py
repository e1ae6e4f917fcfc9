"""Leads that stand outside the body container, where no selector knows them."""

from __future__ import annotations

from cleaners import Article, Page, clean

LEAD = "Xưởng đóng thuyền cuối cùng của làng Vạn vừa hạ thủy chiếc ghe bầu thứ một trăm, sau bốn mươi năm nhóm lửa."
BODY = (
    "Ông Sáu Trì vuốt mũi ghe còn thơm dầu rái, bảo chiếc này đi biển Trường Sa được.",
    "Ghe dài mười hai mét, đóng bằng gỗ sao, không dùng một cây đinh sắt nào dưới mớn nước.",
    "Người làng ra bến từ sớm, đốt nhang, rồi xúm vào đẩy chiếc ghe trượt trên những con lăn.",
)


def page(head: str, above: str, inside: tuple[str, ...]) -> Article:
    body = "".join(f"<p>{text}</p>" for text in inside)
    content = f"""<html><head><title>Chiếc ghe thứ một trăm của làng Vạn</title>{head}</head><body>
    <div class="article-header"><h1 class="article__title">Chiếc ghe thứ một trăm của làng Vạn</h1>
    {above}</div>
    <div class="article__body zce-content-body cms-body">{body}</div></body></html>"""
    found = clean(Page(content=content, url="https://plo.vn/ghe-bau-post812345.html")).article
    assert found is not None
    return found


def described(text: str) -> str:
    return f'<meta property="og:description" content="{text}">'


def test_a_lead_of_an_unknown_class_is_told_by_the_description() -> None:
    found = page(described(LEAD), f'<p class="bai-mo">{LEAD}</p>', BODY)
    assert found.lead == LEAD
    assert found.body.split("\n\n") == [LEAD, *BODY]


def test_a_description_that_the_page_does_not_show_is_no_lead() -> None:
    assert page(described(LEAD), "", BODY).body.split("\n\n") == list(BODY)


def test_a_lead_inside_the_body_is_not_taken_twice() -> None:
    found = page(described(LEAD), f"<p>{LEAD}</p>", (LEAD, *BODY))
    assert found.body.split("\n\n") == [LEAD, *BODY]


def test_the_title_is_no_lead() -> None:
    title = "Chiếc ghe thứ một trăm của làng Vạn"
    assert page(described(title), f"<p>{title}</p>", BODY).body.split("\n\n") == list(BODY)
