"""The room of the sessions: all of them on one thread; in a wide window beside the one that is chosen."""

from typing import TYPE_CHECKING

import flet as ft

from kapjournal.care import entries, sessions
from kapjournal.views import sessions_layout
from kapjournal.views.desk import Desk, use_desk
from kapjournal.views.hooks import use_query
from kapjournal.views.look import use_look
from kapjournal.views.session import SessionBeside
from kapjournal.views.sessions_layout import Item
from kapjournal.views.widgets.states import error_state

if TYPE_CHECKING:
    from sqlmodel import Session

MOST = 150
"""So many sessions fit on a page; more than a weekly session over two years."""


@ft.component
def Sessions() -> ft.Control:
    desk, look = use_desk(), use_look()
    tries, set_tries = ft.use_state(0)
    chosen, set_chosen = ft.use_state("")
    answer = use_query(desk, lambda db: items(db, desk), tries)
    if answer.value is None:
        return error_state(look, answer.error, lambda: set_tries(tries + 1)) if answer.error else ft.Container()
    listed = answer.value
    if not look.frame.wide or not listed:
        return sessions_layout.list_page(look, listed, on_open=lambda uid: desk.go(f"/session/{uid}"), on_go=desk.go)
    shown = chosen if chosen in {item.uid for item in listed} else listed[0].uid
    beside = SessionBeside(shown, key=shown)
    return sessions_layout.wide(look, listed, shown, beside, on_choose=set_chosen, on_go=desk.go)


def items(db: "Session", desk: Desk) -> list[Item]:
    """Latest first, those ahead at the top."""
    everything = sessions.everything(db)
    numbers, sentences, now = sessions.numbers(everything), entries.sentences(db), desk.now()
    latest = sorted(everything, key=lambda session: session.starts_at, reverse=True)[:MOST]
    return [
        Item(
            uid=session.uid,
            number=numbers.get(session.uid),
            starts_at=session.starts_at,
            zone=session.zone,
            now=now,
            sentence=sentences.get(session.uid, ""),
        )
        for session in latest
    ]
