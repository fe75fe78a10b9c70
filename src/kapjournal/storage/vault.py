"""The vault: one encrypted journal in one folder, opened by a passphrase or by recovery words."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from threading import RLock

from sqlmodel import Session

from kapjournal.errors import VaultDamaged, VaultLocked, VaultMissing
from kapjournal.storage import keys
from kapjournal.storage.creation import building
from kapjournal.storage.database import Database
from kapjournal.storage.folder_lock import FolderLock
from kapjournal.storage.holding import Holding
from kapjournal.storage.migrations import migrate, schema_version
from kapjournal.storage.paths import JOURNAL, PASSPHRASE_KEY, RECOVERY_KEY, vault_exists

WORK_FACTOR = 17
"""log2 of scrypt's N: 128 MiB of memory. Devices short of it may ask for 15 or 16."""

Prepare = Callable[[Session], None]
"""Writes within a transaction that it leaves to be committed."""


class Vault:
    """An open vault, from `create`, `unlock` or `unlock_with_recovery` until `lock`. Any thread may use it.

    No other instance can have it meanwhile. The vault key is kept only inside the ciphers.
    """

    def __init__(self, folder: Path, database: Database, claim: FolderLock, holding: Holding) -> None:
        self.folder = folder
        self._holding: Holding | None = holding
        self._database: Database | None = database
        self._claim = claim
        self._guard = RLock()
        self._in_session = False

    @classmethod
    def create(
        cls, folder: Path | str, passphrase: str, *, work_factor: int = WORK_FACTOR, prepare: Prepare | None = None
    ) -> tuple["Vault", str]:
        """A new vault in `folder`, and its recovery phrase: twelve words that are kept nowhere else.

        `prepare` may write into the journal before there is a vault at all, so that no kill can come between.

        Raises EmptyPassphrase, VaultExists if anything is in the folder, VaultInUse, StorageFailed; nothing is then
        left behind.
        """
        folder = Path(folder)
        keys.normalise_passphrase(passphrase)
        vault_key, phrase = keys.new_vault_key(), keys.new_recovery_phrase()
        with building(folder) as (workshop, claim):
            (workshop / PASSPHRASE_KEY).parent.mkdir(mode=0o700)
            keys.wrap_key(workshop / PASSPHRASE_KEY, vault_key, passphrase, work_factor=work_factor)
            keys.wrap_key(workshop / RECOVERY_KEY, vault_key, phrase, work_factor=work_factor)
            _make_journal(workshop / JOURNAL, vault_key, prepare)
        return cls._open(folder, vault_key, claim), phrase

    @classmethod
    def unlock(cls, folder: Path | str, passphrase: str) -> "Vault":
        """Open the vault in `folder`. Takes as long and as much memory as its work factor asks.

        Raises VaultMissing, WrongPassphrase, VaultInUse, VaultTooNew, VaultDamaged, StorageFailed; no byte on the disk
        is then changed.
        """
        return cls._unlock(Path(folder), PASSPHRASE_KEY, passphrase)

    @classmethod
    def unlock_with_recovery(cls, folder: Path | str, phrase: str) -> "Vault":
        """As `unlock`, with the recovery phrase, however its words were typed."""
        return cls._unlock(Path(folder), RECOVERY_KEY, keys.normalise_recovery_phrase(phrase))

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

    def change_passphrase(self, old: str, new: str, *, work_factor: int = WORK_FACTOR) -> None:
        """Raises WrongPassphrase if `old` does not open the vault, EmptyPassphrase, VaultLocked."""
        self._rewrap(PASSPHRASE_KEY, old, PASSPHRASE_KEY, new, work_factor=work_factor)

    def reset_passphrase(self, phrase: str, new: str, *, work_factor: int = WORK_FACTOR) -> None:
        """Set a passphrase when the old one is forgotten. Raises WrongPassphrase for a wrong recovery phrase."""
        secret = keys.normalise_recovery_phrase(phrase)
        self._rewrap(RECOVERY_KEY, secret, PASSPHRASE_KEY, new, work_factor=work_factor)

    def new_recovery_phrase(self, passphrase: str, *, work_factor: int = WORK_FACTOR) -> str:
        """A fresh recovery phrase; the old one opens nothing any more. Raises WrongPassphrase, VaultLocked."""
        phrase = keys.new_recovery_phrase()
        self._rewrap(PASSPHRASE_KEY, passphrase, RECOVERY_KEY, phrase, work_factor=work_factor)
        return phrase

    def seal(self, words: bytes) -> bytes:
        """Words that only this vault opens again, to be held in memory while it is locked. Raises VaultLocked."""
        return self._held().seal(words)

    def unseal(self, sealed: bytes) -> bytes:
        """What `seal` sealed. Raises VaultLocked, and VaultDamaged for what another vault sealed."""
        return self._held().unseal(sealed)

    def lock(self) -> None:
        """Close the journal and forget its keys, once a session in another thread has ended. May be called twice."""
        with self._guard:
            database, self._database, self._holding = self._database, None, None
            try:
                if database is not None:
                    database.close()
            finally:
                self._claim.release()

    @classmethod
    def _unlock(cls, folder: Path, key_file: Path, secret: str) -> "Vault":
        if not vault_exists(folder):
            raise VaultMissing("no vault in this folder")
        claim = FolderLock(folder)
        with ExitStack() as on_error:
            on_error.callback(claim.release)
            vault_key = keys.unwrap_key(folder / key_file, secret)
            on_error.pop_all()
        return cls._open(folder, vault_key, claim)

    @classmethod
    def _open(cls, folder: Path, vault_key: bytes, claim: FolderLock) -> "Vault":
        """Takes over the claim, and releases it if it raises."""
        with ExitStack() as on_error:
            on_error.callback(claim.release)
            database = Database(folder / JOURNAL, vault_key)
            on_error.callback(database.close)
            with database.engine.connect() as connection:
                if schema_version(connection) == 0:
                    raise VaultDamaged("the journal has no tables")
                migrate(connection)
            database.accept()
            on_error.pop_all()
        return cls(folder, database, claim, Holding(vault_key))

    def _held(self) -> Holding:
        if self._holding is None:
            raise VaultLocked("the vault is locked")
        return self._holding

    def _opened(self) -> Database:
        if self._database is None:
            raise VaultLocked("the vault is locked")
        return self._database

    def _rewrap(self, opened_by: Path, secret: str, target: Path, new_secret: str, *, work_factor: int) -> None:
        with self._guard:
            self._opened()
            vault_key = keys.unwrap_key(self.folder / opened_by, secret)
            keys.wrap_key(self.folder / target, vault_key, new_secret, work_factor=work_factor)


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
