"""The journal that is being made, from nothing or from a backup: closed until its recovery words are safe."""

import asyncio
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kapjournal.runtime.upkeep import clear_for_new

if TYPE_CHECKING:
    from kapjournal.sharing.backup.keys import Opener
    from kapjournal.sharing.backup.progress import Tell
    from kapjournal.sharing.backup.reading import Source
    from kapjournal.storage import Db, Vault


@dataclass(frozen=True)
class FromBackup:
    """The backup that a new journal is made from; where recovery words open it, they are those of the journal too."""

    source: "Source" = field(repr=False)
    opener: "Opener" = field(repr=False)
    tell: "Tell" = field(repr=False)
    phrase: str | None = field(default=None, repr=False)


class NewJournal:
    """At most one."""

    def __init__(self, on_state: Callable[[], None]) -> None:
        self.vault: Vault | None = None
        self._on_state = on_state
        self._is_making = self.is_in_place = False
        self._key = ""

    @property
    def is_there(self) -> bool:
        """Its files may be there, but its recovery words are not safe yet."""
        return self._is_making or self.is_in_place or self.vault is not None

    def take_the_place(self, of_damaged: bool) -> None:
        """From now on a journal is to be restored in the place of one that cannot be read; or no more."""
        self.is_in_place = of_damaged
        self._on_state()

    async def make(self, data: Path, folder: Path, passphrase: str, backup: FromBackup | None) -> str:
        """Raises what `Vault.create` raises, and BackupError or AgeError of the backup: there is no journal then."""
        from kapjournal.storage import Vault, backup_words
        from kapjournal.storage.set_aside import set_aside

        def create() -> tuple[Vault, str]:
            today = datetime.now(UTC).astimezone().date()
            with set_aside(data, today=today) if in_place else nullcontext():
                return Vault.create(
                    folder,
                    passphrase,
                    prepare=lambda db: _prepare(db, backup),
                    phrase=backup.phrase if backup else None,
                )

        self._is_making, in_place = True, self.is_in_place
        clear_for_new(data)
        try:
            self.vault, words = await asyncio.to_thread(create)
            self.is_in_place = False
        finally:
            self._is_making = False
        self._key = backup_words.public_key(words)
        return words

    def take(self) -> "Vault | None":
        """The vault that was made, now that its words are safe."""
        from kapjournal.runtime import recovery_words_check

        vault, self.vault = self.vault, None
        if vault is not None:
            recovery_words_check.note_safe(vault, self._key)
        return vault

    def lock(self) -> bool:
        """Whether there was something to lock."""
        vault, self.vault = self.vault, None
        if vault is not None:
            vault.lock()
        return vault is not None


def _prepare(db: "Db", backup: FromBackup | None) -> None:
    from kapjournal.care.access import recovery_check

    if backup is not None:
        from kapjournal.sharing.backup import restoring

        restoring.fill(db, backup.source, backup.opener, tell=backup.tell)
    recovery_check.expect_words(db)
