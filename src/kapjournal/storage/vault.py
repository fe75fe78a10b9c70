"""The vault: one encrypted journal in one folder, opened by a passphrase or by recovery words."""

import hmac
import logging
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from threading import Lock, RLock

from sqlmodel import Session

from kapjournal.errors import (
    KeysUnchanged,
    StorageFailed,
    VaultDamaged,
    VaultLocked,
    VaultMissing,
    VaultNotMade,
    VaultNotOpened,
)
from kapjournal.instance import FolderLock
from kapjournal.logs import ms_since, suppressed
from kapjournal.storage import vault_keys
from kapjournal.storage.atomic_files import staged, sweep
from kapjournal.storage.creation import StagedFolder, staged_folder
from kapjournal.storage.paths import JOURNAL, PASSPHRASE_KEY, RECOVERY_KEY, vault_exists
from kapjournal.storage.sealer import Sealer
from kapjournal.storage.sqlite.database import Database
from kapjournal.storage.sqlite.deleted_words import forget
from kapjournal.storage.sqlite.migrations import migrate, schema_version

_log = logging.getLogger(__name__)

Db = Session
"""An open vault's database, as verbs of care take it; whoever only hands it on needs no other name for it."""
Prepare = Callable[[Db], None]
"""Writes within a transaction that it leaves to be committed."""


class Vault:
    """An open vault, from `create`, `unlock` or `unlock_with_recovery` until `lock`. Any thread may use it.

    No other instance can have it meanwhile. The vault key is kept only inside the ciphers.
    """

    settled: bool
    """Whether the disk has confirmed the newest change of keys. If not, a power cut may bring the old ones back."""

    def __init__(self, folder: Path, database: Database | None, claim: FolderLock, vault_key: bytes) -> None:
        self.folder = folder
        self.settled = True
        self._database = database
        self._sealer = None if database is None else Sealer(vault_key)
        self._claim = claim
        self._check = vault_keys.check_value(vault_key)
        self._guard = RLock()
        self._changing = Lock()
        self._in_session = False

    @classmethod
    def create(
        cls,
        folder: Path | str,
        passphrase: str,
        *,
        work_factor: int | None = None,
        prepare: Prepare | None = None,
        phrase: str | None = None,
    ) -> tuple["Vault", str]:
        """A new vault in `folder`, and its recovery phrase: twelve words that are kept nowhere else, those of
        `phrase` if given.

        `work_factor` None is what this device can bear. `prepare` may write into the journal before there is a vault at
        all, so that no kill can come between. Should the disk refuse once the vault is there and cannot be taken back,
        it comes locked: the words are needed.

        Raises EmptyPassphrase, VaultExists if anything is in the folder, VaultInUse, MemoryShort, VaultNotMade, and
        what `prepare` raises; there is no vault then.
        """
        folder = Path(folder)
        vault_keys.normalise_passphrase(passphrase)
        began = time.perf_counter()
        vault_key = vault_keys.new_vault_key()
        phrase = vault_keys.normalise_recovery_phrase(phrase) if phrase else vault_keys.new_recovery_phrase()
        with _told_as(VaultNotMade), staged_folder(folder) as new:
            (new.folder / PASSPHRASE_KEY).parent.mkdir(mode=0o700)
            vault_keys.wrap_key(new.folder / PASSPHRASE_KEY, vault_key, passphrase, work_factor=work_factor)
            vault_keys.wrap_key(new.folder / RECOVERY_KEY, vault_key, phrase, work_factor=work_factor)
            _make_journal(new.folder / JOURNAL, vault_key, prepare)
            vault = cls._moved_in(new, vault_key)
        _log.info("vault made in %d ms; the disk confirmed it: %s", ms_since(began), vault.settled)
        return vault, phrase

    @classmethod
    def unlock(cls, folder: Path | str, passphrase: str) -> "Vault":
        """Open the vault in `folder`. Takes as long and as much memory as its work factor asks.

        Raises VaultMissing, WrongPassphrase, VaultInUse, VaultTooNew, VaultDamaged, MemoryShort, VaultNotOpened; no
        byte on the disk is then changed.
        """
        return cls._unlock(Path(folder), PASSPHRASE_KEY, passphrase)

    @classmethod
    def unlock_with_recovery(cls, folder: Path | str, phrase: str) -> "Vault":
        """As `unlock`, with the recovery phrase, however its words were typed."""
        return cls._unlock(Path(folder), RECOVERY_KEY, vault_keys.normalise_recovery_phrase(phrase))

    @property
    def locked(self) -> bool:
        """Whether `lock` was called."""
        return self._database is None

    @contextmanager
    def session(self) -> Iterator[Session]:
        """A session on the journal. What is not committed when the block ends is undone.

        There is one connection: other threads wait here, and one thread does not nest sessions (RuntimeError).
        Raises VaultLocked, and from any use of the session VaultDamaged or StorageFailed.
        """
        with self._guard:
            if self._in_session:
                raise RuntimeError("a thread has one session of a vault at a time")
            database = self._opened()
            self._in_session = True
            try:
                with Session(database.engine, expire_on_commit=False) as session:
                    yield session
            finally:
                self._in_session = False

    def change_passphrase(self, old: str, new: str, *, work_factor: int | None = None) -> None:
        """Raises WrongPassphrase if `old` does not open the vault, EmptyPassphrase, and whatever `_rewrap` raises.

        After any error the old passphrase opens the vault, and after none the new one: see `settled`. The journal can
        be read and written meanwhile. Not to be called from within a session.
        """
        self._rewrap(PASSPHRASE_KEY, old, PASSPHRASE_KEY, new, work_factor=work_factor)

    def reset_passphrase(self, phrase: str, new: str, *, work_factor: int | None = None) -> None:
        """Set a passphrase when the old one is forgotten. Raises WrongPassphrase for a wrong recovery phrase."""
        secret = vault_keys.normalise_recovery_phrase(phrase)
        self._rewrap(RECOVERY_KEY, secret, PASSPHRASE_KEY, new, work_factor=work_factor)

    def new_recovery_phrase(
        self, passphrase: str, *, work_factor: int | None = None, prepare: Prepare | None = None
    ) -> str:
        """A fresh recovery phrase; the old one opens nothing any more. Raises WrongPassphrase, VaultLocked.

        `prepare` writes into the journal just before.
        """
        phrase = vault_keys.new_recovery_phrase()
        self._rewrap(PASSPHRASE_KEY, passphrase, RECOVERY_KEY, phrase, work_factor=work_factor, prepare=prepare)
        return phrase

    def seal(self, words: bytes) -> bytes:
        """Words that only this vault opens again, to be held in memory while it is locked. Raises VaultLocked."""
        return self._open_sealer().seal(words)

    def unseal(self, sealed: bytes) -> bytes:
        """What `seal` sealed. Raises VaultLocked, and VaultDamaged for what another vault sealed."""
        return self._open_sealer().unseal(sealed)

    def lock(self) -> None:
        """Close the journal and forget its keys, once a session in another thread has ended. May be called twice."""
        with self._guard:
            database, self._database, self._sealer = self._database, None, None
            try:
                if database is not None:
                    database.close()
            finally:
                self._claim.release()

    @classmethod
    def _unlock(cls, folder: Path, key_file: Path, secret: str) -> "Vault":
        if not vault_exists(folder):
            raise VaultMissing("no vault in this folder")
        with _told_as(VaultNotOpened):
            claim = FolderLock(folder)
            with ExitStack() as on_error:
                on_error.callback(claim.release)
                began = time.perf_counter()
                vault_key = vault_keys.unwrap_key(folder / key_file, secret)
                _log.info("the %s key opened in %d ms", key_file.stem, ms_since(began))
                on_error.pop_all()
            vault = cls._open(folder, vault_key, claim)
        for part in (PASSPHRASE_KEY, RECOVERY_KEY):
            sweep(folder / part)
        return vault

    @classmethod
    def _moved_in(cls, new: StagedFolder, vault_key: bytes) -> "Vault":
        settled = new.move()
        try:
            vault = cls._open(new.target, vault_key, new.claim)
        except BaseException:
            if new.take_back():
                raise
            vault = cls(new.target, None, new.claim, vault_key)
        vault.settled = settled
        return vault

    @classmethod
    def _open(cls, folder: Path, vault_key: bytes, claim: FolderLock) -> "Vault":
        """Takes over the claim, and releases it if it raises."""
        began = time.perf_counter()
        with ExitStack() as on_error:
            on_error.callback(claim.release)
            database = Database(folder / JOURNAL, vault_key)
            on_error.callback(database.close)
            with database.engine.connect() as connection:
                if schema_version(connection) == 0:
                    raise VaultDamaged("the journal has no tables")
                migrate(connection)
                database.accept()
                # A full disk keeps nobody from reading; the next time does it.
                with suppressed(_log, "the search index keeps deleted words until the next time", StorageFailed):
                    forget(connection)
            on_error.pop_all()
        _log.info("the journal opened in %d ms", ms_since(began))
        return cls(folder, database, claim, vault_key)

    def _open_sealer(self) -> Sealer:
        if self._sealer is None:
            raise VaultLocked("the vault is locked")
        return self._sealer

    def _opened(self) -> Database:
        if self._database is None:
            raise VaultLocked("the vault is locked")
        return self._database

    def _rewrap(
        self,
        opened_by: Path,
        secret: str,
        target: Path,
        new_secret: str,
        *,
        work_factor: int | None,
        prepare: Prepare | None = None,
    ) -> None:
        """Raises VaultLocked, VaultDamaged if the key file is of another vault, MemoryShort, KeysUnchanged.

        Scrypt works beside the journal, and only the last step waits for a session to end: until then every error
        means that nothing has changed, and after it there is none.
        """
        with _told_as(KeysUnchanged), self._changing:
            self._opened()
            vault_key = vault_keys.unwrap_key(self.folder / opened_by, secret)
            if not hmac.compare_digest(vault_keys.check_value(vault_key), self._check):
                raise VaultDamaged(f"{opened_by.name} holds the key of another vault")
            with staged(self.folder / target) as new:
                vault_keys.stage_key(new, vault_key, new_secret, work_factor=work_factor)
                with self._guard:
                    self._opened()
                    self._prepare(prepare)
                    self.settled = new.take_place()
        _log.info("a new %s key is in place; the disk confirmed it: %s", target.stem, self.settled)

    def _prepare(self, prepare: Prepare | None) -> None:
        if prepare is not None:
            with self.session() as db:
                prepare(db)
                db.commit()


@contextmanager
def _told_as(kind: type[StorageFailed]) -> Iterator[None]:
    """Says of a disk that refuses what it means for whoever asked."""
    try:
        yield
    except StorageFailed as error:
        raise kind(str(error)) from error


def _make_journal(path: Path, vault_key: bytes, prepare: Prepare | None) -> None:
    path.touch(mode=0o600)  # SQLite would create it readable by others, and copies the mode to its journals
    database = Database(path, vault_key, new=True)
    try:
        with database.engine.connect() as connection:
            migrate(connection)
        if prepare is not None:
            with Session(database.engine) as db:
                prepare(db)
                db.commit()
    finally:
        database.close()
