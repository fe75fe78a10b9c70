"""Opens and locks the one vault of this process, and knows which window holds it."""

import asyncio
import contextlib
import logging
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from kapjournal.errors import StorageError, VaultLocked, WrongPassphrase
from kapjournal.messages.choosing import LanguageChoice
from kapjournal.runtime import deleting
from kapjournal.runtime.auto_lock import AutoLock
from kapjournal.runtime.deleting import Deletion
from kapjournal.runtime.held_drafts import Held, HeldWords
from kapjournal.runtime.listeners import Listeners
from kapjournal.runtime.new_journal import FromBackup, NewJournal
from kapjournal.runtime.reminder_notifier import ReminderNotifier
from kapjournal.runtime.retry_delay import wait_after
from kapjournal.runtime.upkeep import look_where_we_are, tidy
from kapjournal.storage import preferences
from kapjournal.storage.paths import vault_exists, vault_folder

if TYPE_CHECKING:
    from kapjournal.storage import Db, Vault

_log = logging.getLogger(__name__)
T = TypeVar("T")


class AccessState(Enum):
    """What the journal is to whoever looks at it."""

    FIRST_START = auto()
    LOCKED = auto()
    OPEN = auto()


class JournalAccess:
    """The only holder of the vault. Several windows may look; one at a time shows the journal."""

    def __init__(self, data: Path, reminder_notifier: ReminderNotifier, *, demo_passphrase: str | None = None) -> None:
        self.data = data
        deleting.finish(data)
        self.reminder_notifier = reminder_notifier
        self.still: bool | None = None
        self.demo_passphrase = demo_passphrase
        self.preferences = preferences.load(data)
        self.language = LanguageChoice(preferred=self.preferences.language)
        self._savers, self._before_lock, self._on_state = Listeners(), Listeners(), Listeners()
        self.auto_lock, self.new = AutoLock(), NewJournal(self._on_state.tell)
        self.wrong_tries = self._locks = 0
        self._vault: Vault | None = None
        self.deletion = Deletion.NONE
        self._recovery_words: str | None = None
        self._held = HeldWords()
        self._passphrase: str | None = None

    @property
    def state(self) -> AccessState:
        if self._vault is not None:
            return AccessState.OPEN
        if self.new.is_there or self.deletion is Deletion.RUNNING:
            return AccessState.FIRST_START
        return AccessState.LOCKED if vault_exists(self.folder) else AccessState.FIRST_START

    @property
    def folder(self) -> Path:
        return vault_folder(self.data)

    def listen(self, on_state: Callable[[], None]) -> Callable[[], None]:
        """Call `on_state` whenever the state changes, until the returned function is called."""
        return self._on_state.add(on_state)

    def before_lock(self, flush: Callable[[], None]) -> Callable[[], None]:
        """Call `flush` while the vault is still open, just before it locks; drafts are saved there."""
        return self._before_lock.add(flush)

    def on_save(self, save: Callable[[], None]) -> Callable[[], None]:
        """Call `save` whenever this moment may be the last one of the app."""
        return self._savers.add(save)

    def save(self) -> None:
        """Save what is being typed, at once: a phone ends an app that is out of sight without telling it."""
        if self._vault is not None:
            self._savers.tell()

    @property
    def is_holding_words(self) -> bool:
        """Whether a full disk refused words that this process holds until it takes them."""
        return bool(self._held)

    def hold(self, place: str, held: Held) -> None:
        """Hold what could not be saved at a place. Raises VaultLocked."""
        self._held.hold(self._open_vault(), place, held)

    def take_held(self, place: str) -> Held | None:
        """What is held for the place, from now on the caller's to save; nothing while it is locked."""
        return self._held.take(self._vault, place) if self._vault is not None else None

    def prefer(self, **chosen: str) -> None:
        """Take these preferences from now on, and save them. Raises StorageFailed."""
        self.preferences = replace(self.preferences, **chosen)
        if self.language.preferred != self.preferences.language:
            self.language.preferred = self.preferences.language
            self.language.speak()
        preferences.change(self.data, **chosen)

    @contextlib.contextmanager
    def session(self) -> "Iterator[Db]":
        """Raises VaultLocked when there is no open vault."""
        if self._vault is None:
            raise VaultLocked("the journal is locked")
        with self._vault.session() as db:
            yield db

    async def create(self, passphrase: str, backup: FromBackup | None = None) -> str:
        """Make the vault; the journal stays closed to the eye until `enter` is called. Returns the recovery words.

        Raises VaultLocked when `lock` was called meanwhile, and what `NewJournal.make` raises.
        """
        locks = self._locks
        words = await self.new.make(self.data, self.folder, passphrase, backup)
        if self.new.vault is not None:
            self._require_no_lock_since(locks, self.new.vault)
        return words

    def enter(self) -> None:
        """Open the vault that `create` made, once its recovery words are safe."""
        vault = self.new.take()
        if vault is not None:  # locked if the disk refused once it was there
            self._on_state.tell() if vault.locked else self._opened(vault)

    async def unlock(self, secret: str, *, recovery: bool = False) -> None:
        """Raises WrongPassphrase, slower each time, and whatever else keeps the vault closed.

        A `lock` called meanwhile wins: VaultLocked.
        """
        from kapjournal.runtime import recovery_words_check as words_safety
        from kapjournal.storage import Vault

        self.auto_lock.show()
        locks = self._locks
        opening = Vault.unlock_with_recovery if recovery else Vault.unlock
        vault = await self._tried(lambda: opening(self.folder, secret))
        self._require_no_lock_since(locks, vault)
        self.wrong_tries = 0
        _log.info("unlocked with %s", "recovery words" if recovery else "a passphrase")
        self._recovery_words = secret if recovery else None
        if recovery:
            words_safety.note_typed(vault, secret)  # for here they are
        self._passphrase = None if words_safety.are_safe(vault) else secret
        self._opened(vault)

    async def require(self, secret: str, *, recovery: bool = False) -> None:
        """Raises WrongPassphrase, slower each time, unless this opens the journal, be it open or locked."""
        from kapjournal.storage.vault_keys import require_key

        await self._tried(lambda: require_key(self.folder, secret, recovery=recovery))

    async def _tried(self, work: Callable[[], T]) -> T:
        await asyncio.sleep(wait_after(self.wrong_tries))
        try:
            return await asyncio.to_thread(work)
        except WrongPassphrase:
            self.wrong_tries += 1
            _log.info("wrong tries: %d", self.wrong_tries)
            raise

    @property
    def settled(self) -> bool:
        """See `Vault.settled`."""
        return self._vault is None or self._vault.settled

    @property
    def recovered(self) -> bool:
        """Whether it was opened with the recovery words, and no new passphrase has been set since."""
        return self._recovery_words is not None

    async def set_new_passphrase(self, new: str) -> None:
        """After opening with the recovery words: the forgotten passphrase stops working, `new` takes its place."""
        if self._recovery_words is None:
            raise VaultLocked("not opened with recovery words")
        await asyncio.to_thread(self._open_vault().reset_passphrase, self._recovery_words, new)
        self.forget_recovery_words()

    def forget_recovery_words(self) -> None:
        """They are held only until a new passphrase is set, or declined."""
        self._recovery_words = None

    async def change_passphrase(self, old: str, new: str) -> None:
        """Raises WrongPassphrase when the old one does not fit."""
        await asyncio.to_thread(self._open_vault().change_passphrase, old, new)

    async def new_recovery_words(self, passphrase: str) -> str:
        """New words, unseen until they are confirmed; the old ones stop working. Raises WrongPassphrase."""
        from kapjournal.runtime import recovery_words_check as words_safety

        return await words_safety.make_new(self._open_vault(), passphrase)

    @property
    def words_due(self) -> bool:
        """Whether nobody has shown that the recovery words are safe, so that new ones are asked for on unlocking."""
        return self._passphrase is not None

    async def new_words_after_unlocking(self) -> str:
        """As `new_recovery_words`, with the passphrase that has just opened the journal; then it is forgotten."""
        if self._passphrase is None:
            raise VaultLocked("the passphrase was forgotten")
        words = await self.new_recovery_words(self._passphrase)
        self.forget_passphrase()
        return words

    def forget_passphrase(self) -> None:
        """It is held only where new recovery words are due, until they are made or put off."""
        self._passphrase = None

    def lock(self) -> None:
        """Save what is being typed, close, forget the keys. Safe to call at any time, by anyone."""
        self._locks += 1
        if self.new.lock():
            self._on_state.tell()
        if self._vault is None:
            return
        with contextlib.ExitStack() as always:  # last in, first out; what one of them raises stops none of the others
            always.callback(self._on_state.tell)
            always.callback(self._close)
            for flush in reversed(self._before_lock.all()):
                always.callback(flush)
            self._before_lock.clear()  # they hold words, and a window that is away would never take them back

    def begin_anew(self, deletion: Deletion) -> None:
        """The journal was deleted, or the disk did not let it go."""
        self.deletion, self.preferences = deletion, preferences.load(self.data)
        self.language.preferred = self.preferences.language
        self._on_state.tell()

    def close(self) -> None:
        """Lock for the last time, when there is no window any more that could be told."""
        self._on_state.clear()
        self.lock()

    def in_sight(self) -> None:
        """Somebody looks again. Locks first if they were away too long: a phone may have slept through the check."""
        if self._vault is not None and self.auto_lock.left_s() <= 0:
            _log.info("it was out of sight for too long")
            self.lock()
        self.auto_lock.show()
        if self._vault is not None:
            look_where_we_are()

    def apply_settings(self) -> None:
        """Take lock times, movement and reminders from the patient's settings and sessions."""
        from kapjournal.care.records import settings
        from kapjournal.care.steps import reminder_plan

        with self.session() as db:
            chosen = settings.read(db)
            self.reminder_notifier.set(reminder_plan.read(db, chosen, now=datetime.now(UTC)))
        self.still = chosen.reduced_motion
        self.auto_lock.idle_s, self.auto_lock.background_s = chosen.lock_idle_s, chosen.lock_background_s

    def _open_vault(self) -> "Vault":
        if self._vault is None:
            raise VaultLocked("the journal is locked")
        return self._vault

    def _opened(self, vault: "Vault") -> None:
        self._vault = vault
        look_where_we_are()
        self._held.put_back(vault)
        tidy(vault)
        try:
            self.apply_settings()
        except StorageError:
            self._close()
            raise
        self.auto_lock.touch()
        self._on_state.tell()

    def _close(self) -> None:
        vault, self._vault = self._vault, None
        self.forget_recovery_words()
        self.forget_passphrase()
        if vault is not None:
            tidy(vault)
            vault.lock()
            _log.info("locked")

    def _require_no_lock_since(self, locks: int, vault: "Vault") -> None:
        """A vault that was still being opened when everything was locked stays closed. Raises VaultLocked."""
        if self._locks != locks:
            self.new.vault = None
            vault.lock()
            _log.info("it was locked while it was being opened")
            self._on_state.tell()
            raise VaultLocked("locked while it was being opened")
