"""What the crawler knows: counts, the URLs that fail and why; and how to have one fetched again.

examples:
  tinsach state
  tinsach state --outlet vnexpress --limit 100
  tinsach state forget https://vnexpress.net/some-article-4954454.html
  tinsach state forget --outlet tuoitre

To forget an outlet also ends the rest its servers asked for (Retry-After).

exit codes: 0 fine, 2 usage, 3 could not run
"""

from __future__ import annotations

import argparse
import json
import sqlite3
import sys
import time
from pathlib import Path
from typing import Any

from cleaners.outlet import find_outlet, outlets
from crawler import durations
from crawler.outlet_ids import no_such_outlet
from crawler.rests import rests
from crawler.schema import connect
from crawler.whereabouts import output_folder

FINE, USAGE, COULD_NOT = 0, 2, 3


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", nargs="?", choices=["show", "forget"], default="show")
    parser.add_argument("urls", nargs="*", metavar="URL", help="pages to fetch again")
    parser.add_argument("--outlet", metavar="ID", help="only this one; with forget: all of it")
    parser.add_argument("--limit", type=int, default=20, metavar="N", help="failing URLs shown")
    parser.add_argument("--wait", metavar="TIME", default="0", help="forget: for a run to end: 10m")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    parser.add_argument(
        "--output", metavar="DIR", default=output_folder(), help="output folder (output)"
    )


def run(args: argparse.Namespace) -> int:
    root = Path(args.output)
    if not (root / "state.sqlite").is_file():
        return _slip(f"{root} holds no state yet; `tinsach crawl` makes one")
    if args.outlet and args.outlet not in outlets():
        return _slip(no_such_outlet(args.outlet, outlets()))
    if args.action == "forget":
        return _forget(root, args)
    if args.limit < 0:
        return _slip("--limit must be at least 0")
    if args.urls:
        return _slip("URLs are for `tinsach state forget URL`")
    try:
        report = _report(root, args.outlet, args.limit)
    except sqlite3.Error as error:
        print(f"tinsach state: {root / 'state.sqlite'}: {error}", file=sys.stderr)
        return COULD_NOT
    print(json.dumps(report, ensure_ascii=False, indent=1) if args.json else _text(report))
    return FINE


def _slip(message: str) -> int:
    print(f"tinsach state: {message}", file=sys.stderr)
    return USAGE


def _forget(root: Path, args: argparse.Namespace) -> int:
    from crawler.errors import OutputError, OutputFailedError
    from crawler.health.summary import counted
    from crawler.output import OutputOptions, acquire, release
    from crawler.urls import page_key

    if bool(args.urls) == bool(args.outlet):
        return _slip("forget URLs or an --outlet")
    keys = []
    for url in args.urls:
        outlet = find_outlet(url)
        if outlet is None:
            return _slip(f"{url} belongs to no outlet")
        keys.append(page_key(outlet, url))
    try:
        wait = durations.seconds(args.wait, "--wait")
    except ValueError as error:
        return _slip(str(error))
    try:
        output = acquire(root, OutputOptions(wait=wait))
    except OutputError as error:
        print(f"tinsach state: {error}", file=sys.stderr)
        return COULD_NOT
    try:
        strangers = [
            url for url, key in zip(args.urls, keys, strict=True) if output.state.page(key) is None
        ]
        if strangers:
            return _slip(f"{strangers[0]} is not known here: there is nothing to forget")
        with output.state.transaction():
            count = output.state.forget(keys, outlet=args.outlet, now=time.time())
    except (OSError, sqlite3.Error) as error:
        print(f"tinsach state: {OutputFailedError(root, error)}", file=sys.stderr)
        return COULD_NOT
    finally:
        release(output)
    print(f"{counted(count, 'page')} will be fetched again by the next crawl")
    return FINE


def _report(root: Path, outlet: str | None, limit: int) -> dict[str, Any]:
    """Read without a lock: a crawl may be running."""
    database = connect(root / "state.sqlite", reading=True)
    try:
        counts: dict[str, dict[str, int]] = {}
        sql = "SELECT outlet, state, count(*) FROM pages WHERE ? IS NULL OR outlet = ?"
        for name, state, count in database.execute(f"{sql} GROUP BY 1, 2", (outlet, outlet)):
            counts.setdefault(name, {})[state] = count
        sql = "SELECT outlet, count(*) FROM pages WHERE due <= ? AND (? IS NULL OR outlet = ?)"
        due = dict(database.execute(f"{sql} GROUP BY 1", (time.time(), outlet, outlet)))
        sql = (
            "SELECT url, state, attempts, problem, due FROM pages"
            " WHERE state IN ('failed', 'given_up') AND (? IS NULL OR outlet = ?)"
            " ORDER BY fetched DESC LIMIT ?"
        )
        rows = database.execute(sql, (outlet, outlet, limit))
        names = ("url", "state", "attempts", "problem", "due")
        failing = [dict(zip(names, row, strict=True)) for row in rows]
        for page in failing:
            page["due"] = durations.clock(page["due"]) if page["due"] else None
        sql = (
            "SELECT url, status, problem FROM feeds"
            " WHERE problem IS NOT NULL AND (? IS NULL OR outlet = ?)"
        )
        sources = [
            dict(zip(("url", "status", "problem"), row, strict=True))
            for row in database.execute(sql, (outlet, outlet))
        ]
        left = rests(database, time.time(), outlet)
    finally:
        database.close()
    return {
        "outlets": counts,
        "due": due,
        "failing": failing,
        "sources": sources,
        "rests": [
            {"outlet": name, "host": rest.host, "until": durations.clock(rest.until)}
            for name, rest in left
        ],
    }


def _text(report: dict[str, Any]) -> str:
    states = ("stored", "pending", "rejected", "failed", "given_up")
    lines = [f"{'outlet':<20}" + "".join(f"{head:>10}" for head in (*states, "due now"))]
    for name, counts in sorted(report["outlets"].items()):
        row = [counts.get(state, 0) for state in states]
        row.append(report["due"].get(name, 0))
        lines.append(f"{name:<20}" + "".join(f"{count:>10}" for count in row))
    if report["rests"]:
        lines += ["", "left alone, as their servers asked:"]
        lines += [f"  {r['outlet']}: {r['host']} until {r['until']}" for r in report["rests"]]
    if report["failing"]:
        lines += ["", "failing:"]
    for page in report["failing"]:
        lines.append(f"  {page['url']}\n    {_why(page)}")
    if report["sources"]:
        lines += ["", "feeds and sitemaps that could not be read:"]
        lines += [f"  {source['url']}: {source['problem']}" for source in report["sources"]]
    return "\n".join(lines)


def _why(page: dict[str, Any]) -> str:
    if not page["attempts"]:
        return "forgotten: the next crawl fetches it again"
    again = "given up"
    if page["due"]:
        again = f"again at {page['due']}"
    times = "once" if page["attempts"] == 1 else f"{page['attempts']} times"
    return f"{page['problem']} ({times}, {again})"
