"""The mood pad's field of dots, as SVG: a layer that rests, and one that follows the point."""

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache

from kapjournal.views.design.graphics import dot, ramp, svg
from kapjournal.views.design.tokens import Palette

Box = tuple[float, float, float, float]
"""Left, top, right, bottom: room that a word keeps for itself."""

PITCH = 17.0
REACH = 0.2
"""How far the swelling goes, as a share of the width."""
FAINTEST = 0.04


@lru_cache(maxsize=4)
def resting_dots(p: Palette, width: float, height: float, keep_clear: tuple[Box, ...]) -> str:
    """All dots, small, but for where words stand. It changes with the size only, so it is made and sent once."""
    dots = (
        dot(x, y, 1.35, ramp(p, x / width), opacity=0.42)
        for x, y in _grid(width, height)
        if not _covered(x, y, keep_clear)
    )
    return svg(width, height, *dots)


def swollen_dots(p: Palette, width: float, height: float, at: tuple[float, float], keep_clear: Sequence[Box]) -> str:
    """The dots round the point, larger the nearer. `at` is in pixels from the top left."""
    dots = []
    for x, y in _grid(width, height):
        near = math.exp(-((math.hypot(x - at[0], y - at[1]) / (width * REACH)) ** 2))
        if near > FAINTEST and not _covered(x, y, keep_clear):
            dots.append(dot(x, y, 1.35 + 4.4 * near, ramp(p, x / width), opacity=0.42 + 0.55 * near))
    return svg(width, height, *dots)


def _grid(width: float, height: float) -> Iterator[tuple[float, float]]:
    columns, rows = int((width - PITCH * 0.6) // PITCH), int((height - PITCH * 0.6) // PITCH)
    left, top = (width - (columns - 1) * PITCH) / 2, (height - (rows - 1) * PITCH) / 2
    return ((left + i * PITCH, top + j * PITCH) for i in range(columns) for j in range(rows))


def _covered(x: float, y: float, boxes: Sequence[Box]) -> bool:
    return any(left - 3 < x < right + 3 and top - 3 < y < bottom + 3 for left, top, right, bottom in boxes)
