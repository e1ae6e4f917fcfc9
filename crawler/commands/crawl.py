"""Crawl outlets: the latest of each, or an archive day by day. Safe to stop and start at any time.

examples:
  tinsach crawl vnexpress tuoitre
  tinsach crawl --all --since 2d
  tinsach crawl vnexpress --from 2025-01-01 --to 2025-03-31
  tinsach crawl tuoitre --dry-run
  tinsach crawl vnexpress --replay --output /tmp/replayed
  tinsach crawl --all --notify-webhook https://chat.example/hooks/news

At its end each outlet's figures are compared with its last 30 runs; sudden changes are alarms.

exit codes: 0 fine, 1 finished with alarms, 2 usage, 3 could not run, 130 interrupted (Ctrl-C)
"""

from __future__ import annotations

import argparse
import sys
import zlib
from typing import Any

from cleaners.outlet import outlets
from crawler import durations, overrides
from crawler.outlet_ids import no_such_outlet

FINE, USAGE = 0, 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "outlets", nargs="*", metavar="OUTLET", help="ids, as `tinsach outlets list` shows"
    )
    parser.add_argument("--all", action="store_true", help="every outlet")
    parser.add_argument("--from", dest="first", metavar="DAY", help="archive: from this day on")
    parser.add_argument("--to", dest="last", metavar="DAY", help="archive: up to this day (today)")
    parser.add_argument("--since", metavar="TIME", help="only articles since: 6h, 2d or a day")
    parser.add_argument("--max-articles", type=int, metavar="N", help="of each outlet")
    parser.add_argument("--max-minutes", type=float, metavar="N", help="of the run")
    parser.add_argument("--dry-run", action="store_true", help="list what would be fetched")
    parser.add_argument("--replay", action="store_true", help="from recorded crawls, no network")
    parser.add_argument("--record", action="store_true", help="make a recorded crawl")
    parser.add_argument("--cassettes", metavar="DIR", help="where recorded crawls are")
    parser.add_argument("--output", metavar="DIR", help="output folder (output)")
    parser.add_argument("--shard", metavar="I/N", help="the I-th of N machines: its outlets only")
    parser.add_argument(
        "--wait", metavar="TIME", default="0", help="for another run to end: 30s, 10m"
    )
    parser.add_argument("--revisit", metavar="TIME", help="look again for corrections so long (2d)")
    parser.add_argument(
        "--notify-webhook", metavar="URL", dest="webhook", help="post the summary there, as JSON"
    )
    overrides.add_argument(parser)


class UsageError(Exception):
    """A line that says what to type instead."""


def run(args: argparse.Namespace) -> int:
    from crawler.health import notify

    try:
        chosen = choose(args)
        options = spider_options(args)
        found = setting_overrides(args)
        if args.webhook is not None:
            notify.check(args.webhook)
    except (UsageError, ValueError) as error:
        print(f"tinsach crawl: {error}", file=sys.stderr)
        return USAGE
    if not chosen:
        print(f"tinsach crawl: no outlet is shard {args.shard}'s", file=sys.stderr)
        return FINE
    from crawler.crawling import crawl

    return crawl(chosen, options, found, args.webhook, every=args.all)


def choose(args: argparse.Namespace) -> list[str]:
    """The outlets to crawl, of this shard."""
    known = outlets()
    if args.all and args.outlets:
        raise UsageError("name outlets or say --all, not both")
    if not args.all and not args.outlets:
        raise UsageError("name at least one outlet, or --all (`tinsach outlets list` names them)")
    unknown = [name for name in args.outlets if name not in known]
    if unknown:
        raise UsageError(no_such_outlet(unknown[0], known))
    names = list(known) if args.all else list(dict.fromkeys(args.outlets))
    if not args.shard:
        return names
    return [name for name in names if in_shard(name, args.shard)]


def in_shard(outlet_id: str, shard: str) -> bool:
    """Whether the outlet is this machine's; adding an outlet moves no other."""
    first, _, second = shard.partition("/")
    if not (first.isdigit() and second.isdigit() and 1 <= int(first) <= int(second)):
        raise UsageError(f"--shard {shard}: write I/N with 1 <= I <= N, such as 2/3")
    return zlib.crc32(outlet_id.encode()) % int(second) == int(first) - 1


def spider_options(args: argparse.Namespace) -> dict[str, Any]:
    """The spider's arguments, checked here so that a slip is one line."""
    from crawler.spiders.options import CrawlOptions

    if args.max_articles is not None and args.max_articles < 1:
        raise UsageError("--max-articles must be at least 1")
    given = {
        "from": args.first,
        "to": args.last,
        "since": args.since,
        "max_articles": args.max_articles,
        "dry_run": "1" if args.dry_run else "",
    }
    CrawlOptions.read(given)
    return given


def setting_overrides(args: argparse.Namespace) -> dict[str, Any]:
    found = overrides.read(args.settings)
    if args.replay and args.record:
        raise UsageError("--replay or --record, not both")
    if args.output is not None:
        if not args.output:
            raise UsageError("--output needs a folder")
        found["TINSACH_OUTPUT"] = args.output
    if args.cassettes:
        found["TINSACH_CASSETTES"] = args.cassettes
    if args.replay:
        found["TINSACH_REPLAY"] = True
    if args.record:
        found["TINSACH_RECORD"] = True
    if args.revisit:
        durations.seconds(args.revisit, "--revisit")
        found["TINSACH_REVISIT"] = args.revisit
    if args.max_minutes is not None:
        if not args.max_minutes > 0:  # "nan" is not
            raise UsageError("--max-minutes must be more than 0")
        found["CLOSESPIDER_TIMEOUT"] = args.max_minutes * 60
    found["TINSACH_WAIT"] = durations.seconds(args.wait, "--wait")
    return found
