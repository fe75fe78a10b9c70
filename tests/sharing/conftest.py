"""A real vault in a folder of its own, with a cheap key."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlmodel import Session

from kapjournal.sharing.handoff.document import to_bytes
from kapjournal.storage import Vault
from tests.sharing.builders import document_from, fill


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Session]:
    vault, _ = Vault.create(tmp_path / "vault", "quiet river stone", work_factor=4)
    with vault.session() as session:
        yield session
    vault.lock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the therapist keeps files; the vault of other fixtures is elsewhere."""
    folder = tmp_path / "therapist"
    folder.mkdir()
    return folder


@pytest.fixture
def document(db: Session) -> bytes:
    fill(db)
    return to_bytes(document_from(db))
