"""Words on the screen: a type from the tokens, a colour, nothing else."""

import math
from dataclasses import replace

import flet as ft

from kapjournal.views.design.direction import runs, runs_right_to_left
from kapjournal.views.design.tokens import Type


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


def style(kind: Type, colour: str) -> ft.TextStyle:
    return ft.TextStyle(
        size=kind.size, height=kind.line, font_family=kind.family, color=colour, letter_spacing=kind.tracking
    )


def balanced(words: str, kind: Type, width: float) -> str:
    """Break a heading so that its lines are of like length: no single word left alone."""

    def length(line: str) -> float:
        return len(line) * kind.size * 0.5

    pieces = words.split()
    if length(words) <= width or length(words) > 2 * width:
        return words

    def cost(i: int) -> float:
        longest = max(length(" ".join(pieces[:i])), length(" ".join(pieces[i:])))
        return (longest if longest <= width else 9 * longest) * (0.7 if pieces[i - 1][-1] in ".,;:" else 1)

    best = min(range(1, len(pieces)), key=cost, default=0)
    return " ".join(pieces[:best]) + "\n" + " ".join(pieces[best:]) if best else words


def fitted(words: str, kind: Type, width: float) -> Type:
    """The same type, up to a tenth smaller where that keeps a short heading on one line."""
    size = max(math.floor(kind.size * 0.9), min(kind.size, math.floor(width / (len(words) * 0.54))))
    return replace(kind, size=size)
