"""What every screen works at: the open journal, the way around, a word to the patient."""

import asyncio
import contextlib
import logging
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, TypeVar

import flet as ft

from kapjournal import routes
from kapjournal.errors import KapJournalError, StorageError, StorageFailed, VaultLocked
from kapjournal.logs import kind_and_place, ms_since
from kapjournal.routes import Route
from kapjournal.runtime import lock_screen
from kapjournal.runtime.journal_access import AccessState, JournalAccess
from kapjournal.runtime.listeners import Listeners
from kapjournal.views.shell.journal_request import JournalRequest, Wanted
from kapjournal.views.shell.leaving import Leaving
from kapjournal.views.shell.messages import Said, Voice
from kapjournal.views.shell.steps_back import StepsBack
from kapjournal.views.words import common

if TYPE_CHECKING:
    from kapjournal.storage import Db

_log = logging.getLogger(__name__)

SLOW_MS = 100
"""A query that takes longer is felt; the log says so."""

JOURNAL_ROOM = 1

T = TypeVar("T")
Query = Callable[["Db"], T]


class ScreenServices:
    """One window's services. Screens get it with `use_services()` and hold no queries and no rules of their own."""

    def __init__(self, page: ft.Page, access: JournalAccess) -> None:
        self.page = page
        self.access = access
        self.tab = 0
        self.voice = Voice()
        self.leaving = Leaving()
        self.steps_back = StepsBack(access)
        self.journal_request = JournalRequest()
        self.repaint: Callable[[], None] = lambda: None
        self._trail: list[Route] = []
        self._on_change, self._on_return = Listeners(), Listeners()
        self._tasks: set[asyncio.Task[Any]] = set()

    def now(self) -> datetime:
        """The present moment, aware, UTC."""
        return datetime.now(UTC)

    # -- the journal

    def read(self, query: Query[T]) -> T:
        """What `query(db)` returns. Raises StorageError."""
        with self.access.session() as db, _timed(query):
            return query(db)

    def run(self, verb: Query[T], then: Callable[[T], Any] | None = None, *, quietly: bool = False) -> bool:
        """Do `verb(db)`, then `then(result)`; say calmly what went wrong instead, and return False.

        `quietly` keeps other screens from reading again: for drafts, which nobody else shows.
        """
        self.access.auto_lock.touch()
        try:
            with self.access.session() as db, _timed(verb):
                result = verb(db)
            if not quietly:
                self.changed()
        except VaultLocked as error:  # what was typed is in its draft
            _log.debug("it locked meanwhile: %s", kind_and_place(error))
            return False
        except KapJournalError as error:
            self.say(calm(error))
            return False
        if then is not None:
            then(result)
        return True

    def apply_settings(self) -> None:
        """Take the patient's settings as they are stored now, and draw again what depends on them."""
        self.access.apply_settings()
        self.repaint()

    def changed(self) -> None:
        """Let every screen read again what it shows, and take along reminders and what the lock screen shows."""
        try:
            self.access.apply_settings()
            lock_screen.bring_up_to_date(self.access.data, self.access.session())
        except VaultLocked as error:
            _log.debug("it locked meanwhile: %s", kind_and_place(error))
            return
        except StorageError as error:  # said here; what was kept before stays kept
            self.say(calm(error))
        self._on_change.tell()

    def on_change(self, reread: Callable[[], None]) -> Callable[[], None]:
        """Call `reread` after each kept change, until the returned function is called."""
        return self._on_change.add(reread)

    def returned(self) -> None:
        """The app is in sight again."""
        self._on_return.tell()

    def on_return(self, look: Callable[[], None]) -> Callable[[], None]:
        """Call `look` each time the app is in sight again, until the returned function is called."""
        return self._on_return.add(look)

    def clear(self) -> None:
        """Let go of every screen. A window that is away does not tell its screens that they are gone."""
        self._on_change.clear()
        self._on_return.clear()
        self.journal_request.clear()
        self.voice.hush()
        self.steps_back.forget()

    def prefer(self, **chosen: str) -> None:
        """Save a choice that is known before unlocking; it holds for now even where it cannot be saved."""
        try:
            self.access.prefer(**chosen)
        except StorageFailed as error:
            self.say(calm(error))

    def prefers(self, locales: Iterable[ft.Locale]) -> None:
        """The device prefers these languages, best first; the first that there is is spoken if nobody chose another."""
        self.access.language.device = tuple(locale.language_tag for locale in locales)
        self.access.language.speak()

    # -- the way around

    def go(self, route: Route) -> None:
        """Open a screen on top of this one."""
        if self._may_leave_for(route):
            self._trail.append(self.here)
            self.page.navigate(route.address)

    def swap(self, route: Route) -> None:
        """Open a screen in place of this one: `back` leads to where this one was opened from."""
        if self._may_leave_for(route):
            self.page.navigate(route.address)

    def back(self) -> None:
        """To where this screen was opened from."""
        while self._trail and self._trail[-1] == self.here:
            self._trail.pop()
        before = self._trail[-1] if self._trail else routes.Home()
        if self._may_leave_for(before):
            self._trail = self._trail[:-1]
            self.page.navigate(before.address)

    def home(self, tab: int | None = None) -> None:
        """To the tabs, and nothing above them."""
        self._may_leave_for(home := routes.Home())  # whoever leaves already goes home all the same
        self._trail.clear()
        if tab is not None:
            self.tab = tab
        self.page.navigate(home.address)
        self.changed()

    def open_journal(self, wanted: Wanted) -> None:
        """To the room of the journal, and in it to what is wanted."""
        self.journal_request.want(wanted)
        self.home(JOURNAL_ROOM)

    @property
    def here(self) -> Route:
        """Where this window is; an address that leads nowhere leads home."""
        return routes.parse(self.page.route or "") or routes.Home()

    def _may_leave_for(self, route: Route) -> bool:
        """Once for each screen: a second tap is no second wish. A door has no screen to come that would end it."""
        self.access.auto_lock.touch()
        return route == self.here or self.access.state is not AccessState.OPEN or self.leaving.begin()

    # -- a word to the patient

    def say(self, words: str, *, action: str | None = None, on_action: Callable[[], Any] | None = None) -> None:
        """One calm sentence below the screen, with at most one thing to press. Never a word of the journal."""
        self.voice.say(Said(words, action, on_action and _once(on_action)))

    # -- things that take time

    def start(self, work: Callable[[], Any]) -> None:
        """Run an async function on this page; its errors reach the patient as one sentence."""
        task = asyncio.get_running_loop().create_task(self._guarded(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _guarded(self, work: Callable[[], Any]) -> None:
        try:
            await work()
        except VaultLocked as error:  # and with it went what this was for
            _log.debug("it locked meanwhile: %s", kind_and_place(error))
        except KapJournalError as error:
            self.say(calm(error))
        except (RuntimeError, TimeoutError) as error:  # how Flet tells that this device would not, or did not answer
            _log.warning("the device would not: %s", kind_and_place(error))
            self.say(common.sorry(KapJournalError()))


@contextlib.contextmanager
def _timed(query: Query[Any]) -> Iterator[None]:
    began = time.perf_counter()
    yield
    if (took := ms_since(began)) > SLOW_MS:
        _log.info("a query of %s took %d ms", getattr(query, "__module__", "a part"), took)


def calm(error: KapJournalError) -> str:
    """The one sentence for an error, and the line in the log that says what it was."""
    _log.warning("said calmly: %s", kind_and_place(error))
    return common.sorry(error)


def _once(act: Callable[[], Any]) -> Callable[[], Any]:
    """The one thing to press on a word to the patient, which goes away with the press."""
    acts = [act]
    return lambda: acts.pop()() if acts else None


ServicesContext: Any = ft.create_context(None)


def use_services() -> ScreenServices:
    services: ScreenServices = ft.use_context(ServicesContext)
    return services
