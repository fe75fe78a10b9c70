"""A real vault in a folder of its own, with a cheap key."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlmodel import Session

from kapjournal.storage import Vault


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Session]:
    vault, _ = Vault.create(tmp_path / "vault", "quiet river stone", work_factor=4)
    with vault.session() as session:
        yield session
    vault.lock()
