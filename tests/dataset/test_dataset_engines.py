"""The same steps on a Ray cluster of two nodes, and as Slurm jobs: the same bytes."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from corpora import (
    ROOT,
    build,
    contents,
    response,
    story_pages,
    tinsach,
    varied,
    weighty,
    write_jsonl,
)

#: Two real nodes on loopback: two raylets with their own workers, joined by one head.
_CLUSTER = """
import json, sys
from ray.cluster_utils import Cluster
cluster = Cluster(initialize_head=True, head_node_args={"num_cpus": 1, "memory": 4 << 30})
cluster.add_node(num_cpus=1, memory=4 << 30)
cluster.wait_for_nodes()
import ray
ray.init(address=cluster.address, log_to_driver=False, logging_level="ERROR")
from crawler.cli import main
code = main(sys.argv[1:])
nodes = [node for node in ray.nodes() if node["Alive"]]
used = {
    actor["NodeID"] if "NodeID" in actor else actor["Address"]["NodeID"]
    for actor in ray._private.state.actors().values()
}
print(json.dumps({"nodes": len(nodes), "used": len(used)}), file=sys.stderr)
ray.shutdown()
cluster.shutdown()
sys.exit(code)
"""


def _inputs(root: Path) -> None:
    articles = varied(120)
    for number in range(4):
        write_jsonl(root / f"in/{number}.jsonl", weighty(articles[number * 30 :][:40]))
    pages = [response(url, body) for url, body in story_pages()]
    (root / "in/a.warc.gz").write_bytes(b"".join(pages[:4]))
    (root / "in/b.warc.gz").write_bytes(b"".join(pages[2:]))


@pytest.fixture(scope="module")
def local(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("engines")
    _inputs(root)
    done = build(root, "c", "--from", "in", "--workers", "1", "--excluded")
    assert done.returncode == 0, done.stderr
    return root


@pytest.mark.slow
def test_a_ray_cluster_of_two_nodes_writes_the_same_bytes(local: Path) -> None:
    pytest.importorskip("ray")
    words = ["dataset", "build", "c", "--from", "in", "--excluded", "--output", "ray"]
    words += ["--engine", "ray", "--workers", "2", "--memory", "0.5"]
    done = subprocess.run(
        [sys.executable, "-c", _CLUSTER, *words],
        check=False,
        cwd=local,
        env=os.environ | {"PYTHONPATH": str(ROOT), "RAY_USAGE_STATS_ENABLED": "0"},
        capture_output=True,
        text=True,
        timeout=500,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    assert '"nodes": 2, "used": 2' in done.stderr
    assert contents(local / "ray/datasets/c") == contents(local / "output/datasets/c")


#: Slurm is seldom in a test environment. This stand-in for `sbatch` keeps the script it was given
#: and, unlike Slurm, runs the array's tasks there and then, in order.
_SBATCH = """#!/bin/bash
script="${@: -1}"
count=$(($(cat "$SPOOL/count" 2>/dev/null || echo 0) + 1))
echo $count > "$SPOOL/count"
cp "$script" "$SPOOL/job-$count.sh"
echo "$@" > "$SPOOL/job-$count.args"
array=$(sed -n 's/^#SBATCH --array=0-\\([0-9]*\\).*/\\1/p' "$script")
for task in $(seq 0 "${array:-0}"); do
  SLURM_ARRAY_TASK_ID=$task SLURM_NODELIST=node1 RUN_OFFSET=0 bash "$script" \\
    > "$SPOOL/job-$count-$task.log" 2>&1 || echo "failed" >> "$SPOOL/failures"
done
echo "Submitted batch job $count"
"""
_SRUN = (
    '#!/bin/bash\nwhile [[ "$1" == -* ]]; do [[ "$1" == -n ]] && shift; shift; done\nexec "$@"\n'
)
_SCONTROL = "#!/bin/bash\necho node1\n"


@pytest.mark.slow
def test_slurm_jobs_follow_each_other_and_write_the_same_bytes(local: Path, tmp_path: Path) -> None:
    spool, tools = tmp_path / "spool", tmp_path / "bin"
    spool.mkdir()
    tools.mkdir()
    for name, text in (("sbatch", _SBATCH), ("srun", _SRUN), ("scontrol", _SCONTROL)):
        (tools / name).write_text(text)
        (tools / name).chmod(0o755)
    path = f"{tools}{os.pathsep}{os.environ['PATH']}"
    words = ["dataset", "build", "c", "--from", "in", "--excluded", "--output", "slurm"]
    queued = tinsach(
        *words, "--engine", "slurm", "--partition", "cpu", "--time", "01:30:00",
        cwd=local, PATH=path, SPOOL=str(spool),
    )  # fmt: skip
    assert queued.returncode == 0, queued.stderr
    assert "queued" in queued.stdout
    assert not (spool / "failures").exists(), _logs(spool)
    scripts = [file.read_text() for file in sorted(spool.glob("job-*.sh"))]
    names = [line for text in scripts for line in text.splitlines() if "--job-name" in line]
    assert sum("tinsach-clean" in name for name in names) == 2  # the stage, and its statistics
    assert any("#SBATCH --array=0-4" in text for text in scripts)
    assert all("#SBATCH --partition=cpu" in text for text in scripts)
    assert all("#SBATCH --time=01:30:00" in text for text in scripts)
    waits = [file.read_text() for file in spool.glob("job-*.args")]
    assert sum("--dependency=afterok:" in text for text in waits) == 8
    done = tinsach(*words, "--engine", "local", cwd=local)
    assert done.returncode == 0, done.stderr
    assert contents(local / "slurm/datasets/c") == contents(local / "output/datasets/c")


def _partition() -> str:
    """A partition of a real Slurm that takes jobs; the test is skipped where there is none."""
    if shutil.which("sinfo") is None:
        pytest.skip("no Slurm here (a node of one's own: slurmctld, slurmd and munge)")
    idle = ["sinfo", "--noheader", "--states=idle,mixed", "--format=%R"]
    told = subprocess.run(idle, check=False, capture_output=True, text=True, timeout=30)
    if told.returncode or not told.stdout.strip():
        pytest.skip("sinfo names no node that takes jobs")
    return told.stdout.split()[0]


@pytest.mark.slow
def test_a_real_slurm_writes_the_same_bytes(local: Path) -> None:
    partition = _partition()
    words = ["dataset", "build", "c", "--from", "in", "--excluded", "--output", "real-slurm"]
    queue = ("--engine", "slurm", "--partition", partition, "--time", "00:10:00", "--memory", "0.5")
    queued = tinsach(*words, *queue, cwd=local, PATH=os.environ["PATH"])
    assert queued.returncode == 0, queued.stderr
    job = re.search(r"when job (\d+) has ended", queued.stdout)
    assert job, queued.stdout
    until = time.monotonic() + 500
    jobs = ["squeue", "--noheader", "--jobs", job[1]]
    while subprocess.run(jobs, check=False, capture_output=True).stdout.strip():
        assert time.monotonic() < until, "the jobs take too long"
        time.sleep(2)
    done = tinsach(*words, "--engine", "local", cwd=local)
    assert done.returncode == 0, done.stderr
    assert contents(local / "real-slurm/datasets/c") == contents(local / "output/datasets/c")


def _logs(spool: Path) -> str:
    return "\n".join(file.read_text()[-1500:] for file in sorted(spool.glob("*.log"))[:3])


def test_a_task_that_fails_on_a_cluster_says_why_in_its_log(tmp_path: Path) -> None:
    code = (
        "from datatrove.executor.local import LocalPipelineExecutor as Executor\n"
        "from crawler.dataset.stages import stages\n"
        "Executor(stages('nowhere', [1], 1)[0].steps, tasks=1, workers=1, logging_dir='logs').run()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        check=False,
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
    )
    assert done.returncode != 0
    assert "nowhere/plan.json" in (tmp_path / "logs/logs/task_00000.log").read_text()


def test_a_missing_sbatch_is_one_line(
    local: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))  # where Slurm is installed, too
    words = ("--engine", "slurm", "--partition", "cpu", "--output", str(tmp_path))
    done = build(local, "c", "--from", "in", *words)
    assert done.returncode == 1
    assert "sbatch" in done.stderr
    assert "Traceback" not in done.stderr
