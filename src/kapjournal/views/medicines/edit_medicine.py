"""Putting a medicine on the list, or changing its name and words; every word is saved while it is typed."""

import flet as ft

from kapjournal import routes
from kapjournal.care.records import draft_keys, medicines
from kapjournal.care.records.medicines import Details
from kapjournal.care.records.text_cleaning import is_blank
from kapjournal.care.time import local_time
from kapjournal.models import Medicine
from kapjournal.views.design.states import gone_page
from kapjournal.views.medicines import edit_medicine_layout as layout
from kapjournal.views.medicines.days import day_of, use_past_calendar
from kapjournal.views.sessions.plan import use_typed
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.draft_autosave import DraftAutosave, use_draft
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import common
from kapjournal.views.words import medicines as words

NAME, AS_PRESCRIBED, SINCE = "name", "as_prescribed", "since"


@ft.component
def EditMedicine(medicine_uid: str | None = None) -> ft.Control:
    """A new one, or the one of this uid."""
    services, ui = use_services(), use_ui()
    answer = use_query(
        services, lambda db: medicines.read(db, medicine_uid).medicine if medicine_uid else None, medicine_uid
    )
    if medicine_uid and answer.value is None:
        return gone_page(ui, words.GONE(), services.back, lambda: services.go(routes.Help()))
    return EditMedicineForm(answer.value, key=medicine_uid or "new")


@ft.component
def EditMedicineForm(medicine: Medicine | None, *, key: object = None) -> ft.Control:
    del key
    services, ui = use_services(), use_ui()
    uid = medicine.uid if medicine else None
    start = Details(medicine.name, medicine.as_prescribed) if medicine else Details("")
    draft, command = use_draft(services, draft_keys.medicine_place(uid)), use_commands(services)
    name, put_name = use_typed(draft, NAME, start.name)
    as_prescribed, put_as_prescribed = use_typed(draft, AS_PRESCRIBED, start.as_prescribed)
    since, put_since = use_typed(draft, SINCE, "")
    asked, set_asked = ft.use_state(False)
    today = local_time.local_day(services.now(), local_time.local_zone())
    open_calendar = use_past_calendar(today, lambda day: put_since(day.isoformat()))

    def keep() -> None:
        wanted = Details(draft.get(NAME, start.name), draft.get(AS_PRESCRIBED, start.as_prescribed))
        if is_blank(wanted.name):
            set_asked(True)
            return
        now, day = services.now(), day_of(draft.get(SINCE))
        if uid:
            services.run(lambda db: medicines.change(db, uid, wanted, now=now), then=lambda _: _kept(services, draft))
        else:
            services.run(
                lambda db: medicines.add(db, wanted, since=day, now=now), then=lambda one: _added(services, draft, one)
            )

    return layout.page(
        ui,
        layout.Form(name, as_prescribed, day_of(since), today, uid is None, asked and is_blank(name)),
        layout.Hands(
            on_name=put_name,
            on_as_prescribed=put_as_prescribed,
            on_since=lambda day: put_since(day.isoformat() if day else ""),
            on_calendar=lambda: open_calendar(day_of(since)),
            on_keep=command("keep", keep),
            on_leave=services.back,
            on_help=lambda: services.go(routes.Help()),
        ),
    )


def _kept(services: ScreenServices, draft: DraftAutosave) -> None:
    draft.drop()
    services.back()
    services.say(common.KEPT())


def _added(services: ScreenServices, draft: DraftAutosave, medicine: Medicine) -> None:
    uid = medicine.uid
    draft.drop()
    services.back()

    def take_back() -> None:
        services.run(lambda db: medicines.delete(db, uid, now=services.now()))

    services.say(common.KEPT(), action=common.UNDO(), on_action=take_back)
