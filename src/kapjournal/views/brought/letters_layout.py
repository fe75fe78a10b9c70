"""How letters to oneself look: a list of envelopes, one that is closed, one that is open."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

import flet as ft

from kapjournal.care.steps.letters_due import Dated
from kapjournal.views.brought import new_letter_layout
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import actions, foot, primary_button, quiet_button
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import SIDE, Press, card, column, drawing, max_width, padded, scroll, vspace
from kapjournal.views.design.rows import row
from kapjournal.views.design.states import empty_state
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import journal as journal_words
from kapjournal.views.words import letters as words

OPENING, MOVING = "opening", "moving"
"""What is being asked on a closed letter."""


@dataclass(frozen=True)
class LetterActions:
    """What can be done with one letter. `on_open` asks first where it is early."""

    on_open: Press
    on_keep_closed: Press
    on_change_day: Press
    on_when: Callable[[str], object]
    on_delete: Press
    on_leave: Press
    on_help: Press


def page(
    ui: UiContext,
    found: Sequence[Dated],
    today: date,
    *,
    on_newer: Press | None,
    on_older: Press | None,
    on_open: Callable[[str], object],
    on_new: Press,
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    p, f = ui.palette, ui.frame
    title = text(words.TITLE(), t.TITLE.capped(f.scale, 1.3), p.ink, heading=1)
    above = [quiet_button(p, journal_words.NEWER(), on_newer)] if on_newer else []
    below = [quiet_button(p, journal_words.OLDER(), on_older)] if on_older else []
    listed = [_row(ui, one, today, on_open) for one in found] or [empty_state(ui, "closed-letter", words.EMPTY())]
    body = scroll([padded(title, top=t.S2, bottom=t.S3), *above, *listed, *below, vspace(t.S6)])
    new = foot(primary_button(p, words.WRITE(), on_new))
    return max_width(column([top_bar(p, on_leave, on_help), body, new], expand=True), f)


def _row(ui: UiContext, one: Dated, today: date, on_open: Callable[[str], object]) -> ft.Control:
    letter = one.letter
    icon = ft.Icons.DRAFTS_OUTLINED if letter.opened else ft.Icons.MAIL_OUTLINE_ROUNDED
    title = words.written(letter.written_on, today) if letter.opened else words.for_day(one.day, today)
    note = "" if letter.opened else words.written(letter.written_on, today)
    line = row(ui.palette, title, note, lambda: on_open(letter.uid), icon=icon)
    return ft.Container(line, padding=SIDE)


def closed(
    ui: UiContext,
    one: Dated,
    today: date,
    *,
    asked: str,
    is_due: bool,
    next_session: date | None,
    hands: LetterActions,
) -> ft.Control:
    p, f = ui.palette, ui.frame
    title = words.TO_YOU() if is_due else words.for_day(one.day, today)
    said = words.due(one.letter.written_on, one.day or today, today) if is_due else words.STAYS_CLOSED()
    parts: list[ft.Control] = [
        *([] if f.large_text or f.low else [drawing(p, "closed-letter", height=150), vspace(t.S5)]),
        text(title, t.TITLE.capped(f.scale, 1.3), p.ink, heading=1),
        vspace(t.S2),
        text(said, t.BODY, p.ink_soft),
        *([] if is_due else [vspace(t.S1), text(words.written(one.letter.written_on, today), t.SMALL, p.ink_soft)]),
    ]
    if asked == OPENING and not is_due:
        parts += [vspace(t.S6), _early(ui, one, today, hands)]
    if asked == MOVING:
        choice = new_letter_layout.choice(
            ui,
            when=_named(one),
            day=one.day,
            today=today,
            has_session=next_session is not None,
            on_when=hands.on_when,
        )
        parts += [vspace(t.S6), choice]
    body = scroll([padded(column(parts), top=t.S6), vspace(t.S6)])
    return _framed(ui, body, None if asked == OPENING and not is_due else _ways(ui, is_due=is_due, hands=hands), hands)


def _named(one: Dated) -> str:
    return new_letter_layout.ON_A_DAY if one.letter.opens_on else new_letter_layout.NEXT_SESSION


def _early(ui: UiContext, one: Dated, today: date, hands: LetterActions) -> ft.Control:
    """Asked where the day is not there yet. Keeping it closed is what the hand finds first."""
    p = ui.palette
    asked = text(words.open_before(one.day, today), t.HEADING.capped(ui.frame.scale, 1.4), p.ink, heading=2)
    primary = primary_button(p, words.KEEP_CLOSED(), hands.on_keep_closed)
    inside = [asked, vspace(t.S4), actions(ui.frame, primary, quiet_button(p, words.OPEN(), hands.on_open))]
    return card(p, column(inside), padding=insets(start=20, end=12, top=18, bottom=18))


def _ways(ui: UiContext, *, is_due: bool, hands: LetterActions) -> ft.Control:
    p = ui.palette
    change = quiet_button(p, words.CHANGE_DAY(), hands.on_change_day)
    delete = quiet_button(p, words.DELETE(), hands.on_delete, colour=p.ink_soft)
    if is_due:
        primary = primary_button(p, words.OPEN_LETTER(), hands.on_open)
        return column([primary, vspace(t.S1), ft.Row([change, delete], wrap=True, spacing=0, run_spacing=0)])
    open_now = quiet_button(p, words.OPEN_NOW(), hands.on_open, colour=p.ink_soft)
    return ft.Row([change, open_now, delete], wrap=True, spacing=0, run_spacing=0)


def opened(ui: UiContext, one: Dated, written: str, today: date, hands: LetterActions) -> ft.Control:
    """A page of a book, in their own words."""
    p, f = ui.palette, ui.frame
    delete = quiet_button(p, words.DELETE(), hands.on_delete, colour=p.ink_soft)
    parts = [
        text(words.TO_YOU(), t.TITLE.capped(f.scale, 1.3), p.ink, heading=1),
        vspace(t.S1),
        text(words.written(one.letter.written_on, today), t.SMALL, p.ink_soft),
        vspace(t.S5),
        text(written, t.JOURNAL, p.ink, selectable=True),
        vspace(t.S6),
    ]
    return _framed(ui, scroll([padded(column(parts), top=t.S2)]), ft.Row([delete], wrap=True), hands)


def _framed(ui: UiContext, body: ft.Control, below: ft.Control | None, hands: LetterActions) -> ft.Control:
    ends = [foot(below)] if below else []
    bar = top_bar(ui.palette, hands.on_leave, hands.on_help)
    return max_width(column([bar, body, *ends], expand=True), ui.frame)
