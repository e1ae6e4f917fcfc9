"""Quality: what is too short, too repetitive or no running text. One table of thresholds."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from datatrove.data import Document

from crawler.dataset.step import Sieve

_WORD = re.compile(r"\w+")
_SENTENCE_END = (".", "!", "?", "…", '"', "”", ":", ";", ")")


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """One test: a record whose measure is `bad` ("below" or "above" the value) is dropped."""

    name: str
    measure: str
    bad: str
    value: float
    example: str


#: Words are syllables: what stands between two blanks. The examples are kinds of page that stood
#: in crawls; tests/dataset/test_quality.py holds one of each, and honest prose that comes close.
THRESHOLDS = (
    Threshold(
        name="too_short",
        measure="words of the body",
        bad="below",
        value=50,
        example="a video's page: one sentence under the player, 15 to 40 words",
    ),
    Threshold(
        name="title_only",
        measure="words of the body that are not its title or lead again",
        bad="below",
        value=20,
        example="a photo story whose text is its lead, while the story is in the captions",
    ),
    Threshold(
        name="few_letters",
        measure="share of letters among visible characters",
        bad="below",
        value=0.70,
        example="lottery results and exchange rates: lines of digits, share 0.2 to 0.5;"
        " a market report full of figures has 0.8",
    ),
    Threshold(
        name="repeated_lines",
        measure="share of lines that stood before",
        bad="above",
        value=0.30,
        example="a live ticker that repeats its heading before each entry, share 0.4 to 0.5",
    ),
    Threshold(
        name="list_page",
        measure="share of short lines (under 20 words, no sentence end), from 8 lines on",
        bad="above",
        value=0.60,
        example="a section's front page: thirty headlines, share 0.9 and more;"
        " an interview's questions end in a question mark and do not count",
    ),
)
_VALUE = {threshold.name: threshold.value for threshold in THRESHOLDS}


def fault(body: str, title: str | None, lead: str | None, min_words: int) -> str | None:
    """The name of the first threshold the record fails."""
    words = body.split()
    lines = [line.strip() for line in body.splitlines() if line.strip()]
    visible = sum(map(len, words))
    repeated = sum(count - 1 for count in Counter(lines).values())
    short = sum(len(line.split()) < 20 and not line.endswith(_SENTENCE_END) for line in lines)
    if len(words) < min_words:
        return "too_short"
    if _own_words(lines, title, lead) < _VALUE["title_only"]:
        return "title_only"
    if sum(map(str.isalpha, body)) < _VALUE["few_letters"] * visible:
        return "few_letters"
    if repeated > _VALUE["repeated_lines"] * len(lines):
        return "repeated_lines"
    if len(lines) >= 8 and short > _VALUE["list_page"] * len(lines):
        return "list_page"
    return None


def _own_words(lines: list[str], title: str | None, lead: str | None) -> int:
    """Words of the lines that are neither the title nor, from the second line on, the lead.

    The lead is the body's first paragraph by rule; alone it makes no article.
    """
    told = {_bare(text) for text in (title, lead) if text}
    return sum(len(line.split()) for line in lines if _bare(line) not in told)


def _bare(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))


class Quality(Sieve):
    """Drops what fails a threshold; its name is the reason."""

    name = "quality"

    def judge(self, doc: Document, rank: int) -> str | None:
        record = doc.metadata["record"]
        return fault(doc.text, record["title"], record["lead"], self.work.options.min_words)
