"""Drafts, in a place of their own: what each is, when it was written, how it begins."""

from collections.abc import Callable, Sequence

import flet as ft

from kapjournal import routes
from kapjournal.care.time import local_time
from kapjournal.care.timeline import waiting_drafts
from kapjournal.care.timeline.waiting_drafts import WaitingDraft
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import icon_button
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, card, column, max_width, scroll, vspace
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.states import empty_state, error_state
from kapjournal.views.design.text import text
from kapjournal.views.kinds import draft_way
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import common
from kapjournal.views.words import today as today_words
from kapjournal.views.words import waiting_drafts as words


@ft.component
def Drafts() -> ft.Control:
    services, ui = use_services(), use_ui()
    command = use_commands(services)
    answer = use_query(services, lambda db: waiting_drafts.waiting(db, now=services.now()))
    if answer.value is None:
        return error_state(ui, answer.error, services.back) if answer.error else ft.Container()
    zone = local_time.local_zone()

    def delete(place: str) -> None:
        def deleted(texts: dict[str, str]) -> None:
            services.say(common.DELETED(), action=common.UNDO(), on_action=lambda: put_back(texts))

        def put_back(texts: dict[str, str]) -> None:
            services.run(lambda db: waiting_drafts.put_back(db, place, texts, now=services.now()))

        services.run(lambda db: waiting_drafts.throw_away(db, place), then=deleted)

    named = [(one, today_words.draft(one.place, one.updated_at, zone, services.now())) for one in answer.value]
    return layout(
        ui,
        named,
        on_open=lambda place: services.go(draft_way(place)),
        on_delete=command("delete", delete),
        on_leave=services.back,
        on_help=lambda: services.go(routes.Help()),
    )


def layout(
    ui: UiContext,
    named: Sequence[tuple[WaitingDraft, str]],
    *,
    on_open: Callable[[str], object],
    on_delete: Callable[[str], object],
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    p = ui.palette
    head = ft.Container(
        text(words.TITLE(), t.TITLE.capped(ui.frame.scale, 1.3), p.ink, heading=1),
        padding=insets(start=20, end=20, top=t.S2, bottom=t.S1),
    )
    parts: list[ft.Control] = [head]
    if named:
        parts += [ft.Container(text(words.NOTE(), t.BODY, p.ink_soft), padding=TEXT_SIDE), vspace(t.S5)]
    for one, title in named:
        parts += [ft.Container(_draft(ui, one, title, on_open, on_delete), padding=SIDE), vspace(t.S3)]
    if not named:
        parts.append(empty_state(ui, "half-page", words.NONE()))
    return max_width(column([top_bar(p, on_leave, on_help), scroll(parts)], expand=True), ui.frame)


def _draft(
    ui: UiContext,
    one: WaitingDraft,
    title: str,
    on_open: Callable[[str], object],
    on_delete: Callable[[str], object],
) -> ft.Control:
    p = ui.palette
    lines: list[ft.Control] = [text(title, t.LABEL, p.ink)]
    if one.begins:
        lines += [vspace(2), text(one.begins, t.JOURNAL, p.ink_soft, lines=None if ui.frame.large_text else 2)]
    opens = pressable(
        p,
        column(lines),
        lambda: on_open(one.place),
        label=words.DRAFT(draft=title, words=one.begins) if one.begins else title,
        padding=insets(start=18, end=8, top=14, bottom=14),
    )
    away = icon_button(p, ft.Icons.DELETE_OUTLINE_ROUNDED, words.DELETE(draft=title), lambda: on_delete(one.place))
    opens.expand = True
    line = ft.Row([opens, away], spacing=0, vertical_alignment=ft.CrossAxisAlignment.CENTER)
    return card(p, ft.Container(line, padding=insets(end=t.S2)), padding=0)
