"""How guided writing looks: a question and a page, and the pauses after a hard one."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

import flet as ft

from kapjournal.content import Prompt
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import caption_button, chip, foot, link_button, primary_button, quiet_button
from kapjournal.views.design.evidence import EvidenceLine
from kapjournal.views.design.fields import writing_sheet
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, column, max_width, scroll, vspace
from kapjournal.views.design.progress import progress
from kapjournal.views.design.task_foot import LOW, task_foot
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import common
from kapjournal.views.words import guided as words

SHEET_HEIGHT_LARGE_TEXT = 420.0


@dataclass(frozen=True)
class ShownQuestion:
    """One prompt on the screen. `at` counts from 1; a new `version` takes `written` over into the field."""

    prompt: Prompt
    at: int
    of: int
    gently: bool
    written: str = field(repr=False)
    version: int = 0
    follows: bool = False
    """Another question came before it, and something was written: whoever writes goes on writing without a tap."""

    @property
    def question(self) -> str:
        return self.prompt.gentler if self.gently else self.prompt.text


def layout(
    ui: UiContext,
    asked: ShownQuestion,
    *,
    last: bool,
    on_text: Callable[[str], None],
    on_gentler: Press,
    on_next: Press | None,
    on_previous: Press | None,
    on_instead: Press | None,
    on_leave: Press,
    on_help: Press,
    above: ft.Control | None = None,
) -> ft.Control:
    """`above` stands over the question where there is room for it."""
    p, f = ui.palette, ui.frame
    large = f.large_text
    # The tree keeps its shape while the keyboard opens: a field that moves in it would lose the focus.
    body = ft.Container(
        page(ui, asked, on_text),
        key=asked.prompt.id,
        padding=SIDE,
        expand=not large,
        height=SHEET_HEIGHT_LARGE_TEXT if large else None,
    )
    middle = [_head(ui, asked, on_gentler, on_instead, above), body]
    bar = top_bar(
        p, on_previous or on_leave, on_help, close=on_previous is None, middle=progress(p, asked.at, asked.of)
    )
    blank = not asked.written.strip()
    said = common.KEEP() if last else words.SKIP() if blank else words.NEXT()
    leave = words.LEAVE_DRAFT if last else words.LEAVE
    lamp, quiet = primary_button(p, said, on_next), quiet_button(p, leave(), on_leave, colour=p.ink_soft)
    parts = [scroll(middle)] if large else middle
    return max_width(column([bar, *parts, task_foot(f, lamp, quiet)], expand=True), f)


def page(ui: UiContext, asked: ShownQuestion, on_text: Callable[[str], None]) -> ft.Control:
    return writing_sheet(
        ui.palette,
        label=asked.question,
        value=asked.written,
        on_change=on_text,
        hint=(None if asked.prompt.hard else asked.prompt.hint) or words.WRITE(),
        footer=common.KEPT_AS_YOU_WRITE(),
        takes_focus=asked.follows,
    )


def _head(
    ui: UiContext, asked: ShownQuestion, on_gentler: Press, on_instead: Press | None, above: ft.Control | None
) -> ft.Control:
    p, f = ui.palette, ui.frame
    low = f.height < LOW and not f.large_text
    kind = (t.HEADING if low else t.TITLE).capped(f.scale, 1.3)
    question = ft.Container(text(asked.question, kind, p.ink, heading=1), padding=TEXT_SIDE)
    lines = [EvidenceLine(asked.prompt.label, asked.prompt.source), _aside(ui, asked.gently, on_gentler)]
    if on_instead:
        lines.append(caption_button(ui.palette, words.INSTEAD(), ft.Icons.NIGHTLIGHT_OUTLINED, on_instead))
    # Of a hard question the hint says that it can be skipped: it stays, whatever is written and however low it is.
    hint = text(asked.prompt.hint or "", t.BODY, p.ink_soft) if asked.prompt.hard else vspace(0)
    row = ft.Row(lines, wrap=True, spacing=t.S2, run_spacing=0)
    about = ft.Container(row, padding=SIDE, visible=not low)
    before = ft.Container(above, padding=TEXT_SIDE, visible=above is not None and not low)
    return ft.Container(
        column([before, question, ft.Container(hint, padding=TEXT_SIDE), about]),
        padding=ft.Padding.only(top=t.S2, bottom=t.S2),
    )


def _aside(ui: UiContext, gently: bool, on_gentler: Press) -> ft.Control:
    said = words.AS_BEFORE() if gently else words.GENTLER()
    return caption_button(ui.palette, said, ft.Icons.SPA_OUTLINED, on_gentler)


def how_strong(
    ui: UiContext, *, on_choose: Callable[[int | None], None], on_leave: Press, on_help: Press
) -> ft.Control:
    """After a hard question: is it more than before? One tap answers, and no answer is one too."""
    p = ui.palette
    chips = [chip(p, word(), partial(on_choose, index)) for index, word in enumerate(words.STRENGTHS)]
    parts = [
        *_said(ui, words.HOW_STRONG(), words.HOW_STRONG_WHY()),
        vspace(t.S6),
        ft.Container(ft.Row(list[ft.Control](chips), wrap=True, spacing=t.S2, run_spacing=t.S3), padding=SIDE),
    ]
    out = ft.Row([quiet_button(p, words.SKIP(), partial(on_choose, None))], alignment=ft.MainAxisAlignment.CENTER)
    return _pause(ui, parts, out, on_leave, on_help)


def stirred(
    ui: UiContext, *, on_ground: Press, on_keep: Press, on_go_on: Press | None, on_leave: Press, on_help: Press
) -> ft.Control:
    """It rose: a person first, then something to hold on to, a way to stop, and only then a way on."""
    p = ui.palette
    ways: list[ft.Control] = [
        link_button(p, words.GROUND(), ft.Icons.SPA_OUTLINED, on_ground),
        vspace(t.S3),
        link_button(p, words.KEEP_AND_STOP(), ft.Icons.CHECK_ROUNDED, on_keep),
    ]
    if on_go_on:
        ways += [vspace(t.S2), quiet_button(p, words.GO_ON_GENTLY(), on_go_on)]
    parts = [*_said(ui, words.STIRRED(), words.STIRRED_WHY()), vspace(t.S8), ft.Container(column(ways), padding=SIDE)]
    return _pause(ui, parts, primary_button(p, words.TALK(), on_help), on_leave, on_help)


def _said(ui: UiContext, title: str, why: str) -> list[ft.Control]:
    p = ui.palette
    return [
        vspace(t.S8 if ui.frame.height > LOW else t.S2),
        ft.Container(text(title, t.TITLE.capped(ui.frame.scale, 1.3), p.ink, heading=1), padding=TEXT_SIDE),
        vspace(t.S2),
        ft.Container(text(why, t.BODY, p.ink_soft), padding=TEXT_SIDE),
    ]


def _pause(ui: UiContext, parts: list[ft.Control], action: ft.Control, on_leave: Press, on_help: Press) -> ft.Control:
    bar = top_bar(ui.palette, on_leave, on_help, close=True)
    return max_width(column([bar, scroll(parts), foot(action)], expand=True), ui.frame, most=560)
