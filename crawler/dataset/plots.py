"""Bar charts as SVG: small, diffable, and drawn without a plotting library."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

_BAR, _LEFT, _WIDTH = 22, 190, 760
_OTHER = "other"
#: What has no name of its own is not compared with what has.
_COLOURS = {_OTHER: "#b8c4cc", "unknown": "#b8c4cc"}


def bars(title: str, counts: Mapping[str, int], most: int | None = 20) -> str:
    """Horizontal bars in the mapping's order; what comes after `most` of them is added up."""
    items = list(counts.items())
    total = sum(counts.values())
    if most is not None and len(items) > most:
        rest = items[most - 1 :]
        items = [*items[: most - 1], (_OTHER, sum(count for _, count in rest))]
        title += f", the {most - 1} greatest of {len(counts):,}"
    height = _BAR * len(items) + 50
    top = max((count for _, count in items), default=1) or 1
    rows = [_row(index, *item, top, total) for index, item in enumerate(items)]
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{height}"'
            f' viewBox="0 0 {_WIDTH} {height}" font-family="sans-serif" font-size="13">',
            f'<rect width="{_WIDTH}" height="{height}" fill="#fff"/>',
            f'<text x="10" y="24" font-size="16" font-weight="bold">{escape(title)}</text>',
            *rows,
            "</svg>",
            "",
        ]
    )


def _row(index: int, name: str, count: int, top: int, total: int) -> str:
    y = 40 + _BAR * index
    width = max(1, round((_WIDTH - _LEFT - 130) * count / top))
    name = "".join(char for char in name if char.isprintable())
    label = name if len(name) <= 24 else name[:23] + "…"
    return (
        f'<text x="{_LEFT - 8}" y="{y + 13}" text-anchor="end">{escape(label)}</text>'
        f'<rect x="{_LEFT}" y="{y}" width="{width}" height="{_BAR - 6}"'
        f' fill="{_COLOURS.get(name, "#2a6f97")}"/>'
        f'<text x="{_LEFT + width + 6}" y="{y + 13}">{count:,}'
        f'<tspan fill="#777"> · {count / total:.1%}</tspan></text>'
    )
