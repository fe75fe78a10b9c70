"""A questionnaire that was filled in, on the screens: a line without its number, which stands on its own page alone."""

import flet as ft

from kapjournal import routes
from kapjournal.care import kinds
from kapjournal.care.kinds.scale_result import name_of
from kapjournal.care.records import draft_keys
from kapjournal.care.timeline.journal import JournalRow
from kapjournal.care.timeline.session_detail import SessionDetail
from kapjournal.models import ScaleResult
from kapjournal.routes import Route
from kapjournal.views.design import tokens as t
from kapjournal.views.design.text import text
from kapjournal.views.design.thread import bead, moment, opens
from kapjournal.views.kinds.kind import Go, ShownDraft, ShownKind, ShownLine, round_mark
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import journal
from kapjournal.views.words import scales as words
from kapjournal.views.words import session as session_words


def _route(uid: str) -> Route:
    return routes.ScaleResult(result_uid=uid)


def _lead(ui: UiContext, row: JournalRow) -> ft.Control:
    return round_mark(ui, ft.Icons.CHECKLIST_RTL_ROUNDED, of_session=row.session_number is not None)


def _on_thread(ui: UiContext, detail: SessionDetail, result: ScaleResult, on_go: Go) -> ft.Control:
    p, name = ui.palette, name_of(result.scale_id)
    when = session_words.day_and_time(result.happened_at, detail.session, detail.now)
    said = session_words.OPENS(name=words.ONE(), words=name)
    target = opens(p, text(name, t.BODY, p.ink), said, lambda: on_go(_route(result.uid)))
    return moment(p, bead(p, size=10), when, target, after=t.S4, key=result.uid)


SCALE_RESULT = ShownKind(
    kind=kinds.SCALE_RESULT,
    line=ShownLine(
        route=_route,
        what=lambda row: journal.of_session(words.ONE(), row.session_number),
        says=lambda row: row.title,
        lead=_lead,
        filter=words.TITLE,
    ),
    on_thread=_on_thread,
    drafts={
        draft_keys.SCALE.name: ShownDraft(lambda _: words.DRAFT, lambda place: routes.FillScale(scale_id=place.uid))
    },
)
