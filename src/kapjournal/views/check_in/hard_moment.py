"""After a check-in that says it is hard right now: a person, or something steadying."""

from collections.abc import Callable, Sequence

import flet as ft

from kapjournal import routes
from kapjournal.care.measures import feelings
from kapjournal.care.records import check_ins
from kapjournal.content import Region
from kapjournal.views.check_in.undo_check_in import can_take_back, taking_back
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import foot, link_button, primary_button, quiet_button
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import TEXT_SIDE, Press, column, max_width, scroll, vspace
from kapjournal.views.design.task_foot import LOW
from kapjournal.views.design.text import text
from kapjournal.views.more.help import reach
from kapjournal.views.practices.practice_layout import landscape
from kapjournal.views.safety.people_here import region_here
from kapjournal.views.shell.addresses import steadying_way
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import common
from kapjournal.views.words import hard_moment as words
from kapjournal.views.words import help as help_words


@ft.component
def HardMoment(check_in_uid: str) -> ft.Control:
    """The check-in itself is kept already; taking it back is still possible."""
    services, ui = use_services(), use_ui()
    command = use_commands(services)
    answer = use_query(services, lambda db: check_ins.require(db, check_in_uid), check_in_uid)
    row = answer.value

    def undo() -> None:
        services.back()
        taking_back(services, check_in_uid)()

    return layout(
        ui,
        feelings.texts(row.words) if row else [],
        region_here(services),
        on_talk=lambda: services.go(routes.Someone()),
        on_help=lambda: services.go(routes.Help()),
        on_steady=lambda: services.swap(steadying_way()),
        on_call=command("call", lambda number: reach(services, f"tel:{number}")),
        on_undo=command("undo", undo) if row and can_take_back(services, row) else None,
        on_leave=services.back,
    )


def layout(
    ui: UiContext,
    chosen: Sequence[str],
    region: Region | None,
    *,
    on_talk: Press,
    on_help: Press,
    on_steady: Press,
    on_call: Callable[[str], None],
    on_undo: Press | None,
    on_leave: Press,
) -> ft.Control:
    p, f = ui.palette, ui.frame
    number = (region.emergency if region else "") or ""
    said = words.chose(chosen)
    parts: list[ft.Control] = [
        *([] if f.large_text or f.height < LOW else [landscape(ui), vspace(t.S6)]),
        ft.Container(text(words.TITLE(), t.TITLE.capped(f.scale, 1.3), p.ink, heading=1), padding=TEXT_SIDE),
        vspace(t.S1),
        *([ft.Container(text(said, t.BODY, p.ink_soft), padding=TEXT_SIDE), vspace(t.S4)] if said else []),
        ft.Container(text(words.ASK(), t.LEAD, p.ink), padding=TEXT_SIDE),
        vspace(t.S6),
        ft.Container(_danger(ui, number, on_call), padding=TEXT_SIDE),
        vspace(t.S4),
    ]
    if on_undo:
        undo = quiet_button(p, common.UNDO(), on_undo, colour=p.ink_soft)
        parts += [ft.Container(ft.Row([undo], wrap=True), padding=insets(start=t.S1)), vspace(t.S4)]
    steady = link_button(p, words.STEADY(), ft.Icons.SPA_OUTLINED, on_steady)
    below = column(
        [
            primary_button(p, words.TALK(), on_talk),
            vspace(t.S3),
            steady,
            vspace(t.S1),
            ft.Row([quiet_button(p, words.NOT_NOW(), on_leave)], alignment=ft.MainAxisAlignment.CENTER),
        ]
    )
    page = column([top_bar(p, on_leave, on_help, close=True), scroll(parts), foot(below)], expand=True)
    return max_width(page, f, most=560)


def _danger(ui: UiContext, number: str, on_call: Callable[[str], None]) -> ft.Control:
    p = ui.palette
    said = text(words.danger(number), t.BODY, p.ink_soft)
    if not number:
        return said
    call = link_button(p, help_words.call(number), ft.Icons.CALL_OUTLINED, lambda: on_call(number))
    return column([said, vspace(t.S3), ft.Row([call], wrap=True)])
