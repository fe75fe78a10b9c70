"""How a practice looks: before, while it goes on, after."""

from collections.abc import Callable, Mapping, Sequence

import flet as ft

from kapjournal.content import Practice, practice_answers
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import foot, primary_button
from kapjournal.views.design.evidence import EvidenceLine
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, card, column, drawing, max_width, scroll, vspace
from kapjournal.views.design.moon_choice import moon_choice
from kapjournal.views.design.switches import switch
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import practice as words

WIDEST = 560.0


def art(practice: Practice) -> str:
    """The name of the drawing that stands for it."""
    return f"practices/{practice.id}"


def before(
    ui: UiContext,
    practice: Practice,
    *,
    mood: int,
    helped: str,
    sounds: bool | None,
    vibrates: bool | None,
    on_mood: Callable[[int], object],
    on_sound: Callable[[bool], object],
    on_vibrate: Callable[[bool], object],
    on_primary: Press,
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    """`helped` says how it was the last times, or is empty; what the device cannot do is None."""
    p = ui.palette
    caution = column([text(words.NOT_WHEN(), t.SMALL_LABEL, p.ink_soft), text(practice.not_when, t.BODY, p.ink_soft)])
    parts = [
        *([] if ui.frame.large_text else [vspace(t.S2), drawing(p, art(practice), height=112), vspace(t.S5)]),
        _padded(text(practice.title, t.TITLE.capped(ui.frame.scale, 1.3), p.ink, heading=1)),
        vspace(t.S1),
        _padded(text(practice.blurb, t.BODY, p.ink_soft)),
        vspace(t.S2),
        _padded(text(words.MINUTES(count=practice.minutes), t.SMALL, p.ink_faint)),
        *([vspace(t.S1), _padded(text(helped, t.SMALL, p.ink_soft))] if helped else []),
        ft.Container(EvidenceLine(practice.label, practice.source), padding=SIDE),
        vspace(t.S2),
        ft.Container(card(p, caution, flat=True, bgcolor=p.teal_wash), padding=SIDE),
        vspace(t.S5),
        *_switches(ui, {words.SOUND(): (sounds, on_sound), words.VIBRATION(): (vibrates, on_vibrate)}),
        *_feeling(ui, words.BEFORE(), mood, on_mood),
        vspace(t.S4),
    ]
    return _page(ui, parts, primary_button(p, words.START(), on_primary), on_leave, on_help)


def after(
    ui: UiContext,
    practice: Practice,
    *,
    mood: int,
    on_mood: Callable[[int], object],
    on_primary: Press,
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    p = ui.palette
    closing = text(practice.closing, t.TITLE.capped(ui.frame.scale, 1.3), p.ink, heading=1)
    parts = [
        vspace(t.S4),
        *([] if ui.frame.large_text else [landscape(ui), vspace(t.S6)]),
        _padded(closing),
        vspace(t.S8),
        *_feeling(ui, words.AFTER(), mood, on_mood),
        vspace(t.S4),
    ]
    return _page(ui, parts, primary_button(p, words.DONE(), on_primary), on_leave, on_help)


def _switches(
    ui: UiContext, offered: Mapping[str, tuple[bool | None, Callable[[bool], object]]]
) -> Sequence[ft.Control]:
    """By their labels: how each stands, or None where the device has no such thing, and what turning it does."""
    there = [switch(ui.palette, label, on, on_turn) for label, (on, on_turn) in offered.items() if on is not None]
    return [_padded(ft.Row(there, wrap=True, spacing=t.S5, run_spacing=0)), vspace(t.S5)] if there else []


def landscape(ui: UiContext) -> ft.Control:
    """The moon over the tide: something is over, nothing is asked."""
    return ft.Container(
        drawing(ui.palette, "tide-moon", height=170, cover=True),
        border_radius=t.R_PAD,
        clip_behavior=ft.ClipBehavior.ANTI_ALIAS,
        margin=ft.Margin.symmetric(horizontal=t.MARGIN),
    )


def _feeling(ui: UiContext, question: str, mood: int, on_mood: Callable[[int], object]) -> list[ft.Control]:
    p, said = ui.palette, [answer.word for answer in practice_answers()]
    return [
        _padded(text(question, t.HEADING.capped(ui.frame.scale, 1.5), p.ink, heading=2)),
        _padded(text(words.IF_YOU_LIKE(), t.SMALL, p.ink_faint)),
        vspace(t.S2),
        ft.Container(moon_choice(ui, said, mood or None, on_mood), padding=SIDE),
    ]


def _padded(content: ft.Control) -> ft.Control:
    return ft.Container(content, padding=TEXT_SIDE)


def _page(
    ui: UiContext, parts: Sequence[ft.Control], primary: ft.Container, on_leave: Press, on_help: Press
) -> ft.Control:
    bar = top_bar(ui.palette, on_leave, on_help, close=True)
    return max_width(column([bar, scroll(parts), foot(primary)], expand=True), ui.frame, most=WIDEST)
