"""Everything of one session on one path."""

from collections.abc import Callable

import flet as ft

from kapjournal import routes
from kapjournal.care.records import sessions
from kapjournal.care.timeline.session_path import SessionPath, session_path
from kapjournal.errors import NotThere
from kapjournal.views.design.layout import Press
from kapjournal.views.design.long_list import use_rows
from kapjournal.views.design.panes import has_panes
from kapjournal.views.design.states import empty_state, error_state, gone_page
from kapjournal.views.sessions import session_layout
from kapjournal.views.sessions.session_layout import COVER_FROM, PART_KEYS, PageHands
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.hooks import QueryAnswer, use_query, use_value
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import session as words

GLIDE_MS = 250


def use_path(session_uid: str) -> QueryAnswer[SessionPath]:
    services = use_services()
    return use_query(services, lambda db: session_path(db, session_uid, services.now()), session_uid)


def use_parts(
    services: ScreenServices, ui: UiContext
) -> "tuple[int | None, Callable[[int], None], ft.MutableRef[ft.Column | None]]":
    """The part that was chosen, what chooses one and scrolls to it, and where the page that scrolls is noted."""
    chosen, change_chosen = use_value(_no_part)
    scrolled: ft.MutableRef[ft.Column | None] = ft.use_ref(None)

    def to_part(place: int) -> None:
        change_chosen(lambda _: place)

        async def glide() -> None:
            if scrolled.current is not None:
                await scrolled.current.scroll_to(scroll_key=PART_KEYS[place], duration=0 if ui.still else GLIDE_MS)

        services.start(glide)

    return chosen, to_part, scrolled


def _no_part() -> int | None:
    """Before one was chosen, the part is that of today."""
    return None


def use_stops(services: ScreenServices, ui: UiContext, path: SessionPath | None, *, whole: bool) -> list[ft.Control]:
    """The parts of the path, one in each turn of the event loop: together they take too long for one."""
    places = range(len(PART_KEYS)) if path else ()

    def draw(place: int) -> ft.Control:
        return session_layout.part(ui, path, place, services.go, whole=whole) if path else ft.Container()

    stops, _ = use_rows(places, draw, ui=(ui, id(path), whole), at_first=0, at_a_time=1)
    return stops


@ft.component
def SessionPage(session_uid: str) -> ft.Control:
    """On a screen of its own."""
    return SessionWhole(session_uid, use_services().back, key=session_uid)


@ft.component
def SessionWhole(session_uid: str, on_leave: Press, *, key: object = None) -> ft.Control:
    """With a way out: on a screen of its own, or beside the list of the journal."""
    del key
    services, ui = use_services(), use_ui()
    answer = use_path(session_uid)
    covered, set_covered = ft.use_state(False)
    chosen, to_part, scrolled = use_parts(services, ui)
    command = use_commands(services)
    stops = use_stops(services, ui, answer.value, whole=True)
    if answer.value is None:
        if isinstance(answer.error, NotThere):
            return gone_page(ui, words.GONE(), on_leave, lambda: services.go(routes.Help()))
        return error_state(ui, answer.error, on_leave) if answer.error else ft.Container()
    return session_layout.page(
        ui,
        answer.value,
        stops,
        covered=covered,
        chosen=chosen,
        hands=PageHands(
            services.go,
            to_part,
            command("restore", lambda: _restore(services, session_uid)),
            scrolled,
            lambda pixels: set_covered(pixels > COVER_FROM),
        ),
        on_leave=on_leave,
    )


@ft.component
def SessionBeside(session_uid: str, *, key: object = None) -> ft.Control:
    """Beside the list of sessions."""
    del key
    services, ui = use_services(), use_ui()
    answer = use_path(session_uid)
    chosen, to_part, scrolled = use_parts(services, ui)
    command = use_commands(services)
    stops = use_stops(services, ui, answer.value, whole=not has_panes(ui.frame))
    if answer.value is None:
        return empty_state(ui, "cup", words.GONE())
    restore = command("restore", lambda: _restore(services, session_uid))
    return session_layout.beside(
        ui, answer.value, stops, chosen, PageHands(services.go, to_part, restore, scrolled, lambda _: None)
    )


def _restore(services: ScreenServices, uid: str) -> None:
    services.run(
        lambda db: sessions.restore(db, uid, now=services.now()), then=lambda _: services.say(words.RESTORED())
    )
