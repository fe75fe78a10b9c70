"""The session screen: opened by a tap or by itself, ended by holding; in between it asks for nothing."""

import flet as ft

from kapjournal import routes
from kapjournal.care.records import session_screen
from kapjournal.care.steps import session_hours, session_now
from kapjournal.care.steps.session_now import SessionRoom
from kapjournal.errors import NotThere
from kapjournal.views.design.states import error_state, gone_page
from kapjournal.views.session_screen import session_screen_layout as layout
from kapjournal.views.session_screen.hold import HoldToEnd
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.device import use_wakelock
from kapjournal.views.shell.hooks import use_minute, use_query, use_ticks
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import session as session_words
from kapjournal.views.words import session_screen as words


@ft.component
def SessionScreen(session_uid: str) -> ft.Control:
    services, ui = use_services(), use_ui()
    mark = use_minute(services, every=words.EVERY)
    answer = use_query(services, lambda db: session_now.session_room(db, session_uid, now=services.now()), mark)
    if answer.value is None:
        if isinstance(answer.error, NotThere):
            return gone_page(ui, session_words.GONE(), services.back, lambda: services.go(routes.Help()))
        return error_state(ui, answer.error, services.changed) if answer.error else ft.Container()
    return Open(answer.value) if answer.value.is_open else Opening(answer.value)


@ft.component
def Opening(room: SessionRoom) -> ft.Control:
    """Before it opens, or where it cannot."""
    services, ui = use_services(), use_ui()
    command = use_commands(services)

    def open_it() -> None:
        services.run(lambda db: session_screen.begin(db, room.uid, now=services.now()), then=lambda _: services.home(0))

    def by_itself(wanted: bool) -> None:
        services.run(lambda db: session_screen.open_by_itself(db, room.uid, wanted=wanted, now=services.now()))

    def to_help() -> None:
        services.go(routes.Help())

    if not room.is_possible:
        opens_at = room.hours.starts_at - session_hours.POSSIBLE_BEFORE
        return layout.closed(ui, room, opens_at, services.now(), on_leave=services.back, on_help=to_help)
    return layout.opening(
        ui,
        room,
        on_open=command("open", open_it),
        on_by_itself=command("by itself", by_itself),
        on_leave=services.back,
        on_help=to_help,
    )


@ft.component
def Open(room: SessionRoom) -> ft.Control:
    """While it is open. The phone stays awake and the journal unlocked: nobody here can type a passphrase."""
    services, ui = use_services(), use_ui()
    asking, set_asking = ft.use_state(False)
    command = use_commands(services)
    stays = not room.is_over
    use_wakelock(services, awake=stays)
    use_ticks(services, services.access.auto_lock.touch, running=stays)

    def end() -> None:
        services.run(lambda db: session_screen.end(db, room.uid, now=services.now()), then=lambda _: leave())

    def leave() -> None:
        if not room.has_started:  # closed before anything began
            services.home(0)
        elif services.here == routes.Home():
            services.go(routes.RestOfToday())
        else:
            services.swap(routes.RestOfToday())

    def to_help() -> None:
        services.go(routes.Help())

    end_it = command("end", end)
    if asking:
        return layout.ending(ui, on_stay=lambda: set_asking(False), on_end=end_it, on_help=to_help)
    return layout.home(
        ui,
        room.intention,
        words.elapsed(room.elapsed),
        HoldToEnd(end_it if room.is_over else lambda: set_asking(True)),
        on_word=lambda: services.go(routes.OneWord(session_uid=room.uid)),
        on_steady=lambda: services.go(routes.SteadyLines()),
        on_someone=lambda: services.go(routes.Someone()),
        on_help=to_help,
    )
