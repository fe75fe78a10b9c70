"""The setting of a session: all of it optional, every word saved while it is typed."""

from collections.abc import Callable, Mapping

import flet as ft

from kapjournal import routes
from kapjournal.care.measures import plausible
from kapjournal.care.measures.plausible import Typed
from kapjournal.care.records import draft_keys, sessions, surroundings
from kapjournal.care.records.surroundings import Measured, Surroundings
from kapjournal.errors import NotThere
from kapjournal.models import Phase
from kapjournal.views.design.states import error_state, gone_page
from kapjournal.views.preparing import setting_layout
from kapjournal.views.preparing.setting_layout import Form, name_of
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.draft_autosave import DraftAutosave, use_draft
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import common
from kapjournal.views.words import preparing_setting as words
from kapjournal.views.words import session as session_words


@ft.component
def Setting(session_uid: str) -> ft.Control:
    services, ui = use_services(), use_ui()
    answer = use_query(
        services, lambda db: (surroundings.read(db, session_uid), sessions.number(db, session_uid)), session_uid
    )
    if answer.value is None:
        if isinstance(answer.error, NotThere):
            return gone_page(ui, session_words.GONE(), services.back, lambda: services.go(routes.Help()))
        return error_state(ui, answer.error, services.back) if answer.error else ft.Container()
    return SettingForm(*answer.value, key=session_uid)


@ft.component
def SettingForm(kept: Surroundings, number: int | None, *, key: object = None) -> ft.Control:
    del key
    services, ui = use_services(), use_ui()
    uid = kept.session.uid
    draft, start = use_draft(services, draft_keys.setting_place(uid)), _start(kept)
    asked, set_asked = ft.use_state(False)
    _, set_drawn = ft.use_state(0)
    command = use_commands(services)
    typed = {name: draft.get(name, start[name]) for name in start}
    problems = problems_of(typed)

    def put(name: str) -> Callable[[str], None]:
        def write(text: str) -> None:
            draft.put(name, text)
            if asked and name not in surroundings.TEXTS:
                set_drawn(lambda n: n + 1)  # what was said of a number may hold no longer

        return write

    def save(*, as_it_is: bool) -> None:
        found = problems_of({name: draft.get(name, start[name]) for name in start})
        if words.NO_NUMBER() in found.values() or (found and not as_it_is):
            set_asked(True)
            return
        texts = {name: draft.get(name, start[name]) for name in surroundings.TEXTS}
        measured = {phase: _measured(draft, start, phase) for phase in Phase}
        services.run(lambda db: surroundings.keep(db, uid, texts, measured, now=services.now()), then=lambda _: saved())

    def saved() -> None:
        draft.drop()
        services.back()
        services.say(common.KEPT())

    form = Form(
        words.title(number),
        {name: typed[name] for name in surroundings.TEXTS},
        {name: text for name, text in typed.items() if name not in surroundings.TEXTS},
        problems if asked else {},
        is_unusual=asked and set(problems.values()) == {words.UNUSUAL()},
    )
    return setting_layout.layout(
        ui,
        form,
        put=put,
        on_keep=command("keep", lambda: save(as_it_is=False)),
        on_keep_as_it_is=command("as it is", lambda: save(as_it_is=True)),
        on_leave=services.back,
        on_help=lambda: services.go(routes.Help()),
    )


def _start(kept: Surroundings) -> dict[str, str]:
    """What the form holds before anything is typed."""
    texts = {name: getattr(kept.session, name) for name in surroundings.TEXTS}
    for phase in Phase:
        measured = kept.measured.get(phase, Measured())
        for name in plausible.LIMITS:
            value = getattr(measured, name)
            texts[name_of(phase, name)] = "" if value is None else str(value)
    return texts


def problems_of(typed: Mapping[str, str]) -> dict[str, str]:
    """What there is to say of the numbers: that one is none, or that it is unusual."""
    problems: dict[str, str] = {}
    for phase in Phase:
        read = {name: plausible.read(name, typed[name_of(phase, name)]) for name in plausible.LIMITS}
        swapped = plausible.are_swapped(read[plausible.UPPER], read[plausible.LOWER])
        for name, one in read.items():
            if problem := _problem(one, swapped=swapped and name != plausible.PULSE):
                problems[name_of(phase, name)] = problem
    return problems


def _problem(one: Typed, *, swapped: bool) -> str:
    if not one.is_number:
        return words.NO_NUMBER()
    return words.UNUSUAL() if one.is_unusual or swapped else ""


def _measured(draft: DraftAutosave, start: Mapping[str, str], phase: Phase) -> Measured:
    fields = {name: name_of(phase, name) for name in plausible.LIMITS}
    return Measured(
        **{name: plausible.read(name, draft.get(field_, start[field_])).value for name, field_ in fields.items()}
    )
