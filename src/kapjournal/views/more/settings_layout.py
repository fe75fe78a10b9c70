"""How the settings look: each choice as a row of chips, so that all of it can be seen."""

from collections.abc import Callable

import flet as ft

from kapjournal import routes
from kapjournal.care.records.settings import Settings
from kapjournal.errors import KapJournalError
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import TEXT_SIDE, Press, column, max_width, scroll
from kapjournal.views.design.rows import row
from kapjournal.views.design.states import error_state
from kapjournal.views.design.switches import switch
from kapjournal.views.design.text import text
from kapjournal.views.more.choices import choice, group, said
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import deleting as delete_words
from kapjournal.views.words import reminders as reminder_words
from kapjournal.views.words import settings as words

AWAY_S = (0, 60, 120, 300, 900)
IDLE_S = (120, 300, 600, 1800)


def settings(
    ui: UiContext,
    *,
    chosen: Settings,
    theme: str,
    language: str,
    on_theme: Callable[[str], None],
    on_language: Callable[[str], None],
    on_motion: Callable[[bool | None], None],
    on_away: Callable[[int], None],
    on_idle: Callable[[int], None],
    ended: bool,
    on_ended: Callable[[bool], None],
    on_go: Callable[[routes.Route], None],
    on_leave: Press,
) -> ft.Control:
    p = ui.palette
    still = True if chosen.reduced_motion else None
    parts = [
        ft.Container(text(words.TITLE(), t.TITLE.capped(ui.frame.scale, 1.3), p.ink, heading=1), padding=TEXT_SIDE),
        group(
            ui,
            words.LOOK(),
            [
                choice(ui, words.COLOURS(), said(words.THEMES), theme, on_theme),
                choice(ui, words.MOTION(), said(words.MOTIONS), still, on_motion),
                choice(ui, words.LANGUAGE(), words.languages(), language, on_language),
            ],
        ),
        group(
            ui,
            words.LOCKING(),
            [
                choice(ui, words.WHEN_AWAY(), _durations(AWAY_S), chosen.lock_background_s, on_away),
                choice(ui, words.WHEN_IDLE(), _durations(IDLE_S), chosen.lock_idle_s, on_idle),
            ],
        ),
        group(ui, reminder_words.REMINDERS(), [_to_reminders(ui, on_go)]),
        group(ui, words.COURSE(), [_course(ui, ended, on_ended)]),
        group(ui, words.KEYS(), [_keys(ui, on_go)]),
        group(ui, delete_words.TITLE(), [_to_deleting(ui, on_go)]),
        ft.Container(
            column([text(words.STORED(), t.SMALL_LABEL, p.ink_soft), text(words.STORED_NOTE(), t.SMALL, p.ink_soft)]),
            padding=insets(start=20, end=20, top=t.S6, bottom=t.S8),
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


def _to_reminders(ui: UiContext, on_go: Callable[[routes.Route], None]) -> ft.Control:
    to_it: Press = lambda: on_go(routes.Reminders())  # noqa: E731
    name, note = reminder_words.REMINDERS(), words.REMINDERS_NOTE()
    return row(ui.palette, name, note, to_it, icon=ft.Icons.NOTIFICATIONS_NONE_ROUNDED)


def _to_deleting(ui: UiContext, on_go: Callable[[routes.Route], None]) -> ft.Control:
    to_it: Press = lambda: on_go(routes.DeleteEverything())  # noqa: E731
    return row(ui.palette, delete_words.TITLE(), delete_words.BLURB(), to_it, icon=ft.Icons.DELETE_OUTLINE_ROUNDED)


def _course(ui: UiContext, ended: bool, on_ended: Callable[[bool], None]) -> ft.Control:
    p = ui.palette
    turned = switch(p, words.COURSE_ENDED(), ended, on_ended)
    return column([text(words.COURSE_WHY(), t.SMALL, p.ink_soft), turned], spacing=t.S1)


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
