"""Whose help lines are shown, and choosing those of another place."""

from collections.abc import Callable

import flet as ft

from kapjournal.content import Region
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import chip, quiet_button
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, column, vspace
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import UiContext


def which_row(ui: UiContext, said: str, change: str, on_change: Press) -> ft.Control:
    """Whose numbers are shown, and the way to change that."""
    p = ui.palette
    to_change = quiet_button(p, change, on_change)
    if ui.frame.large_text:  # beside it there would be no room for a word
        above = ft.Container(text(said, t.SMALL_LABEL, p.ink_soft), padding=TEXT_SIDE)
        return column([above, ft.Container(ft.Row([to_change], wrap=True), padding=insets(start=t.S1, end=t.S2))])
    head = ft.Row(
        [text(said, t.SMALL_LABEL, p.ink_soft, expand=True), to_change],
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )
    return ft.Container(head, padding=insets(start=20, end=8))


def region_choice(
    ui: UiContext, regions: tuple[Region, ...], chosen: Region | None, on_choose: Callable[[str], None]
) -> list[ft.Control]:
    def to(region_id: str) -> Press:
        return lambda: on_choose(region_id)

    chips = [chip(ui.palette, region.name, to(region.id), chosen=region == chosen) for region in regions]
    return [ft.Container(ft.Row(chips, wrap=True, spacing=t.S2, run_spacing=t.S2), padding=SIDE), vspace(t.S4)]
