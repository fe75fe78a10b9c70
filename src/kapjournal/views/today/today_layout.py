"""How Today looks: on a phone one card under the other, in a wide window the next step beside the mood pad."""

from collections.abc import Callable
from datetime import datetime

import flet as ft

from kapjournal import content, routes
from kapjournal.care.measures import feelings
from kapjournal.care.steps.next_step import SessionSummary, Step, StepKind
from kapjournal.care.steps.today_state import TodayState
from kapjournal.care.time import date_words, local_time
from kapjournal.views.design import tokens as t
from kapjournal.views.design.layout import (
    SIDE,
    TEXT_SIDE,
    Press,
    column,
    drawing,
    max_width,
    scroll,
    shadows,
    vspace,
)
from kapjournal.views.design.pad_thumb import pad_thumb
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.rows import room_head, row
from kapjournal.views.design.text import text
from kapjournal.views.design.tokens import Frame
from kapjournal.views.shell.addresses import STEADYING, check_in_way, way
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.today.today_session import session_now
from kapjournal.views.today.today_step import hard_moment, next_step
from kapjournal.views.words import check_in as check_in_words
from kapjournal.views.words import common
from kapjournal.views.words import session as session_words
from kapjournal.views.words import today as words

ROWS = 2
"""At most so many other steps: the rest can wait unseen."""
BESIDE_FROM, STEP_WIDTH, PAD_WIDTH = 1120.0, 600.0, 392.0
Go = Callable[[routes.Route], object]

_ICONS = {
    StepKind.CAPTURE: ft.Icons.BUBBLE_CHART_OUTLINED,
    StepKind.STORY: ft.Icons.AUTO_STORIES_OUTLINED,
    StepKind.INTENTION: ft.Icons.NIGHTLIGHT_OUTLINED,
    StepKind.DRAFT: ft.Icons.EDIT_OUTLINED,
    StepKind.PRACTICE: ft.Icons.SELF_IMPROVEMENT_ROUNDED,
}


def has_pad(frame: Frame, room: TodayState) -> bool:
    """Whether the mood pad itself has a place beside the next step."""
    return frame.width >= BESIDE_FROM and not frame.large_text and not room.session_is_on


def layout(
    ui: UiContext, room: TodayState, *, pad: ft.Control | None, on_go: Go, on_not_today: Callable[[Step], object]
) -> ft.Control:
    head = _head(ui, room, lambda: on_go(routes.Help()))
    if room.session_is_on:
        opening = routes.SessionScreen(session_uid=room.next.session_uid or "")
        body = session_now(ui, words.around(room.next), room.intention, way(room.next), opening, on_go)
        return max_width(column([head, body], expand=True), ui.frame)
    if pad is not None:
        return _wide(ui, room, head, pad, on_go, on_not_today)
    inner = min(ui.frame.width, t.TEXT_WIDTH) - 2 * t.MARGIN - 2 * t.S5
    is_first = room.next.kind is StepKind.CHECK_IN and not room.is_hard
    tall = 84 if ui.frame.small else 140
    parts = [
        head,
        ft.Container(_first_card(ui, room, on_go, on_not_today, tall=tall, inner=inner), padding=SIDE),
        vspace(t.S4),
        *([] if is_first else [_entry_padded(ui, room, on_go), vspace(t.S4)]),
        ft.Container(column(_rest(ui, room, on_go)), padding=TEXT_SIDE),
        vspace(t.S6),
    ]
    return max_width(scroll(parts), ui.frame)


def _wide(
    ui: UiContext,
    room: TodayState,
    head: ft.Control,
    pad: ft.Control,
    on_go: Go,
    on_not_today: Callable[[Step], object],
) -> ft.Control:
    tall = min(max(ui.frame.height - 448, 140), 352)
    step = _first_card(ui, room, on_go, on_not_today, tall=tall, inner=STEP_WIDTH - 56)
    beside = column([pad, vspace(t.S6), *_rest(ui, room, on_go)])
    both = ft.Row(
        [ft.Container(step, width=STEP_WIDTH), ft.Container(beside, width=PAD_WIDTH)],
        spacing=t.S12,
        vertical_alignment=ft.CrossAxisAlignment.START,
    )
    # The sides leave room for the card's shadow, which a scrolling page would cut.
    page = ft.Container(column([head, both, vspace(t.S8)]), padding=ft.Padding.only(left=64, right=28))
    return scroll([page])


def _head(ui: UiContext, room: TodayState, on_help: Press) -> ft.Control:
    local = local_time.local(room.now, room.zone)
    hello = words.RETURN() if room.is_return else common.greeting(local)
    return room_head(ui, hello, on_help, above=date_words.full_date(local.date(), local.date()))


def _first_card(
    ui: UiContext, room: TodayState, on_go: Go, on_not_today: Callable[[Step], object], *, tall: float, inner: float
) -> ft.Control:
    if room.is_hard:
        chosen = feelings.texts(room.latest.words) if room.latest else []
        return hard_moment(ui, chosen, on_go, inner=inner)
    return next_step(ui, room, on_go, on_not_today, tall=tall, inner=inner)


def _entry_padded(ui: UiContext, room: TodayState, on_go: Go) -> ft.Control:
    return ft.Container(check_in_entry(ui, room, on_go), padding=SIDE)


def check_in_entry(ui: UiContext, room: TodayState, on_go: Go) -> ft.Control:
    """The way to the mood map, and where one was last."""
    p, latest, step = ui.palette, room.latest, room.steps[-1]
    question = check_in_words.QUESTIONS[step.phase]()
    note = (
        words.last_check_in(latest.happened_at, latest.zone, room.now, feelings.texts(latest.words))
        if latest
        else words.CHECK_IN_NOTE()
    )
    said = ft.Column(
        [
            text(question, t.LEAD, p.ink),
            text(note, t.SMALL, p.ink_soft, lines=None if ui.frame.large_text else 2),
        ],
        spacing=2,
        expand=True,
        tight=True,
    )
    point = (latest.valence, latest.energy) if latest else None
    line = ft.Row([pad_thumb(p, point), said], spacing=t.S4, vertical_alignment=ft.CrossAxisAlignment.CENTER)
    return pressable(
        p,
        line,
        lambda: on_go(check_in_way(step.phase, step.session_uid)),
        label=f"{question}\n{note}",
        bgcolor=p.sheet,
        radius=t.R_CARD,
        padding=t.S3,
        shadow=shadows(p),
    )


def _rest(ui: UiContext, room: TodayState, on_go: Go) -> list[ft.Control]:
    """What else could be done, quietly."""
    p = ui.palette
    others = [] if room.is_hard else [step for step in room.steps[1:] if step.kind is not StepKind.CHECK_IN][:ROWS]
    practice = content.practice(STEADYING)
    steady: Press = lambda: on_go(routes.Practice(practice_id=STEADYING))  # noqa: E731
    put_off = [] if room.is_hard else room.put_off
    return [
        *([_session_ahead(ui, room.ahead, room.now, on_go), vspace(t.S4)] if room.ahead else []),
        text(words.OTHER_THINGS(), t.SMALL_LABEL, p.ink_faint),
        vspace(t.S1),
        *(_other(ui, room, step, on_go) for step in (*others, *put_off)),
        row(p, practice.title, practice.blurb, steady, lead=_round(ui, ft.Icons.SPA_OUTLINED)),
    ]


def _session_ahead(ui: UiContext, ahead: SessionSummary, now: datetime, on_go: Go) -> ft.Control:
    """The next session, always in sight: nobody should have to look for tomorrow."""
    lead = _round(ui, ft.Icons.NIGHTLIGHT_OUTLINED)
    to_it: Press = lambda: on_go(routes.Session(session_uid=ahead.uid))  # noqa: E731
    return row(ui.palette, session_words.title(ahead.number), words.next_session_at(ahead, now), to_it, lead=lead)


def _round(ui: UiContext, icon: ft.IconData) -> ft.Control:
    p = ui.palette
    mark = ft.Icon(icon, size=22, color=p.dusk)
    return ft.Container(mark, width=40, height=40, border_radius=20, bgcolor=p.dusk_wash, alignment=ft.Alignment.CENTER)


def _other(ui: UiContext, room: TodayState, step: Step, on_go: Go) -> ft.Control:
    p = ui.palette
    note = words.around(step)
    if step.kind is StepKind.PLAN:
        lead: ft.Control = drawing(p, "seedling", height=40, width=40)
        note = words.PLAN_NOTE()
    else:
        lead = _round(ui, _ICONS.get(step.kind, ft.Icons.HISTORY_EDU_OUTLINED))
    return row(p, words.row(step, room.zone, room.now), note, lambda: on_go(way(step)), lead=lead)
