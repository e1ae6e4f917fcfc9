"""Run extractors over the same pages in interleaved rounds, each in its own process."""

from __future__ import annotations

import contextlib
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import environment
from extractors import Extractor
from samples import Sample

HERE = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One extractor on all samples: median seconds of each, and its records in the same order."""

    extractor: Extractor
    seconds: Sequence[float]
    records: Sequence[Mapping[str, Any]]

    @property
    def total(self) -> float:
        return sum(self.seconds)

    @property
    def per_second(self) -> float:
        return len(self.seconds) / self.total

    @property
    def failed(self) -> int:
        """Samples it raised on or found no text in."""
        return sum(not (record.get("body") or "").strip() for record in self.records)


class _Worker:
    def __init__(self, extractor: Extractor, folder: Path) -> None:
        self.extractor = extractor
        self.rounds: list[list[float]] = []
        self._predictions = folder / f"{extractor.name}.jsonl"
        python = str(environment.PYTHON) if extractor.package else sys.executable
        paths = [str(environment.COMPILED)] if extractor.compiled else []
        paths.append(str(HERE.parent))
        command = [python, str(HERE / "worker.py"), extractor.name]
        self._errors = (folder / f"{extractor.name}.stderr").open("w+", encoding="utf-8")
        self._process = subprocess.Popen(
            [*command, str(folder / "pages"), str(self._predictions)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            text=True,
            encoding="utf-8",
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONHASHSEED": "0"},
        )

    def ready(self) -> str | None:
        """None once the extractor is loaded, else why it is not."""
        return None if self._answer() else self.last_words()

    def round(self) -> list[float] | None:
        assert self._process.stdin
        try:
            self._process.stdin.write("round\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            return None
        answer = self._answer()
        return answer["seconds"] if answer else None

    def result(self) -> Result:
        lines = self._predictions.read_text("utf-8").splitlines()
        return Result(
            extractor=self.extractor,
            seconds=[statistics.median(page) for page in zip(*self.rounds, strict=True)],
            records=[json.loads(line) for line in lines],
        )

    def last_words(self) -> str:
        self._errors.seek(0)
        lines = self._errors.read().strip().splitlines()
        return lines[-1][:200] if lines else "its process ended"

    def close(self) -> None:
        assert self._process.stdin
        with contextlib.suppress(BrokenPipeError):
            self._process.stdin.close()
        self._process.wait(timeout=60)
        assert self._process.stdout
        self._process.stdout.close()
        self._errors.close()

    def _answer(self) -> dict[str, Any] | None:
        assert self._process.stdout
        line = self._process.stdout.readline()
        return json.loads(line) if line else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """All that ran, why others did not, and how much the rounds differ among themselves: the
    middle half of an extractor's rounds lies within this share of their median (median of all).
    """

    results: Mapping[str, Result]
    failed: Mapping[str, str]
    spread: float


def measure(
    extractors: Sequence[Extractor],
    samples: Sequence[Sample],
    rounds: int,
    tick: Callable[[], None] = lambda: None,
) -> Measured:
    """Every extractor over every sample: one round to warm up, then `rounds` that count.

    In each round all take their turn, so a busy machine slows all of them; `tick` is called after
    each turn.
    """
    with tempfile.TemporaryDirectory(prefix="tinsach-bench-") as name:
        folder = Path(name)
        lines = [json.dumps({"name": s.name, "content": s.content, "url": s.url}) for s in samples]
        (folder / "pages").write_text("\n".join(lines) + "\n", "utf-8")
        workers = [_Worker(extractor, folder) for extractor in extractors]
        failed: dict[str, str] = {}
        try:
            for worker in workers:
                if problem := worker.ready():
                    failed[worker.extractor.name] = problem
            for number in range(rounds + 1):
                for worker in workers:
                    if worker.extractor.name not in failed:
                        seconds = worker.round()
                        if seconds is None:
                            failed[worker.extractor.name] = worker.last_words()
                        elif number:
                            worker.rounds.append(seconds)
                    tick()
            results = {
                w.extractor.name: w.result() for w in workers if w.extractor.name not in failed
            }
            spread = _spread([w.rounds for w in workers if w.extractor.name in results])
        finally:
            for worker in workers:
                worker.close()
    return Measured(results=results, failed=failed, spread=spread)


def _spread(rounds: Sequence[Sequence[Sequence[float]]]) -> float:
    shares = []
    for of_one in rounds:
        totals = [sum(seconds) for seconds in of_one]
        if len(totals) >= 3:
            low, middle, high = statistics.quantiles(totals, n=4)
            shares.append((high - low) / middle)
    return statistics.median(shares) if shares else 0.0
