"""Fixtures of the command-line tests: a web site, a scratch folder, the command itself."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from oneoff_site import Site, serve

from crawler.cli import main


@pytest.fixture
def site() -> Iterator[Site]:
    with serve() as site:
        yield site


@dataclass(frozen=True)
class Result:
    """What a command did: exit code, standard output and standard error."""

    code: int
    out: str
    err: str

    @property
    def record(self) -> dict[str, Any]:
        return dict(json.loads(self.out))

    @property
    def records(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Result]


@pytest.fixture
def tinsach(
    capsysbinary: pytest.CaptureFixture[bytes],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> Run:
    """Runs `tinsach WORDS...` in this process, in a scratch folder, `stdin` as bytes."""
    monkeypatch.chdir(tmp_path)

    def run(*words: str | Path, stdin: bytes = b"") -> Result:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capsysbinary.readouterr()
        try:
            code = main([str(word) for word in words])
        except SystemExit as exit_:
            code = int(exit_.code or 0)
        out, err = capsysbinary.readouterr()
        assert b"Traceback" not in err
        return Result(code, out.decode(), err.decode())

    return run
