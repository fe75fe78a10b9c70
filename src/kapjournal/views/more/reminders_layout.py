"""How the choice of reminders looks."""

from collections.abc import Callable, Mapping
from datetime import time

import flet as ft

from kapjournal.care.records.settings import Settings
from kapjournal.care.steps.calendar_events import Change
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import chip, quiet_button
from kapjournal.views.design.fields import field
from kapjournal.views.design.layout import TEXT_SIDE, Press, column, max_width, scroll_form, vspace
from kapjournal.views.design.switches import switch
from kapjournal.views.design.text import text
from kapjournal.views.more.choices import choice, clocks, group, said
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import reminders as words

CLOCKS: Mapping[str, tuple[int, ...]] = {
    "evening_before": (17, 18, 19, 20, 21),
    "day_after": (8, 9, 10, 12, 18),
    "quiet_from": (20, 21, 22, 23),
    "quiet_until": (6, 7, 8, 9, 10),
}
"""The hours that can be chosen, by the name of the setting."""
CHOICES = ("kind", "title", *CLOCKS)
MOST_LETTERS = 200


def reminders(
    ui: UiContext,
    chosen: Settings,
    *,
    change: Change,
    has_events: bool,
    phone: bool,
    on_remind: Callable[[bool], None],
    on_kind: Callable[[str], None],
    on_clock: Mapping[str, Callable[[int], None]],
    on_title: Callable[[str], None],
    on_words: Callable[[str], None],
    on_save: Press,
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    p = ui.palette
    parts: list[ft.Control] = [
        ft.Container(text(words.REMINDERS(), t.TITLE.capped(ui.frame.scale, 1.3), p.ink, heading=1), padding=TEXT_SIDE),
        vspace(t.S1),
        ft.Container(_switch(ui, chosen, phone, on_remind), padding=TEXT_SIDE),
    ]
    if chosen.reminders:
        parts += [
            group(ui, words.WHAT_OF(), [_kinds(ui, chosen, on_kind), *_times(ui, chosen, on_clock)]),
            group(ui, words.QUIET_HOURS(), _quiet(ui, chosen, on_clock)),
        ]
    if chosen.reminders or has_events:
        parts.append(
            group(ui, words.CALENDAR(), _calendar(ui, chosen, change, has_events, on_title, on_words, on_save))
        )
    bar = top_bar(p, on_leave, on_help)
    return max_width(column([bar, scroll_form([*parts, vspace(t.S8)])], expand=True), ui.frame)


def _switch(ui: UiContext, chosen: Settings, phone: bool, on_remind: Callable[[bool], None]) -> ft.Control:
    p = ui.palette
    why = [text(words.WHY(), t.BODY, p.ink_soft)]
    if phone:
        why.append(text(words.ON_PHONE(), t.SMALL, p.ink_soft))
    return column([*why, switch(p, words.REMIND_ME(), chosen.reminders, on_remind)], spacing=t.S2)


def _kinds(ui: UiContext, chosen: Settings, on_kind: Callable[[str], None]) -> ft.Control:
    """Each on or off by itself."""

    def turn(name: str) -> Press:
        return lambda: on_kind(name)

    chips = [
        chip(ui.palette, kind(), turn(name), chosen=bool(getattr(chosen, name))) for name, kind in words.KINDS.items()
    ]
    return ft.Row(list[ft.Control](chips), wrap=True, spacing=6, run_spacing=t.S2)


def _times(ui: UiContext, chosen: Settings, on_clock: Mapping[str, Callable[[int], None]]) -> list[ft.Control]:
    evening = _clock(ui, words.IN_THE_EVENING(), "evening_before", chosen.evening_before, on_clock)
    morning = _clock(ui, words.IN_THE_MORNING(), "day_after", chosen.day_after, on_clock)
    return [*([evening] if chosen.remind_evening_before else []), morning]


def _quiet(ui: UiContext, chosen: Settings, on_clock: Mapping[str, Callable[[int], None]]) -> list[ft.Control]:
    return [
        text(words.QUIET_NOTE(), t.SMALL, ui.palette.ink_soft),
        _clock(ui, words.QUIET_FROM(), "quiet_from", chosen.quiet_from, on_clock),
        _clock(ui, words.QUIET_UNTIL(), "quiet_until", chosen.quiet_until, on_clock),
    ]


def _clock(
    ui: UiContext, title: str, name: str, now: time, on_clock: Mapping[str, Callable[[int], None]]
) -> ft.Control:
    return choice(ui, title, clocks(CLOCKS[name]), now.hour, on_clock[name])


def _calendar(
    ui: UiContext,
    chosen: Settings,
    change: Change,
    has_events: bool,
    on_title: Callable[[str], None],
    on_words: Callable[[str], None],
    on_save: Press,
) -> list[ft.Control]:
    p = ui.palette
    parts: list[ft.Control] = [
        text(words.CALENDAR_NOTE(), t.SMALL, p.ink_soft),
        choice(ui, words.CALENDAR_TITLE(), said(words.TITLES), chosen.calendar_title, on_title),
    ]
    if chosen.calendar_title == "own":
        own = field(p, words.OWN_WORDS(), value=chosen.calendar_words, on_change=on_words)
        own.max_length = MOST_LETTERS
        parts.append(column([own, text(words.OWN_WORDS_NOTE(), t.SMALL, p.ink_soft)], spacing=t.S2))
    state = words.CHANGES[change] if has_events else words.NOTHING
    parts.append(ft.Semantics(live_region=True, content=text(state(), t.SMALL, p.ink_soft)))
    if has_events:
        parts.append(ft.Row([quiet_button(p, words.SAVE(), on_save, icon=ft.Icons.CALENDAR_TODAY_OUTLINED)], wrap=True))
    return parts
