"""The same stages on one machine, on Ray or on Slurm, through datatrove's executors."""

from __future__ import annotations

import logging
import shutil
import sys
from pathlib import Path

from datatrove.executor.base import PipelineExecutor
from datatrove.executor.local import LocalPipelineExecutor
from datatrove.utils.logging import logger

from crawler.dataset.options import DatasetError, Engine
from crawler.dataset.stages import Stage
from crawler.dataset.tasks import run_task
from crawler.dataset.workers import Each

# A build shows one progress bar and its own short messages. Tasks elsewhere write their logs: nobody
# would see why one failed.
logger.disable("datatrove")


class _Local(LocalPipelineExecutor):  # type: ignore[misc]
    """datatrove's executor with the workers of the build, which outlive a stage."""

    def __init__(self, stage: Stage, logs: Path, each: Each) -> None:
        super().__init__(stage.steps, tasks=stage.tasks, logging_dir=str(logs))
        self.stage, self.logs, self.each = stage, logs, each

    def run(self) -> None:
        # The heaviest task first: the one that ends last should be a light one.
        ranks = sorted(self.get_incomplete_ranks(), key=lambda rank: -self.stage.weights[rank])
        self.each(run_task, [(self.stage, self.logs, rank) for rank in ranks])


def run_local(stage: Stage, logs: Path, each: Each) -> None:
    executor = _Local(stage, logs, each)
    executor.run()
    _complete(executor, stage)


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
