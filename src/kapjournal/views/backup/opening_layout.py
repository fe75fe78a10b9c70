"""How a backup is chosen and opened."""

from collections.abc import Callable
from enum import Enum, auto

import flet as ft

from kapjournal.views.backup.frame import live, screen, working
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import primary_button, quiet_button
from kapjournal.views.design.fields import SecretField, field
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, card, drawing, vspace
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import backup as words

WORD_LINES = 4


class Asks(Enum):
    """What a file is opened with."""

    NOTHING = auto()
    PASSPHRASE = auto()
    WORDS = auto()


def choosing(
    ui: UiContext,
    title: str,
    note: str,
    *,
    name: str,
    asks: Asks,
    secret: str,
    problem: str,
    on_choose: Press,
    on_secret: Callable[[str], None],
    on_open: Press | None,
    on_back: Press,
    on_help: Press,
    at_door: bool,
) -> ft.Control:
    """`name` is that of the file that was chosen; `asks` what it is opened with, nothing while there is none."""
    p = ui.palette
    named = ft.Container(card(p, text(name, t.BODY, p.ink), radius=t.R_PAD), padding=SIDE)
    if asks is Asks.NOTHING:
        art = "cup" if problem else "sealed-letter"  # with its mark that all is well
        parts: list[ft.Control] = [
            ft.Container(drawing(p, art, height=130), padding=ft.Padding.symmetric(vertical=t.S4)),
            *([named, vspace(t.S3)] if name else []),
            live(ui, problem),
        ]
        primary = primary_button(p, words.CHOOSE(), on_choose)
    else:
        another = quiet_button(p, words.CHOOSE_ANOTHER(), on_choose)
        parts = [
            named,
            ft.Container(ft.Row([another], wrap=True), padding=insets(start=t.S1)),
            vspace(t.S4),
            ft.Container(_secret(ui, asks, secret, problem, on_secret, on_open), padding=SIDE),
        ]
        primary = primary_button(p, words.OPEN(), on_open)
    return screen(ui, title, note, parts, primary, on_back=on_back, on_help=on_help, at_door=at_door)


def _secret(
    ui: UiContext, asks: Asks, secret: str, problem: str, on_secret: Callable[[str], None], on_open: Press | None
) -> ft.Control:
    if asks is Asks.WORDS:
        return words_field(ui, words.ITS_WORDS(), secret, problem, on_secret)
    return SecretField(
        ui.palette,
        words.ITS_PASSPHRASE(),
        value=secret,
        on_change=on_secret,
        on_submit=on_open,
        error=problem or None,
        key="passphrase",
    )


def words_field(ui: UiContext, label: str, typed: str, problem: str, on_typed: Callable[[str], None]) -> ft.Control:
    """Room for all twelve, pasted with their numbers as they stand on the sheet."""
    entry = field(
        ui.palette, label, value=typed, on_change=on_typed, error=problem or None, lines=WORD_LINES, key="words"
    )
    entry.max_lines = WORD_LINES
    entry.autocorrect = entry.enable_suggestions = False
    return entry


def opening(ui: UiContext, share: float, *, on_stop: Press, on_help: Press) -> ft.Control:
    return working(ui, words.OPENING(), share, on_stop, on_help)


def told(ui: UiContext, lines: list[str]) -> ft.Control:
    """What is in it."""
    p = ui.palette
    return ft.Container(
        card(p, ft.Column([text(each, t.BODY, p.ink) for each in lines], spacing=t.S2, tight=True), radius=t.R_PAD),
        padding=SIDE,
    )


def note(ui: UiContext, said: str) -> ft.Control:
    return ft.Container(text(said, t.SMALL, ui.palette.ink_soft), padding=TEXT_SIDE)
