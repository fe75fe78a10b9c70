"""Everything of one session on one thread."""

import flet as ft

from kapjournal import routes
from kapjournal.care.timeline.session_detail import SessionDetail, session_detail
from kapjournal.errors import NotThere
from kapjournal.views.design.states import empty_state, error_state, gone_page
from kapjournal.views.sessions import session_layout
from kapjournal.views.sessions.session_layout import COVER_FROM
from kapjournal.views.shell.hooks import QueryAnswer, use_query
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import session as words


def use_story(session_uid: str) -> QueryAnswer[SessionDetail]:
    services = use_services()
    return use_query(services, lambda db: session_detail(db, session_uid, services.now()), session_uid)


@ft.component
def SessionPage(session_uid: str) -> ft.Control:
    """On a screen of its own."""
    services, ui = use_services(), use_ui()
    answer = use_story(session_uid)
    covered, set_covered = ft.use_state(False)
    if answer.value is None:
        if isinstance(answer.error, NotThere):
            return gone_page(ui, words.GONE(), services.back, lambda: services.go(routes.Help()))
        return error_state(ui, answer.error, services.back) if answer.error else ft.Container()
    return session_layout.page(
        ui,
        answer.value,
        covered=covered,
        on_go=services.go,
        on_leave=services.back,
        on_scroll=lambda pixels: set_covered(pixels > COVER_FROM),
    )


@ft.component
def SessionBeside(session_uid: str, *, key: object = None) -> ft.Control:
    """Beside the list of sessions."""
    del key
    services, ui = use_services(), use_ui()
    answer = use_story(session_uid)
    if answer.value is None:
        return empty_state(ui, "cup", words.GONE())
    return session_layout.beside(ui, answer.value, services.go)
