"""The house stands as it is described: who imports whom, what stands where, how large files are."""

from __future__ import annotations

import ast
import functools
import re
import subprocess
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

import cleaners
from cleaners.clutter.labels import LABELS
from cleaners.outlet import Outlet, Selectors, families, outlets

ROOT = Path(__file__).parent.parent
FORBIDDEN = {"scrapy", "twisted", "urllib3", "sqlite3", "requests", "crawler", "vcr", "warcio"}
#: Methods by which a tree is asked for a selector.
ASKING = {"css", "css_first", "css_matches", "cssselect", "xpath", "find_class"}
#: Longest file, and longest outlet file in lines of code.
FILE_LINES, OUTLET_LINES = 300, 30


def sources(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def ident(path: Path) -> str:
    return str(path.relative_to(ROOT))


@functools.cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(path: Path) -> set[str]:
    """Every module a file imports, wherever in the file."""
    found = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            found |= {node.module or "", *(f"{node.module}.{name.name}" for name in node.names)}
    return found


def texts(path: Path) -> Iterator[tuple[int, str]]:
    """The string constants of a file with their lines; docstrings are not among them."""
    owners = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
    docs = {
        id(node.value)
        for owner in ast.walk(tree(path))
        if isinstance(owner, owners)
        for node in owner.body[:1]
        if isinstance(node, ast.Expr)
    }
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node.lineno, node.value


@pytest.mark.parametrize("path", sources("cleaners"), ids=ident)
def test_the_cleaner_is_pure(path: Path) -> None:
    roots = {name.partition(".")[0] for name in imported(path)}
    assert roots & FORBIDDEN == set()


@pytest.mark.parametrize("path", sources("cleaners/outlets", "cleaners/families"), ids=ident)
def test_declarations_import_no_outlet(path: Path) -> None:
    declared = {name for name in imported(path) if name.startswith("cleaners.outlets")}
    assert declared == set()
    if "families" in path.parts:
        assert not {n for n in imported(path) if n.startswith("cleaners.families.")}


@functools.cache
def selector_words() -> frozenset[str]:
    """The classes and ids that outlets and families select by, with their mark: ".sapo"."""
    css: list[str] = []
    for owner in (*outlets().values(), *families().values()):
        for field in Selectors.__dataclass_fields__:
            css += getattr(owner.selectors, field)
            css += getattr(owner.older, field) if isinstance(owner, Outlet) else ()
        css += [rule.css for rule in owner.rules.strip]
    words = {word for one in css for word in re.findall(r"[.#][A-Za-z][\w-]{2,}", one)}
    return frozenset(words - {".txt"})  # an outlet's class, and everybody's file suffix


@pytest.mark.parametrize("path", sources("crawler"), ids=ident)
def test_the_crawler_holds_no_selector(path: Path) -> None:
    """Told by the methods that take one, and by the classes and ids the declarations name."""
    calls = [
        f"{node.lineno}: .{node.func.attr}()"
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ASKING
    ]
    named = [
        f"{line}: {word}"
        for line, text in texts(path)
        for word in re.findall(r"(?<![\w/])[a-z0-9]*([.#][A-Za-z][\w-]{2,})", text)
        if word in selector_words()
    ]
    assert (calls, named) == ([], [])


def clutter_of(text: str) -> list[str]:
    """The labels, as whole words, that stand in a text: those of two words or more."""
    lower = " " + " ".join(re.findall(r"\w+", text.casefold())) + " "
    return [label for label in LABELS if " " in label.strip() and f" {label} " in lower]


@pytest.mark.parametrize("path", sources("crawler"), ids=ident)
def test_the_crawler_holds_no_clutter_label(path: Path) -> None:
    assert [(line, found) for line, text in texts(path) if (found := clutter_of(text))] == []


def test_the_two_tests_above_can_fail(tmp_path: Path) -> None:
    file = tmp_path / "spider.py"
    file.write_text('A = "div.detail-sapo"\nB = "Tin cùng chuyên mục"\n', encoding="utf-8")
    found = dict(texts(file))
    assert ".detail-sapo" in selector_words()
    assert re.findall(r"(?<![\w/])[a-z0-9]*([.#][A-Za-z][\w-]{2,})", found[1]) == [".detail-sapo"]
    assert clutter_of(found[2])
    assert not clutter_of("Tinsạch: clean Vietnamese news articles")


@pytest.mark.parametrize("path", sources("cleaners", "crawler"), ids=ident)
def test_files_stay_small(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= FILE_LINES


@pytest.mark.parametrize("path", sources("cleaners/outlets"), ids=ident)
def test_an_outlet_is_under_thirty_lines_of_code(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    code = [line for line in lines if line.strip() and not line.lstrip().startswith("#")]
    doc = ast.get_docstring(tree(path), clean=False)
    assert len(code) - (len(doc.splitlines()) if doc else 0) < OUTLET_LINES


def test_an_outlets_id_is_its_files_name() -> None:
    names = {path.stem for path in sources("cleaners/outlets")} - {"__init__"}
    assert set(outlets()) == names


def tracked() -> list[Path]:
    """The files under version control; without git, every file that is not hidden."""
    try:
        listed = subprocess.run(
            ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True
        ).stdout.decode()
        found = [ROOT / name for name in listed.split("\0") if name]
    except (OSError, subprocess.CalledProcessError):
        folders = ("cleaners", "crawler", "tests", "bench", "docs", "fixtures")
        found = [path for folder in folders for path in (ROOT / folder).rglob("*")]
    return [path for path in found if path.is_file()]


def readable(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None


#: Split, so that this file does not hold what it looks for.
HOSTS = [
    "".join(parts)
    for parts in (
        ("pyp", "i.org"),
        ("python", "hosted.org"),
        ("npm", "js.org"),
        ("npm", "js.com"),
        ("crates", ".io"),
        ("deb.deb", "ian.org"),
        ("proxy.gol", "ang.org"),
    )
]
MACHINE = re.compile(r"(?<![\w.:/-])/(?:home|root|Users|work)/\w")


def test_no_file_names_this_machine_or_a_registry() -> None:
    bad = []
    for path in tracked():
        text = readable(path) or ""
        if path.suffix not in (".html", ".yaml", ".xml") and MACHINE.search(text):
            bad.append(f"{ident(path)}: a path of this machine")
        bad += [f"{ident(path)}: {host}" for host in HOSTS if host in text]
    assert bad == []


def test_source_is_composed() -> None:
    """Vietnamese is NFC in the source; a test that needs NFD makes it."""
    bad = [
        ident(path)
        for path in tracked()
        if path.suffix in (".py", ".md", ".toml", ".json", ".css", ".js")
        and "fixtures" not in path.parts
        and (text := readable(path)) is not None
        and not unicodedata.is_normalized("NFC", text)
    ]
    assert bad == []


def test_the_public_names_are_those_the_readme_lists() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    listed = re.search(r"public names of `cleaners` are ([^.]+)\.", readme)
    assert listed, "the README lists the public names of `cleaners`"
    assert sorted(re.findall(r"`(\w+)`", listed[1])) == sorted(cleaners.__all__)
    assert all(hasattr(cleaners, name) for name in cleaners.__all__)


def test_the_makefile_and_ci() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):.*##", makefile, re.MULTILINE))
    phony = set(re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)[1].split())  # type: ignore[index]
    assert targets == phony
    assert re.search(r"^check: .*lint.*types.*test", makefile, re.MULTILINE)
    for script in re.findall(r"bench/\w+\.py", makefile):
        assert (ROOT / script).is_file(), script
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert set(re.findall(r"make ([a-z-]+)", ci)) == {"check"}
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    contributing = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    asked = set(re.findall(r"(?:^|`)make ([a-z-]+)", readme + contributing, re.MULTILINE))
    assert asked - targets == set()
