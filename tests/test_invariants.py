"""What holds for every page: the account, idempotence, determinism, totality.

Over every fixture, and over texts and pages that hypothesis makes.
"""

from __future__ import annotations

import json
import random
import time
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from cleaners import Page, clean
from cleaners.model import Kind, Role
from cleaners.text import to_blocks
from tests.test_fixtures import cleaned, folders, name, page_of

ARTICLE = [
    "Hợp tác xã nuôi ong mở lớp dạy nghề cho thanh niên bản",
    "Lớp học đầu tiên khai giảng sáng 12/5 với 24 học viên, phần lớn là người vừa đi làm xa trở về.",
    "Ông Lò Văn Phong, chủ nhiệm hợp tác xã, cho biết mỗi học viên được giao năm đàn ong để tự chăm.",
    "\u201cAi giữ được cả năm đàn qua mùa đông thì coi như tốt nghiệp\u201d, ông Phong nói.",
    "Vốn ít, lãi chậm",
    "Theo tính toán của hợp tác xã, một đàn ong cho khoảng 12 lít mật mỗi năm, bán được hơn hai triệu đồng.",
    "Xem thêm phim tài liệu về nghề ong, chị Mai nhận ra rừng tái sinh cho mật thơm hơn rừng trồng.",
    "Xã dự kiến mở thêm hai lớp nữa trong năm nay, ưu tiên các hộ vừa thoát nghèo.",
]
CLUTTER = [
    "Tin liên quan",
    "Có thể bạn quan tâm",
    ">> Giá mật ong rừng tăng mạnh dịp cuối năm",
    "Chia sẻ bài viết",
    "{name} - {time}",
    "Ý kiến của bạn sẽ được biên tập trước khi đăng.",
    "Đọc nhiều",
    "Bình luận (0)",
    "Người nuôi ong di cư theo mùa hoa nhãn",
    "08:15 14/05/2026",
    "Ảnh: Minh Đức",
    "© Bản quyền thuộc về Báo điện tử",
    "Hotline: 0900 000 000",
    "Quảng cáo",
    "Thu Hằng",
    "#ong #mật",
    "https://example.vn/abc",
    "-----",
    "1",
]


def tokens(text: str) -> Counter[str]:
    """Every character but the spaces: cutting glued lines apart makes new words of the same letters."""
    return Counter("".join(text.split()))


@pytest.mark.parametrize("folder", folders(), ids=name)
def test_same_input_same_output(folder: Path) -> None:
    again = clean(page_of(folder))
    assert json.dumps(again.as_dict(explain=True), ensure_ascii=False) == json.dumps(
        cleaned(folder).as_dict(explain=True), ensure_ascii=False
    )


@pytest.mark.parametrize("folder", folders(), ids=name)
def test_a_clean_body_stays_as_it_is(folder: Path) -> None:
    article = cleaned(folder).article
    if article is None:
        pytest.skip("this page holds no article")
    text = "\n\n".join([article.title or "", article.body])
    again = clean(Page(content=text, kind=Kind.TEXT, outlet="none")).article
    assert again is not None
    assert again.body == article.body


def account_of(text: str) -> tuple[Counter[str], Counter[str]]:
    """The words of a text's lines, and the words of every line's place in the account."""
    from cleaners.blocks import Known, settle

    blocks = to_blocks(text)
    settled = settle(blocks, Known())
    placed: Counter[str] = Counter()
    for i, line in enumerate(settled.ledger.lines):
        role = settled.ledger.roles[i]
        assert role is not None, f"no role for {line.text!r}"
        assert (role is Role.REMOVED) == (i in settled.ledger.removals)
        placed += tokens(line.text)
    given_words: Counter[str] = Counter()
    for block in blocks:
        given_words += tokens(block.text)
    return given_words, placed


@pytest.mark.parametrize("folder", folders(), ids=name)
def test_every_line_of_a_fixture_text_is_accounted_for(folder: Path) -> None:
    source = folder / "page.txt"
    if not source.exists():
        pytest.skip("an HTML fixture")
    given_words, placed = account_of(source.read_text(encoding="utf-8"))
    assert given_words == placed


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(ARTICLE + CLUTTER), min_size=1, max_size=40), st.booleans())
@example(
    lines=[ARTICLE[0], "Tin liên quan", ARTICLE[1]], spaced=False
)  # nothing stands below the lead
def test_account_of_shuffled_lines(lines: list[str], spaced: bool) -> None:
    given_words, placed = account_of(("\n\n" if spaced else "\n").join(lines))
    assert given_words == placed


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.sampled_from(CLUTTER), max_size=6),
    st.lists(st.sampled_from(CLUTTER[:8]), max_size=6),
    st.integers(3, len(ARTICLE)),
)
def test_cleaning_twice_removes_nothing_more(head: list[str], tail: list[str], length: int) -> None:
    text = "\n\n".join([*head, *ARTICLE[:length], *tail])
    once = clean(Page(content=text, kind=Kind.TEXT)).article
    assert once is not None
    twice = clean(Page(content=f"{once.title}\n\n{once.body}", kind=Kind.TEXT)).article
    assert twice is not None
    assert twice.body == once.body


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=2000), st.sampled_from([None, Kind.TEXT, Kind.HTML]))
def test_any_text_is_survived(text: str, kind: Kind | None) -> None:
    cleaning = clean(Page(content=text, kind=kind))
    assert cleaning.article is not None or cleaning.problems


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=2000))
def test_any_bytes_are_survived(content: bytes) -> None:
    cleaning = clean(Page(content=content))
    assert cleaning.article is not None or cleaning.problems


PAGES = [folder for folder in folders() if (folder / "page.html").exists()]


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000), st.integers(0, 1 << 30))
def test_broken_pages_are_survived(cut: int, seed: int) -> None:
    chosen = random.Random(seed)
    folder = chosen.choice(PAGES)
    content = bytearray((folder / "page.html").read_bytes())
    for _ in range(20):
        content[chosen.randrange(len(content))] = chosen.choice(b"<>\"'&\x00 /a\xff")
    page = page_of(folder)
    cleaning = clean(Page(content=bytes(content[: len(content) - cut]), url=page.url))
    assert cleaning.article is not None or cleaning.problems


def test_a_page_nested_fifty_thousand_deep() -> None:
    paragraph = "<p>" + ARTICLE[1] + "</p>"
    html = "<html><body>" + "<div>" * 50_000 + paragraph * 5 + "</div>" * 50_000 + "</body></html>"
    cleaning = clean(Page(content=html, kind=Kind.HTML))
    assert cleaning.article is not None
    assert ARTICLE[1] in cleaning.article.body


def test_megabytes_in_one_line() -> None:
    text = " ".join(ARTICLE[1:4] * 8_000)
    assert len(text) > 2_000_000
    started = time.perf_counter()
    cleaning = clean(Page(content=text, kind=Kind.TEXT))
    assert time.perf_counter() - started < 10
    assert cleaning.article is not None


@pytest.mark.parametrize(
    "line",
    [
        "(" * 200,
        "a " * 400,
        "Ảnh: " * 60,
        "1/1/2020 " * 40,
        ">> " * 100,
        "- " * 300,
        "Theo " * 80,
        "x@" * 300,
    ],
)
def test_time_grows_linearly_with_the_page(line: str) -> None:
    def seconds(times: int) -> float:
        text = "\n".join([*ARTICLE, *[line] * times])
        best = float("inf")
        for _ in range(3):
            started = time.process_time()
            clean(Page(content=text, kind=Kind.TEXT))
            best = min(best, time.process_time() - started)
        return best

    small, large = seconds(200), seconds(1600)
    assert large < 8 * 4 * max(small, 0.005), (small, large)
