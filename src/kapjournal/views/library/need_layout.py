"""How three things look that fit a need: the first one has the primary button, the others lie under it."""

import flet as ft

from kapjournal.care.steps.library import Need
from kapjournal.content import Practice, Prompt
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import link_button, primary_button, quiet_button
from kapjournal.views.design.evidence import EvidenceLine
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import SIDE, Press, card, column, drawing, vspace
from kapjournal.views.design.text import text
from kapjournal.views.library.parts import leads_to, page, rows
from kapjournal.views.practices.practice_layout import art
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import library as words
from kapjournal.views.words import practice as practice_words

PICTURE = 64.0


def layout(
    ui: UiContext,
    need: Need,
    practice: Practice,
    question: Prompt | None,
    *,
    someone_first: bool,
    on_practice: Press,
    on_question: Press,
    on_others: Press,
    on_leave: Press,
    on_someone: Press,
    on_help: Press,
) -> ft.Control:
    """Where a person comes first, the primary button leads to one; else it starts the practice."""
    p = ui.palette
    someone = _someone(ui, on_someone) if someone_first else _row_to_someone(ui, on_someone)
    offered = _practice(ui, practice, on_practice, is_lit=not someone_first)
    asked = [_question(ui, question, on_question)] if question else []
    order = [someone, offered, *asked] if someone_first else [offered, *asked, someone]
    parts: list[ft.Control] = []
    for each in order:
        parts += [each, vspace(t.S3)]
    others = quiet_button(p, words.OTHERS(), on_others, icon=ft.Icons.AUTORENEW_ROUNDED)
    parts.append(ft.Container(ft.Row([others], wrap=True), padding=SIDE))
    return page(ui, words.NEEDS[need](), words.NEED_WHY[need](), parts, on_leave=on_leave, on_help=on_help)


def _practice(ui: UiContext, practice: Practice, on_press: Press, *, is_lit: bool) -> ft.Control:
    p, f = ui.palette, ui.frame
    title = ft.Column(
        [
            text(practice.title, t.HEADING.capped(f.scale, 1.5), p.ink, heading=2),
            text(practice_words.MINUTES(count=practice.minutes), t.SMALL, p.ink_soft),
        ],
        spacing=2,
        expand=not f.large_text,
        tight=True,
    )
    picture = drawing(p, art(practice), height=PICTURE, width=PICTURE)
    head: ft.Control = column([ft.Row([picture]), title]) if f.large_text else ft.Row([picture, title], spacing=t.S4)
    start = (
        primary_button(p, words.START(), on_press)
        if is_lit
        else ft.Row([link_button(p, words.START(), ft.Icons.PLAY_ARROW_ROUNDED, on_press)], wrap=True)
    )
    parts = [
        head,
        vspace(t.S3),
        text(practice.blurb, t.BODY, p.ink_soft),
        vspace(t.S3),
        start,
        ft.Row([EvidenceLine(practice.label, practice.source)]),
    ]
    padding = insets(start=20, end=14, top=18, bottom=t.S2)
    return ft.Container(card(p, column(parts), radius=t.R_PAD, padding=padding), padding=SIDE)


def _question(ui: UiContext, question: Prompt, on_press: Press) -> ft.Control:
    return rows(ui, [leads_to(ui, question.text, words.ONE_LINE(), ft.Icons.EDIT_OUTLINED, on_press)])


def _row_to_someone(ui: UiContext, on_press: Press) -> ft.Control:
    icon = ft.Icons.FAVORITE_BORDER_ROUNDED
    return rows(ui, [leads_to(ui, words.TALK(), words.TALK_WHY(), icon, on_press)])


def _someone(ui: UiContext, on_press: Press) -> ft.Control:
    p = ui.palette
    parts = [primary_button(p, words.TALK(), on_press), vspace(t.S2), text(words.TALK_WHY(), t.SMALL, p.ink_soft)]
    return ft.Container(card(p, column(parts), radius=t.R_PAD), padding=SIDE)
