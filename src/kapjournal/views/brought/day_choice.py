"""Choosing a day in words, with a calendar behind one of them."""

from collections.abc import Callable, Sequence
from datetime import date, datetime

import flet as ft

from kapjournal.care.time import local_time
from kapjournal.messages import Message
from kapjournal.views.design import pickers
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import chip
from kapjournal.views.design.layout import Press
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import plan as words

LAST = date(local_time.LAST_YEAR, 12, 31)
_CLOSED: tuple[date, ...] = ()


def chips(
    ui: UiContext, choices: Sequence[tuple[str, Message]], chosen: str, on_choose: Callable[[str], object]
) -> ft.Control:
    """The choices, by the name that `on_choose` is given; the chosen one says that it is."""

    def choose(name: str) -> Press:
        return lambda: on_choose(name)

    shown = [chip(ui.palette, said(), choose(name), chosen=name == chosen) for name, said in choices]
    return ft.Row(list[ft.Control](shown), wrap=True, spacing=t.S2, run_spacing=t.S2)


def use_calendar(first: date, on_day: Callable[[date], object], *, last: date = LAST) -> Callable[[date | None], None]:
    """A calendar from `first` to `last`; what it returns opens it. Closed without a choice, nothing changes."""
    asked, set_asked = ft.use_state(_CLOSED)

    def close() -> None:
        set_asked(())

    # A picker that took something tells nobody that it closed, so both ways out close it here.
    def take(value: date) -> None:
        close()
        on_day(_picked(value))

    picker = ft.DatePicker(
        value=min(max(asked[0], first), last) if asked else None,
        first_date=min(first, last),
        last_date=last,
        help_text=words.CHOOSE_DAY(),
        confirm_text=words.TAKE(),
        cancel_text=words.LEAVE(),
        locale=pickers.locale(),
        on_change=lambda e: take(e.control.value),
        on_dismiss=close,
    )
    ft.use_dialog(picker if asked else None)
    return lambda day: set_asked((day or first,))


def _picked(value: date) -> date:
    """A picker gives the day as midnight of this device's zone, told in UTC."""
    if not isinstance(value, datetime):
        return value
    return local_time.local_day(value, local_time.local_zone()) if value.tzinfo else value.date()
