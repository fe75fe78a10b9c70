"""What all tests share: the language, loggers as they were, signals that are heard, the count of crash images."""

import gc
import logging
import signal
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import settings

from kapjournal import messages
from kapjournal.messages import clock, device, tags
from tests.support import quicker, thorough

pytest_plugins = ["tests.support.data_folders"]

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


@pytest.fixture(autouse=True)
def same_language_everywhere(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Each test begins in the base language, whatever that of this computer is."""
    for variable in device.BY_STRENGTH:
        monkeypatch.delenv(variable, raising=False)
    yield
    messages.use(tags.BASE)
    clock.follow(None)


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
