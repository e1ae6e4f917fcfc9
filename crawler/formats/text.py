"""A cleaned page as plain text, for reading in a terminal."""

from __future__ import annotations

from cleaners.model import Article, Cleaning, Page

#: Characters that would steer a terminal instead of standing in it; line ends and tabs may stay.
_CONTROLS = dict.fromkeys([*range(9), *range(11, 32), *range(127, 160)])


def plain(text: str) -> str:
    """The text without control characters: a page cannot recolour or retitle the terminal."""
    return text.translate(_CONTROLS)


def as_text(source: str, page: Page, cleaning: Cleaning, explain: bool) -> str:
    """Title, the line of facts, the body; with `explain` the account after it."""
    if cleaning.article is None:
        return ""
    parts = [cleaning.article.title, facts(cleaning.article), cleaning.article.body]
    if explain:
        parts += account(cleaning)
    return plain("\n\n".join(part for part in parts if part)) + "\n"


def facts(article: Article) -> str:
    """Outlet, date and people in one line, what is known of them."""
    parts = [article.outlet, article.date, ", ".join(article.authors), article.credit]
    return " · ".join(part for part in parts if part)


def account(cleaning: Cleaning) -> list[str]:
    """What was removed, one paragraph a block."""
    if not cleaning.removals:
        return ["Nothing was removed."]
    lines = [
        f"[{removal.reason} · {removal.rule} · {removal.origin}] {removal.text}"
        for removal in cleaning.removals
    ]
    return [f"Removed ({len(lines)}):", *lines]
