"""The visible lines of a page's source, in order: what a reader of the page saw."""

from __future__ import annotations

from html.parser import HTMLParser

from cleaners.vietnamese import normalise, squeeze

#: Elements that begin and end a line. Anything else (a, b, span, font ...) stands inside one.
_LINES = frozenset(
    """address article aside blockquote body br button caption center dd details dialog div dl dt
    fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html iframe label
    legend li main menu nav ol option p picture pre section select summary table tbody td textarea
    tfoot th thead time tr ul video""".split()
)
#: Elements whose text does not stand on the page.
_UNSEEN = frozenset(["script", "style", "template", "noscript", "svg", "title"])


def text_lines(content: str) -> list[str]:
    """The non-empty lines of a plain text, each with its spaces squeezed."""
    return [line for raw in normalise(content).split("\n") if (line := squeeze(raw))]


def html_lines(content: str) -> list[str]:
    """The lines a page shows, scripts and styles left out, in the order of the source."""
    reader = _Reader()
    reader.feed(normalise(content))
    reader.close()
    reader.end_line()
    return reader.lines


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self._parts: list[str] = []
        self._unseen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen.append(tag)
        if tag in _LINES:
            self.end_line()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _LINES:
            self.end_line()

    def handle_endtag(self, tag: str) -> None:
        if self._unseen and tag == self._unseen[-1]:
            self._unseen.pop()
        if tag in _LINES:
            self.end_line()

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._parts.append(data)

    def end_line(self) -> None:
        """What was gathered since the last line is a line, unless it is empty."""
        # character references bring their own forms (NFD, no-break spaces): normalise once more
        line = squeeze(normalise("".join(self._parts)))
        if line:
            self.lines.append(line)
        self._parts.clear()
