"""The last look at an article: what is wrong with it becomes a `Problem`."""

from __future__ import annotations

from typing import Final

from cleaners.model import Article, Problem, ProblemKind, Reason, Removal
from cleaners.vietnamese import SAMPLE, is_vietnamese

#: Words of a body under which a page is reported as short; the shortest real news items
#: of the fixtures (a photo page's lead) have 24.
SHORT: Final = 20
#: Words of clutter for one word of body, above which most of a page was taken for clutter.
TOO_MUCH: Final = 40


def check(article: Article, removals: tuple[Removal, ...]) -> list[Problem]:
    """The problems of a finished article, worst first."""
    words = article.body.count(" ") + 1 if article.body else 0
    if not words:
        return [Problem(kind=ProblemKind.NO_BODY, detail="no running text was found")]
    problems: list[Problem] = []
    if not is_vietnamese(f"{article.title or ''} {article.body[:SAMPLE]}"):
        problems.append(
            Problem(kind=ProblemKind.NOT_VIETNAMESE, detail="the text is not Vietnamese")
        )
    if words < SHORT:
        problems.append(Problem(kind=ProblemKind.TOO_SHORT, detail=f"the body has {words} words"))
    # no text has more words than characters
    if sum([len(r.text) for r in removals]) <= TOO_MUCH * words:
        removed = 0
    else:
        removed = sum([r.text.count(" ") + 1 for r in removals if r.reason is not Reason.OUTSIDE])
    if removed > TOO_MUCH * words:
        problems.append(
            Problem(
                kind=ProblemKind.REMOVED_TOO_MUCH,
                detail=f"{removed} words were removed for {words} words of body",
            )
        )
    if not article.title:
        problems.append(Problem(kind=ProblemKind.NO_TITLE, detail="no title was found"))
    if not article.date:
        problems.append(Problem(kind=ProblemKind.NO_DATE, detail="the page names no date"))
    return problems
