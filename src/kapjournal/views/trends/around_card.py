"""Before and after each session; nothing where no session has a check-in on both sides."""

import flet as ft

from kapjournal import routes
from kapjournal.care.time import local_time
from kapjournal.care.trends.around import COUNTED_FROM
from kapjournal.care.trends.around_sessions import AroundSessions, around_sessions
from kapjournal.views.design import tokens as t
from kapjournal.views.design.layout import Press, vspace
from kapjournal.views.design.states import error_state
from kapjournal.views.design.text import kept_together, text
from kapjournal.views.shell.gradually import use_gradual
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.trends import around_layout as layout
from kapjournal.views.trends import card_layout, moon_pictures
from kapjournal.views.trends.card_layout import inner_width
from kapjournal.views.trends.save_picture import saving
from kapjournal.views.trends.table import Rows, Table
from kapjournal.views.trends.view import Seen
from kapjournal.views.words import session as session_words
from kapjournal.views.words import trends as words
from kapjournal.views.words import trends_said as said


@ft.component
def AroundCard(seen: Seen) -> ft.Control:
    services, ui = use_services(), use_ui()
    as_table, set_as_table = ft.use_state(False)
    zone = local_time.local_zone()
    answer = use_gradual(services, lambda: around_sessions(now=services.now(), zone=zone), place=seen.place)
    if answer.error:
        return error_state(ui, answer.error, services.changed)
    found = answer.value or AroundSessions()
    if not found.pairs and found.typical is None:
        return ft.Container()

    def to(uid: str) -> Press:
        return lambda: services.go(routes.Session(session_uid=uid))

    latest = found.sessions[-layout.MOST :]
    table = Table(rows(found), inner_width(seen.width), key=(len(found.sessions), "table"))
    shown: list[ft.Control] = [table if as_table else layout.slopes(ui, latest, to)] if found.pairs else []
    typical = said.typical(found.typical) if found.typical else []
    shown += [vspace(t.S2)] if shown and typical else []
    shown += [text(kept_together(one), t.BODY, ui.palette.ink) for one in typical]
    return card_layout.layout(
        ui,
        words.SESSIONS() if len(found.pairs) >= COUNTED_FROM or not found.pairs else "",
        said.sessions(found),
        shown,
        under=said.about_sessions(found, len(latest)) if found.pairs else [],
        as_table=as_table,
        on_table=(lambda: set_as_table(not as_table)) if found.pairs else None,
        save=saving(words.SESSIONS(), lambda: moon_pictures.around(found)) if found.pairs else None,
    )


def rows(found: AroundSessions) -> Rows:
    """Latest first."""
    each = tuple(
        (session_words.title(one.number), words.mood(one.before), words.mood(one.after), words.mood(one.week))
        for one in reversed(found.sessions)
    )
    heads = (words.SESSION(), words.BEFORE(), words.DAY_AFTER(), words.WEEK_AFTER())
    return Rows(words.SESSIONS_TABLE(), heads, each)
