"""What is open beside the list in a wide window; in a narrow one a line opens a screen of its own."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import flet as ft

from kapjournal.care.timeline.journal import JournalRow
from kapjournal.views import kinds
from kapjournal.views.shell.services import ScreenServices
from kapjournal.views.shell.ui_context import UiContext


@dataclass(frozen=True)
class Chosen:
    """The uid of what is open, and the component that shows it."""

    uid: str = ""
    component: Any = None


NOTHING = Chosen()


@dataclass(frozen=True)
class Beside:
    """`uid` is of the line that is marked, `drawn` what is open; `close` leaves nothing open."""

    uid: str
    drawn: ft.Control | None
    open: Callable[[JournalRow], None]
    close: Callable[[], None]

    def close_for(self, reason: bool) -> None:
        if reason:
            self.close()


def use_beside(services: ScreenServices, ui: UiContext) -> Beside:
    chosen, set_chosen = ft.use_state(NOTHING)

    def open_row(row: JournalRow) -> None:
        shown_as = kinds.shown_as(row)
        if shown_as.beside is not None and ui.frame.wide:
            set_chosen(Chosen(row.uid, shown_as.beside))
        else:
            services.go(shown_as.route(row.uid))

    def close() -> None:
        set_chosen(NOTHING)

    drawn = chosen.component(chosen.uid, close, key=chosen.uid) if chosen.component else None
    return Beside(chosen.uid if ui.frame.wide else "", drawn, open_row, close)
