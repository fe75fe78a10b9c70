"""How the steps of the first start look."""

from collections.abc import Callable, Sequence

import flet as ft

from kapjournal import content
from kapjournal.views.access.passphrase_rating import Rating
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import start_bar
from kapjournal.views.design.buttons import foot, primary_button, quiet_button
from kapjournal.views.design.fields import SecretField
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, column, drawing, max_width, scroll_form, vspace
from kapjournal.views.design.text import balanced, text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import backup as backup_words
from kapjournal.views.words import first_start as words
from kapjournal.views.words import given as given_words


def screen(
    ui: UiContext, parts: list[ft.Control], action: ft.Control, *, on_back: Press | None, on_help: Press
) -> ft.Control:
    """A bar, what scrolls, and the one action where the thumb is."""
    bar = start_bar(ui.palette, on_back, on_help)
    return max_width(column([bar, scroll_form(parts), foot(action)], expand=True), ui.frame, most=560)


def title(ui: UiContext, words_: str) -> ft.Control:
    kind = t.TITLE.capped(ui.frame.scale, 1.3)
    width = min(ui.frame.width, 560) - 2 * t.S5
    return ft.Container(
        text(balanced(words_, kind, width / ui.frame.scale), kind, ui.palette.ink, heading=1), padding=TEXT_SIDE
    )


def _passage(ui: UiContext, passage_id: str) -> ft.Control:
    p, passage = ui.palette, content.passage(passage_id)
    lines = [text(line, t.BODY, p.ink_soft) for line in passage.lines]
    return column(
        [
            text(passage.title, t.HEADING.capped(ui.frame.scale, 1.5), p.ink, heading=2),
            vspace(t.S1),
            column(lines, spacing=t.S2),
        ]
    )


def welcome(
    ui: UiContext,
    which: Sequence[ft.Control],
    *,
    on_next: Press,
    on_restore: Press,
    on_given: Press,
    on_help: Press,
) -> ft.Control:
    """`which` says whose help lines are shown."""
    p = ui.palette
    house = ft.Container(
        drawing(p, "hills-home", height=84, cover=True),
        border_radius=t.R_PAD,
        clip_behavior=ft.ClipBehavior.ANTI_ALIAS,
        margin=ft.Margin.symmetric(horizontal=t.MARGIN),
    )
    parts = [
        *([] if ui.frame.large_text else [house, vspace(t.S5)]),
        title(ui, words.WELCOME()),
        vspace(t.S5),
        ft.Container(_passage(ui, "about.is"), padding=TEXT_SIDE),
        vspace(t.S6),
        ft.Container(_passage(ui, "about.is-not"), padding=TEXT_SIDE),
        vspace(t.S2),
        *which,
        vspace(t.S4),
    ]
    others = ft.Row(
        [
            quiet_button(p, backup_words.RESTORE(), on_restore),
            quiet_button(p, given_words.OPEN_ONE(), on_given),
        ],
        alignment=ft.MainAxisAlignment.CENTER,
        wrap=True,
        spacing=0,
        run_spacing=0,
    )
    action = column([primary_button(p, words.GO_ON(), on_next), others], spacing=t.S1)
    return screen(ui, parts, action, on_back=None, on_help=on_help)


def promise(ui: UiContext, on_next: Press, on_back: Press, on_help: Press) -> ft.Control:
    p = ui.palette
    parts = [
        ft.Container(drawing(p, "sealed-letter", height=150), padding=ft.Padding.only(top=t.S6, bottom=t.S6)),
        ft.Container(_passage(ui, "about.promise"), padding=TEXT_SIDE),
        vspace(t.S4),
    ]
    return screen(ui, parts, primary_button(p, words.GO_ON(), on_next), on_back=on_back, on_help=on_help)


def passphrase(
    ui: UiContext,
    *,
    typed: str,
    again: str,
    rating: Rating,
    suggestion: str,
    nth: int,
    problem: str,
    busy: bool,
    restores: bool,
    on_typed: Callable[[str], None],
    on_again: Callable[[str], None],
    on_suggest: Press,
    on_make: Press | None,
    on_back: Press,
    on_help: Press,
) -> ft.Control:
    p = ui.palette
    # A suggested passphrase is shown: it has to be read to be kept. Typing over it makes no new field.
    shown = bool(suggestion)
    first = SecretField(p, words.PASSPHRASE(), value=typed, on_change=on_typed, starts_shown=shown, key=f"first-{nth}")
    second = SecretField(
        p,
        words.AGAIN(),
        value=again,
        on_change=on_again,
        error=problem or None,
        on_submit=on_make,
        starts_shown=shown,
        key=f"second-{nth}",
    )
    why = backup_words.NEW_PASSPHRASE() if restores else words.PASSPHRASE_WHY()
    is_suggested = shown and typed == suggestion
    estimate = words.SUGGESTED() if is_suggested else words.strength(rating.level, len(typed.strip()))
    parts = [
        title(ui, words.PASSPHRASE_TITLE()),
        vspace(t.S1),
        ft.Container(text(why, t.BODY, p.ink_soft), padding=TEXT_SIDE),
        vspace(t.S5),
        ft.Container(first, padding=SIDE),
        vspace(t.S2),
        ft.Container(ft.Semantics(live_region=True, content=text(estimate, t.SMALL, p.ink_soft)), padding=TEXT_SIDE),
        vspace(t.S4),
        ft.Container(second, padding=SIDE),
        vspace(t.S2),
        ft.Container(ft.Row([quiet_button(p, words.SUGGEST(), on_suggest)], wrap=True), padding=insets(start=4)),
        vspace(t.S4),
    ]
    at_rest, at_work = (backup_words.GO_ON, backup_words.RESTORING) if restores else (words.MAKE, words.MAKING)
    make = primary_button(p, at_work() if busy else at_rest(), on_make, busy=busy)
    return screen(ui, parts, make, on_back=on_back, on_help=on_help)
