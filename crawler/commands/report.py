"""Write the report: every outlet's last 30 runs, alarms, latest articles and what was removed, on
one page that needs no network.

examples:
  tinsach report
  tinsach report --output /srv/news
  tinsach report --output /srv/news --to /var/www/news.html

exit codes: 0 written, 2 usage, 3 could not be written
"""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

from crawler.whereabouts import output_folder

FINE, USAGE, COULD_NOT = 0, 2, 3


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--output", metavar="DIR", default=output_folder(), help="output folder (output)"
    )
    parser.add_argument("--to", metavar="FILE", help="the page (report.html in the output folder)")


def run(args: argparse.Namespace) -> int:
    root = Path(args.output)
    if not root.is_dir():
        print(
            f"tinsach report: {root} is no folder; `tinsach crawl` makes one, --output names "
            "another",
            file=sys.stderr,
        )
        return USAGE
    from crawler.report import data, page

    path = Path(args.to) if args.to else root / "report.html"
    html = page.render(data.read(root, datetime.now(UTC)))
    draft = path.with_name(path.name + ".part")
    try:
        draft.write_text(html, "utf-8")
        draft.replace(path)
    except OSError as error:
        print(f"tinsach report: {path}: {error.strerror or error}", file=sys.stderr)
        return COULD_NOT
    print(path)
    return FINE
