"""One medicine: its words, what happened to it, and what can be noted."""

import flet as ft

from kapjournal import routes
from kapjournal.care.records import medicines
from kapjournal.care.records.medicines import Taken
from kapjournal.care.time import local_time
from kapjournal.terms import MedicineTurn
from kapjournal.views.design.layout import Press
from kapjournal.views.design.states import gone_page
from kapjournal.views.medicines import medicine_layout as layout
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import common
from kapjournal.views.words import medicines as words


@ft.component
def MedicinePage(medicine_uid: str) -> ft.Control:
    """On a screen of its own."""
    return MedicineWhole(medicine_uid, use_services().back, key=medicine_uid)


@ft.component
def MedicineWhole(medicine_uid: str, on_leave: Press, *, key: object = None) -> ft.Control:
    """With a way out: on a screen of its own, or beside the list of the journal."""
    del key
    services, ui = use_services(), use_ui()
    command = use_commands(services)
    answer = use_query(services, lambda db: medicines.read(db, medicine_uid), medicine_uid)
    today = local_time.local_day(services.now(), local_time.local_zone())

    def to_help() -> None:
        services.go(routes.Help())

    if answer.value is None:
        return gone_page(ui, words.GONE(), on_leave, to_help)
    one = answer.value

    def note(turn: MedicineTurn) -> None:
        services.go(routes.NewMedicineChange(medicine_uid=medicine_uid, turn=turn))

    return layout.page(
        ui,
        one,
        [(each.uid, words.told(each.turn, medicines.day_of(each), each.text, today)) for each in one.changes],
        on_note=note,
        on_change=lambda uid: services.go(routes.EditMedicineChange(change_uid=uid)),
        on_words=lambda: services.go(routes.EditMedicine(medicine_uid=medicine_uid)),
        on_private=command("private", lambda: _be_private(services, one)),
        on_delete=command("delete", lambda: _delete(services, medicine_uid, on_leave)),
        on_leave=on_leave,
        on_help=to_help,
    )


def _be_private(services: ScreenServices, one: Taken) -> None:
    uid, wanted = one.medicine.uid, not one.medicine.is_private
    services.run(lambda db: medicines.set_private(db, uid, wanted, now=services.now()))


def _delete(services: ScreenServices, uid: str, on_gone: Press) -> None:
    def undo() -> None:
        services.run(lambda db: medicines.undo_delete(db, uid, now=services.now()))

    def deleted(_: None) -> None:
        on_gone()
        services.say(common.DELETED(), action=common.UNDO(), on_action=undo)

    services.run(lambda db: medicines.delete(db, uid, now=services.now()), then=deleted)
