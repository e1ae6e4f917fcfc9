"""Replay the recorded crawl of every outlet that has one, clean the articles, show the result.

Nothing goes to the network. Scrapy, the cleaner and the stores are the real ones; only the answers
come from the recordings. Articles are written to output/demo/articles/<outlet>/<day>.jsonl.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import shutil
import sys
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

FINE, FAILED, USAGE = 0, 1, 2
#: Says that a folder was made by this command and may be made anew.
MARKER = ".tinsach-demo"
_HEAD = ("outlet", "pages", "articles", "removed blocks", "problems")
_PARAGRAPHS = 4


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "--output", metavar="DIR", default="output/demo", help="default: %(default)s"
    )
    parser.add_argument(
        "--cassettes", metavar="DIR", default="fixtures/cassettes", help="default: %(default)s"
    )


def run(args: argparse.Namespace) -> int:
    """Replay, then print the table and the first article."""
    output, cassettes = Path(args.output), Path(args.cassettes)
    names = sorted(path.stem for path in cassettes.glob("*.yaml"))
    if not names:
        print(
            f"tinsach demo: no recorded crawl in {cassettes}; run it in a copy of the project, "
            "or name the folder with --cassettes",
            file=sys.stderr,
        )
        return USAGE
    if problem := _make_anew(output):
        print(f"tinsach demo: {problem}", file=sys.stderr)
        return USAGE
    print(
        f"Replaying the recorded crawls of {len(names)} outlets, without a network ...", flush=True
    )
    report = _replay(names, output, cassettes)
    if report is None:
        return FAILED
    outlets: Mapping[str, Any] = report["outlets"]
    print("\n" + "\n".join(table([row(name, tally) for name, tally in outlets.items()])))
    articles = sum(tally["articles"] for tally in outlets.values())
    print(f"\n{articles} articles are in {output / 'articles'}, one JSON object a line.")
    first = next(_articles(output), None)
    if first is None:
        print("tinsach demo: the replay gave no article", file=sys.stderr)
        return FAILED
    print("\nThe first of them:\n")
    print(readable(first))
    return FINE


def _make_anew(output: Path) -> str | None:
    """An empty folder with our marker; the reason when the folder is somebody's."""
    try:
        if output.is_dir() and any(output.iterdir()):
            if not (output / MARKER).exists():
                return f"{output} holds something else; name another folder with --output"
            shutil.rmtree(output)
        output.mkdir(parents=True, exist_ok=True)
        (output / MARKER).touch()
    except OSError as error:
        return f"{error.filename or output}: {error.strerror}"
    return None


def _replay(names: Sequence[str], output: Path, cassettes: Path) -> dict[str, Any] | None:
    """The run's own report (runs/<id>.json); None when it could not run."""
    from crawler.crawling import FINE as CRAWLED
    from crawler.crawling import crawl
    from crawler.runs import load

    overrides = {
        "TINSACH_REPLAY": True,
        "TINSACH_OUTPUT": str(output),
        "TINSACH_CASSETTES": str(cassettes),
        "TINSACH_PROGRESS": False,
        "LOG_LEVEL": "ERROR",
        # recordings need no manners
        "DOWNLOAD_DELAY": 0,
        "AUTOTHROTTLE_ENABLED": False,
    }
    with contextlib.redirect_stdout(io.StringIO()):  # its summary is for logs; the table is ours
        code = crawl(names, {}, overrides)
    runs = load(output, last=1)
    return runs[0] if code == CRAWLED and runs else None


def row(name: str, tally: Mapping[str, Any]) -> tuple[str, ...]:
    """An outlet's cells; what is counted by kind stands as "kind count", the largest first."""
    unread = {"unread_source": count} if (count := tally["sources"].get("problems", 0)) else {}
    return (
        name,
        f"{tally['pages']:,}",
        f"{tally['articles']:,}",
        _counts(tally["removed"]),
        _counts({**tally["problems"], **unread}),
    )


def _counts(counts: Mapping[str, int]) -> str:
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{kind}\u00a0{count:,}" for kind, count in ordered) or "-"


def table(rows: Sequence[tuple[str, ...]]) -> list[str]:
    """The lines of the table, as wide as the terminal; long cells go on in the next line."""
    width = min(shutil.get_terminal_size((100, 24)).columns, 160)
    fixed = [max(len(line[i]) for line in (_HEAD, *rows)) for i in range(3)]
    rest = max(width - sum(fixed) - 2 * len(fixed) - 2, 40)
    widths = [*fixed, rest * 3 // 5, rest * 2 // 5]
    lines = [*_row(_HEAD, widths), "  ".join("-" * size for size in widths)]
    for cells in rows:
        lines += _row(cells, widths)
    return lines


def _row(cells: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    columns = [_wrapped(cell, size) for cell, size in zip(cells, widths, strict=True)]
    for number in range(max(map(len, columns))):
        parts = []
        for i, (column, size) in enumerate(zip(columns, widths, strict=True)):
            part = column[number] if number < len(column) else ""
            parts.append(part.rjust(size) if i in (1, 2) else part.ljust(size))
        yield "  ".join(parts).replace("\u00a0", " ").rstrip()


def _wrapped(cell: str, size: int) -> list[str]:
    # a no-break space keeps a kind and its count on one line; textwrap breaks at " " alone
    return textwrap.wrap(cell, size, break_on_hyphens=False, break_long_words=False) or [""]


def _articles(output: Path) -> Iterator[dict[str, Any]]:
    for path in sorted((output / "articles").glob("*/*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            yield json.loads(line)


def readable(article: Mapping[str, Any]) -> str:
    """An article for a person: title, facts and the first paragraphs."""
    width = min(shutil.get_terminal_size((100, 24)).columns, 100) - 4
    facts = [article["outlet"], article["date"], ", ".join(article["authors"]), article["credit"]]
    paragraphs = str(article["body"]).split("\n\n")
    left = len(paragraphs) - _PARAGRAPHS
    parts = [
        str(article["title"]),
        " · ".join(str(fact) for fact in facts if fact),
        *paragraphs[:_PARAGRAPHS],
        *([f"... and {left} more paragraph{'s' * (left > 1)}"] if left > 0 else []),
        str(article["url"] or ""),
    ]
    filled = (textwrap.fill(part, width, break_on_hyphens=False) for part in parts if part)
    return "\n\n".join(textwrap.indent(text, "    ") for text in filled)
