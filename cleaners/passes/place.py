"""Where the article stands on a page: its run of lines, and its title's line above that."""

from __future__ import annotations

from cleaners.passes.core import find_article
from cleaners.passes.head import find_title, same
from cleaners.passes.look import Line


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
