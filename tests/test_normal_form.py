"""The normal form of lines, told two ways: piece by piece, as HTML is read, and a whole text at once."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaners.vietnamese import lines_of, squeeze

#: What pages carry between and inside words: white space of all kinds, marks, invisible characters.
ODD = (
    "\u00a0\u00ad\u0085\u1680\u2003\u200a\u200b\u200d\u200f\u2028\u2029\u202a\u202e\u202f\u205f\u2060\u3000\ufeff\ufffc"
    "\t\r\x00\x0b\x0c\x1c\x7f\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323\u0340\u0341"
)
LETTERS = "aâăđêôơưấộữỵ “”–…«»·°©Ⅳ"


@given(st.text(st.sampled_from(LETTERS + ODD + "\n"), max_size=60))
def test_a_text_at_once_and_line_by_line(text: str) -> None:
    ends = text.replace("\r\n", "\n")
    for end in "\r\u2028\u2029\x0b\x0c\x85":
        ends = ends.replace(end, "\n")
    assert lines_of(text) == [squeeze(line) for line in ends.split("\n")]


@pytest.mark.parametrize("character", ODD)
def test_no_odd_character_is_left(character: str) -> None:
    text = f"Chợ{character} nổi {character}họp sớm"
    for line in (squeeze(text), *lines_of(text)):
        assert character not in line or unicodedata.normalize("NFC", line) == line
        assert "  " not in line


def test_a_decomposed_line_is_composed() -> None:
    told = "Người dân hai bờ sông Hậu vẫn giữ chợ nổi"
    assert lines_of(unicodedata.normalize("NFD", told)) == [told]
    assert squeeze(unicodedata.normalize("NFD", told)) == told


def test_what_needs_no_change_has_none() -> None:
    told = "“Nước 30°C – không «lạnh»…”, bà Sáu nói · © Ảnh"
    assert lines_of(told) == [told]
