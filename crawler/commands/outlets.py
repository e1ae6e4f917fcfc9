"""List the outlets this project knows, add one from a page, check that they still fit their sites.

examples:
  tinsach outlets list
  tinsach outlets list --markdown > docs/outlets.md
  tinsach outlets new https://example.com.vn/some-article-123456.html
  tinsach outlets new saved.html --url https://example.com.vn/some-article-123456.html --id example
  tinsach outlets check vnexpress tuoitre
  tinsach outlets check --replay
  tinsach outlets check vnexpress --live --record

exit codes: 0 fine (or refused by robots.txt, which we obey), 1 an outlet failed its check, 2 usage,
3 could not run
"""

from __future__ import annotations

import argparse
import json
import sys
from datetime import UTC, datetime
from pathlib import Path

from cleaners.model import Page, Problem, ProblemKind
from cleaners.outlet import Outlet, outlets
from crawler import overrides
from crawler.outlet_ids import no_such_outlet
from crawler.whereabouts import output_folder

FINE, FAILED, USAGE, COULD_NOT = 0, 1, 2, 3


def add_arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    _list_arguments(actions.add_parser("list", help="every outlet with its facts"))
    _new_arguments(actions.add_parser("new", help="write an outlet's file from one article page"))
    _check_arguments(actions.add_parser("check", help="fetch a few articles and judge them"))


def _list_arguments(parser: argparse.ArgumentParser) -> None:
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="one JSON list")
    form.add_argument("--markdown", action="store_true", help="what docs/outlets.md holds")
    parser.add_argument(
        "--output", metavar="DIR", default=output_folder(), help="of the crawls (output)"
    )


def _new_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("source", metavar="URL|FILE", help="an article page")
    parser.add_argument("--url", help="the address of a saved page")
    parser.add_argument("--id", help="the outlet's id (default: from its host)")
    parser.add_argument("--project", metavar="DIR", type=Path, help="write into this copy")
    parser.add_argument("--allow-private", action="store_true", help="let URL be a private address")


def _check_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("outlets", nargs="*", metavar="ID", help="default: all of them")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--live", action="store_true", help="from the network (the default)")
    how.add_argument("--replay", action="store_true", help="from the recorded crawls")
    parser.add_argument("--record", action="store_true", help="keep what was seen as a recording")
    parser.add_argument("--cassettes", metavar="DIR", type=Path, help="where recordings are")
    parser.add_argument("--articles", type=int, default=3, metavar="N", help="of each outlet (3)")
    parser.add_argument("--json", action="store_true", help="one JSON object a line and outlet")
    overrides.add_argument(parser)


def run(args: argparse.Namespace) -> int:
    return {"list": _list, "new": _new, "check": _check}[args.action](args)


def _slip(message: str) -> int:
    print(f"tinsach outlets: {message}", file=sys.stderr)
    return USAGE


def _list(args: argparse.Namespace) -> int:
    from crawler.upkeep import listing, places

    if args.markdown:
        print(listing.markdown(), end="")
        return FINE
    fixtures = places.fixtures()  # an installed copy has none
    rows = listing.rows(fixtures if fixtures.is_dir() else None, Path(args.output))
    if args.json:
        print(json.dumps([row.as_dict() for row in rows], ensure_ascii=False, indent=1))
    else:
        print(listing.table(rows))
    return FINE


def _new(args: argparse.Namespace) -> int:
    from cleaners.rules import RuleError
    from crawler.upkeep import places, scaffold
    from crawler.upkeep.told import told

    if not args.project and not places.fixtures().is_dir():
        return _slip("this is an installed copy; name a checkout of the source with --project DIR")
    page = _page(args)
    if isinstance(page, Problem):
        _slip(f"{args.source}: {page.detail}")
        return USAGE if page.kind is ProblemKind.UNREADABLE else COULD_NOT
    try:
        plan = scaffold.plan(page, args.id, args.project or places.ROOT)
        written = scaffold.write(plan)
    except scaffold.ScaffoldError as error:
        return _slip(str(error))
    except (OSError, RuleError) as error:
        print(f"tinsach outlets: {error}", file=sys.stderr)
        return COULD_NOT
    print(told(plan, written))
    return FINE


def _page(args: argparse.Namespace) -> Page | Problem:
    """The page that is named, with its address where it has one."""
    from crawler.fetch import Fetcher
    from crawler.sources import UsageError, expand, read
    from crawler.upkeep.scaffold import addressed

    try:
        source = expand([args.source])[0]
    except UsageError as error:
        return Problem(kind=ProblemKind.UNREADABLE, detail=str(error))
    if source.is_url:
        answer = Fetcher(allow_private=args.allow_private).fetch(source.name)
        return answer.problem or Page(
            content=answer.content,
            url=answer.url,
            charset=answer.charset,
            fetched=datetime.now(UTC),
        )
    content = read(source)
    return content if isinstance(content, Problem) else addressed(content, args.url)


def _check(args: argparse.Namespace) -> int:
    known = outlets()
    unknown = [name for name in args.outlets if name not in known]
    if unknown:
        return _slip(no_such_outlet(unknown[0], known))
    if args.record and args.replay:
        return _slip("--record keeps what the network answers: leave --replay out")
    if args.articles < 1:
        return _slip("--articles must be at least 1")
    try:
        overrides.read(args.settings)
    except ValueError as error:
        return _slip(str(error))
    chosen = _chosen(args)
    if not chosen:
        return _slip("there is no recorded crawl to replay")
    return _verdicts(chosen, args)


def _chosen(args: argparse.Namespace) -> list[Outlet]:
    """Those named; else all, or with --replay all that have a recording."""
    from crawler.replay import cassette_path
    from crawler.upkeep import places

    if args.outlets:
        return [outlets()[name] for name in dict.fromkeys(args.outlets)]
    folder = args.cassettes or places.cassettes()
    every = list(outlets().values())
    return [o for o in every if not args.replay or cassette_path(folder, o.id).is_file()]


def _verdicts(chosen: list[Outlet], args: argparse.Namespace) -> int:
    from tqdm import tqdm

    from crawler.health.summary import counted
    from crawler.upkeep.check import REFUSED, Options, check, report

    options = Options(
        replay=args.replay,
        record=args.record,
        cassettes=args.cassettes,
        articles=args.articles,
        settings=tuple(args.settings),
    )
    states = []
    quiet = len(chosen) < 2 or not sys.stderr.isatty()
    for number, outlet in enumerate(tqdm(chosen, unit="outlet", disable=quiet, leave=False), 1):
        if quiet:
            place = f" ({number} of {len(chosen)})" if len(chosen) > 1 else ""
            count = counted(args.articles, "article")
            print(f"{outlet.id}{place}: crawling {count} ...", file=sys.stderr, flush=True)
        verdict = check(outlet, options)
        states.append(verdict.state)
        text = json.dumps(verdict.as_dict(), ensure_ascii=False) if args.json else report(verdict)
        with tqdm.external_write_mode(file=sys.stdout):
            print(text, flush=True)
    if not args.json and len(states) > 1:
        order = ("fine", "failed", REFUSED, "not run")
        counts = ", ".join(f"{states.count(s)} {s}" for s in order if s != REFUSED or s in states)
        print(f"\n{len(states)} outlets: {counts}")
    if "failed" in states:
        return FAILED
    return COULD_NOT if "not run" in states else FINE
