"""What the bench runs beside this tree: the peers' own virtual environment, bench/.venv, made from
bench/peers.txt; and Tinsạch with its cleaner compiled, bench/.compiled.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from cleaners.assemble import rules_digest

HERE = Path(__file__).resolve().parent
PEERS = HERE / "peers.txt"
FOLDER = HERE / ".venv"
PYTHON = FOLDER / "bin" / "python"
#: The package with its cleaner compiled.
COMPILED = HERE / ".compiled"
_STATE = FOLDER / "installed.json"

_VERSION = "import importlib.metadata as m, sys; print(m.version(sys.argv[1]))"


#: What is measured, and what trafilatura and newspaper4k need but cannot name for this lxml.
PACKAGES = (
    "lxml_html_clean",
    "trafilatura",
    "newspaper4k",
    "news-please",
    "goose3",
    "readability-lxml",
    "jusText",
    "boilerpy3",
    "Resiliparse",
    "gne",
)


def install() -> dict[str, str]:
    """Install the peers, once; what could not be installed, with pip's last word on it.

    Every package is installed by itself, so that one that fails costs no other.
    """
    wanted = {"peers": hashlib.sha256(PEERS.read_bytes()).hexdigest(), "python": sys.version}
    state = json.loads(_STATE.read_text("utf-8")) if _STATE.exists() else {}
    failed: dict[str, str] = state.get("failed", {})
    if {key: state.get(key) for key in wanted} == wanted and not failed:
        return {}
    if not PYTHON.exists():
        _run([sys.executable, "-m", "venv", str(FOLDER)])
    failed = {}
    for package in PACKAGES:
        print(f"installing {package} into bench/.venv", file=sys.stderr, flush=True)
        pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        if problem := _run([*pip, "-c", str(PEERS), package]):
            failed[package] = problem
    _STATE.write_text(json.dumps({**wanted, "failed": failed}), "utf-8")
    return failed


def compile_cleaner() -> str | None:
    """Compile the cleaner into bench/.compiled, once for each state of its source; None when it is
    there, else what the compiler said last.
    """
    digest = rules_digest()
    stamp = COMPILED / "digest"
    if stamp.exists() and stamp.read_text("utf-8") == digest:
        return None
    print("compiling the cleaner into bench/.compiled", file=sys.stderr, flush=True)
    for old in (COMPILED, HERE.parent / "build"):  # a build keeps what is no longer in the tree
        shutil.rmtree(old, ignore_errors=True)
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    command = [
        *pip,
        "--no-build-isolation",
        "--no-deps",
        "--target",
        str(COMPILED),
        str(HERE.parent),
    ]
    if problem := _run(command, TINSACH_COMPILE="1"):
        return problem
    stamp.write_text(digest, "utf-8")
    return None


def version(python: str | Path, package: str) -> str | None:
    """The version of a package in an environment; None when it is not there."""
    done = subprocess.run(
        [str(python), "-c", _VERSION, package], capture_output=True, text=True, check=False
    )
    return done.stdout.strip() if done.returncode == 0 else None


def _run(command: list[str], **more: str) -> str | None:
    """None when a command succeeds, else the last line it wrote. `more`: its environment."""
    environment = {**os.environ, **more}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    if done.returncode == 0:
        return None
    lines = [line for line in (done.stderr or done.stdout).splitlines() if line.strip()]
    return lines[-1].strip()[:200] if lines else f"exit code {done.returncode}"
