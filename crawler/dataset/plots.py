"""Bar charts as SVG: small, diffable, and drawn without a plotting library."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

_BAR, _LEFT, _WIDTH = 22, 180, 760


def bars(title: str, counts: Mapping[str, int], most: int = 20) -> str:
    """Horizontal bars in the mapping's order; what comes after `most` of them is added up."""
    items = list(counts.items())
    if len(items) > most:
        items = [*items[: most - 1], ("other", sum(count for _, count in items[most - 1 :]))]
    height = _BAR * len(items) + 50
    top = max((count for _, count in items), default=1) or 1
    rows = [_row(index, *item, top) for index, item in enumerate(items)]
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


def _row(index: int, name: str, count: int, top: int) -> str:
    y = 40 + _BAR * index
    width = max(1, round((_WIDTH - _LEFT - 90) * count / top))
    name = "".join(char for char in name if char.isprintable())
    label = name if len(name) <= 24 else name[:23] + "…"
    return (
        f'<text x="{_LEFT - 8}" y="{y + 13}" text-anchor="end">{escape(label)}</text>'
        f'<rect x="{_LEFT}" y="{y}" width="{width}" height="{_BAR - 6}" fill="#2a6f97"/>'
        f'<text x="{_LEFT + width + 6}" y="{y + 13}">{count:,}</text>'
    )
