"""How bringing something in looks: the choice of a file, its password, what was found, and the wait."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

import flet as ft

from kapjournal.care.measures.mood_steps import level_of
from kapjournal.care.records.imports import Import
from kapjournal.care.records.text_cleaning import opening
from kapjournal.care.time import date_words, local_time
from kapjournal.messages import dates
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import actions, foot, primary_button, quiet_button
from kapjournal.views.design.fields import SecretField
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, card, column, max_width, scroll_form, vspace
from kapjournal.views.design.switches import switch
from kapjournal.views.design.text import balanced, text
from kapjournal.views.importing.mood_words import MoodWords, OnMean
from kapjournal.views.importing.reading import Looked
from kapjournal.views.importing.what_stays import WhatStays
from kapjournal.views.importing.zone_choice import ZoneChoice
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import importing as words
from kapjournal.views.words import moods as mood_words

EXAMPLES = 2


@dataclass(frozen=True)
class Earlier:
    """An import that was finished, how much of it is in the journal, and how much can be put back."""

    one: Import
    there: int
    waiting: int


@dataclass(frozen=True)
class Hands:
    """What can be done on these screens."""

    on_choose: Press
    on_open: Press | None
    on_password: Callable[[str], None]
    on_zone: Callable[[str], None]
    on_turn: Callable[[bool], None]
    on_mean: OnMean
    on_import: Press
    on_stop: Press
    on_undo: Callable[[datetime], None]
    on_put_back: Callable[[datetime], None]
    on_leave: Press
    on_help: Press


def choose(
    ui: UiContext, earlier: Sequence[Earlier], *, now: datetime, problem: str, busy: bool, hands: Hands
) -> ft.Control:
    p = ui.palette
    apps = card(p, column([text(words.WHICH(), t.BODY, p.ink), text(words.APPS(), t.BODY, p.ink_soft),
                           text(words.ALSO(), t.SMALL, p.ink_soft)], spacing=t.S2))  # fmt: skip
    parts: list[ft.Control] = [_live(ui, problem), ft.Container(apps, padding=SIDE)]
    if earlier:
        parts += [_heading(ui, words.EARLIER()), *(_one(ui, one, now, hands) for one in earlier)]
    primary = primary_button(p, words.READING() if busy else words.CHOOSE(), hands.on_choose, busy=busy)
    return _page(ui, words.NOTE(), parts, primary, hands)


def password(ui: UiContext, typed: str, *, problem: str, busy: bool, hands: Hands) -> ft.Control:
    p = ui.palette
    secret = SecretField(
        p, words.PASSWORD(), value=typed, on_change=hands.on_password, on_submit=hands.on_open, error=problem or None,
        key="password",
    )  # fmt: skip
    primary = primary_button(p, words.READING() if busy else words.OPEN(), hands.on_open, busy=busy)
    other = quiet_button(p, words.CHOOSE_OTHER(), None if busy else hands.on_choose)
    return _page(
        ui, words.PASSWORD_NOTE(), [ft.Container(secret, padding=SIDE)], actions(ui.frame, primary, other), hands
    )


def found(ui: UiContext, looked: Looked, *, now: datetime, hands: Hands) -> ft.Control:
    """What would come in, what would not, and what the file does not say."""
    p, held = ui.palette, looked.found
    rows = held.tally.rows(looked.meanings)
    entries, check_ins = rows.entries, rows.check_ins
    parts: list[ft.Control] = [
        ft.Container(card(p, column(_counts(ui, looked, now, entries, check_ins), spacing=t.S2)), padding=SIDE),
        WhatStays(looked, key="what stays"),
        MoodWords(looked, hands.on_mean, key="mood words"),
    ]
    if held.asks_zone:
        parts.append(ZoneChoice(looked.zone, hands.on_zone, key="zone"))
    if held.may_run_backwards:
        parts += [_heading(ui, words.BACKWARDS()), _direction(ui, looked, hands)]
    label = words.IMPORT(count=entries) if entries else words.IMPORT_MOODS(count=check_ins)
    primary = primary_button(p, label, hands.on_import)
    other = quiet_button(p, words.CHOOSE_OTHER(), hands.on_choose)
    both = column([primary, ft.Row([other], alignment=ft.MainAxisAlignment.CENTER, wrap=True)], spacing=t.S1)
    return _page(ui, held.app, parts, both, hands)


def importing(ui: UiContext, done: float, hands: Hands) -> ft.Control:
    p = ui.palette
    bar = ft.ProgressBar(
        value=done, color=p.teal, bgcolor=p.well, border_radius=t.S1, semantics_label=words.IMPORTING()
    )
    inside = ft.Container(bar, padding=ft.Padding.symmetric(horizontal=t.S10, vertical=t.S8))
    return _page(ui, words.TAKES(), [inside], quiet_button(p, words.STOP(), hands.on_stop), hands)


def _counts(ui: UiContext, looked: Looked, now: datetime, entries: int, check_ins: int) -> list[ft.Control]:
    p, span = ui.palette, looked.found.span
    lines = []
    if entries and span:
        today = local_time.local_day(now, looked.zone)
        first, last = (dates.full_date(moment.date(), today) for moment in span)
        lines.append(text(words.FOUND(count=entries, first=first, last=last), t.BODY, p.ink))
    if check_ins:
        lines.append(text(words.FOUND_MOODS(count=check_ins), t.BODY, p.ink))
    lines.append(text(words.TAG(app=looked.found.app), t.SMALL, p.ink_soft))
    return list[ft.Control](lines)


def _direction(ui: UiContext, looked: Looked, hands: Hands) -> ft.Control:
    """Two entries with their moods: the person knows which way is right."""
    p, names = ui.palette, mood_words.said()
    lines: list[ft.Control] = [text(words.BACKWARDS_NOTE(), t.BODY, p.ink_soft)]
    for record in looked.found.records:
        mood = next((mood for mood in record.moods if mood.level not in (None, 0.5)), None)
        if mood is not None and mood.level is not None and record.words and len(lines) <= EXAMPLES:
            valence = (mood.level * 1.6 - 0.8) * (-1 if looked.backwards else 1)
            first = opening(f"{record.words[0].title} {record.words[0].text}".strip(), 80)
            lines.append(text(words.EXAMPLE(text=first, mood=names[level_of(valence) - 1]), t.BODY, p.ink))
    lines.append(switch(p, words.TURN(), looked.backwards, hands.on_turn))
    return ft.Container(card(p, column(lines, spacing=t.S2)), padding=SIDE)


def _one(ui: UiContext, earlier: Earlier, now: datetime, hands: Hands) -> ft.Control:
    p, one = ui.palette, earlier.one
    date = date_words.day(one.at, local_time.local_zone(), now)
    name = text(words.ONE(app=one.app, date=date, count=one.entries + one.check_ins), t.BODY, p.ink)
    if earlier.there and one.undone_at is None:
        button = quiet_button(p, words.UNDO(), lambda: hands.on_undo(one.at))
    else:
        button = quiet_button(p, words.PUT_BACK(), lambda: hands.on_put_back(one.at))
    return ft.Container(card(p, column([name, ft.Row([button], wrap=True)])), padding=SIDE)


def _heading(ui: UiContext, words_: str) -> ft.Control:
    name = text(words_, t.HEADING.capped(ui.frame.scale, 1.5), ui.palette.ink, heading=2)
    return ft.Container(column([vspace(t.S6), name, vspace(t.S2)]), padding=TEXT_SIDE)


def _live(ui: UiContext, words_: str) -> ft.Control:
    line = text(words_, t.BODY, ui.palette.ink)
    said = ft.Semantics(live_region=True, content=column([line, vspace(t.S4)]) if words_ else line)
    return ft.Container(said, padding=TEXT_SIDE)


def _page(ui: UiContext, note: str, parts: Sequence[ft.Control], action: ft.Control, hands: Hands) -> ft.Control:
    p, f = ui.palette, ui.frame
    kind = t.TITLE.capped(f.scale, 1.3)
    room = (min(f.width, t.TEXT_WIDTH) - 2 * t.S5) / f.scale
    head = [text(balanced(words.TITLE(), kind, room), kind, p.ink, heading=1), vspace(t.S1)]
    head += [text(note, t.BODY, p.ink_soft), vspace(t.S4)]
    body = scroll_form([ft.Container(column(head), padding=TEXT_SIDE), *parts, vspace(t.S4)])
    return max_width(column([top_bar(p, hands.on_leave, hands.on_help), body, foot(action)], expand=True), f)
