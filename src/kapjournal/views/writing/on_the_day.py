"""What was saved on the day of a session, in sight while its story is written; a tap puts a word into the text."""

from collections.abc import Callable
from functools import partial

import flet as ft

from kapjournal.care.records import what_came_up
from kapjournal.care.records.text_cleaning import opening
from kapjournal.care.records.what_came_up import Colored
from kapjournal.views.design import tokens as t
from kapjournal.views.design.layout import column, vspace
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.text import text
from kapjournal.views.session_screen.hues import HUES
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import one_word as words

STORIES = "story."
"""How the id of a set begins that tells of the session itself."""
SHOWN = 24
"""So many at most: more than anybody saves in a day."""
LONGEST = 60


@ft.component
def OnTheDay(session_uid: str, on_word: Callable[[str], None]) -> ft.Control:
    """Nothing where nothing was saved, or where the session is gone."""
    services, ui = use_services(), use_ui()
    found = use_query(services, lambda db: what_came_up.of_session(db, session_uid), session_uid).value
    shown = what_came_up.colored(found or ())[:SHOWN]
    return layout(ui, shown, on_word) if shown else ft.Container()


def layout(ui: UiContext, shown: tuple[Colored, ...], on_word: Callable[[str], None]) -> ft.Control:
    """In one row that moves sideways, so that the page below keeps its room."""
    p = ui.palette
    pieces = ft.Row(
        [_piece(ui, each, on_word) for each in shown], scroll=ft.ScrollMode.HIDDEN, spacing=t.S2, tight=False
    )
    lines = [text(words.ON_THE_DAY(), t.SMALL_LABEL, p.dusk)]
    if not ui.frame.small:
        lines.append(text(words.TAP_A_WORD(), t.SMALL, p.ink_soft))
    return column([*lines, vspace(t.S1), pieces, vspace(t.S3)])


def into(written: str, word: str) -> str:
    """What stands in the field once a word was tapped."""
    if not written.strip():
        return word
    gap = "" if written[-1].isspace() else " "
    return f"{written}{gap}{word}"


def _piece(ui: UiContext, each: Colored, on_word: Callable[[str], None]) -> ft.Control:
    p, fragment = ui.palette, each.fragment
    color = each.color or (fragment if fragment.id in HUES else None)
    dot = [_dot(ui, color.id)] if color is not None and color.id in HUES else []
    said = text(opening(fragment.text, LONGEST), t.BODY, p.ink)
    return pressable(
        p,
        ft.Row([*dot, said], spacing=t.S2, tight=True),
        partial(on_word, fragment.text),
        label=words.fragment(fragment.text, each.color.text if each.color else "", fragment.at, fragment.zone),
        bgcolor=p.dusk_wash,
        radius=t.R_FULL,
        padding=ft.Padding.symmetric(horizontal=16, vertical=12),
    )


def _dot(ui: UiContext, color_id: str) -> ft.Control:
    edge = ft.Border.all(1.5, ui.palette.edge)
    return ft.Container(width=18, height=18, border_radius=18, bgcolor=HUES[color_id], border=edge)
