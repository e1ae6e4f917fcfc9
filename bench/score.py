"""The quality table: how well pages are cleaned, by outlet and by family.

    python bench/score.py                  a line for each family, and for all
    python bench/score.py --by outlet      a line for each outlet too
    python bench/score.py --pages          a line for each page that is not exact
    python bench/score.py --predictions trafilatura.jsonl
                                           another tool's articles beside ours: JSON Lines with
                                           "source" (a page's name or path), "body" and any field
    python bench/score.py --update         raise the floors of bench/floors.json to what is reached

Corpora: the fixtures, and real pages where ../shared (or $TINSACH_SHARED) holds them; as HTML,
as cluttered text, and "generic": HTML with every outlet and family switched off.
Figures: exact: share of pages with the same words in the same order; f1: mean 4-gram F1; leaked
and lost: words too many and missing, per 1,000 words of gold; then the share of right fields.
Exit codes: 0 fine, 1 a floor is missed (or --update would lower one), 2 usage.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.corpora import Case, corpora
from bench.metrics import PageScore, Score, score, score_page
from cleaners import clean

FLOORS = Path(__file__).with_name("floors.json")
Floors = Mapping[str, Mapping[str, float]]
#: What a floor may stand for; each is a share of 1, and more is better.
PINNED = ("exact", "f1", "title", "date", "authors", "outlet")
_SUFFIXES = (".gold.json", ".html", ".htm", ".txt")


def scored(cases: Iterable[Case]) -> list[tuple[Case, PageScore]]:
    """Each case cleaned and scored; a page that gives no article counts as an empty one."""
    rows = []
    for case in cases:
        article = clean(case.page).article
        rows.append((case, score_page(case.gold, article.as_dict() if article else {})))
    return rows


def predicted(cases: Iterable[Case], path: Path) -> list[tuple[Case, PageScore]]:
    """Another tool's articles of the same cases; one that is missing counts as empty."""
    found: dict[str, Mapping[str, Any]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            record = json.loads(line)
            found[_stem(str(record["source"]))] = record
    return [(case, score_page(case.gold, found.get(_stem(case.name), {}))) for case in cases]


def _stem(source: str) -> str:
    name = source.rsplit("/", 1)[-1]
    if name in ("page.html", "page.txt"):  # a fixture is named by its folder
        name = source.rsplit("/", 2)[-2]
    for suffix in _SUFFIXES:
        name = name.removesuffix(suffix)
    return name


def floors() -> dict[str, dict[str, float]]:
    return dict(json.loads(FLOORS.read_text(encoding="utf-8")))


def missed(name: str, reached: Score, pinned: Floors) -> list[str]:
    """A line for each floor of the corpus that is not reached."""
    lines = []
    for figure, floor in pinned.get(name, {}).items():
        value = getattr(reached, figure)
        if value is None or round(value, 6) < floor:
            lines.append(f"{name}: {figure} is {_figure(value)}, its floor {floor:.3f}")
    return lines


def raised(
    reached: Mapping[str, Score], pinned: Mapping[str, Mapping[str, float]]
) -> dict[str, Any]:
    """The floors at what is reached, cut to three digits; a corpus not scored keeps its own."""
    new: dict[str, Any] = {name: dict(of) for name, of in pinned.items()}
    for name, figures in reached.items():
        values = {figure: getattr(figures, figure) for figure in PINNED}
        new[name] = {
            figure: int(value * 1000 + 1e-6) / 1000
            for figure, value in values.items()
            if value is not None
        }
    return new


def lowered(
    old: Mapping[str, Mapping[str, float]], new: Mapping[str, Mapping[str, float]]
) -> list[str]:
    """A line for each floor that would go down or be lost."""
    return [
        f"{name}: {figure} from {floor:.3f} to {_figure(new.get(name, {}).get(figure))}"
        for name, of in old.items()
        for figure, floor in of.items()
        if (new.get(name, {}).get(figure) or 0.0) < floor
    ]


def lines_of(rows: Sequence[tuple[Case, PageScore]], by: str, *, pages: bool) -> list[str]:
    """A corpus's part of the table."""
    groups: dict[str, list[PageScore]] = defaultdict(list)
    for case, row in rows:
        groups[f"family {case.family}"].append(row)
        if by == "outlet":
            groups[f"outlet {case.outlet}"].append(row)
    lines = [line(name, score(groups[name])) for name in sorted(groups)]
    lines.append(line("all", score([row for _, row in rows])))
    if pages:
        lines += [
            f"    {case.name[:70]:70}  f1 {row.f1:.3f}  leaked {row.leaked}  lost {row.lost}"
            for case, row in rows
            if not row.exact
        ]
    return lines


def line(name: str, of: Score) -> str:
    fields = "".join(f"{_figure(getattr(of, figure)):>9}" for figure in PINNED[2:])
    return (
        f"  {name:<24}{of.pages:>5}{of.exact:>8.3f}{of.f1:>8.4f}"
        f"{of.leaked:>8.1f}{of.lost:>8.1f}{fields}"
    )


def _figure(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def head(title: str) -> str:
    names = "".join(f"{name:>9}" for name in PINNED[2:])
    return f"\n{title:<26}{'pages':>5}{'exact':>8}{'f1':>8}{'leaked':>8}{'lost':>8}{names}"


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--by", choices=("family", "outlet"), default="family")
    parser.add_argument("--pages", action="store_true", help="list the pages that are not exact")
    parser.add_argument("--predictions", type=Path, nargs="+", default=[], metavar="FILE")
    parser.add_argument("--update", action="store_true", help="raise the floors")
    parser.add_argument("--allow-regression", action="store_true", help="lower them, too")
    args = parser.parse_args(argv)
    if absent := [str(path) for path in args.predictions if not path.is_file()]:
        parser.error(f"no such file: {', '.join(absent)}")
    reached = _print_all(args)
    if args.update:
        return _update(reached, allow=args.allow_regression)
    misses = [text for name, of in reached.items() for text in missed(name, of, floors())]
    print("\n" + ("\n".join(["FLOORS MISSED", *misses]) if misses else "all floors are reached"))
    return 1 if misses else 0


def _print_all(args: argparse.Namespace) -> dict[str, Score]:
    reached = {}
    for name, cases in corpora().items():
        rows = scored(cases)
        reached[name] = score([row for _, row in rows])
        print(head(name))
        print("\n".join(lines_of(rows, args.by, pages=args.pages)), flush=True)
        for path in args.predictions:
            other = [row for _, row in predicted(cases, path)]
            print(line(f"[{path.stem}] all", score(other)))
    return reached


def _update(reached: Mapping[str, Score], *, allow: bool) -> int:
    old = floors() if FLOORS.exists() else {}
    new = raised(reached, old)
    down = lowered(old, new)
    if down and not allow:
        print(
            "\n".join(["\nThese floors would go down; --allow-regression if that is meant:", *down])
        )
        return 1
    FLOORS.write_text(json.dumps(new, indent=1) + "\n", encoding="utf-8")
    print(f"\nfloors written: {FLOORS.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
