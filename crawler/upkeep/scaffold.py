"""A new outlet from one page: its file in cleaners/outlets/ and the skeleton of a fixture."""

from __future__ import annotations

import importlib.util
import json
import re
import sys
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from cleaners import clean
from cleaners import outlets as declared
from cleaners.decode import decode
from cleaners.guess import Guess, guess
from cleaners.metadata import read_meta
from cleaners.model import Article, Page
from cleaners.outlet import Outlet, Selectors, find_outlet, host_of, outlets
from cleaners.parse import parse
from cleaners.skeleton import TODO, skeleton
from crawler.upkeep import places

#: Labels under which a country's hosts are registered: "abc.com.vn" is "abc".
_SECOND = frozenset(["com", "net", "org", "gov", "edu", "info", "co"])
_WIDTH = 100


class ScaffoldError(ValueError):
    """The page cannot become a new outlet; the message says what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is about to be written. `fixture` is the fixture's folder."""

    id: str
    domain: str
    guess: Guess
    source: str
    file: Path
    fixture: Path
    page: Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """The files, and what the new outlet makes of the page (None: no article)."""

    files: tuple[Path, ...]
    article: Article | None
    outlet: Outlet


def plan(page: Page, outlet_id: str | None, root: Path) -> Plan:
    """ScaffoldError when the page has no address, belongs to an outlet, or files would be lost."""
    host = host_of(page.url)
    if not host or not page.url:
        raise ScaffoldError("the page names no address of its own; give it with --url")
    if not re.fullmatch(r"[a-z0-9.-]+", host):
        raise ScaffoldError(f"{host!r} is no host name this project could hold")
    if known := find_outlet(page.url):
        raise ScaffoldError(
            f"{host} belongs to the outlet {known.id} already: see cleaners/outlets/{known.id}.py"
        )
    name = outlet_id or _id_of(host)
    if not re.fullmatch(r"[a-z0-9]+", name):
        raise ScaffoldError(f"--id {name}: lower-case letters and digits only")
    file = places.declarations(root) / f"{name}.py"
    fixture = places.fixtures(root) / name / _slug(page.url)
    for path in (file, fixture):
        if path.exists():
            raise ScaffoldError(f"{path} exists and is never overwritten; choose another --id")
    found = guess(page)
    if found.cleaning.article is None:
        problems = "; ".join(map(str, found.cleaning.problems))
        raise ScaffoldError(f"no article is found in this page ({problems}); try another")
    return Plan(
        id=name,
        domain=host,
        guess=found,
        source=declaration(name, host, page.url, found),
        file=file,
        fixture=fixture,
        page=page,
    )


def write(plan: Plan) -> Written:
    """Write the files, import the declaration and clean the page with it."""
    content = decode(plan.page.content, plan.page.charset)
    expected = _expected(plan)
    meta = {"url": plan.page.url, "layout": TODO, "source": f"{TODO}: whose facts, seen when"}
    plan.fixture.mkdir(parents=True)
    texts = {
        plan.file: plan.source,
        plan.fixture / "page.html": skeleton(content),
        plan.fixture / "meta.json": _json(meta),
        plan.fixture / "expected.json": _json(expected),
    }
    for path, text in texts.items():
        with path.open("x", encoding="utf-8") as file:  # "x": never over an existing file
            file.write(text)
    return Written(files=tuple(texts), article=tried(plan.file, plan.page), outlet=load(plan.file))


def load(file: Path) -> Outlet:
    """The outlet a file declares. RuleError, as at any import, when a rule cannot work."""
    spec = importlib.util.spec_from_file_location(f"cleaners.outlets.{file.stem}", file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.OUTLET  # type: ignore[no-any-return]


def tried(file: Path, page: Page) -> Article | None:
    """The page cleaned with the file's outlet, as if it stood among the declared ones."""
    folder, module = str(file.parent), f"{declared.__name__}.{file.stem}"
    before = list(declared.__path__)
    declared.__path__[:] = [*before, folder] if folder not in before else before
    importlib.invalidate_caches()
    outlets.cache_clear()
    try:
        return clean(replace(page, outlet=file.stem)).article
    finally:
        declared.__path__[:] = before
        sys.modules.pop(module, None)
        outlets.cache_clear()


def _id_of(host: str) -> str:
    labels = host.split(".")[:-1]
    while len(labels) > 1 and labels[-1] in _SECOND:
        labels.pop()
    return re.sub(r"[^a-z0-9]", "", labels[-1].lower()) if labels else ""


def _slug(url: str) -> str:
    last = urlsplit(url).path.rstrip("/").rpartition("/")[2]
    words = re.sub(r"[^a-z0-9]+", "-", re.sub(r"\.\w+$", "", last.lower())).strip("-")
    words = re.sub(r"(?:-[a-z]{1,4})?-?\d{4,}", "", words).strip("-")
    return "-".join(words.split("-")[:6]) or "page"


def _patterns(host: str, url: str) -> tuple[str, str | None]:
    """The article pattern and the id pattern that this one address suggests."""
    path = urlsplit(url).path
    suffix = re.search(r"\.[a-z]{3,5}$", path)
    end = re.escape(suffix[0]) if suffix else "/?"
    # no end sign: a query may follow
    number = re.search(r"([-/_]|[-/_][a-z]{1,4})(\d{4,})(?=\.[a-z]{3,5}$|/?$)", path)
    if not number:
        return rf"{re.escape(host)}/[^?#]+{end}", None
    mark, least = number[1], max(4, len(number[2]) - 2)
    return rf"{re.escape(host)}/[^?#]+{mark}\d{{{least},}}{end}", rf"{mark}(\d+){end}$"


def declaration(name: str, host: str, url: str, found: Guess) -> str:
    """The outlet's file: what was guessed, and a TODO for what one page cannot tell.

    Whatever comes from the page stands in the file as a literal, and the name without quotes.
    """
    article, ident = _patterns(host, url)
    title = " ".join(re.sub(r"[\"\\\x00-\x1f]", " ", found.name or name).split())[:60] or name
    lines = [f'    id="{name}",', f"    name={_text(title)},", f'    domains=("{host}",),']
    if found.family:
        lines.append("    family=FAMILY,")
    lines.append(f"    articles=({_raw(article)},),")
    if ident:
        lines.append(f"    id_pattern={_raw(ident)},")
    lines += _tuple("    ", "feeds", [_path(feed, host) for feed in found.feeds])
    if urlsplit(url).netloc.lower().startswith("www."):
        lines.append("    www=True,")
    if urlsplit(url).scheme == "http":
        lines.append("    https=False,")
    chosen = [(f.name, getattr(found.selectors, f.name)) for f in fields(Selectors)]
    picked = [line for field, css in chosen for line in _tuple("        ", field, css)]
    if picked:
        lines += ["    selectors=Selectors(", *picked, "    ),"]
    if found.clutter:
        inner = ", ".join(_text(css) for css in found.clutter)
        one = f"    rules=Rules(strip=strips(Reason.RELATED, {inner})),"
        lines += [one] if len(one) <= _WIDTH else _long_rules(found.clutter)
    lines += [
        f"    names=({_text(title)},),",
        '    confidence="thin",',
        f'    verified="one page; {TODO}: seen when, by whom",',
    ]
    body = "\n".join([*_imports(found, bool(picked)), "", "OUTLET = Outlet(", *lines, ")"])
    return f'"""{title}."""\n\n{body}\n'


def _imports(found: Guess, selectors: bool) -> list[str]:
    names = "Outlet, Selectors" if selectors else "Outlet"
    lines = [f"from cleaners.outlet import {names}"]
    if found.family:
        module = _module(found.family.id)
        lines.insert(0, f"from cleaners.families.{module} import FAMILY")
    if found.clutter:
        lines.insert(len(lines) - 1, "from cleaners.model import Reason")
        lines.append("from cleaners.rules import Rules, strips")
    return lines


def _module(family_id: str) -> str:
    """The file that declares a family: an id may begin with a digit or hold a dash."""
    import pkgutil

    from cleaners import families

    for info in pkgutil.iter_modules(families.__path__):
        module = importlib.import_module(f"cleaners.families.{info.name}")
        if module.FAMILY.id == family_id:
            return info.name
    raise ScaffoldError(f"no file declares the family {family_id}")


def _tuple(indent: str, name: str, values: Any) -> list[str]:
    if not values:
        return []
    texts = [_text(value) for value in values]
    one = f"{indent}{name}=({', '.join(texts)}{',' if len(texts) == 1 else ''}),"
    if len(one) <= _WIDTH:
        return [one]
    return [f"{indent}{name}=(", *(f"{indent}    {text}," for text in texts), f"{indent}),"]


def _long_rules(clutter: tuple[str, ...]) -> list[str]:
    inner = [f"            {_text(css)}," for css in clutter]
    head = ["    rules=Rules(", "        strip=strips(", "            Reason.RELATED,"]
    return [*head, *inner, "        )", "    ),"]


def _path(feed: str, host: str) -> str:
    """A feed on the outlet's own host as a path."""
    parts = urlsplit(feed)
    own = not parts.netloc or host_of(feed) == host
    return (parts.path + (f"?{parts.query}" if parts.query else "")) if own else feed


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False) if '"' not in value else repr(value)


def _raw(pattern: str) -> str:
    return f'r"{pattern}"'


def _expected(plan: Plan) -> dict[str, Any]:
    """Every field that a person must write, by hand, from the page they wrote."""
    note = f"{TODO}: write your own text into page.html, then these by hand from it; drop this line"
    return {
        "note": note,
        "title": TODO,
        "lead": TODO,
        "body": [TODO],
        "date": f"{TODO}: 2026-01-31T08:15:00+07:00",
        "authors": [TODO],
        "captions": [TODO],
        "outlet": plan.id,
        "removed": [f"{TODO}: a fragment of each related box, share line and label"],
    }


def _json(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def addressed(content: bytes, url: str | None) -> Page:
    """A saved page with its address: given, else the one it names itself."""
    if url is None:
        meta = read_meta(parse(decode(content, None)))
        url = meta.canonical or meta.get("og:url")
    return Page(content=content, url=url)
