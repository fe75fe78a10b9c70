"""What Today shows of what is brought back: the step of the day, a letter that is due, one line of their own."""

from datetime import date

import flet as ft

from kapjournal.care.steps.letters_due import Dated
from kapjournal.care.steps.line_today import LineToday
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import actions, caption_button, primary_button, quiet_button
from kapjournal.views.design.layout import Press, card, column, vspace
from kapjournal.views.design.lit import QUOTE, lit_card, lit_soft
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import common, letters, marked_lines, small_steps


def step_card(ui: UiContext, words: str, *, on_done: Press, on_another_day: Press, on_end: Press) -> ft.Control:
    """The small step of the day, in its own `words`; done with the one lamp."""
    p = ui.palette
    lamp = primary_button(p, small_steps.DONE(), on_done)
    other = quiet_button(p, small_steps.ANOTHER_DAY(), on_another_day, colour=p.ink_soft)
    lines = [
        text(small_steps.FOR_TODAY(), t.HEADING.capped(ui.frame.scale, 1.5), p.ink, heading=2),
        vspace(t.S2),
        text(marked_lines.QUOTED(words=words), QUOTE, p.ink),
        vspace(t.S5),
        actions(ui.frame, lamp, other),
        ft.Row([quiet_button(p, small_steps.END(), on_end, colour=p.ink_soft)]),
    ]
    return card(p, column(lines), padding=ft.Padding.only(left=20, right=16, top=20, bottom=t.S2), radius=t.R_PAD)


def letter_card(ui: UiContext, due: Dated, today: date, *, on_open: Press, on_not_today: Press) -> ft.Control:
    """A letter that can be read; not a word of it."""
    p = ui.palette
    lamp = primary_button(p, letters.OPEN_LETTER(), on_open)
    quiet = quiet_button(p, common.NOT_TODAY(), on_not_today, colour=p.ink_soft)
    lines = [
        text(letters.TO_YOU(), t.HEADING.capped(ui.frame.scale, 1.5), p.ink, heading=2),
        vspace(t.S2),
        text(letters.due(due.letter.written_on, due.day or today, today), t.BODY, p.ink_soft),
        vspace(t.S5),
        actions(ui.frame, lamp, quiet),
    ]
    return card(p, column(lines), padding=ft.Padding.only(left=20, right=16, top=20, bottom=18), radius=t.R_PAD)


def line_card(
    ui: UiContext, line: LineToday, today: date, *, on_open: Press, on_hide: Press | None = None
) -> ft.Control:
    """One line of their own, and why it is shown."""
    p = ui.palette
    soft = lit_soft(p)
    ways = [caption_button(p, marked_lines.OPEN(), ft.Icons.AUTO_STORIES_OUTLINED, on_open, colour=soft)]
    if on_hide is not None:
        ways.append(caption_button(p, marked_lines.HIDE(), ft.Icons.VISIBILITY_OFF_OUTLINED, on_hide, colour=soft))
    below = ft.Row(list[ft.Control](ways), spacing=t.S4, run_spacing=0, wrap=True)
    why = marked_lines.why(line.marked_on, line.years, today)
    return lit_card(p, marked_lines.QUOTED(words=line.text), why, vspace(2), below)
