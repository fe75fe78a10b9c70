"""The arc of one session: before, the day, 1, 7, 14 and 30 days after, as one curve with the same stops everywhere."""

from itertools import pairwise

from kapjournal.views.design.graphics import dot, line_to, radial, ring, svg
from kapjournal.views.design.landscape import gradient, themed
from kapjournal.views.design.lights import ghost
from kapjournal.views.design.tokens import DRAWING_DARK, Palette

STOPS = (("plan", 0.06), ("intention", 0.27), ("day", 0.5), ("1", 0.62), ("7", 0.73), ("14", 0.84), ("30", 0.95))
DAYS = ((0, 0.5), (1, 0.62), (7, 0.73), (14, 0.84), (30, 0.95))
CREAM = "#FBF1DD"
_SKY = ((0, "#473E70"), (0.55, "#6A5C93"), (0.8, "#8A739F"))
_DARK = DRAWING_DARK | {"#473E70": "#1C2C45", "#6A5C93": "#33365A", "#8A739F": "#4A4269"}
_DAY, _WEEK_BEFORE = 2, 7
ENDS = 0.998


def share_of(days: float) -> float:
    """Where on the curve a day is, by days since the session; a week before and more is its beginning."""
    if days < 0:
        return max(0.06, 0.5 + 0.44 * days / _WEEK_BEFORE)
    for (first, low), (until, high) in pairwise(DAYS):
        if days <= until:
            return low + (high - low) * (days - first) / (until - first)
    return ENDS


def at(width: float, base: float, rise: float, share: float) -> tuple[float, float]:
    return width * share, base - rise * 4 * share * (1 - share)


def arc(
    p: Palette, width: float, height: float, *, base: float, rise: float, done: frozenset[int], now: float | None
) -> str:
    """`done` are the stops, by their place, at which there is something; `now` is where on the curve the lamp is."""
    water = height - 52
    parts = [
        gradient("s", *_SKY),
        f'<rect width="{width}" height="{height}" fill="url(#s)"/>',
        f'<path d="M0 {water - 24:.1f}H{width}V{height}H0z" fill="#5F6F92"/>',
        _hills(water, width / 640),
        # The parts of the page are named on it: one ground for them, however wide the water is.
        f'<rect y="{height - 56}" width="{width}" height="56" fill="#2C5560"/>',
    ]
    whole = [at(width, base, rise, i / 60) for i in range(61)]
    reach = now if now is not None else 0.0
    walked = [point for point in whole if point[0] <= width * reach] + [at(width, base, rise, reach)]
    parts.append(
        f'<path d="{_line(whole)}" fill="none" stroke="{CREAM}" stroke-width="1.6" stroke-opacity="0.55" '
        'stroke-dasharray="1 6" stroke-linecap="round"/>'
    )
    parts.append(line_to(_line(walked), CREAM, 2.4, opacity=0.95))
    for place, (_, share) in enumerate(STOPS):
        parts += _stop(*at(width, base, rise, share), is_day=place == _DAY, filled=place in done)
    if now is not None and now < ENDS:
        parts += _lamp(*at(width, base, rise, now), 24)
    return svg(width, height, themed("".join(parts), p.name, _DARK))


def _hills(water: float, k: float) -> str:
    return (
        f'<g transform="translate(0 {water - 176 * k:.1f}) scale({k:.3f})">'
        '<path d="M0 160c110-10 210 8 320 0s210-8 320 0v480H0z" fill="#3F5A7A"/>'
        '<path d="M0 188c120-12 220 10 340 0s200-6 300 2v450H0z" fill="#2C5560"/></g>'
    )


def _stop(x: float, y: float, *, is_day: bool, filled: bool) -> list[str]:
    if not is_day:
        return [dot(x, y, 6.5, CREAM if filled else "#5F6F92"), ring(x, y, 6.5, CREAM, 2)]
    halo = radial("d", x, y, 76, "#FFF3DC", (0, 0.5), (0.3, 0.24), (0.6, 0.07), (1, 0))
    return [
        halo,
        dot(x, y, 76, "url(#d)"),
        dot(x, y, 21, CREAM, opacity=1 if filled else 0.28),
        ring(x, y, 21, CREAM, 2),
    ]


def _lamp(x: float, y: float, r: float) -> list[str]:
    glow = radial("l", x, y, r, "#F2B75C", (0, 0.75), (0.4, 0.3), (0.75, 0.07), (1, 0))
    return [glow, dot(x, y, r, "url(#l)"), dot(x, y, r * 0.31, "#F2B75C"), dot(x, y, r * 0.125, "#FFF3DA")]


def _line(points: list[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)


STRIP_SHARES = {0: 0.0, 1: 0.17, 7: 0.4, 14: 0.62, 30: 1.0}


def strip_at(width: float, day: float) -> float:
    """Where a day after the session is on the strip."""
    days = list(STRIP_SHARES.items())
    for (first, low), (until, high) in pairwise(days):
        if day <= until:
            return 10 + (width - 22) * (low + (high - low) * (day - first) / (until - first))
    return width - 12


def days_strip(p: Palette, width: float, day: int) -> str:
    """Days 1 to 30 as a short thread: what was is filled, where one is is lit, what comes is open."""
    y, now = 15.0, strip_at(width, day)
    parts = [
        line_to(f"M10 {y}H{now:.1f}", p.dusk, 2, opacity=0.5),
        line_to(f"M{now:.1f} {y}H{width - 12:.1f}", ghost(p), 2),
    ]
    for stop in STRIP_SHARES:
        colour = p.dusk if stop <= day else p.edge
        parts.append(
            ring(strip_at(width, stop), y, 8 if not stop else 5.5, colour, 2, fill=p.dusk if stop <= day else p.sheet)
        )
    return svg(width, 30, *parts, *_lamp(now, y, 15))


def rating_rings(p: Palette, width: float, height: float, value: int | None) -> str:
    """How much an intention is with somebody, 0 to 4: a dot on its way into a ring, which is full at the end.

    None is an open, dashed ring.
    """
    r, y = height * 0.36, height / 2
    c = width - r - 2
    if value is None:
        open_ = f'<circle cx="{c}" cy="{y}" r="{r}" fill="none" stroke="{ghost(p)}" stroke-width="2" '
        return svg(width, height, open_ + 'stroke-dasharray="3 4"/>')
    if value == 4:
        return svg(width, height, dot(c, y, r + 1, p.dusk), dot(c, y, r * 0.3, p.sheet))
    core = height * 0.14
    x = (core + 1, core + 1 + (c - r - core) * 0.52, c - r, c)[value]
    way = line_to(f"M{core:.1f} {y}H{c - r - 2:.1f}", ghost(p), 2) if c - r > 2 * core else ""
    return svg(width, height, way, ring(c, y, r, p.dusk, 2.2), dot(x, y, core, p.dusk))
