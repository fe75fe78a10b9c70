"""Deleting everything: what that means, then the passphrase. From the settings, and from the lock screen."""

import logging
from collections.abc import Callable

import flet as ft

from kapjournal import routes
from kapjournal.care.records import last_backup
from kapjournal.care.time import local_time
from kapjournal.errors import KapJournalError
from kapjournal.logs import kind_and_place
from kapjournal.runtime.deleting import Deletion, delete_everything
from kapjournal.views.backup import deleting_layout as layout
from kapjournal.views.more.help import Help
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.hooks import use_query, use_subscription
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import backup as backup_words

_log = logging.getLogger(__name__)


@ft.component
def DeleteEverything() -> ft.Control:
    """From the settings, with the last backup in sight."""
    services = use_services()
    last = use_query(services, last_backup.last).value
    day = local_time.local_day(last.made_at, local_time.local_zone()) if last else None
    return TwoSteps(
        layout.last_line(day),
        services.back,
        lambda: services.go(routes.Help()),
        on_backup=lambda: services.go(routes.Backup()),
    )


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
