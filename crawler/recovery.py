"""Bringing an output folder back to its last committed state after any kind of end."""

from __future__ import annotations

import logging
import os
import shutil
import time
from pathlib import Path

from cleaners.outlet import outlets
from crawler import articles, salvage
from crawler.health.summary import counted
from crawler.state import State, Visit
from crawler.urls import page_key

logger = logging.getLogger(__name__)


def recover(root: Path, state: State) -> None:
    """Cut off what was never committed; finish a reclean that was being swapped in."""
    finish_swaps(root, state)
    gone = [
        path
        for path, length in state.files(touched=True)
        if not _check_file(root, path, length, state)
    ]
    if gone:
        logger.warning(
            "%d files are gone (%s ...): what they held is not fetched again; `tinsach reclean` "
            "makes articles anew of the archived pages",
            len(gone),
            gone[0],
        )
    with state.transaction():
        state.all_checked()
    if state.fresh:
        adopt(root, state)


def _check_file(root: Path, path: str, length: int, state: State) -> bool:
    """False when the file was moved away."""
    file = root / path
    size = file.stat().st_size if file.exists() else None
    if size is None:
        with state.transaction():
            state.set_length(path, 0)
        return length == 0
    if size > length:
        os.truncate(file, length)
        logger.info("%s: cut off %d bytes that were not committed", path, size - length)
    elif size < length:
        # the machine lost power: the articles that are gone are fetched again
        kept = _cut_to_whole(file)
        with state.transaction():
            lost = state.requeue_lost(path, kept, time.time())
            state.set_length(path, kept)
        so = f"{counted(lost, 'article')} will be fetched again"
        if path.startswith("warc/"):
            so = "the raw pages at its end are gone, the articles made of them stay"
        logger.warning("%s: shorter than it was; %s", path, so)
    return True


def _cut_to_whole(file: Path) -> int:
    """Cut off a torn last line or record; the file's length then."""
    lines = file.suffix == ".jsonl"
    kept = file.read_bytes().rfind(b"\n") + 1 if lines else salvage.whole_length(file)
    os.truncate(file, kept)
    return kept


def adopt(root: Path, state: State) -> None:
    """state.sqlite is new, but articles are there: know them again instead of fetching all."""
    files = sorted((root / "articles").glob("*/*.jsonl"))
    if not files:
        return
    count = 0
    for file in files:
        outlet = outlets().get(file.parent.name)
        if outlet is None:
            continue
        path = file.relative_to(root).as_posix()
        with state.transaction():
            state.set_length(path, _cut_to_whole(file))
            for record in articles.read(file):
                url = record.get("url") or f"unknown:{record['id']}"
                visit = Visit(
                    outlet=outlet.id,
                    key=page_key(outlet, url),
                    url=url,
                    time=time.time(),
                    run="adopted",
                    status=200,
                )
                state.visited(
                    visit,
                    state="stored",
                    due=None,
                    content_hash=articles.content_hash(record),
                    article_id=record["id"],
                    revision=record.get("revision", 1),
                )
                count += 1
    logger.warning("state.sqlite was new: learned %d articles from the files in articles/", count)


def swap_in(root: Path, state: State, outlet: str) -> None:
    """Put the rebuilt articles of an outlet in place of the old. Their lengths and the row in
    `swaps` are committed already; each step can be the last one before a crash."""
    current, new, old = (root / "articles" / name for name in swap_names(outlet))
    if new.exists():
        if current.exists():
            shutil.rmtree(old, ignore_errors=True)
            current.rename(old)
        new.rename(current)
    shutil.rmtree(old, ignore_errors=True)
    with state.transaction():
        state.swapped(outlet)


def swap_names(outlet: str) -> tuple[str, str, str]:
    """The folders of the articles in use, of those to come and of those that were."""
    return outlet, f".{outlet}.new", f".{outlet}.old"


def finish_swaps(root: Path, state: State) -> None:
    for outlet in state.swaps():
        swap_in(root, state, outlet)
