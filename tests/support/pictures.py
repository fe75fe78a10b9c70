"""PNGs of a screen: whether it has come to rest, and small copies that are still true to it."""

from collections.abc import Sequence
from io import BytesIO
from itertools import pairwise

from PIL import Image, ImageChops

MOST_COLOURS = 256

CARET_SHARE = 1 / 400
"""The part of a picture that may change while the screen is at rest: a text cursor blinks."""


def steady(shots: Sequence[bytes]) -> bool:
    """Whether these successive pictures show one screen at rest, and not an empty one."""
    opened = [Image.open(BytesIO(shot)).convert("RGB") for shot in shots]
    return not _is_blank(opened[-1]) and all(_alike(before, after) for before, after in pairwise(opened))


def small(png: bytes, width: int) -> bytes:
    """The picture at that width in pixels, with at most 256 colours of its own."""
    picture = Image.open(BytesIO(png)).convert("RGB")
    height = round(picture.height * width / picture.width)
    if picture.width != width:
        picture = picture.resize((width, height), Image.Resampling.LANCZOS)
    target = BytesIO()
    _reduced(picture).save(target, "PNG", optimize=True)
    return target.getvalue()


def _reduced(picture: Image.Image) -> Image.Image:
    """Maximum coverage keeps the colour of a few small words, which a median cut gives up; k-means then finds the
    exact colour of the large grounds."""
    method = Image.Quantize.MAXCOVERAGE
    return picture.quantize(MOST_COLOURS, method=method, kmeans=1, dither=Image.Dither.NONE)


def _is_blank(picture: Image.Image) -> bool:
    return picture.getcolors(maxcolors=1) is not None


def _alike(before: Image.Image, after: Image.Image) -> bool:
    changed = ImageChops.difference(before, after).getbbox()
    if changed is None:
        return True
    left, top, right, bottom = changed
    return (right - left) * (bottom - top) < CARET_SHARE * before.width * before.height
