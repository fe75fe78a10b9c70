"""What happened to a medicine on a day: noting it, and telling it anew; every word is saved while it is typed."""

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

import flet as ft

from kapjournal import routes
from kapjournal.care.records import draft_keys, medicines
from kapjournal.care.records.text_cleaning import is_blank
from kapjournal.care.time import local_time
from kapjournal.models import MedicineChange
from kapjournal.terms import MedicineTurn
from kapjournal.views.design.layout import Press
from kapjournal.views.design.states import gone_page
from kapjournal.views.medicines import medicine_change_layout as layout
from kapjournal.views.medicines.days import day_of, use_past_calendar
from kapjournal.views.sessions.plan import use_typed
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.draft_autosave import DraftAutosave, use_draft
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import common
from kapjournal.views.words import medicines as words

if TYPE_CHECKING:
    from kapjournal.storage import Db

TEXT, DAY = "text", "day"


@dataclass(frozen=True)
class Told:
    """What is being told, as it was when the screen came. `change_uid` is empty for something new."""

    medicine_uid: str
    name: str = field(repr=False)
    turn: MedicineTurn
    change_uid: str = ""
    text: str = field(default="", repr=False)
    day: date | None = None

    @property
    def place(self) -> str:
        if self.change_uid:
            return draft_keys.medicine_change_place(self.change_uid)
        return draft_keys.new_medicine_change_place(self.medicine_uid, self.turn)


@ft.component
def NewMedicineChange(medicine_uid: str, turn: MedicineTurn) -> ft.Control:
    services, ui = use_services(), use_ui()
    answer = use_query(services, lambda db: medicines.read(db, medicine_uid).medicine, medicine_uid)
    if answer.value is None:
        return gone_page(ui, words.GONE(), services.back, lambda: services.go(routes.Help()))
    return ChangeForm(Told(medicine_uid, answer.value.name, turn), services.back, key=turn)


@ft.component
def EditMedicineChange(change_uid: str) -> ft.Control:
    """On a screen of its own."""
    return MedicineChangeWhole(change_uid, use_services().back, key=change_uid)


@ft.component
def MedicineChangeWhole(change_uid: str, on_leave: Press, *, key: object = None) -> ft.Control:
    """With a way out: on a screen of its own, or beside the list of the journal."""
    del key
    services, ui = use_services(), use_ui()
    answer = use_query(services, lambda db: _read(db, change_uid), change_uid)
    if answer.value is None:
        return gone_page(ui, words.GONE_CHANGE(), on_leave, lambda: services.go(routes.Help()))
    return ChangeForm(answer.value, on_leave, key=change_uid)


@ft.component
def ChangeForm(told: Told, on_leave: Press, *, key: object = None) -> ft.Control:
    del key
    services, ui = use_services(), use_ui()
    draft, command = use_draft(services, told.place), use_commands(services)
    today = local_time.local_day(services.now(), local_time.local_zone())
    start = (told.day or today).isoformat()
    typed, put_text = use_typed(draft, TEXT, told.text)
    when, put_day = use_typed(draft, DAY, start)
    asked, set_asked = ft.use_state(False)
    open_calendar = use_past_calendar(today, lambda day: put_day(day.isoformat()))
    is_short = told.turn is MedicineTurn.CHANGED and is_blank(typed)

    def keep() -> None:
        text, day = draft.get(TEXT, told.text), day_of(draft.get(DAY, start)) or today
        if told.turn is MedicineTurn.CHANGED and is_blank(text):
            set_asked(True)
            return
        services.run(
            lambda db: _keep(db, told, text, day, services),
            then=lambda one: _kept(services, draft, told, one, on_leave),
        )

    return layout.page(
        ui,
        layout.Form(told.name, told.turn, typed, day_of(when) or today, today, asked and is_short),
        layout.Hands(
            on_text=put_text,
            on_day=lambda day: put_day((day or today).isoformat()),
            on_calendar=lambda: open_calendar(day_of(when)),
            on_keep=command("keep", keep),
            on_medicine=(lambda: services.go(routes.Medicine(medicine_uid=told.medicine_uid)))
            if told.change_uid
            else None,
            on_delete=command("delete", lambda: _delete(services, told.change_uid, on_leave))
            if told.change_uid
            else None,
            on_leave=on_leave,
            on_help=lambda: services.go(routes.Help()),
        ),
    )


def _read(db: "Db", change_uid: str) -> Told:
    change, medicine = medicines.read_change(db, change_uid)
    return Told(medicine.uid, medicine.name, change.turn, change.uid, change.text, medicines.day_of(change))


def _keep(db: "Db", told: Told, text: str, day: date, services: ScreenServices) -> MedicineChange:
    if told.change_uid:
        return medicines.tell_anew(db, told.change_uid, text, on=day, now=services.now())
    return medicines.note(db, told.medicine_uid, told.turn, text, on=day, now=services.now())


def _kept(services: ScreenServices, draft: DraftAutosave, told: Told, change: MedicineChange, on_gone: Press) -> None:
    uid = change.uid
    draft.drop()
    on_gone()
    if told.change_uid:
        before, day = told.text, told.day

        def as_it_was() -> None:
            services.run(
                lambda db: medicines.tell_anew(db, uid, before, on=day or medicines.day_of(change), now=services.now())
            )

        services.say(common.KEPT(), action=common.UNDO(), on_action=as_it_was)
        return

    def take_back() -> None:
        services.run(lambda db: medicines.delete_change(db, uid, now=services.now()))

    services.say(common.KEPT(), action=common.UNDO(), on_action=take_back)


def _delete(services: ScreenServices, uid: str, on_gone: Press) -> None:
    def undo() -> None:
        services.run(lambda db: medicines.undo_delete_change(db, uid, now=services.now()))

    def deleted(_: None) -> None:
        on_gone()
        services.say(common.DELETED(), action=common.UNDO(), on_action=undo)

    services.run(lambda db: medicines.delete_change(db, uid, now=services.now()), then=deleted)
