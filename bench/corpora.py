"""The pages the quality table is made of: our fixtures, and real pages where they are present.

The real pages are not part of this project (they are the outlets' texts): a folder `pages` with
html/, text/ and page-text/ and one NAME.gold.json in gold/ for each, and a folder `seeds`.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from bench.page_text import page_text
from cleaners import Page
from cleaners.decode import decode
from cleaners.model import Kind
from cleaners.outlet import outlets

ROOT = Path(__file__).resolve().parent.parent
FIXTURES = ROOT / "fixtures"
SHARED = Path(os.environ.get("TINSACH_SHARED", ROOT.parent / "shared"))

#: The outlets whose real pages have floors of their own.
FIRST_OUTLETS = frozenset(
    [
        "vnexpress",
        "tuoitre",
        "thanhnien",
        "nld",
        "cafef",
        "baochinhphu",
        "plo",
        "vietnamplus",
        "tienphong",
        "baoquocte",
        "baothanhhoa",
        "dantri",
        "vietnamnet",
        "znews",
        "trithucvn",
        "ntdvn",
    ]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One page and what should come of it. `name` is unique in its corpus; `outlet` is whose it
    is ("-": nobody's), which gold need not say."""

    name: str
    page: Page
    gold: Mapping[str, Any]
    outlet: str = "-"

    @property
    def family(self) -> str:
        outlet = outlets().get(self.outlet)
        if outlet is None:
            return str(self.gold.get("family") or "-")
        return outlet.family.id if outlet.family else "own"


def corpora() -> dict[str, list[Case]]:
    """The cases of each corpus by its name; a corpus without pages is left out."""
    html = list(_fixtures("page.html"))
    found = {
        "fixtures html": html,
        "fixtures text": list(_fixtures("page.txt")),
        "fixtures generic": [_generic(case) for case in html],
        "fixtures page-text": [_copied(case) for case in html],
        **_shared(),
    }
    return {name: cases for name, cases in found.items() if cases}


def _shared() -> dict[str, list[Case]]:
    pages = SHARED / "pages"
    html = list(_golden(pages / "gold", pages / "html", ".html"))
    return {
        "pages html": html,
        "pages html, first outlets": [case for case in html if case.outlet in FIRST_OUTLETS],
        "pages generic": [_generic(case) for case in html],
        "pages text": list(_golden(pages / "gold", pages / "text", ".txt")),
        "pages page-text": list(_golden(pages / "gold", pages / "page-text", ".txt")),
        "seeds text": list(_golden(SHARED / "seeds", SHARED / "seeds", ".txt")),
    }


def _fixtures(file: str) -> Iterator[Case]:
    for path in sorted(FIXTURES.glob(f"*/*/{file}")):
        expected = _json(path.with_name("expected.json"))
        if "body" not in expected:
            continue  # a page that holds no article, or of which only a field is compared
        meta = _json(path.with_name("meta.json"))
        fetched = meta.get("fetched")
        page = Page(
            content=path.read_bytes(),
            url=meta.get("url"),
            charset=meta.get("charset"),
            outlet=meta.get("outlet"),
            fetched=datetime.fromisoformat(fetched) if fetched else None,
        )
        owner, slug = path.parent.parent.name, path.parent.name
        yield Case(name=f"{owner}/{slug}", page=page, gold=expected, outlet=owner)


def _golden(gold: Path, folder: Path, suffix: str) -> Iterator[Case]:
    for path in sorted(gold.glob("*.gold.json")):
        name = path.name.removesuffix(".gold.json")
        source = folder / (name + suffix)
        if source.is_file():
            # a text is told from a page by its content, as for whoever pastes it
            page, wanted = Page(content=source.read_bytes()), _json(path)
            yield Case(name=name, page=page, gold=wanted, outlet=wanted.get("outlet") or "-")


def _generic(case: Case) -> Case:
    """The same page with every outlet and family switched off; whose it is cannot be told."""
    page = Page(
        content=case.page.content,
        url=case.page.url,
        charset=case.page.charset,
        fetched=case.page.fetched,
        kind=Kind.HTML,
        outlet="none",
    )
    gold = {key: value for key, value in case.gold.items() if key not in ("outlet", "family")}
    return Case(name=case.name, page=page, gold=gold, outlet=case.outlet)


def _copied(case: Case) -> Case:
    """The same page as a text, for whoever copied all of it; its head and its pictures are gone."""
    page = Page(
        content=page_text(decode(case.page.content, case.page.charset)),
        kind=Kind.TEXT,
        fetched=case.page.fetched,
    )
    return Case(name=case.name, page=page, gold=case.gold, outlet=case.outlet)


def _json(path: Path) -> dict[str, Any]:
    return dict(json.loads(path.read_text(encoding="utf-8"))) if path.exists() else {}
