"""The pauses after a hard question: stop or go on; and where it is a lot, a person first."""

import flet as ft

from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import link_button, primary_button
from kapjournal.views.design.layout import SIDE, Press, column, vspace
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import guided as words
from kapjournal.views.writing.upset import pause, said


def stop_or_go_on(
    ui: UiContext, *, easier: bool, on_stop: Press, on_go_on: Press, on_leave: Press, on_help: Press
) -> ft.Control:
    """Two ways of the same weight: neither is what one should do."""
    p = ui.palette
    sentence = words.EASIER() if easier else words.THANKS()
    on = words.EASIER_QUESTION() if easier else words.GO_ON()
    ways = [
        link_button(p, words.STOP_HERE(), ft.Icons.CHECK_ROUNDED, on_stop),
        vspace(t.S3),
        link_button(p, on, ft.Icons.ARROW_FORWARD_ROUNDED, on_go_on),
    ]
    parts = [*said(ui, sentence), vspace(t.S8), ft.Container(column(ways), padding=SIDE)]
    return pause(ui, parts, None, on_leave=on_leave, on_help=on_help)


def enough(
    ui: UiContext, *, on_someone: Press, on_steady: Press, on_stop: Press, on_leave: Press, on_help: Press
) -> ft.Control:
    """It is high, or rose: a person first, then something steadying, and a way to stop."""
    p = ui.palette
    sentences = (words.STIRRED(), words.ENOUGH(), words.NO_MORE_HARD())
    ways = [
        primary_button(p, words.TALK(), on_someone),
        vspace(t.S3),
        link_button(p, words.GROUND(), ft.Icons.SPA_OUTLINED, on_steady),
        vspace(t.S3),
        link_button(p, words.KEEP_AND_STOP(), ft.Icons.CHECK_ROUNDED, on_stop),
    ]
    return pause(ui, said(ui, *sentences), column(ways), on_leave=on_leave, on_help=on_help)


def nothing_left(ui: UiContext, *, is_tender: bool, on_freely: Press, on_leave: Press, on_help: Press) -> ft.Control:
    """All questions of the set are hidden, or hard on a day on which no hard one comes any more."""
    sentence = words.NOTHING_EASY() if is_tender else words.NOTHING_LEFT()
    freely = link_button(ui.palette, words.FREELY(), ft.Icons.EDIT_OUTLINED, on_freely)
    parts = [*said(ui, sentence), vspace(t.S8), ft.Container(freely, padding=SIDE)]
    return pause(ui, parts, None, on_leave=on_leave, on_help=on_help)
