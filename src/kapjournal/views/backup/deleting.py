"""Deleting everything: what that means, then the passphrase. Nothing heavy in here: the lock screen has it too."""

import logging
from collections.abc import Callable

import flet as ft

from kapjournal.errors import KapJournalError
from kapjournal.logs import kind_and_place
from kapjournal.runtime.deleting import Deletion, delete_everything
from kapjournal.views.backup import deleting_layout as layout
from kapjournal.views.more.help import Help
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.hooks import use_subscription
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import backup as backup_words

_log = logging.getLogger(__name__)

TODAY = 0
"""The first of the rooms."""


@ft.component
def TwoSteps(
    last: str,
    on_keep: Callable[[], None],
    on_help: Callable[[], None],
    *,
    on_backup: Callable[[], None] | None = None,
    key: object = None,
) -> ft.Control:
    """`last` says when the last backup was made, where that is known. Keeping is the lit button of both steps."""
    del key
    services, ui = use_services(), use_ui()
    sure, set_sure = ft.use_state(False)
    typed, set_typed = ft.use_state("")
    problem, set_problem = ft.use_state("")
    command = use_commands(services)

    async def delete() -> None:
        set_problem("")
        try:
            await delete_everything(services.access, typed)
        except KapJournalError as error:
            _log.warning("nothing was deleted: %s", kind_and_place(error))
            set_problem(backup_words.sorry(error))
            return
        services.home(TODAY)  # where a new journal begins, and not where this one was deleted

    on_delete = command("delete", delete)
    if not sure:
        return layout.meaning(
            ui, last, on_go_on=lambda: set_sure(True), on_keep=on_keep, on_backup=on_backup, on_help=on_help
        )
    return layout.passphrase(
        ui,
        typed=typed,
        problem=problem,
        busy=bool(command.busy),
        on_typed=lambda text: (set_problem(""), set_typed(text)),
        on_delete=on_delete if typed else None,
        on_keep=on_keep,
        on_help=on_help,
    )


@ft.component
def Deleted(on_start: Callable[[], None]) -> ft.Control:
    """What is seen once there is no journal any more, and while it goes."""
    services = use_services()
    helping, set_helping = ft.use_state(False)
    running, set_running = ft.use_state(services.access.deletion is Deletion.RUNNING)
    use_subscription(lambda: services.access.listen(lambda: set_running(services.access.deletion is Deletion.RUNNING)))
    if helping:
        return Help(on_leave=lambda: set_helping(False), at_door=True)
    return layout.deleted(use_ui(), running=running, on_start=on_start, on_help=lambda: set_helping(True))
