"""Settings: look, locking, the way to reminders, keys."""

from collections.abc import Callable
from typing import Any, TypeVar

import flet as ft

from kapjournal import routes
from kapjournal.care.records import settings as care_settings
from kapjournal.care.steps import today_reads
from kapjournal.care.time import local_time
from kapjournal.errors import KapJournalError
from kapjournal.views.design.theme import theme_mode
from kapjournal.views.more import settings_layout as layout
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import settings as words

T = TypeVar("T")
CHOICES = ("theme", "language", "motion", "away", "idle")


@ft.component
def Settings() -> ft.Control:
    services, ui = use_services(), use_ui()
    answer = use_query(services, care_settings.read)
    ended = use_query(services, today_reads.course_ended_on).value
    theme, set_theme = ft.use_state(services.access.preferences.theme)

    language, set_language = ft.use_state(services.access.preferences.language)
    # Each has commands of its own: two quick taps on two of them are two choices.
    commands = {name: use_commands(services) for name in CHOICES}

    def command(name: str, work: Callable[[T], Any]) -> Callable[[T], None]:
        return commands[name](name, work)

    def change(**new: Any) -> None:
        services.run(lambda db: care_settings.keep(db, **new), lambda _: services.apply_settings())

    def end(wanted: bool) -> None:
        day = local_time.local_day(services.now(), local_time.local_zone())
        services.run(lambda db: today_reads.end_course(db, day if wanted else None))

    def choose_theme(name: str) -> None:
        set_theme(name)
        services.prefer(theme=name)
        services.page.theme_mode = theme_mode(name)
        services.page.update()
        services.repaint()

    def choose_language(tag: str) -> None:
        set_language(tag)
        services.prefer(language=tag)

    if answer.value is None:  # what is not known is not shown as chosen
        return layout.unreadable(
            ui,
            answer.error or KapJournalError(),
            services.changed,
            on_leave=services.back,
            on_help=lambda: services.go(routes.Help()),
        )
    return layout.settings(
        ui,
        chosen=answer.value,
        theme=theme if theme in words.THEMES else "system",
        language=language if language in words.LANGUAGES else "",
        on_theme=command("theme", choose_theme),
        on_language=command("language", choose_language),
        on_motion=command("motion", lambda still: change(reduced_motion=still)),
        on_away=command("away", lambda seconds: change(lock_background_s=seconds)),
        on_idle=command("idle", lambda seconds: change(lock_idle_s=seconds)),
        ended=ended is not None,
        on_ended=end,
        on_go=services.go,
        on_leave=services.back,
    )
