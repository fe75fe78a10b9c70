"""Journals to back up, and what is in them, told without what is true of one vault alone."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any, TypeVar

from sqlmodel import Session

from kapjournal.care.records import shared_files
from kapjournal.care.records.shared_files import Sharing
from kapjournal.sharing.backup import restoring
from kapjournal.sharing.backup.keys import Opener, to_passphrase
from kapjournal.sharing.backup.listed import LEFT_OUT_SETTINGS
from kapjournal.sharing.backup.making import write_backup
from kapjournal.sharing.backup.reading import Source
from kapjournal.storage import Vault
from kapjournal.storage.rows import reading
from kapjournal.storage.rows.shapes import shapes

PASSPHRASE = "quiet river stone"
NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)
FAR = 2**60

T = TypeVar("T")


@contextmanager
def journal(folder: Path, prepare: Callable[[Session], None] | None = None) -> Iterator[Vault]:
    """A vault in this folder, locked at the end."""
    vault, _ = Vault.create(folder, PASSPHRASE, work_factor=2, prepare=prepare)
    try:
        yield vault
    finally:
        vault.lock()


def reader(vault: Vault) -> Callable[[Callable[[Session], T]], T]:
    """Runs a query in a session of its own, as the screens do."""

    def read(query: Callable[[Session], T]) -> T:
        with vault.session() as db:
            return query(db)

    return read


def share(db: Session, content: bytes) -> None:
    """The only bytes that a journal holds are letters that were shared."""
    shared_files.note(db, Sharing("pdf", "six", NOW.date(), NOW.date(), 1), content, now=NOW, zone="UTC")


def backup(vault: Vault, *, now: datetime = NOW, passphrase: str = PASSPHRASE) -> bytes:
    target = BytesIO()
    write_backup(reader(vault), target, to_passphrase(passphrase, work_factor=2), now=now)
    return target.getvalue()


def source(sealed: bytes) -> Source:
    return lambda: BytesIO(sealed)


def opener(sealed: bytes, passphrase: str = PASSPHRASE) -> Opener:
    return Opener.of(BytesIO(sealed), passphrase)


@contextmanager
def restored(folder: Path, sealed: bytes) -> Iterator[Vault]:
    """A new journal with all that the backup holds."""
    with journal(folder, lambda db: restoring.fill(db, source(sealed), opener(sealed))) as vault:
        yield vault


def everything(vault: Vault) -> dict[str, dict[str, Any]]:
    """Every record by table and key, but for what is true of one vault alone."""
    found: dict[str, dict[str, Any]] = {}
    with vault.session() as db:
        for shape in shapes().values():
            records: dict[str, Any] = {}
            after = 0
            while (page := reading.page(db, shape, after=after, until=FAR)).last:
                after = page.last
                records |= {record[shape.key]: record for record in page.records}
            found[shape.table] = records
    found["setting"] = {name: one for name, one in found["setting"].items() if name not in LEFT_OUT_SETTINGS}
    return found
