"""How people and lines to reach look: a row for each, and one number in digits that can be read across a room."""

from collections.abc import Callable, Sequence

import flet as ft

from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import plain_bar
from kapjournal.views.design.buttons import icon_button, link_button, primary_button
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, card, column, max_width, scroll, vspace
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.text import text
from kapjournal.views.safety.reachable import Reachable
from kapjournal.views.safety.reaching import Reaching, ShownNumber
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import help as words

MARK_FROM = 360.0
COPY_FROM = 480.0
"""In a narrower window a number is copied from its own page, where a tap on the row leads."""
DIGITS = t.Type(t.UI_MEDIUM, 56, 1.2)
FEWEST_PX = 26.0


def reach_card(ui: UiContext, whom: Sequence[Reachable], hands: Reaching, *, lit: bool = False) -> ft.Control:
    """One row each; the first call is the primary button where `lit`."""
    first = next((one for one in whom if one.tel), None) if lit else None
    rows = [reach_row(ui, one, hands, lit=one is first) for one in whom]
    inside = card(ui.palette, column(rows, spacing=t.S2), padding=ft.Padding.symmetric(horizontal=t.S3, vertical=t.S3))
    return ft.Container(inside, padding=SIDE)


def reach_row(ui: UiContext, whom: Reachable, hands: Reaching, *, lit: bool = False) -> ft.Control:
    """Who and which number, and a round target for each way. A tap on the words shows the number large."""
    p, f = ui.palette, ui.frame
    said = _who(ui, whom)
    if whom.shown:
        name = words.named_show(whom.name, whom.shown)
        said = pressable(p, said, _to(hands.on_show, whom), label=name, padding=ft.Padding.symmetric(vertical=t.S2))
    ways = _ways(ui, whom, hands, lit=lit)
    if f.large_text:
        return column([said, ft.Row(ways, spacing=t.S2, wrap=True)] if ways else [said], spacing=t.S1)
    return ft.Row(
        [ft.Container(said, expand=True), *ways], spacing=t.S2, vertical_alignment=ft.CrossAxisAlignment.CENTER
    )


def _who(ui: UiContext, whom: Reachable) -> ft.Control:
    p, f = ui.palette, ui.frame
    lines = [text(whom.name, t.LABEL, p.ink), *(text(note, t.SMALL, p.ink_soft) for note in whom.notes)]
    beside = ft.Column(list[ft.Control](lines), spacing=1, tight=True, expand=True)
    if f.width < MARK_FROM or f.large_text:
        return ft.Row([beside])
    return ft.Row([mark(ui, whom.icon), beside], spacing=t.S3, vertical_alignment=ft.CrossAxisAlignment.CENTER)


def mark(ui: UiContext, icon: ft.IconData) -> ft.Control:
    """What stands before somebody's name."""
    p = ui.palette
    drawn = ft.Icon(icon, size=20, color=p.teal)
    return ft.Container(
        drawn, width=40, height=40, border_radius=20, bgcolor=p.teal_wash, alignment=ft.Alignment.CENTER
    )


def _ways(ui: UiContext, whom: Reachable, hands: Reaching, *, lit: bool) -> list[ft.Control]:
    p, found = ui.palette, list[ft.Control]()
    if whom.tel:
        found.append(
            _lit_call(ui, whom, hands)
            if lit
            else _round(ui, ft.Icons.CALL_ROUNDED, whom.call_name, hands.on_call, whom)
        )
    if whom.sms:
        found.append(_round(ui, ft.Icons.CHAT_BUBBLE_OUTLINE_ROUNDED, whom.text_name, hands.on_text, whom))
    if whom.shown and ui.frame.width >= COPY_FROM:
        name = words.named_copy(whom.name, whom.shown)
        copy = icon_button(
            p, ft.Icons.COPY_ROUNDED, name, lambda: hands.on_copy(whom.shown), colour=p.teal, bgcolor=p.teal_wash
        )
        found.append(copy)
    return found


def _round(
    ui: UiContext, icon: ft.IconData, name: str, on_press: Callable[[Reachable], None], whom: Reachable
) -> ft.Control:
    p = ui.palette
    return icon_button(p, icon, name, _to(on_press, whom), colour=p.teal, bgcolor=p.teal_wash, icon_size=22)


def _lit_call(ui: UiContext, whom: Reachable, hands: Reaching) -> ft.Control:
    """The one primary button of the screen stands beside a person."""
    p = ui.palette
    inside = ft.Row(
        [ft.Icon(ft.Icons.CALL_ROUNDED, size=20, color=p.on_lamp), text(words.call_short(), t.LABEL, p.on_lamp)],
        spacing=t.S2,
        tight=True,
    )
    return pressable(
        p,
        inside,
        _to(hands.on_call, whom),
        label=whom.call_name,
        bgcolor=p.lamp,
        on=p.on_lamp,
        radius=t.R_FULL,
        padding=ft.Padding.symmetric(horizontal=t.S4, vertical=14),
        shadow=[ft.BoxShadow(blur_radius=26, color=p.lamp_glow, offset=ft.Offset(0, 6))],
    )


def emergency_foot(ui: UiContext, whom: Reachable | None, hands: Reaching) -> ft.Control:
    """Always in sight, below whatever scrolls."""
    p = ui.palette
    said = words.emergency(whom.tel_shown if whom else None)
    if whom is None:
        line: ft.Control = text(said, t.LABEL, p.ink, center=True)
    else:
        crowded = ui.frame.small and ui.frame.large_text  # the numbers above have the room instead
        lines = [text(said, t.LABEL, p.ink), *([] if crowded else [text(words.IN_DANGER(), t.SMALL, p.ink_soft)])]
        row = ft.Row(
            [
                *([] if crowded else [ft.Icon(ft.Icons.EMERGENCY_OUTLINED, size=22, color=p.teal)]),
                ft.Column(lines, spacing=0, tight=True, expand=True),
                ft.Icon(ft.Icons.CALL_ROUNDED, size=22, color=p.teal),
            ],
            spacing=t.S3,
        )
        line = pressable(
            p,
            row,
            _to(hands.on_call, whom),
            label=f"{said}\n{words.IN_DANGER()}",
            bgcolor=p.sheet,
            edge=ft.BorderSide(1, p.edge),
            radius=t.R_CARD,
            padding=ft.Padding.symmetric(horizontal=t.S4, vertical=t.S2),
        )
    return ft.Container(line, padding=insets(start=t.MARGIN, end=t.MARGIN, top=t.S2, bottom=t.S3))


def number_page(ui: UiContext, shown: ShownNumber, hands: Reaching) -> ft.Control:
    """One number, as large as it fits, to read out or to dial elsewhere."""
    p, f, whom = ui.palette, ui.frame, shown.whom
    number = whom.sms_shown if shown.of_text else whom.tel_shown
    kind = _fitting(number, f.scale, min(f.width, t.TEXT_WIDTH) - 2 * t.S5)
    parts: list[ft.Control] = [
        text(whom.name, t.TITLE.capped(f.scale, 1.3), p.ink, heading=1),
        *([text(shown.cannot, t.BODY, p.ink_soft)] if shown.cannot else []),
        vspace(t.S2),
        ft.Container(
            ft.Semantics(container=True, content=text(number, kind, p.ink, selectable=True)),
            padding=ft.Padding.symmetric(vertical=t.S3),
        ),
        *([text(words.text_to(whom.sms_words), t.LEAD, p.ink)] if shown.of_text and whom.sms_words else []),
        *([text(words.then_press(whom.press), t.LEAD, p.ink)] if whom.press and not shown.of_text else []),
        *(text(line, t.BODY, p.ink_soft) for line in whom.more),
    ]
    buttons: list[ft.Control] = [primary_button(p, words.COPY(), lambda: hands.on_copy(number))]
    if not shown.cannot and whom.tel:
        buttons.append(link_button(p, words.way("call", whom.name), ft.Icons.CALL_ROUNDED, _to(hands.on_call, whom)))
    if not shown.cannot and whom.sms:
        text_icon = ft.Icons.CHAT_BUBBLE_OUTLINE_ROUNDED
        buttons.append(link_button(p, words.way("text", whom.name), text_icon, _to(hands.on_text, whom)))
    body = [ft.Container(column(parts, spacing=t.S2), padding=TEXT_SIDE), vspace(t.S5)]
    body.append(ft.Container(column(buttons, spacing=t.S3), padding=SIDE))
    return max_width(column([plain_bar(p, hands.on_close), scroll([*body, vspace(t.S8)])], expand=True), f)


def _fitting(number: str, scale: float, room: float) -> t.Type:
    """On one line where that leaves it large; a long number may break where it has a space."""
    longest = max(max(map(len, number.split()), default=1), len(number) if len(number) <= 14 else 1)
    size = max(FEWEST_PX, min(DIGITS.size, room / (longest * 0.6)) / scale)
    return t.Type(DIGITS.family, size, DIGITS.line)


def _to(on_press: Callable[[Reachable], None], whom: Reachable) -> Press:
    return lambda: on_press(whom)
