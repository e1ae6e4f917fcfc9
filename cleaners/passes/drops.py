"""Which `Drop` rule hits a line: every part of every rule, found by the line's first letters."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from cleaners.patterns import LENGTH, alternatives, begins, capitals, needed, starts, unwrapped
from cleaners.rules import Drop

#: Starts of lines that are remembered, in either case: a language has some thousands.
_MOST: Final = 10_000
#: Words of a line above which most rules have no say.
SHORT: Final = 26


_Match = Callable[[str], re.Match[str] | None]


class _Part:
    """One alternative of a rule's pattern, compiled when a line first begins like it. `held` are words
    one of which a line must hold: looking for a word takes a fifth of a match's time.
    """

    def __init__(self, rule: Drop, pattern: str) -> None:
        self.rule = rule
        self.max_words = rule.max_words
        self._starts = starts(pattern)
        # looked for only where the line's start says nothing
        self.held = needed(pattern) if self._starts is None else ()
        self._pattern = pattern
        self._match: _Match | None = None

    def may_hit(self, start: str) -> bool:
        """Whether a line with this start can be hit."""
        return self._starts is None or begins(start, self._starts)

    def match(self) -> _Match:
        """The pattern's own `match`."""
        if self._match is None:
            self._match = re.compile(self._pattern).match
        return self._match


#: A part's most words, what it holds, its pattern's `match` and its rule: asked in this order.
_Entry = tuple[int, tuple[str, ...], _Match, Drop]
#: The parts that a line with some start is asked for, and what it must hold to be hit (see `_signs`).
_Entries = tuple[tuple[_Entry, ...], tuple[str, ...]]


class _Index:
    """Parts of rules, in order, by the first letters of a line."""

    def __init__(self) -> None:
        self.parts: list[_Part] = []
        self._short: dict[str, _Entries] = {}
        self._long: dict[str, _Entries] = {}
        self._folded_short: dict[str, _Entries] = {}
        self._folded_long: dict[str, _Entries] = {}

    def hit(self, line: str, words: int) -> Drop | None:
        """The rule that hits a line as it is written."""
        return _asked(self._beginning(line[:LENGTH], words)[0], line, words)

    def hit_folded(self, text: str, words: int) -> Drop | None:
        """The rule that hits a line in lower case. To put it so costs more than all else: it is
        done where the line's start or a word in it leaves a rule to ask.
        """
        start = text[:LENGTH]
        by_start = self._folded_short if words <= SHORT else self._folded_long
        found = by_start.get(start)
        if found is None:
            found = self._beginning(start.lower(), words)
            if len(by_start) < _MOST:
                by_start[start] = found
        parts, signs = found
        if signs:
            for sign in signs:
                if sign in text:
                    break
            else:
                return None
        return _asked(parts, text.lower(), words) if parts else None

    def _beginning(self, start: str, words: int) -> _Entries:
        by_start = self._short if words <= SHORT else self._long
        found = by_start.get(start)
        if found is not None:
            return found
        fewest = 0 if words <= SHORT else SHORT
        parts = tuple(
            (part.max_words, part.held, part.match(), part.rule)
            for part in self.parts
            if part.max_words > fewest and part.may_hit(start)
        )
        entries = parts, _signs(parts)
        if len(by_start) < _MOST:
            by_start[start] = entries
        return entries


def _asked(parts: tuple[_Entry, ...], line: str, words: int) -> Drop | None:
    for most, held, match, rule in parts:
        if words > most:
            continue
        if held:
            for word in held:
                if word in line:
                    break
            else:
                continue
        if match(line):
            return rule
    return None


def _signs(parts: tuple[_Entry, ...]) -> tuple[str, ...]:
    """What a line must hold to be hit, in both cases a word's inner letters are printed in; () when
    it may be hit without.
    """
    inner = [max(word.split(), key=len) for _, held, _, _ in parts for word in held]
    if not all(held for _, held, _, _ in parts):
        return ()
    cores = [word[1:] or word for word in inner]
    return tuple(dict.fromkeys(case for core in cores for case in (core, core.upper())))


class Drops:
    """A set of rules. Those that ignore case are matched on the lower-cased line, which the regex
    engine does several times as fast as with the flag; they go first, in the order of the set.

    `before` are rules that are asked before these: every outlet has the generic ones, which are
    read once for all of them (a second for each process that cleans pages of eighty outlets).
    """

    def __init__(self, rules: Sequence[Drop], before: Drops | None = None) -> None:
        self._folded, self._exact = _Index(), _Index()
        self._before = before
        for rule in rules:
            inner = unwrapped(rule.pattern)
            if inner is None:
                self._exact.parts += [_Part(rule, part) for part in alternatives(rule.pattern)]
            elif capitals(inner):
                self._exact.parts += [_Part(rule, f"(?i:{part})") for part in alternatives(inner)]
            else:
                self._folded.parts += [_Part(rule, part) for part in alternatives(inner)]

    def hit(self, text: str, words: int) -> Drop | None:
        """The first rule that hits a line."""
        before = self._before
        if before is None:
            return self._folded.hit_folded(text, words) or self._exact.hit(text, words)
        return (
            before._folded.hit_folded(text, words)
            or self._folded.hit_folded(text, words)
            or before._exact.hit(text, words)
            or self._exact.hit(text, words)
        )
