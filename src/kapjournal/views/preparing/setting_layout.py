"""How the setting of a session looks: fields that may all stay empty, and numbers that nobody judges."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as attribute

import flet as ft

from kapjournal.care.measures import plausible
from kapjournal.models import Phase
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import foot, primary_button, quiet_button
from kapjournal.views.design.fields import field, told
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, column, max_width, scroll_form, vspace
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import common
from kapjournal.views.words import preparing_setting as words

Put = Callable[[str], Callable[[str], None]]
_GROUPS = (
    (words.PEOPLE, ("companion", "ride_home", "people", "who_may_come")),
    (words.PLACE, ("music", "eye_mask", "light")),
    (words.CLINIC, ("dose",)),
)


@dataclass(frozen=True)
class Form:
    """What the form shows. `problems` are what is said under the numbers, by the name of their field."""

    title: str
    texts: Mapping[str, str] = attribute(repr=False)
    numbers: Mapping[str, str] = attribute(repr=False)
    problems: Mapping[str, str]
    is_unusual: bool


def name_of(phase: Phase, number: str) -> str:
    """Of a field for a number, in the form and in its draft."""
    return f"{phase}_{number}"


def layout(
    ui: UiContext,
    form: Form,
    *,
    put: Put,
    on_keep: Press,
    on_keep_as_it_is: Press,
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    p, f = ui.palette, ui.frame
    title = text(form.title, t.TITLE.capped(f.scale, 1.3), p.ink, heading=1)
    parts: list[ft.Control] = [
        ft.Container(column([title, vspace(t.S1), text(words.WHY(), t.BODY, p.ink_soft)]), padding=TEXT_SIDE)
    ]
    for heading, names in _GROUPS:
        parts += _group(ui, heading(), [_text_field(ui, form, name, put) for name in names])
    parts += [_line(ui, words.DOSE_NOTE()), *_measured(ui, form, put)]
    parts += [vspace(t.S3), _line(ui, common.KEPT_AS_YOU_WRITE(), colour=p.ink_faint), vspace(t.S8)]
    keep: ft.Control = primary_button(p, common.KEEP(), on_keep)
    if form.is_unusual:
        keep = column([keep, quiet_button(p, words.SAVE_AS_IT_IS(), on_keep_as_it_is)], spacing=t.S1)
    bar = top_bar(p, on_leave, on_help, close=True)
    return max_width(column([bar, scroll_form(parts), foot(keep)], expand=True), f)


def _group(ui: UiContext, heading: str, fields: Sequence[ft.TextField]) -> list[ft.Control]:
    said = text(heading, t.HEADING.capped(ui.frame.scale, 1.4), ui.palette.ink, heading=2)
    return [
        vspace(t.S5),
        ft.Container(said, padding=TEXT_SIDE),
        vspace(t.S3),
        ft.Container(column([told(one) for one in fields], spacing=t.S4), padding=SIDE),
    ]


def _line(ui: UiContext, said: str, *, colour: str = "") -> ft.Control:
    top = insets(start=t.S5, end=t.S5, top=t.S2)
    return ft.Container(text(said, t.SMALL, colour or ui.palette.ink_soft), padding=top)


def _text_field(ui: UiContext, form: Form, name: str, put: Put) -> ft.TextField:
    lines = 2 if name in ("music", "dose") else 1
    return field(ui.palette, words.LABELS[name](), value=form.texts[name], on_change=put(name), lines=lines, key=name)


def _measured(ui: UiContext, form: Form, put: Put) -> list[ft.Control]:
    p = ui.palette
    heading = text(words.MEASURED(), t.HEADING.capped(ui.frame.scale, 1.4), p.ink, heading=2)
    parts: list[ft.Control] = [
        vspace(t.S6),
        ft.Container(column([heading, text(words.MEASURED_WHY(), t.BODY, p.ink_soft)]), padding=TEXT_SIDE),
    ]
    for phase in Phase:
        fields = [
            field(
                p,
                words.NUMBERS[name](),
                value=form.numbers[name_of(phase, name)],
                on_change=put(name_of(phase, name)),
                error=form.problems.get(name_of(phase, name)),
                keyboard=ft.KeyboardType.NUMBER,
                key=name_of(phase, name),
            )
            for name in plausible.LIMITS
        ]
        parts += [
            vspace(t.S4),
            ft.Container(text(words.PHASES[phase](), t.LABEL, p.ink, heading=3), padding=TEXT_SIDE),
            vspace(t.S3),
            ft.Container(column([told(one) for one in fields], spacing=t.S4), padding=SIDE),
        ]
    return [*parts, _line(ui, words.LIMIT())]
