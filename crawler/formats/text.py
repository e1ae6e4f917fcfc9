"""A cleaned page as plain text, for reading in a terminal."""

from __future__ import annotations

from cleaners.model import Article, Cleaning, Page


def as_text(source: str, page: Page, cleaning: Cleaning, explain: bool) -> str:
    """Title, the line of facts, the body; with `explain` the account after it."""
    if cleaning.article is None:
        return ""
    parts = [cleaning.article.title, facts(cleaning.article), cleaning.article.body]
    if explain:
        parts += account(cleaning)
    return "\n\n".join(part for part in parts if part) + "\n"


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
