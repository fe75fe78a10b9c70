"""Makes the Chinese, Japanese and Korean fonts of the browser mode: python -m scripts.cjk_fonts FONTS

FONTS is NotoSansCJK-Regular.ttc (Debian: fonts-noto-cjk). The engine asks for hundreds of small parts, by the language
of the browser and by how many characters of a text a part holds. All characters would take 20 MB: kept are the common
ones of each script, as the character sets of its country count them, and the symbols, for which the engine asks here
too. To be run again when Flet is updated. Needs fonttools and brotli.
"""

import io
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor

from fontTools import subset
from fontTools.ttLib import TTCollection, TTFont
from scripts.engine_fonts import TARGET, EngineFont, engine_fonts

SYMBOLS = {*range(0x2010, 0x2070), *range(0x2100, 0x2C00), *range(0x3000, 0x3040), *range(0xFF00, 0xFFF0)}
KANA = set(range(0x3040, 0x3100))
_LEVEL_ONE = {"gb2312": (0xB0, 0xD7), "big5": (0xA4, 0xC6), "euc_jp": (0xB0, 0xCF), "euc_kr": (0xB0, 0xC8)}
"""First bytes of the common characters in each encoding."""
FAMILIES = {
    # A browser in any other language asks here for whatever this family has.
    "Noto Sans SC": ("Noto Sans CJK SC", ("gb2312", "big5", "euc_jp")),
    "Noto Sans TC": ("Noto Sans CJK TC", ("big5",)),
    "Noto Sans HK": ("Noto Sans CJK HK", ("big5",)),
    "Noto Sans JP": ("Noto Sans CJK JP", ("euc_jp",)),
    "Noto Sans KR": ("Noto Sans CJK KR", ("euc_kr",)),
}


def main() -> None:
    """Write every part of the five families that holds anything that is kept."""
    with ProcessPoolExecutor() as workers:
        for line in workers.map(write_family, FAMILIES):
            print(line)


def write_family(family: str) -> str:
    name, encodings = FAMILIES[family]
    wanted = SYMBOLS | KANA | {character for encoding in encodings for character in common(encoding)}
    whole = cut(_named(name), wanted)
    size = sum(write(font, whole, font.characters & wanted) for font in engine_fonts() if _is_of(font, family))
    return f"{family}: {size:,} bytes"


def common(encoding: str) -> set[int]:
    """The first level of the character set, which is the common part of it."""
    first, last = _LEVEL_ONE[encoding]
    return {ord(found) for lead in range(first, last + 1) for found in _row(encoding, lead)}


def _row(encoding: str, lead: int) -> Iterator[str]:
    for trail in range(0x40, 0xFF):
        try:
            yield bytes((lead, trail)).decode(encoding)
        except UnicodeDecodeError:
            continue


def _is_of(font: EngineFont, family: str) -> bool:
    return font.family.rpartition(" ")[0] == family


def _named(name: str) -> TTFont:
    fonts: Iterable[TTFont] = TTCollection(sys.argv[1], lazy=True).fonts
    return next(font for font in fonts if font["name"].getDebugName(4) == name)


def cut(font: TTFont, characters: set[int]) -> bytes:
    options = subset.Options(layout_features=[], hinting=False, drop_tables=["vmtx", "vhea", "VORG", "BASE"])
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)
    target = io.BytesIO()
    font.save(target)
    return target.getvalue()


def write(font: EngineFont, whole: bytes, characters: set[int]) -> int:
    """The part of it under the name that the engine asks for; returns its size."""
    part = TTFont(io.BytesIO(cut(TTFont(io.BytesIO(whole)), characters)))
    if not part.getBestCmap():
        return 0
    path = TARGET / font.path
    path.parent.mkdir(parents=True, exist_ok=True)
    part.flavor = "woff2"
    part.save(path)
    return path.stat().st_size


if __name__ == "__main__":
    main()
