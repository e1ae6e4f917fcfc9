"""One article, one key."""

from __future__ import annotations

import pytest

from cleaners.outlet import outlets
from crawler.urls import canonical, page_key


@pytest.mark.parametrize(
    "url",
    [
        "https://bao.example/thoi-su/bai-a",
        "http://bao.example/thoi-su/bai-a",
        "https://www.bao.example/thoi-su/bai-a/",
        "https://m.bao.example/thoi-su/bai-a",
        "https://amp.bao.example/thoi-su/bai-a",
        "https://bao.example/amp/thoi-su/bai-a",
        "https://bao.example/thoi-su/bai-a/amp",
        "https://BAO.example:443/thoi-su/bai-a?utm_source=zalo&fbclid=1#binh-luan",
    ],
)
def test_other_names_of_an_address_are_one(url: str) -> None:
    assert canonical(url) == "https://bao.example/thoi-su/bai-a"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://bao.example/a", "https://bao.example/b"),
        ("https://bao.example/?id=1", "https://bao.example/?id=2"),
        ("https://the-thao.bao.example/a", "https://bao.example/a"),
        ("https://bao.example/camp", "https://bao.example/c"),
        ("https://bao.example/trai-amp-he-a", "https://bao.example/trai-he-a"),
        ("https://bao.example:8080/a", "https://bao.example/a"),
        ("https://m.vn/a", "https://vn/a"),
    ],
)
def test_different_pages_stay_different(one: str, other: str) -> None:
    assert canonical(one) != canonical(other)


def test_the_outlets_own_id_comes_first() -> None:
    vnexpress = outlets()["vnexpress"]
    urls = [
        "https://vnexpress.net/lang-dan-luoi-4961203.html",
        "https://m.vnexpress.net/ten-khac-4961203.html?gidzl=x",
    ]
    assert {page_key(vnexpress, url) for url in urls} == {"vnexpress:4961203"}
    odd = "https://vnexpress.net/infographic/abc"
    assert page_key(vnexpress, odd) == odd
