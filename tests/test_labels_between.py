"""Labels and calls that stand among an article's paragraphs, or under it."""

from __future__ import annotations

import pytest

from cleaners.clutter.people import is_person
from tests.test_pasted_texts import cleaned, paragraphs
from tests.test_unmarked_lines import FIRST, LAST, LEAD, SECOND, TITLE, text

OTHER = "Hai con bò lạc ở cồn được trả về cho chủ"


@pytest.mark.parametrize("label", ["Các tin, bài khác", "Tin/bài khác", "Các tin/bài khác"])
def test_a_label_with_a_comma_or_a_stroke_opens_a_zone(label: str) -> None:
    found = cleaned(TITLE, LEAD, FIRST, SECOND, LAST, label, OTHER, "Chợ quê dời vào nhà lồng mới")
    assert paragraphs(found) == [LEAD, FIRST, SECOND, LAST]


@pytest.mark.parametrize(
    "lines",
    [
        ("Bài nên đọc", OTHER),
        ("Bài mới", OTHER),
        ("Quảng cáo giữa bài",),
        ("Mời quý vị nghe lại chương trình tại đây:",),
    ],
)
def test_a_label_among_paragraphs_goes_with_its_title(lines: tuple[str, ...]) -> None:
    assert text(*lines) == [LEAD, FIRST, SECOND, LAST]


@pytest.mark.parametrize(
    "line",
    [
        "Bài mới của ông Út là bài về con nước, viết tay trên giấy học trò.",
        "Các tin, bài khác về bến ghe đều do đài huyện viết, người ở cồn bảo vậy.",
        "Mời quý vị nghe lại giọng hò cũ là cách bến mở đầu mỗi phiên chợ đêm.",
    ],
)
def test_sentences_that_begin_so_stay(line: str) -> None:
    assert text(line) == [LEAD, FIRST, line, SECOND, LAST]


def test_what_a_text_is_about_is_no_person() -> None:
    assert not is_person("Zelensky Ukraine Nga")
    assert is_person("Nga Lê")
