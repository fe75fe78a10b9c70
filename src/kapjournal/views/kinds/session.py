"""A session on the screens."""

import flet as ft

from kapjournal import content, routes
from kapjournal.care import kinds
from kapjournal.care.records import draft_keys
from kapjournal.care.records.draft_keys import Place
from kapjournal.care.timeline.journal import JournalRow
from kapjournal.care.timeline.session_detail import SessionDetail
from kapjournal.models import KapSession
from kapjournal.routes import Route
from kapjournal.views.design import graphics
from kapjournal.views.design import tokens as t
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import picture
from kapjournal.views.design.text import text
from kapjournal.views.design.thread import bead, moment
from kapjournal.views.design.tokens import SESSION as NIGHT
from kapjournal.views.kinds.kind import Go, ShownDraft, ShownKind, ShownLine, round_mark
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import drafts
from kapjournal.views.words import session as words


def _lead(ui: UiContext, row: JournalRow) -> ft.Control:
    return round_mark(ui, ft.Icons.NIGHTLIGHT_OUTLINED, of_session=row.session_number is not None)


def _plan(place: Place) -> Route:
    return routes.Plan(session_uid=place.uid or None)


def _on_thread(ui: UiContext, detail: SessionDetail, session: KapSession, _on_go: Go) -> ft.Control:
    """The hours themselves: the only dark thing on the page."""
    p = ui.palette
    route = content.route(session.route).name
    said = ft.Column(
        [text(words.THE_SESSION(), t.HEADING, NIGHT.text, heading=2), text(route, t.SMALL, NIGHT.text_soft)],
        spacing=2,
        tight=True,
        expand=True,
    )
    light = picture(graphics.breathing(NIGHT.violet, 72, 0.26), width=72, height=72)
    night = ft.Container(
        ft.Row([light, said], spacing=10, vertical_alignment=ft.CrossAxisAlignment.CENTER),
        bgcolor=p.night,
        border_radius=t.R_CARD,
        padding=insets(start=10, end=16, top=14, bottom=14),
    )
    when = words.day_and_time(session.starts_at, session, detail.now)
    return moment(p, bead(p, size=24, filled=not detail.is_ahead), when, night, ahead=detail.is_ahead)


SESSION = ShownKind(
    kind=kinds.SESSION,
    line=ShownLine(
        route=lambda uid: routes.Session(session_uid=uid),
        what=lambda row: words.title(row.session_number),
        says=lambda row: row.preview or words.THE_SESSION(),
        lead=_lead,
    ),
    on_thread=_on_thread,
    drafts={
        draft_keys.PLAN.name: ShownDraft(lambda _: drafts.CHANGES, _plan),
        draft_keys.SETTING.name: ShownDraft(
            lambda _: drafts.CHANGES, lambda place: routes.Setting(session_uid=place.uid)
        ),
        draft_keys.COMPANION.name: ShownDraft(
            lambda _: drafts.CHANGES, lambda place: routes.CompanionPage(session_uid=place.uid)
        ),
    },
)
