"""An article's own address among those it is served under."""

from __future__ import annotations

import pytest

from cleaners.address import own_address
from cleaners.metadata import Meta
from cleaners.outlet import outlets

OWN = "https://vnexpress.net/con-de-moi-4000001.html"


@pytest.mark.parametrize(
    ("url", "link", "own"),
    [
        ("https://m.vnexpress.net/con-de-moi-4000001.html", OWN, OWN),
        (OWN + "?utm_source=zalo", OWN, OWN),
        ("https://vnexpress.net/ten-cu-4000001.html", OWN, OWN),
        (OWN + "?utm_source=zalo", "/con-de-moi-4000001.html#top", OWN),
        (OWN + "?utm_source=zalo", "http://vnexpress.net/con-de-moi-4000001.html", OWN),
    ],
)
def test_another_name_of_the_same_article_gives_way_to_its_own(
    url: str, link: str, own: str
) -> None:
    assert own_address(url, Meta(canonical=link), outlets()["vnexpress"]) == own


@pytest.mark.parametrize(
    "link",
    [
        None,
        "",
        "https://vnexpress.net/",
        "https://vnexpress.net/thoi-su",
        "https://vnexpress.net/bai-ben-canh-4000002.html",
        "https://tuoitre.vn/con-de-moi-4000001.htm",
        "https://congty.example/con-de-moi-4000001.html",
        "http://[con-de",
    ],
)
def test_a_link_to_anything_else_is_not_believed(link: str | None) -> None:
    assert own_address(OWN, Meta(canonical=link), outlets()["vnexpress"]) == OWN


def test_of_an_unknown_outlet_only_what_does_not_name_the_page_is_left_out() -> None:
    own = "https://bao.example/con-de-moi.html"
    assert own_address(own + "?fbclid=1", Meta(canonical=own), None) == own
    assert own_address(own, Meta(canonical="https://bao.example/khac.html"), None) == own
