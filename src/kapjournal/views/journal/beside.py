"""What is open beside the list in a wide window; in a narrow one a line opens a screen of its own."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import flet as ft

from kapjournal import routes
from kapjournal.care.timeline.journal import JournalRow
from kapjournal.views import kinds
from kapjournal.views.brought.small_steps import SmallStepBeside
from kapjournal.views.check_in.check_in import CheckInBeside
from kapjournal.views.journal.entry import EntryBody
from kapjournal.views.journal.journal_layout import reading_width
from kapjournal.views.medicines.medicine import MedicineWhole
from kapjournal.views.medicines.medicine_change import MedicineChangeWhole
from kapjournal.views.preparing.clinic_notes import ClinicNoteBeside
from kapjournal.views.scales.result import ResultBeside
from kapjournal.views.sessions.session import SessionWhole
from kapjournal.views.shell.gradually import Later
from kapjournal.views.shell.services import ScreenServices
from kapjournal.views.shell.ui_context import UiContext, UiProvider


@dataclass(frozen=True)
class Reading:
    """The component that shows one record beside the list: (uid, on_gone, key=).

    One that has a bar, and in it a way out, is a screen like any other, which has the pane as its window.
    """

    component: Any
    has_bar: bool = True


PANES: Mapping[type[routes.Route], Reading] = {
    routes.Entry: Reading(EntryBody, has_bar=False),
    routes.EditCheckIn: Reading(CheckInBeside),
    routes.ScaleResult: Reading(ResultBeside),
    routes.Session: Reading(SessionWhole),
    routes.Medicine: Reading(MedicineWhole),
    routes.EditMedicineChange: Reading(MedicineChangeWhole),
    routes.SmallSteps: Reading(SmallStepBeside),
    routes.ClinicNotes: Reading(ClinicNoteBeside),
}
"""By the screen that a line opens in a narrow window; of a screen that lists all of a kind, what shows the one that
the line is of. Any other screen always has the window for itself."""


@dataclass(frozen=True)
class Chosen:
    """The uid of what is open, and the pane that shows it."""

    uid: str = ""
    pane: Reading | None = None


NOTHING = Chosen()


@dataclass(frozen=True)
class Beside:
    """`uid` is of the line that is marked, `drawn` what is open; `close` leaves nothing open."""

    uid: str
    drawn: ft.Control | None
    has_bar: bool
    open: Callable[[JournalRow], None]
    close: Callable[[], None]

    def close_for(self, reason: bool) -> None:
        if reason:
            self.close()


def use_beside(services: ScreenServices, ui: UiContext) -> Beside:
    chosen, set_chosen = ft.use_state(NOTHING)
    pane = chosen.pane

    def open_row(row: JournalRow) -> None:
        route = kinds.shown_as(row).route(row.uid)
        if type(route) in PANES and ui.frame.wide:
            set_chosen(Chosen(row.uid, PANES[type(route)]))
        else:
            services.go(route)

    def close() -> None:
        set_chosen(NOTHING)

    drawn = _drawn(pane, chosen.uid, ui, close) if pane else None
    return Beside(chosen.uid if ui.frame.wide else "", drawn, bool(pane and pane.has_bar), open_row, close)


def _drawn(pane: Reading, uid: str, ui: UiContext, close: Callable[[], None]) -> ft.Control:
    within = replace(ui, frame=replace(ui.frame, width=reading_width(ui))) if pane.has_bar else ui

    def draw() -> ft.Control:
        drawn: ft.Control = UiProvider(within, lambda: pane.component(uid, close, key=uid))
        return drawn

    return Later(draw, key=uid)
