"""`tinsach dataset sample`: some records to look at, the same ones each time."""

from __future__ import annotations

import heapq
from hashlib import blake2b
from html import escape
from typing import Any

from crawler.dataset.corpus import records
from crawler.dataset.options import UsageError

_STYLE = """body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:17px/1.6 Georgia,serif}
article{border-top:3px solid #2a6f97;margin:2rem 0;padding-top:.5rem}
h2{margin:.2rem 0}small,dl{font:13px/1.5 sans-serif;color:#555}
p:first-of-type{font-weight:bold}a{color:#2a6f97}"""


def sample(path: str, count: int, seed: int) -> list[dict[str, Any]]:
    """`count` records chosen by the hash of id and seed; only so many are held at a time."""
    if count < 1:
        raise UsageError(f"-n {count}: at least 1")
    ranked = (
        (blake2b(f"{seed}:{record.get('id')}".encode(), digest_size=8).digest(), number, record)
        for number, (_, record) in enumerate(records(path))
    )
    return [record for _, _, record in heapq.nsmallest(count, ranked)]


def page(path: str, chosen: list[dict[str, Any]]) -> str:
    """One HTML page without scripts; every text of a record is escaped."""
    articles = "\n".join(_article(record) for record in chosen)
    title = escape(f"{len(chosen)} records of {path}")
    return (
        f'<!doctype html>\n<html lang="vi"><meta charset="utf-8"><title>{title}</title>\n'
        f"<style>{_STYLE}</style>\n<h1>{title}</h1>\n{articles}\n</html>\n"
    )


def _article(record: dict[str, Any]) -> str:
    url = record.get("url") or ""
    link = f'<a href="{escape(url)}">{escape(url)}</a>' if url.startswith("http") else escape(url)
    line = " · ".join(
        escape(str(record[name])) for name in ("outlet", "date", "section") if record.get(name)
    )
    authors = escape(", ".join(record.get("authors") or ()))
    body = "".join(f"<p>{escape(text)}</p>" for text in (record.get("body") or "").split("\n\n"))
    details = "".join(
        f"<dt>{name}</dt><dd>{escape(str(record[name]))}</dd>"
        for name in ("captions", "credit", "tags", "problems", "reprints")
        if record.get(name)
    )
    return (
        f"<article><h2>{escape(record.get('title') or '(no title)')}</h2>\n"
        f"<small>{line} {authors}<br>{link}</small>\n{body}\n<dl>{details}</dl></article>"
    )
