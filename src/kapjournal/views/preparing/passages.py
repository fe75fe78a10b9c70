"""A passage of the library under its title: what it says, what it rests on, and the question that it may raise."""

from collections.abc import Callable, Sequence

import flet as ft

from kapjournal.content import Evidence, Passage, Source
from kapjournal.views.design import tokens as t
from kapjournal.views.design.evidence import EvidenceLine
from kapjournal.views.design.folding import fold
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import column, rule
from kapjournal.views.design.text import text
from kapjournal.views.preparing.add_to_questions import AddToQuestions
from kapjournal.views.shell.ui_context import UiContext

OnOpen = Callable[[str], object]


def fold_list(ui: UiContext, folds: Sequence[ft.Control]) -> ft.Control:
    """Folds under each other in one card."""
    parts: list[ft.Control] = []
    for one in folds:
        parts += [ft.Container(rule(ui.palette), padding=ft.Padding.symmetric(horizontal=t.S4)), one]
    return column(parts[1:])


def passage_fold(ui: UiContext, passage: Passage, question: str, *, opened: bool, on_open: OnOpen) -> ft.Control:
    return a_fold(
        ui,
        passage.id,
        passage.title,
        passage.lines,
        question,
        rests_on=(passage.label, passage.source) if passage.label and passage.source else None,
        opened=opened,
        on_open=on_open,
    )


def a_fold(
    ui: UiContext,
    name: str,
    title: str,
    lines: Sequence[str],
    question: str,
    *,
    rests_on: tuple[Evidence, Source] | None,
    opened: bool,
    on_open: OnOpen,
    note: str = "",
) -> ft.Control:
    """A title; opened, its lines as well."""
    head = fold(ui.palette, title, lambda: on_open(name), opened=opened, note=note, heading=3, key=f"fold-{name}")
    if not opened:
        return column([head])
    ways: list[ft.Control] = [AddToQuestions(question, key=f"ask-{name}")]
    if rests_on:
        ways.append(ft.Container(EvidenceLine(*rests_on), padding=insets(start=t.S3)))
    return column(
        [
            head,
            ft.Container(said(ui, lines), padding=insets(start=t.S4, end=t.S4)),
            ft.Container(column(ways), padding=insets(end=t.S4, top=t.S2, bottom=t.S3)),
        ]
    )


def said(ui: UiContext, lines: Sequence[str]) -> ft.Control:
    """One line a paragraph, read in one go by a screen reader."""
    p = ui.palette
    return ft.Semantics(
        container=True, content=column([text(line, t.BODY, p.ink_soft) for line in lines], spacing=t.S2)
    )
