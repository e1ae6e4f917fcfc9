"""The index over `Drop` rules finds what trying every pattern on every line would find."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from cleaners.clutter.lines import GENERIC
from cleaners.outlet import outlets
from cleaners.passes.drops import Drops
from cleaners.patterns import MARK, alternatives, capitals, needed, starts, unwrapped
from cleaners.rules import Drop
from cleaners.text import to_blocks
from cleaners.walk import Walk

FIXTURES = Path(__file__).parent.parent / "fixtures"
OWN = {outlet.id: outlet.effective_rules.drop for outlet in outlets().values()}


@cache
def lines() -> list[str]:
    """Every line of every fixture, in its own case and in the two others."""
    found: set[str] = set()
    for path in FIXTURES.glob("*/*/page.html"):
        body = LexborHTMLParser(path.read_bytes()).body
        found |= {block.text for block in Walk(body).blocks} if body else set()
    for path in FIXTURES.glob("*/*/page.txt"):
        found |= {block.text for block in to_blocks(path.read_text(encoding="utf-8"))}
    return sorted(found | {text.upper() for text in found} | {text.lower() for text in found})


@cache
def generic() -> Drops:
    return Drops(GENERIC.drop)


def by_trying(rules: tuple[Drop, ...]) -> list[tuple[bool, re.Pattern[str], Drop]]:
    tried = []
    for rule in rules:
        inner = unwrapped(rule.pattern)
        folds = inner is not None and not capitals(inner)
        tried.append((folds, re.compile(inner if folds and inner else rule.pattern), rule))
    return sorted(tried, key=lambda entry: not entry[0])


@pytest.mark.parametrize("name", ["generic", *(name for name, rules in OWN.items() if rules)])
def test_the_index_agrees_with_every_pattern(name: str) -> None:
    own = OWN.get(name, ())
    index, tried = Drops(own, before=generic()), by_trying(GENERIC.drop + own)
    for text in lines() if name == "generic" else lines()[::7]:
        lower, words = text.lower(), text.count(" ") + 1
        expected = next(
            (
                rule
                for folds, pattern, rule in tried
                if words <= rule.max_words and pattern.match(lower if folds else text)
            ),
            None,
        )
        assert index.hit(text, words) is expected, text


def test_no_generic_rule_is_tried_on_every_line() -> None:
    """One that minds case beside alternatives that do not makes all of them be: a third of the time."""
    for index in (generic()._folded, generic()._exact):
        always = [part.rule.name for part in index.parts if part.starts is None and not part.held]
        assert always == []


@pytest.mark.parametrize(
    ("pattern", "parts"),
    [
        ("a|b", ["a", "b"]),
        ("(?:a|b)", ["a", "b"]),
        ("(?:a|b)c|d", ["(?:a|b)c", "d"]),
        (r"[|)]x|\|y|\(", ["[|)]x", r"\|y", r"\("]),
    ],
)
def test_alternatives(pattern: str, parts: list[str]) -> None:
    assert alternatives(pattern) == parts


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("chia sẻ", {"chi"}),
        ("(?:tin |bài )?mới", {"tin", "bài", "mới"}),
        ("[ab]c?d", {"acd", "ad", "bcd", "bd"}),
        ("x.*", {"x"}),
        ("(?=y)xy", {"xy"}),
        ("a{2,5}b", {"a"}),
        (".{0,4}x", None),
        ("a?", None),
        (r"\W+", {MARK}),
        (r"\W{0,3}xem", {MARK, "xem"}),
        (r"[\W_]+$", {MARK, "_"}),
        (r"ab\W{0,3}\d", {"ab", *(f"ab{digit}" for digit in range(10))}),
        (r"\w+", None),
        ("(?i:ab)", {"ab", "aB", "Ab", "AB"}),
    ],
)
def test_starts(pattern: str, expected: set[str] | None) -> None:
    assert starts(pattern) == expected


def test_more_of_a_start() -> None:
    assert starts(r"(?:tổng|phó tổng) biên tập$", 8) == {"tổng biê", "phó tổng"}
    assert starts(r"loaded\W{0,3}x", 8) == {"loaded", "loadedx"}


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (".{0,40}giữ bản quyền$", ("giữ bản quyền",)),
        (".*(?:hotline|đt)", ("hotline", "đt")),
        ("(?:ab)?", ()),
        (".*(?i:ab)", ()),
        (".*(?:a|.)", ()),
    ],
)
def test_needed(pattern: str, expected: tuple[str, ...]) -> None:
    assert needed(pattern) == expected
