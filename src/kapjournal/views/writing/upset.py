"""How upset somebody is, 0 to 10: one tap answers, and no answer is one too."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import flet as ft

from kapjournal import routes
from kapjournal.care.records import distress
from kapjournal.care.steps.distress import MOST, offers_person
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import foot, primary_button, quiet_button
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, column, max_width, scroll, vspace
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.task_foot import LOW
from kapjournal.views.design.text import text
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.hooks import use_value
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import common
from kapjournal.views.words import guided as words

if TYPE_CHECKING:
    from kapjournal.storage import Db

IN_A_ROW = 6
ROOM_FOR_ALL = IN_A_ROW * t.TOUCH + (IN_A_ROW - 1) * t.S2 + 2 * t.MARGIN
"""Of a row with its gaps and margins."""
OnAnswer = Callable[[int | None], None]


@ft.component
def UpsetAfterPractice(on_close: Press, *, key: object = None) -> ft.Control:
    """The whole screen after a steadying practice: how it is now, and a person unless it is lower and not high."""
    del key  # taken by Flet
    services, ui = use_services(), use_ui()
    command = use_commands(services)
    offers, set_offers = use_value(_unanswered)

    def answer(value: int | None) -> None:
        def keep(db: "Db") -> int | None:
            before = distress.last_number(db, now=services.now())
            distress.rate(db, value, now=services.now())
            return before

        services.run(keep, then=lambda before: set_offers(lambda _: offers_person(value, before)))

    def to_help() -> None:
        services.go(routes.Help())

    if offers is None:
        return asking(ui, words.UPSET_AFTER(), command("answer", answer), on_leave=on_close, on_help=to_help)
    return _answered(ui, services, offers_person_=offers, on_close=on_close, on_help=to_help)


def _unanswered() -> bool | None:
    """Whether a person is offered is not known before it is answered."""
    return None


def asking(ui: UiContext, question: str, on_answer: OnAnswer, *, on_leave: Press, on_help: Press) -> ft.Control:
    """The whole screen on which it is asked."""
    parts = [*said(ui, question), vspace(t.S6), ft.Container(scale(ui, on_answer), padding=SIDE)]
    out = quiet_button(ui.palette, words.SKIP(), partial(on_answer, None))
    return pause(ui, parts, ft.Row([out], alignment=ft.MainAxisAlignment.CENTER), on_leave=on_leave, on_help=on_help)


def scale(ui: UiContext, on_answer: OnAnswer) -> ft.Control:
    """Eleven numbers, the same in size and colour: none looks better than another. What the ends mean stands below."""
    p = ui.palette
    numbers = [_number(ui, value, partial(on_answer, value)) for value in range(MOST + 1)]
    per_row = 4 if ui.frame.large_text or ui.frame.width < ROOM_FOR_ALL else IN_A_ROW
    spare = [ft.Container(expand=True) for _ in range(-len(numbers) % per_row)]  # so that all are of one size
    cells = [*numbers, *spare]
    rows = [ft.Row(cells[at : at + per_row], spacing=t.S2) for at in range(0, len(cells), per_row)]
    meanings = [text(end, t.SMALL, p.ink_soft) for end in words.ends()]
    return column([column(rows, spacing=t.S2), vspace(t.S4), column(meanings, spacing=2)])


def said(ui: UiContext, title: str, *why: str) -> list[ft.Control]:
    """A sentence, and what is said under it."""
    p = ui.palette
    lines: list[ft.Control] = [
        vspace(t.S8 if ui.frame.height > LOW else t.S2),
        ft.Container(text(title, t.TITLE.capped(ui.frame.scale, 1.3), p.ink, heading=1), padding=TEXT_SIDE),
    ]
    for line in why:
        lines += [vspace(t.S2), ft.Container(text(line, t.BODY, p.ink_soft), padding=TEXT_SIDE)]
    return lines


def pause(
    ui: UiContext, parts: list[ft.Control], action: ft.Control | None, *, on_leave: Press, on_help: Press
) -> ft.Control:
    """A screen between two questions."""
    bar = top_bar(ui.palette, on_leave, on_help, close=True)
    below = [foot(action)] if action else []
    return max_width(column([bar, scroll(parts), *below], expand=True), ui.frame, most=560)


def _answered(
    ui: UiContext, services: ScreenServices, *, offers_person_: bool, on_close: Press, on_help: Press
) -> ft.Control:
    p = ui.palette
    close = quiet_button(p, common.CLOSE(), on_close)
    if not offers_person_:
        out = ft.Row([close], alignment=ft.MainAxisAlignment.CENTER)
        return pause(ui, said(ui, common.KEPT()), out, on_leave=on_close, on_help=on_help)
    to_someone: Press = lambda: services.go(routes.Someone())  # noqa: E731
    ways = column([primary_button(p, words.TALK(), to_someone), vspace(t.S2), close])
    return pause(ui, said(ui, words.WOULD_TALK()), ways, on_leave=on_close, on_help=on_help)


def _number(ui: UiContext, value: int, on_press: Press) -> ft.Control:
    p = ui.palette
    shown = text(words.number(value), t.HEADING.capped(ui.frame.scale, 1.5), p.ink, center=True)
    target = pressable(
        p,
        ft.Container(shown, height=t.TOUCH_PRIMARY, alignment=ft.Alignment.CENTER),
        on_press,
        label=words.end(value),
        bgcolor=p.sheet,
        edge=ft.BorderSide(1.5, p.edge),
        radius=t.R_FIELD,
        centred=True,
    )
    target.expand = True
    return target
