"""Makes the fonts of the report for letters that Roboto and Literata lack: python -m scripts.report_fonts FOLDER

FOLDER holds Noto's NotoSans.ttf, NotoSansArabic.ttf and NotoSansHebrew.ttf. The report joins and places letters
itself, so the tables that say how stay out, and so do hints for screens: half of each is left.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

NAMES = ("NotoSans.ttf", "NotoSansArabic.ttf", "NotoSansHebrew.ttf")
TARGET = Path(__file__).parent.parent / "assets" / "fonts"


def main() -> None:
    for name in NAMES:
        write(Path(sys.argv[1]) / name, TARGET / name)


def write(source: Path, target: Path) -> None:
    options = subset.Options(layout_features=[], hinting=False, notdef_outline=True, name_IDs=["*"])
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "DSIG"]
    font = TTFont(source)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=font.getBestCmap().keys())
    subsetter.subset(font)
    font.save(target)
    print(f"{target.name}: {target.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
