"""Adds Vietnamese to the fonts of the app: python -m scripts.reading_fonts LITERATA ROBOTO

The folders are `files` of the npm packages @fontsource/literata and @fontsource/roboto, in the versions that our fonts
were made of (Literata 3.103, Roboto 3.015); their licences lie beside the fonts. Without these letters the engine puts
one together of a letter and a mark that stands beside it. Needs fonttools and brotli.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools import merge
from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parents[1] / "assets" / "fonts"
ADDED = {
    "Literata-Regular.ttf": (0, "literata-vietnamese-400-normal.woff2"),
    "Literata-Italic.ttf": (0, "literata-vietnamese-400-italic.woff2"),
    "Roboto-Medium.ttf": (1, "roboto-vietnamese-500-normal.woff2"),
}
SAMPLE = "ếộữằẫ"


def main() -> None:
    """Write each font that lacks the letters anew, with them."""
    for name, (folder, source) in ADDED.items():
        add(FONTS / name, Path(sys.argv[1 + folder]) / source)


def add(path: Path, source: Path) -> None:
    if holds(TTFont(path), SAMPLE):
        print(f"{path.name}: has them already")
        return
    with TemporaryDirectory() as folder:
        plain = f"{folder}/added.ttf"
        added = TTFont(source)
        if added["name"].getDebugName(5) != TTFont(path)["name"].getDebugName(5):
            sys.exit(f"{source.name} is another version of the font than {path.name}")
        added.flavor = None
        added.save(plain)
        whole = merge.Merger().merge([str(path), plain])
        whole.save(path)
    print(f"{path.name}: {path.stat().st_size:,} bytes")


def holds(font: TTFont, characters: str) -> bool:
    return set(map(ord, characters)) <= set(font.getBestCmap())


if __name__ == "__main__":
    main()
