"""How one set of questions looks before the first one is asked."""

from collections.abc import Callable
from functools import partial

import flet as ft

from kapjournal.care.timeline.session_choices import SessionChoice
from kapjournal.content import Prompt, PromptSet
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import foot, icon_button, link_button, primary_button
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, vspace
from kapjournal.views.design.rows import row
from kapjournal.views.design.text import text
from kapjournal.views.library.parts import label, page, rows
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import guided as guided_words
from kapjournal.views.words import library as words


def layout(
    ui: UiContext,
    prompt_set: PromptSet,
    about: SessionChoice | None,
    *,
    on_session: Press | None,
    on_start: Press | None,
    on_one: Callable[[str], None],
    on_hide: Callable[[str], None],
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    p = ui.palette
    parts: list[ft.Control] = []
    if prompt_set.prompts:
        parts += [ft.Container(text(words.about_set(prompt_set), t.SMALL, p.ink_faint), padding=TEXT_SIDE)]
    else:
        parts += [ft.Container(text(guided_words.NOTHING_LEFT(), t.BODY, p.ink_soft), padding=TEXT_SIDE)]
    if on_session and prompt_set.prompts:
        said = words.for_session(about.number) if about else words.NO_SESSION()
        button = link_button(p, said, ft.Icons.NIGHTLIGHT_OUTLINED, on_session)
        parts += [vspace(t.S4), ft.Container(ft.Row([button], wrap=True), padding=SIDE)]
    if prompt_set.prompts:
        lines = [_question(ui, prompt, on_one, on_hide) for prompt in prompt_set.prompts]
        parts += [vspace(t.S6), label(ui, words.ONE_ONLY()), vspace(t.S2), rows(ui, lines)]
    primary = foot(primary_button(p, words.START_SET(), on_start))
    title = words.title(prompt_set)
    return page(ui, title, prompt_set.blurb, parts, on_leave=on_leave, on_help=on_help, foot=primary)


def _question(
    ui: UiContext, prompt: Prompt, on_one: Callable[[str], None], on_hide: Callable[[str], None]
) -> ft.Control:
    p = ui.palette
    line = row(
        p, prompt.text, words.HARD() if prompt.hard else "", partial(on_one, prompt.id), icon=ft.Icons.EDIT_OUTLINED
    )
    line.expand = True
    hide = icon_button(
        p, ft.Icons.VISIBILITY_OFF_OUTLINED, words.hide(prompt.text), partial(on_hide, prompt.id), icon_size=20
    )
    return ft.Row([line, hide], spacing=0)
