"""How a part of life looks: a card with one question, others waiting behind it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import flet as ft

from kapjournal.care.steps.library import DOMAINS
from kapjournal.care.steps.question_sets import is_own
from kapjournal.content import Domain, Prompt
from kapjournal.views.design import graphics
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import caption_button, chip, primary_button, quiet_button
from kapjournal.views.design.evidence import EvidenceLine
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, card, column, max_width, scroll, vspace
from kapjournal.views.design.task_foot import task_foot
from kapjournal.views.design.text import text
from kapjournal.views.library.library_layout import DOMAIN_ICONS
from kapjournal.views.library.parts import leads_to, rows
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import guided as guided_words
from kapjournal.views.words import library as words

QUESTION = replace(t.TITLE, line=1.32)
TALL = 320.0
EDGE = 12.0
"""How much of each card behind shows."""


def layout(
    ui: UiContext,
    part: Domain,
    question: Prompt | None,
    *,
    gently: bool,
    on_part: Callable[[Domain], None],
    on_another: Press | None,
    on_gentler: Press,
    on_write: Press,
    on_all: Press,
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    p, f = ui.palette, ui.frame
    front = _question(ui, part, question, gently, on_gentler) if question else _none(ui)
    every = leads_to(ui, words.ALL_QUESTIONS(), words.DOMAINS[part](), DOMAIN_ICONS[part], on_all)
    parts = [
        _parts_of_life(ui, part, on_part),
        vspace(t.S5),
        ft.Container(_deck(ui, front), padding=SIDE),
        vspace(t.S5),
        rows(ui, [every]),
        vspace(t.S4),
    ]
    primary = primary_button(p, words.WRITE(), on_write if question else None)
    aside = quiet_button(p, guided_words.ANOTHER(), on_another, icon=ft.Icons.AUTORENEW_ROUNDED)
    body = [top_bar(p, on_leave, on_help), scroll(parts), task_foot(f, primary, aside)]
    return max_width(column(body, expand=True), f)


def _parts_of_life(ui: UiContext, part: Domain, on_part: Callable[[Domain], None]) -> ft.Control:
    """Side by side, the one that is open among them; they wrap, so that none is out of sight."""
    chips = [
        chip(ui.palette, words.DOMAINS[domain](), partial(on_part, domain), chosen=domain is part) for domain in DOMAINS
    ]
    return ft.Container(ft.Row(list[ft.Control](chips), wrap=True, spacing=t.S2, run_spacing=t.S2), padding=SIDE)


def _deck(ui: UiContext, front: ft.Control) -> ft.Control:
    """The question, and the edges of two more behind it: decoration, silent to screen readers."""
    p = ui.palette

    def edge(inset: float, shade: float) -> ft.Control:
        return ft.Container(
            height=EDGE,
            margin=ft.Margin.symmetric(horizontal=inset),
            bgcolor=graphics.mix(p.sheet, p.paper, shade),
            border=ft.Border.all(1, p.hairline),
            border_radius=ft.BorderRadius.only(top_left=t.R_PAD, top_right=t.R_PAD),
        )

    return column([edge(2 * t.S5, 0.7), edge(t.S5, 0.35), front])


def _question(ui: UiContext, part: Domain, question: Prompt, gently: bool, on_gentler: Press) -> ft.Control:
    p, f = ui.palette, ui.frame
    asked = question.gentler if gently else question.text
    name = ft.Row(
        [
            ft.Icon(DOMAIN_ICONS[part], size=22, color=p.teal),
            text(words.DOMAINS[part](), t.SMALL_LABEL, p.ink_soft, heading=1),
        ],
        spacing=t.S2,
    )
    lines: list[ft.Control] = [
        name,
        vspace(t.S6),
        text(asked, QUESTION.capped(f.scale, 1.4), p.ink, heading=2),
        vspace(t.S4),
        text(question.hint or "", t.BODY, p.ink_soft),
    ]
    below: list[ft.Control] = [] if is_own(question.id) else [EvidenceLine(question.label, question.source)]
    if question.gentler != question.text:
        said = guided_words.AS_BEFORE() if gently else guided_words.GENTLER()
        below.append(caption_button(p, said, ft.Icons.SPA_OUTLINED, on_gentler))
    aside = ft.Row(below, wrap=True, spacing=t.S3, run_spacing=0)
    high = not f.large_text and not f.low
    body = ft.Column(
        [column(lines), aside],
        spacing=t.S4,
        tight=not high,
        alignment=ft.MainAxisAlignment.SPACE_BETWEEN,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        height=TALL if high and len(asked) < TALL_FITS else None,
    )
    return card(p, body, radius=t.R_PAD, padding=insets(start=24, end=16, top=22, bottom=t.S2))


TALL_FITS = 90
"""Letters of a question that leave room in a card of that height."""


def _none(ui: UiContext) -> ft.Control:
    """Every question of this part is hidden."""
    said = text(words.NO_PART(), t.LEAD, ui.palette.ink_soft)
    return card(ui.palette, ft.Container(said, padding=TEXT_SIDE), radius=t.R_PAD)
