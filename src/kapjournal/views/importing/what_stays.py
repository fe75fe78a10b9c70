"""What of a file does not come in as it is, and why; where what could not be read stands opens below it."""

import flet as ft

from kapjournal import messages
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import quiet_button
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, column, vspace
from kapjournal.views.design.text import text
from kapjournal.views.importing.reading import Looked
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import importing as words


@ft.component
def WhatStays(looked: Looked, *, key: object = None) -> ft.Control:
    from kapjournal.importing.saying import left_out, places  # noqa: PLC0415 - few ever bring something in

    del key  # taken by Flet
    ui = use_ui()
    p = ui.palette
    shown, set_shown = ft.use_state(False)
    found, zone, meanings = looked.found, looked.zone, looked.meanings
    known = [id(found), zone, meanings, messages.version()]
    sentences = ft.use_memo(lambda: left_out(found, zone, meanings), known)
    which = places(found)
    if not sentences:
        return ft.Container()
    name = text(words.LEFT_OUT(), t.HEADING.capped(ui.frame.scale, 1.5), p.ink, heading=2)
    lines: list[ft.Control] = [text(said, t.BODY, p.ink_soft) for said in sentences]
    if shown:
        lines += [text(said, t.SMALL, p.ink_soft) for said in which]
    parts = [ft.Container(column([vspace(t.S6), name, vspace(t.S2), *lines], spacing=t.S1), padding=TEXT_SIDE)]
    if which:
        button = quiet_button(p, words.HIDE_THEM() if shown else words.SHOW_THEM(), lambda: set_shown(not shown))
        parts.append(ft.Container(ft.Row([button], wrap=True), padding=SIDE))
    return column(list[ft.Control](parts))
