"""PNGs of a screen: whether it has come to rest, and small copies that are still true to it."""

from collections.abc import Sequence
from io import BytesIO
from itertools import pairwise

from PIL import Image, ImageChops, ImageStat

FEW_COLOURS = 64
MANY_COLOURS = 256
VISIBLE_ERROR = 1.0
"""Mean difference of a channel, of 255, from which a reduced picture shows bands."""

CARET_SHARE = 1 / 400
"""The part of a picture that may change while the screen is at rest: a text cursor blinks."""


def steady(shots: Sequence[bytes]) -> bool:
    """Whether these successive pictures show one screen at rest, and not an empty one."""
    opened = [Image.open(BytesIO(shot)).convert("RGB") for shot in shots]
    return not _is_blank(opened[-1]) and all(_alike(before, after) for before, after in pairwise(opened))


def small(png: bytes, width: int) -> bytes:
    """The picture at that width in pixels, with as few colours of its own as keep its look: 64, or else 256."""
    picture = Image.open(BytesIO(png)).convert("RGB")
    height = round(picture.height * width / picture.width)
    if picture.width != width:
        picture = picture.resize((width, height), Image.Resampling.LANCZOS)
    reduced = _reduced(picture, FEW_COLOURS)
    if _error(picture, reduced) > VISIBLE_ERROR:
        reduced = _reduced(picture, MANY_COLOURS)
    target = BytesIO()
    reduced.save(target, "PNG", optimize=True)
    return target.getvalue()


def _reduced(picture: Image.Image, colours: int) -> Image.Image:
    return picture.quantize(colours, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)


def _error(picture: Image.Image, reduced: Image.Image) -> float:
    return max(ImageStat.Stat(ImageChops.difference(picture, reduced.convert("RGB"))).mean)


def _is_blank(picture: Image.Image) -> bool:
    return picture.getcolors(maxcolors=1) is not None


def _alike(before: Image.Image, after: Image.Image) -> bool:
    changed = ImageChops.difference(before, after).getbbox()
    if changed is None:
        return True
    left, top, right, bottom = changed
    return (right - left) * (bottom - top) < CARET_SHARE * before.width * before.height
