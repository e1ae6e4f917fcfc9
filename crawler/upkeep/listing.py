"""The declared outlets as rows, as a table for a terminal and as docs/outlets.md."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from cleaners.outlet import Family, Outlet, families, outlets
from crawler import runs

#: Earlier runs that are searched for an outlet's last one.
_RUNS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One outlet. `layouts` counts its body selectors, its family's too; `fixtures` its pages with
    an expectation, None where this copy holds none of any outlet. `health` is its part of the last
    run that touched it, None where there is none.
    """

    id: str
    name: str
    family: str | None
    domains: tuple[str, ...]
    feeds: tuple[str, ...]
    sitemaps: tuple[str, ...]
    listings: tuple[str, ...]
    layouts: int
    fixtures: int | None
    confidence: str
    verified: str
    traps: tuple[str, ...]
    health: Mapping[str, Any] | None

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


def rows(fixtures: Path | None, output: Path) -> list[Row]:
    """Every outlet, in alphabetical order. `fixtures`: their folder, where there is one."""
    last = _last_runs(output)
    return [_row(outlet, fixtures, last.get(outlet.id)) for outlet in outlets().values()]


def _row(outlet: Outlet, fixtures: Path | None, health: Mapping[str, Any] | None) -> Row:
    family = outlet.family
    return Row(
        id=outlet.id,
        name=outlet.name,
        family=family.id if family else None,
        domains=outlet.domains,
        feeds=outlet.feeds or (family.feeds if family else ()),
        sitemaps=outlet.sitemaps or (family.sitemaps if family else ()),
        listings=outlet.listings,
        layouts=len(outlet.effective_selectors.body),
        fixtures=_expected(fixtures / outlet.id) if fixtures else None,
        confidence=outlet.confidence,
        verified=outlet.verified,
        traps=outlet.traps,
        health=health,
    )


def _expected(folder: Path) -> int:
    return len(list(folder.glob("*/expected.json")))


def _last_runs(output: Path) -> dict[str, dict[str, Any]]:
    """outlet -> what its last run came to."""
    found: dict[str, dict[str, Any]] = {}
    for record in runs.load(output, last=_RUNS):
        alarms = record.get("alarms")
        rung = [a for a in alarms if isinstance(a, dict)] if isinstance(alarms, list) else []
        for name, tally in record["outlets"].items():
            if not isinstance(tally, dict):
                continue
            rang = [alarm for alarm in rung if alarm.get("outlet") == name]
            found[name] = {
                "run": record.get("id"),
                "finished": record.get("finished"),
                "pages": tally.get("pages", 0),
                "articles": tally.get("articles", 0),
                "problems": tally.get("problems", {}),
                "alarms": [str(alarm.get("text")) for alarm in rang],
            }
    return found


def table(given: Sequence[Row]) -> str:
    """A line for each outlet; cut at the terminal's edge where there is one."""
    head = (
        "id",
        "family",
        "feeds/maps/lists",
        "layouts",
        "fixtures",
        "confidence",
        "last run",
        "domains",
    )
    lines = [head, *(_cells(row) for row in given)]
    widths = [max(len(line[i]) for line in lines) for i in range(len(head) - 1)]
    wide = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    texts = (
        "  ".join(cell.ljust(width) for cell, width in zip(line, [*widths, 0], strict=True))
        for line in lines
    )
    shown = [text.rstrip()[:wide] for text in texts]
    proven = [row.fixtures for row in given if row.fixtures is not None]
    told = f"{sum(proven)} fixtures" if proven else "without fixtures: they come with the source"
    return "\n".join([*shown, "", f"{len(given)} outlets, {told}"])


def _cells(row: Row) -> tuple[str, ...]:
    return (
        row.id,
        row.family or "own",
        f"{len(row.feeds)}/{len(row.sitemaps)}/{len(row.listings)}",
        str(row.layouts),
        "-" if row.fixtures is None else str(row.fixtures),
        row.confidence,
        _health(row.health),
        ", ".join(row.domains),
    )


def _health(health: Mapping[str, Any] | None) -> str:
    if health is None:
        return "-"
    day = str(health["finished"])[:10]
    state = "alarm" if health["alarms"] else f"{health['articles']} of {health['pages']}"
    return f"{day} {state}"


_HEAD = """# The outlets

<!-- generated from the declarations: tinsach outlets list --markdown > docs/outlets.md -->

{count} outlets. What is said here is read from the files in `cleaners/outlets/` and
`cleaners/families/`; change it there. `layouts` counts the body selectors that are tried, newest
first. Confidence: *solid* was seen on real pages or feeds, *medium* in public descriptions of them,
*thin* in one place only; `(gk)` in a source marks what was known in general and seen nowhere.
"""


def markdown() -> str:
    """docs/outlets.md: what does not depend on this machine or its runs."""
    parts = [_HEAD.format(count=len(outlets()))]
    for family in [*families().values(), None]:
        members = [o for o in outlets().values() if (o.family and o.family.id) == _id(family)]
        if members or family:
            parts.append(_section(family, members))
    return "\n".join(parts)


def _id(family: Family | None) -> str | None:
    return family.id if family else None


def _section(family: Family | None, members: Iterable[Outlet]) -> str:
    lines = [f"## {family.name} (`{family.id}`)" if family else "## Systems of their own", ""]
    if family:
        marks = ", ".join(f"`{marker}`" for marker in family.markers)
        lines += [f"Told by: {marks or 'nothing in the page'}.", ""]
        lines += [f"Source: {family.verified}.", ""] if family.verified else []
    lines += [
        "| outlet | domains | read from | layouts | confidence | source | traps |",
        "|---|---|---|---|---|---|---|",
    ]
    lines += [_line(outlet) for outlet in members]
    return "\n".join(lines) + "\n"


def _line(outlet: Outlet) -> str:
    family = outlet.family
    sources = (
        ("feeds", outlet.feeds or (family.feeds if family else ())),
        ("sitemaps", outlet.sitemaps or (family.sitemaps if family else ())),
        ("listings", outlet.listings),
    )
    cells = (
        f"{outlet.name} (`{outlet.id}`)",
        ", ".join(outlet.domains),
        ", ".join(f"{len(paths)} {kind}" for kind, paths in sources if paths) or "-",
        str(len(outlet.effective_selectors.body)),
        outlet.confidence,
        outlet.verified,
        "; ".join(outlet.traps) or "-",
    )
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
