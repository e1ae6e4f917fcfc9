"""The dataset card: a README.md that the Hugging Face hub and `datasets` understand."""

from __future__ import annotations

import json
from typing import Any

from crawler.dataset.options import Options
from crawler.dataset.quality import THRESHOLDS

_BORDERS = (1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000)
_NAMES = ("n<1K", "1K<n<10K", "10K<n<100K", "100K<n<1M", "1M<n<10M", "10M<n<100M", "100M<n<1B")


def card(name: str, options: Options, manifest: dict[str, Any], stats: dict[str, Any]) -> str:
    parts = [
        _header(name, options, stats),
        _summary(name, stats),
        _composition(stats),
        _cleaning(options, manifest),
        _versions(manifest, stats),
        _caveats(options, stats),
    ]
    return "\n".join(parts)


def _header(name: str, options: Options, stats: dict[str, Any]) -> str:
    """YAML; texts are written as JSON strings, which are YAML strings, too."""
    size = next((text for top, text in zip(_BORDERS, _NAMES, strict=True)
                 if stats["records"] < top), "n>1B")  # fmt: skip
    ending = "jsonl.gz" if options.format == "jsonl.gz" else "parquet"
    lines = [
        "---",
        f"pretty_name: {json.dumps(name, ensure_ascii=False)}",
        "language:",
        "- vi",
        "license: other",
        "license_name: rights-of-the-publishers",
        "task_categories:",
        "- text-generation",
        "tags:",
        "- news",
        "- vietnamese",
        "size_categories:",
        f"- {size}",
    ]
    splits = [split for split in ("train", "validation", "test") if stats["by_split"].get(split)]
    if splits:
        lines += ["configs:", "- config_name: default", "  data_files:"]
    for split in splits:
        lines += [f"  - split: {split}", f"    path: {json.dumps(f'data/{split}-*.{ending}')}"]
    return "\n".join([*lines, "---", ""])


def _summary(name: str, stats: dict[str, Any]) -> str:
    first, last = stats["days"]
    days = f", published from {first} to {last}" if first else ""
    return f"""# {name}

Vietnamese news articles, cleaned of menus, related links, captions and other clutter by
Tinsạch: {stats["records"]:,} articles of {len(stats["by_outlet"]):,} outlets, \
{stats["words"]:,} words (syllables){days}.
Each record is one article; `body` is its running text, paragraphs divided by a blank line.
`reprints` names the addresses of {stats["reprints"]:,} copies that were left out.
"""


def _composition(stats: dict[str, Any]) -> str:
    tables = [
        _table("split", stats["by_split"]),
        _table("outlet", stats["by_outlet"], stats["words_by_outlet"]),
        _table("year", dict(sorted(stats["by_year"].items()))),
        _table("section", stats["by_section"]),
    ]
    plots = "\n".join(f"![by {name}](plots/{name}.svg)" for name in ("outlet", "year", "section"))
    return "## Composition\n\n" + plots + "\n\n" + "\n".join(tables)


def _table(head: str, counts: dict[str, int], words: dict[str, int] | None = None) -> str:
    most = len(counts) if head == "year" else 30
    lines = [f"| {head} | articles |" + (" words |" if words else "")]
    lines.append("|---|---:|" + ("---:|" if words else ""))
    for key, count in list(counts.items())[:most]:
        row = f"| {_cell(key)} | {count:,} |"
        lines.append(row + (f" {words.get(key, 0):,} |" if words else ""))
    if len(counts) > most:
        lines.append(f"| {len(counts) - most} more, see stats.json | |" + (" |" if words else ""))
    return "\n".join([*lines, ""])


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())


def _cleaning(options: Options, manifest: dict[str, Any]) -> str:
    lines = [
        "## How it was made",
        "",
        "Pages were cleaned by rules of their outlet, or by general ones, and passed these steps:",
        "",
        "| step | in | kept | dropped |",
        "|---|---:|---:|---|",
    ]
    for step in manifest["steps"]:
        why = ", ".join(f"{reason} {count:,}" for reason, count in step["dropped"].items())
        lines.append(f"| {step['step']} | {step['in']:,} | {step['kept']:,} | {why} |")
    lines += ["", "| quality test | measure | dropped when | set by |", "|---|---|---|---|"]
    for test in THRESHOLDS:
        value = options.min_words if test.name == "too_short" else test.value
        lines.append(f"| {test.name} | {test.measure} | {test.bad} {value:g} | {test.example} |")
    masked = (
        "E-mail addresses, phone and identity numbers are masked (`<EMAIL>`, `<PHONE>`, `<ID>`)."
        if options.mask_pii
        else "Personal data in the articles is not masked."
    )
    return "\n".join([*lines, "", masked, ""])


def _versions(manifest: dict[str, Any], stats: dict[str, Any]) -> str:
    versions = ", ".join(f"{name} {number}" for name, number in manifest["versions"].items())
    lines = ["## Versions", "", versions, "", "Cleaner version and digest of its rules:", ""]
    lines += [f"- `{key}`: {count:,} articles" for key, count in stats["by_cleaner"].items()]
    return "\n".join([*lines, ""])


def _caveats(options: Options, stats: dict[str, Any]) -> str:
    missing = ", ".join(
        f"{field} {count / max(stats['records'], 1):.1%}"
        for field, count in stats["by_missing"].items()
    )
    return f"""## Licence and limits

The texts belong to their publishers and authors; this collection gives no licence to them. Ask
for their rights before passing the corpus on or using it in a product.

- Missing: {missing or "nothing"}. A date that the page does not say is null, never guessed.
- News carries its time's errors and its publishers' views; corrections made after the page was
  fetched are not here.
- Two articles are one story when most of the shorter text, its figures and its names stand in the
  longer one; heavily rewritten agency stories remain as articles of their own.
- The language test and the quality table above also cost some honest articles: result tables,
  very short news.
"""
