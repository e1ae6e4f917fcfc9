"""Clean article pages and cluttered texts into article JSON.

SOURCE is an article's URL, an .html or .txt file, a folder of them, or - for standard input. A folder
is searched to its depth; hidden files and folders in it (.name) are left out.
One source gives one JSON object, several give JSON Lines, in the order of the sources.
"""

from __future__ import annotations

import argparse
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from crawler.kept_file import kept
from crawler.sources import STDIN, Source, UsageError, expand

if TYPE_CHECKING:
    from crawler.formats import Format
    from crawler.oneoff import Outcome

FINE, NO_ARTICLE, USAGE = 0, 1, 2
#: From this many sources on, a person at a terminal sees a progress bar.
_MANY = 10

_EPILOG = """examples:
  tinsach clean https://vnexpress.net/some-article-4954454.html
  tinsach clean scraped.txt --explain
  tinsach clean saved.html --url https://plo.vn/some-article-post123.html
  tinsach clean pages/ -o articles.jsonl
  pbpaste | tinsach clean - --as text --format markdown
  tinsach clean saved.html --explain --format html -o explained.html

exit codes: 0 all clean; 1 some source gave no article (its record says why); 2 wrong usage;
130 interrupted (Ctrl-C).
URLs are fetched as robots.txt allows; set TINSACH_CONTACT to an address sites can reach you at.
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.epilog = _EPILOG
    parser.add_argument("source", nargs="+", metavar="SOURCE", help="URL, file, folder or -")
    parser.add_argument(
        "--as",
        dest="kind",
        choices=("html", "text"),
        help="what the content is (default: told by looking at it)",
    )
    parser.add_argument("--url", help="the address of a saved page, which names its outlet")
    parser.add_argument(
        "--outlet",
        metavar="ID",
        help="use this outlet's rules whatever the address says; none: no outlet's rules",
    )
    parser.add_argument(
        "--explain", action="store_true", help="also give what was removed, by which rule and why"
    )
    parser.add_argument(
        "--format",
        dest="form",
        choices=("json", "jsonl", "text", "markdown", "html"),
        help="default: json for one source, jsonl for several; html: source and article side by"
        " side, with what each rule removed",
    )
    parser.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        help="write there, not to the terminal; a FILE that is there is replaced when the run ends,"
        " and one that is broken off (Ctrl-C) leaves it, with what was finished in FILE.*.partial",
    )
    parser.add_argument(
        "--allow-private",
        action="store_true",
        help="let URLs lead to private and loopback addresses",
    )


def run(args: argparse.Namespace) -> int:
    """Clean the sources; the exit code is 1 when some source gave no article."""
    try:
        sources = expand(args.source)
        _check(args, sources)
        with _ended_in_order(), _output(args.output, sources) as out:
            return _clean(args, sources, out)
    except UsageError as error:
        print(f"tinsach clean: {error}", file=sys.stderr)
        return USAGE
    except BrokenPipeError:
        raise
    except OSError as error:  # a full disk, a folder that vanished
        where = f"{error.filename}: " if error.filename else ""
        print(f"tinsach clean: {where}{error.strerror or error}", file=sys.stderr)
        return NO_ARTICLE


def _check(args: argparse.Namespace, sources: list[Source]) -> None:
    if args.url is not None:
        if len(sources) > 1 or sources[0].is_url:
            raise UsageError("--url is the address of one saved page: give one file or -")
        if not args.url.lower().startswith(("http://", "https://")):
            raise UsageError(f"--url {args.url}: write the whole address, with https://")
    if args.form == "html" and len(sources) > 1:
        raise UsageError(f"--format html shows one page; these are {len(sources):,}")
    if args.outlet is not None:
        _check_outlet(args.outlet)


def _check_outlet(name: str) -> None:
    from cleaners.outlet import outlets
    from crawler.outlet_ids import no_such_outlet

    if name not in outlets() and name != "none":
        raise UsageError(f"--outlet: {no_such_outlet(name, outlets())}")


@contextmanager
def _ended_in_order() -> Iterator[None]:
    """A SIGTERM (kill, timeout) lets go of files and workers as a Ctrl-C does: killed on the spot,
    Python's own helper process complains of leaked semaphores and a draft is left behind."""
    if (
        threading.current_thread() is not threading.main_thread()
        or signal.getsignal(signal.SIGTERM) is not signal.SIG_DFL
    ):
        yield
        return
    signal.signal(signal.SIGTERM, _end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _end(*_: object) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)  # asked once is enough
    sys.exit(128 + signal.SIGTERM)


@contextmanager
def _output(name: str | None, sources: list[Source]) -> Iterator[BinaryIO]:
    if name is None or name == STDIN:
        sys.stdout.flush()
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    path = Path(name)
    if path.is_dir():
        raise UsageError(f"-o {name}: this is a folder, name a file")
    if not path.parent.is_dir():
        raise UsageError(f"-o {name}: the folder {path.parent} does not exist")
    if path.exists() and any(_same(source, path) for source in sources):
        raise UsageError(f"-o {name}: this is one of the sources and would be overwritten")
    with ExitStack() as opened:
        try:
            file = opened.enter_context(kept(path))
        except OSError as error:
            raise UsageError(f"-o {name}: {error.strerror}") from error
        yield file


def _same(source: Source, path: Path) -> bool:
    return source.path is not None and Path(source.path).exists() and path.samefile(source.path)


def _clean(args: argparse.Namespace, sources: list[Source], out: BinaryIO) -> int:
    from cleaners.model import Kind
    from crawler.fetch import Fetcher
    from crawler.formats import FORMATS, MANY
    from crawler.oneoff import Options, outcomes

    several = len(sources) > 1 or Path(args.source[0]).is_dir()
    form = args.form or ("jsonl" if several else "json")
    options = Options(
        kind=Kind(args.kind) if args.kind else None,
        url=args.url,
        outlet=args.outlet,
        explain=args.explain,
        form=form,
    )
    if Source(STDIN) in sources and sys.stdin.isatty():
        print("reading standard input; end it with Ctrl-D on a line of its own", file=sys.stderr)
    frame = (MANY if several else FORMATS)[form]
    fetcher = Fetcher(allow_private=args.allow_private)
    results = outcomes(sources, options, fetcher)
    without = _write(_progress(results, len(sources), out), frame, out)
    if several and without:
        print(f"{without:,} of {len(sources):,} sources gave no article", file=sys.stderr)
    return NO_ARTICLE if without else FINE


def _write(results: Any, frame: Format, out: BinaryIO) -> int:
    """Write each record as it comes; the number of sources that gave no article."""
    without, before = 0, frame.before
    for result in results:
        if result.text:
            out.write((before + result.text).encode("utf-8", "replace"))
            out.flush()
            before = frame.between
        if result.complaint:
            without += 1
            _tell(f"{result.source}: {result.complaint}", results)
    out.write(frame.after.encode())
    return without


def _tell(line: str, results: Any) -> None:
    """One line on standard error, above the progress bar where there is one."""
    from crawler.formats.text import plain

    line = plain(line)
    write = getattr(results, "write", None)
    if write:
        write(line, file=sys.stderr)
    else:
        print(line, file=sys.stderr)


def _progress(results: Iterator[Outcome], total: int, out: BinaryIO) -> Any:
    """The results, with a bar on standard error when they are many and a person is looking."""
    shown_together = out is sys.stdout.buffer and sys.stdout.isatty()
    if total < _MANY or not sys.stderr.isatty() or shown_together:
        return results
    from tqdm import tqdm

    return tqdm(results, total=total, unit="page", desc="cleaning", dynamic_ncols=True)
