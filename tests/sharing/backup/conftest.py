"""The journal of a whole course, and its backup."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from kapjournal.care.demo import fill_course
from kapjournal.storage import Vault
from tests.sharing.backup.journals import backup, journal, share
from tests.sharing.builders import fill
from tests.storage.conftest import quick_folder  # noqa: F401 - a fixture


@pytest.fixture(scope="session")
def course(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    """To be read only."""
    with journal(tmp_path_factory.mktemp("course") / "vault") as vault:
        with vault.session() as db:
            fill_course(db, end=date(2026, 11, 20), zone="Europe/Lisbon")
            share(db, b"a letter \x00\xff")
            share(db, b"another letter")
        yield vault


@pytest.fixture(scope="session")
def made(course: Vault) -> bytes:
    return backup(course)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "restored"


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The backup of another journal, with one or a few of each kind."""
    with journal(tmp_path_factory.mktemp("small") / "vault") as one:
        with one.session() as db:
            fill(db)
        return backup(one)
