"""Where the article stands on a page: its run of lines, and its title's line above that."""

from __future__ import annotations

from cleaners.dates import read_visible
from cleaners.passes.core import find_article
from cleaners.passes.look import Line
from cleaners.passes.title_line import find_title, same


def core_and_title(
    lines: list[Line], known: str | None, *, bounded: bool
) -> tuple[tuple[int, int] | None, int | None]:
    """The article's run of lines, and the line of its title. `known`: what the page says it is."""
    core = find_article(lines, bounded=bounded)
    title = _title_line(lines, core, known, bounded=bounded)
    if core is None or title is not None or known is None or bounded:
        return core, title
    # a column of summaries beside a short article may hold more text than it
    for i in range(core[1] + 1, len(lines)):
        if lines[i].block.kind == "heading" and same(lines[i].text, known):
            below = find_article(lines[i + 1 :], bounded=False)
            if below is not None and lines[i + 1 + below[0]].words >= _A_LEAD:
                return (below[0] + i + 1, below[1] + i + 1), i
    return core, None


def before_next_article(lines: list[Line], title: int | None, last: int) -> int:
    """The line above the next article, which endless pages load below: a title set like this one's,
    with its date under it. A subheading has none.
    """
    css = lines[title].block.css if title is not None else ""
    for i in range((title or 0) + 1, last + 1 if css.startswith("h1.") else 0):
        line = lines[i]
        if line.block.css != css or line.words < 4 or line.text == lines[title or 0].text:
            continue
        if any(_names_day(below) for below in lines[i + 1 : i + 4]):
            return i - 1
    return last


def _names_day(line: Line) -> bool:
    return not line.prose and line.words <= 20 and read_visible(line.text) is not None


#: The first paragraph under a title, where another column was taken for the article.
_A_LEAD = 12


def _title_line(
    lines: list[Line], core: tuple[int, int] | None, known: str | None, *, bounded: bool
) -> int | None:
    """Where the title stands: told by its place, or, when it is known, the copy nearest the body."""
    if core is None or bounded:
        return None
    if known is None:
        return find_title(lines, core[0])
    found = [i for i in range(min(core[0] + 3, len(lines))) if same(lines[i].text, known)]
    return found[-1] if found else None
