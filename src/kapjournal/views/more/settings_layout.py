"""How the settings look: each choice as a row of chips, so that all of it can be seen."""

from collections.abc import Callable, Mapping
from datetime import time
from typing import TypeVar

import flet as ft

from kapjournal import routes
from kapjournal.care.records.settings import Settings
from kapjournal.errors import KapJournalError
from kapjournal.messages import Message, dates
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import chip
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, card, column, max_width, scroll, vspace
from kapjournal.views.design.rows import row
from kapjournal.views.design.states import error_state
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import settings as words

T = TypeVar("T")
AWAY_S = (0, 60, 120, 300, 900)
IDLE_S = (120, 300, 600, 1800)
EVENINGS = (17, 18, 19, 20, 21)
MORNINGS = (8, 9, 10, 12, 18)


def settings(
    ui: UiContext,
    *,
    chosen: Settings,
    theme: str,
    language: str,
    phone: bool,
    on_theme: Callable[[str], None],
    on_language: Callable[[str], None],
    on_motion: Callable[[bool | None], None],
    on_away: Callable[[int], None],
    on_idle: Callable[[int], None],
    on_reminders: Callable[[bool], None],
    on_evening: Callable[[int], None],
    on_day_after: Callable[[int], None],
    ended: bool,
    on_ended: Callable[[bool], None],
    on_go: Callable[[routes.Route], None],
    on_leave: Press,
) -> ft.Control:
    p = ui.palette
    still = True if chosen.reduced_motion else None
    parts = [
        ft.Container(text(words.TITLE(), t.TITLE.capped(ui.frame.scale, 1.3), p.ink, heading=1), padding=TEXT_SIDE),
        _group(
            ui,
            words.LOOK(),
            [
                _choice(ui, words.COLOURS(), _said(words.THEMES), theme, on_theme),
                _choice(ui, words.MOTION(), _said(words.MOTIONS), still, on_motion),
                _choice(ui, words.LANGUAGE(), words.languages(), language, on_language),
            ],
        ),
        _group(
            ui,
            words.LOCKING(),
            [
                _choice(ui, words.WHEN_AWAY(), _durations(AWAY_S), chosen.lock_background_s, on_away),
                _choice(ui, words.WHEN_IDLE(), _durations(IDLE_S), chosen.lock_idle_s, on_idle),
            ],
        ),
        _group(ui, words.REMINDERS(), _reminders(ui, chosen, phone, on_reminders, on_evening, on_day_after)),
        _group(ui, words.COURSE(), [_course(ui, ended, on_ended)]),
        _group(ui, words.KEYS(), [_keys(ui, on_go)]),
        ft.Container(
            column([text(words.STORED(), t.SMALL_LABEL, p.ink_soft), text(words.STORED_NOTE(), t.SMALL, p.ink_soft)]),
            padding=ft.Padding.only(left=20, right=20, top=t.S6, bottom=t.S8),
        ),
    ]
    bar = top_bar(p, on_leave, lambda: on_go(routes.Help()))
    return max_width(column([bar, scroll(parts)], expand=True), ui.frame)


def unreadable(
    ui: UiContext, error: KapJournalError, on_retry: Press, *, on_leave: Press, on_help: Press
) -> ft.Control:
    """Nothing is shown as chosen that could not be read; nothing can be changed by mistake."""
    bar = top_bar(ui.palette, on_leave, on_help)
    return max_width(column([bar, scroll([error_state(ui, error, on_retry)])], expand=True), ui.frame)


def _durations(seconds: tuple[int, ...]) -> dict[int, str]:
    return {value: words.duration(value) for value in seconds}


def _clocks(hours: tuple[int, ...]) -> dict[int, str]:
    return {hour: dates.clock(time(hour)) for hour in hours}


def _said(names: Mapping[T, Message]) -> dict[T, str]:
    return {value: name() for value, name in names.items()}


def _group(ui: UiContext, title: str, inside: list[ft.Control]) -> ft.Control:
    p = ui.palette
    name = ft.Container(
        text(title, t.HEADING.capped(ui.frame.scale, 1.5), p.ink, heading=2),
        padding=ft.Padding.symmetric(horizontal=4),
    )
    return ft.Container(column([vspace(t.S6), name, vspace(t.S3), card(p, column(inside, spacing=t.S4))]), padding=SIDE)


def _choice(
    ui: UiContext, title: str, options: Mapping[T, str], chosen: T, on_choose: Callable[[T], None]
) -> ft.Control:
    """One of several, all of them visible."""

    def choose(option: T) -> Press:
        return lambda: on_choose(option)

    chips = [chip(ui.palette, name, choose(option), chosen=option == chosen) for option, name in options.items()]
    row_of_chips = ft.Row(list[ft.Control](chips), wrap=True, spacing=6, run_spacing=t.S2)
    name = text(title, t.BODY, ui.palette.ink, heading=3)  # so that it is said before its own chips only
    return column([name, vspace(t.S2), row_of_chips])


def _reminders(
    ui: UiContext,
    chosen: Settings,
    phone: bool,
    on_reminders: Callable[[bool], None],
    on_evening: Callable[[int], None],
    on_day_after: Callable[[int], None],
) -> list[ft.Control]:
    p = ui.palette
    switch = ft.Switch(
        label=words.REMIND_ME(),
        value=chosen.reminders,
        active_color=p.teal,
        on_change=lambda e: on_reminders(bool(e.control.value)),
    )
    why = [text(words.REMINDERS_WHY(), t.SMALL, p.ink_soft)]
    if phone:
        why.append(text(words.REMINDERS_PHONE(), t.SMALL, p.ink_soft))
    parts: list[ft.Control] = [column(why, spacing=t.S1), ft.Container(switch, height=t.TOUCH)]
    if chosen.reminders:
        parts += [
            _choice(ui, words.EVENING_BEFORE(), _clocks(EVENINGS), _hour(chosen.evening_before), on_evening),
            _choice(ui, words.DAY_AFTER(), _clocks(MORNINGS), _hour(chosen.day_after), on_day_after),
        ]
    return parts


def _course(ui: UiContext, ended: bool, on_ended: Callable[[bool], None]) -> ft.Control:
    p = ui.palette
    switch = ft.Switch(
        label=words.COURSE_ENDED(),
        value=ended,
        active_color=p.teal,
        on_change=lambda e: on_ended(bool(e.control.value)),
    )
    return column([text(words.COURSE_WHY(), t.SMALL, p.ink_soft), ft.Container(switch, height=t.TOUCH)], spacing=t.S1)


def _hour(clock: time) -> int:
    return clock.hour


def _keys(ui: UiContext, on_go: Callable[[routes.Route], None]) -> ft.Control:
    p = ui.palette
    return column(
        [
            row(
                p,
                words.CHANGE_PASSPHRASE(),
                "",
                lambda: on_go(routes.ChangePassphrase()),
                icon=ft.Icons.KEY_OUTLINED,
            ),
            row(
                p,
                words.NEW_WORDS(),
                words.NEW_WORDS_NOTE(),
                lambda: on_go(routes.NewRecoveryWords()),
                icon=ft.Icons.FORMAT_LIST_NUMBERED_ROUNDED,
            ),
        ]
    )
