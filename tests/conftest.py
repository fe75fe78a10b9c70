"""What all tests share: the language, loggers as they were, signals that are heard, the count of crash images."""

import gc
import logging
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

from kapjournal import messages
from kapjournal.messages import clock, device, tags
from tests.support import quicker, thorough

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytest_plugins = ["tests.support.data_folders"]

IN_BROWSERS = tuple(Path(__file__).parent / name for name in ("support", "tours", "web"))
"""Where tests may need a browser: `make tours` reads these folders alone."""
COUNTS = pytest.StashKey[list[str]]()
_OUTPUT = "crash images"
_SELDOM = 50_000
"""So many new objects until Python looks for what nothing holds any more; by itself it looks after 700, and a tenth of
the tests' time goes into it."""
_OF_PYTHON = gc.get_threshold()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(thorough.OPTION, action="store_true", help="all of what is otherwise run in part, as each night")


def pytest_configure(config: pytest.Config) -> None:
    thorough.settle(config)
    gc.set_threshold(_SELDOM)
    quicker.read_fonts_once()
    # On a busy machine an example takes long through no fault of its own; where time matters a test measures it.
    settings.register_profile("patient", deadline=None, max_examples=thorough.examples(30))
    settings.load_profile("patient")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    thorough.keep(config, items)
    lost = [item.nodeid for item in items if item.get_closest_marker("browser") and not _is_found(item.path)]
    if lost:
        raise pytest.UsageError(f"`make tours` does not look where these are: {lost}")


def _is_found(path: Path) -> bool:
    return any(path.is_relative_to(folder) for folder in IN_BROWSERS)


@pytest.fixture(autouse=True)
def same_language_everywhere(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Each test begins in the base language, whatever that of this computer is."""
    for variable in device.BY_STRENGTH:
        monkeypatch.delenv(variable, raising=False)
    yield
    messages.use(tags.BASE)
    clock.follow(None)


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """One for all tests of a process that need one: its start takes most of a second. Windows share nothing."""
    from tests.support.browser import launched

    with launched() as browser:
        yield browser


@pytest.fixture
def collector_of_the_app() -> Iterator[None]:
    """Python looks as often for what nothing holds as where the app runs by itself."""
    gc.set_threshold(*_OF_PYTHON)
    yield
    gc.set_threshold(_SELDOM)


@pytest.fixture
def crash_counts(request: pytest.FixtureRequest) -> list[str]:
    """Lines to print when all tests are through: how many crash images of what were looked at."""
    return request.config.stash.setdefault(COUNTS, [])


@pytest.fixture
def loggers_as_before() -> Iterator[None]:
    """Whatever a test settles of the log holds for that test alone."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    levels = {name: one.level for name, one in root.manager.loggerDict.items() if isinstance(one, logging.Logger)}
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    for name, one in root.manager.loggerDict.items():
        if isinstance(one, logging.Logger):
            one.setLevel(levels.get(name, logging.NOTSET))


@pytest.fixture
def signals_are_heard() -> Iterator[None]:
    """Whoever starts the tests may have let them ignore Control-C or a closed terminal, and all that they start."""
    plain: dict[signal.Signals, Any] = {signal.SIGINT: signal.default_int_handler}
    if hasattr(signal, "SIGHUP"):
        plain[signal.SIGHUP] = signal.SIG_DFL
    before = {number: signal.signal(number, handler) for number, handler in plain.items()}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A worker hands its lines to the process that prints."""
    output = getattr(session.config, "workeroutput", None)
    if output is not None:
        output[_OUTPUT] = session.config.stash.get(COUNTS, [])


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """A worker is through."""
    lines = getattr(node, "workeroutput", {}).get(_OUTPUT, [])
    node.config.stash.setdefault(COUNTS, []).extend(lines)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    lines = config.stash.get(COUNTS, [])
    if lines:
        terminalreporter.section(_OUTPUT)
    for line in sorted(lines):
        terminalreporter.write_line(line)
