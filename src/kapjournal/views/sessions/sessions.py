"""The room of the sessions: all of them on one thread; in a wide window beside the one that is chosen."""

from typing import TYPE_CHECKING

import flet as ft

from kapjournal import routes
from kapjournal.care.records import entries, sessions
from kapjournal.care.time import local_time
from kapjournal.views.design.long_list import use_rows
from kapjournal.views.design.panes import has_list_beside
from kapjournal.views.design.states import error_state
from kapjournal.views.sessions import sessions_layout
from kapjournal.views.sessions.session import SessionBeside
from kapjournal.views.sessions.session_layout import pane_widths
from kapjournal.views.sessions.sessions_layout import SessionItem
from kapjournal.views.shell.gradually import Later
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui

if TYPE_CHECKING:
    from kapjournal.storage import Db

MOST = 60
"""So many sessions are in the tree at once; those before them are a tap away."""


@ft.component
def Sessions() -> ft.Control:
    services, ui = use_services(), use_ui()
    tries, set_tries = ft.use_state(0)
    chosen, set_chosen = ft.use_state("")
    window, set_window = ft.use_state(0)
    answer = use_query(services, lambda db: items(db, services), tries)
    everything = answer.value or []
    listed = everything[window * MOST : (window + 1) * MOST]
    shown = chosen if chosen in {item.uid for item in listed} else listed[0].uid if listed else ""
    is_beside = has_list_beside(ui.frame)
    opening = set_chosen if is_beside else lambda uid: services.go(routes.Session(session_uid=uid))

    def draw(item: tuple[SessionItem, bool, bool]) -> ft.Control:
        one, first, is_chosen = item
        return sessions_layout.item(ui, one, opening, first=first, chosen=is_chosen)

    marked = [(item, item is listed[0], is_beside and item.uid == shown) for item in listed]
    rows, is_all = use_rows(marked, draw, ui=ui, window=window)
    if answer.value is None:
        return error_state(ui, answer.error, lambda: set_tries(tries + 1)) if answer.error else ft.Container()
    pages = sessions_layout.paged(
        ui,
        rows,
        on_newer=(lambda: set_window(window - 1)) if window else None,
        on_older=(lambda: set_window(window + 1)) if is_all and len(everything) > (window + 1) * MOST else None,
    )
    if not is_beside or not listed:
        return sessions_layout.list_page(ui, pages, on_go=services.go)
    beside = Later(lambda: SessionBeside(shown, key=shown))
    return sessions_layout.wide(ui, pages, beside, width=pane_widths(ui)[0], on_go=services.go)


def items(db: "Db", services: ScreenServices) -> list[SessionItem]:
    """Latest first, those ahead at the top."""
    everything = sessions.everything(db)
    numbers, sentences, now = sessions.numbers(everything), entries.sentences(db), services.now()
    latest = sorted(everything, key=lambda session: session.starts_at, reverse=True)
    return [
        SessionItem(
            uid=session.uid,
            number=numbers.get(session.uid),
            day=local_time.local_day(session.starts_at, session.zone),
            today=local_time.local_day(now, session.zone),
            is_ahead=session.starts_at > now,
            sentence=sentences.get(session.uid, ""),
        )
        for session in latest
    ]
