"""How the form for somebody to reach looks."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from dataclasses import field as dc_field
from typing import Any

import flet as ft

from kapjournal.terms import PersonRole
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import chip, foot, primary_button, quiet_button
from kapjournal.views.design.fields import field, told
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, column, max_width, scroll_form, vspace
from kapjournal.views.design.text import text
from kapjournal.views.safety.show_choice import show_choice
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import common
from kapjournal.views.words import people as words

FIELDS = ("name", "phone", "when")
FLAGS = ("can_call", "can_text", "is_on_lock_screen")
"""Each by the name it has in the draft and in the record."""


@dataclass(frozen=True)
class PersonForm:
    """What the form shows now."""

    texts: Mapping[str, str] = dc_field(repr=False)
    role: PersonRole
    flags: Mapping[str, bool]
    exists: bool
    asking: bool
    """Whether it is being asked if this may show on the lock screen."""
    no_name: bool


@dataclass(frozen=True)
class PersonActions:
    """What can be done with the form."""

    on_text: Mapping[str, Callable[[str], Any]]
    on_role: Callable[[PersonRole], Any]
    on_flag: Callable[[str], Any]
    on_ask: Press
    on_show: Press
    on_keep_locked: Press
    on_keep: Press
    on_remove: Press
    on_leave: Press
    on_help: Press


def layout(ui: UiContext, form: PersonForm, hands: PersonActions) -> ft.Control:
    p = ui.palette
    title = words.CHANGE_TITLE() if form.exists else words.NEW_TITLE()
    parts: list[ft.Control] = [
        ft.Container(text(title, t.TITLE.capped(ui.frame.scale, 1.3), p.ink, heading=1), padding=TEXT_SIDE),
        vspace(t.S4),
        _field(ui, form, hands, "name", words.NAME(), words.NAME_HINT(), words.NO_NAME() if form.no_name else None),
        vspace(t.S5),
        _heading(ui, words.WHO()),
        vspace(t.S2),
        _roles(ui, form.role, hands.on_role),
        vspace(t.S5),
        _field(ui, form, hands, "phone", words.PHONE(), keyboard=ft.KeyboardType.PHONE),
        vspace(t.S4),
        _field(ui, form, hands, "when", words.WHEN(), words.WHEN_HINT()),
        vspace(t.S5),
        _heading(ui, words.HOW()),
        vspace(t.S2),
        _ways(ui, form, hands),
        vspace(t.S5),
        ft.Container(_show(ui, form, hands), padding=SIDE),
        vspace(t.S4),
        ft.Container(text(words.TELL(), t.SMALL, p.ink_soft), padding=TEXT_SIDE),
        vspace(t.S3),
    ]
    if form.exists:
        remove = quiet_button(p, words.REMOVE(), hands.on_remove, icon=ft.Icons.PERSON_REMOVE_OUTLINED)
        parts.append(ft.Container(ft.Row([remove], wrap=True), padding=insets(start=t.S1)))
    bar = top_bar(p, hands.on_leave, hands.on_help, close=True)
    keep = foot(primary_button(p, common.KEEP(), hands.on_keep))
    return max_width(column([bar, scroll_form([*parts, vspace(t.S6)]), keep], expand=True), ui.frame)


def _heading(ui: UiContext, said: str) -> ft.Control:
    return ft.Container(text(said, t.LABEL, ui.palette.ink, heading=2), padding=TEXT_SIDE)


def _field(
    ui: UiContext,
    form: PersonForm,
    hands: PersonActions,
    name: str,
    label: str,
    hint: str = "",
    error: str | None = None,
    *,
    keyboard: ft.KeyboardType = ft.KeyboardType.TEXT,
) -> ft.Control:
    entry = field(
        ui.palette,
        label,
        value=form.texts[name],
        on_change=hands.on_text[name],
        hint=hint,
        error=error,
        keyboard=keyboard,
        key=name,
    )
    return ft.Container(told(entry), padding=SIDE)


def _roles(ui: UiContext, chosen: PersonRole, on_role: Callable[[PersonRole], Any]) -> ft.Control:
    def to(role: PersonRole) -> Press:
        return lambda: on_role(role)

    chips = [chip(ui.palette, said(), to(role), chosen=role is chosen) for role, said in words.ROLES.items()]
    return _wrapped(chips)


def _ways(ui: UiContext, form: PersonForm, hands: PersonActions) -> ft.Control:
    def to(name: str) -> Press:
        return lambda: hands.on_flag(name)

    said = {"can_call": words.CAN_CALL(), "can_text": words.CAN_TEXT()}
    return _wrapped([chip(ui.palette, one, to(name), chosen=form.flags[name]) for name, one in said.items()])


def _wrapped(chips: list[ft.Control]) -> ft.Control:
    return ft.Container(ft.Row(chips, wrap=True, spacing=t.S2, run_spacing=t.S2), padding=SIDE)


def _show(ui: UiContext, form: PersonForm, hands: PersonActions) -> ft.Control:
    return show_choice(
        ui,
        chosen=form.flags["is_on_lock_screen"],
        asking=form.asking,
        on_ask=hands.on_ask,
        on_show=hands.on_show,
        on_keep_locked=hands.on_keep_locked,
    )
