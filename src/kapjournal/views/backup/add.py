"""Adding from a backup: opened, counted, and only then done; undone in one press."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

import flet as ft

from kapjournal import routes
from kapjournal.errors import FileUnreadable, KapJournalError
from kapjournal.logs import kind_and_place
from kapjournal.sharing.backup import merging
from kapjournal.sharing.backup.merging import Found, WayBack
from kapjournal.views.backup import add_layout as layout
from kapjournal.views.backup.opening import OpenBackup, Opened
from kapjournal.views.backup.watched import Watched, use_watched
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.hooks import use_value
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import add_backup as words
from kapjournal.views.words import backup as backup_words
from kapjournal.views.words import common

if TYPE_CHECKING:
    from kapjournal.storage import Db

_log = logging.getLogger(__name__)
T = TypeVar("T")


@ft.component
def AddFromBackup() -> ft.Control:
    services = use_services()
    opened, set_opened = use_value(_nothing)
    if opened is not None:
        return WhatIsNew(opened, lambda: set_opened(lambda _: None), key="new")
    return OpenBackup(
        words.TITLE(),
        words.NOTHING_YET(),
        lambda found: set_opened(lambda _: found),
        services.back,
        lambda: services.go(routes.Help()),
        key="open",
    )


@ft.component
def WhatIsNew(opened: Opened, on_back: Callable[[], None], *, key: object = None) -> ft.Control:
    """What adding would do, then adding. Nobody has to wait for the count to see that it goes on."""
    del key
    services, ui = use_services(), use_ui()
    found, set_found = use_value(_not_counted)
    problem, set_problem = ft.use_state("")
    watched, command = use_watched(), use_commands(services)

    async def count() -> None:
        counted = await _tried(_count(services, watched, opened), set_problem)
        if counted is not None and not watched.is_gone():
            set_found(lambda _: counted)

    async def add() -> None:
        back = await _tried(_add(services, watched, opened), set_problem)
        if back is not None:
            services.back()
            services.changed()
            services.say(words.DONE(), action=common.UNDO(), on_action=lambda: _undo(services, back))

    ft.use_effect(command("count", count), [])
    on_add, to_help = command("add", add), lambda: services.go(routes.Help())
    if command.busy or (found is None and not problem):
        title = words.ADDING() if command.busy == "add" else words.COUNTING()
        return layout.working(ui, title, watched.share, on_stop=watched.stop, on_help=to_help)
    return layout.found(
        ui,
        opened.contents,
        found,
        problem=problem,
        on_add=on_add if found and found.changes else None,
        on_cancel=services.back,
        on_back=on_back,
        on_help=to_help,
    )


async def _tried(work: Awaitable[T], set_problem: Callable[[str], None]) -> T | None:
    """What the work gives; what went wrong is said, and nothing was changed."""
    set_problem("")
    try:
        return await work
    except KapJournalError as error:
        _log.warning("nothing was added: %s", kind_and_place(error))
        set_problem(backup_words.sorry(error))
        return None


async def _count(services: ScreenServices, watched: Watched, opened: Opened) -> Found:
    progress = watched.begin()

    def work() -> Found:
        with _as_unreadable():
            return merging.look(services.read, opened.source, opened.opener, tell=progress.tell)

    return await watched.work(progress, asyncio.to_thread(work))


async def _add(services: ScreenServices, watched: Watched, opened: Opened) -> WayBack:
    now, progress = services.now(), watched.begin()

    def verb(db: "Db") -> WayBack:
        return merging.add(db, opened.source, opened.opener, now=now, tell=progress.tell)

    def work() -> WayBack:
        with _as_unreadable():
            return services.read(verb)

    return await watched.work(progress, asyncio.to_thread(work))


def _undo(services: ScreenServices, back: WayBack) -> None:
    services.run(lambda db: merging.undo(db, back), lambda _: services.say(words.UNDONE()))


@contextmanager
def _as_unreadable() -> Iterator[None]:
    """Says of a file that goes away while it is read what it means here."""
    try:
        yield
    except OSError as error:
        raise FileUnreadable(f"a backup could not be read: {error.strerror}") from error


def _nothing() -> Opened | None:
    return None


def _not_counted() -> Found | None:
    return None
