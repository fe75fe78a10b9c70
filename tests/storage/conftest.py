"""What the tests of storage share: a count of crash images at the end of the run."""

import pytest

_COUNTS = pytest.StashKey[list[str]]()


@pytest.fixture
def crash_counts(request: pytest.FixtureRequest) -> list[str]:
    """Lines to print when all tests are through: how many crash images of what were looked at."""
    return request.config.stash.setdefault(_COUNTS, [])


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    counts = config.stash.get(_COUNTS, [])
    if counts:
        terminalreporter.section("crash images")
    for line in counts:
        terminalreporter.write_line(line)
