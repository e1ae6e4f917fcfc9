"""An outlet and a CMS family, as values; and the one outlet a URL belongs to.

An outlet is declared once and serves both sides: the spider reads feeds, sitemaps, listings and
URL patterns, the cleaner reads selectors and rules. Files are found by scanning `outlets/` and
`families/`: adding one is adding a file.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import TypeVar
from urllib.parse import urlsplit

from cleaners.rules import RuleError, Rules, check_selector

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Selectors:
    """CSS selectors of each field, newest layout first, older ones after it.

    A selector may end in "@name" to read an attribute ("time@datetime").
    """

    title: tuple[str, ...] = ()
    lead: tuple[str, ...] = ()
    date: tuple[str, ...] = ()
    author: tuple[str, ...] = ()
    credit: tuple[str, ...] = ()
    section: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    body: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for item in fields(self):
            value = getattr(self, item.name)
            if isinstance(value, str):
                raise RuleError(
                    f"selectors of {item.name!r} must be a tuple, not the text {value!r}"
                )
            for css in value:
                check_selector(css.partition("@")[0], f"selector of {item.name!r}")

    def __add__(self, other: Selectors) -> Selectors:
        """These first, then the other's; one that stands in both is tried once."""
        merged = {
            item.name: tuple(dict.fromkeys(getattr(self, item.name) + getattr(other, item.name)))
            for item in fields(self)
        }
        return Selectors(**merged)


def _check_tuples(value: object, where: str) -> None:
    """RuleError for a plain text where a tuple of texts is meant: ("a") is "a", not ("a",)."""
    for item in fields(value):  # type: ignore[arg-type]
        if not str(item.type).startswith("tuple[str, ..."):
            continue
        given = getattr(value, item.name)
        if not isinstance(given, tuple):
            raise RuleError(f"{where}: {item.name} must be a tuple of texts, not {given!r}")
        if not all(isinstance(text, str) and text for text in given):
            raise RuleError(f"{where}: {item.name} holds what is no text: {given!r}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Politeness:
    """How gently an outlet is crawled. `delay` in seconds between two requests to one host."""

    delay: float = 2.0
    concurrency: int = 1
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """A CMS that several outlets run. `markers` are texts found in the raw page of each member:
    a page of an undeclared outlet that holds at least two of them is cleaned by the family.

    `more` are the family's "load more" addresses, with {host}, {zone} and {page} to fill in.
    """

    id: str
    name: str
    markers: tuple[str, ...] = ()
    selectors: Selectors = Selectors()
    rules: Rules = Rules()
    more: tuple[str, ...] = ()
    feeds: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    #: Told from the raw page that its body cannot be read ("encrypted_body").
    unreadable: Callable[[str], str | None] | None = None
    #: False: where no body selector hits there is no article; the generic search would take a
    #: sidebar's text for it (dhcn fills its pages by script).
    generic: bool = True
    verified: str = ""

    def __post_init__(self) -> None:
        _check_tuples(self, f"family {self.id}")


@dataclass(frozen=True, kw_only=True)
class Outlet:
    """A news outlet: who it is, where its articles are found and how they are cleaned.

    `id` is the file's name. `domains` are hosts without "www."; sub-hosts belong to it too.
    `articles` are patterns (`re.search` on the URL) of article pages, `not_articles` of pages that
    look like one. `feeds`, `sitemaps`, `listings` are absolute URLs or paths on the first domain;
    a path may hold {page}, a sitemap {Y}, {M}, {MM}, {DD}. `archive` is the day archive's pattern.
    `id_pattern` finds the article's own id in a URL (group 1), which stays when the slug changes.
    `selectors` are asked before the family's, `older` after them: they are for layouts from before
    the outlet came to the family.
    `prefixes` are what it puts before its leads ("(Dân trí) -"), `names` what it calls itself and
    what is therefore never an author. `without` removes inherited rules by name.
    `verified` says where the facts come from and when they were seen.
    """

    id: str
    name: str
    domains: tuple[str, ...]
    family: Family | None = None
    articles: tuple[str, ...] = ()
    not_articles: tuple[str, ...] = ()
    id_pattern: str | None = None
    feeds: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    listings: tuple[str, ...] = ()
    archive: str | None = None
    selectors: Selectors = Selectors()
    older: Selectors = Selectors()
    rules: Rules = Rules()
    without: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    #: The publish time coded in the URL's id: strptime form and a pattern with one group.
    date_in_url: tuple[str, str] | None = None
    politeness: Politeness = Politeness()
    https: bool = True
    www: bool = False
    confidence: str = "medium"
    verified: str = ""
    traps: tuple[str, ...] = ()
    extra: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[a-z0-9]+", self.id):
            raise RuleError(f"outlet id {self.id!r}: lower-case letters and digits only")
        _check_tuples(self, f"outlet {self.id}")
        if not self.domains:
            raise RuleError(f"outlet {self.id}: at least one domain")
        for pattern in (*self.articles, *self.not_articles, self.id_pattern or ""):
            try:
                re.compile(pattern)
            except re.error as error:
                raise RuleError(f"outlet {self.id}: bad pattern {pattern!r}: {error}") from None
        _ = self.effective_rules

    @property
    def base(self) -> str:
        """The address relative feeds and listings are joined to."""
        host = ("www." if self.www else "") + self.domains[0]
        return f"{'https' if self.https else 'http'}://{host}/"

    @cached_property
    def effective_selectors(self) -> Selectors:
        family = self.family.selectors if self.family else Selectors()
        return self.selectors + family + self.older

    @cached_property
    def effective_rules(self) -> Rules:
        """The family's rules and the outlet's own, signed; without the inherited ones it removes."""
        inherited = self.family.rules.named(f"family:{self.family.id}") if self.family else Rules()
        return inherited.without(self.without) + self.rules.named(f"outlet:{self.id}")

    def owns_host(self, host: str) -> bool:
        return any(host == domain or host.endswith("." + domain) for domain in self.domains)

    def is_article(self, url: str) -> bool:
        """Whether the URL has the form of this outlet's article pages."""
        if any(re.search(pattern, url) for pattern in self.not_articles):
            return False
        return any(re.search(pattern, url) for pattern in self.articles)

    def article_id(self, url: str) -> str | None:
        """The CMS's own id of the article, as it stands in the URL."""
        found = re.search(self.id_pattern, urlsplit(url).path) if self.id_pattern else None
        return found.group(1) if found else None


def _scan(package_name: str, attribute: str, kind: type[T]) -> dict[str, T]:
    package = importlib.import_module(package_name)
    found: dict[str, T] = {}
    for info in sorted(pkgutil.iter_modules(package.__path__), key=lambda info: info.name):
        if info.name.startswith("_"):
            continue
        file = f"{package_name.replace('.', '/')}/{info.name}.py"
        try:
            module = importlib.import_module(f"{package_name}.{info.name}")
            value = getattr(module, attribute)
        except (RuleError, AttributeError, TypeError) as error:
            raise RuleError(f"{file}: {error}") from error
        if not isinstance(value, kind):
            raise RuleError(f"{file}: {attribute} must be of type {kind.__name__}")
        found[getattr(value, "id")] = value  # noqa: B009
    return found


@lru_cache(maxsize=1)
def outlets() -> Mapping[str, Outlet]:
    """Every declared outlet by id, in alphabetical order."""
    return MappingProxyType(_scan("cleaners.outlets", "OUTLET", Outlet))


@lru_cache(maxsize=1)
def families() -> Mapping[str, Family]:
    """Every declared CMS family by id, in alphabetical order."""
    return MappingProxyType(_scan("cleaners.families", "FAMILY", Family))


@lru_cache(maxsize=1)
def _by_domain() -> Mapping[str, Outlet]:
    return {domain: outlet for outlet in outlets().values() for domain in outlet.domains}


def host_of(url: str | None) -> str | None:
    """The URL's host in lower case, without "www." and port; None where there is none."""
    if not url:
        return None
    try:
        host = urlsplit(url).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def find_outlet(url: str | None) -> Outlet | None:
    """The one outlet that owns the URL's host: the longest declared domain that fits."""
    host = host_of(url)
    while host:
        if outlet := _by_domain().get(host):
            return outlet
        host = host.partition(".")[2]
    return None


def family_of(content: str) -> tuple[Family | None, tuple[str, ...]]:
    """The family most of whose markers (two at least) the raw page holds, and those markers."""
    best: tuple[Family | None, tuple[str, ...]] = (None, ())
    for family in families().values():
        held = tuple(marker for marker in family.markers if marker in content)
        if len(held) > max(1, len(best[1])):
            best = (family, held)
    return best
