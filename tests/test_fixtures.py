"""Every fixture page and text against its hand-written expectation: one test a field."""

from __future__ import annotations

import json
from datetime import datetime
from functools import cache
from pathlib import Path

import pytest

from cleaners import Cleaning, Page, clean

FIXTURES = Path(__file__).parent.parent / "fixtures"
FIELDS = (
    "title",
    "lead",
    "date",
    "authors",
    "credit",
    "captions",
    "section",
    "tags",
    "outlet",
    "family",
)


def folders() -> list[Path]:
    return sorted(path.parent for path in FIXTURES.glob("*/*/expected.json"))


def cases() -> list[tuple[Path, str]]:
    found = []
    for folder in folders():
        expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
        found += [(folder, key) for key in expected if key != "note"]
    return found


@cache
def cleaned(folder: Path) -> Cleaning:
    return clean(page_of(folder))


def page_of(folder: Path) -> Page:
    source = next(path for path in sorted(folder.glob("page.*")))
    meta_file = folder / "meta.json"
    meta = json.loads(meta_file.read_text(encoding="utf-8")) if meta_file.exists() else {}
    fetched = meta.get("fetched")
    return Page(
        content=source.read_bytes(),
        url=meta.get("url"),
        charset=meta.get("charset"),
        outlet=meta.get("outlet"),
        fetched=datetime.fromisoformat(fetched) if fetched else None,
    )


def name(value: object) -> str | None:
    return f"{value.parent.name}/{value.name}" if isinstance(value, Path) else None


@pytest.mark.parametrize(("folder", "key"), cases(), ids=name)
def test_field(folder: Path, key: str) -> None:
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))[key]
    cleaning = cleaned(folder)
    if key == "article":
        assert (cleaning.article is None) == (expected is None)
    elif key == "problems":
        assert sorted(str(p.kind) for p in cleaning.problems) == sorted(expected)
    elif key == "removed":
        account = "\n".join(removal.text for removal in cleaning.removals)
        assert [fragment for fragment in expected if fragment not in account] == []
    else:
        assert cleaning.article is not None, cleaning.problems
        record = cleaning.article.as_dict()
        if key == "body":
            assert record["body"].split("\n\n") == expected
        elif key == "absent":
            assert [fragment for fragment in expected if fragment in record["body"]] == []
        else:
            assert record[key] == expected


def test_every_key_is_known() -> None:
    known = {*FIELDS, "body", "article", "problems", "removed", "absent", "note"}
    for folder in folders():
        expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
        assert set(expected) <= known, folder
