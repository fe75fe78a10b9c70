"""How the practices to choose from look."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import flet as ft

from kapjournal.content import Practice, PracticeMoment
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import chip, primary_button
from kapjournal.views.design.focusable import ListedRow
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, column, drawing, max_width, scroll, shadows, vspace
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.text import text
from kapjournal.views.practices.practice_layout import art
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import practice as words


@dataclass(frozen=True)
class Offered:
    """A practice, and how it was after it before; empty where there is nothing to say."""

    practice: Practice
    helped: str = ""


def layout(
    ui: UiContext,
    cards: Sequence[ft.Control],
    *,
    chosen: PracticeMoment | None,
    on_moment: Callable[[PracticeMoment], None],
    on_someone: Press | None,
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    """`on_someone` is the way to a person, where one stands beside the practices."""
    p = ui.palette
    heading = words.MOMENTS[chosen] if chosen else words.ALL
    parts: list[ft.Control] = [
        ft.Container(text(words.TITLE(), t.TITLE.capped(ui.frame.scale, 1.3), p.ink, heading=1), padding=TEXT_SIDE),
        vspace(t.S1),
        ft.Container(text(words.BLURB(), t.BODY, p.ink_soft), padding=TEXT_SIDE),
        vspace(t.S4),
        ft.Container(_moments(ui, chosen, on_moment), padding=SIDE),
        vspace(t.S5),
        *([ft.Container(primary_button(p, words.SOMEONE(), on_someone), padding=SIDE)] if on_someone else []),
        *([vspace(t.S5)] if on_someone else []),
        ft.Container(text(heading(), t.HEADING.capped(ui.frame.scale, 1.5), p.ink, heading=2), padding=TEXT_SIDE),
        vspace(t.S3),
        *cards,
        vspace(t.S8),
    ]
    page = column([top_bar(p, on_leave, on_help), scroll(parts)], expand=True)
    return max_width(page, ui.frame)


def _moments(ui: UiContext, chosen: PracticeMoment | None, on_moment: Callable[[PracticeMoment], None]) -> ft.Control:
    """All of them in sight; the one that is chosen lets go with a second tap."""

    def choose(moment: PracticeMoment) -> Press:
        return lambda: on_moment(moment)

    chips = [
        chip(ui.palette, name(), choose(moment), chosen=moment is chosen) for moment, name in words.MOMENTS.items()
    ]
    return ft.Row(list[ft.Control](chips), wrap=True, spacing=t.S2, run_spacing=t.S2)


def offered_card(ui: UiContext, one: Offered, *, on_open: Callable[[str], None]) -> ft.Control:
    """One of the list."""
    card = practice_card(ui, one, lambda: on_open(one.practice.id))
    return ft.Container(card, padding=insets(start=t.MARGIN, end=t.MARGIN, bottom=t.S4))


def practice_card(ui: UiContext, one: Offered, on_open: Press) -> ft.Control:
    """A drawing, what it is, how long it takes; the whole card opens it."""
    p, practice = ui.palette, one.practice
    minutes = words.MINUTES(count=practice.minutes)
    notes = [minutes, *([one.helped] if one.helped else [])]
    lines = column(
        [
            text(practice.title, t.HEADING.capped(ui.frame.scale, 1.5), p.ink),
            vspace(2),
            text(practice.blurb, t.BODY, p.ink_soft),
            vspace(t.S2),
            *(text(note, t.SMALL, p.ink_faint) for note in notes),
        ]
    )
    lines.expand = not ui.frame.large_text
    art_size = 64 if ui.frame.large_text else 84
    picture = drawing(p, art(practice), height=art_size, width=art_size)
    inside = (
        column([ft.Row([picture]), vspace(t.S3), lines])
        if ui.frame.large_text
        else ft.Row([picture, lines], spacing=t.S5, vertical_alignment=ft.CrossAxisAlignment.CENTER)
    )
    return pressable(
        p,
        inside,
        on_open,
        label="\n".join((practice.title, practice.blurb, *notes)),
        bgcolor=p.sheet,
        radius=t.R_PAD,
        padding=t.S5,
        shadow=shadows(p),
        key=ft.ScrollKey(practice.id),  # type: ignore[call-arg]
        kind=ListedRow,
    )
