"""How the themes of all questions look, and the sets of one."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

import flet as ft

from kapjournal.care.steps import library
from kapjournal.care.steps.library import DOMAINS
from kapjournal.content import PromptPhase, PromptSet
from kapjournal.views.design import tokens as t
from kapjournal.views.design.layout import SIDE, Press, column, shadows, vspace
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.text import text
from kapjournal.views.library.library_layout import DOMAIN_ICONS
from kapjournal.views.library.parts import label, leads_to, page, rows
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import library as words

ICONS: Mapping[str, ft.IconData] = {
    PromptPhase.PREPARING: ft.Icons.CHECKLIST_ROUNDED,
    PromptPhase.INTENTION: ft.Icons.WB_TWILIGHT_OUTLINED,
    PromptPhase.CAPTURE: ft.Icons.AUTO_AWESOME_OUTLINED,
    PromptPhase.STORY: ft.Icons.AUTO_STORIES_OUTLINED,
    PromptPhase.DIFFICULT: ft.Icons.TERRAIN_OUTLINED,
    PromptPhase.QUIET: ft.Icons.HORIZONTAL_RULE_ROUNDED,
    PromptPhase.BETWEEN: ft.Icons.CALENDAR_TODAY_OUTLINED,
    PromptPhase.REVIEW: ft.Icons.HISTORY_ROUNDED,
    PromptPhase.ENDING: ft.Icons.FLAG_OUTLINED,
    PromptPhase.RETURNING: ft.Icons.WAVING_HAND_OUTLINED,
    **{domain.value: DOMAIN_ICONS[domain] for domain in DOMAINS},
    library.MINE: ft.Icons.EDIT_NOTE_ROUNDED,
}


def themes(
    ui: UiContext, counts: Mapping[str, int], *, on_theme: Callable[[str], None], on_leave: Press, on_help: Press
) -> ft.Control:
    """In groups; a theme whose questions are all hidden is left out, own ones stay to be added to."""
    parts: list[ft.Control] = []
    for title, ids in words.GROUPS:
        lines = [
            _theme(ui, theme, counts.get(theme, 0), partial(on_theme, theme))
            for theme in ids
            if theme in counts or theme == library.MINE
        ]
        if lines:
            parts += [label(ui, title()), vspace(t.S2), rows(ui, lines), vspace(t.S5)]
    return page(ui, words.ALL_QUESTIONS(), words.ALL_BLURB(), parts, on_leave=on_leave, on_help=on_help)


def sets(
    ui: UiContext,
    theme: str,
    prompt_sets: Sequence[PromptSet],
    *,
    on_set: Callable[[str], None],
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    parts: list[ft.Control] = []
    for each in prompt_sets:
        parts += [ft.Container(_set(ui, each, partial(on_set, each.id)), padding=SIDE), vspace(t.S3)]
    return page(ui, words.THEMES[theme](), "", parts, on_leave=on_leave, on_help=on_help)


def _theme(ui: UiContext, theme: str, count: int, on_press: Press) -> ft.Control:
    note = words.sets(count) if count else ""
    return leads_to(ui, words.THEMES[theme](), note, ICONS[theme], on_press)


def _set(ui: UiContext, prompt_set: PromptSet, on_press: Press) -> ft.Control:
    """What it is for, and how long it takes; the whole card opens it."""
    p, f = ui.palette, ui.frame
    title, about = words.title(prompt_set), words.about_set(prompt_set)
    lines: list[ft.Control] = [text(title, t.HEADING.capped(f.scale, 1.5), p.ink)]
    if prompt_set.blurb:
        lines += [vspace(2), text(prompt_set.blurb, t.BODY, p.ink_soft)]
    lines += [vspace(t.S2), text(about, t.SMALL, p.ink_faint)]
    return pressable(
        p,
        column(lines),
        on_press,
        label="\n".join(filter(None, (title, prompt_set.blurb, about))),
        bgcolor=p.sheet,
        radius=t.R_PAD,
        padding=t.S5,
        shadow=shadows(p),
    )
