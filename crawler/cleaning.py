"""A fetched page through the cleaner, in a process of its own: what the crawl keeps of it.

Runs in the workers, so nothing of Scrapy is imported here.
"""

from __future__ import annotations

import gc
import os
import signal
import threading
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from multiprocessing import parent_process
from multiprocessing.connection import Connection
from typing import Any

from cleaners import Page, clean
from cleaners.model import ProblemKind
from crawler.archive import Raw, response_member
from crawler.articles import content_hash
from crawler.unpack import PackingError, unpacked


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaned:
    """`record` is the article's JSON form without `revision`, None where the page holds none.
    `member` is the raw response as a WARC record. `removed` counts removals by reason."""

    record: dict[str, Any] | None
    problems: tuple[tuple[str, str], ...] = ()
    hash: str | None = None
    member: bytes = b""
    removed: Mapping[str, int] = field(default_factory=dict)


def clean_raw(raw: Raw, body: bytes, charset: str | None, *, archive: bool = True) -> Cleaned:
    """`body` is `raw.body` decoded of its content encoding."""
    cleaning = clean(Page(content=body, url=raw.url, charset=charset, fetched=raw.time))
    record = cleaning.as_dict() if cleaning.article else None
    return Cleaned(
        record=record,
        problems=tuple((str(p.kind), p.detail) for p in cleaning.problems),
        hash=content_hash(record) if record else None,
        member=response_member(raw) if archive else b"",
        removed=dict(Counter(str(removal.reason) for removal in cleaning.removals)),
    )


def start_worker() -> None:
    """A worker leaves Ctrl-C to its parent and does not outlive it, however that ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_follow, args=(parent,), daemon=True).start()


def _follow(parent: Any) -> None:
    parent.join()
    os._exit(1)


def work(pipe: Connection[Any, Any], limit: int) -> None:
    """A worker's life: a greeting, then a page in and what became of it out, until the pipe is
    closed. A body of over `limit` bytes is not unpacked."""
    start_worker()
    try:
        clean(Page(content="<p>.</p>", url="https://example.com/"))  # loads the rules
        gc.freeze()  # the rules stay: they are not looked through again and again
        pipe.send("ready")
    except Exception as error:
        pipe.send(RuntimeError(f"{type(error).__name__}: {error}"))
    while True:
        try:
            raw, body, charset = pipe.recv()
        except (EOFError, OSError):
            return
        try:
            answer: Cleaned | Exception = _answer(raw, body, charset, limit)
        except Exception as error:
            answer = RuntimeError(f"{type(error).__name__}: {error}")
        pipe.send(answer)


def _answer(raw: Raw, body: bytes | None, charset: str | None, limit: int) -> Cleaned:
    try:
        return clean_raw(raw, unpacked(raw, limit) if body is None else body, charset)
    except PackingError as error:
        problem = (str(ProblemKind.FETCH_FAILED), str(error))
        return Cleaned(record=None, problems=(problem,))
