"""Lines among the paragraphs that the page itself tells to be no paragraph's."""

from __future__ import annotations

import pytest

from tests.test_copied_pages import THEN, TITLE
from tests.test_pasted_texts import LAST, LEAD, MORE, cleaned, paragraphs


@pytest.mark.parametrize(
    "heading",
    [
        "Ghe lớn chờ ngày neo đậu",  # comes back to a word of the paragraphs
        "Bao giờ hết cảnh chờ nước",  # names what the paragraph below does
        "Đường về còn xa",  # short
        "Những dấu hiệu cần đi khám ngay",  # alone, and in no word of the paragraphs around it
        "Phần hai: Người ở lại xóm",
        "ĐƯỜNG VỀ HÃY CÒN XA LẮM",
        "“Đường về hãy còn xa lắm”",
    ],
)
def test_a_subheading_stays(heading: str) -> None:
    below = "Cảnh ấy hết rồi, bà Út nói, nước lên là ghe chạy, chẳng ai phải chờ như mấy năm trước."
    body = [LEAD, THEN, heading, below, MORE, LAST]
    assert paragraphs(cleaned(TITLE, *body)) == body


def test_subheadings_come_in_twos() -> None:
    body = [LEAD, "Đường về hãy còn xa lắm", THEN, MORE, "Ngày vui ngắn chẳng tày gang", LAST]
    assert paragraphs(cleaned(TITLE, *body)) == body


SAYS = "“Hồi đó tôi chèo ghe từ hai giờ sáng mới kịp phiên chợ”"


def test_a_pull_quote_goes_and_what_it_quotes_stays() -> None:
    told = f"{SAYS}, bà Út kể. Nay bến mới ngay trước nhà, bà chỉ phải dậy lúc bốn giờ."
    found = cleaned(TITLE, LEAD, THEN, SAYS, told, MORE, LAST)
    assert paragraphs(found) == [LEAD, THEN, told, MORE, LAST]


def test_somebody_s_words_said_once_stay() -> None:
    body = [LEAD, THEN, f"{SAYS}.", "“Còn ghe còn chợ”", MORE, "Bà nhắc: “Còn ghe còn chợ”.", LAST]
    assert paragraphs(cleaned(TITLE, *body)) == body


def test_words_under_a_picture_that_the_paragraph_begins_with() -> None:
    shown = "Ghe của bà Út đậu ở bến mới"
    told = f"{shown}, mũi còn tươi nước sơn. Bà nói sơn ấy do con trai bà mua từ chợ huyện."
    found = cleaned(TITLE, LEAD, THEN, shown, told, MORE, LAST)
    assert paragraphs(found) == [LEAD, THEN, told, MORE, LAST]
    assert shown in found.captions
