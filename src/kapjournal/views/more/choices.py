"""Choices as rows of chips, so that all of each can be seen, in groups under a heading."""

from collections.abc import Callable, Mapping
from datetime import time
from typing import TypeVar

import flet as ft

from kapjournal.messages import Message, dates
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import chip
from kapjournal.views.design.layout import SIDE, Press, card, column, vspace
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import UiContext

T = TypeVar("T")


def clocks(hours: tuple[int, ...]) -> dict[int, str]:
    return {hour: dates.clock(time(hour)) for hour in hours}


def said(names: Mapping[T, Message]) -> dict[T, str]:
    return {value: name() for value, name in names.items()}


def group(ui: UiContext, title: str, inside: list[ft.Control]) -> ft.Control:
    p = ui.palette
    name = ft.Container(
        text(title, t.HEADING.capped(ui.frame.scale, 1.5), p.ink, heading=2),
        padding=ft.Padding.symmetric(horizontal=4),
    )
    return ft.Container(column([vspace(t.S6), name, vspace(t.S3), card(p, column(inside, spacing=t.S4))]), padding=SIDE)


def choice(
    ui: UiContext, title: str, options: Mapping[T, str], chosen: T, on_choose: Callable[[T], None]
) -> ft.Control:
    """One of several, all of them visible."""

    def choose(option: T) -> Press:
        return lambda: on_choose(option)

    chips = [chip(ui.palette, name, choose(option), chosen=option == chosen) for option, name in options.items()]
    row_of_chips = ft.Row(list[ft.Control](chips), wrap=True, spacing=6, run_spacing=t.S2)
    name = text(title, t.BODY, ui.palette.ink, heading=3)  # so that it is said before its own chips only
    return column([name, vspace(t.S2), row_of_chips])
