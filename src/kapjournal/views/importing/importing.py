"""Bringing in what was written in another app: a file is chosen and counted; then it comes in, or does not."""

from typing import TYPE_CHECKING

import flet as ft

from kapjournal import routes
from kapjournal.care.records import imports
from kapjournal.views.importing import importing_layout as layout
from kapjournal.views.importing.import_work import Held, ImportWork, Stage, put_back, undo
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.hooks import use_query, use_value
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import use_ui

if TYPE_CHECKING:
    from kapjournal.storage import Db


@ft.component
def Importing() -> ft.Control:
    services, ui = use_services(), use_ui()
    stage, change = use_value(Stage)
    held: ft.MutableRef[Held] = ft.use_ref(Held)
    command = use_commands(services)
    earlier = use_query(services, _earlier)
    work = ImportWork(services, stage, change, held.current)
    ft.use_effect(lambda: None, [], cleanup=held.current.leave)
    open_it = command("open", work.open_with_password)
    hands = layout.Hands(
        on_choose=command("choose", work.pick),
        on_open=open_it if stage.password else None,
        on_password=lambda typed: work.to(password=typed, problem=""),
        on_zone=work.in_zone,
        on_turn=work.turn,
        on_mean=work.mean,
        on_import=command("import", work.start),
        on_stop=held.current.stop,
        on_undo=command("undo", lambda at: undo(services, at)),
        on_put_back=command("put back", lambda at: put_back(services, at)),
        on_leave=services.back,
        on_help=lambda: services.go(routes.Help()),
    )
    busy = command.busy in ("choose", "open")
    if command.busy == "import":
        return layout.importing(ui, stage.done, hands)
    if stage.asks_password:
        return layout.password(ui, stage.password, problem=stage.problem, busy=busy, hands=hands)
    if stage.looked is not None:
        return layout.found(ui, stage.looked, now=services.now(), hands=hands)
    return layout.choose(ui, earlier.value or (), now=services.now(), problem=stage.problem, busy=busy, hands=hands)


def _earlier(db: "Db") -> tuple[layout.Earlier, ...]:
    """Those of which there is something to take out or to put back."""
    found = (layout.Earlier(one, *imports.counts(db, one)) for one in imports.everything(db))
    return tuple(one for one in found if one.there or one.waiting)
