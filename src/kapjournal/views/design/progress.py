"""Where one is among a few questions or steps."""

import flet as ft

from kapjournal.messages import Message
from kapjournal.views.design.tokens import Palette
from kapjournal.views.words import common as words

LONG, SHORT, THICK = 22, 8, 8


def progress(
    p: Palette, at: int, of: int, *, name: Message = words.QUESTION_OF, colour: str | None = None
) -> ft.Control:
    """Dots, the present one long; read as 'Question 2 of 8'. `at` counts from 1."""
    colour = colour or p.dusk
    dots: list[ft.Control] = [
        ft.Container(
            width=LONG if i == at else SHORT,
            height=THICK,
            border_radius=THICK / 2,
            bgcolor=colour if i <= at else p.hairline,
        )
        for i in range(1, of + 1)
    ]
    label = name(number=at, total=of)
    return ft.Semantics(label=label, container=True, content=ft.Row(dots, spacing=6, tight=True))
