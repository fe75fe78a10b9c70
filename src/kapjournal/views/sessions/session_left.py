"""What a session left to go on with: how much its intention is still there, lines, small steps, practices."""

from collections.abc import Sequence

import flet as ft

from kapjournal import routes
from kapjournal.care.records import intention_ratings, text_cleaning
from kapjournal.care.time import date_words, local_time
from kapjournal.care.timeline.session_path import PracticeDay, SessionPath
from kapjournal.models import SmallStep
from kapjournal.views.design import arc, lights
from kapjournal.views.design import tokens as t
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import Press, card, column, picture, vspace
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.text import text
from kapjournal.views.kinds.kind import Go
from kapjournal.views.sessions.rate_intention import RateIntention
from kapjournal.views.shell import arc_routes
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import session_path as words
from kapjournal.views.words import today_parts as parts_words

RING_WIDE, RING_TALL = 58, 40


def ratings(ui: UiContext, path: SessionPath) -> ft.Control:
    """How much the intention was there 1, 7, 14 and 30 days later; an open ring is still to come."""
    p, f = ui.palette, ui.frame
    kind = t.SMALL.capped(f.scale, 1.2)

    def one(day: int) -> ft.Control:
        value = path.ratings.get(day)
        said = words.RATINGS[value]() if value is not None else ""
        return ft.Column(
            [
                picture(arc.rating_rings(p, RING_WIDE, RING_TALL, value), width=RING_WIDE, height=RING_TALL),
                text(words.day(day), kind, p.ink if value is not None else p.ink_faint, center=True),
                text(said, t.TICK.capped(f.scale, 1.2), p.ink_soft, center=True),
            ],
            spacing=1,
            tight=True,
            expand=True,
            horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        )

    rings = ft.Row(
        [one(day) for day in intention_ratings.DAYS], spacing=0, vertical_alignment=ft.CrossAxisAlignment.START
    )
    inside = column([text(words.RATED(), t.SMALL_LABEL, p.ink_faint), vspace(t.S2), rings])
    said = words.ratings(path.ratings, path.day)
    drawn = ft.Semantics(exclude_semantics=True, content=inside)
    shown = ft.Semantics(
        container=True,
        label=said or words.RATED(),
        content=card(p, drawn, padding=ft.Padding.symmetric(horizontal=12, vertical=12)),
    )
    if not path.asks_how_present:
        return shown
    return column([shown, vspace(t.S3), RateIntention(path.detail.session.uid, key="rate-intention")])


def practice_days(ui: UiContext, days: Sequence[PracticeDay]) -> ft.Control:
    """Two short practices a day, on four days. An open one is simply open."""
    p, f = ui.palette, ui.frame

    def half(on: bool, icon: ft.IconData) -> ft.Control:
        return ft.Container(
            ft.Icon(icon, size=17, color=p.on_teal if on else p.ink_faint),
            width=32,
            height=32,
            border_radius=16,
            bgcolor=p.teal if on else None,
            border=None if on else ft.Border.all(1.5, lights.ghost(p)),
            alignment=ft.Alignment.CENTER,
        )

    def one(number: int, day: PracticeDay) -> ft.Control:
        inside = ft.Column(
            [
                text(words.day(number), t.SMALL.capped(f.scale, 1.2), p.ink_soft, center=True),
                half(day.early, ft.Icons.WB_SUNNY_OUTLINED),
                half(day.late, ft.Icons.NIGHTLIGHT_OUTLINED),
            ],
            spacing=6,
            tight=True,
            horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        )
        return ft.Semantics(
            container=True,
            label=words.practised(number, early=day.early, late=day.late),
            expand=True,
            content=ft.Container(
                ft.Semantics(exclude_semantics=True, content=inside),
                padding=ft.Padding.symmetric(vertical=10),
                border_radius=t.R_FIELD,
                bgcolor=p.sheet,
                alignment=ft.Alignment.CENTER,
            ),
        )

    return ft.Row([one(number, day) for number, day in enumerate(days, start=1)], spacing=8)


def lines(ui: UiContext, path: SessionPath, on_go: Go) -> list[ft.Control]:
    """Marked lines of what was written for this session, each in the light."""
    p = ui.palette
    found: list[ft.Control] = []
    for one in path.marked:
        said = parts_words.QUOTED(words=one.line.text)
        target = pressable(
            p,
            text(said, lights.QUOTE_SMALL, lights.lit_ink(p)),
            _opens(on_go, one.entry.uid),
            label=said,
            bgcolor=lights.lit(p),
            radius=t.R_CARD,
            padding=insets(start=18, end=16, top=14, bottom=14),
        )
        found += [*([vspace(t.S2)] if found else []), target]
    return found


def steps(ui: UiContext, path: SessionPath, on_go: Go) -> list[ft.Control]:
    """Small steps of this session with where each stands; done and ended ones stay to be read."""
    p = ui.palette
    found: list[ft.Control] = []
    for step in path.steps:
        state = _state(step, path)
        inside = column(
            [
                text(text_cleaning.opening(step.text), t.Type(t.SERIF, 18, 1.4), p.ink),
                text(state, t.SMALL, p.ink_soft),
            ],
            spacing=t.S1,
        )
        target = pressable(
            p,
            inside,
            lambda: on_go(arc_routes.small_steps()),
            label=f"{text_cleaning.opening(step.text)}\n{state}",
            bgcolor=p.sheet,
            radius=t.R_CARD,
            padding=insets(start=18, end=12, top=14, bottom=12),
        )
        found += [*([vspace(t.S2)] if found else []), target]
    return found


def _state(step: SmallStep, path: SessionPath) -> str:
    zone, now = path.detail.session.zone, path.detail.now
    today = local_time.local_day(now, zone)
    if step.done_at:
        return words.STEP_DONE(date=date_words.short_date(local_time.local_day(step.done_at, step.zone), today))
    if step.ended_at:
        return words.STEP_ENDED(date=date_words.short_date(local_time.local_day(step.ended_at, step.zone), today))
    return words.STEP_PLANNED(date=date_words.short_date(step.due_on, today)) if step.due_on else words.STEP_NO_DAY()


def _opens(on_go: Go, entry_uid: str) -> Press:
    return lambda: on_go(routes.Entry(entry_uid=entry_uid))
