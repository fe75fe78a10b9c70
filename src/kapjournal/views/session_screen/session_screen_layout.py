"""How the session screen looks: before it opens, while it is open, and when it is to end."""

from collections.abc import Callable
from datetime import datetime

import flet as ft

from kapjournal.care.steps.session_now import SessionRoom
from kapjournal.views.design import tokens as t
from kapjournal.views.design.layout import Press, vspace
from kapjournal.views.design.switches import switch
from kapjournal.views.design.tokens import DARK, Type
from kapjournal.views.session_screen import night
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import common
from kapjournal.views.words import session_screen as words

WISH = Type(t.SERIF_ITALIC, t.SESSION_TEXT.size, t.SESSION_TEXT.line, t.SESSION_TEXT.tracking)


def home(
    ui: UiContext,
    intention: str,
    elapsed: str,
    hold: ft.Control,
    *,
    on_word: Press,
    on_steady: Press,
    on_someone: Press,
    on_help: Press,
) -> ft.Control:
    """The intention, how long it has been, and three ways to turn; Help is where it is on every screen."""
    said = [
        night.orb(ui),
        vspace(t.S2),
        night.large(ui, f"“{intention}”", WISH) if intention else night.large(ui, words.NO_INTENTION()),
        vspace(t.S4),
        night.soft(ui, elapsed),
        vspace(t.S4),
    ]
    half = night.half(ui)
    turns = night.pairs(
        ui,
        [
            night.target(
                ui,
                words.WRITE_ONE_WORD(),
                on_word,
                icon=ft.Icons.CHAT_BUBBLE_OUTLINE_ROUNDED,
                height=night.TALL,
                room=half,
                stacked=True,
            ),
            night.target(
                ui,
                words.FEEL_STEADY(),
                on_steady,
                icon=ft.Icons.SPA_OUTLINED,
                height=night.TALL,
                room=half,
                stacked=True,
            ),
        ],
    )
    someone = night.target(ui, words.SOMEONE(), on_someone, icon=ft.Icons.FAVORITE_BORDER_ROUNDED)
    return night.night(ui, said, [turns, someone, hold], on_help=on_help)


def ending(ui: UiContext, *, on_stay: Press, on_end: Press, on_help: Press) -> ft.Control:
    """The effect may last: staying is the easy answer."""
    said = [night.large(ui, words.END_TITLE()), vspace(t.S4), night.soft(ui, words.END_WHY())]
    stay = night.target(ui, words.STAY(), on_stay, lit=True)
    return night.night(ui, said, [stay, night.target(ui, words.END(), on_end)], on_help=on_help)


def opening(
    ui: UiContext,
    room: SessionRoom,
    *,
    on_open: Press,
    on_by_itself: Callable[[bool], None],
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    """Whether to open it, and what waits then."""
    until = room.effect_ends_at or room.hours.starts_at
    said = [
        night.orb(ui, 180.0),
        vspace(t.S2),
        night.large(ui, words.OPEN_TITLE()),
        vspace(t.S4),
        night.soft(ui, words.what_waits(until, room.zone)),
        vspace(t.S4),
    ]
    ways = [night.target(ui, words.OPEN(), on_open, lit=True), night.leave(ui, common.BACK(), on_leave)]
    if not room.has_started:
        ways.insert(1, _by_itself(ui, room, on_by_itself))
    return night.night(ui, said, ways, on_help=on_help)


def closed(
    ui: UiContext, room: SessionRoom, opens_at: datetime, now: datetime, *, on_leave: Press, on_help: Press
) -> ft.Control:
    """It cannot be opened now: when it can be, or that it was."""
    if room.is_cancelled:
        why = words.IS_CANCELED()
    elif now < opens_at:
        why = words.not_yet(opens_at, room.zone, now)
    else:
        why = words.IS_OVER()
    said = [night.large(ui, words.TITLE()), vspace(t.S4), night.soft(ui, why)]
    return night.night(ui, said, [night.leave(ui, common.BACK(), on_leave)], on_help=on_help)


def _by_itself(ui: UiContext, room: SessionRoom, on_by_itself: Callable[[bool], None]) -> ft.Control:
    label = words.by_itself(room.hours.starts_at, room.zone)
    kind = night.fitted(label, ui.frame.scale, night.inner(ui) - 96, most=20, family=t.UI)
    turned = switch(DARK, label, room.opens_itself, on_by_itself, kind=kind, color=t.SESSION.text, light=DARK.lamp)
    return ft.Container(turned, height=72, alignment=ft.Alignment.CENTER)
