"""Words on the screen: a type from the tokens, a colour, nothing else."""

import math
import re
import unicodedata
from dataclasses import replace
from itertools import combinations, pairwise

import flet as ft

from kapjournal.views.design.direction import runs, runs_right_to_left
from kapjournal.views.design.tokens import Type

_SHORT, _TOGETHER = re.compile(r"\b(\w{1,3}-)(?=\w{1,3}\b)"), "\\1\u2060"
LETTER = 0.5
"""How wide a letter is, as a share of its size: a guess for our fonts."""
WIDE_LETTER = 0.57
"""The same for the serif, and never too little."""


def text(
    value: str,
    kind: Type,
    colour: str,
    *,
    center: bool = False,
    lines: int | None = None,
    expand: bool = False,
    heading: int | None = None,
    selectable: bool = False,
) -> ft.Control:
    """A text. `heading` (1 to 6) names it to screen readers as one."""
    pieces = runs(value) if lines is None else [(value, runs_right_to_left(value))]
    parts = [
        ft.Text(
            piece,
            style=style(kind, colour),
            text_align=ft.TextAlign.CENTER if center else ft.TextAlign.START,
            max_lines=lines,
            overflow=ft.TextOverflow.ELLIPSIS if lines else ft.TextOverflow.VISIBLE,
            expand=expand and not heading and len(pieces) == 1,
            rtl=right_to_left,
        )
        for piece, right_to_left in pieces
    ]
    said = parts[0] if len(parts) == 1 else _above_each_other(parts, expand=expand and not heading)
    # Not `selectable=True`: in a browser such a text is an empty, nameless field to screen readers.
    control = ft.SelectionArea(said) if selectable else said
    if not heading:
        return control
    return ft.Semantics(heading_level=heading, container=True, content=control, expand=expand)


def _above_each_other(parts: list[ft.Text], *, expand: bool) -> ft.Control:
    """Each from side to side, so that a piece that runs the other way begins at the other side."""
    stretch = ft.CrossAxisAlignment.STRETCH
    return ft.Column(list[ft.Control](parts), spacing=0, tight=True, expand=expand, horizontal_alignment=stretch)


def whole_words(value: str, kind: Type, room: float) -> Type:
    """`kind`, smaller where its longest word would be broken in a line of `room` px, told for text at 100 %."""
    longest = max(map(letters, value.split()), default=0)
    return replace(kind, size=min(kind.size, room / (longest * WIDE_LETTER))) if longest else kind


def kept_together(value: str) -> str:
    """No short word with a hyphen is broken at it: not "so-" and then "so". A card of a wide window is narrow too."""
    return _SHORT.sub(_TOGETHER, value)


def style(kind: Type, colour: str) -> ft.TextStyle:
    return ft.TextStyle(
        size=kind.size, height=kind.line, font_family=kind.family, color=colour, letter_spacing=kind.tracking
    )


def letters(words: str) -> int:
    """How many of its characters are seen: marks of direction are not."""
    return sum(unicodedata.category(one) != "Cf" for one in words)


def balanced(words: str, kind: Type, width: float, *, most: int = 2) -> str:
    """Break a heading so that its lines are of like length: no single word left alone. Left as it is where it needs
    more than `most` lines."""

    def length(line: str) -> float:
        return letters(line) * kind.size * LETTER

    pieces, count = words.split(), math.ceil(length(words) / width)
    if count < 2 or count > min(most, len(pieces)):
        return words

    def lines(breaks: tuple[int, ...]) -> list[str]:
        return [" ".join(pieces[i:j]) for i, j in pairwise((0, *breaks, len(pieces)))]

    def cost(breaks: tuple[int, ...]) -> float:
        longest = max(length(line) for line in lines(breaks))
        pauses = sum(pieces[i - 1][-1] in ".,;:" for i in breaks)
        return (longest if longest <= width else 9 * longest) * 0.7**pauses

    return "\n".join(lines(min(combinations(range(1, len(pieces)), count - 1), key=cost)))


def lines_of(words: str, kind: Type, width: float) -> int:
    """How many lines the words take at this width, by the same guess."""
    lines, left = 1, width
    for word in words.split():
        wide = (letters(word) + 1) * kind.size * LETTER
        if wide - kind.size * LETTER > left and left < width:
            lines, left = lines + 1, width
        left -= wide
    return lines


def fitted(words: str, kind: Type, width: float) -> Type:
    """The same type, up to a tenth smaller where that keeps a short heading on one line."""
    size = max(math.floor(kind.size * 0.9), min(kind.size, math.floor(width / (len(words) * 0.54))))
    return replace(kind, size=size)
