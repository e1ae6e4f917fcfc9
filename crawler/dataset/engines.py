"""The same stages on one machine, on Ray or on Slurm, through datatrove's executors."""

from __future__ import annotations

import logging
import multiprocessing
import os
import shutil
import signal
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path

from datatrove.executor.base import PipelineExecutor
from datatrove.executor.local import LocalPipelineExecutor

from crawler.dataset.options import DatasetError
from crawler.dataset.stages import Stage

#: Records of so many bytes are done by one process before a pool has started.
_SMALL = 8 << 20
#: Loaded once, before any worker is forked: the last three are imported by the first page only.
_PRELOAD = ["crawler.dataset.stages", "cleaners.from_html", "cleaners.from_text", "trafilatura"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """Where and on how much the stages run. `partition` and `time` are Slurm's."""

    name: str = "local"
    workers: int = 1
    partition: str | None = None
    time: str = "04:00:00"
    memory_gb: float = 2


class _Local(LocalPipelineExecutor):  # type: ignore[misc]
    """datatrove's tasks in a pool of ours: one that stops when a worker dies (datatrove's waits for
    it for ever), leaves no process behind when it is killed, and needs none for one worker."""

    def run(self) -> None:
        ranks = self.get_incomplete_ranks()
        if self.workers > 1 and len(ranks) > 1:
            self._run_pool(ranks)
            return
        pipeline = list(self.pipeline)  # type: ignore[has-type]
        for rank in ranks:
            self.pipeline = [type(step)(step.folder) for step in pipeline]
            self._run_for_rank(rank, local_rank=1)

    def _run_pool(self, ranks: list[int]) -> None:
        context = multiprocessing.get_context("forkserver")
        pool = ProcessPoolExecutor(self.workers, context, initializer=_begin_worker)
        try:
            tasks = [pool.submit(self._run_for_rank, rank, 1) for rank in ranks]
            for task in as_completed(tasks):
                task.result()
            pool.shutdown()
        except BaseException as error:
            pool.shutdown(wait=False, cancel_futures=True)
            for worker in multiprocessing.active_children():
                worker.terminate()
            if isinstance(error, BrokenProcessPool):
                raise DatasetError(
                    "a worker was killed, by lack of memory or by hand: run the command again, it"
                    " goes on where it stopped; fewer --workers need less memory"
                ) from None
            raise


def _begin_worker() -> None:
    """Ctrl-C goes to the whole process group: the parent alone answers it. And a worker whose
    parent was killed stops, too."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)


def run_local(stage: Stage, logs: Path, engine: Engine) -> None:
    multiprocessing.set_forkserver_preload(_PRELOAD)
    workers = 1 if _is_small(stage) else min(engine.workers, stage.tasks)
    executor = _Local(stage.steps, tasks=stage.tasks, workers=workers, logging_dir=str(logs))
    executor.run()
    _complete(executor, stage)


def _is_small(stage: Stage) -> bool:
    """Whether starting a pool takes longer than what is left to do after the cleaning."""
    if stage.name == "clean":
        return False
    records = (Path(stage.steps[0].folder) / "records").glob("*.jsonl")
    return sum(path.stat().st_size for path in records) < _SMALL


def run_ray(stage: Stage, logs: Path, engine: Engine) -> None:
    from datatrove.executor.ray import RayPipelineExecutor

    executor = RayPipelineExecutor(
        stage.steps,
        tasks=stage.tasks,
        workers=engine.workers,
        logging_dir=str(logs),
        mem_per_cpu_gb=engine.memory_gb,
    )
    executor.run()
    _complete(executor, stage)


def _complete(executor: PipelineExecutor, stage: Stage) -> None:
    if missing := executor.get_incomplete_ranks():
        raise DatasetError(
            f"stage {stage.name}: {len(missing)} of {stage.tasks} tasks failed, the first is"
            f" {missing[0]}; see {executor.logging_dir.path}/logs, then run the command again"
        )


def submit_slurm(all_stages: list[Stage], logs: Path, engine: Engine) -> str:
    """Queue all stages, each after the one before; the id of the last job."""
    if shutil.which("sbatch") is None:
        raise DatasetError("--engine slurm: no sbatch here; run it on the cluster's login node")
    from datatrove.executor.slurm import SlurmPipelineExecutor

    before = None
    for stage in all_stages:
        before = SlurmPipelineExecutor(
            stage.steps,
            tasks=stage.tasks,
            workers=engine.workers,
            time=engine.time,
            partition=engine.partition or "",
            job_name=f"tinsach-{stage.name}",
            env_command=f"export PATH={Path(sys.executable).parent}:$PATH",
            mem_per_cpu_gb=max(1, round(engine.memory_gb)),
            logging_dir=str(logs / stage.name),
            depends=before,
            mail_type="NONE",
        )
        before.run()
    return str(before.job_id) if before else ""


def connect_ray() -> None:
    """The cluster of RAY_ADDRESS, or one on this machine."""
    try:
        import ray
    except ImportError:
        raise DatasetError("--engine ray needs Ray: pip install ray") from None
    if not ray.is_initialized():
        ray.init(log_to_driver=False, logging_level=logging.ERROR)


RUNNERS: dict[str, Callable[[Stage, Path, Engine], None]] = {"local": run_local, "ray": run_ray}
