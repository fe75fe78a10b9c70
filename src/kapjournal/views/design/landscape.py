"""The house under the sky of the hour; the moon above it is how the reader last was, where they said so."""

import re

from kapjournal.care.time.day_parts import part_of_day
from kapjournal.views.design.graphics import dot, moon_path, radial, ring, svg
from kapjournal.views.design.tokens import DRAWING_DARK, Palette

SKY = {
    "morning": ("#BCCBD6", "#E3D8D6", "#F8DDB6"),
    "afternoon": ("#B4CBD3", "#D9E2DC", "#F3E8CF"),
    "evening": ("#C0B3D4", "#E0C8D0", "#F4D5B2"),
}
_DARK = DRAWING_DARK | {
    "#BCCBD6": "#1A3242",
    "#E3D8D6": "#35506A",
    "#F8DDB6": "#7E6672",
    "#B4CBD3": "#1A3540",
    "#D9E2DC": "#2C4A56",
    "#F3E8CF": "#5B6A66",
    "#C0B3D4": "#1C2C45",
    "#E0C8D0": "#33365A",
}
"""Written in light colours and swapped for the dark theme, as all drawings are."""
_HILLS = """<path d="M0 196c70-42 130-52 206-24s120 26 196-8 152-40 238 2v154H0z" fill="#9382AC"/>
<path d="M0 240c86-40 164-30 246-8s142 10 214-16 128-18 180 2v106H0z" fill="#5F6F92"/>"""
_HOUSE = """<path d="M404 232v-29l24-20 24 20v29z" fill="#21424E"/><path d="M437 186v-9h7v14z" fill="#21424E"/>
<path d="M397 208l31-25 31 25" stroke="#21424E" stroke-width="4.5" fill="none" stroke-linecap="round"
stroke-linejoin="round"/><rect x="411" y="207" width="12" height="13" rx="1.5" fill="#FFCE7A"/>
<path d="M431 232v-20c0-3 2-5 5-5s5 2 5 5v20z" fill="#FFCE7A"/>"""
_NEAR = """<path d="M0 284c92-42 176-46 270-38s150 6 226-20 104-4 144 2v292H0z" fill="#2C5560"/>
<path d="M0 306c70-20 150-28 226-16s70 16 92 30v200H0zM640 270c-60 6-124 22-168 50v200h168z" fill="#1B3F48"/>
<path d="M431 231h10c5 13-36 20-62 33-26 14-24 34-6 56l20 200h-100l-18-200c-22-26-10-48 26-62 34-13 88-14 90-27z"
fill="#C9B49A"/>"""
_STARS = ((0.62, 0.2, 1.1), (0.74, 0.34, 0.9), (0.9, 0.27, 1.2), (0.5, 0.42, 0.9), (0.83, 0.13, 0.9))
WIDTH = 640
HOUSE_AT = 428, 230
Moon = tuple[float, float, float]
"""Where its middle is, and its radius."""


def hour_of(hour: int) -> str:
    """Which sky it is; the evening lasts until morning."""
    part = part_of_day(hour)
    return part if part in SKY else "evening"


def moon_at(width: float, height: float, *, drop: float = 26) -> Moon:
    """Over the valley of a phone's picture, under one line of words."""
    scale = max(width / WIDTH, 0.72)
    return width * 0.44, height - 182 * scale + drop, min(17 * scale / 0.72, 20)


def wide_moon_at(width: float) -> Moon:
    return width * 0.42, 78, 24


def landscape(p: Palette, width: float, height: float, hour: str, level: int | None, *, drop: float = 26) -> str:
    """For a phone. The ground keeps its size and stands at the bottom, `drop` lower where a card covers it."""
    scale = max(width / WIDTH, 0.72)
    left, top = -(WIDTH * scale - width) * 0.62, height - 320 * scale + drop
    wx, wy = left + 428 * scale, top + 206 * scale
    place = f'<g transform="translate({left:.1f} {top:.1f}) scale({scale:.3f})">'
    ground = place + _HILLS + "</g>", place + _HOUSE + _NEAR + "</g>"
    return _scene(p, width, height, hour, level, moon_at(width, height, drop=drop), (wx, wy, 150 * scale), ground)


def wide_landscape(p: Palette, width: float, height: float, hour: str, level: int | None) -> str:
    """The same ground drawn out for a desk: hills stretch, the house does not."""
    across, down, of_house = width / WIDTH, 0.62, 0.86
    top = height - 336 * down
    x, y = 440 * across, top + 240 * down
    place = f'<g transform="translate(0 {top:.1f}) scale({across:.3f} {down:.3f})">'
    at = f"translate({x - HOUSE_AT[0] * of_house:.1f} {y - HOUSE_AT[1] * of_house:.1f}) scale({of_house})"
    house = f'<g transform="{at}">{_HOUSE}</g>'
    ground = place + _HILLS + "</g>", house + place + _NEAR + "</g>"
    return _scene(p, width, height, hour, level, wide_moon_at(width), (x, y - 20, 190), ground)


def _scene(
    p: Palette,
    width: float,
    height: float,
    hour: str,
    level: int | None,
    moon: Moon,
    window: tuple[float, float, float],
    ground: tuple[str, str],
) -> str:
    high, middle, low = SKY[hour]
    sky = (
        gradient("s", (0, high), (0.5, middle), (0.86, low))
        + f'<rect width="{width}" height="{height}" fill="url(#s)"/>'
    )
    is_night = hour == "evening" or p.name == "dark"
    stars = "".join(dot(width * x, height * y, r, "#FFF8E8", opacity=0.9) for x, y, r in _STARS if is_night)
    warm = radial("w", *window, "#FFD48A", (0, 0.62), (0.3, 0.32), (0.62, 0.1), (1, 0))
    glow = f'<rect width="{width}" height="{height}" fill="url(#w)"/>'
    far, near = ground
    shone = _moon(p, *moon, level) if level else ""
    return svg(width, height, themed(sky + stars, p.name), shone, warm, themed(far + glow + near, p.name))


def _moon(p: Palette, x: float, y: float, r: float, level: int) -> str:
    """A mood moon in the sky: its dark part is a shade of the sky, its lit part always shines."""
    shade = "#2A3B52" if p.name == "dark" else "#6F6896"
    path = moon_path(x, y, r, level)
    lit = f'<path d="{path}" fill="#FFF6E2"/>' if path else ""
    halo = radial("m", x, y, r * 3.4, "#FBF1DD", (0, 0.42), (0.5, 0.12), (0.8, 0.03), (1, 0))
    return halo + dot(x, y, r * 3.4, "url(#m)") + dot(x, y, r, shade, opacity=0.8) + lit + ring(x, y, r, "#FFF6E2", 1.4)


def themed(picture: str, theme: str, dark: dict[str, str] | None = None) -> str:
    """The dark theme's colours, swapped in one pass so that none is swapped twice."""
    swapped = dark or _DARK
    return re.sub(r"#[0-9A-Fa-f]{6}", lambda m: swapped.get(m[0], m[0]), picture) if theme == "dark" else picture


def gradient(name: str, *stops: tuple[float, str]) -> str:
    """From the top down."""
    inside = "".join(f'<stop offset="{at:g}" stop-color="{colour}"/>' for at, colour in stops)
    return f'<defs><linearGradient id="{name}" x1="0" y1="0" x2="0" y2="1">{inside}</linearGradient></defs>'
