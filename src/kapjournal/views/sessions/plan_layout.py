"""How planning a session looks: when, how, and what else one may want to find there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from dataclasses import field as dc_field
from datetime import date, time
from typing import Any

import flet as ft

from kapjournal import content
from kapjournal.care.time import local_time
from kapjournal.messages import dates
from kapjournal.models import Route
from kapjournal.views.design import pickers
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import chip, foot, icon_button, primary_button, quiet_button
from kapjournal.views.design.fields import field, told
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, column, max_width, scroll_form, vspace
from kapjournal.views.design.text import text
from kapjournal.views.sessions.plan_when import When
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import common
from kapjournal.views.words import plan as words

DAY, CLOCK = "day", "clock"
BESIDE_FROM = 360.0
"""Narrower, a time is cut off by the icon in its field."""
LABELS = {
    "place": words.PLACE,
    "companion": words.COMPANION,
    "ride_home": words.RIDE_HOME,
    "notes": words.NOTES,
}
"""The free fields, by the name each has in the draft."""


@dataclass(frozen=True)
class Form:
    """What the form shows now. `asked`: it was to be kept, so what is missing is said."""

    day: str
    clock: str
    when: When
    zone: str
    route: Route
    texts: Mapping[str, str] = dc_field(repr=False)
    exists: bool
    cancelled: bool
    begun: bool
    asked: bool


@dataclass(frozen=True)
class PlanActions:
    """What can be done with the form."""

    on_day: Callable[[str], Any]
    on_clock: Callable[[str], Any]
    on_pick: Callable[[str], Any]
    on_take: Press  # of the time suggested instead of one that clocks skip
    on_route: Callable[[Route], Any]
    on_text: Callable[[str, str], Any]
    on_fresh: Press
    on_keep: Press
    on_cancel: Press
    on_restore: Press
    on_delete: Press
    on_leave: Press
    on_help: Press


def layout(ui: UiContext, form: Form, hands: PlanActions) -> ft.Control:
    p, f = ui.palette, ui.frame
    title = words.CHANGE_TITLE() if form.exists else words.TITLE()
    parts = [
        ft.Container(text(title, t.TITLE.capped(f.scale, 1.3), p.ink, heading=1), padding=TEXT_SIDE),
        *_begun(ui, form, hands),
        _when(ui, form, hands),
        vspace(t.S6),
        _route(ui, form.route, hands.on_route),
        vspace(t.S6),
        _rest(ui, form, hands),
        *(_existing(ui, form, hands) if form.exists else []),
        vspace(t.S8),
    ]
    bar = top_bar(p, hands.on_leave, hands.on_help, close=True)
    keep = foot(primary_button(p, common.KEEP(), hands.on_keep))
    return max_width(column([bar, scroll_form(parts), keep], expand=True), f)


def _begun(ui: UiContext, form: Form, hands: PlanActions) -> list[ft.Control]:
    if not form.begun:
        return []
    p = ui.palette
    note = text(words.BEGUN(), t.SMALL, p.ink_soft)
    fresh = quiet_button(p, words.START_OVER(), hands.on_fresh)
    return [
        vspace(t.S1),
        ft.Container(note, padding=TEXT_SIDE),
        ft.Container(ft.Row([fresh], wrap=True), padding=insets(start=t.S1)),
    ]


def _heading(ui: UiContext, said: str) -> ft.Control:
    return ft.Container(text(said, t.HEADING.capped(ui.frame.scale, 1.4), ui.palette.ink, heading=2), padding=TEXT_SIDE)


def _when(ui: UiContext, form: Form, hands: PlanActions) -> ft.Control:
    p, when = ui.palette, form.when
    day = field(
        p,
        words.DAY(),
        value=form.day,
        on_change=hands.on_day,
        hint=words.day_hint(),
        error=when.day_problem if when.day_problem and (form.asked or when.day) else None,
    )
    day.suffix_icon = icon_button(p, ft.Icons.CALENDAR_TODAY_OUTLINED, words.CHOOSE_DAY(), lambda: hands.on_pick(DAY))
    clock = field(
        p,
        words.TIME(),
        value=form.clock,
        on_change=hands.on_clock,
        hint=words.time_hint(),
        error=when.clock_problem if form.asked and not when.suggestion and when.clock_problem else None,
    )
    clock.suffix_icon = icon_button(p, ft.Icons.SCHEDULE_OUTLINED, words.CHOOSE_TIME(), lambda: hands.on_pick(CLOCK))
    return column(
        [
            vspace(t.S4),
            _heading(ui, words.WHEN()),
            vspace(t.S3),
            ft.Container(_pair(ui, day, clock), padding=SIDE),
            vspace(t.S2),
            ft.Container(_understood(ui, form, hands), padding=TEXT_SIDE),
        ]
    )


def _pair(ui: UiContext, day: ft.TextField, clock: ft.TextField) -> ft.Control:
    """Beside each other where there is room, in one tree: a field that moves in it loses the cursor."""
    stacked = ui.frame.large_text or ui.frame.width < BESIDE_FROM
    shares = (5, 5) if stacked else (3, 2)
    parts = [ft.Container(told(part), col=share) for part, share in zip((day, clock), shares, strict=True)]
    return ft.ResponsiveRow(list[ft.Control](parts), columns=5, spacing=t.S3, run_spacing=t.S4)


def _understood(ui: UiContext, form: Form, hands: PlanActions) -> ft.Control:
    """The day and time in words, so that nothing is misread; the time zone they are meant in."""
    p, when = ui.palette, form.when
    said = ft.Semantics(live_region=True, content=text(when.said, t.BODY, p.ink), visible=bool(when.said))
    lines: list[ft.Control] = [said, text(words.zone_line(form.zone), t.SMALL, p.ink_faint)]
    if when.suggestion is not None:
        take = quiet_button(p, words.USE(time=dates.clock(when.suggestion)), hands.on_take)
        lines.insert(1, ft.Row([take], wrap=True))
    return column(lines, spacing=2)


def _route(ui: UiContext, chosen: Route, on_route: Callable[[Route], Any]) -> ft.Control:
    p = ui.palette

    def choose(route: Route) -> Press:
        return lambda: on_route(route)

    chips = [chip(p, route.name, choose(Route(route.id)), chosen=route.id == chosen) for route in content.routes()]
    return column(
        [
            _heading(ui, words.ROUTE()),
            vspace(t.S3),
            ft.Container(ft.Row(chips, wrap=True, spacing=t.S2, run_spacing=t.S2), padding=SIDE),
            vspace(t.S2),
            ft.Container(text(content.route(chosen).text, t.BODY, p.ink_soft), padding=TEXT_SIDE),
        ]
    )


def _rest(ui: UiContext, form: Form, hands: PlanActions) -> ft.Control:
    def put(name: str) -> Callable[[str], Any]:
        return lambda typed: hands.on_text(name, typed)

    fields = [
        told(
            field(
                ui.palette,
                label(),
                value=form.texts.get(name, ""),
                on_change=put(name),
                lines=4 if name == "notes" else 1,
                key=name,
            )
        )
        for name, label in LABELS.items()
    ]
    kept = text(common.KEPT_AS_YOU_WRITE(), t.SMALL, ui.palette.ink_faint)
    return column(
        [
            _heading(ui, words.REST()),
            vspace(t.S3),
            ft.Container(column(fields, spacing=t.S4), padding=SIDE),
            vspace(t.S2),
            ft.Container(kept, padding=TEXT_SIDE),
        ]
    )


def _existing(ui: UiContext, form: Form, hands: PlanActions) -> list[ft.Control]:
    """What can be done with a session that is there."""
    p = ui.palette
    turn = (
        quiet_button(p, words.RESTORE(), hands.on_restore)
        if form.cancelled
        else quiet_button(p, words.CANCEL(), hands.on_cancel, colour=p.ink_soft)
    )
    delete = quiet_button(p, words.DELETE(), hands.on_delete, icon=ft.Icons.DELETE_OUTLINE_ROUNDED, colour=p.ink_soft)
    return [
        vspace(t.S5),
        ft.Container(column([ft.Row([turn], wrap=True), ft.Row([delete], wrap=True)]), padding=insets(start=t.S1)),
    ]


def day_picker(chosen: date | None, on_day: Callable[[Any], Any], on_close: Press) -> ft.DatePicker:
    """A calendar. Plain dates go in; what comes out is midnight of this device's zone, in UTC."""
    first, last = date(local_time.FIRST_YEAR, 1, 1), date(local_time.LAST_YEAR, 12, 31)
    return ft.DatePicker(
        value=min(max(chosen, first), last) if chosen else None,  # a calendar cannot open outside its own days
        first_date=first,
        last_date=last,
        help_text=words.CHOOSE_DAY(),
        confirm_text=words.TAKE(),
        cancel_text=words.LEAVE(),
        locale=pickers.locale(),
        on_change=lambda e: on_day(e.control.value),
        on_dismiss=on_close,
    )


def clock_picker(chosen: time | None, on_clock: Callable[[Any], Any], on_close: Press) -> ft.TimePicker:
    """Hours and minutes as numbers: the hands of the dial have no names for a screen reader."""
    return ft.TimePicker(
        value=chosen or time(10),
        entry_mode=ft.TimePickerEntryMode.INPUT,
        help_text=words.CHOOSE_TIME(),
        confirm_text=words.TAKE(),
        cancel_text=words.LEAVE(),
        locale=pickers.locale(),
        hour_format=pickers.hour_format(),
        on_change=lambda e: on_clock(e.control.value),
        on_dismiss=on_close,
    )
