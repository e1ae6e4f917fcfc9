"""Which part of the source became which part of the article, and which rule took the rest away.

The cleaner gives texts, not positions; here each line of the source finds its text again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cleaners.model import Article, Cleaning, Role
from cleaners.vietnamese import squeeze

#: Shorter pieces of a line are not looked for inside longer texts: they would be found anywhere.
_SHORTEST_PIECE = 12
#: Beyond so many lines only whole lines are compared, so that a huge page does not take minutes.
_MANY_LINES = 4000


@dataclass(frozen=True, slots=True)
class Mark:
    """What became of a piece of text: a field of the article, or the removal of that number.
    Neither: the piece lies outside of what the cleaner looked at."""

    role: Role | None = None
    removal: int | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a source line with one fate."""

    text: str
    mark: Mark


OUTSIDE = Mark()
Line = tuple[Piece, ...]


def mark(lines: Sequence[str], cleaning: Cleaning) -> list[Line]:
    """Each source line in its pieces, in order; the pieces of a line join to the line."""
    marker = _Marker(cleaning, thorough=len(lines) <= _MANY_LINES)
    return [marker.line(line) for line in lines]


def removals_unseen(lines: Sequence[Line], cleaning: Cleaning) -> list[int]:
    """The removals no source line shows (texts of attributes, or of scripts)."""
    seen = {piece.mark.removal for line in lines for piece in line}
    return [number for number in range(len(cleaning.removals)) if number not in seen]


class _Marker:
    def __init__(self, cleaning: Cleaning, *, thorough: bool) -> None:
        self._thorough = thorough
        #: What may still come: each text's marks, in the order in which they stand in the source.
        self._whole: dict[str, list[Mark]] = defaultdict(list)
        self._long: list[tuple[str, Mark]] = []
        self._before = OUTSIDE
        kept = list(_kept(cleaning.article)) if cleaning.article else []
        removed = [
            (squeeze(removal.text), Mark(removal=number))
            for number, removal in enumerate(cleaning.removals)
        ]
        for text, fate in [*kept, *removed]:
            if text:
                self._whole[text].append(fate)
                self._long.append((text, fate))
        for number, removal in enumerate(cleaning.removals):
            rows = [row for raw in removal.text.split("\n") if (row := squeeze(raw))]
            if len(rows) > 1:
                for row in rows:
                    self._whole[row].append(Mark(removal=number))

    def line(self, line: str) -> Line:
        pieces = self._pieces(line)
        self._before = pieces[-1].mark
        return pieces

    def _pieces(self, line: str) -> Line:
        if line in self._whole:
            return (Piece(line, self._next(line)),)
        if not self._thorough:
            return (Piece(line, OUTSIDE),)
        pieces = self._split(line)
        if len(pieces) > 1 or pieces[0].mark is not OUTSIDE:
            return pieces
        return (Piece(line, self._container(line)),)

    def _next(self, text: str) -> Mark:
        """The fate of a whole text; one that stands several times uses them up in order."""
        fates = self._whole[text]
        if not fates:
            return OUTSIDE
        # the article's own texts stay known: a page shows its title and section more than once
        last_kept = len(fates) == 1 and fates[0].role is not None
        return fates[0] if last_kept else fates.pop(0)

    def _split(self, line: str) -> Line:
        """A line of several fates ("(Dân trí) - Paragraph"): the longest known texts in it."""
        if len(line) < _SHORTEST_PIECE:
            return (Piece(line, OUTSIDE),)
        inside = [
            (line.find(text), text, fate)
            for text, fate in self._long
            if len(text) < len(line) and text in line
        ]
        # a short text alone ("Hà Nội") proves nothing about the line it happens to stand in
        if not any(len(text) >= _SHORTEST_PIECE for _, text, _ in inside):
            return (Piece(line, OUTSIDE),)
        pieces: list[Piece] = []
        position = 0
        for start, text, fate in sorted(inside, key=lambda found: (found[0], -len(found[1]))):
            if start < position:
                continue
            pieces += _between(line[position:start])
            pieces.append(Piece(text, fate))
            position = start + len(text)
        return (*pieces, *_between(line[position:]))

    def _container(self, line: str) -> Mark:
        """The fate of the text the line is a part of: hard-wrapped text, a removed box."""
        long_enough = len(line) >= _SHORTEST_PIECE
        for text, fate in self._long:
            # a short line is told by its place: the box begins with it or has begun already
            if (
                long_enough or fate == self._before or text.startswith(line + " ")
            ) and line in text:
                return fate
        return OUTSIDE


def _between(text: str) -> list[Piece]:
    return [Piece(text, OUTSIDE)] if text else []


def _kept(article: Article) -> Iterator[tuple[str, Mark]]:
    """The article's texts with the fields they stand in, as the page's order has them."""
    paragraphs = [squeeze(paragraph) for paragraph in article.body.split("\n\n")]
    lead = squeeze(article.lead or "")
    if article.title:
        yield squeeze(article.title), Mark(role=Role.TITLE)
    for paragraph in paragraphs:
        yield paragraph, Mark(role=Role.LEAD if paragraph == lead else Role.BODY)
    if lead and lead not in paragraphs:
        yield lead, Mark(role=Role.LEAD)
    for role, texts in (
        (Role.DATE, (article.date_raw or "",)),
        (Role.AUTHORS, article.authors),
        (Role.CREDIT, (article.credit or "",)),
        (Role.CAPTION, article.captions),
        (Role.SECTION, (article.section or "",)),
        (Role.TAGS, article.tags),
    ):
        for text in texts:
            yield squeeze(text), Mark(role=role)
