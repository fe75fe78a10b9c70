"""A real vault in a folder of its own, with a cheap key."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlmodel import Session

from kapjournal.sharing.handoff.document import to_bytes
from kapjournal.storage import Vault
from tests.sharing.builders import document_from, fill

PASSPHRASE = "quiet river stone"


@pytest.fixture(scope="session")
def _empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("empty") / "vault"
    Vault.create(folder, PASSPHRASE, work_factor=4)[0].lock()
    return folder


@pytest.fixture
def db(tmp_path: Path, _empty: Path) -> Iterator[Session]:
    """Laid once, copied for each test."""
    shutil.copytree(_empty, tmp_path / "vault")
    vault = Vault.unlock(tmp_path / "vault", PASSPHRASE)
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
