"""Adding somebody to reach, or changing what is known of them; every word is saved while it is typed."""

import flet as ft

from kapjournal import routes
from kapjournal.care.records import draft_keys, people
from kapjournal.care.records.people import Details
from kapjournal.care.records.text_cleaning import is_blank
from kapjournal.models import Person
from kapjournal.terms import PersonRole
from kapjournal.views.design.states import error_state, gone_page
from kapjournal.views.safety import person_layout
from kapjournal.views.safety.person_layout import PersonActions, PersonForm
from kapjournal.views.sessions.plan import use_typed
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.draft_autosave import DraftAutosave, use_draft
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import common
from kapjournal.views.words import lock_screen as lock_words
from kapjournal.views.words import people as words

YES, NO = "yes", "no"


@ft.component
def EditPerson(person_uid: str | None = None) -> ft.Control:
    """Somebody new, or the one of this uid."""
    services, ui = use_services(), use_ui()
    answer = use_query(services, lambda db: people.find(db, person_uid) if person_uid else None, person_uid)
    if answer.error:
        return error_state(ui, answer.error, services.back)
    if person_uid and answer.value is None:
        return gone_page(ui, words.GONE(), services.back, lambda: services.go(routes.Help()))
    return EditPersonForm(answer.value, key=person_uid or "new")


@ft.component
def EditPersonForm(person: Person | None, *, key: object = None) -> ft.Control:
    del key
    services, ui = use_services(), use_ui()
    uid, start = person.uid if person else None, details_of(person)
    draft, command = use_draft(services, draft_keys.person_place(uid)), use_commands(services)
    typed = {name: use_typed(draft, name, getattr(start, name)) for name in person_layout.FIELDS}
    role, put_role = use_typed(draft, "role", start.role)
    flags = {name: use_typed(draft, name, _said(getattr(start, name))) for name in person_layout.FLAGS}
    asking, set_asking = ft.use_state(False)
    asked, set_asked = ft.use_state(False)

    def details() -> Details:
        return Details(
            name=draft.get("name", start.name),
            role=_role(role),
            phone=draft.get("phone", start.phone),
            when=draft.get("when", start.when),
            can_call=flags["can_call"][0] == YES,
            can_text=flags["can_text"][0] == YES,
            is_on_lock_screen=flags["is_on_lock_screen"][0] == YES,
        )

    def keep() -> None:
        wanted = details()
        if is_blank(wanted.name):
            set_asked(True)
            return
        now, newly = services.now(), wanted.is_on_lock_screen and not start.is_on_lock_screen
        services.run(
            lambda db: people.change(db, uid, wanted, now=now) if uid else people.add(db, wanted, now=now),
            then=lambda kept: _kept(services, draft, kept, shown=newly),
        )

    def show(*, shown: bool) -> None:
        set_asking(False)
        flags["is_on_lock_screen"][1](_said(shown))

    form = PersonForm(
        texts={name: value for name, (value, _) in typed.items()},
        role=_role(role),
        flags={name: value == YES for name, (value, _) in flags.items()},
        exists=person is not None,
        asking=asking,
        no_name=asked and is_blank(typed["name"][0]),
    )
    hands = PersonActions(
        on_text={name: put for name, (_, put) in typed.items()},
        on_role=put_role,
        on_flag=lambda name: flags[name][1](_said(flags[name][0] != YES)),
        on_ask=lambda: set_asking(True),
        on_show=lambda: show(shown=True),
        on_keep_locked=lambda: show(shown=False),
        on_keep=command("keep", keep),
        on_remove=command("remove", lambda: _remove(services, uid)),
        on_leave=services.back,
        on_help=lambda: services.go(routes.Help()),
    )
    return person_layout.layout(ui, form, hands)


def details_of(person: Person | None) -> Details:
    """What the form holds before anything is typed."""
    if person is None:
        return Details("", PersonRole.SUPPORT)
    return Details(
        person.name,
        person.role,
        person.phone,
        person.when,
        person.can_call,
        person.can_text,
        person.is_on_lock_screen,
    )


def _said(flag: bool) -> str:
    return YES if flag else NO


def _role(typed: str) -> PersonRole:
    return PersonRole(typed) if typed in set(PersonRole) else PersonRole.OTHER


def _kept(services: ScreenServices, draft: DraftAutosave, person: Person, *, shown: bool) -> None:
    draft.drop()
    services.back()
    if not shown:
        services.say(common.KEPT())
        return

    def lock_again() -> None:
        services.run(lambda db: people.show(db, person.uid, on_lock_screen=False, now=services.now()))

    services.say(lock_words.AFTER(), action=common.UNDO(), on_action=lock_again)


def _remove(services: ScreenServices, uid: str | None) -> None:
    if uid is None:
        return

    def put_back() -> None:
        services.run(lambda db: people.undo_remove(db, uid, now=services.now()))

    def removed(_: object) -> None:
        services.back()
        services.say(words.REMOVED(), action=common.UNDO(), on_action=put_back)

    services.run(lambda db: people.remove(db, uid, now=services.now()), then=removed)
