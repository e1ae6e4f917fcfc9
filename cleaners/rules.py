"""The three kinds of rule, as values.

`Strip` removes DOM nodes before the body is walked, `Take` lifts a fact out of a block and `Drop`
removes a block. They add up: `GENERIC + family.rules + outlet.rules`; each keeps its origin, and an
inherited one is taken out by name (`Rules.without`). A bad selector or pattern fails here, when
the module that declares it is imported.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from enum import StrEnum

from cleaners.model import Reason, Role


class RuleError(ValueError):
    """A rule that cannot work: a bad selector, a bad pattern, a name used twice."""


class Reach(StrEnum):
    """How far a `Drop` goes beyond the block it hits."""

    BLOCK = "block"  #: the block alone
    TITLES = "titles"  #: and the headlines that follow it ("Tin liên quan")
    END = "end"  #: and all that follows ("Có thể bạn quan tâm" after the last paragraph)


_checker: list[object] = []


def check_selector(css: str, where: str) -> None:
    """Raise RuleError when lexbor cannot read the selector."""
    from selectolax.lexbor import LexborHTMLParser

    if not _checker:
        _checker.append(LexborHTMLParser("<p></p>"))
    try:
        _checker[0].css(css)  # type: ignore[attr-defined]
    except Exception as error:
        raise RuleError(f"{where}: bad selector {css!r}: {error}") from None


def _check_pattern(pattern: str, where: str) -> None:
    try:
        flags = re.compile(pattern).flags
    except re.error as error:
        raise RuleError(f"{where}: bad pattern {pattern!r}: {error}") from None
    # patterns are joined into one; there a flag of one would be an error or change the others
    if flags & ~(re.UNICODE | re.IGNORECASE) or (flags & re.IGNORECASE and pattern[:4] != "(?i)"):
        raise RuleError(f"{where}: of inline flags only a leading (?i) may stand in {pattern!r}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """Remove the nodes `css` matches inside the body container (with their text in the account)."""

    name: str
    css: str
    reason: Reason = Reason.RELATED
    origin: str = ""

    def __post_init__(self) -> None:
        check_selector(self.css, f"strip rule {self.name!r}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Take:
    """Lift a block whose whole text matches `pattern` out into the field `role`.

    The group `value`, where the pattern has one, is what is kept.
    """

    name: str
    role: Role
    pattern: str
    origin: str = ""

    def __post_init__(self) -> None:
        _check_pattern(self.pattern, f"take rule {self.name!r}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Drop:
    """Remove a block whose text `pattern` matches from its start (`re.match`).

    `max_words` guards prose: a longer block is never dropped by this rule.
    """

    name: str
    pattern: str
    reason: Reason
    reach: Reach = Reach.BLOCK
    max_words: int = 30
    origin: str = ""

    def __post_init__(self) -> None:
        _check_pattern(self.pattern, f"drop rule {self.name!r}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """A set of rules; `a + b` keeps the order, and a name may stand only once in a set."""

    strip: tuple[Strip, ...] = ()
    take: tuple[Take, ...] = ()
    drop: tuple[Drop, ...] = ()
    #: Taken once: every page looks up the looker of its rules.
    _hash: int = field(init=False, repr=False, compare=False, default=0)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_hash", hash((self.strip, self.take, self.drop)))
        names = self._names()
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise RuleError(f"rule names used twice: {', '.join(twice)}")

    def __hash__(self) -> int:
        return self._hash

    def _names(self) -> list[str]:
        return [
            *(rule.name for rule in self.strip),
            *(rule.name for rule in self.take),
            *(rule.name for rule in self.drop),
        ]

    def __add__(self, other: Rules) -> Rules:
        return Rules(
            strip=self.strip + other.strip,
            take=self.take + other.take,
            drop=self.drop + other.drop,
        )

    def named(self, origin: str) -> Rules:
        """The same rules, signed with who declares them."""
        return Rules(
            strip=tuple(replace(rule, origin=origin) for rule in self.strip),
            take=tuple(replace(rule, origin=origin) for rule in self.take),
            drop=tuple(replace(rule, origin=origin) for rule in self.drop),
        )

    def without(self, names: tuple[str, ...]) -> Rules:
        """The rules but for those named; RuleError when a name is not there."""
        known = set(self._names())
        missing = [name for name in names if name not in known]
        if missing:
            raise RuleError(f"no inherited rule is named {', '.join(missing)}")
        return Rules(
            strip=tuple(rule for rule in self.strip if rule.name not in names),
            take=tuple(rule for rule in self.take if rule.name not in names),
            drop=tuple(rule for rule in self.drop if rule.name not in names),
        )


def strips(reason: Reason, *selectors: str) -> tuple[Strip, ...]:
    """Strip rules named after their selectors, for the long lists of a CMS."""
    return tuple(Strip(name=css, css=css, reason=reason) for css in selectors)
