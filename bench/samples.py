"""The pages and texts the bench runs on, with what a person says is in them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cleaners.decode import decode

ROOT = Path(__file__).resolve().parent.parent
FIXTURES = ROOT / "fixtures"
SHARED = ROOT.parent / "shared"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A page or text, decoded; `gold` is what is in it (None: nobody says)."""

    name: str
    content: str
    url: str = ""
    gold: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSet:
    """Pages that share one table. `label` says to a reader what they are."""

    label: str
    samples: tuple[Sample, ...]


def default_sets() -> list[PageSet]:
    """The fixtures, and the real pages where they are at hand."""
    sets = [PageSet(label="fixtures: invented text in real templates", samples=_fixtures(FIXTURES))]
    if (SHARED / "pages" / "gold").is_dir():
        sets.append(PageSet(label="real pages, gold by hand", samples=_golden(SHARED / "pages")))
    return sets


def page_set(folder: Path) -> PageSet:
    """The pages of a folder: fixtures, `html/` beside `gold/`, or any .html files, unscored."""
    if (folder / "html").is_dir() and (folder / "gold").is_dir():
        samples = _golden(folder)
    elif any(folder.glob("*/*/expected.json")):
        samples = _fixtures(folder)
    else:
        files = sorted({*folder.rglob("*.html"), *folder.rglob("*.htm")})
        samples = tuple(Sample(name=path.name, content=_read(path)) for path in files)
    return PageSet(label=folder.name, samples=samples)


def texts() -> tuple[Sample, ...]:
    """Cluttered texts: the seeds where they are at hand, else the fixtures' own."""
    files = sorted((SHARED / "seeds").glob("*.txt")) or sorted(FIXTURES.glob("*/*/page.txt"))
    return tuple(Sample(name=path.stem, content=_read(path)) for path in files)


def _fixtures(folder: Path) -> tuple[Sample, ...]:
    """Fixture pages that hold an article, of which the body is known word for word."""
    samples = []
    for file in sorted(folder.glob("*/*/expected.json")):
        page = file.with_name("page.html")
        gold = _json(file)
        if page.exists() and gold.get("body"):
            meta = file.with_name("meta.json")
            samples.append(
                Sample(
                    name=f"{file.parent.parent.name}/{file.parent.name}",
                    content=_read(page),
                    url=(_json(meta).get("url") if meta.exists() else None) or "",
                    gold=gold,
                )
            )
    return tuple(samples)


def _golden(folder: Path) -> tuple[Sample, ...]:
    samples = []
    for file in sorted((folder / "gold").glob("*.gold.json")):
        page = folder / "html" / file.name.replace(".gold.json", ".html")
        if page.exists():
            gold = _json(file)
            samples.append(
                Sample(name=page.stem, content=_read(page), url=gold.get("url") or "", gold=gold)
            )
    return tuple(samples)


def _json(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return found


def _read(path: Path) -> str:
    return decode(path.read_bytes())
