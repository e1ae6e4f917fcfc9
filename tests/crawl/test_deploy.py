"""The shipped units are ones that systemd accepts and commands that exist."""

from __future__ import annotations

import shlex
import shutil
import subprocess

import pytest

from .conftest import ROOT

DEPLOY = ROOT / "deploy"


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not installed")
@pytest.mark.parametrize("unit", ["tinsach.service", "tinsach.timer"])
def test_systemd_accepts_the_units(unit: str) -> None:
    command = ["systemd-analyze", "verify", str(DEPLOY / unit)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    ours = [line for line in done.stderr.splitlines() if "tinsach" in line]
    assert (done.returncode, ours) == (0, [])


@pytest.mark.parametrize("name", ["tinsach.service", "tinsach.cron"])
def test_the_commands_in_them_are_understood(name: str) -> None:
    import argparse

    from crawler.commands import crawl

    text = (DEPLOY / name).read_text()
    (line,) = [line for line in text.splitlines() if "tinsach crawl" in line]
    words = shlex.split(line.partition("tinsach crawl")[2].partition(">>")[0])
    parser = argparse.ArgumentParser()
    crawl.add_arguments(parser)
    args = parser.parse_args(words)
    assert len(crawl.choose(args)) > 50
    assert crawl.setting_overrides(args)["TINSACH_WAIT"] == 600
