"""Texts as other scrapers leave them: the picture's words among the paragraphs, a lead that trails
off, the names of sources and the neighbours' titles under the last sentence."""

from __future__ import annotations

import pytest

from tests.test_pasted_texts import LAST, LEAD, MORE, cleaned, paragraphs

TITLE = "Chợ nổi Phong Điền họp lại từ tháng sau"
#: A lead that trails off, of so many words that no title has them.
TRAILING = (
    "Mười hai năm chèo ghe bán bún trên kênh, bà Út chưa thấy mùa nào nước cạn như mùa này, "
    "và cũng chưa thấy mùa nào người ta nhắc tới chuyện nạo vét nhiều như thế..."
)


@pytest.mark.parametrize("title", [TITLE, "Bao giờ chợ nổi Phong Điền mới họp lại như trước?"])
def test_a_lead_that_trails_off_is_no_title(title: str) -> None:
    found = cleaned("-->", "", title, "", TRAILING, "", MORE, "", LAST)
    assert found.title == title
    assert paragraphs(found) == [TRAILING, MORE, LAST]


def test_a_lead_that_trails_off_without_a_title_stays() -> None:
    lead = f'"{TRAILING}"'
    found = cleaned(lead, "", MORE, "", LAST)
    assert found.title is None
    assert paragraphs(found) == [lead, MORE, LAST]


def test_a_media_mark_in_brackets_begins_a_title() -> None:
    title = "[Video] Ghe bún của bà Út trở lại chợ nổi Phong Điền"
    found = cleaned(title, "", LEAD, "", MORE, "", LAST)
    assert found.title == title
    assert paragraphs(found) == [LEAD, MORE, LAST]
    linked = cleaned(TITLE, "", LEAD, title, MORE, LAST)  # further down it is another article's
    assert paragraphs(linked) == [LEAD, MORE, LAST]
