"""What the tests of care share: one real vault for each file of tests, empty for each test, and a clock that stands."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlmodel import Session, SQLModel, delete

from kapjournal.storage import Vault

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
"""A Friday."""


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    folder: Path = tmp_path_factory.mktemp("care") / "vault"
    made, _ = Vault.create(folder, "a lamp by the window", work_factor=4)
    yield made
    made.lock()


@pytest.fixture
def db(vault: Vault) -> Iterator[Session]:
    with vault.session() as session:
        for table in reversed(SQLModel.metadata.sorted_tables):
            session.execute(delete(table))
        session.commit()
        yield session
