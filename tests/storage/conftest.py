"""What the tests of storage share: a count of crash images at the end of the run."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

_MEMORY = Path("/dev/shm")  # noqa: S108 - only mkdtemp makes anything in it
_COUNTS = pytest.StashKey[list[str]]()


@pytest.fixture
def crash_counts(request: pytest.FixtureRequest) -> list[str]:
    """Lines to print when all tests are through: how many crash images of what were looked at."""
    return request.config.stash.setdefault(_COUNTS, [])


@pytest.fixture
def quick_folder() -> Iterator[Path]:
    """A folder in memory where the system has one: thousands of images are opened there, and each opening syncs."""
    folder = Path(tempfile.mkdtemp(prefix="kapjournal-crash-", dir=_MEMORY if _MEMORY.is_dir() else None))
    yield folder
    shutil.rmtree(folder)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    counts = config.stash.get(_COUNTS, [])
    if counts:
        terminalreporter.section("crash images")
    for line in counts:
        terminalreporter.write_line(line)
