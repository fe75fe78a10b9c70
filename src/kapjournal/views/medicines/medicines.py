"""My medicines: the list, in the order in which they were put on it."""

from collections.abc import Sequence
from datetime import date

import flet as ft

from kapjournal import routes
from kapjournal.care.records import medicines
from kapjournal.care.records.medicines import Taken
from kapjournal.care.time import local_time
from kapjournal.views.design.long_list import use_rows
from kapjournal.views.design.states import error_state
from kapjournal.views.medicines import medicines_layout as layout
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import medicines as words


@ft.component
def Medicines() -> ft.Control:
    services, ui = use_services(), use_ui()
    answer = use_query(services, medicines.everything)
    today = local_time.local_day(services.now(), local_time.local_zone())

    def draw(one: layout.Shown) -> ft.Control:
        return layout.row(ui, one, lambda: services.go(routes.Medicine(medicine_uid=one.uid)))

    rows, _ = use_rows(shown(answer.value or [], today), draw, ui=ui)
    if answer.error:
        return error_state(ui, answer.error, services.changed)
    return layout.page(
        ui,
        rows,
        is_empty=not answer.value,
        on_add=lambda: services.go(routes.EditMedicine()),
        on_leave=services.back,
        on_help=lambda: services.go(routes.Help()),
    )


def shown(found: Sequence[Taken], today: date) -> list[layout.Shown]:
    """What is taken first, then what no longer is; the first of these carries the heading."""
    taken = [_shown(one, today) for one in found if not one.is_stopped]
    stopped = [_shown(one, today, is_first=not place) for place, one in enumerate(_stopped(found))]
    return [*taken, *stopped]


def _stopped(found: Sequence[Taken]) -> list[Taken]:
    return [one for one in found if one.is_stopped]


def _shown(one: Taken, today: date, *, is_first: bool = False) -> layout.Shown:
    """With the last that happened to it."""
    last = one.changes[-1] if one.changes else None
    said = words.told(last.turn, medicines.day_of(last), last.text, today) if last else ""
    medicine = one.medicine
    return layout.Shown(medicine.uid, medicine.name, medicine.as_prescribed, said, one.is_stopped, is_first)
