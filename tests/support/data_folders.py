"""Data folders for what is run without a browser: see `tests.support.page_harness`.

def test_it_opens(journal_data: Path) -> None:
    async def story() -> None:
        async with opened(KapJournal(Options(journal_data)).main) as app:
            ...

    run(story())
"""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.support.vaults import lay_demo_vault, lay_vault


@pytest.fixture
def new_data(tmp_path: Path) -> Path:
    """An empty data folder: a first start."""
    data = tmp_path / "data"
    data.mkdir()
    return data


@pytest.fixture(scope="session")
def _empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = tmp_path_factory.mktemp("empty")
    lay_vault(data)
    return data


@pytest.fixture
def journal_data(new_data: Path, _empty: Path) -> Path:
    """An empty vault that opens with `vaults.PASSPHRASE`; laid once, copied for each test."""
    shutil.copytree(_empty, new_data, dirs_exist_ok=True)
    return new_data


@pytest.fixture(scope="session")
def _course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = tmp_path_factory.mktemp("course")
    lay_demo_vault(data, end=datetime.now(UTC).date())
    return data


@pytest.fixture
def course_data(new_data: Path, _course: Path) -> Path:
    """A vault with a course of three months in it, up to yesterday evening; laid once, copied for each test."""
    shutil.copytree(_course, new_data, dirs_exist_ok=True)
    return new_data
