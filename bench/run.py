"""Speed and quality of Tinsạch beside other extractors, all in one run, on the same pages.

    python bench/run.py                     the fixtures, and the real pages where they are at hand
    python bench/run.py --pages FOLDER      any folder of .html pages (scored where gold is known)
    python bench/run.py --markdown          the tables as Markdown
    python bench/run.py --only tinsach --only resiliparse --rounds 9

The other extractors are installed into bench/.venv (bench/peers.txt); what does not install is
said. Exit code 1 when a figure misses its bound.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path[:0] = [str(HERE), str(ROOT)]

import environment  # noqa: E402
from extractors import (  # noqa: E402
    COMPILED,
    EXTRACTORS,
    LEXBOR,
    METADATA,
    RESILIPARSE,
    TEXT_EXTRACTORS,
    TINSACH,
    Extractor,
)
from measure import Measured, Result, measure  # noqa: E402
from metrics import score, score_page  # noqa: E402
from samples import PageSet, default_sets, page_set, texts  # noqa: E402
from table import render  # noqa: E402
from tqdm import tqdm  # noqa: E402

HEAD = (
    "extractor",
    "pages/s",
    "x traf.+meta",
    "x resiliparse",
    "time / parse",
    "f1",
    "exact",
    "leaked",
    "lost",
    "title",
    "date",
    "authors",
    "no text",
)
#: What Tinsạch promises: name, bound, and whether the figure must be at least or at most that.
FASTER, PARSES, TEXTS_A_SECOND, IMPORT_SECONDS, HELP_SECONDS = 12.0, 4.0, 1000.0, 0.15, 0.3
#: Rounds over the texts: many, as a round takes a sixth of a second and a shared machine's pace changes
#: within a few.
TEXT_ROUNDS = 45
#: Characters of markup that real article pages have more of, on average.
REAL_SIZE = 40_000
#: Rounds on a set of at most so many pages; on a larger one fewer, as each round says more.
MANY = 60


def main() -> int:
    arguments = _arguments()
    chosen = [EXTRACTORS[name] for name in arguments.only] or list(EXTRACTORS.values())
    packages = sorted({e.package for e in chosen if e.package})
    missing = {} if arguments.no_install or not packages else environment.install()
    versions = _versions(packages)
    chosen = [e for e in chosen if not e.package or e.package in versions]
    texts_by = list(TEXT_EXTRACTORS.values())
    compiled = any(e.compiled for e in chosen)
    if compiled and (why := environment.compile_cleaner()):
        print(f"the compiled cleaner is left out: {why}", file=sys.stderr)
        compiled = False
    if not compiled:  # what is not compiled must not be measured under that name
        chosen, texts_by = ([e for e in some if not e.compiled] for some in (chosen, texts_by))
    for package in packages:
        if package not in versions:
            print(
                f"{package} is left out: {missing.get(package, 'not installed')}", file=sys.stderr
            )
    sets = [page_set(folder) for folder in arguments.pages] or default_sets()
    print(_circumstances(versions))
    checks: list[_Check] = []
    for pages in sets:
        rounds = arguments.rounds or (3 if len(pages.samples) > MANY else 7)
        measured = _measured(chosen, pages, rounds)
        print(_report(pages, measured, rounds, markdown=arguments.markdown))
        if arguments.predictions:
            _keep(arguments.predictions / pages.label.split(":")[0].replace(" ", "-"), measured)
        checks += _speed_checks(pages, measured)
    checks += [*_text_checks(texts_by), *_start_checks()]
    print()
    for text, holds in checks:
        print(f"{'-' if arguments.markdown else ' '} {_SIGNS[holds]} {text}")
    print(f"\nLoad {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors at the end.")
    return 1 if any(holds is False for _, holds in checks) else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=_folder, action="append", default=[], metavar="FOLDER")
    parser.add_argument("--rounds", type=_count, help="rounds that count (default 7; 3 on many)")
    parser.add_argument("--only", action="append", default=[], choices=EXTRACTORS, metavar="NAME")
    parser.add_argument("--markdown", action="store_true", help="tables a README can quote")
    parser.add_argument("--no-install", action="store_true", help="use bench/.venv as it is")
    parser.add_argument(
        "--predictions", type=Path, metavar="FOLDER", help="keep each extractor's records here"
    )
    return parser.parse_args()


def _folder(text: str) -> Path:
    path = Path(text)
    if not path.is_dir() or not (any(path.rglob("*.html")) or any(path.rglob("*.htm"))):
        raise argparse.ArgumentTypeError(f"{text!r} is no folder with .html pages")
    return path


def _count(text: str) -> int:
    if not text.isdigit() or not int(text):
        raise argparse.ArgumentTypeError(f"{text!r} is no number of rounds")
    return int(text)


def _versions(packages: Sequence[str]) -> dict[str, str]:
    if not environment.PYTHON.exists():
        return {}
    found = {package: environment.version(environment.PYTHON, package) for package in packages}
    return {package: version for package, version in found.items() if version}


def _circumstances(versions: Mapping[str, str]) -> str:
    from cleaners.version import VERSION

    lexbor = environment.version(sys.executable, "selectolax")
    peers = ", ".join(f"{name} {versions[name]}" for name in sorted(versions, key=str.casefold))
    return (
        f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} processors, "
        f"load {os.getloadavg()[0]:.1f}; one process each, pinned to one processor, rounds "
        f"interleaved,\nprocessor time, median of each page's rounds. Trust the ratios.\n"
        f"tinsach {VERSION}, selectolax {lexbor}, {peers or 'no peer installed'}"
    )


def _measured(chosen: Sequence[Extractor], pages: PageSet, rounds: int) -> Measured:
    with tqdm(
        total=len(chosen) * (rounds + 1), desc=pages.label, disable=not sys.stderr.isatty()
    ) as bar:
        return measure(chosen, pages.samples, rounds, tick=lambda: bar.update() and None)


def _report(pages: PageSet, measured: Measured, rounds: int, *, markdown: bool) -> str:
    size = sum(len(sample.content) for sample in pages.samples) / len(pages.samples) / 1000
    title = f"{len(pages.samples)} pages of {size:.0f},000 characters, {pages.label}"
    lines = ["", f"{'### ' if markdown else ''}{title}", ""]
    rows = [_row(pages, result, measured.results) for result in measured.results.values()]
    lines.append(render(HEAD, rows, markdown=markdown))
    lines += [
        "",
        f"{rounds} rounds; the middle half of an extractor's rounds spans {measured.spread:.0%} of "
        "their median. x: times as fast. leaked, lost: words per 1,000\nwords of gold. A page an "
        'extractor fails on counts as empty. "-": the extractor has no such field.',
    ]
    lines += [f"{name} did not run: {why}" for name, why in measured.failed.items()]
    return "\n".join(lines)


def _row(pages: PageSet, result: Result, results: Mapping[str, Result]) -> list[str]:
    def ratio(name: str) -> str:
        other = results.get(name)
        return f"{other.total / result.total:.3g}" if other else "-"

    floor = results.get(LEXBOR)
    cells = [
        result.extractor.name,
        f"{result.per_second:.3g}" if result.per_second < 1000 else f"{result.per_second:.0f}",
        ratio(METADATA),
        ratio(RESILIPARSE),
        f"{result.total / floor.total:.3g}" if floor else "-",
    ]
    return cells + _quality(pages, result)


def _quality(pages: PageSet, result: Result) -> list[str]:
    scored = [
        score_page(sample.gold, _tidy(record))
        for sample, record in zip(pages.samples, result.records, strict=True)
        if sample.gold is not None
    ]
    fields = result.extractor.fields
    if "body" not in fields:
        return ["-"] * 8
    if not scored:
        return ["-"] * 7 + [str(result.failed)]
    total = score(scored)
    cells = [f"{total.f1:.3f}", f"{total.exact:.2f}", f"{total.leaked:.1f}", f"{total.lost:.1f}"]
    for field, share in (("title", total.title), ("date", total.date), ("authors", total.authors)):
        cells.append(f"{share:.2f}" if field in fields and share is not None else "-")
    return [*cells, str(result.failed)]


def _tidy(record: Mapping[str, Any]) -> dict[str, Any]:
    """A record as the metrics take it, whatever an extractor put in its fields."""
    authors = record.get("authors")
    return {
        **record,
        "body": record.get("body") or "",
        "authors": [str(name) for name in authors] if isinstance(authors, list) else [],
    }


def _keep(folder: Path, measured: Measured) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, result in measured.results.items():
        lines = [json.dumps(_tidy(record), ensure_ascii=False) for record in result.records]
        file = folder / f"{name.replace(', ', '-').replace(' ', '-')}.jsonl"
        file.write_text("\n".join(lines) + "\n", "utf-8")


#: What was measured, and whether it holds; None where it need not: the published cleaner is compiled,
#: and what the other one does is told beside it.
_Check = tuple[str, bool | None]
_SIGNS = {True: "ok  ", False: "MISS", None: "    "}


def _speed_checks(pages: PageSet, measured: Measured) -> Iterator[_Check]:
    """The bounds on pages of real size: a fixture has the article and a tenth of the markup."""
    letters = sum(len(sample.content) for sample in pages.samples) / len(pages.samples)
    for own in (TINSACH, COMPILED) if letters >= REAL_SIZE else ():
        ours = measured.results.get(own)
        for name, bound, least in ((METADATA, FASTER, True), (LEXBOR, PARSES, False)):
            other = measured.results.get(name)
            if ours and other:
                value = other.total / ours.total if least else ours.total / other.total
                told = f"{own}, {value:.1f} times {'as fast as' if least else 'the time of'} {name}"
                bounds = f"{'at least' if least else 'at most'} {bound:g}"
                holds = value >= bound if least else value <= bound
                counts = own == COMPILED or COMPILED not in measured.results
                yield f"{pages.label.split(':')[0]}: {told} ({bounds})", holds if counts else None


def _text_checks(extractors: Sequence[Extractor]) -> Iterator[_Check]:
    samples = texts()
    if not samples:
        return
    measured = measure(extractors, samples * 4, TEXT_ROUNDS)
    for name, why in measured.failed.items():
        yield f"{name} did not run: {why}", False
    letters = sum(len(sample.content) for sample in samples) // len(samples)
    for name, result in measured.results.items():
        told = f"{name}: {result.per_second:.0f} texts of {letters:,} characters a second, one core"
        counts = TEXT_EXTRACTORS[name].compiled or len(measured.results) == 1
        holds = result.per_second >= TEXTS_A_SECOND if counts else None
        yield f"{told} (at least {TEXTS_A_SECOND:g})", holds


def _start_checks() -> Iterator[_Check]:
    code = "import time; t = time.perf_counter(); import cleaners; print(time.perf_counter() - t)"
    seconds = statistics.median(float(_output([sys.executable, "-c", code])) for _ in range(9))
    yield f"import cleaners: {seconds:.3f} s (under {IMPORT_SECONDS})", seconds < IMPORT_SECONDS
    command = [sys.executable, "-m", "crawler.cli", "--help"]
    script = Path(sys.executable).with_name("tinsach")
    if script.exists():
        command = [str(script), "--help"]
    times = []
    for _ in range(9):
        began = time.perf_counter()
        _output(command)
        times.append(time.perf_counter() - began)
    seconds = statistics.median(times)
    yield f"tinsach --help: {seconds:.2f} s (under {HELP_SECONDS})", seconds < HELP_SECONDS


def _output(command: Sequence[str]) -> str:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit("stopped")
