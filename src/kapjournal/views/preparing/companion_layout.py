"""How the page for the companion looks: four things to add, and the page itself as it is printed."""

from collections.abc import Callable, Mapping, Sequence

import flet as ft

from kapjournal.sharing import companion_page
from kapjournal.sharing.companion_page import Section
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import foot, primary_button, quiet_button
from kapjournal.views.design.fields import field, told
from kapjournal.views.design.folding import tick
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, card, column, max_width, scroll_form, vspace
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import preparing as list_words
from kapjournal.views.words import preparing_companion as words

NAME, INTENTION, WORDS, PEOPLE = "name", "intention", "words", "people"
_ADD = {
    NAME: words.ADD_NAME,
    INTENTION: words.ADD_INTENTION,
    WORDS: words.ADD_WORDS,
    PEOPLE: words.ADD_PEOPLE,
}
TYPED = {NAME: (words.NAME, 1), WORDS: (words.WORDS, 3), PEOPLE: (words.CALL, 3)}
"""The fields: what each is called, and how many lines it has."""


def layout(
    ui: UiContext,
    *,
    chosen: frozenset[str],
    typed: Mapping[str, str],
    has_intention: bool,
    has_people: bool,
    sections: Sequence[Section],
    busy: bool,
    on_toggle: Callable[[str], object],
    on_text: Callable[[str, str], object],
    on_save: Press,
    on_share: Press | None,
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    p, f = ui.palette, ui.frame
    title = text(words.TITLE(), t.TITLE.capped(f.scale, 1.3), p.ink, heading=1)
    rows: list[ft.Control] = []
    for name, add in _ADD.items():
        done = name in chosen
        said = list_words.said(add(), checked=done)
        rows.append(tick(p, add(), _to(on_toggle, name), done=done, said=said))
        if done:
            rows += _added(ui, name, typed, has_intention=has_intention, has_people=has_people, on_text=on_text)
    parts: list[ft.Control] = [
        ft.Container(column([title, vspace(t.S1), text(words.WHY(), t.BODY, p.ink_soft)]), padding=TEXT_SIDE),
        vspace(t.S4),
        ft.Container(card(p, column(rows), padding=t.S3), padding=SIDE),
        vspace(t.S6),
        ft.Container(text(words.THIS_IS_IT(), t.HEADING.capped(f.scale, 1.4), p.ink, heading=2), padding=TEXT_SIDE),
        vspace(t.S3),
        ft.Container(card(p, _page(ui, sections)), padding=SIDE),
        vspace(t.S8),
    ]
    ways: list[ft.Control] = [primary_button(p, words.SAVING() if busy else words.SAVE(), on_save, busy=busy)]
    if on_share:
        ways.append(quiet_button(p, words.SHARE(), on_share, icon=ft.Icons.IOS_SHARE_ROUNDED))
    bar = top_bar(p, on_leave, on_help)
    return max_width(column([bar, scroll_form(parts), foot(column(ways, spacing=t.S1))], expand=True), f)


def _to(on_toggle: Callable[[str], object], name: str) -> Press:
    return lambda: on_toggle(name)


def _added(
    ui: UiContext,
    name: str,
    typed: Mapping[str, str],
    *,
    has_intention: bool,
    has_people: bool,
    on_text: Callable[[str, str], object],
) -> list[ft.Control]:
    """What stands below something that was added: a field, or why there is nothing to add."""
    p, side = ui.palette, insets(start=t.S2, end=t.S2, top=t.S1, bottom=t.S3)
    notes = {
        INTENTION: "" if has_intention else words.NO_INTENTION(),
        PEOPLE: "" if has_people else words.NO_PEOPLE(),
    }
    below: list[ft.Control] = []
    if notes.get(name):
        below.append(ft.Container(text(notes[name], t.SMALL, p.ink_soft), padding=side))
    if name in TYPED:
        label, lines = TYPED[name]
        entry = field(
            p, label(), value=typed[name], on_change=lambda text_: on_text(name, text_), lines=lines, key=name
        )
        below.append(ft.Container(told(entry), padding=side))
    return below


def _page(ui: UiContext, sections: Sequence[Section]) -> ft.Control:
    p = ui.palette
    parts: list[ft.Control] = [text(companion_page.title(), t.LEAD, p.ink, heading=3)]
    for section in sections:
        if section.title:
            parts += [vspace(t.S4), text(section.title, t.LABEL, p.ink, heading=4), vspace(t.S1)]
        parts += [_line(ui, line, dot=section.is_list) for line in section.lines]
    return column(parts, spacing=2)


def _line(ui: UiContext, said: str, *, dot: bool) -> ft.Control:
    p = ui.palette
    if not dot:
        return text(said, t.BODY, p.ink)
    mark = ft.Container(width=5, height=5, border_radius=3, bgcolor=p.ink_faint, margin=ft.Margin.only(top=10))
    said_ = text(said, t.BODY, p.ink_soft, expand=True)
    return ft.Row([mark, said_], spacing=t.S3, vertical_alignment=ft.CrossAxisAlignment.START)
