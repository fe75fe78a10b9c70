"""The four rooms behind the door: Today, Journal, Sessions, More."""

from collections.abc import Callable
from typing import Any

import flet as ft

from kapjournal import routes
from kapjournal.views.design.bars import tab_bar, tab_rail
from kapjournal.views.design.layout import column
from kapjournal.views.journal.journal import Journal
from kapjournal.views.more.more import More
from kapjournal.views.sessions.sessions import Sessions
from kapjournal.views.shell.hooks import use_subscription
from kapjournal.views.shell.message_strip import SaidStrip
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.today.today import Today

ROOMS: tuple[Any, ...] = (Today, Journal, Sessions, More)


@ft.component
def Home() -> ft.Control:
    services, ui = use_services(), use_ui()
    tab, set_tab = ft.use_state(services.tab)
    use_subscription(lambda: services.on_change(lambda: set_tab(services.tab)))

    def select(chosen: int) -> None:
        services.access.auto_lock.touch()
        services.tab = chosen
        set_tab(chosen)

    return layout(ui, tab, ROOMS[tab](), on_select=select, on_help=lambda: services.go(routes.Help()))


def layout(
    ui: UiContext, tab: int, room: ft.Control, *, on_select: Callable[[int], object], on_help: Callable[[], Any]
) -> ft.Control:
    """The room keeps its place whichever bar there is: what moves in the tree loses all that it held.

    What is said stands above the bar: a tab that moved away under a finger would leave it on Undo.
    """
    wide = ui.frame.wide
    rail = ft.Container(tab_rail(ui, tab, on_select, on_help) if wide else None)
    bar = ft.Container(None if wide else tab_bar(ui, tab, on_select))
    within = ft.Container(column([ft.Container(room, expand=True), SaidStrip(), bar], expand=True), expand=True)
    return ft.Row([rail, within], spacing=0, expand=True, vertical_alignment=ft.CrossAxisAlignment.STRETCH)
