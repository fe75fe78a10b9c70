"""Saves what is being typed while it is typed, so that nothing older than half a second is ever lost."""

import asyncio
import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

import flet as ft

from kapjournal.care.records import drafts
from kapjournal.care.records.merge_drafts import merged
from kapjournal.errors import StorageError, VaultLocked
from kapjournal.logs import kind_and_place, suppressed
from kapjournal.runtime.held_drafts import Held
from kapjournal.views.shell.hooks import use_subscription
from kapjournal.views.shell.services import ScreenServices
from kapjournal.views.words import common

if TYPE_CHECKING:
    from kapjournal.storage import Db

_log = logging.getLogger(__name__)

REST_S = 0.5
"""At most this long after a keystroke it is on the disk; the promise is two seconds."""


def _nothing() -> None:
    """Nobody watches."""


class DraftAutosave:
    """The texts being typed at one place, by field, on their way into the vault."""

    def __init__(self, services: ScreenServices, place: str) -> None:
        self._services = services
        self._place = place
        self._timer: asyncio.TimerHandle | None = None
        self._stop_watching: Callable[[], object] = _nothing
        self._stop_saving: Callable[[], object] = _nothing
        self._is_unsaved = False
        self._is_news = False  # whether screens below this one show the draft as it was before
        self._known: dict[str, str] = {}
        self.texts: dict[str, str] = {}
        self._take_what_is_held()
        self.catch_up()

    def get(self, field: str, otherwise: str = "") -> str:
        return self.texts.get(field, otherwise)

    def put(self, field: str, text: str) -> None:
        """Take a new text; it is saved within REST_S, however fast the typing goes on."""
        self.texts[field] = text
        self._is_unsaved = True
        self._services.access.auto_lock.touch()
        self._save_soon()

    def save(self) -> None:
        """Save now what is not saved yet. What could not be is tried again: at the next change, and at the end."""
        self._stop_timer()
        if self._is_unsaved and self._services.run(self._write, quietly=True):
            self._is_unsaved = False
            self._is_news = True

    def catch_up(self) -> bool:
        """Take in what was put at the place from elsewhere, as an undo does; whether there was any."""
        before = dict(self.texts)
        # Said when something is to be saved; a render must not raise.
        with suppressed(_log, "a draft is not read again", StorageError):
            self._services.read(self._read)
        return self.texts != before

    def _read(self, db: "Db") -> None:
        stored = drafts.load(db, self._place) or {}
        self.texts = merged(self.texts, self._known, stored)
        self._known = stored

    def _write(self, db: "Db") -> None:
        self._read(db)
        drafts.save(db, self._place, dict(self.texts), now=self._services.now())
        self._known = drafts.load(db, self._place) or {}

    def watch(self) -> None:
        self._stop_watching = self._services.access.before_lock(self.let_go)
        self._stop_saving = self._services.access.on_save(self.save)

    def let_go(self) -> None:
        """It locks: save, and hold no word any more. What the disk refuses is said on the lock screen."""
        self._save_or_hold()
        self._stop_saving()
        self.drop()

    def leave(self) -> None:
        """The screen goes: save, look after it no more, and let the screens below it read that something waits."""
        if not self._save_or_hold():
            self._services.say(common.HELD_BACK())
        self._stop_watching()
        self._stop_saving()
        if self._is_news:
            self._is_news = False
            asyncio.get_running_loop().call_soon(self._tell)  # not while the screens are being drawn

    def _tell(self) -> None:
        with suppressed(_log, "nobody is told of a draft", StorageError):  # it may have locked meanwhile
            self._services.changed()

    def drop(self) -> None:
        """It was kept as an entry, or thrown away: forget it without saving again."""
        self._stop_timer()
        self._is_unsaved = self._is_news = False
        self.texts, self._known = {}, {}

    def _save_or_hold(self) -> bool:
        """Save for the last time; whether the disk took it. Otherwise the words wait in this process, sealed."""
        self._stop_timer()
        if not self._is_unsaved:
            return True
        try:
            self._services.read(self._write)
        except StorageError as error:
            _log.warning("a draft is held in memory: %s", kind_and_place(error))
            self._is_unsaved = False
            # A key that is told after the journal has locked: its words can be sealed no more, and were on no screen.
            with suppressed(_log, "a key came after locking", VaultLocked):
                self._services.access.hold(self._place, Held(self.texts, self._known))
            return False
        self._is_unsaved, self._is_news = False, True
        return True

    def _take_what_is_held(self) -> None:
        """What the disk refused here before is on the screen again, and on its way into the vault."""
        held = self._services.access.take_held(self._place)
        if held is not None:
            self.texts, self._known, self._is_unsaved = held.texts, held.was, True
            self._save_soon()

    def _save_soon(self) -> None:
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(REST_S, self.save)

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None


def use_draft(services: ScreenServices, place: str) -> DraftAutosave:
    """What is being typed at `place`: loaded once, saved as it changes, saved when the screen goes."""
    autosave: DraftAutosave = ft.use_memo(lambda: DraftAutosave(services, place), [place])
    _, set_drawn = ft.use_state(0)

    def reread() -> None:
        if autosave.catch_up():
            set_drawn(lambda n: n + 1)

    use_subscription(lambda: services.on_change(reread))
    ft.use_effect(autosave.watch, [place], cleanup=autosave.leave)
    return autosave
