"""Deleting everything from the settings, with the last backup in sight."""

import flet as ft

from kapjournal import routes
from kapjournal.care.records import last_backup
from kapjournal.care.time import local_time
from kapjournal.views.backup.deleting import TwoSteps
from kapjournal.views.backup.deleting_layout import last_line
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import use_services


@ft.component
def DeleteEverything() -> ft.Control:
    services = use_services()
    last = use_query(services, last_backup.last).value
    day = local_time.local_day(last.made_at, local_time.local_zone()) if last else None
    return TwoSteps(
        last_line(day),
        services.back,
        lambda: services.go(routes.Help()),
        on_backup=lambda: services.go(routes.Backup()),
    )
