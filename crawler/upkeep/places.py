"""Where the project's files are that these tools read and write."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def fixtures(root: Path = ROOT) -> Path:
    return root / "fixtures"


def declarations(root: Path = ROOT) -> Path:
    return root / "cleaners" / "outlets"


def cassettes(root: Path = ROOT) -> Path:
    return root / "fixtures" / "cassettes"
