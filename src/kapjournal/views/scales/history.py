"""What a questionnaire came to on other days, a line each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

import flet as ft

from kapjournal.care.measures.scales import Score
from kapjournal.content import Scale
from kapjournal.models import ScaleResult
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import quiet_button
from kapjournal.views.design.layout import Press, card, column
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import journal
from kapjournal.views.words import scale_result as words
from kapjournal.views.words.scales import short

AT_ONCE = 12


@dataclass(frozen=True)
class Past:
    """One line: the number, and when it was with its published range."""

    uid: str
    total: str
    when: str


def past_of(scale: Scale, result: ScaleResult, score: Score | None, now: datetime) -> Past:
    """By the calendar of where it was filled in."""
    date = short(result.happened_at, result.zone, now)
    if score is None:
        return Past(result.uid, words.NO_TOTAL(), words.ANSWERED_ON(date=date))
    return Past(result.uid, words.total(scale, score.total), words.history_row(date, score.band))


@ft.component
def History(past: Sequence[Past], on_open: Callable[[str], object], *, key: object = None) -> ft.Control:
    """The latest first; after ten years there are hundreds, so the older ones come as they are asked for."""
    del key  # taken by Flet
    ui = use_ui()
    shown, set_shown = ft.use_state(AT_ONCE)
    rows = lines(ui, past[:shown], on_open)
    if shown >= len(past):
        return rows
    more = quiet_button(ui.palette, journal.OLDER(), lambda: set_shown(lambda before: before + AT_ONCE))
    return column([rows, ft.Row([more], wrap=True)], spacing=t.S1)


def lines(ui: UiContext, past: Sequence[Past], on_open: Callable[[str], object]) -> ft.Control:
    p = ui.palette

    def to(uid: str) -> Press:
        return lambda: on_open(uid)

    rows = []
    for one in past:
        said = column([text(one.total, t.BODY, p.ink), text(one.when, t.SMALL, p.ink_soft)])
        said.expand = True
        inside = ft.Row([said, ft.Icon(ft.Icons.CHEVRON_RIGHT_ROUNDED, size=22, color=p.ink_faint)], spacing=t.S2)
        name = words.OPENS(total=one.total, date=one.when)
        padding = ft.Padding.symmetric(horizontal=10, vertical=8)
        rows.append(pressable(p, inside, to(one.uid), label=name, padding=padding, key=one.uid))
    return card(p, column(list[ft.Control](rows), spacing=t.S1), padding=ft.Padding.symmetric(horizontal=8, vertical=8))
