"""How small steps look: what to do in their own words, where it stands, and what can be done with it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

import flet as ft

from kapjournal.views.brought import day_choice
from kapjournal.views.brought.new_small_step_layout import NO_DAY, ON_A_DAY, TODAY, TOMORROW
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import foot, primary_button, quiet_button
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import Press, card, column, max_width, padded, scroll, vspace
from kapjournal.views.design.rows import row
from kapjournal.views.design.states import empty_state
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import common
from kapjournal.views.words import journal as journal_words
from kapjournal.views.words import small_steps as words

_DAYS = (
    (TODAY, words.TODAY),
    (TOMORROW, words.TOMORROW),
    (ON_A_DAY, words.ON_A_DAY),
    (NO_DAY, words.NO_DAY),
)


@dataclass(frozen=True)
class ShownStep:
    """A step. It is open while it was neither done nor ended."""

    uid: str
    text: str = field(repr=False)
    due_on: date | None = None
    done_on: date | None = None
    ended_on: date | None = None

    @property
    def is_open(self) -> bool:
        return not (self.done_on or self.ended_on)


@dataclass(frozen=True)
class StepActions:
    """What can be done with the step of a uid. `on_calendar` is for the one whose day is being changed."""

    on_done: Callable[[str], object]
    on_another_day: Callable[[str], object]
    on_end: Callable[[str], object]
    on_start_again: Callable[[str], object]
    on_delete: Callable[[str], object]
    on_day: Callable[[str, date | None], object]
    on_calendar: Press


def step(
    ui: UiContext, one: ShownStep, today: date, *, is_moving: bool, hands: Callable[[], StepActions]
) -> ft.Control:
    """One step; `hands` gives what can be done at the moment of a press."""
    p = ui.palette
    mark = ft.Icon(
        ft.Icons.CHECK_CIRCLE_ROUNDED if one.done_on else ft.Icons.CIRCLE_OUTLINED,
        size=22,
        color=p.teal if one.is_open or one.done_on else p.ink_faint,
    )
    ink = p.ink if one.is_open else p.ink_soft
    said = words.state(one.due_on, one.done_on, one.ended_on, today)
    words_ = ft.Column(
        [text(one.text, t.LEAD, ink), text(said, t.SMALL, p.ink_soft)], spacing=2, tight=True, expand=True
    )
    line = ft.Row([mark, words_], spacing=t.S3, vertical_alignment=ft.CrossAxisAlignment.START)
    below = _open(ui, one, hands) if one.is_open else _over(ui, one, hands)
    moving = [vspace(t.S2), _another_day(ui, one, today, hands), vspace(t.S2)] if is_moving else []
    inside = column([line, vspace(t.S1), *below, *moving])
    padding = insets(start=18, end=t.S2, top=t.S4, bottom=t.S1)
    sheet = card(p, inside, padding=padding, flat=not one.is_open)
    return ft.Container(sheet, padding=insets(start=t.MARGIN, end=t.MARGIN, bottom=t.S3), key=one.uid)


def _open(ui: UiContext, one: ShownStep, hands: Callable[[], StepActions]) -> list[ft.Control]:
    p = ui.palette
    return [
        _ways(
            quiet_button(p, words.DONE(), lambda: hands().on_done(one.uid)),
            quiet_button(p, words.ANOTHER_DAY(), lambda: hands().on_another_day(one.uid), colour=p.ink_soft),
            quiet_button(p, words.END(), lambda: hands().on_end(one.uid), colour=p.ink_soft),
        )
    ]


def _over(ui: UiContext, one: ShownStep, hands: Callable[[], StepActions]) -> list[ft.Control]:
    p = ui.palette
    return [
        _ways(
            quiet_button(p, words.START_AGAIN(), lambda: hands().on_start_again(one.uid)),
            quiet_button(p, common.DELETE(), lambda: hands().on_delete(one.uid), colour=p.ink_soft),
        )
    ]


def _ways(*buttons: ft.Control) -> ft.Control:
    row = ft.Row(list(buttons), wrap=True, spacing=0, run_spacing=0)
    return ft.Container(row, padding=insets(start=18))


def _another_day(ui: UiContext, one: ShownStep, today: date, hands: Callable[[], StepActions]) -> ft.Control:
    def choose(name: str) -> None:
        if name == ON_A_DAY:
            hands().on_calendar()
        else:
            hands().on_day(one.uid, None if name == NO_DAY else today + timedelta(days=name == TOMORROW))

    return ft.Container(day_choice.chips(ui, _DAYS, _named(one.due_on, today), choose), padding=insets(start=34))


def _named(due_on: date | None, today: date) -> str:
    names = {None: NO_DAY, today: TODAY, today + timedelta(days=1): TOMORROW}
    return names.get(due_on, ON_A_DAY)


def one(ui: UiContext, step_: ft.Control, *, on_all: Press, on_leave: Press, on_help: Press) -> ft.Control:
    """One step by itself, and the way to all of them."""
    p, f = ui.palette, ui.frame
    title = text(words.STEP(), t.TITLE.capped(f.scale, 1.3), p.ink, heading=1)
    all_ = row(p, words.TITLE(), "", on_all, icon=ft.Icons.CHECK_CIRCLE_OUTLINE_ROUNDED)
    body = scroll([padded(title, top=t.S2, bottom=t.S4), step_, padded(all_, top=t.S2), vspace(t.S6)])
    return max_width(column([top_bar(p, on_leave, on_help, close=True), body], expand=True), f)


def page(
    ui: UiContext,
    lines: Sequence[ft.Control],
    *,
    window: int,
    on_newer: Press | None,
    on_older: Press | None,
    on_new: Press,
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    p, f = ui.palette, ui.frame
    title = text(words.TITLE(), t.TITLE.capped(f.scale, 1.3), p.ink, heading=1)
    above = [quiet_button(p, journal_words.NEWER(), on_newer)] if on_newer else []
    below = [quiet_button(p, journal_words.OLDER(), on_older)] if on_older else []
    shown: Sequence[ft.Control] = lines or [empty_state(ui, "seedling", words.EMPTY())]
    body = scroll([padded(title, top=t.S2, bottom=t.S4), *above, *shown, *below, vspace(t.S6)])
    body.key = f"window {window}"
    new = foot(primary_button(p, words.CHOOSE(), on_new))
    return max_width(column([top_bar(p, on_leave, on_help), body, new], expand=True), f)
