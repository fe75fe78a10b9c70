"""Makes the fonts of the browser mode for scripts that Roboto and Literata lack: python -m scripts.script_fonts FOLDER

FOLDER holds Noto's NotoSans…-Regular.ttf (Debian: fonts-noto-core, in /usr/share/fonts/truetype/noto). Symbols like
arrows, stars and ticks are made here too; those that are emoji as well are drawn in one colour. To be run again when
Flet is updated. Chinese, Japanese and Korean: scripts/cjk_fonts.py. Needs fonttools and brotli.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools import merge, subset
from fontTools.ttLib import TTFont
from scripts.engine_fonts import TARGET, EngineFont, engine_fonts

SCRIPTS = (
    "Arabic",
    "Armenian",
    "Bengali",
    "Devanagari",
    "Ethiopic",
    "Georgian",
    "Gujarati",
    "Gurmukhi",
    "Hebrew",
    "Kannada",
    "Malayalam",
    "Sinhala",
    "Tamil",
    "Telugu",
    "Thai",
)
FAMILIES = {f"Noto Sans {script}": [f"NotoSans{script}-Regular.ttf"] for script in SCRIPTS}
# The engine's own is one font; Debian has its Devanagari apart.
FAMILIES["Noto Sans"] = ["NotoSans-Regular.ttf", "NotoSansDevanagari-Regular.ttf"]

FAMILIES["Noto Sans Symbols"] = ["NotoSansSymbols-Regular.ttf"]
FAMILIES["Noto Sans Math"] = ["NotoSansMath-Regular.ttf"]
FAMILIES |= {f"Noto Sans Symbols 2 {part}": ["NotoSansSymbols2-Regular.ttf"] for part in range(6)}


def main() -> None:
    """Write one font for each script under the name the engine asks for."""
    for font in engine_fonts():
        if font.family in FAMILIES:
            write(font, [Path(sys.argv[1]) / name for name in FAMILIES[font.family]])


def write(font: EngineFont, sources: list[Path]) -> None:
    path = TARGET / font.path
    path.parent.mkdir(parents=True, exist_ok=True)
    whole = joined([smaller(source, font.characters) for source in sources])
    whole.flavor = "woff2"
    whole.save(path)
    print(f"{font.family}: {path.stat().st_size:,} bytes")


def smaller(source: Path, characters: set[int]) -> TTFont:
    """The font with what its script needs to be shaped, and without hints, which the engine does not use."""
    options = subset.Options(layout_features=["*"], hinting=False)
    font = subset.load_font(str(source), options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)
    return font


def joined(fonts: list[TTFont]) -> TTFont:
    """One font of several with the same units; the merger takes files only."""
    if len(fonts) == 1:
        return fonts[0]
    with TemporaryDirectory() as folder:
        paths = [f"{folder}/{number}.ttf" for number in range(len(fonts))]
        for font, path in zip(fonts, paths, strict=True):
            font.save(path)
        return merge.Merger().merge(paths)


if __name__ == "__main__":
    main()
