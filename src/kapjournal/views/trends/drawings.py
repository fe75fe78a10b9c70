"""The charts as SVG: shapes only, for every word is laid over them or beside them by the app.

Nothing is told by colour alone: a mood is a moon and a height, a session a line from top to bottom with its number.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from kapjournal.care.measures.mood_steps import level_of
from kapjournal.care.trends.felt_days import FeltDay
from kapjournal.care.trends.line import Point
from kapjournal.views.design.graphics import dot, falling, line_to, mix, moon_marks, ring, svg
from kapjournal.views.design.lights import ghost
from kapjournal.views.design.tokens import Palette
from kapjournal.views.trends.scale import MARK, Scale

Place = tuple[float, float]
TRIANGLE = 10.0
"""As wide and as high is the mark of a medicine."""
RIM, GROUND = 2.0, 2.0
"""How thick it is round the day that is told, and how far from its glass."""
DENSE, SHORT = 8.0, 12.0
"""Sessions that are closer have short lines, so long."""
EDGE = 2.0
"""Round the days of a month, for the rings of those at its sides."""


def line(
    p: Palette,
    scale: Scale,
    runs: Sequence[Sequence[Point]],
    sessions: Sequence[float],
    medicines: Sequence[float] = (),
) -> str:
    """Each point's range as a band and its middle as a line. Days without a check-in are a gap, never a bridge."""
    parts = [_frame(p, scale), falling("b", (p.teal, 0.3), (p.teal, 0.16))]
    parts += [_band(scale, run) for run in runs if len(run) > 1]
    parts += _threads(p, scale, sessions)
    for run in runs:
        middles = [(scale.x_of(point), scale.y(point.middle)) for point in run]
        if len(middles) > 1:
            parts.append(line_to(smooth(middles), p.teal, 3))
        else:
            parts += _alone(p, scale, run[0])
    return svg(scale.width, scale.height, *parts, *triangles(p, scale, medicines))


def moons(
    p: Palette,
    scale: Scale,
    days: Sequence[FeltDay],
    sessions: Sequence[float],
    medicines: Sequence[float] = (),
    *,
    joined: bool,
) -> str:
    """Few days: every check-in is its own moon, and a day's range the glass that holds them; `joined` by a line."""
    half = glass(scale)
    parts = [_frame(p, scale), *_threads(p, scale, sessions)]
    if joined:
        middles = [(scale.x(day.day), scale.y(day.middle)) for day in days]
        parts.append(line_to("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in middles), p.teal, 2, opacity=0.55))
    for day in days:
        x, top, bottom = scale.x(day.day), scale.y(day.high) - half, scale.y(day.low) + half
        parts.append(
            f'<rect x="{x - half:.1f}" y="{top:.1f}" width="{2 * half:.1f}" height="{bottom - top:.1f}" '
            f'rx="{half:.1f}" fill="{mix(p.sheet, p.teal, 0.2)}"/>'
        )
        parts += [moon_marks(p, x, scale.y(value), half - 2.2, level_of(value), edge=1.2) for value in set(day.values)]
    return svg(scale.width, scale.height, *parts, *triangles(p, scale, medicines))


def glass(scale: Scale) -> float:
    """Half as wide as what holds the moons of a day."""
    return min(9.0, max(5.0, scale.pitch * 0.36))


def held(p: Palette, scale: Scale, day: FeltDay) -> str:
    """What marks the day that is told among moons: a rim round its glass, which covers none of them."""
    half = glass(scale) + GROUND
    top, bottom = scale.y(day.high) - half, scale.y(day.low) + half
    rim = (
        f'<rect x="{RIM / 2:.1f}" y="{top:.1f}" width="{2 * half:.1f}" height="{bottom - top:.1f}" rx="{half:.1f}" '
        f'fill="none" stroke="{p.ink}" stroke-width="{RIM}"/>'
    )
    return svg(held_width(scale), scale.height, rim)


def held_width(scale: Scale) -> float:
    return 2 * (glass(scale) + GROUND) + RIM


def triangles(p: Palette, scale: Scale, xs: Sequence[float]) -> list[str]:
    """Changes of medicines, standing on the line at the foot."""
    foot, half = scale.floor, TRIANGLE / 2
    paths = (f"M{x - half:.1f} {foot:.1f}L{x:.1f} {foot - TRIANGLE:.1f}L{x + half:.1f} {foot:.1f}z" for x in xs)
    return [f'<path d="{path}" fill="{p.ink}" stroke="{p.sheet}" stroke-width="1.2"/>' for path in paths]


def touched(p: Palette, scale: Scale, day: FeltDay) -> str:
    """What marks the day that is told, on a strip as wide as `MARK`."""
    x, middle = MARK / 2, scale.y(day.middle)
    range_ = line_to(f"M{x} {scale.y(day.high):.1f}V{scale.y(day.low):.1f}", p.ink, 3, opacity=0.7)
    return svg(MARK, scale.height, range_, ring(x, middle, 6, p.ink, 3, fill=p.sheet))


def around(p: Palette, width: float, height: float, moods: tuple[float | None, float | None, float | None]) -> str:
    """One session: before, the day after, a week after, as moons on one small slope; what is missing is a ring."""
    step, top, bottom, r = width * 0.3, 14.0, height - 14, 6.6
    xs = (width / 2 - step, width / 2, width / 2 + step)
    places = [None if mood is None else (x, _between(top, bottom, mood)) for x, mood in zip(xs, moods, strict=True)]
    ground = mix(p.sheet, p.well, 0.55)
    parts = [f'<rect width="{width}" height="{height}" rx="12" fill="{ground}"/>']
    parts.append(line_to(f"M{(xs[0] + xs[1]) / 2:.1f} 6V{height - 6}", p.dusk, 2, opacity=0.8))
    for one, other in pairwise(places):
        if one and other:
            parts.append(line_to(f"M{one[0]:.1f} {one[1]:.1f}L{other[0]:.1f} {other[1]:.1f}", p.teal, 2))
    for place, mood, x in zip(places, moods, xs, strict=True):
        if place and mood is not None:
            parts.append(dot(*place, r + 1.4, ground) + moon_marks(p, *place, r, level_of(mood), edge=1.3))
        else:
            parts.append(ring(x, height / 2, 4.5, p.edge, 1.5))
    return svg(width, height, *parts)


def month(p: Palette, width: float, first: int, days: int, levels: Mapping[int, int], sessions: Iterable[int]) -> str:
    """A small month as it hangs on a wall, `first` the column of its first day. A day without a check-in is a dot."""
    pitch = (width - 2 * EDGE) / 7
    r = pitch * 0.37
    parts, rings = [], frozenset(sessions)
    for day in range(1, days + 1):
        place = first + day - 1
        x, y = EDGE + pitch * (place % 7 + 0.5), EDGE + pitch * (place // 7 + 0.5)
        parts.append(moon_marks(p, x, y, r, levels[day], edge=1.1) if day in levels else dot(x, y, 1.2, ghost(p)))
        if day in rings:
            parts.append(ring(x, y, r + 1.7, p.dusk, 2))
    return svg(width, month_height(width), *parts)


def month_height(width: float) -> float:
    """Six weeks, which the longest month may begin in."""
    return (width - 2 * EDGE) / 7 * 6 + 2 * EDGE


def some_days(p: Palette) -> str:
    """Days as they look here once there are some: no better at the end than at the start."""
    marks = [(45 + 60 * place, 150 - 26 * level, level) for place, level in enumerate((3, 2, 4, 3, 4))]
    path = smooth([(x, y) for x, y, _ in marks])
    stroke = f'stroke="{p.edge}" stroke-width="2" stroke-dasharray="1 7" stroke-linecap="round"'
    moons = (dot(x, y, 15, p.paper) + moon_marks(p, x, y, 15, level) for x, y, level in marks)
    return svg(330, 140, f'<path d="{path}" fill="none" {stroke}/>', *moons)


def smooth(points: Sequence[Place]) -> str:
    """A monotone cubic through two points or more: it never overshoots what was felt."""
    slopes = [(yb - ya) / (xb - xa) for (xa, ya), (xb, yb) in pairwise(points)]
    inner = (0.0 if a * b <= 0 else 2 * a * b / (a + b) for a, b in pairwise(slopes))
    tangents = [slopes[0], *inner, slopes[-1]]
    path = f"M{points[0][0]:.1f} {points[0][1]:.1f}"
    for ((xa, ya), (xb, yb)), (ta, tb) in zip(pairwise(points), pairwise(tangents), strict=True):
        h = (xb - xa) / 3
        path += f"C{xa + h:.1f} {ya + ta * h:.1f} {xb - h:.1f} {yb - tb * h:.1f} {xb:.1f} {yb:.1f}"
    return path


def _band(scale: Scale, run: Sequence[Point]) -> str:
    high = smooth([(scale.x_of(point), scale.y(point.high)) for point in run])
    low = smooth([(scale.x_of(point), scale.y(point.low)) for point in reversed(run)])
    return f'<path d="{high}L{low[1:]}z" fill="url(#b)"/>'


def _alone(p: Palette, scale: Scale, point: Point) -> list[str]:
    x = scale.x_of(point)
    range_ = line_to(f"M{x:.1f} {scale.y(point.high):.1f}V{scale.y(point.low):.1f}", p.teal, 4, opacity=0.3)
    return [range_, dot(x, scale.y(point.middle), 3.5, p.teal)]


def _threads(p: Palette, scale: Scale, sessions: Sequence[float]) -> list[str]:
    """From top to bottom; where they are close they begin there and end soon, so that the line behind them is seen."""
    top, near = scale.top - 14, (max(sessions) - min(sessions)) / max(len(sessions) - 1, 1) if sessions else 0
    is_dense = len(sessions) > 1 and near < DENSE
    end, width = (top + SHORT, 1) if is_dense else (scale.floor, 2)
    return [line_to(f"M{x:.1f} {top:.1f}V{end:.1f}", p.dusk, width, opacity=0.75) for x in sessions]


def _frame(p: Palette, scale: Scale) -> str:
    middle = scale.y(0)
    ends = (f"M0 {middle:.1f}H{scale.width}", f"M0 {scale.floor:.1f}H{scale.width}")
    return "".join(line_to(end, p.hairline, 1.5) for end in ends)


def _between(top: float, bottom: float, mood: float) -> float:
    return bottom - (mood + 1) / 2 * (bottom - top)
