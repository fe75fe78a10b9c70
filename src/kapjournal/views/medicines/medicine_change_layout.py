"""How noting a change of a medicine looks: what happened, in one's own words, and on which day."""

from collections.abc import Callable
from dataclasses import dataclass
from dataclasses import field as dc_field
from datetime import date
from typing import Any

import flet as ft

from kapjournal.terms import MedicineTurn
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import foot, primary_button, quiet_button
from kapjournal.views.design.fields import field, told
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, column, max_width, scroll_form, vspace
from kapjournal.views.design.text import text
from kapjournal.views.medicines import days
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import common
from kapjournal.views.words import medicines as words


@dataclass(frozen=True)
class Form:
    """What the form shows now."""

    name: str = dc_field(repr=False)
    turn: MedicineTurn
    text: str = dc_field(repr=False)
    day: date
    today: date
    no_words: bool


@dataclass(frozen=True)
class Hands:
    """What can be done with it; the last two only with what is noted already."""

    on_text: Callable[[str], Any]
    on_day: Callable[[date | None], Any]
    on_calendar: Press
    on_keep: Press
    on_leave: Press
    on_help: Press
    on_medicine: Press | None = None
    on_delete: Press | None = None


def page(ui: UiContext, form: Form, hands: Hands) -> ft.Control:
    p = ui.palette
    error = words.NO_WORDS() if form.no_words else None
    entry = field(
        p, words.WORDS[form.turn](), value=form.text, on_change=hands.on_text, error=error, lines=3, key="text"
    )
    head = [
        text(words.ASKED[form.turn](), t.TITLE.capped(ui.frame.scale, 1.3), p.ink, heading=1),
        text(form.name, t.BODY, p.ink_soft),
    ]
    day = days.choice(
        ui,
        words.WHEN(),
        form.day,
        form.today,
        may_be_open=False,
        on_day=hands.on_day,
        on_calendar=hands.on_calendar,
    )
    parts: list[ft.Control] = [
        ft.Container(column(head, spacing=2), padding=TEXT_SIDE),
        vspace(t.S4),
        ft.Container(told(entry), padding=SIDE),
        vspace(t.S5),
        day,
        vspace(t.S5),
        ft.Container(text(words.DO_NOT_STOP(), t.BODY, p.ink), padding=TEXT_SIDE),
        vspace(t.S3),
        _ways(ui, hands),
        vspace(t.S6),
    ]
    bar = top_bar(p, hands.on_leave, hands.on_help, close=True)
    keep = foot(primary_button(p, common.KEEP(), hands.on_keep))
    return max_width(column([bar, scroll_form(parts), keep], expand=True), ui.frame)


def _ways(ui: UiContext, hands: Hands) -> ft.Control:
    p = ui.palette
    buttons: list[ft.Control] = []
    if hands.on_medicine:
        buttons.append(quiet_button(p, words.OPEN_MEDICINE(), hands.on_medicine))
    if hands.on_delete:
        icon = ft.Icons.DELETE_OUTLINE_ROUNDED
        buttons.append(quiet_button(p, common.DELETE(), hands.on_delete, icon=icon, colour=p.ink_soft))
    return ft.Container(ft.Row(buttons, wrap=True, spacing=0, run_spacing=0), padding=insets(start=t.S1))
