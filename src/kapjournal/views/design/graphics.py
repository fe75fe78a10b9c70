"""Pictures made of data: moons for moods, the breath. Each returns an SVG string."""

import re
from collections.abc import Sequence
from functools import cache

from kapjournal.resources import assets_dir
from kapjournal.views.design.tokens import DRAWING_DARK, Palette


@cache
def drawing(name: str, theme: str) -> str:
    """A drawing in the theme's colours. One pass, so that swapped colours are never swapped again."""
    svg = (assets_dir() / "drawings" / f"{name}.svg").read_text(encoding="utf-8")
    if theme == "dark":
        svg = re.sub(r"#[0-9A-Fa-f]{6}", lambda m: DRAWING_DARK.get(m[0], m[0]), svg)
    return svg


def svg(width: float, height: float, *parts: str) -> str:
    body = "".join(parts)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}">{body}</svg>'


def radial(name: str, x: float, y: float, r: float, colour: str, *stops: tuple[float, float]) -> str:
    """A light that fades without an edge: give it four stops or more. Each stop is (offset, opacity)."""
    inside = "".join(f'<stop offset="{o:g}" stop-color="{colour}" stop-opacity="{a:g}"/>' for o, a in stops)
    return (
        f'<defs><radialGradient id="{name}" cx="{x:.1f}" cy="{y:.1f}" r="{r:.1f}" gradientUnits="userSpaceOnUse">'
        f"{inside}</radialGradient></defs>"
    )


def falling(name: str, top: tuple[str, float], bottom: tuple[str, float]) -> str:
    inside = "".join(
        f'<stop offset="{i}" stop-color="{c}" stop-opacity="{a:g}"/>' for i, (c, a) in enumerate((top, bottom))
    )
    return f'<defs><linearGradient id="{name}" x1="0" y1="0" x2="0" y2="1">{inside}</linearGradient></defs>'


def line_to(path: str, colour: str, width: float, *, opacity: float = 1) -> str:
    """An open stroke. Without fill="none" a two-point path is painted as a black hairline."""
    return (
        f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width}" stroke-opacity="{opacity}" '
        'stroke-linecap="round" stroke-linejoin="round"/>'
    )


def ring(x: float, y: float, r: float, colour: str, width: float, *, fill: str = "none") -> str:
    return f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{r:.2f}" fill="{fill}" stroke="{colour}" stroke-width="{width}"/>'


def dot(x: float, y: float, r: float, colour: str, *, opacity: float = 1) -> str:
    return f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{r:.2f}" fill="{colour}" fill-opacity="{opacity:.2f}"/>'


def moon_path(x: float, y: float, r: float, level: int) -> str:
    """The lit part of a waxing moon: level 1 is new (nothing lit), 5 is full."""
    if level <= 1:
        return ""
    if level == 5:
        return f"M{x - r:.2f} {y:.2f}a{r} {r} 0 1 0 {2 * r} 0a{r} {r} 0 1 0 {-2 * r} 0z"
    terminator = (0.52 * r, 0.01, 0.52 * r)[level - 2]
    sweep = 0 if level == 2 else 1
    return (
        f"M{x:.2f} {y - r:.2f}A{r} {r} 0 0 1 {x:.2f} {y + r:.2f}A{terminator:.2f} {r} 0 0 {sweep} {x:.2f} {y - r:.2f}z"
    )


def moon_marks(p: Palette, x: float, y: float, r: float, level: int, *, edge: float = 1.5) -> str:
    """Light theme: a dark disc with its lit part in cream. Dark theme: a dim disc with its lit part shining."""
    colour, inner = p.mood[level - 1], r - edge / 2
    lit = moon_path(x, y, inner, level)
    return (
        dot(x, y, inner, colour, opacity=1 if p.moonlight else 0.2)
        + (f'<path d="{lit}" fill="{p.moonlight or colour}"/>' if lit else "")
        + ring(x, y, inner, colour, edge)
    )


def moon(p: Palette, level: int, size: float) -> str:
    return svg(size, size, moon_marks(p, size / 2, size / 2, size / 2 - 1, level, edge=max(1.5, size / 14)))


def day_mark(p: Palette, level: int | None, size: float, *, is_session: bool = False) -> str:
    """A day of the calendar: its moon, or a dot without one; a ring round a day with a session."""
    c = size / 2
    mark = dot(c, c, 1.8, p.edge, opacity=0.8) if level is None else moon_marks(p, c, c, c - 4.5, level, edge=1.6)
    return svg(size, size, mark, ring(c, c, c - 1.5, p.dusk, 2.4) if is_session else "")


def moons(p: Palette, levels: Sequence[int], size: float, *, columns: int, gap: float, mirrored: bool) -> str:
    """Several moons in rows as one picture, in order from where a line begins."""
    step, width = size + gap, moons_width(len(levels), size, columns=columns, gap=gap)
    marks = list[str]()
    for place, level in enumerate(levels):
        row, column = divmod(place, columns)
        x, y = size / 2 + column * step, size / 2 + row * step
        marks.append(moon_marks(p, width - x if mirrored else x, y, size / 2 - 1, level, edge=max(1.5, size / 14)))
    return svg(width, (-(-len(levels) // columns)) * step - gap, *marks)


def moons_width(count: int, size: float, *, columns: int, gap: float) -> float:
    return min(count, columns) * (size + gap) - gap


def week_mark(p: Palette, level: int | None, size: float, *, is_session: bool = False) -> str:
    """A day of the week: its moon, or an empty ring without one; a second ring round a day with a session."""
    c = size / 2
    r = c - 5
    mark = ring(c, c, r - 0.7, p.edge, 1.4) if level is None else moon_marks(p, c, c, r, level, edge=1.6)
    return svg(size, size, mark, ring(c, c, c - 1.5, p.dusk, 2.4) if is_session else "")


def mix(a: str, b: str, share: float) -> str:
    pair = ((int(a[i : i + 2], 16), int(b[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(u + (v - u) * share):02X}" for u, v in pair)


def ramp(p: Palette, at: float) -> str:
    """Mood colour at 0 (heavy) .. 1 (light), blended between the five steps."""
    place = min(max(at, 0), 1) * 4
    low = min(int(place), 3)
    return mix(p.mood[low], p.mood[low + 1], place - low)


def breathing(colour: str, size: float, core: float = 0.3) -> str:
    """A small moon in soft light: the still picture of a breath."""
    c = size / 2
    glow = radial("b", c, c, c, colour, (core * 0.8, 0.42), (0.55, 0.15), (0.8, 0.04), (1, 0))
    body = falling("m", ("#E9E0FA", 1), (colour, 1))
    return svg(size, size, glow, body, dot(c, c, c, "url(#b)"), dot(c, c, c * core, "url(#m)"))
