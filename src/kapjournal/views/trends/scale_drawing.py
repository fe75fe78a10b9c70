"""Questionnaires over time, drawn: shelves where the published ranges begin, straight lines from one time to the next,
the sessions below. One hue: no height is good or bad."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from kapjournal.care.trends.scale_histories import ScaleHistory
from kapjournal.views.design.graphics import dot, line_to, ring, svg
from kapjournal.views.design.tokens import Palette

HEIGHT, HEAD, FOOT = 196.0, 24.0, 26.0
EDGE = 11.0
DOT, SESSION, NUMBER, TICK = 4.5, 4.5, 24.0, 16.0
RING = 9.0
"""Of the mark on the total that is told."""
MOST_DOTS, MOST_NUMBERS = 30, 8
"""More of them lie on each other: then the line alone, with its two ends, is drawn."""


@dataclass(frozen=True)
class Places:
    """Where a day and a total stand in a chart of so many pixels."""

    width: float
    first: date
    last: date
    highest: int

    @property
    def floor(self) -> float:
        return HEIGHT - FOOT

    def x(self, day: date) -> float:
        room = self.width - 2 * EDGE
        return EDGE + room * (day - self.first).days / max((self.last - self.first).days, 1)

    def y(self, total: float) -> float:
        return self.floor - total / self.highest * (self.floor - HEAD)


def places(found: ScaleHistory, width: float) -> Places:
    return Places(width, found.first, found.last, found.scale.highest)


def numbered(found: ScaleHistory, width: float) -> list[int]:
    """The places of the points that carry their number, from the latest back: of many the first and the last, of few
    all that have room."""
    at, count = places(found, width), len(found.points)
    kept: list[int] = []
    for place in reversed(range(count)) if count <= MOST_NUMBERS else (count - 1, 0):
        if not kept or at.x(found.points[kept[-1]].day) - at.x(found.points[place].day) >= NUMBER:
            kept.append(place)
    return kept


def range_starts(found: ScaleHistory, at: Places) -> list[tuple[int, float]]:
    """Where published ranges begin, each with its height; of two that would lie on each other the lower one."""
    kept: list[tuple[int, float]] = []
    for low, y in ((band.low, at.y(band.low)) for band in found.scale.bands[1:]):
        if not kept or kept[-1][1] - y >= TICK:
            kept.append((low, y))
    return kept


def chart(p: Palette, found: ScaleHistory, width: float) -> str:
    at, points = places(found, width), found.points
    parts = [line_to(f"M0 {at.y(band.low):.1f}H{width}", p.hairline, 1.5) for band in found.scale.bands]
    xy = [(at.x(point.day), at.y(point.total)) for point in points]
    if len(xy) > 1:
        parts.append(line_to("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in xy), p.teal, 2.5))
    if len(xy) <= MOST_DOTS:
        parts += [ring(x, y, DOT, p.teal, 2.5, fill=p.sheet) for x, y in xy[:-1]]
    parts.append(dot(*xy[-1], DOT + 1.5, p.teal))
    return svg(width, HEIGHT, *parts, *_sessions(p, found, at))


def _sessions(p: Palette, found: ScaleHistory, at: Places) -> list[str]:
    """Below, smaller where there are many: none lies on another."""
    xs = [at.x(one.day) for one in found.sessions]
    near = min((b - a for a, b in pairwise(xs) if b > a), default=2 * SESSION)
    return [dot(x, HEIGHT - 9, max(0.8, min(SESSION, near * 0.42)), p.dusk) for x in xs]
