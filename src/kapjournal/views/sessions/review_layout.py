"""How a look back looks: first the intention and its five answers, then what else there is, and the end."""

from collections.abc import Callable
from dataclasses import dataclass

import flet as ft

from kapjournal import content, routes
from kapjournal.care.records import text_cleaning
from kapjournal.care.timeline.review_data import ReviewData
from kapjournal.terms import ReviewDay
from kapjournal.views.design import arc, lights
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import primary_button, quiet_button
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, card, column, max_width, picture, scroll, vspace
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.task_foot import task_foot
from kapjournal.views.design.text import balanced, text
from kapjournal.views.kinds.kind import Go
from kapjournal.views.preparing.add_to_questions import AddToQuestions
from kapjournal.views.shell import arc_routes
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import review as words
from kapjournal.views.words import session_path as path_words

RING_WIDE, RING_TALL = 92, 40
HARDER, HARDER_LINES = "weeks.harder", 2


@dataclass(frozen=True)
class ReviewHands:
    """What can be done in a look back."""

    go: Go
    rate: Callable[[int], object]
    questions: Press
    later: Press
    """On, without the questions."""
    going_on: Press
    done: Press
    move: Press
    goes_on: Press
    end_step: Press
    finish: Press
    leave: Press


def opening(ui: UiContext, here: ReviewData, day: ReviewDay, hands: ReviewHands) -> ft.Control:
    """The intention as it was, how much of it is there today, and on to the questions."""
    p, f = ui.palette, ui.frame
    parts = [_head(ui, words.title(day, here.number))]
    if day is ReviewDay.END:
        parts.append(_said(ui, words.END_WHY()))
    elif here.intention:
        kind = t.Type(t.SERIF_ITALIC, 24, 1.35).capped(f.scale, 1.4)
        said = words.INTENTION_WAS(intention=here.intention)
        inner = (min(f.width, t.TEXT_WIDTH) - 2 * t.S5) / f.scale
        rings = [_rating(ui, value, here.rating, hands.rate) for value in range(len(path_words.RATINGS))]
        parts += [
            ft.Container(text(balanced(said, kind, inner), kind, p.ink), padding=TEXT_SIDE),
            vspace(t.S5),
            ft.Container(text(words.RATE(), t.LEAD, p.ink, heading=2), padding=TEXT_SIDE),
            vspace(t.S3),
            ft.Container(column(rings, spacing=t.S2), padding=SIDE),
        ]
    primary = primary_button(p, words.QUESTIONS(), hands.questions)
    return _screen(ui, parts, primary, quiet_button(p, words.SKIP(), hands.later, colour=p.ink_soft), hands)


def closing(ui: UiContext, here: ReviewData, day: ReviewDay, hands: ReviewHands, *, step_answered: bool) -> ft.Control:
    """The small step, until it was answered, what the harder weeks are like for some, and the end."""
    p = ui.palette
    parts = [_head(ui, words.title(day, here.number))]
    if here.step and not step_answered:
        parts += [ft.Container(_step(ui, here.step.text, hands), padding=SIDE), vspace(t.S5)]
    harder = content.passage(HARDER).lines[:HARDER_LINES]
    lines = [
        text(words.HARDER(), t.LEAD, p.ink, heading=2),
        vspace(t.S2),
        *(text(line, t.BODY, p.ink_soft) for line in harder),
        vspace(t.S2),
        ft.Row(
            [
                AddToQuestions(words.FOR_CLINIC(), here.session.uid),
                quiet_button(p, words.SOMEONE(), lambda: hands.go(arc_routes.someone())),
            ],
            wrap=True,
            spacing=0,
        ),
    ]
    parts += [ft.Container(card(p, column(lines), padding=insets(start=20, end=14, top=16, bottom=8)), padding=SIDE)]
    primary = primary_button(p, words.FINISH(), hands.finish)
    more, to = (words.GOING_ON, hands.going_on) if day is ReviewDay.END else (words.QUESTIONS, hands.questions)
    return _screen(ui, parts, primary, quiet_button(p, more(), to, colour=p.ink_soft), hands)


def _screen(
    ui: UiContext, parts: list[ft.Control], primary: ft.Container, quiet: ft.Control, hands: ReviewHands
) -> ft.Control:
    bar = top_bar(ui.palette, hands.leave, lambda: hands.go(routes.Help()), close=True)
    page = column([bar, scroll([*parts, vspace(t.S6)]), task_foot(ui.frame, primary, quiet)], expand=True)
    return max_width(page, ui.frame)


def _head(ui: UiContext, title: str) -> ft.Control:
    kind = t.TITLE.capped(ui.frame.scale, 1.3)
    return ft.Container(
        text(title, kind, ui.palette.ink, heading=1), padding=insets(start=20, end=20, top=t.S2, bottom=t.S4)
    )


def _said(ui: UiContext, said: str) -> ft.Control:
    return ft.Container(text(said, t.BODY, ui.palette.ink_soft), padding=TEXT_SIDE)


def _rating(ui: UiContext, value: int, chosen: int | None, on_rate: Callable[[int], object]) -> ft.Control:
    """One of five answers, drawn as a dot on its way into a ring."""
    p, is_chosen = ui.palette, value == chosen
    ring = picture(arc.rating_rings(p, RING_WIDE, RING_TALL, value), width=RING_WIDE, height=RING_TALL)
    kind = t.Type(t.UI_MEDIUM if is_chosen else t.UI, 17, 1.3)
    inside = ft.Row(
        [ring, text(path_words.RATINGS[value](), kind, p.ink, expand=True)],
        spacing=t.S4,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )
    return pressable(
        p,
        inside,
        lambda: on_rate(value),
        label=path_words.RATINGS[value](),
        chosen=is_chosen,
        bgcolor=p.dusk_wash if is_chosen else p.sheet,
        edge=ft.BorderSide(2, p.dusk) if is_chosen else None,
        radius=t.R_CARD,
        padding=ft.Padding.symmetric(horizontal=18, vertical=10),
    )


def _step(ui: UiContext, step: str, hands: ReviewHands) -> ft.Control:
    p = ui.palette
    ways: list[ft.Control] = [
        quiet_button(p, words.STEP_DONE(), hands.done),
        quiet_button(p, words.STEP_GOES_ON(), hands.goes_on),
        quiet_button(p, words.STEP_ANOTHER_DAY(), hands.move),
        quiet_button(p, words.STEP_END(), hands.end_step, colour=p.ink_soft),
    ]
    said = text(words.STEP_WAS(step=text_cleaning.opening(step)), lights.QUOTE_SMALL, p.ink)
    row = ft.Row(ways, wrap=True, spacing=0, run_spacing=0)
    return card(p, column([said, vspace(t.S2), row]), padding=insets(start=20, end=8, top=16, bottom=8))
