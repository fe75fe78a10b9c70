"""How the longer-term check looks."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from dataclasses import field as dc_field
from typing import Any

import flet as ft

from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import chip, foot, link_button, primary_button
from kapjournal.views.design.fields import field, told
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, card, column, max_width, scroll_form, vspace
from kapjournal.views.design.text import text
from kapjournal.views.preparing.add_to_questions import AddToQuestions
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import common, when_to_call
from kapjournal.views.words import longer_term as words
from kapjournal.views.words.longer_term import QUESTIONS, Question

INSIDE = ft.Padding.symmetric(horizontal=t.S4)


@dataclass(frozen=True)
class Answered:
    """What was answered to one question so far."""

    answer: str = ""
    words: str = dc_field(default="", repr=False)


def layout(
    ui: UiContext,
    answered: Mapping[str, Answered],
    *,
    on_choose: Callable[[Question, str], None],
    on_words: Callable[[Question, str], None],
    on_when: Press,
    on_keep: Press | None,
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    p = ui.palette
    head = [
        text(words.TITLE(), t.TITLE.capped(ui.frame.scale, 1.3), p.ink, heading=1),
        vspace(t.S1),
        text(words.BLURB(), t.BODY, p.ink_soft),
    ]
    parts: list[ft.Control] = [ft.Container(column(head), padding=TEXT_SIDE), vspace(t.S4)]
    for question in QUESTIONS:
        one = answered[question.prompt_id]
        inside = _question(ui, question, one, on_choose, on_words)
        parts += [ft.Container(card(p, inside, padding=0), padding=SIDE, key=question.prompt_id), vspace(t.S3)]
    changed = any(answered[question.prompt_id].answer in question.changes for question in QUESTIONS)
    parts.append(ft.Container(_changed(ui, on_when) if changed else None, padding=SIDE))
    body = scroll_form([*parts, vspace(t.S6)])
    keep = foot(primary_button(p, common.KEEP(), on_keep))
    return max_width(column([top_bar(p, on_leave, on_help, close=True), body, keep], expand=True), ui.frame)


def _question(
    ui: UiContext,
    question: Question,
    one: Answered,
    on_choose: Callable[[Question, str], None],
    on_words: Callable[[Question, str], None],
) -> ft.Control:
    p = ui.palette

    def to(answer: str) -> Press:
        return lambda: on_choose(question, answer)

    chips = [chip(p, said(), to(key), chosen=key == one.answer) for key, said in question.answers.items()]
    has_changed = one.answer in question.changes
    further: list[ft.Control] = []
    if has_changed and question.hint:
        hint = ft.Semantics(live_region=True, container=True, content=text(question.hint(), t.BODY, p.ink))
        further.append(ft.Container(hint, padding=INSIDE))
    if has_changed:  # its own room on the left lines its words up with those above
        further.append(AddToQuestions(question.for_clinic(), key=f"ask-{question.prompt_id}"))
    typed: Callable[[str], Any] = lambda written: on_words(question, written)  # noqa: E731
    own = field(p, words.OWN_WORDS(), value=one.words, on_change=typed, key=question.prompt_id, lines=2)
    parts = [
        ft.Container(text(question.text(), t.LEAD, p.ink, heading=2), padding=INSIDE),
        ft.Container(ft.Row(chips, wrap=True, spacing=t.S2, run_spacing=t.S2), padding=INSIDE),
        column(further, spacing=t.S1),
        ft.Container(told(own), padding=INSIDE),
    ]
    return ft.Container(column(parts, spacing=t.S3), padding=ft.Padding.symmetric(vertical=t.S4))


def _changed(ui: UiContext, on_when: Press) -> ft.Control:
    p = ui.palette
    said = text(words.TELL_CLINIC(), t.BODY, p.ink)
    when = link_button(p, when_to_call.TITLE(), ft.Icons.INFO_OUTLINE_ROUNDED, on_when)
    return card(
        p, column([said, ft.Row([when], wrap=True)], spacing=t.S3), flat=True, bgcolor=p.teal_wash, padding=t.S4
    )
