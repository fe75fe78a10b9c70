"""The lists to prepare a session by; every tick is saved as it is made."""

from typing import TYPE_CHECKING

import flet as ft

from kapjournal import routes
from kapjournal.care.records import draft_keys, points
from kapjournal.care.steps.preparing import preparing
from kapjournal.content import PreparingPart
from kapjournal.errors import NotThere
from kapjournal.views.design.buttons import quiet_button
from kapjournal.views.design.states import error_state, gone_page
from kapjournal.views.preparing import prepare_layout
from kapjournal.views.preparing.line_form import TEXT, LineForm
from kapjournal.views.shell.draft_autosave import use_draft
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import preparing as words
from kapjournal.views.words import session as session_words

if TYPE_CHECKING:
    from kapjournal.storage import Db


@ft.component
def Prepare(session_uid: str) -> ft.Control:
    services, ui = use_services(), use_ui()
    answer = use_query(services, lambda db: preparing(db, session_uid), session_uid)
    opened, set_opened = ft.use_state(PreparingPart.KNOWING.value)
    unhidden, set_unhidden = ft.use_state(frozenset[str]())
    if answer.value is None:
        if isinstance(answer.error, NotThere):
            return gone_page(ui, session_words.GONE(), services.back, lambda: services.go(routes.Help()))
        return error_state(ui, answer.error, services.back) if answer.error else ft.Container()
    return prepare_layout.layout(
        ui,
        answer.value,
        opened=opened,
        unhidden=unhidden,
        on_open=lambda name: set_opened("" if name == opened else name),
        on_unhide=lambda name: set_unhidden(unhidden | {name}),
        add_own=lambda part: AddOwn(part, key=part),
        on_go=services.go,
        on_leave=services.back,
    )


@ft.component
def AddOwn(part: PreparingPart, *, key: object = None) -> ft.Control:
    """[Add my own point], and the field behind it; open where something was being typed."""
    del key
    services, ui = use_services(), use_ui()
    place = draft_keys.new_own_point_place(part)
    draft = use_draft(services, place)
    is_open, set_open = ft.use_state(bool(draft.get(TEXT)))
    if not is_open:
        button = quiet_button(ui.palette, words.ADD_OWN(), lambda: set_open(True), icon=ft.Icons.ADD_ROUNDED)
        return ft.Row([button], tight=True)

    def keep(db: "Db", typed: str) -> None:
        points.add_own(db, part, typed, now=services.now(), draft_place=place)

    return LineForm(
        words.OWN_POINT(), words.ADD_OWN(), place, keep, on_close=lambda: set_open(False), autofocus=True, key=place
    )
