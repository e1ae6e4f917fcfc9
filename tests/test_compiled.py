"""The compiled cleaner (`make wheel`) gives, for every fixture, what the interpreted one gives."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
#: Every fixture's record, a line each; the first line says whether the cleaner is compiled.
RECORDS = """
import json, sys
from pathlib import Path
from cleaners import Page, blocks, clean
print(Path(blocks.__file__).suffix)
for page in sorted(Path(sys.argv[1]).glob("*/*/page.*")):
    for outlet in (None, "none"):
        record = clean(Page(content=page.read_bytes(), outlet=outlet)).as_dict(explain=True)
        print(page.parent.name, json.dumps(record, ensure_ascii=False))
"""


def _records(folder: Path) -> list[str]:
    environment = {**os.environ, "PYTHONPATH": str(folder), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, "-c", RECORDS, str(ROOT / "fixtures")],
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout.splitlines()


@pytest.mark.slow
def test_compiling_changes_no_record(tmp_path: Path) -> None:
    if shutil.which("cc") is None and shutil.which("gcc") is None:
        pytest.skip("there is no C compiler")
    source, target = tmp_path / "source", tmp_path / "target"
    source.mkdir()
    for name in ("pyproject.toml", "setup.py", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    without = shutil.ignore_patterns("__pycache__")
    for name in ("cleaners", "crawler"):
        shutil.copytree(ROOT / name, source / name, ignore=without)
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    done = subprocess.run(
        [*pip, "--no-build-isolation", "--no-deps", "--target", str(target), str(source)],
        env={**os.environ, "TINSACH_COMPILE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    compiled, interpreted = _records(target), _records(ROOT)
    assert compiled[0] == ".so"
    assert interpreted[0] == ".py"
    assert len(compiled) > 300
    assert compiled[1:] == interpreted[1:]
