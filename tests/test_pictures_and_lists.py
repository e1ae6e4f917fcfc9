"""What stands under pictures and in lists of links, on pages whose classes say nothing."""

from __future__ import annotations

from cleaners import Article, Page, clean

LEAD = "Làng chài cuối bãi thức dậy từ ba giờ sáng, khi những chiếc thuyền thúng đầu tiên trở vào bờ với mẻ cá đêm."
MORE = "Người mua đứng đợi sẵn trên cát, mỗi người một cái rổ tre, một chiếc đèn pin và một cuốn sổ nợ nhỏ gấp tư."
LAST = "Đến bảy giờ thì bãi vắng, chỉ còn lưới phơi trên sào và lũ trẻ nhặt những con cá vụn rơi lại sau buổi chợ."


def article(body: str) -> Article:
    page = f"""<html><head><title>Chợ cá trên cát</title></head><body><div class="top"><a href="/">Trang chủ</a></div>
    <h1>Chợ cá trên cát lúc ba giờ sáng</h1><div class="noi-dung">{body}</div></body></html>"""
    found = clean(Page(content=page, outlet="none")).article
    assert found is not None
    return found


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def test_a_centred_line_under_a_picture_is_its_caption() -> None:
    centred = '<p style="text-align: center">'
    caption = f'{centred}<img src="/a.jpg"></p>{centred}Mẻ cá đầu tiên trong đêm</p>'
    found = article(paragraphs(LEAD) + caption + paragraphs(MORE, LAST))
    assert found.body.split("\n\n") == [LEAD, MORE, LAST]
    assert found.captions == ("Mẻ cá đầu tiên trong đêm",)


def test_a_line_in_italics_under_a_picture_is_its_caption() -> None:
    caption = '<p align="center"><img src="/a.jpg"><br><i>Mẻ cá đầu tiên trong đêm</i></p>'
    found = article(paragraphs(LEAD) + caption + paragraphs(MORE, LAST))
    assert found.captions == ("Mẻ cá đầu tiên trong đêm",)


def test_a_bold_subheading_under_a_picture_stays() -> None:
    heading = '<p><img src="/a.jpg"></p><p align="center"><b>Ba giờ sáng</b></p>'
    found = article(paragraphs(LEAD) + heading + paragraphs(MORE, LAST))
    assert found.body.split("\n\n") == [LEAD, "Ba giờ sáng", MORE, LAST]


def test_verse_under_a_picture_stays() -> None:
    verse = ("Biển đêm thuyền thúng ra khơi,", "Đèn chong một đốm cuối trời lênh đênh.")
    lines = "".join(f'<p style="text-align:center"><em>{line}</em></p>' for line in verse)
    found = article(paragraphs(LEAD, MORE) + '<p><img src="/a.jpg"></p>' + lines + paragraphs(LAST))
    assert found.body.split("\n\n") == [LEAD, MORE, *verse, LAST]


def test_a_photo_story_is_told_in_its_captions() -> None:
    story = ("Ba giờ sáng, bãi còn tối.", "Thuyền thúng cập bờ.", "Cá được đổ ra rổ tre.")
    pictures = "".join(
        f'<p align="center"><img src="/{i}.jpg"></p><p align="center">{text}</p>'
        for i, text in enumerate([*story, MORE])
    )
    found = article(paragraphs(LEAD) + pictures)
    assert found.body.split("\n\n") == [LEAD, *story, MORE]


def test_a_table_of_contents_goes_and_its_headings_stay() -> None:
    contents = '<div><p>Mục lục</p><ul><li><a href="#a">Ra khơi</a></li><li><a href="#b">Về bến</a></li></ul></div>'
    found = article(
        contents
        + paragraphs(LEAD)
        + f'<h2 id="a">Ra khơi</h2>{paragraphs(MORE)}<h2 id="b">Về bến</h2>{paragraphs(LAST)}'
    )
    assert found.body.split("\n\n") == [LEAD, "Ra khơi", MORE, "Về bến", LAST]


def test_a_subheading_in_a_div_stands_beside_paragraphs_in_divs() -> None:
    body = "".join(f"<div>{text}</div>" for text in (LEAD, MORE, "<b>Về bến</b>", LAST))
    assert article(body).body.split("\n\n") == [LEAD, MORE, "Về bến", LAST]


def test_a_lead_under_an_authors_face_or_a_picture_stays() -> None:
    face = '<div class="tacgia"><img src="/mat.jpg"></div>'
    for above in (face, '<p><img src="/anh.jpg"></p>', '<div><img src="/1.jpg"></div>'):
        found = article(f"{above}<p><em>{LEAD}</em></p>" + paragraphs(MORE, LAST))
        assert found.body.split("\n\n") == [LEAD, MORE, LAST]


def test_a_paragraph_far_below_a_picture_stays() -> None:
    logo = '<div class="dau-trang"><img src="/bieu-trung.png"></div>'
    found = article(paragraphs(LEAD) + logo + f'<div class="hop">{paragraphs(MORE)}</div>')
    assert MORE in found.body


def test_a_span_named_so_under_its_picture_is_its_caption() -> None:
    span = '<span class="caption">Mẻ cá <b>đầu tiên</b> trong đêm</span>'
    found = article(paragraphs(LEAD) + f'<p><img src="/a.jpg">{span}</p>' + paragraphs(MORE, LAST))
    assert found.body.split("\n\n") == [LEAD, MORE, LAST]
    assert found.captions == ("Mẻ cá đầu tiên trong đêm",)
    # the editor's name for a font is none
    found = article(paragraphs(LEAD, f"<span class='caption'>{MORE}</span>", LAST))
    assert found.body.split("\n\n") == [LEAD, MORE, LAST]
