"""Makes the emoji fonts of the browser mode: python -m scripts.subset_emoji …/noto/NotoColorEmoji.ttf

Flutter's web engine draws emoji with parts of Noto Color Emoji that it fetches by fixed names when a text needs them;
without a file of that name an emoji is a box. Which part holds what is read from flet_web's own main.dart.js: to be run
again when Flet is updated. Pictures are halved to 64 px, enough for text on a sharp screen.

Left out: pairs of people with skin tones; they show as one person after the other. Needs fonttools, brotli, Pillow.
"""

import io
import sys
from pathlib import Path
from typing import Any

from fontTools import subset
from fontTools.ttLib import TTFont
from PIL import Image
from scripts.engine_fonts import TARGET, engine_fonts

FAMILY = "Noto Color Emoji "
SCALE = 0.5
COLOURS = 32
SKIN_TONES = range(0x1F3FB, 0x1F400)


def main() -> None:
    """Write one font for each part that the engine may ask for."""
    for name, characters in parts().items():
        font = cut(sys.argv[1], characters)
        shrink(font)
        path = TARGET / name
        path.parent.mkdir(parents=True, exist_ok=True)
        font.flavor = "woff2"
        font.save(path)
        print(f"{path.name}: {len(characters)} characters, {path.stat().st_size:,} bytes")


def parts() -> dict[Path, set[int]]:
    """The characters of each font that the engine takes emoji from, by the path it asks for."""
    return {font.path: font.characters for font in engine_fonts() if font.family.startswith(FAMILY)}


def cut(source: str, characters: set[int]) -> TTFont:
    """Return the part of the font for `characters` and the sequences made of them."""
    options = subset.Options(layout_features=["*"])
    font = subset.load_font(source, options)
    drop_toned_pairs(font)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)
    return font


def drop_toned_pairs(font: TTFont) -> None:
    """Drop the sequences with two skin tones, more than half of all pictures."""
    cmap = font.getBestCmap()
    tones = {cmap[tone] for tone in SKIN_TONES if tone in cmap}
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            inner = getattr(table, "ExtSubTable", table)
            for first, ligatures in getattr(inner, "ligatures", {}).items():
                ligatures[:] = [lig for lig in ligatures if sum(part in tones for part in [first, *lig.Component]) < 2]


def shrink(font: TTFont) -> None:
    """Halve the pictures and everything that measures them in pixels."""
    for strike, pictures in zip(font["CBLC"].strikes, font["CBDT"].strikeData, strict=True):
        size = strike.bitmapSizeTable
        size.ppemX, size.ppemY = round(size.ppemX * SCALE), round(size.ppemY * SCALE)
        for line in (size.hori, size.vert):
            scale(line, "ascender", "descender", "widthMax", "maxBeforeBL", "minAfterBL")
        for table in strike.indexSubTables:
            if hasattr(table, "metrics"):
                scale_glyph(table.metrics)
        for picture in pictures.values():
            if hasattr(picture, "metrics"):
                scale_glyph(picture.metrics)
            picture.imageData = smaller(picture.imageData)


def scale_glyph(metrics: Any) -> None:
    """Scale what is measured of one picture."""
    for prefix in ("", "hori", "vert"):
        scale(metrics, *(prefix + name for name in ("BearingX", "BearingY", "Advance")))
    scale(metrics, "width", "height")


def scale(measured: Any, *names: str) -> None:
    """Scale those of the attributes that are there."""
    for name in names:
        if hasattr(measured, name):
            setattr(measured, name, round(getattr(measured, name) * SCALE))


def smaller(png: bytes) -> bytes:
    """Return the picture at half its size, in fewer colours."""
    picture = Image.open(io.BytesIO(png)).convert("RGBA")
    width, height = (round(side * SCALE) for side in picture.size)
    reduced = picture.resize((width, height), Image.Resampling.LANCZOS).quantize(
        COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE
    )
    target = io.BytesIO()
    reduced.save(target, "PNG", optimize=True)
    return target.getvalue()


if __name__ == "__main__":
    main()
