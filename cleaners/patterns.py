"""What a regular expression can begin with, and which words it cannot do without.

Hundreds of patterns are asked of every line; nearly all of them are answered by the line's first
letter or by a word that it does not hold, which takes a hundredth of a match's time. Read from the
parse tree of the standard library's `re`; what is not understood counts as "anything".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import product
from typing import Any, Final

try:  # private, and where every Python from 3.11 on has it; without it all patterns are tried
    from re import _constants as codes  # type: ignore[attr-defined]
    from re import _parser as parser  # type: ignore[attr-defined]
except ImportError:  # pragma: no cover
    parser = None

_ESCAPED = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]])*\]", re.DOTALL)
#: Letters of a start; more starts than this are "anything"; a class of more characters than this
#: is not followed further.
LENGTH: Final = 3
_MANY, _FEW = 600, 4
#: Stands for every character that is no letter, digit or underscore.
MARK = r"\W"
_KINDS: dict[Any, Iterable[str]] = {}
if parser is not None:
    _KINDS = {
        codes.CATEGORY_DIGIT: "0123456789",
        codes.CATEGORY_SPACE: " ",
        codes.CATEGORY_NOT_WORD: (MARK,),
    }


def alternatives(pattern: str) -> list[str]:
    """The parts of a pattern that stand between its outermost strokes."""
    while pattern.startswith("(?:") and pattern.endswith(")") and _balanced(pattern[3:-1]):
        pattern = pattern[3:-1]
    bare = _ESCAPED.sub(lambda found: "_" * len(found[0]), pattern)
    parts, start, depth = [], 0, 0
    for at, character in enumerate(bare):
        depth += (character == "(") - (character == ")")
        if character == "|" and not depth:
            parts.append(pattern[start:at])
            start = at + 1
    return [*parts, pattern[start:]]


def unwrapped(pattern: str) -> str | None:
    """What stands inside "(?i)..." or "(?i:...)"; None for a pattern that minds case somewhere."""
    if pattern.startswith("(?i)"):
        return pattern[4:]
    if pattern.startswith("(?i:") and pattern.endswith(")") and _balanced(pattern[4:-1]):
        return pattern[4:-1]
    return None


def _balanced(pattern: str) -> bool:
    """Whether no bracket opened before the pattern is closed inside it."""
    depth = 0
    for character in _ESCAPED.sub("", pattern):
        depth += (character == "(") - (character == ")")
        if depth < 0:
            return False
    return depth == 0


def capitals(pattern: str) -> bool:
    """Whether a pattern asks for a capital letter."""
    return any(character.isupper() for character in _ESCAPED.sub("", pattern))


def starts(pattern: str, length: int = LENGTH) -> frozenset[str] | None:
    """Texts of at most so many letters with one of which every match begins, MARK among them when it
    may be a mark of any kind; None when it may begin with anything."""
    if parser is None:
        return None
    over, going = _starts(parser.parse(pattern), length)
    found = over | going
    return None if "" in found or len(found) > _MANY else frozenset(found)


def needed(pattern: str) -> tuple[str, ...]:
    """Texts one of which stands in whatever the pattern matches; () when there are none."""
    return _needed(parser.parse(pattern)) if parser is not None else ()


def _starts(items: Iterable[tuple[Any, Any]], length: int) -> tuple[set[str], set[str]]:
    """How a sequence begins: the starts after which anything may come, and those that are all of
    it, which what follows the sequence goes on with.
    """
    over: set[str] = set()
    going = {""}
    for code, value in items:
        if not going or len(over) + len(going) > _MANY:
            break
        ends, open_ends = _start(code, value, length)
        # a mark behind letters is any: the letters alone are what the line begins with
        over |= {
            one if one and other == MARK else (one + other)[:length]
            for one in going
            for other in open_ends
        }
        grown = {(one + other)[:length] for one in going for other in ends}
        over |= {text for text in grown if len(text) == length}
        going = {text for text in grown if len(text) < length}
    return over, going


def _start(code: Any, value: Any, length: int) -> tuple[set[str], set[str]]:
    """What one item of a pattern can be, and what it can begin with before anything."""
    if code is codes.LITERAL:
        return {chr(value)}, set()
    if code is codes.IN:
        return _members(value)
    if code is codes.BRANCH:
        branches = [_starts(branch, length) for branch in value[1]]
        return set().union(*(b[1] for b in branches)), set().union(*(b[0] for b in branches))
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
        over, going = _starts(value[2], length)
        once = {""} if value[0] == 0 else set()
        return (once | going, over) if value[1] == 1 else (once, over | going)
    if code is codes.SUBPATTERN:
        over, going = _starts(value[3], length)
        return (_cased(going), _cased(over)) if value[1] & re.IGNORECASE else (going, over)
    if code in (codes.AT, codes.ASSERT, codes.ASSERT_NOT):
        return {""}, set()
    return set(), {""}


def _cased(texts: set[str]) -> set[str]:
    """Texts in every mixture of cases."""
    return {
        "".join(mixed)
        for text in texts
        for mixed in product(*((c.lower(), c.upper()) for c in text))
    }


def _members(items: Iterable[tuple[Any, Any]]) -> tuple[set[str], set[str]]:
    found: set[str] = set()
    for code, value in items:
        if code is codes.LITERAL:
            found.add(chr(value))
        elif code is codes.RANGE and value[1] - value[0] < _MANY:
            found.update(map(chr, range(value[0], value[1] + 1)))
        elif code is codes.CATEGORY and value in _KINDS:
            found.update(_KINDS[value])
        else:
            return set(), {""}
    return (found, set()) if len(found) <= _FEW and MARK not in found else (set(), found)


def _needed(items: Iterable[tuple[Any, Any]]) -> tuple[str, ...]:
    """The choice that is looked for soonest and found in the fewest lines: long texts, and few."""
    return max(_choices(items), key=_rareness, default=())


def _rareness(texts: tuple[str, ...]) -> float:
    shortest = min(texts, key=len)
    return 0.1 if shortest in _EVERYWHERE else len(shortest) / len(texts)


#: What stands in nearly every line.
_EVERYWHERE = frozenset(" .,")


def _choices(items: Iterable[tuple[Any, Any]]) -> Iterator[tuple[str, ...]]:
    run = ""
    for code, value in items:
        if code is codes.LITERAL:
            run += chr(value)
            continue
        if run:
            yield (run,)
        run = ""
        inner: tuple[str, ...] = ()
        if code is codes.SUBPATTERN and not value[1] & re.IGNORECASE:
            inner = _needed(value[3])
        elif code is codes.BRANCH:
            branches = [_needed(branch) for branch in value[1]]
            inner = tuple(text for texts in branches for text in texts) if all(branches) else ()
        elif code in (codes.MAX_REPEAT, codes.MIN_REPEAT) and value[0] > 0:
            inner = _needed(value[2])
        if inner:
            yield inner
    if run:
        yield (run,)
