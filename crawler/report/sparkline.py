"""Small charts as inline SVG: one value a run, the newest at the right."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from crawler.health.thresholds import RUNS

_WIDTH, _HEIGHT, _EDGE = 120.0, 28.0, 2.5
_STEP = _WIDTH / RUNS

#: One value of a run (None where there is none), and whether an alarm about it rang.
Value = tuple[float | None, bool]


def bars(values: Sequence[Value], label: str) -> str:
    """For counts: a bar a run."""
    top = max((value or 0.0 for value, _ in values), default=0.0) or 1.0
    parts = []
    for place, (value, alarm) in _places(values):
        height = max((value or 0.0) / top * (_HEIGHT - 1), 1.0)
        kind = ' class="bad"' if alarm else ' class="zero"' if not value else ""
        parts.append(
            f'<rect{kind} x="{place - _STEP / 2 + 0.5:.1f}" y="{_HEIGHT - height:.1f}" '
            f'width="{_STEP - 1:.1f}" height="{height:.1f}" rx=".8"/>'
        )
    return _svg("bars", "".join(parts), label)


def line(values: Sequence[Value], label: str, top: float | None = None) -> str:
    """For shares (`top` 1.0) and sizes (their own greatest value): a line with its area."""
    top = top or max((value or 0.0 for value, _ in values), default=0.0) or 1.0
    runs: list[list[tuple[float, float]]] = [[]]
    marks = []
    for place, (value, alarm) in _places(values):
        if value is None:
            continue  # nothing to share in this run: the line goes on to the next
        point = place, _EDGE + (1 - min(value / top, 1.0)) * (_HEIGHT - 2 * _EDGE)
        runs[-1].append(point)
        if alarm:
            marks.append(_dot(point, "bad"))
    parts = []
    for points in runs:
        if not points:
            continue
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        area = f"{points[0][0]:.1f},{_HEIGHT} {path} {points[-1][0]:.1f},{_HEIGHT}"
        parts.append(f'<polygon points="{area}"/><polyline points="{path}"/>')
        marks.insert(0, _dot(points[-1], "last"))
    return _svg("line", "".join(parts + marks), label)


def _places(values: Sequence[Value]) -> list[tuple[float, Value]]:
    first = RUNS - len(values)
    return [((first + n + 0.5) * _STEP, value) for n, value in enumerate(values)]


def _dot(point: tuple[float, float], kind: str) -> str:
    return f'<circle class="{kind}" cx="{point[0]:.1f}" cy="{point[1]:.1f}" r="2.2"/>'


def _svg(kind: str, inner: str, label: str) -> str:
    text = escape(label)
    return (
        f'<svg class="spark {kind}" viewBox="0 0 {_WIDTH:g} {_HEIGHT:g}" role="img" '
        f'aria-label="{text}"><title>{text}</title>{inner}</svg>'
    )
