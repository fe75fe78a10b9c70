"""What the tests of storage share."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

_MEMORY = Path("/dev/shm")  # noqa: S108 - only mkdtemp makes anything in it


@pytest.fixture
def quick_folder() -> Iterator[Path]:
    """A folder in memory where the system has one: thousands of images are opened there, and each opening syncs."""
    folder = Path(tempfile.mkdtemp(prefix="kapjournal-crash-", dir=_MEMORY if _MEMORY.is_dir() else None))
    yield folder
    shutil.rmtree(folder)
