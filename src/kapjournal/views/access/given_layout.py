"""How a file that somebody was given is chosen, opened and read."""

from collections.abc import Callable

import flet as ft

from kapjournal.views.access.given_files import GivenFile, Page
from kapjournal.views.backup.frame import live, screen
from kapjournal.views.backup.opening_layout import note
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import start_bar
from kapjournal.views.design.buttons import actions, foot, primary_button, quiet_button
from kapjournal.views.design.fields import SecretField
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, card, column, drawing, max_width, scroll, vspace
from kapjournal.views.design.text import text
from kapjournal.views.sharing.reading_layout import paged, paragraph
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import given as words


def choosing(
    ui: UiContext,
    file: GivenFile | None,
    *,
    secret: str,
    told: str,
    busy: bool,
    on_choose: Press,
    on_secret: Callable[[str], None],
    on_open: Press,
    on_back: Press,
    on_help: Press,
) -> ft.Control:
    """`told` is what is wrong, or that the last file is closed."""
    p = ui.palette
    if file is None:
        parts: list[ft.Control] = [
            ft.Container(drawing(p, "sealed-letter", height=130), padding=ft.Padding.symmetric(vertical=t.S4)),
            live(ui, told),
        ]
        lamp = primary_button(p, words.CHOOSE(), on_choose)
    else:
        can_open = not busy and (file.needs_key or bool(secret.strip()))
        parts = [
            ft.Container(card(p, text(file.name, t.BODY, p.ink), radius=t.R_PAD), padding=SIDE),
            ft.Container(
                ft.Row([quiet_button(p, words.CHOOSE_ANOTHER(), on_choose)], wrap=True), padding=insets(start=t.S1)
            ),
            vspace(t.S4),
            *_asked(ui, file, secret, told, on_secret, on_open if can_open else None),
        ]
        said = words.OPENING if busy else words.CHOOSE_KEY if file.needs_key else words.OPEN
        lamp = primary_button(p, said(), on_open if can_open else None, busy=busy)
    return screen(ui, words.TITLE(), words.NOTE(), parts, lamp, on_back=on_back, on_help=on_help, at_door=True)


def _asked(
    ui: UiContext,
    file: GivenFile,
    secret: str,
    told: str,
    on_secret: Callable[[str], None],
    on_open: Press | None,
) -> list[ft.Control]:
    """What opens it."""
    if file.needs_key:
        return [note(ui, words.OPENS_WITH_KEY()), vspace(t.S2), live(ui, told)]
    entry = SecretField(
        ui.palette,
        words.PASSPHRASE(),
        value=secret,
        on_change=on_secret,
        on_submit=on_open,
        error=told or None,
        key="passphrase",
    )
    return [ft.Container(entry, padding=SIDE)]


def reading(
    ui: UiContext,
    page: Page,
    *,
    at: int,
    size: int,
    told: str,
    asks_to_save: bool,
    on_page: Callable[[int], None],
    on_ask: Press,
    on_save: Press,
    on_cancel: Press,
    on_close: Press,
    on_help: Press,
) -> ft.Control:
    """A page of paragraphs at a time, drawn as its sender saw them."""
    p, f = ui.palette, ui.frame
    total = len(page.paragraphs)
    title = text(words.READING(), t.TITLE.capped(f.scale, 1.3), p.ink, heading=1)
    head = column([title, vspace(t.S1), text(page.summary, t.BODY, p.ink_soft), vspace(t.S5)])
    shown = [paragraph(ui, one) for one in page.paragraphs[at * size : (at + 1) * size]]
    where = [text(words.PAGE_OF(page=at + 1, pages=-(-total // size)), t.SMALL, p.ink_soft)] if total > size else []
    body = scroll([head, *paged(ui, shown, at, size, total, on_page), *where, vspace(t.S6)], padding=TEXT_SIDE)
    body.key = at  # another page begins at its top
    if asks_to_save:
        said = words.ANYONE()
        buttons = actions(f, primary_button(p, words.SAVE(), on_save), quiet_button(p, words.CANCEL(), on_cancel))
    else:
        said = told
        buttons = actions(f, primary_button(p, words.CLOSE(), on_close), quiet_button(p, words.SAVE_PAGES(), on_ask))
    below = [live(ui, said)] if said else []
    return max_width(column([start_bar(p, None, on_help), body, *below, foot(buttons)], expand=True), f)
