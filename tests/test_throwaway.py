"""A throwaway folder is gone afterwards, and what others keep in the same place is left alone."""

import os
import tempfile
from pathlib import Path

import pytest

from kapjournal import throwaway
from kapjournal.instance import LOCK_NAME, only_instance
from tests.support.systems import posix

PREFIX = "kapjournal-test-"


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The system's folder for temporary files."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def leave(parent: Path, name: str, *, locked: bool = True) -> Path:
    """What a killed program leaves."""
    left = parent / f"{PREFIX}{name}"
    left.mkdir()
    (left / "words").write_text("words", "utf-8")
    if locked:
        (left / LOCK_NAME).touch()
    return left


@posix
def test_it_is_there_and_then_it_is_not(temporary: Path) -> None:
    """For its owner alone, held as long as it is used."""
    with throwaway.folder(PREFIX) as data:
        assert data.parent == temporary
        assert data.stat().st_mode & 0o777 == 0o700
        assert not throwaway._is_unused(data)
    assert list(temporary.iterdir()) == []


def test_what_was_left_behind_goes(temporary: Path) -> None:
    """A folder that nobody holds any more, also one that was left before it was locked, some time ago."""
    leave(temporary, "killed")
    early = leave(temporary, "early", locked=False)
    os.utime(early, (0, 0))
    with throwaway.folder(PREFIX) as data:
        assert list(temporary.iterdir()) == [data]


def test_what_is_in_use_stays(temporary: Path) -> None:
    """One that a program holds, one that is just being made, and everything of another name."""
    held, new, foreign = leave(temporary, "held"), leave(temporary, "new", locked=False), temporary / "kapjournal-other"
    foreign.mkdir()
    with only_instance(held), throwaway.folder(PREFIX):
        assert {held, new, foreign} < set(temporary.iterdir())
        assert (held / "words").exists()


@posix
def test_a_link_is_not_followed(temporary: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A link of that name, laid by somebody else, empties nothing at its other end; nor does one inside."""
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    precious = leave(elsewhere, "precious")
    (temporary / f"{PREFIX}link").symlink_to(precious)
    (leave(temporary, "killed") / "inside").symlink_to(elsewhere)
    with throwaway.folder(PREFIX):
        assert (precious / "words").exists()


@posix
def test_another_users_folder_stays(temporary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What somebody else left is theirs."""
    left = leave(temporary, "theirs")
    monkeypatch.setattr("os.geteuid", lambda: left.stat().st_uid + 1)
    assert not throwaway._is_ours(left)
