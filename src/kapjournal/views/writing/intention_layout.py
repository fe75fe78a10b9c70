"""How an intention looks once it is written: a page of a book, in the patient's own words."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import flet as ft

from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, card, column, max_width, rule, scroll, vspace
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


def book_page(
    ui: UiContext, page: BookPage, note: str, action: ft.Control, *, on_leave: Press, on_help: Press
) -> ft.Control:
    """The whole screen: the page, one line about it, and what can be done."""
    p, f = ui.palette, ui.frame
    title = text(words.title(page.number), t.TITLE.capped(f.scale, 1.3), p.ink, heading=1)
    parts = [
        ft.Container(title, padding=ft.Padding.only(left=20, right=20, top=t.S2, bottom=t.S4)),
        ft.Container(_sheet(ui, page), padding=SIDE),
        vspace(t.S3),
        ft.Container(text(note, t.SMALL, p.ink_soft), padding=TEXT_SIDE),
        vspace(t.S6),
    ]
    foot = ft.Container(action, padding=ft.Padding.only(left=t.S2, right=t.MARGIN, top=t.S2, bottom=t.S6))
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
    return card(p, column(lines), radius=t.R_PAD, padding=ft.Padding.only(left=24, right=24, top=26, bottom=30))


def last_time(ui: UiContext, sentence: str) -> ft.Control:
    """What it was before another session, quietly."""
    p = ui.palette
    return column(
        [
            text(words.LAST_TIME(), t.SMALL_LABEL, p.dusk),
            text(words.quoted(sentence), QUOTE, p.ink_soft, lines=3),
            vspace(t.S4),
        ]
    )
