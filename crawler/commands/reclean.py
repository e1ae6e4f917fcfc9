"""Rebuild the articles from the archived pages with today's rules. No network is needed; the old
articles stay in use until the new ones are complete. Stop it at any time: it goes on next time.

examples:
  tinsach reclean
  tinsach reclean --outlet vnexpress --since 30d

exit codes: 0 fine, 2 usage, 3 could not run
"""

from __future__ import annotations

import argparse
import os
import sqlite3
import sys
from datetime import UTC, datetime
from pathlib import Path

from cleaners.outlet import outlets
from crawler import durations
from crawler.whereabouts import output_folder

FINE, USAGE, COULD_NOT = 0, 2, 3


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("outlets", nargs="*", metavar="OUTLET", help="only these (all archived)")
    parser.add_argument("--outlet", action="append", metavar="ID", help="the same, one at a time")
    parser.add_argument("--since", metavar="TIME", help="pages fetched since: 30d or a day")
    parser.add_argument(
        "--output", metavar="DIR", default=output_folder(), help="output folder (output)"
    )
    parser.add_argument("--workers", type=int, default=0, metavar="N", help="processes (all cores)")
    parser.add_argument("--wait", metavar="TIME", default="0", help="for another run: 10m")


def run(args: argparse.Namespace) -> int:
    root = Path(args.output)
    try:
        given = args.since
        since = durations.since(given, datetime.now(UTC)) if given is not None else None
        wait = durations.seconds(args.wait, "--wait")
    except ValueError as error:
        print(f"tinsach reclean: {error}", file=sys.stderr)
        return USAGE
    if args.workers < 0:
        print("tinsach reclean: --workers must be at least 1", file=sys.stderr)
        return USAGE
    archived = sorted(path.name for path in (root / "warc").glob("*") if path.is_dir())
    chosen = [*dict.fromkeys([*args.outlets, *(args.outlet or ())])] or [
        name for name in archived if name in outlets()
    ]
    if missing := [name for name in chosen if name not in archived or name not in outlets()]:
        print(f"tinsach reclean: {root} holds no archive of {missing[0]}", file=sys.stderr)
        return USAGE
    if not chosen:
        print(f"tinsach reclean: {root} holds no archived pages", file=sys.stderr)
        return USAGE
    return _reclean(root, chosen, since, wait, args.workers)


def _reclean(
    root: Path, chosen: list[str], since: datetime | None, wait: float, workers: int
) -> int:
    from concurrent.futures.process import BrokenProcessPool

    from tqdm import tqdm

    from crawler.errors import OutputError, OutputFailedError
    from crawler.in_order import InOrder
    from crawler.output import OutputOptions, acquire, release
    from crawler.reclean import Reclean

    try:
        output = acquire(root, OutputOptions(wait=wait))
    except OutputError as error:
        print(f"tinsach reclean: {error}", file=sys.stderr)
        return COULD_NOT
    try:
        with InOrder(workers or os.cpu_count() or 1) as cleaner:
            work = Reclean(root, output.state, since=since, cleaner=cleaner)
            for name in chosen:
                outlet = outlets()[name]
                total = sum(path.stat().st_size for path in work.archives(outlet))
                quiet = not sys.stderr.isatty()
                with tqdm(total=total, unit="B", unit_scale=True, desc=name, disable=quiet) as bar:
                    rebuilt = work.run(outlet, bar.update)
                print(_line(name, rebuilt), flush=True)
    except (OSError, sqlite3.Error) as error:
        print(f"tinsach reclean: {OutputFailedError(root, error)}", file=sys.stderr)
        return COULD_NOT
    except BrokenProcessPool:
        print(
            "tinsach reclean: a worker was killed (memory?); start again to go on, "
            "with fewer --workers",
            file=sys.stderr,
        )
        return COULD_NOT
    finally:
        release(output)
    return FINE


def _line(name: str, rebuilt: object) -> str:
    from crawler.health.summary import counted
    from crawler.reclean import Rebuilt

    assert isinstance(rebuilt, Rebuilt)
    fields = ", ".join(f"{field} {count}" for field, count in rebuilt.fields.most_common())
    parts = [counted(rebuilt.pages, "page"), counted(rebuilt.articles, "article")]
    parts.append(f"{rebuilt.same} the same")
    parts.append(f"{rebuilt.changed} changed" + (f" ({fields})" if fields else ""))
    counts = {"new": rebuilt.new, "no article now": rebuilt.gone, "carried over": rebuilt.carried}
    parts += [f"{count} {what}" for what, count in counts.items() if count]
    return f"{name:<20} " + ", ".join(parts)
