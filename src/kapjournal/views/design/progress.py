"""Where one is among a few questions or steps."""

import flet as ft

from kapjournal.views.design.tokens import Palette

LONG, SHORT, THICK = 22, 8, 8


def progress(p: Palette, at: int, of: int, *, name: str = "Question", colour: str | None = None) -> ft.Control:
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
    label = f"{name} {at} of {of}"
    return ft.Semantics(label=label, container=True, content=ft.Row(dots, spacing=6, tight=True))
