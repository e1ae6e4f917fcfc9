"""Where the article stands on a page: its run of lines, and its title's line above that."""

from __future__ import annotations

import re

from cleaners.clutter.people import read_byline
from cleaners.dates import read_visible
from cleaners.passes.aside import Aside, set_aside
from cleaners.passes.core import find_article
from cleaners.passes.look import Line, Mark
from cleaners.passes.title_line import find_title, same
from cleaners.passes.trim import signs_off


def core_and_title(
    lines: list[Line], aside: Aside, known: str | None, *, bounded: bool
) -> tuple[tuple[int, int] | None, int | None]:
    """The article's run of lines, and the line of its title. `known`: what the page says it is."""
    core = find_article(lines, aside, bounded=bounded)
    title = _title_line(lines, core, known, bounded=bounded)
    if core is None or title is not None or known is None or bounded:
        return core, title
    # a column of summaries beside a short article may hold more text than it
    for i in range(core[1] + 1, len(lines)):
        if lines[i].block.kind == "heading" and same(lines[i].text, known):
            rest = lines[i + 1 :]
            below = find_article(rest, set_aside(rest), bounded=False)
            if below is not None and lines[i + 1 + below[0]].words >= _A_LEAD:
                return (below[0] + i + 1, below[1] + i + 1), i
    return core, None


def before_next_article(lines: list[Line], title: int | None, last: int) -> int:
    """The line above the next article, which endless pages load below: a title set like this one's,
    with its date under it (a subheading has none), or one below two lines of signatures.
    """
    css = lines[title].block.css if title is not None else ""
    for i in range((title or 0) + 1, last + 1 if css.startswith("h1.") else 0):
        line = lines[i]
        if line.block.css != css or line.words < 4 or line.text == lines[title or 0].text:
            continue
        if any(_names_day(below) for below in lines[i + 1 : i + 4]):
            return i - 1
    return last if css or title is None else _below_signatures(lines, title, last)


#: An article above its signatures has so many words; an item of a digest has fewer.
_SIGNED = 80
_DIGEST = re.compile(r"(?i:\b(?:điểm|bản|tóm) tin\b|tin (?:vắn|nhanh|trong ngày))")


def _below_signatures(lines: list[Line], title: int, last: int) -> int:
    """The line of the source below the author's, "Hà An", "Theo Tây Đô", where collectors go on
    with another article's title and text.
    """
    above = 0
    digest = "tin" in lines[title].text.lower() and _DIGEST.search(lines[title].text)
    for i in range(title + 1, last - 2 if not digest else 0):
        above += lines[i].words if lines[i].prose else 0
        if above < _SIGNED or lines[i + 2].mark is not Mark.HEADLINE or lines[i + 2].words < 6:
            continue
        theo = lines[i + 1].words <= 6 and lines[i + 1].text.startswith("Theo ")
        source = read_byline(lines[i + 1].text) if theo and lines[i + 3].prose else None
        if source is not None and source.credit and signs_off(lines, i):
            return i + 1
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
    if len(found) > 1 and _is_subheading(lines, found[-1]):
        return next((i for i in found if lines[i].block.css.startswith("h1.")), found[-1])
    return found[-1] if found else None


def _is_subheading(lines: list[Line], i: int) -> bool:
    """Whether a copy of the title is the article's first subheading: pages that answer a question
    ask it once more above the answer, in the box of its paragraphs.
    """
    block = lines[i].block
    if not block.css.startswith(("h2.", "h3.")) or i + 1 >= len(lines):
        return False
    return lines[i + 1].prose and bool(block.box) and lines[i + 1].block.box == block.box
