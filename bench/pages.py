"""Pages for the dataset's bench: the fixtures again and again, each time as another article."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
_TEXT = re.compile(r"(?<=>)[^<>]{40,}(?=<)")
_NUMBER = re.compile(r"\d+(?=\D*$)")
_LETTERS = re.compile(r"[^\W\d_]+")
_DECLARED = re.compile(r"\blang=[\"']?vi\b[^\s\"'>]*")
_ENGLISH = """the minister said that new bridge over river will open in september after two years of
work while farmers along both banks wait for cheaper ways to market""".split()


def vietnamese(count: int) -> Iterator[tuple[str, bytes]]:
    """The fixtures' pages; each further copy with an address of its own, and with the words of its
    text in other places."""
    sources = list(_fixtures())
    for number in range(count):
        url, text = sources[number % len(sources)]
        if number >= len(sources):
            other = _readdressed(url, number)
            text = text.replace(url, other)
            rng = random.Random(number)
            text = _TEXT.sub(lambda found: _shuffled(found[0], rng), text)  # noqa: B023
            url = other
        yield url, text.encode()


def foreign(count: int) -> Iterator[tuple[str, bytes]]:
    """The same templates in English."""
    sources = list(_fixtures())
    for number in range(count):
        _, text = sources[number % len(sources)]
        rng = random.Random(number)
        text = _DECLARED.sub('lang="en', text)
        text = re.sub(r"(?<=>)[^<>]+(?=<)", lambda found: _english(found[0], rng), text)  # noqa: B023
        yield f"https://news.example/{number}.html", text.encode("ascii", "ignore")


def _fixtures() -> Iterator[tuple[str, str]]:
    for path in sorted((ROOT / "fixtures").glob("*/*/page.html")):
        url = json.loads((path.parent / "meta.json").read_bytes()).get("url")
        if url:
            yield url, path.read_bytes().decode("utf-8", "ignore")


def _readdressed(url: str, number: int) -> str:
    """The address with another number in it, of the same length where it is long enough: sites
    number their articles."""
    found = _NUMBER.search(url)
    if found is None:
        return f"{url}?copy={number}"
    digits = f"{number:05d}"
    return url[: found.start()] + found[0][: -len(digits)] + digits + url[found.end() :]


def _shuffled(text: str, rng: random.Random) -> str:
    words = text.split(" ")
    rng.shuffle(words)
    return " ".join(words)


def _english(text: str, rng: random.Random) -> str:
    return _LETTERS.sub(lambda _: rng.choice(_ENGLISH), text)
