"""Vietnamese text: one normal form, and whether a text is Vietnamese at all."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

#: Zero-width characters and soft hyphens, which scraped pages carry inside words; and the marks
#: some editors leave (byte order mark, object replacement, direction marks, control characters).
_INVISIBLE: Final = (
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\ufffc\u0000\u202a\u202b\u202c\u202d\u202e"
    + "".join(map(chr, [*range(1, 9), *range(14, 28), 0x7F]))
)
_LINE_ENDS: Final = "\u2028\u2029\x0b\x0c\x85"
#: The marks decomposed Vietnamese is written with: a text without any of them is composed already.
_MARKS: Final = "\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323\u0340\u0341"

#: Letters that Vietnamese has and French, English, Malay or Chinese text has not, in lower case; the
#: most frequent first: five of them nearly always say it.
_OWN_LETTERS: Final = "đưếờảộạớốấầệăợơềồởịểủậừọứỗổắỉựửữụỏặằẻễẫẹẽẩỷỡỹỳẳẵỵ"

#: The capitals of Vietnamese and its small letters, for a class of characters in a pattern. In Unicode
#: they stand in turn, so "À-Ỹ" holds "đ" and "ấ" too.
UPPER: Final = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ" + "".join(map(chr, range(0x1EA0, 0x1EFA, 2)))
LOWER: Final = UPPER.lower()

#: Shares of own letters among all letters: measured on the fixtures, Vietnamese prose has 0.17 to
#: 0.30 of them; a foreign text that names a few Vietnamese people stays under 0.03.
_SURELY: Final = 0.08
_SURELY_NOT: Final = 0.01
#: The share of the most frequent of them among all characters of a title and a lead that says it.
_GLANCE: Final = 0.055
#: Characters that are looked at: a title and the first two paragraphs; before that a title and a lead,
#: for so many letters.
SAMPLE: Final = 1000
_HEAD: Final = 400
_FREQUENT: Final = 12


#: White space other than the blank, as `str.split` knows it.
_SPACES: Final = (
    "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000"
    + "".join(map(chr, range(0x2000, 0x200B)))
)
_SPECIAL: Final = re.compile(f"[{re.escape(_INVISIBLE + _MARKS + _LINE_ENDS)}\r]")
_NO_LETTER: Final = re.compile(r"[\W_]+")
_BLANK: Final = re.compile(f"[{re.escape(_SPACES)}]".replace("\\\n", ""))
_UNUSUAL: Final = re.compile(f"[{re.escape(_INVISIBLE + _MARKS + _SPACES)}]")


def normalise(text: str) -> str:
    """NFC, "\\n" as the only line end, without invisible characters. Spaces are left alone.

    One look for any of the characters comes first, many times as fast as `str.translate` and
    `unicodedata.is_normalized`: most texts hold none.
    """
    if not _SPECIAL.search(text):
        return text
    if any(mark in text for mark in _MARKS):
        text = unicodedata.normalize("NFC", text)
    for character in _INVISIBLE:
        if character in text:
            text = text.replace(character, "")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    for character in _LINE_ENDS:
        if character in text:
            text = text.replace(character, "\n")
    return text


def squeeze(text: str) -> str:
    """One line of a page in normal form: every run of white space becomes one blank, NFC, without
    invisible characters. What is read from HTML passes here piece by piece: composing a page of
    300 kB for the sake of one line costs ten times its parsing.
    """
    plain = text.strip(" ") if "  " not in text else " ".join(text.split())
    return plain if not _UNUSUAL.search(plain) else " ".join(normalise(plain).split())


@lru_cache(maxsize=512)  # a page's lines are compared with its title again and again
def bare(text: str) -> str:
    """A text's letters and figures alone, in one case: what two ways to print a title share."""
    return _NO_LETTER.sub("", text).casefold()


def lines_of(text: str) -> list[str]:
    """The lines of a text, each as `squeeze` gives it. What is odd in a line has no print, but for
    two kinds: asking for it so costs a text less than a pattern does.
    """
    odd = "\ufffc" in text or not text.replace("\n", " ").isprintable()
    if odd or any(mark in text for mark in _MARKS):
        text = normalise(text)
        for space in set(_BLANK.findall(text)):
            text = text.replace(space, " ")
    if "  " in text:
        return [_single(line) if "  " in line else line.strip(" ") for line in text.split("\n")]
    return [line.strip(" ") for line in text.split("\n")]


def _single(line: str) -> str:
    return " ".join(line.split())


def is_vietnamese(text: str) -> bool:
    """Whether a text is Vietnamese: by its letters where they say it, else by seeded langdetect.

    Text stripped of all diacritics is left to langdetect, which needs about 4 ms a page.
    """
    head = text[:_HEAD]
    own = 0
    for letter in _OWN_LETTERS[:_FREQUENT]:
        own += head.count(letter)
        if own > _GLANCE * len(head):
            return True
    sample = text[:SAMPLE]
    letters = len(sample) - sample.count(" ")
    own = 0
    for letter in _OWN_LETTERS:
        own += sample.count(letter)
        if own > _SURELY * letters:
            return True
    sample = sample.lower()
    if not any(character.isalpha() for character in sample):
        return False
    share = sum(map(sample.count, _OWN_LETTERS)) / letters
    if share >= _SURELY:
        return True
    if share < _SURELY_NOT and letters > 200 and sample.isascii():
        return _detected(sample)
    return share >= _SURELY_NOT and _detected(sample)


def _detected(sample: str) -> bool:
    from langdetect import DetectorFactory, LangDetectException, detect

    DetectorFactory.seed = 0
    try:
        return bool(detect(sample) == "vi")
    except LangDetectException:
        return False
