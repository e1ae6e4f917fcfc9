"""Build a documented, deduplicated corpus from articles, web archives, pages or texts; describe,
compare and sample corpora.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crawler.whereabouts import output_folder

if TYPE_CHECKING:
    from crawler.dataset.build import Built

FINE, FAILED, USAGE = 0, 1, 2

_EPILOG = """examples:
  tinsach dataset build mycorpus
  tinsach dataset build mycorpus --from output/articles/vnexpress --split time:2026-01-01
  tinsach dataset build ccnews --from 'CC-NEWS-*.warc.gz' --workers 8 --format both
  tinsach dataset stats output/datasets/mycorpus
  tinsach dataset diff output/datasets/old output/datasets/new
  tinsach dataset sample output/datasets/mycorpus -n 20 --html -o sample.html

Each has its own help: tinsach dataset build --help
Needs the extra: pip install 'tinsach[dataset]'
"""

_BUILD = """examples:
  tinsach dataset build mycorpus
  tinsach dataset build mycorpus --from 'articles/*.jsonl' s3://bucket/pages/ --format both
  tinsach dataset build y2025 --from-date 2025-01-01 --to-date 2025-12-31 --outlets vnexpress,plo
  tinsach dataset build mycorpus --split random:0.98,0.01,0.01 --excluded --workers 8

Input: JSON Lines of articles or of {url, html} or {url, text} (.jsonl, .jsonl.gz), WARC files
(.warc, .warc.gz), folders of .html and .txt. A build that was stopped goes on when run again.
exit codes: 0 built, or nothing new; 1 it failed, or no article is left; 2 wrong usage.
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.epilog = _EPILOG
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    form = argparse.RawDescriptionHelpFormatter
    build = actions.add_parser("build", help="build a corpus", epilog=_BUILD, formatter_class=form)
    _add_build(build)
    stats = actions.add_parser("stats", help="what a corpus is made of")
    stats.add_argument("path", metavar="PATH", type=_corpus, help=_CORPUS)
    stats.add_argument("--json", action="store_true", help="as JSON, with all counts")
    diff = actions.add_parser("diff", help="articles added, removed, changed, by outlet")
    diff.add_argument("old", metavar="OLD", type=_corpus, help=_CORPUS)
    diff.add_argument("new", metavar="NEW", type=_corpus, help=_CORPUS)
    diff.add_argument("--json", action="store_true", help="as JSON")
    sample = actions.add_parser("sample", help="some records to look at")
    sample.add_argument("path", metavar="PATH", type=_corpus, help=_CORPUS)
    sample.add_argument("-n", dest="count", type=int, default=20, help="how many (default 20)")
    sample.add_argument("--seed", type=int, default=0, help="another number, another choice")
    sample.add_argument("--html", action="store_true", help="as a page to read")
    sample.add_argument("-o", "--output", metavar="FILE", help="write there, not to the terminal")


_CORPUS = "a corpus by its name or its folder, or .jsonl/.parquet files"


def _corpus(text: str) -> str:
    """Where a corpus is: a path, or the name it was built under."""
    named = Path(output_folder()) / "datasets" / text
    return str(named) if not Path(text).exists() and named.is_dir() else text


def _add_build(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("name", metavar="NAME", help="the corpus goes to output/datasets/NAME")
    add(
        "--from",
        dest="paths",
        nargs="+",
        action="extend",  # shards of a crawl may be named one after the other
        default=[],
        metavar="PATH",
        help="files, folders, globs or addresses like s3://... (default: the crawl's output/)",
    )
    add("--output", default=output_folder(), metavar="DIR", help="default: output")
    add("--overwrite", action="store_true", help="replace a corpus of this name")
    add("--format", choices=("jsonl.gz", "parquet", "both"), default="parquet")
    add("--shard-size", default="256MB", metavar="SIZE", help="of JSON text (default 256MB)")
    add("--split", metavar="HOW", help="random:0.98,0.01,0.01 or time:2026-01-01")
    add("--outlets", metavar="ID,ID", help="only these outlets")
    add("--from-date", metavar="DAY", help="only articles of this day or later")
    add("--to-date", metavar="DAY", help="only articles of this day or earlier")
    add("--fields", metavar="NAME,NAME", help="only these fields")
    add("--min-words", type=int, default=50, metavar="N", help="of the body (default 50)")
    add("--mask-pii", action="store_true", help="mask e-mail, phone and identity numbers")
    add("--excluded", action="store_true", help="also write the dropped records, by step")
    add("--workers", type=int, metavar="N", help="default: one for each processor")
    add("--engine", choices=("local", "ray", "slurm"), default="local")
    add("--partition", metavar="NAME", help="of Slurm")
    add("--time", default="04:00:00", metavar="H:M:S", help="limit of a Slurm task")
    add("--memory", type=float, default=2, metavar="GB", help="of a Ray or Slurm task")


def run(args: argparse.Namespace) -> int:
    """Run the action; the exit code is as the help says."""
    from crawler.dataset.options import DatasetError, UsageError

    actions = {"build": _build, "stats": _stats, "diff": _diff, "sample": _sample}
    try:
        return actions[args.action](args)
    except DatasetError as error:
        print(f"tinsach dataset: {error}", file=sys.stderr)
        return USAGE if isinstance(error, UsageError) else FAILED
    except ModuleNotFoundError as error:
        if error.name and error.name.startswith(("crawler", "cleaners")):
            raise
        print(
            f"tinsach dataset: {error.name} is missing: pip install 'tinsach[dataset]'",
            file=sys.stderr,
        )
        return USAGE


def _build(args: argparse.Namespace) -> int:
    from crawler.dataset.options import (
        DatasetError,
        Engine,
        Options,
        parse_day,
        parse_size,
        parse_split,
    )
    from crawler.dataset.workers import load_ahead

    try:
        options = Options(
            format=args.format,
            outlets=_outlets(args.outlets),
            from_date=parse_day(args.from_date, "--from-date") if args.from_date else None,
            to_date=parse_day(args.to_date, "--to-date") if args.to_date else None,
            fields=_words(args.fields),
            min_words=args.min_words,
            shard_size=parse_size(args.shard_size),
            mask_pii=args.mask_pii,
            excluded=args.excluded,
            **({"split": parse_split(args.split)} if args.split else {}),
        )
        workers = (os.cpu_count() or 1) if args.workers is None else args.workers
        if workers < 1:
            raise DatasetError(f"--workers {workers}: at least 1")
        if args.engine == "slurm" and not args.partition:
            raise DatasetError("--engine slurm needs --partition")
    except DatasetError as error:
        print(f"tinsach dataset: {error}", file=sys.stderr)
        return USAGE
    engine = Engine(
        name=args.engine,
        workers=workers,
        partition=args.partition,
        time=args.time,
        memory_gb=args.memory,
    )
    if engine.name == "local" and workers > 1 and not _known(args):
        load_ahead()
    from crawler.dataset.build import build  # takes a while, which the workers use, too

    built = build(
        args.name,
        args.paths,
        options,
        engine,
        output=Path(args.output),
        overwrite=args.overwrite,
    )
    return _tell(built)


def _known(args: argparse.Namespace) -> bool:
    """Whether the corpus may be up to date, so that there is nothing to do for workers."""
    return Path(args.output, "datasets", args.name, "MANIFEST.json").exists()


def _words(text: str | None) -> tuple[str, ...]:
    return tuple(word.strip() for word in (text or "").split(",") if word.strip())


def _outlets(text: str | None) -> tuple[str, ...]:
    """Declared ids, and what stands in records of others: a host, or that nothing is known."""
    from cleaners.outlet import outlets
    from crawler.dataset.options import UsageError
    from crawler.dataset.tally import UNKNOWN
    from crawler.outlet_ids import no_such_outlet

    words, known = _words(text), outlets()
    for word in words:
        if word not in known and "." not in word and word != UNKNOWN:
            raise UsageError(no_such_outlet(word, known))
    return words


def _tell(built: Built) -> int:
    if built.job:
        print(f"queued; when job {built.job} has ended, run the same command with --engine local")
        return FINE
    if built.manifest is None:
        print(f"nothing new: {built.folder} is up to date")
        return FINE
    manifest = built.manifest
    if built.ignored:
        print(f"{built.ignored} files of other kinds beside the input were not read")
    print(f"{'step':<18}{'in':>12}{'kept':>12}  dropped")
    for step in manifest["steps"]:
        why = ", ".join(f"{reason} {count:,}" for reason, count in step["dropped"].items())
        print(f"{step['step']:<18}{step['in']:>12,}{step['kept']:>12,}  {why}")
    if built.spared:
        print(f"0 articles: {built.folder} has some and was left as it was")
        return FAILED
    if "unread.jsonl" in manifest["files"]:
        print(f"some input is damaged: {built.folder / 'unread.jsonl'} names it")
    print(f"{manifest['records']:,} articles in {built.folder}")
    return FINE if manifest["records"] else FAILED


def _stats(args: argparse.Namespace) -> int:
    from crawler.dataset.corpus import records
    from crawler.dataset.tally import Tally

    tally = Tally()
    for split, record in records(args.path):
        tally.add(record, split)
    stats = tally.as_dict()
    if args.json:
        print(json.dumps(stats, ensure_ascii=False, indent=1))
        return FINE
    first, last = stats["days"]
    print(f"{stats['records']:,} articles, {stats['words']:,} words, {first} to {last}")
    for name in ("split", "outlet", "year", "section", "problem", "missing"):
        counts = stats[f"by_{name}"]
        if name == "year":
            _print_counts(name, dict(sorted(counts.items())), most=len(counts))
        else:
            _print_counts(name, counts)
    return FINE


def _print_counts(name: str, counts: dict[str, int], most: int = 15) -> None:
    if not counts:
        return
    print(f"\n{name}")
    for key, count in list(counts.items())[:most]:
        print(f"  {key:<40}{count:>12,}")
    if len(counts) > most:
        print(f"  ({len(counts) - most} more, see --json)")


def _diff(args: argparse.Namespace) -> int:
    from crawler.dataset.diff import KINDS, diff

    counts = diff(args.old, args.new)
    if args.json:
        print(json.dumps(counts, ensure_ascii=False, indent=1))
        return FINE
    total = {kind: sum(row[kind] for row in counts.values()) for kind in KINDS}
    print(f"{'outlet':<28}" + "".join(f"{kind:>12}" for kind in KINDS))
    rows: dict[str, Any] = {**counts, "all": total}
    for outlet, row in rows.items():
        print(f"{outlet:<28}" + "".join(f"{row[kind]:>12,}" for kind in KINDS))
    return FINE


def _sample(args: argparse.Namespace) -> int:
    from crawler.dataset.options import DatasetError
    from crawler.dataset.sample import page, sample

    chosen = sample(args.path, args.count, args.seed)
    if args.html:
        text = page(args.path, chosen)
    else:
        text = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in chosen)
    if args.output:
        try:
            Path(args.output).write_text(text, encoding="utf-8")
        except OSError as error:
            raise DatasetError(f"cannot write: {error}") from None
    else:
        sys.stdout.write(text)
    return FINE
