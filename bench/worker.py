"""One extractor in a process of its own, told round by round what to do.

    worker.py EXTRACTOR PAGES.jsonl PREDICTIONS.jsonl

Each line on standard input asks for one round over all pages; the answer is one JSON line with the
processor seconds of each page, so that what other processes take does not count. The first round
also writes the predictions. Nothing here may reach the network, and what a library prints goes to
standard error.
"""

from __future__ import annotations

import json
import logging
import os
import signal
import socket
import sys
import time
import warnings
from collections.abc import Mapping
from pathlib import Path
from types import FrameType
from typing import Any

#: Seconds for one page; an extractor that needs more has failed on it.
PATIENCE = 60


class TooSlowError(Exception):
    """A page took longer than `PATIENCE`."""


def main() -> None:
    name, pages_file, predictions_file = sys.argv[1:]
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    _settle_down()
    from extractors import EXTRACTORS, TEXT_EXTRACTORS

    extractor = {**EXTRACTORS, **TEXT_EXTRACTORS}[name]
    pages = [json.loads(line) for line in Path(pages_file).read_text("utf-8").splitlines()]
    extract = extractor.load()
    print(json.dumps({"ready": name}), file=answers, flush=True)
    first = True
    for _ in sys.stdin:
        seconds, records = [], []
        for page in pages:
            began = time.process_time()
            record = _tried(extract, page)
            seconds.append(time.process_time() - began)
            records.append({**record, "source": page["name"]})
        if first:
            with Path(predictions_file).open("w", encoding="utf-8") as out:
                out.writelines(
                    json.dumps(r, ensure_ascii=False, default=str) + "\n" for r in records
                )
            first = False
        print(json.dumps({"seconds": seconds}), file=answers, flush=True)


def _tried(extract: Any, page: Mapping[str, str]) -> dict[str, Any]:
    """The record; for a page the extractor fails on only what it said."""
    signal.alarm(PATIENCE)
    try:
        return dict(extract(page["content"], page["url"]))
    except Exception as error:
        return {"error": f"{type(error).__name__}: {error}"[:200]}
    finally:
        signal.alarm(0)


def _settle_down() -> None:
    """One processor, no network, no chatter."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    signal.signal(signal.SIGALRM, _too_slow)
    socket.socket.connect = _no_network  # type: ignore[method-assign]
    socket.getaddrinfo = _no_network


def _too_slow(_signal: int, _frame: FrameType | None) -> None:
    raise TooSlowError(f"over {PATIENCE} s")


def _no_network(*_arguments: object, **_more: object) -> Any:
    raise OSError("the bench is offline")


if __name__ == "__main__":
    main()
