"""How an intention looks once it is written: a page of a book, in the patient's own words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

import flet as ft

from kapjournal.care.timeline.intention_data import LastTime
from kapjournal.content import PromptSet
from kapjournal.views.design import lights
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import caption_button
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, card, column, max_width, rule, scroll, vspace
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.text import text
from kapjournal.views.design.tokens import Type
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import intention as words

SENTENCE = Type(t.SERIF_ITALIC, 24, 1.4)
QUOTE = Type(t.SERIF_ITALIC, 16, 1.45)


@dataclass(frozen=True)
class BookPage:
    """`led_to` are the questions before the sentence, each with its answer; the question is empty where we lost it."""

    number: int | None
    sentence: str = field(repr=False)
    led_to: Sequence[tuple[str, str]] = field(repr=False)
    earlier: Sequence[str] = field(default=(), repr=False)
    """How it read before, latest first."""


def book_page(
    ui: UiContext, page: BookPage, note: str, action: ft.Control, *, on_leave: Press, on_help: Press
) -> ft.Control:
    """The whole screen: the page, one line about it, and what can be done."""
    p, f = ui.palette, ui.frame
    title = text(words.title(page.number), t.TITLE.capped(f.scale, 1.3), p.ink, heading=1)
    parts = [
        ft.Container(title, padding=insets(start=20, end=20, top=t.S2, bottom=t.S4)),
        ft.Container(_sheet(ui, page), padding=SIDE),
        vspace(t.S3),
        ft.Container(text(note, t.SMALL, p.ink_soft), padding=TEXT_SIDE),
        *_earlier(ui, page.earlier),
        vspace(t.S6),
    ]
    foot = ft.Container(action, padding=insets(start=t.S2, end=t.MARGIN, top=t.S2, bottom=t.S6))
    return max_width(column([top_bar(p, on_leave, on_help, close=True), scroll(parts), foot], expand=True), f)


def _sheet(ui: UiContext, page: BookPage) -> ft.Control:
    p, kind = ui.palette, SENTENCE.capped(ui.frame.scale, 1.6)
    said = words.quoted(page.sentence) if page.sentence else words.NOTHING_YET()
    lines: list[ft.Control] = [
        text(said, kind if page.sentence else t.LEAD, p.ink if page.sentence else p.ink_soft),
    ]
    for question, answer in page.led_to:
        lines += [
            vspace(t.S5),
            rule(p),
            vspace(t.S4),
            *([text(question, t.SMALL, p.ink_faint), vspace(t.S1)] if question else []),
            text(answer, t.JOURNAL, p.ink),
        ]
    return card(p, column(lines), radius=t.R_PAD, padding=insets(start=24, end=24, top=26, bottom=30))


def _earlier(ui: UiContext, versions: Sequence[str]) -> list[ft.Control]:
    p = ui.palette
    if not versions:
        return []
    lines: list[ft.Control] = [text(words.EARLIER(), t.SMALL_LABEL, p.ink_faint)]
    lines += [text(said, t.SMALL, p.ink_soft) for said in versions]
    return [vspace(t.S5), ft.Container(column(lines, spacing=t.S1), padding=TEXT_SIDE)]


def above(ui: UiContext, last: LastTime | None, on_hide: Press, on_themes: Press) -> ft.Control:
    """Over the question: what came of last time, in the light, and the way to another theme."""
    p = ui.palette
    theme = caption_button(p, words.CHOOSE_THEME(), ft.Icons.TUNE_ROUNDED, on_themes)
    return column([*([_last_time(ui, last, on_hide), vspace(t.S2)] if last else []), ft.Row([theme], wrap=True)])


def _last_time(ui: UiContext, last: LastTime, on_hide: Press) -> ft.Control:
    p = ui.palette
    hide = caption_button(
        p, words.HIDE_TODAY(), ft.Icons.KEYBOARD_ARROW_UP_ROUNDED, on_hide, colour=lights.lit_faint(p)
    )
    head = ft.Row([text(words.LAST_TIME(), t.SMALL_LABEL, lights.lit_faint(p), expand=True), hide])
    lines: list[ft.Control] = [head]
    most = None if ui.frame.large_text else 2
    said = [words.quoted(each) for each in (last.intention, last.line) if each]
    lines += [text(each, QUOTE, lights.lit_ink(p), lines=most) for each in said]
    if last.step:
        mark = ft.Icon(ft.Icons.DIRECTIONS_WALK_ROUNDED, size=18, color=lights.lit_faint(p))
        step = text(last.step, t.SMALL, lights.lit_ink(p), lines=None if ui.frame.large_text else 1, expand=True)
        lines.append(ft.Row([mark, step], spacing=t.S2))
    return ft.Container(
        column(lines, spacing=t.S1),
        bgcolor=lights.lit(p),
        border_radius=t.R_CARD,
        padding=insets(start=18, end=8, top=4, bottom=14),
    )


def themes(
    ui: UiContext,
    sets: Sequence[PromptSet],
    chosen: str,
    *,
    on_choose: Callable[[str], object],
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    """Every theme with what it is for; words that were typed go along."""
    p, f = ui.palette, ui.frame
    title = text(words.CHOOSE_THEME(), t.TITLE.capped(f.scale, 1.3), p.ink, heading=1)
    parts: list[ft.Control] = [ft.Container(title, padding=insets(start=20, end=20, top=t.S2, bottom=t.S4))]
    for one in sets:
        inside = column([text(one.title, t.LEAD, p.ink), text(one.blurb, t.SMALL, p.ink_soft)], spacing=2)
        target = pressable(
            p,
            inside,
            partial(on_choose, one.id),
            label=f"{one.title}\n{one.blurb}",
            current=one.id == chosen,
            bgcolor=p.dusk_wash if one.id == chosen else p.sheet,
            radius=t.R_CARD,
            padding=ft.Padding.symmetric(horizontal=18, vertical=14),
        )
        parts += [ft.Container(target, padding=SIDE), vspace(t.S2)]
    return max_width(column([top_bar(p, on_leave, on_help), scroll([*parts, vspace(t.S6)])], expand=True), f)
