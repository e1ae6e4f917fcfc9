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
    with tqdm(total=stage.tasks, desc=stage.name, unit="task", leave=False) as bar:
        watcher = threading.Thread(target=_watch, args=(stage, folder, bar, over), daemon=True)
        watcher.start()
        try:
            yield
        finally:
            over.set()
            watcher.join()


def _watch(stage: Stage, folder: Path, bar: tqdm[None], over: threading.Event) -> None:
    done = folder / "logs" / stage.name / "completions"
    while True:
        bar.n = sum(1 for _ in done.glob("*")) if done.is_dir() else 0
        if stage.name == "clean":
            bar.set_postfix_str(f"{_read(folder):,} pieces read", refresh=False)
        bar.refresh()
        if over.wait(_EVERY):
            return


def _read(folder: Path) -> int:
    counts = [path.read_text() for path in (folder / "progress").glob("*.count")]
    return sum(int(count) for count in counts if count.isdigit())
