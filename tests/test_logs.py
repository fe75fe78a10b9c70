"""What a line of the log says of an error, and what it does not."""

import logging
from pathlib import Path

import pytest

from kapjournal import logs
from kapjournal.errors import StorageFailed, VaultNotOpened
from kapjournal.storage import Vault, atomic_files

CANARY = "velvet marmot"


def caught(act: object) -> BaseException:
    with pytest.raises(BaseException) as raised:  # noqa: PT011 - each test looks at what it is
        act()  # type: ignore[operator]
    return raised.value


def test_an_error_is_its_kind_and_its_place() -> None:
    """Nothing of what it was about."""

    def fail() -> None:
        raise ValueError(CANARY)

    said = logs.kind_and_place(caught(fail))
    assert said == f"ValueError in test_logs.py, line {fail.__code__.co_firstlineno + 1}"


def test_an_error_that_was_never_raised_has_no_place() -> None:
    """Its kind alone."""
    assert logs.kind_and_place(ValueError(CANARY)) == "ValueError"


def test_what_the_system_said_is_its_name(tmp_path: Path) -> None:
    """A full disk is told from one that is read-only, without the name of the file."""
    said = logs.kind_and_place(caught((tmp_path / CANARY).read_text))
    assert said.startswith("FileNotFoundError ENOENT in ")
    assert CANARY not in said


def test_an_error_in_another_package_tells_who_called(tmp_path: Path) -> None:
    """The last line of our own is told as well."""
    said = logs.kind_and_place(caught(lambda: atomic_files.write_atomically(tmp_path / CANARY / "file", b"")))
    assert "StorageFailed in atomic_files.py, line " in said
    assert ", after FileNotFoundError ENOENT in tempfile.py, line " in said
    assert ", called in atomic_files.py, line " in said
    assert CANARY not in said


def test_causes_are_told_but_not_hidden_ones() -> None:
    """What an error was raised from belongs to it; what was left out on purpose stays out."""

    def hide() -> None:
        try:
            dict[str, str]()[CANARY]
        except KeyError:
            raise VaultNotOpened(CANARY) from None

    def show() -> None:
        try:
            hide()
        except VaultNotOpened as error:
            raise StorageFailed(CANARY) from error

    kinds = [part.partition(" ")[0] for part in logs.kind_and_place(caught(show)).split(", after ")]
    assert kinds == ["StorageFailed", "VaultNotOpened"]


def test_a_long_row_of_causes_ends() -> None:
    """Also one that leads back to its own beginning."""
    first, second = ValueError(), KeyError()
    first.__cause__, second.__cause__ = second, first
    assert logs.kind_and_place(first).count("after") == 4


def test_what_is_suppressed_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    """One of the kinds is a line; another error passes."""
    log = logging.getLogger("kapjournal.test")
    with caplog.at_level(logging.DEBUG, "kapjournal"):
        with logs.suppressed(log, "nothing is tidied", OSError):
            raise OSError(28, CANARY)
        with pytest.raises(ValueError, match=CANARY), logs.suppressed(log, "nothing is tidied", OSError):
            raise ValueError(CANARY)
    assert [line.partition(" in ")[0] for line in caplog.messages] == ["nothing is tidied: OSError ENOSPC"]


def test_a_line_has_no_text_of_an_error_that_came_with_it() -> None:
    """Other packages log their tracebacks: their kind and place is left of them."""
    record = logging.LogRecord("asyncio", logging.ERROR, __file__, 7, CANARY, (CANARY,), None)
    error = caught(lambda: Vault.unlock(CANARY, CANARY))
    record.exc_info = (type(error), error, error.__traceback__)
    line = logs.Line().format(record)
    assert CANARY not in line
    assert "ERROR asyncio, line 7: had something to say (VaultMissing in vault.py, line " in line
