"""All marked lines: a small book of one's own, the latest first."""

from typing import TYPE_CHECKING

import flet as ft

from kapjournal import routes
from kapjournal.care.records import marked_lines, sessions
from kapjournal.care.time import local_time
from kapjournal.views.brought import marked_lines_layout as layout
from kapjournal.views.brought.marked_lines_layout import ShownLine
from kapjournal.views.design.long_list import use_rows
from kapjournal.views.design.states import error_state
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import common
from kapjournal.views.words import marked_lines as words

if TYPE_CHECKING:
    from kapjournal.storage import Db

PAGE = 50


@ft.component
def MarkedLines() -> ft.Control:
    services, ui = use_services(), use_ui()
    page, set_page = ft.use_state(0)
    answer = use_query(services, _read)
    command = use_commands(services)
    remove = command("remove", lambda uid: _remove(services, uid))
    today = local_time.local_day(services.now(), local_time.local_zone())
    everything = answer.value or ()
    window = everything[page * PAGE : (page + 1) * PAGE]

    def draw(item: tuple[ShownLine, bool]) -> ft.Control:
        line, is_first = item
        return layout.line(
            ui,
            line,
            today,
            with_source=is_first,
            on_open=lambda: services.go(routes.Entry(entry_uid=line.entry_uid)),
            on_remove=lambda: remove(line.uid),
        )

    items = [(one, number == 0 or _source(window[number - 1]) != _source(one)) for number, one in enumerate(window)]
    lines, is_all = use_rows(items, draw, ui=(ui, today), window=page)
    if answer.error:
        return error_state(ui, answer.error, services.changed)
    return layout.page(
        ui,
        lines,
        window=page,
        on_newer=(lambda: set_page(page - 1)) if page else None,
        on_older=(lambda: set_page(page + 1)) if is_all and len(everything) > (page + 1) * PAGE else None,
        on_leave=services.back,
        on_help=lambda: services.go(routes.Help()),
    )


def _source(line: ShownLine) -> tuple[int | None, object]:
    return line.number, line.day


def _remove(services: ScreenServices, uid: str) -> None:
    def undo() -> None:
        services.run(lambda db: marked_lines.undo_unmark(db, uid, now=services.now()))

    if services.run(lambda db: marked_lines.unmark(db, uid, now=services.now())):
        services.say(words.REMOVED(), action=common.UNDO(), on_action=undo)


def _read(db: "Db") -> tuple[ShownLine, ...]:
    numbers = sessions.numbers(sessions.everything(db))
    return tuple(
        ShownLine(
            one.line.uid,
            one.line.text,
            one.entry.uid,
            local_time.local_day(one.entry.happened_at, one.entry.zone),
            numbers.get(one.session.uid) if one.session else None,
        )
        for one in marked_lines.everything(db)
    )
