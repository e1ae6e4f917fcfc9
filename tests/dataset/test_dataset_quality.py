"""Quality, language and masking: what goes, and the honest prose next to it that stays."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from stories import COLUMNS, STORIES

from crawler.dataset.language import may_be_vietnamese
from crawler.dataset.pii import mask
from crawler.dataset.quality import THRESHOLDS, fault

PROSE = "\n\n".join(STORIES["học phí"])
LOTTERY = "\n".join(f"Giải {n}: {n}83{n}2 - 55{n}18 - 90{n}4{n}" for n in range(1, 9)) * 3
HEADLINES = "\n".join(
    f"Hà Nội có thêm {n} tuyến xe buýt chạy đêm cho người lao động" for n in range(12)
)
TICKER = "\n".join(
    f"Tường thuật trực tiếp trận đấu\nPhút {n}: đội chủ nhà lên bóng bên cánh trái rồi mất bóng."
    for n in range(20)
)


@pytest.mark.parametrize(
    ("body", "title", "lead", "reason"),
    [
        ("Mời độc giả xem video. " * 5, "Video", None, "too_short"),
        ("Một câu dẫn dài. " * 15, "Ảnh", ("Một câu dẫn dài. " * 15).strip(), "title_only"),
        (LOTTERY, "Kết quả xổ số", None, "few_letters"),
        (TICKER, "Trực tiếp", None, "repeated_lines"),
        (HEADLINES, "Thời sự", None, "list_page"),
        (PROSE, "Miễn học phí", STORIES["học phí"][0], None),
    ],
)
def test_thresholds(body: str, title: str, lead: str | None, reason: str | None) -> None:
    assert fault(body, title, lead, 50) == reason


def test_every_threshold_has_a_case_above() -> None:
    cases = {"too_short", "title_only", "few_letters", "repeated_lines", "list_page"}
    assert {threshold.name for threshold in THRESHOLDS} == cases


@pytest.mark.parametrize("column", ["giá vàng", "chứng khoán", "giá xăng"])
def test_a_report_full_of_figures_stays(column: str) -> None:
    frame, issues = COLUMNS[column]
    body = "\n\n".join(text.format(**issues[0]) for text in frame)
    assert fault(body, column, None, 50) is None


def test_an_interview_stays() -> None:
    turn = "Ông nghĩ sao về việc thứ {n}?\n\nTôi cho rằng chúng ta phải đi từng bước một, vì {n}."
    body = "\n\n".join(turn.format(n=n) for n in range(12))
    assert fault(body, "Phỏng vấn", None, 50) is None


@pytest.mark.parametrize(
    ("page", "answer"),
    [
        (b"<p>The bridge opens in May.</p>", False),
        ("<p>Le pont sera ouvert en été à Đà Nẵng.</p>".encode(), False),
        (f"<p>{PROSE}</p>".encode(), True),
        (b'<html lang="vi"><p>Toan van</p>', True),
        (f"<p>{PROSE}</p>".encode("utf-16"), True),
        (("<p>" + "&#7879;" * 20 + "</p>").encode(), True),
        (("<p>" + "&#x1ED9;" * 20 + "</p>").encode(), True),
        ("<p>新しい橋が開通しました。</p>".encode(), False),
    ],
)
def test_the_cheap_test_of_pages(page: bytes, answer: bool) -> None:
    assert may_be_vietnamese(page) is answer


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Liên hệ 0912 345 678 hoặc +84 28 3829 1234.", "Liên hệ <PHONE> hoặc <PHONE>."),
        ("Gọi 0912.345.678 gặp anh Tú", "Gọi <PHONE> gặp anh Tú"),
        ("Thư về toasoan@bao.com.vn nhé", "Thư về <EMAIL> nhé"),
        ("số CCCD: 079123456789, quê Bến Tre", "số CCCD: <ID>, quê Bến Tre"),
        ("chứng minh nhân dân số 023456789", "chứng minh nhân dân số <ID>"),
        # figures of honest news
        ("ngân sách 120.000.000 đồng và 0,5% GDP", None),
        ("dân số 98.506.193 người năm 2022", None),
        ("đường dây nóng 113, 1900 1234", None),
        ("mã chứng khoán tăng 012345 điểm", None),
        ("lúc 07 30 ngày 01/02/2026 và 02-03-2026", None),
        ("tỉ số 0-2, 0-1 và 0-3", None),
        ("vé số 482915 trúng giải", None),
    ],
)
def test_masking(text: str, masked: str | None) -> None:
    assert mask(text)[0] == (masked or text)


def test_the_documented_table_is_the_one_in_the_code() -> None:
    text = (Path(__file__).parents[2] / "docs/datasets.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| (\w+) \| ([^|]*) \|", text, re.MULTILINE))
    for threshold in THRESHOLDS:
        assert re.search(rf"\b{threshold.value:g}\b", rows[threshold.name]), threshold.name
