"""The near-duplicate set: reprints of stories, issues of columns, and what is the same as what."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import combinations
from typing import Any

from stories import COLUMNS, STORIES

#: What another desk does to an agency's sentences.
_EDITS = (
    ("tỉ đồng", "tỷ đồng"),
    ("cho biết", "thông tin"),
    ("Theo ", "Cũng theo "),
    ("khoảng ", "chừng "),
    ("hiện ", "hiện nay "),
    ("vì ", "do "),
    (" và ", " cùng "),
)
_CAPTIONS = (
    "Lực lượng chức năng có mặt tại hiện trường trong sáng nay. Ảnh: Quốc Việt",
    "Quang cảnh buổi làm việc nhìn từ trên cao. Ảnh: CTV",
    "Người dân theo dõi thông tin qua điện thoại. Ảnh: Hoàng Yến",
)
_TITLES = ("{} nói gì?", "Mới nhất về {}", "Vụ {}: thêm chi tiết", "Toàn cảnh {}", "Cập nhật: {}")


def reprints(paragraphs: tuple[str, ...], rng: random.Random) -> Iterator[list[str]]:
    """What other papers make of a story: one list of paragraphs a paper."""
    whole = list(paragraphs)
    yield whole
    yield whole[:-1]
    yield whole[: max(3, (len(whole) + 1) // 2)]
    yield [whole[0], *whole[2:]]
    yield [whole[0], rng.choice(_CAPTIONS), *whole[1:]]
    yield [*whole[:2], *_CAPTIONS, *whole[2:-1]]
    yield [*whole, f"Nguồn: {rng.choice(('TTXVN', 'PLVN', 'Báo Mới Việt'))}"]
    yield [_edited(text, rng) for text in whole]
    yield [_edited(text, rng) for text in whole[:-1]] + [_CAPTIONS[0]]
    yield ["(Tin nhanh) - " + whole[0], *whole[1:4]]


def _edited(text: str, rng: random.Random) -> str:
    for old, new in _EDITS:
        if rng.random() < 0.5:
            text = text.replace(old, new)
    return text


def near_set() -> tuple[list[dict[str, Any]], dict[str, str]]:
    """Records, and of each id the story it tells. Every issue of a column is its own story, and
    is reprinted once with another title and without its last paragraph."""
    rng = random.Random(20)
    records: list[dict[str, Any]] = []
    stories: dict[str, str] = {}

    def add(story: str, paragraphs: list[str], day: int) -> None:
        number = len(records)
        key = f"r{number:04d}"
        stories[key] = story
        records.append(
            {
                "id": key,
                "url": f"https://bao{number % 7}.vn/bai-{number}.html",
                "outlet": f"bao{number % 7}.vn",
                "title": rng.choice(_TITLES).format(story),
                "lead": paragraphs[0],
                "body": "\n\n".join(paragraphs),
                "date": f"2026-05-{1 + day % 28:02d}T{6 + number % 15:02d}:00:00+07:00",
            }
        )

    for number, (name, paragraphs) in enumerate(STORIES.items()):
        for body in reprints(paragraphs, rng):
            add(name, body, number)
    for name, (frame, issues) in COLUMNS.items():
        for number, issue in enumerate(issues):
            story = f"{name} {number}"
            paragraphs = [text.format(**issue) for text in frame]
            add(story, paragraphs, number)
            add(story, [*paragraphs[:-1], _CAPTIONS[number % 3]], number)
    rng.shuffle(records)
    return records, stories


def pairs(groups: dict[str, str]) -> set[tuple[str, str]]:
    """The pairs of ids that are in the same group."""
    members: dict[str, list[str]] = {}
    for key in sorted(groups):
        members.setdefault(groups[key], []).append(key)
    return {pair for group in members.values() for pair in combinations(group, 2)}
