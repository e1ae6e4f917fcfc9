"""Which `Drop` rule hits a line: every part of every rule, found by the line's first letters."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from cleaners.patterns import (
    LENGTH,
    MARK,
    alternatives,
    capitals,
    needed,
    starts,
    unwrapped,
)
from cleaners.rules import Drop

#: Starts of lines that are remembered, in either case: a language has some thousands.
_MOST: Final = 10_000
#: Letters of a line's start that tell more than those it is found by: "tổng bí thư" is no "tổng biên tập".
_LONGER: Final = 8
#: Words of a line above which most rules have no say.
SHORT: Final = 26


_Match = Callable[[str], re.Match[str] | None]


class _Part:
    """One alternative of a rule's pattern. `starts` are how a line that it hits begins; None: in any
    way, and `held` are words one of which the line holds.
    """

    def __init__(self, rule: Drop, pattern: str) -> None:
        self.rule = rule
        self.max_words = rule.max_words
        self.starts = starts(pattern)
        # looked for only where the line's start says nothing
        self.held = needed(pattern) if self.starts is None else ()
        self._pattern = pattern
        self._match: _Match | None = None
        self._longer: frozenset[str] | None = None
        self._read = False

    def longer(self, start: str) -> tuple[str, ...] | None:
        """How a line in lower case with this start goes on where it is hit; () when that is not asked
        for, None when it may go on with anything.
        """
        if self.starts is None:
            return () if self.held else None
        if not self._read:
            self._longer, self._read = starts(self._pattern, _LONGER), True
        found = self._longer
        if found is None or (MARK in found and not start[:1].isalnum()):
            return None
        return tuple(one for one in found if one.startswith(start) or start.startswith(one))

    def match(self) -> _Match:
        """The pattern's own `match`, compiled when it is first asked: many never are."""
        if self._match is None:
            self._match = re.compile(self._pattern).match
        return self._match


#: A part, and how a line of the start that it is kept for goes on where it is hit; () where that is no sign.
_Entry = tuple[_Part, tuple[str, ...]]
#: The parts that a line with some start is asked for, in this order. One of the openings or of the words
#: that come next the line has, to be hit; or it may be hit without.
_Entries = tuple[tuple[_Entry, ...], tuple[str, ...], tuple[str, ...], bool]


class _Index:
    """Parts of rules, in order, by the first letters of a line."""

    def __init__(self) -> None:
        self.parts: list[_Part] = []
        #: The parts' numbers by each of their starts; None: those that any line may be hit by.
        self._numbers: dict[str | None, list[int]] = {}
        self._short: dict[str, _Entries] = {}
        self._long: dict[str, _Entries] = {}
        self._folded_short: dict[str, _Entries] = {}
        self._folded_long: dict[str, _Entries] = {}

    def add(self, part: _Part) -> None:
        """Ask one more part, after the others."""
        for start in (None,) if part.starts is None else part.starts:
            self._numbers.setdefault(start, []).append(len(self.parts))
        self.parts.append(part)

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
        parts, openings, signs, always = found
        if not parts:
            return None
        if not always and not text[:_LONGER].lower().startswith(openings):
            for sign in signs:
                if sign in text:
                    break
            else:
                return None
        return _asked(parts, text.lower(), words)

    def _beginning(self, start: str, words: int) -> _Entries:
        by_start = self._short if words <= SHORT else self._long
        found = by_start.get(start)
        if found is not None:
            return found
        fewest = 0 if words <= SHORT else SHORT
        parts = [part for part in self._may_hit(start) if part.max_words > fewest]
        longer = [part.longer(start) for part in parts]
        asked = tuple((part, some or ()) for part, some in zip(parts, longer, strict=True))
        openings = tuple({one for _, some in asked for one in some})
        entries = asked, openings, _signs(parts), None in longer
        if len(by_start) < _MOST:
            by_start[start] = entries
        return entries

    def _may_hit(self, start: str) -> list[_Part]:
        """The parts that a line with this start can be hit by."""
        numbers = set(self._numbers.get(None, ()))
        for length in range(1, LENGTH + 1):
            numbers.update(self._numbers.get(start[:length], ()))
        if _MARK.match(start):
            numbers.update(self._numbers.get(MARK, ()))
        return [self.parts[number] for number in sorted(numbers)]


_MARK: Final = re.compile(r"\W")


def _asked(parts: tuple[_Entry, ...], line: str, words: int) -> Drop | None:
    for part, openings in parts:
        if words > part.max_words or (openings and not line.startswith(openings)):
            continue
        if part.held:
            for word in part.held:
                if word in line:
                    break
            else:
                continue
        if part.match()(line):
            return part.rule
    return None


def _signs(parts: Sequence[_Part]) -> tuple[str, ...]:
    """What a line holds that one of these hits, whatever it begins with: in both cases a word's inner
    letters are printed in.
    """
    inner = [max(word.split(), key=_tells) for part in parts for word in part.held]
    cores = {word[1:] or word for word in inner}
    # what holds "${" holds "{"
    fewest = sorted(core for core in cores if not any(o != core and o in core for o in cores))
    return tuple(dict.fromkeys(case for core in fewest for case in (core, core.upper())))


def _tells(word: str) -> tuple[bool, int]:
    """How rare a word is: one with a mark in it, or else a long one."""
    return not word.isalpha(), len(word)


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
                for part in alternatives(rule.pattern):
                    self._exact.add(_Part(rule, part))
            elif capitals(inner):
                for part in alternatives(inner):
                    self._exact.add(_Part(rule, f"(?i:{part})"))
            else:
                for part in alternatives(inner):
                    self._folded.add(_Part(rule, part))

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
