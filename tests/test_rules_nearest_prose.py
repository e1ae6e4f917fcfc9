"""The nearest honest prose to each rule: the sentence that looks most like what the rule removes.

Each stands in an article with real clutter around it, under the title, under the lead, between the
paragraphs and as the last one; as text, as an undeclared page and as a declared outlet's page. A new
rule without a row fails.
"""

from __future__ import annotations

import ast
import html
from collections.abc import Iterator
from pathlib import Path

import pytest

import cleaners
from cleaners import Page, clean
from cleaners.blocks import is_clutter
from cleaners.clutter.labels import LABELS
from cleaners.clutter.lines import GENERIC
from cleaners.model import Article, Kind
from cleaners.outlet import families, outlets
from cleaners.rules import Rules
from tests.nearest_prose import labels, more, sentences
from tests.nearest_prose.clutter import CLUTTER
from tests.nearest_prose.places import CASES, Case
from tests.test_prose_stays import AFTER, BEFORE, LEAD, TAIL, TITLE

DATE = "12/05/2026 09:30"
MENU = ("Trang chủ", "Thời sự", "Kinh tế", "Đăng nhập")
UNDECLARED = """<html><head><title>{title}</title></head><body>
<ul><li><a href="/a">Thời sự</a></li><li><a href="/b">Kinh tế</a></li><li><a href="/c">Thể thao</a></li></ul>
<div><h1>{title}</h1><div>12/05/2026 09:30</div><div class="noidung">{body}<p><b>Minh Đức</b></p></div>
<div><h3>Tin liên quan</h3><ul><li><a href="/x1">Đường lên bản đã thông sau mưa lũ</a></li>
<li><a href="/x2">Giá nông sản tăng mạnh dịp cuối năm</a></li></ul></div></div>
<div><p>© Bản quyền thuộc về Báo điện tử</p></div></body></html>"""
DECLARED = """<html><head><title>{title}</title><meta property="og:type" content="article"></head><body>
<h1 data-role="title">{title}</h1><div data-role="publishdate">12/05/2026 09:30</div>
<h2 class="sapo" data-role="sapo">{lead}</h2>
<div class="detail-content afcbc-body" data-role="content">{body}<div type="RelatedOneNews">
<a href="/x">Đường lên bản đã thông sau mưa lũ</a></div></div></body></html>"""
#: Whose rules a row's name belongs to, where it is not the generic ones.
OWNERS = {rule.name: o.id for o in outlets().values() for rule in (*o.rules.take, *o.rules.drop)}

TABLES = (sentences.SENTENCES, labels.SENTENCES, more.SENTENCES)
ROWS = [(rule, text) for table in TABLES for rule, texts in table.items() for text in texts]
HEADINGS = [(rule, text) for rule, texts in labels.SUBHEADINGS.items() for text in texts]


def pages(lines: list[str], title: str = TITLE, outlet: str | None = None) -> Iterator[Page]:
    """The article in every form; a rule of one outlet is asked by its name, and only as text."""
    for form in (
        "\n".join([title, DATE, *lines, *TAIL]),
        "\n\n".join([*MENU, title, DATE, *lines, *TAIL]),
        "\n\n".join([title, *lines]),
    ):
        yield Page(content=form, kind=Kind.TEXT, outlet=outlet)
    if outlet is None:
        lead, *rest = (f"<p>{html.escape(line)}</p>" for line in lines)
        undeclared = UNDECLARED.format(title=title, body=lead + "".join(rest))
        yield Page(content=undeclared, kind=Kind.HTML, url="https://bao.example/phien-cho.html")
        declared = DECLARED.format(title=title, lead=lead[3:-4], body="".join(rest))
        url = "https://tuoitre.vn/phien-cho-vung-cao-20260512093000123.htm"
        yield Page(content=declared, kind=Kind.HTML, url=url)


def article(page: Page) -> Article:
    found = clean(page).article
    assert found is not None
    return found


def body(page: Page) -> list[str]:
    return article(page).body.split("\n\n")


@pytest.mark.parametrize(("rule", "text"), ROWS)
def test_a_sentence_stays(rule: str, text: str) -> None:
    outlet = (
        OWNERS.get(rule.partition(":")[0]) if ":" in rule or rule not in GENERIC_NAMES else None
    )
    for lines in (
        [text, *BEFORE, LEAD, *AFTER],
        [LEAD, text, *BEFORE, *AFTER],
        [LEAD, *BEFORE, text, *AFTER],
        [LEAD, *BEFORE, *AFTER, text],
    ):
        for page in pages(lines, outlet=outlet):
            assert body(page) == lines


@pytest.mark.parametrize(("rule", "text"), HEADINGS)
def test_a_subheading_stays(rule: str, text: str) -> None:
    lines = [LEAD, *BEFORE, text, *AFTER]
    for page in pages(lines):
        assert body(page) == lines


@pytest.mark.parametrize(("rule", "title"), labels.TITLES.items())
def test_a_title_stays(rule: str, title: str) -> None:
    for page in pages([LEAD, *BEFORE, *AFTER], title=title):
        assert article(page).title == title


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_a_line_stays_in_its_place(case: Case) -> None:
    for page in pages(list(case.lines)):
        assert body(page) == case.body


@pytest.mark.parametrize("text", CLUTTER)
def test_the_clutter_it_looks_like_goes(text: str) -> None:
    assert is_clutter(text, Rules())


GENERIC_NAMES = {rule.name for rule in GENERIC.drop}


def of_the_passes() -> set[str]:
    """The rules that have no pattern: the names that the passes sign their removals with."""
    names: set[str] = set()
    for path in Path(cleaners.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(("remove", "_sweep")):
                constants = [arg.value for arg in node.args if isinstance(arg, ast.Constant)]
                names |= {value for value in constants if isinstance(value, str)}
    return names


def test_every_rule_has_a_row() -> None:
    declared = [o.rules for o in outlets().values()] + [f.rules for f in families().values()]
    wanted = GENERIC_NAMES | {label.name for label in LABELS.values()} | of_the_passes()
    wanted |= {rule.name for rules in declared for rule in (*rules.take, *rules.drop)}
    rows = {name.partition(":")[0] for name, _ in (*ROWS, *HEADINGS)}
    rows |= {case.rule for case in CASES}
    assert wanted - rows == set()
    assert len(of_the_passes()) > 20
