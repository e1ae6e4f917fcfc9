"""The page's title as its pictures' name: with a number behind it, or without Vietnamese letters."""

from __future__ import annotations

import pytest

from tests.test_from_title_down import AFTER, THEN
from tests.test_pasted_texts import LAST, LEAD, cleaned, paragraphs
from tests.test_scraped_texts import TITLE

PLAIN = "Cho noi Phong Dien hop lai tu thang sau"


@pytest.mark.parametrize("number", ["-2", " - 2", " hình 2", " (Hình 2)", "-Hình 2"])
def test_the_title_with_a_number_is_a_pictures_name(number: str) -> None:
    found = cleaned(TITLE, "", LEAD, THEN, f"{TITLE}{number}", AFTER, LAST)
    assert paragraphs(found) == [LEAD, THEN, AFTER, LAST]
    assert found.captions == (f"{TITLE}{number}",)


@pytest.mark.parametrize("name", [PLAIN, PLAIN.lower() + " hinh 1", PLAIN + "-Hinh-12"])
def test_the_title_without_its_letters_is_a_pictures_name(name: str) -> None:
    found = cleaned(TITLE, "", LEAD, THEN, name, AFTER, LAST)
    assert paragraphs(found) == [LEAD, THEN, AFTER, LAST]
    assert found.captions == ()


@pytest.mark.parametrize("shown", ["Bà Út trên chiếc ghe cũ", "Ghe hàng bông về bến cũ."])
@pytest.mark.parametrize("taken", [(), ("minh hoàng",), ("CTV",)])
def test_what_stands_under_a_pictures_name_is_its_text(shown: str, taken: tuple[str, ...]) -> None:
    under = (PLAIN + " hinh 1", shown, *taken)
    found = cleaned(TITLE, "", LEAD, "", THEN, "", *under, "", AFTER, "", LAST)
    assert paragraphs(found) == [LEAD, THEN, AFTER, LAST]
    assert found.captions == (shown, *taken)


@pytest.mark.parametrize(
    "line",
    [
        "Chợ nổi Phong Điền họp lại lần 2",  # a subheading that nearly is the title
        "Chợ nổi Phong Điền họp lại từ tháng sau: việc thứ 2",
        "Cho noi Phong Dien la ten dat tren mang",
    ],
)
def test_a_subheading_like_the_title_stays(line: str) -> None:
    found = cleaned(TITLE, "", LEAD, "", THEN, "", line, "", AFTER, "", LAST)
    assert paragraphs(found) == [LEAD, THEN, line, AFTER, LAST]


def test_a_subheading_under_a_picture_stays() -> None:
    head = "Bến mới cho ghe lớn"
    found = cleaned(TITLE, "", LEAD, "", THEN, "", PLAIN, "", head, "", AFTER, "", LAST)
    assert paragraphs(found) == [LEAD, THEN, head, AFTER, LAST]
    tight = cleaned(TITLE, LEAD, THEN, PLAIN, head, AFTER, LAST)
    assert paragraphs(tight) == [LEAD, THEN, head, AFTER, LAST]
