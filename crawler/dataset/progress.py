"""What a build shows while it runs: a bar on a terminal, a line a stage elsewhere."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tqdm import tqdm

from crawler.dataset.stages import Stage
from crawler.dataset.work import Work

_EVERY = 0.5


@contextmanager
def showing(stage: Stage, folder: Path) -> Iterator[None]:
    """Watches the stage's finished tasks and counts, which any engine leaves in the folder."""
    if not sys.stderr.isatty():
        began = time.monotonic()
        yield
        print(f"{stage.name}: {time.monotonic() - began:.1f} s", file=sys.stderr)
        return
    over = threading.Event()
    sizes = _sizes(stage, folder)
    cleaning = stage.name == "clean"
    unit = {"unit": "B", "unit_scale": True} if cleaning else {"unit": "task"}
    with tqdm(total=sum(sizes), desc=stage.name, leave=False, **unit) as bar:
        watcher = threading.Thread(target=_watch, args=(stage, folder, sizes, bar, over))
        watcher.daemon = True
        watcher.start()
        try:
            yield
        finally:
            over.set()
            watcher.join()


def _sizes(stage: Stage, folder: Path) -> list[int]:
    """What each task weighs: the first stage's their bytes of input, any other's the same."""
    if stage.name != "clean":
        return [1] * stage.tasks
    return [max(unit["size"], 1) for unit in Work(folder).units]


def _watch(
    stage: Stage, folder: Path, sizes: list[int], bar: tqdm[None], over: threading.Event
) -> None:
    completions = folder / "logs" / stage.name / "completions"
    ended = False
    while not ended:
        ended = over.wait(_EVERY)
        done = {int(path.name) for path in completions.glob("*") if path.name.isdigit()}
        bar.n = sum(sizes[rank] for rank in done)
        if stage.name == "clean":
            counts = _read(folder)
            bar.set_postfix_str(f"{sum(count for count, _ in counts.values()):,} pieces")
            bar.n += sum(
                min(max(come, 0), sizes[rank])
                for rank, (_, come) in counts.items()
                if rank not in done
            )
        bar.refresh()


def _read(folder: Path) -> dict[int, tuple[int, int]]:
    """By task: the pieces read, and how far it has come in bytes."""
    found = {}
    for path in (folder / "progress").glob("*.count"):
        count, _, come = path.read_text().partition(" ")
        if count and come:
            found[int(path.stem)] = (int(count), int(come))
    return found
