"""Running spiders in this process: the one call behind `tinsach crawl`."""

from __future__ import annotations

import logging
import os
import signal
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from scrapy.crawler import AsyncCrawlerProcess
from scrapy.settings import Settings

from crawler.errors import OutputError
from crawler.extensions import output_options
from crawler.health import notify
from crawler.health.conclude import conclude
from crawler.health.summary import alarms_text, counted, message
from crawler.output import Output, acquire, release
from crawler.replay import cassette_path
from crawler.runs import Run, ended_early

FINE, ALARMS, COULD_NOT = 0, 1, 3
#: What the shell calls a command that Ctrl-C ended; SIGTERM's is 143.
INTERRUPTED = 128 + signal.SIGINT
#: Loggers that tell each outlet's beginning and end without its name.
_CHATTER = (
    "scrapy.addons",
    "scrapy.core.engine",
    "scrapy.crawler",
    "scrapy.middleware",
    "scrapy.utils.log",
)


def project_settings(overrides: Mapping[str, Any]) -> Settings:
    settings = Settings()
    settings.setmodule("crawler.settings", priority="project")
    settings.setdict(dict(overrides), priority="cmdline")
    return settings


def crawl(
    names: Sequence[str],
    options: Mapping[str, Any],
    overrides: Mapping[str, Any],
    webhook: str | None = None,
    *,
    every: bool = False,
) -> int:
    """Crawl the outlets, print what came of it (and post it to `webhook`) and return the exit
    code. `every`: they were not named one by one, so a replay leaves out those not recorded."""
    settings = project_settings(overrides)
    told = None if options.get("dry_run") else webhook
    if missing := _missing_tapes(names, settings):
        names = [name for name in names if name not in missing] if every else []
        if not names:
            return _could_not_start(f"no recorded crawl of {', '.join(missing)}", told)
        lack = counted(len(missing), "outlet")
        print(f"tinsach crawl: {lack} without a recorded crawl left out", file=sys.stderr)
    if settings.getbool("TINSACH_RECORD") and (no := _no_place(settings["TINSACH_CASSETTES"])):
        return _could_not_start(f"--record: {no}", told)
    try:
        wanted = output_options(settings, dry_run=bool(options.get("dry_run")))
        output = acquire(Path(settings["TINSACH_OUTPUT"]), wanted)
    except (OutputError, ValueError) as error:  # a setting of ours that is no number
        return _could_not_start(str(error), told)
    output.run.command = _command(webhook)
    try:
        stopped_by = _run(names, options, settings)
        _note_killed(output)
        conclude(output.run, output.path)
        run, failure = output.run, output.failure
    finally:
        release(output, everyone=True)
    code = 128 + stopped_by if stopped_by else exit_code(run, failure)
    if not options.get("dry_run") and run.outlets:
        _tell(run, code, webhook)
    unwritten = not failure and _unwritten(run, output.path)
    for line in filter(None, (failure, unwritten, _interrupted(run) if stopped_by else None)):
        print(f"tinsach crawl: {line}", file=sys.stderr)
    return ALARMS if unwritten and code == FINE else code


def _could_not_start(why: str, webhook: str | None) -> int:
    """Whoever relies on the webhook must not take a run that never began for a quiet one."""
    print(f"tinsach crawl: {why}", file=sys.stderr)
    run = Run(command=_command(webhook))
    run.failure = why
    _post(run, COULD_NOT, webhook)
    return COULD_NOT


def _command(webhook: str | None) -> str:
    words = ["***" if word == webhook else word for word in sys.argv[1:]]
    return " ".join(["tinsach", *words])


def _unwritten(run: Run, root: Path) -> str | None:
    if not run.outlets or run.mode == "dry-run" or run.path(root).exists():
        return None
    return f"{run.path(root)} could not be written: later runs are not compared with this one"


def _interrupted(run: Run) -> str:
    left = sum(tally.waiting for tally in run.outlets.values())
    pages = f"{counted(left, 'page')} left; " if left else ""
    return f"interrupted; {pages}start it again to go on"


def exit_code(run: Run, failure: OutputError | None) -> int:
    """What a run that came to its own end is worth."""
    return COULD_NOT if failure else ALARMS if run.alarms else FINE


def _tell(run: Run, code: int, webhook: str | None) -> None:
    print("\n".join(filter(None, [run.summary(), alarms_text(run.alarms), run.total()])))
    _post(run, code, webhook)


def _post(run: Run, code: int, webhook: str | None) -> None:
    if webhook and (trouble := notify.post(webhook, message(run.as_dict(), code))):
        print(f"tinsach crawl: {trouble}", file=sys.stderr)


class _Process(AsyncCrawlerProcess):
    """Remembers the signal that stopped it."""

    stopped_by: int | None = None

    def _signal_shutdown(self, signum: int, frame: Any) -> None:
        self.stopped_by = signum
        super()._signal_shutdown(signum, frame)


def _run(names: Sequence[str], options: Mapping[str, Any], settings: Settings) -> int | None:
    """Crawl to the end; the signal, if one came before it."""
    if sys.stderr.isatty() and settings.getpriority("LOG_LEVEL") != 40:
        # the bar says it; warnings still show
        settings.set("LOG_LEVEL", "WARNING", priority="cmdline")
    os.environ.setdefault("SCRAPY_SETTINGS_MODULE", "crawler.settings")
    process = _Process(settings)
    # it makes a record of each page, for a handler that shows none of them
    logging.getLogger("scrapy").setLevel(settings["LOG_LEVEL"])
    for chatter in _CHATTER:
        logging.getLogger(chatter).setLevel(logging.WARNING)
    for name in names:
        process.crawl(name, **options)
    process.start()
    return process.stopped_by


def _note_killed(output: Output) -> None:
    """After a second Ctrl-C the event loop is gone, and no spider noted its own end."""
    now = datetime.now(UTC)
    for name, tally in output.run.outlets.items():
        if not tally.ended:
            tally.stopped = tally.stopped or ended_early("shutdown")
            tally.seconds = tally.seconds or (now - tally.started).total_seconds()
            if output.failure is None:
                tally.waiting = output.call_now(output.state.waiting, name, now.timestamp())


def _missing_tapes(names: Sequence[str], settings: Settings) -> list[str]:
    if not settings.getbool("TINSACH_REPLAY"):
        return []
    folder = settings["TINSACH_CASSETTES"]
    return [name for name in names if not cassette_path(folder, name).is_file()]


def _no_place(folder: str) -> str | None:
    """Why a recording cannot be written there, said before an hour of it is lost."""
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        return f"{folder}: {error.strerror}"
    return None if os.access(folder, os.W_OK) else f"{folder} cannot be written to"
