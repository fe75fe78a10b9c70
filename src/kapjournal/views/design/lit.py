"""The light that lies on a marked line: lamplight on paper, and by night words that glow. Never a button, no alert."""

from collections.abc import Collection

import flet as ft

from kapjournal.views.design import tokens as t
from kapjournal.views.design.direction import runs_right_to_left
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import column, vspace
from kapjournal.views.design.text import style, text
from kapjournal.views.design.tokens import Palette, Type

QUOTE_SMALL = Type(t.SERIF_ITALIC, 17, 1.45)
_LIT = {"light": "#FAE8C6", "dark": "#2E2B22"}
_LIT_INK = {"light": "#1D2B2E", "dark": "#F6E2BC"}
_LIT_SOFT = {"light": "#4B5350", "dark": "#CDBD9C"}


def lit(p: Palette) -> str:
    """The ground."""
    return _LIT[p.name]


def lit_ink(p: Palette) -> str:
    """The words on it."""
    return _LIT_INK[p.name]


def lit_soft(p: Palette) -> str:
    """Quieter words on it."""
    return _LIT_SOFT[p.name]


def lit_card(p: Palette, quote: str, note: str = "", *below: ft.Control, kind: Type = QUOTE_SMALL) -> ft.Container:
    """A line of their own, with one line about it over it and what can be done under it."""
    parts = [text(note, t.SMALL, lit_soft(p)), vspace(t.S1)] if note else []
    return ft.Container(
        column([*parts, text(quote, kind, lit_ink(p)), *below]),
        bgcolor=lit(p),
        border_radius=t.R_CARD,
        padding=insets(start=20, end=16, top=14, bottom=t.S1 if below else 16),
    )


def lit_text(p: Palette, sentences: Collection[str], marked: Collection[str], kind: Type) -> ft.Control:
    """A text in which the marked sentences lie in the light; `marked` holds them without the spaces around them."""
    spans = [span for one in sentences for span in _spans(p, one, is_lit=one.strip() in marked)]
    right_to_left = runs_right_to_left("".join(sentences))
    return ft.SelectionArea(ft.Text(spans=spans, style=style(kind, p.ink), rtl=right_to_left))


def _spans(p: Palette, sentence: str, *, is_lit: bool) -> list[ft.TextSpan]:
    if not is_lit:
        return [ft.TextSpan(sentence)]
    words = sentence.rstrip()
    return [
        ft.TextSpan(words, style=ft.TextStyle(color=lit_ink(p), bgcolor=lit(p))),
        ft.TextSpan(sentence[len(words) :]),
    ]
