"""The end of a run: its sample measured, its alarms raised."""

from __future__ import annotations

from pathlib import Path

from crawler.health import history, judge, sample
from crawler.health.figures import figures
from crawler.health.summary import brief
from crawler.runs import Run


def conclude(run: Run, root: Path) -> None:
    """Only the first call does anything; a dry run has nothing to judge."""
    if run.concluded or run.mode == "dry-run":
        return
    run.concluded = True
    if not any(tally.interrupted for tally in run.outlets.values()):
        sample.measure(run.outlets)
    earlier = history.read(root, list(run.outlets), mode=run.mode)
    record = run.as_dict()
    for name, tally in run.outlets.items():
        now = figures(record, name)
        if now is not None:
            usual = judge.usual(name, earlier)
            habits = judge.habits(name, record, earlier) or {}
            tally.health = {"now": brief(now), "usual": brief(usual), "habits": habits}
    run.alarms = judge.alarms(record, earlier)
