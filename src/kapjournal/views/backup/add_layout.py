"""How adding from a backup looks: what would come, what stays, before anything is changed."""

from collections.abc import Mapping

import flet as ft

from kapjournal.messages import Plural
from kapjournal.sharing.backup.merging import Found
from kapjournal.sharing.backup.reading import Contents
from kapjournal.sharing.backup.verdicts import Verdict
from kapjournal.views.backup import frame
from kapjournal.views.backup.contents import later, made_on
from kapjournal.views.backup.frame import live, screen
from kapjournal.views.backup.opening_layout import told
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import actions, primary_button, quiet_button
from kapjournal.views.design.layout import SIDE, Press, card, column, vspace
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import add_backup as words

SAID: Mapping[Verdict, Plural] = {
    Verdict.ADDED: words.ADDED,
    Verdict.NEWER_THERE: words.NEWER_THERE,
    Verdict.BOTH: words.BOTH,
    Verdict.SAME: words.SAME,
    Verdict.NEWER_HERE: words.NEWER_HERE,
    Verdict.DELETED: words.DELETED,
}
"""In this order; of what there is none of nothing is said."""


def found(
    ui: UiContext,
    contents: Contents,
    counted: Found | None,
    *,
    problem: str,
    on_add: Press | None,
    on_cancel: Press,
    on_back: Press,
    on_help: Press,
) -> ft.Control:
    """`counted` is None where it could not be counted; `problem` then says why."""
    p = ui.palette
    parts: list[ft.Control] = [told(ui, made_on(contents))]
    if counted is not None:
        parts += [vspace(t.S3), ft.Container(card(p, _counts(ui, counted), radius=t.R_PAD), padding=SIDE)]
        if counted.is_other:
            parts += [vspace(t.S4), live(ui, words.OTHER_JOURNAL())]
    parts += [vspace(t.S4), live(ui, problem or later(contents))]
    if on_add is not None and counted is not None:
        primary = primary_button(p, words.ADD(count=counted.changes), on_add)
        action: ft.Control = actions(ui.frame, primary, quiet_button(p, words.CANCEL(), on_cancel), quiet_first=True)
    else:
        action = primary_button(p, words.CLOSE(), on_cancel)
    return screen(ui, words.TITLE(), words.NOTHING_YET(), parts, action, on_back=on_back, on_help=on_help)


def _counts(ui: UiContext, counted: Found) -> ft.Control:
    p = ui.palette
    lines = [text(said(count=counted.counts[one]), t.BODY, p.ink) for one, said in SAID.items() if counted.counts[one]]
    if not counted.changes:
        lines.insert(0, text(words.NOTHING_NEW(), t.BODY, p.ink))
    return column(list(lines), spacing=t.S3)


def working(ui: UiContext, title: str, share: float, *, on_stop: Press, on_help: Press) -> ft.Control:
    return frame.working(ui, title, share, on_stop, on_help)
