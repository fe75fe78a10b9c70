"""Lines in the order in which they are drawn, from left to right, whichever way their letters run."""

import unicodedata

_BACKWARDS = frozenset(("R", "AL", "AN"))
_MIRRORED = dict(zip("()[]{}<>«»", ")(][}{><»«", strict=True))


def runs_backwards(text: str) -> bool:
    """Whether the first letter that has a direction runs from right to left."""
    if text.isascii():
        return False
    directions = (unicodedata.bidirectional(letter) for letter in text)
    return next((direction != "L" for direction in directions if direction in ("L", "R", "AL")), False)


def as_drawn(line: str, *, backwards: bool = False) -> str:
    """One line, left to right, by the Unicode bidirectional algorithm; `backwards` for a paragraph that runs so."""
    if line.isascii() or _BACKWARDS.isdisjoint(map(unicodedata.bidirectional, line)):
        return line
    # fpdf2 brings the algorithm; it takes a good part of a second to import, and few texts need it.
    from fpdf.bidi import BidiParagraph  # noqa: PLC0415
    from fpdf.enums import TextDirection  # noqa: PLC0415

    base = TextDirection.RTL if backwards else TextDirection.LTR
    ordered = BidiParagraph(line, base_direction=base).get_reordered_characters()
    return "".join(
        _MIRRORED.get(one.character, one.character) if one.embedding_level % 2 else one.character for one in ordered
    )
