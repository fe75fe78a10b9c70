"""A small step on the screens: found by searching, and on the thread of its session."""

import flet as ft

from kapjournal import routes
from kapjournal.care import kinds
from kapjournal.care.records import draft_keys
from kapjournal.care.records.draft_keys import Place
from kapjournal.care.time import local_time
from kapjournal.care.timeline.journal import JournalRow
from kapjournal.care.timeline.session_detail import SessionDetail
from kapjournal.models import SmallStep
from kapjournal.routes import Route
from kapjournal.views.design import tokens as t
from kapjournal.views.design.layout import column
from kapjournal.views.design.text import text
from kapjournal.views.design.thread import bead, moment, opens
from kapjournal.views.kinds.kind import Go, ShownDraft, ShownKind, ShownLine, round_mark
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import drafts, journal
from kapjournal.views.words import session as session_words
from kapjournal.views.words import small_steps as words


def _lead(ui: UiContext, row: JournalRow) -> ft.Control:
    return round_mark(ui, ft.Icons.CHECK_CIRCLE_OUTLINE_ROUNDED, of_session=row.session_number is not None)


def _draft_route(place: Place) -> Route:
    return routes.NewSmallStep(session_uid=place.uid or None)


def _on_thread(ui: UiContext, detail: SessionDetail, step: SmallStep, on_go: Go) -> ft.Control:
    p = ui.palette
    today = local_time.local_day(detail.now, step.zone)
    done_on, ended_on = (local_time.local_day(at, step.zone) if at else None for at in (step.done_at, step.ended_at))
    state = words.state(step.due_on, done_on, ended_on, today)
    said = column([text(step.text, t.JOURNAL, p.ink), text(state, t.SMALL, p.ink_soft)], spacing=2)
    when = session_words.day_and_time(step.happened_at, detail.session, detail.now)
    name = session_words.OPENS(name=words.STEP(), words=step.text)
    target = opens(p, said, name, lambda: on_go(routes.SmallSteps()))
    return moment(p, bead(p, size=10), when, target, after=t.S4, key=step.uid)


SMALL_STEP = ShownKind(
    kind=kinds.SMALL_STEP,
    line=ShownLine(
        route=lambda _: routes.SmallSteps(),
        what=lambda row: journal.of_session(words.STEP(), row.session_number),
        says=lambda row: row.preview,
        lead=_lead,
    ),
    on_thread=_on_thread,
    drafts={draft_keys.SMALL_STEP.name: ShownDraft(lambda _: drafts.STEP, _draft_route)},
)
