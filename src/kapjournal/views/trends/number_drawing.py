"""Numbers over time, drawn: a line with its band for a number, marks for yes and no."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from kapjournal.care.trends.line import Point
from kapjournal.care.trends.numbers import NumberDays, YesDays
from kapjournal.care.trends.span import Window
from kapjournal.terms import TrackerKind
from kapjournal.views.design.graphics import line_to, svg
from kapjournal.views.design.tokens import Palette
from kapjournal.views.trends import drawings
from kapjournal.views.trends.scale import Scale

HEIGHT, HEAD = 150.0, 16.0
MARKS_HEIGHT, TALL, SHORT, WIDEST = 56.0, 36.0, 5.0, 8.0
TOUCHED = 6.0
"""So wide is the strip with the mark on the day that is told."""
TEN = (0.0, 10.0)
"""A number from 0 to 10 has the whole of it beside itself, so that no small change looks large."""


def scale_of(looked_at: Window, width: float, height: float = HEIGHT) -> Scale:
    return Scale(width, height, looked_at.first, looked_at.today, head=HEAD)


def ends(kind: TrackerKind, found: NumberDays) -> tuple[float, float]:
    """What the foot and the top of the chart are; a constant number runs through the middle."""
    if kind is TrackerKind.ZERO_TO_TEN:
        return TEN
    low, high = found.lowest, found.highest
    return (low, high) if low < high else (low - 1, high + 1)


def line(p: Palette, kind: TrackerKind, found: NumberDays, scale: Scale) -> str:
    low, high = ends(kind, found)
    return drawings.line(p, scale, [[_laid(point, low, high) for point in run] for run in found.runs], ())


def _laid(point: Point, low: float, high: float) -> Point:
    """A point on the same heights as a mood: -1 at the foot, 1 at the top."""
    lowest, middle, highest = (2 * (one - low) / (high - low) - 1 for one in (point.low, point.middle, point.high))
    return replace(point, low=lowest, middle=middle, high=highest)


def marks(p: Palette, found: YesDays, scale: Scale) -> str:
    """A mark for each day, or for some days together: the higher, the more of them were a yes. Without an answer there
    is none; where all were a no it is short, and paler."""
    wide = max(1.0, min(WIDEST, scale.pitch * _days(found.parts) * 0.7))
    parts = [line_to(f"M0 {scale.floor:.1f}H{scale.width}", p.hairline, 1.5)]
    for part in found.parts:
        tall = SHORT + part.middle * (TALL - SHORT)
        x = scale.x_of(part) - wide / 2
        colour = p.teal if part.middle else p.edge
        parts.append(
            f'<rect x="{x:.1f}" y="{scale.floor - tall:.1f}" width="{wide:.1f}" height="{tall:.1f}" '
            f'rx="{wide / 3:.1f}" fill="{colour}"/>'
        )
    return svg(scale.width, scale.height, *parts)


def touched(p: Palette, scale: Scale) -> str:
    """What marks the day that is told: a line from top to bottom."""
    middle = TOUCHED / 2
    return svg(TOUCHED, scale.height, line_to(f"M{middle} 2V{scale.floor:.1f}", p.ink, 2, opacity=0.6))


def _days(parts: Sequence[Point]) -> int:
    """How many days the shortest way from one part to the next is."""
    firsts = [part.first for part in parts]
    apart = [(b - a) // timedelta(days=1) for a, b in pairwise(firsts)]
    return min(apart, default=1)
