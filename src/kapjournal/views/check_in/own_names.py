"""Names that the patient gave, or may hide: each with a way to rename it, and one to hide it or to show it again."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import flet as ft

from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import icon_button
from kapjournal.views.design.layout import Press, column
from kapjournal.views.design.text import text
from kapjournal.views.preparing.line_form import LineForm
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import check_in as words
from kapjournal.views.words import common

if TYPE_CHECKING:
    from kapjournal.storage import Db


@dataclass(frozen=True)
class Name:
    """One of them. `place` is where a new name is typed; None for one of the app's own, which has its name."""

    key: str
    text: str = field(repr=False)
    is_hidden: bool
    place: str | None = None


@ft.component
def OwnNames(
    names: Sequence[Name],
    on_rename: "Callable[[Db, Name, str], Any]",
    on_hide: "Callable[[Db, Name, bool], Any]",
    *,
    key: object = None,
) -> ft.Control:
    """`on_rename` keeps a new name and drops its draft."""
    del key
    renamed, set_renamed = ft.use_state("")
    return column(
        [
            NameRow(
                name,
                name.key == renamed,
                on_rename,
                on_hide,
                on_open=lambda which: set_renamed("" if which == renamed else which),
                key=name.key,
            )
            for name in names
        ]
    )


@ft.component
def NameRow(
    name: Name,
    is_open: bool,
    on_rename: "Callable[[Db, Name, str], Any]",
    on_hide: "Callable[[Db, Name, bool], Any]",
    *,
    on_open: Callable[[str], object],
    key: object = None,
) -> ft.Control:
    del key
    services, ui = use_services(), use_ui()
    command = use_commands(services)
    p = ui.palette
    hide = command("hide", lambda: services.run(lambda db: on_hide(db, name, not name.is_hidden)))
    ways: list[ft.Control] = []
    if name.place:
        ways.append(_way(ft.Icons.EDIT_OUTLINED, words.RENAME(name=name.text), lambda: on_open(name.key)))
    icon = ft.Icons.VISIBILITY_OFF_OUTLINED if name.is_hidden else ft.Icons.VISIBILITY_OUTLINED
    ways.append(_way(icon, (words.SHOW if name.is_hidden else words.HIDE)(name=name.text), hide))
    said = text(name.text, t.BODY, p.ink_faint if name.is_hidden else p.ink, expand=True)
    row = ft.Row([said, *ways], spacing=0, vertical_alignment=ft.CrossAxisAlignment.CENTER)
    if not (is_open and name.place):
        return row
    form = LineForm(
        words.NEW_NAME(name=name.text),
        common.KEEP(),
        name.place,
        lambda db, typed: on_rename(db, name, typed),
        start=name.text,
        on_close=lambda: on_open(name.key),
        autofocus=True,
        key=name.place,
    )
    return column([row, form])


def _way(icon: ft.IconData, label: str, on_press: Press) -> ft.Control:
    ui = use_ui()
    return icon_button(ui.palette, icon, label, on_press, colour=ui.palette.ink_soft, icon_size=20)
