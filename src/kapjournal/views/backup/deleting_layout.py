"""How deleting everything looks. What keeps the journal is lit; what deletes it is not."""

from collections.abc import Callable
from datetime import date

import flet as ft

from kapjournal.messages import dates
from kapjournal.views.backup.frame import line, screen
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import primary_button, quiet_button
from kapjournal.views.design.fields import SecretField
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import SIDE, Press, column, drawing, vspace
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import backup as backup_words
from kapjournal.views.words import deleting as words


def last_line(day: date | None) -> str:
    return backup_words.LAST_ON(date=dates.long_date(day)) if day else backup_words.NONE()


def meaning(
    ui: UiContext, last: str, *, on_go_on: Press, on_keep: Press, on_backup: Press | None, on_help: Press
) -> ft.Control:
    p = ui.palette
    parts = [line(ui, words.ELSEWHERE())]
    if last:
        parts += [vspace(t.S4), line(ui, last)]
    if on_backup is not None:
        parts.append(_quiet(ui, words.BACKUP_FIRST(), on_backup))
    parts += [vspace(t.S4), _quiet(ui, words.GO_ON(), on_go_on)]
    primary = primary_button(p, words.KEEP(), on_keep)
    return screen(ui, words.TITLE(), words.WHAT(), parts, primary, on_back=on_keep, on_help=on_help)


def passphrase(
    ui: UiContext,
    *,
    typed: str,
    problem: str,
    busy: bool,
    on_typed: Callable[[str], object],
    on_delete: Press | None,
    on_keep: Press,
    on_help: Press,
) -> ft.Control:
    """Two buttons one above the other, far apart in meaning: the lit one keeps."""
    p = ui.palette
    entry = SecretField(p, words.PASSPHRASE(), value=typed, on_change=on_typed, error=problem or None, key="passphrase")
    parts = [ft.Container(entry, padding=SIDE), vspace(t.S5)]
    delete = quiet_button(p, words.DELETING() if busy else words.DELETE(), None if busy else on_delete)
    primary = primary_button(p, words.KEEP(), None if busy else on_keep)
    action = column([primary, vspace(t.S2), ft.Row([delete], alignment=ft.MainAxisAlignment.CENTER)])
    return screen(ui, words.ASKED(), words.WHAT(), parts, action, on_back=on_keep, on_help=on_help)


def deleted(ui: UiContext, *, running: bool, on_start: Press, on_help: Press) -> ft.Control:
    p = ui.palette
    art = ft.Container(drawing(p, "hills-home", height=116), padding=ft.Padding.symmetric(vertical=t.S4))
    if running:
        return screen(ui, words.DELETING(), "", [art], None, on_back=None, on_help=on_help)
    primary = primary_button(p, words.START_NEW(), on_start)
    return screen(ui, words.GONE(), words.CLOSE_NOW(), [art], primary, on_back=None, on_help=on_help)


def _quiet(ui: UiContext, said: str, press: Press) -> ft.Control:
    return ft.Container(ft.Row([quiet_button(ui.palette, said, press)], wrap=True), padding=insets(start=t.S1))
