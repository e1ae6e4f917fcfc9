"""Scrapy settings as people type them: `--set NAME=VALUE`."""

from __future__ import annotations

import argparse
import logging
import math
from collections.abc import Iterable
from typing import Any

from crawler import durations


def add_argument(parser: argparse.ArgumentParser) -> None:
    """Declare the option; `read` takes what it gathers in `settings`."""
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        dest="settings",
        help="a Scrapy setting for this run; may be given again",
    )


def read(pairs: Iterable[str]) -> dict[str, Any]:
    """The settings of a command line. ValueError names the pair that cannot be meant."""
    import difflib

    from scrapy.settings import Settings

    known = Settings()
    known.setmodule("crawler.settings", priority="project")
    found: dict[str, Any] = {}
    for pair in pairs:
        name, sign, value = pair.partition("=")
        if not sign or not name.isupper():
            raise ValueError(f"--set {pair}: write NAME=VALUE, such as DOWNLOAD_DELAY=5")
        if name not in known:
            close = difflib.get_close_matches(name, list(known), n=1, cutoff=0.8)
            if close or name.startswith("TINSACH_"):
                guess = f"; did you mean {close[0]}?" if close else ""
                raise ValueError(f"--set {pair}: no setting has that name{guess}")
        elif wanted := _unfit(name, value, known[name]):
            raise ValueError(f"--set {pair}: write {wanted}")
        found[name] = value
    return found


def _unfit(name: str, value: str, usual: Any) -> str | None:
    """What is wanted in its place; None where the value can be one of this setting."""
    if name == "LOG_LEVEL":
        levels = logging.getLevelNamesMapping()
        return None if value in levels else f"one of {', '.join(levels)}"
    if name == "TINSACH_OUTPUT":
        return None if value else "a folder"
    if name == "TINSACH_REVISIT":
        return None if durations.is_one(value) else "a length of time such as 2d"
    if isinstance(usual, bool):
        return None if value.lower() in {"0", "1", "true", "false"} else "0 or 1"
    if isinstance(usual, int):
        return None if value.removeprefix("-").isdecimal() else "a whole number"
    if isinstance(usual, float):
        return None if _is_amount(value) else "a number"
    return None


def _is_amount(text: str) -> bool:
    try:
        return 0 <= float(text) < math.inf
    except ValueError:
        return False
