"""`tinsach dataset sample`: some records to look at, the same ones each time."""

from __future__ import annotations

import heapq
from hashlib import blake2b
from html import escape
from typing import Any

from crawler.dataset.corpus import records
from crawler.dataset.options import UsageError

_STYLE = """body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:17px/1.6 Georgia,serif;
color:#1d2327}h1{font:600 1.3rem sans-serif}h2{margin:.2rem 0;line-height:1.25}
nav,.facts,dl{font:13px/1.5 sans-serif;color:#555}nav ol{padding-left:1.5rem}
article{border-top:3px solid #2a6f97;margin:2.5rem 0;padding-top:.6rem}
a{color:#2a6f97;overflow-wrap:anywhere}p{overflow-wrap:anywhere}.article-lead{font-weight:bold}
dl{display:grid;grid-template-columns:6rem 1fr;gap:.15rem .8rem;background:#f4f6f8;padding:.6rem}
dt{font-weight:600}dd{margin:0}dd ul{margin:0;padding-left:1rem}"""
#: Below the text: what else the record says, in this order.
_DETAILS = ("authors", "credit", "tags", "captions", "problems", "reprints", "body_source", "id")


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
    title = escape(f"{len(chosen)} records of {path}")
    names = "".join(
        f'<li><a href="#r{number}">{_title(record)}</a> ({_words(record):,} words)</li>'
        for number, record in enumerate(chosen)
    )
    articles = "\n".join(_article(number, record) for number, record in enumerate(chosen))
    return (
        f'<!doctype html>\n<html lang="vi"><meta charset="utf-8"><title>{title}</title>\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<style>{_STYLE}</style>\n<h1>{title}</h1>\n<nav><ol>{names}</ol></nav>\n"
        f"{articles}\n</html>\n"
    )


def _title(record: dict[str, Any]) -> str:
    return escape(str(record.get("title") or "(no title)"))


def _words(record: dict[str, Any]) -> int:
    return len(str(record.get("body") or "").split())


def _article(number: int, record: dict[str, Any]) -> str:
    facts = [str(record[name]) for name in ("outlet", "date", "section") if record.get(name)]
    line = " · ".join(escape(fact) for fact in [*facts, f"{_words(record):,} words"])
    lead = record.get("lead")
    body = "".join(
        f'<p class="article-lead">{escape(text)}</p>' if text == lead else f"<p>{escape(text)}</p>"
        for text in str(record.get("body") or "").split("\n\n")
    )
    details = "".join(
        f"<dt>{name}</dt><dd>{_value(record[name])}</dd>" for name in _DETAILS if record.get(name)
    )
    return (
        f'<article id="r{number}"><h2>{_title(record)}</h2>\n<div class="facts">{line}<br>'
        f"{_value(record.get('url') or '')}</div>\n{body}\n<dl>{details}</dl></article>"
    )


def _value(value: Any) -> str:
    """A field's value for people: a list as a list, an address as a link."""
    if isinstance(value, list):
        items = "".join(f"<li>{_value(item)}</li>" for item in value)
        return _value(value[0]) if len(value) == 1 else f"<ul>{items}</ul>"
    if isinstance(value, dict):
        return ": ".join(escape(str(part)) for part in value.values() if part)
    text = escape(str(value))
    is_address = str(value).startswith(("http://", "https://"))
    return f'<a href="{text}">{text}</a>' if is_address else text
