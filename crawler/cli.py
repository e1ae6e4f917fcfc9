"""The command line: `tinsach VERB`. Each verb is a module of `crawler/commands/`, loaded when asked
for, so that `tinsach --help` stays fast. Nothing else is loaded before `main` can answer Ctrl-C.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # typing's own takes a while
if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from types import ModuleType

#: verb -> what it does, in one line; the module of that name in crawler/commands does it.
VERBS = {
    "clean": "clean article pages or cluttered texts: URLs, files, folders or standard input",
    "crawl": "crawl outlets into output/: the latest, or an archive day by day",
    "reclean": "rebuild the articles from the archived pages with today's rules",
    "state": "what the crawler knows: counts, failing URLs; forget a URL to fetch it again",
    "report": "write output/report.html: every outlet's last runs on one page",
    "outlets": "list, add and check the outlets this project knows",
    "dataset": "build, describe, compare and sample a corpus",
    "demo": "replay the recorded crawls without a network and show the result",
}

USAGE = 2
INTERRUPTED = 130

EPILOG = """examples:
  tinsach clean https://vnexpress.net/some-article-4954454.html
  tinsach clean scraped.txt --explain
  tinsach crawl vnexpress tuoitre --since 2d
  tinsach dataset build mycorpus

Each command has its own help: tinsach clean --help
"""


def _overview() -> argparse.ArgumentParser:
    import argparse

    from cleaners.version import VERSION

    parser = argparse.ArgumentParser(
        prog="tinsach",
        description="Tinsạch: clean Vietnamese news articles from pages, texts and whole outlets.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"tinsach {VERSION}")
    verbs = parser.add_subparsers(dest="verb", metavar="COMMAND", title="commands")
    for verb, help_line in VERBS.items():
        verbs.add_parser(verb, help=help_line, add_help=False)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run one verb and return its exit code: 0 fine, 2 usage, else as the verb's help says."""
    try:
        return _main(list(sys.argv[1:] if argv is None else argv))
    except KeyboardInterrupt:
        return _interrupted()
    except RuntimeError as error:
        # where a class that is being made names its fields, Python 3.11 makes this of an interrupt
        if isinstance(error.__cause__, KeyboardInterrupt):
            return _interrupted()
        raise
    except BrokenPipeError:
        # the reader (head, less) went away: not an error of ours
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _interrupted() -> int:
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # asked once is enough
    # CPython marks an interrupt that leaves an `exec` (a dataclass that is being made has one) and,
    # under `python -m`, ends by the signal for it, caught or not. Another `exec` takes the mark away.
    exec("")  # noqa: S102
    print("interrupted", file=sys.stderr)
    return INTERRUPTED


def _main(words: Sequence[str]) -> int:
    import io

    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by whoever starts us (`2>&-`)
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_WRONLY), "w"))
    for stream in (sys.stdout, sys.stderr):
        # a terminal that knows no Vietnamese shows "?" for a letter, and no traceback
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    if not words or words[0] not in VERBS:
        _overview().parse_args(words)
        _overview().print_help(sys.stderr)
        return USAGE
    return _run(words[0], words[1:])


def _run(verb: str, words: Sequence[str]) -> int:
    import signal

    # while modules are loaded and words are read nothing is written, and an interrupt in the midst of
    # that may come out as another error
    ours = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if ours:
        signal.signal(signal.SIGINT, _quit)
    try:
        module, args = _read(verb, words)
    finally:
        if ours:
            signal.signal(signal.SIGINT, signal.default_int_handler)
    return int(module.run(args) or 0)


def _quit(*_: object) -> None:
    os.write(2, b"interrupted\n")
    os._exit(INTERRUPTED)


def _read(verb: str, words: Sequence[str]) -> tuple[ModuleType, argparse.Namespace]:
    import argparse
    import importlib

    module = importlib.import_module(f"crawler.commands.{verb}")
    parser = argparse.ArgumentParser(
        prog=f"tinsach {verb}",
        description=module.__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    module.add_arguments(parser)
    # names may stand among the options, unless the verb has verbs of its own
    read = parser.parse_args if parser._subparsers else parser.parse_intermixed_args
    return module, read(words)


if __name__ == "__main__":
    sys.exit(main())
