"""The rules: each hits a fixture, none stands twice, a URL has one owner, slips fail at import."""

from __future__ import annotations

import functools
import json
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from cleaners.clutter.lines import GENERIC
from cleaners.decode import decode
from cleaners.model import Reason, Role
from cleaners.outlet import Family, Outlet, Selectors, families, find_outlet, host_of, outlets
from cleaners.parse import parse
from cleaners.rules import Drop, RuleError, Rules, Strip, Take
from cleaners.walk import Walk
from tests.test_fixtures import FIXTURES, cleaned, folders


def declared() -> Iterator[tuple[str, Strip | Take | Drop]]:
    """Every rule with the origin that signs it."""
    owners = [("generic", GENERIC)]
    owners += [(f"family:{family.id}", family.rules) for family in families().values()]
    owners += [(f"outlet:{outlet.id}", outlet.rules) for outlet in outlets().values()]
    for origin, rules in owners:
        for rule in (*rules.strip, *rules.take, *rules.drop):
            yield origin, rule


@functools.cache
def hits() -> frozenset[tuple[str, str]]:
    """(origin, rule) of everything removed from any fixture."""
    return frozenset(
        (removal.origin, removal.rule)
        for folder in folders()
        for removal in cleaned(folder).removals
    )


@functools.cache
def lines_of(owner: str) -> tuple[str, ...]:
    """The lines of an outlet's or a family's fixtures: a `Take` leaves no removal to look for."""
    kind, _, name = owner.partition(":")
    members = {name}
    if kind == "family":
        members |= {o.id for o in outlets().values() if o.family and o.family.id == name}
    found: list[str] = []
    for path in (p for member in members for p in FIXTURES.glob(f"{member}/*/page.*")):
        content = decode(path.read_bytes(), None)
        if path.suffix == ".txt":
            found += content.splitlines()
        elif body := parse(content).body:
            found += [block.text for block in Walk(body, plain=True).blocks]
    return tuple(found)


def is_live(origin: str, rule: Strip | Take | Drop) -> bool:
    if isinstance(rule, Take):
        return any(re.fullmatch(rule.pattern, line) for line in lines_of(origin))
    return (origin, rule.name) in hits()


@pytest.mark.parametrize(("origin", "rule"), list(declared()), ids=lambda v: getattr(v, "name", v))
def test_each_rule_hits_a_fixture(origin: str, rule: Strip | Take | Drop) -> None:
    assert is_live(origin, rule), "write a fixture that it hits, or delete it"


def test_a_dead_rule_is_found() -> None:
    assert not is_live("outlet:tuoitre", Strip(name="x", css=".no-such-box"))
    assert not is_live("outlet:plo", Take(name="x", role=Role.CREDIT, pattern="no such line"))


def _values(rules: Rules) -> set[tuple[str, str]]:
    return {("strip", rule.css) for rule in rules.strip} | {
        (type(rule).__name__, rule.pattern) for rule in (*rules.take, *rules.drop)
    }


def repeated(outlet: Outlet) -> list[str]:
    """What an outlet says again although its family says it already."""
    if outlet.family is None:
        return []
    again = [f"rule {value}" for _, value in _values(outlet.rules) & _values(outlet.family.rules)]
    for field in Selectors.__dataclass_fields__:
        theirs = getattr(outlet.family.selectors, field)
        own = getattr(outlet.selectors, field) + getattr(outlet.older, field)
        again += [f"selector {css} of {field}" for css in own if css in theirs]
    for field in ("feeds", "sitemaps"):
        if getattr(outlet, field) == getattr(outlet.family, field) != ():
            again.append(field)
    return again


@pytest.mark.parametrize("outlet", outlets().values(), ids=lambda outlet: outlet.id)
def test_no_outlet_repeats_its_family(outlet: Outlet) -> None:
    assert repeated(outlet) == []


def test_a_repetition_is_found() -> None:
    rules = Rules(strip=(Strip(name="a", css=".a"),))
    family = Family(id="f", name="F", rules=rules, selectors=Selectors(body=(".b", ".c")))
    own = Rules(strip=(Strip(name="mine", css=".a"),))
    outlet = Outlet(
        id="o",
        name="O",
        domains=("o.vn",),
        family=family,
        rules=own,
        selectors=Selectors(body=(".b",)),
    )
    assert repeated(outlet) == ["rule .a", "selector .b of body"]


def addresses() -> Iterator[tuple[str, str]]:
    """(outlet, URL): of every fixture page, and all that a fixture's feed or listing links to."""
    for path in sorted(FIXTURES.glob("*/*/meta.json")):
        url = json.loads(path.read_text(encoding="utf-8")).get("url")
        if url:
            yield path.parent.parent.name, url
    for path in sorted(FIXTURES.glob("*/site/*")):
        for url in re.findall(r"https?://[^\s\"'<>\])]+", path.read_text(encoding="utf-8")):
            yield path.parent.parent.name, url


def test_a_url_has_at_most_one_owner() -> None:
    twice = {}
    for _, url in addresses():
        host = host_of(url) or ""
        owners = [o.id for o in outlets().values() if o.owns_host(host) and o.is_article(url)]
        if len(owners) > 1:
            twice[url] = owners
    assert twice == {}


def test_a_domain_has_one_owner() -> None:
    owners = defaultdict(list)
    for outlet in outlets().values():
        for domain in outlet.domains:
            owners[domain].append(outlet.id)
    assert {domain: of for domain, of in owners.items() if len(of) > 1} == {}


def test_a_fixture_belongs_to_the_outlet_it_stands_under() -> None:
    wrong = []
    for path in sorted(FIXTURES.glob("*/*/meta.json")):
        owner = path.parent.parent.name
        url = json.loads(path.read_text(encoding="utf-8")).get("url")
        if owner in outlets() and url and find_outlet(url) is not outlets()[owner]:
            wrong.append(url)
    assert wrong == []


def test_every_outlet_has_a_fixture() -> None:
    proven = {folder.parent.name for folder in folders()}
    assert set(outlets()) - proven == set()


def test_there_are_seventy_outlets_with_their_sources() -> None:
    assert len(outlets()) >= 70
    unsaid = [o.id for o in outlets().values() if not o.verified or not o.articles]
    assert unsaid == []
    assert {o.confidence for o in outlets().values()} <= {"solid", "medium", "thin"}


OUTLET = {"id": "x", "name": "X", "domains": ("x.vn",)}
TUPLES = (
    *("domains", "articles", "not_articles", "feeds", "sitemaps"),
    *("listings", "without", "prefixes", "names", "traps"),
)


@pytest.mark.parametrize("field", TUPLES)
def test_a_text_where_a_tuple_is_meant_is_refused(field: str) -> None:
    with pytest.raises(RuleError, match=rf"outlet x: {field} must be a tuple of texts, not 'abc'"):
        Outlet(**{**OUTLET, field: "abc"})  # type: ignore[arg-type]


def test_what_is_no_text_in_a_tuple_is_refused() -> None:
    with pytest.raises(RuleError, match="names holds what is no text"):
        Outlet(**OUTLET, names=("X", 1))  # type: ignore[arg-type]
    with pytest.raises(RuleError, match="family f: markers must be a tuple"):
        Family(id="f", name="F", markers="abc")  # type: ignore[arg-type]
    with pytest.raises(RuleError, match="at least one domain"):
        Outlet(id="x", name="X", domains=())


@pytest.mark.parametrize("pattern", ["(?s)a.b", "(?im)^a", "(?x) a", "(?s)(?i)a"])
def test_inline_flags_are_refused(pattern: str) -> None:
    with pytest.raises(RuleError, match="only a leading"):
        Drop(name="d", pattern=pattern, reason=Reason.SHARE)
    with pytest.raises(RuleError, match="only a leading"):
        Take(name="t", pattern=pattern, role=Role.CREDIT)


def test_scoped_flags_and_a_leading_i_are_fine() -> None:
    for pattern in ("(?i)chia sẻ", "(?i:chia) sẻ", "chia sẻ"):
        Drop(name="d", pattern=pattern, reason=Reason.SHARE)


def test_other_slips_are_refused() -> None:
    with pytest.raises(RuleError, match="bad selector"):
        Strip(name="s", css="div..x")
    with pytest.raises(RuleError, match="bad pattern"):
        Drop(name="d", pattern="(a", reason=Reason.SHARE)
    with pytest.raises(RuleError, match="rule names used twice: s"):
        Rules(strip=(Strip(name="s", css=".a"), Strip(name="s", css=".b")))
    with pytest.raises(RuleError, match="no inherited rule is named nope"):
        Outlet(**OUTLET, without=("nope",))  # type: ignore[arg-type]
    with pytest.raises(RuleError, match="selectors of 'body' must be a tuple"):
        Selectors(body="div")  # type: ignore[arg-type]


def test_a_slip_in_an_outlets_file_names_the_file(tmp_path: Path) -> None:
    code = (
        "import cleaners.outlets, cleaners.outlet;"
        f"cleaners.outlets.__path__.append({str(tmp_path)!r});"
        "cleaners.outlet.outlets()"
    )
    (tmp_path / "zzz.py").write_text(
        "from cleaners.outlet import Outlet\n"
        'OUTLET = Outlet(id="zzz", name="Z", domains=("z.vn",), feed=("/rss",))\n'
    )
    command = [sys.executable, "-c", code]
    ran = subprocess.run(command, check=False, capture_output=True, text=True, cwd=FIXTURES.parent)
    assert "RuleError: cleaners/outlets/zzz.py:" in ran.stderr
    assert "feed" in ran.stderr
