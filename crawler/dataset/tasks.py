"""One task of a stage, run here and now: what datatrove's executors do, without their log files.

datatrove opens a log for every task, which costs 20 ms; a build has thousands of small tasks.
"""

from __future__ import annotations

from collections import deque
from pathlib import Path

from datatrove.utils.stats import PipelineStats

from crawler.dataset.drafts import writing
from crawler.dataset.stages import Stage


def run_task(stage: Stage, logs: Path, rank: int) -> None:
    """Pull everything through the stage's blocks; keep their statistics; mark the task as done."""
    steps = [type(step)(step.folder) for step in stage.steps]
    data = None
    for step in steps:
        data = step(data, rank, stage.tasks)
    if data is not None:
        deque(data, maxlen=0)
    with writing(logs / f"stats/{rank:05d}.json") as file:
        file.write(PipelineStats(steps).to_json().encode())
    done = logs / f"completions/{rank:05d}"
    done.parent.mkdir(parents=True, exist_ok=True)
    done.touch()
