"""Which fallback fonts Flutter's web engine asks for, by what name, and for which characters.

The engine fetches a font by a fixed name when a text needs it; without a file of that name the text is boxes. Its table
is read from flet_web's own main.dart.js, whose tables are those of the WebAssembly engine.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

TARGET = Path(__file__).resolve().parents[1] / "assets" / "assets" / "fonts"
_FIRST_FONT = 'A.z("Noto Color Emoji 0"'


@dataclass(frozen=True)
class EngineFont:
    """One font of the engine's table; `path` is relative to TARGET."""

    family: str
    path: Path
    characters: set[int]


def engine_fonts() -> list[EngineFont]:
    """Every font the engine may ask for.

    It packs its table in two strings: sets of fonts, and the set of each range of characters.
    """
    script = _flet_web_script()
    begin = script.index(_FIRST_FONT)
    fonts = re.findall(r'A\.z\("([^"]+)","([^"]+)"\)', script[begin : script.index("]", begin)])
    packed = re.findall(r'"([A-Za-z0-9,]{20000,})"', script)
    (packed_sets,) = [text for text in packed if "," in text]
    (packed_ranges,) = [text for text in packed if "," not in text]
    sets = list(unpack_sets(packed_sets))
    found: dict[int, set[int]] = defaultdict(set)
    for first, size, index in unpack_ranges(packed_ranges):
        for number in sets[index]:
            found[number].update(range(first, first + size))
    return [EngineFont(*_named(fonts[number]), characters) for number, characters in found.items()]


def _named(font: tuple[str, str]) -> tuple[str, Path]:
    return font[0], Path(font[1])


def _flet_web_script() -> str:
    spec = find_spec("flet_web")
    if spec is None or spec.origin is None:
        sys.exit("flet_web is not installed here; use the Python of the virtual environment.")
    return (Path(spec.origin).parent / "web" / "main.dart.js").read_text("utf-8")


def unpack_sets(packed: str) -> Iterator[list[int]]:
    """Yield lists of font numbers; each number is the distance to the one before, in base 26 after decimal carries."""
    for text in packed.split(","):
        numbers, last, carry = [], -1, 0
        for digit in text:
            if digit.isdigit():
                carry = carry * 10 + int(digit)
            else:
                last += carry * 26 + ord(digit) - ord("a") + 1
                numbers.append(last)
                carry = 0
        yield numbers


def unpack_ranges(packed: str) -> Iterator[tuple[int, int, int]]:
    """Yield (first character, number of characters, number of the set) from U+0000 to U+10FFFF."""
    first, carry, size = 0, 0, 1
    for digit in packed:
        if digit.isdigit():
            carry = carry * 10 + int(digit)
        elif digit.islower():
            size, carry = carry * 26 + ord(digit) - ord("a") + 2, 0
        else:
            yield first, size, carry * 26 + ord(digit) - ord("A")
            first, carry, size = first + size, 0, 1
