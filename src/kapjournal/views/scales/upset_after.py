"""How upset somebody is after a questionnaire that stirs things up, as after a hard question."""

from typing import TYPE_CHECKING

import flet as ft

from kapjournal import routes
from kapjournal.care.records import distress
from kapjournal.care.steps.distress import is_enough
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import primary_button, quiet_button
from kapjournal.views.design.layout import Press, column, vspace
from kapjournal.views.shell.addresses import steadying_way
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import common
from kapjournal.views.words import guided as words
from kapjournal.views.writing.upset import asking, pause, said

if TYPE_CHECKING:
    from kapjournal.storage import Db


@ft.component
def UpsetAfterScale(on_close: Press) -> ft.Control:
    """A number, or none; where it is high or has risen, a person and something steadying come before the total."""
    services, ui = use_services(), use_ui()
    command = use_commands(services)
    enough, set_enough = ft.use_state(False)

    def answer(value: int | None) -> None:
        def keep(db: "Db") -> int | None:
            before = distress.last_number(db, now=services.now())
            distress.rate(db, value, now=services.now())
            return before

        def then(before: int | None) -> None:
            if is_enough(value, before):
                set_enough(True)
            else:
                on_close()

        services.run(keep, then=then)

    def to_help() -> None:
        services.go(routes.Help())

    if not enough:
        return asking(ui, words.UPSET(), command("answer", answer), on_leave=on_close, on_help=to_help)
    p = ui.palette
    ways = column(
        [
            primary_button(p, words.TALK(), lambda: services.go(routes.Someone())),
            vspace(t.S2),
            quiet_button(p, words.GROUND(), lambda: services.go(steadying_way())),
            quiet_button(p, common.CLOSE(), on_close, colour=p.ink_soft),
        ]
    )
    return pause(ui, said(ui, words.STIRRED(), words.WOULD_TALK()), ways, on_leave=on_close, on_help=to_help)
