"""How the form for a medicine looks."""

from collections.abc import Callable
from dataclasses import dataclass
from dataclasses import field as dc_field
from datetime import date
from typing import Any

import flet as ft

from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import foot, primary_button
from kapjournal.views.design.fields import field, told
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, column, max_width, scroll_form, vspace
from kapjournal.views.design.text import text
from kapjournal.views.medicines import days
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import common
from kapjournal.views.words import medicines as words


@dataclass(frozen=True)
class Form:
    """What the form shows now. Since when is asked of a new one alone: later that is one of the days noted."""

    name: str = dc_field(repr=False)
    as_prescribed: str = dc_field(repr=False)
    since: date | None
    today: date
    is_new: bool
    no_name: bool


@dataclass(frozen=True)
class Hands:
    """What can be done with it."""

    on_name: Callable[[str], Any]
    on_as_prescribed: Callable[[str], Any]
    on_since: Callable[[date | None], Any]
    on_calendar: Press
    on_keep: Press
    on_leave: Press
    on_help: Press


def page(ui: UiContext, form: Form, hands: Hands) -> ft.Control:
    p = ui.palette
    title = words.NEW_TITLE() if form.is_new else words.CHANGE_TITLE()
    error = words.NO_NAME() if form.no_name else None
    name = field(p, words.NAME(), value=form.name, on_change=hands.on_name, error=error, key="name")
    prescribed = field(
        p,
        words.AS_PRESCRIBED(),
        value=form.as_prescribed,
        on_change=hands.on_as_prescribed,
        lines=3,
        key="as_prescribed",
    )
    parts: list[ft.Control] = [
        ft.Container(text(title, t.TITLE.capped(ui.frame.scale, 1.3), p.ink, heading=1), padding=TEXT_SIDE),
        vspace(t.S4),
        ft.Container(told(name), padding=SIDE),
        vspace(t.S4),
        ft.Container(told(prescribed), padding=SIDE),
        vspace(t.S5),
    ]
    if form.is_new:
        since = days.choice(
            ui,
            words.SINCE(),
            form.since,
            form.today,
            may_be_open=True,
            on_day=hands.on_since,
            on_calendar=hands.on_calendar,
        )
        parts += [since, vspace(t.S5)]
    parts.append(ft.Container(text(words.BLURB(), t.SMALL, p.ink_soft), padding=TEXT_SIDE))
    bar = top_bar(p, hands.on_leave, hands.on_help, close=True)
    keep = foot(primary_button(p, common.KEEP(), hands.on_keep))
    return max_width(column([bar, scroll_form([*parts, vspace(t.S6)]), keep], expand=True), ui.frame)
