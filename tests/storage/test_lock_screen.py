"""What may be read while the journal is locked: a small file, read as if a stranger had written it."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapjournal.errors import StorageFailed
from kapjournal.storage import lock_screen
from kapjournal.storage.lock_screen import FILE_NAME, MOST_LETTERS, MOST_ROWS, LockScreen, ShownPerson, cut
from kapjournal.terms import PersonRole
from tests.support.systems import posix

SHOWN = LockScreen(
    (
        ShownPerson("My sister", PersonRole.SUPPORT, "(202) 555-0143", "also at night", can_text=True),
        ShownPerson("The clinic", PersonRole.CLINIC),
    ),
    ("Take a shower.", "Ruf Jörg an 🌙"),
)


@posix
def test_what_was_kept_is_there_again(tmp_path: Path) -> None:
    """In a file of its own that only this user can read."""
    lock_screen.keep(tmp_path, SHOWN)
    assert lock_screen.load(tmp_path) == SHOWN
    assert (tmp_path / FILE_NAME).stat().st_mode & 0o077 == 0
    assert os.listdir(tmp_path) == [FILE_NAME]  # noqa: PTH208


def test_without_anything_to_show_there_is_no_file(tmp_path: Path) -> None:
    """Nothing chosen leaves nothing behind, and taking away what is not there is no error."""
    lock_screen.keep(tmp_path, LockScreen())
    assert not list(tmp_path.iterdir())
    lock_screen.keep(tmp_path, SHOWN)
    (tmp_path / f".{FILE_NAME}.left.new").write_text("My sister")
    lock_screen.keep(tmp_path, LockScreen())
    assert not list(tmp_path.iterdir())
    assert lock_screen.load(tmp_path) == LockScreen()


def test_a_disk_that_refuses_is_told(tmp_path: Path) -> None:
    """The folder is gone, or a folder stands in its place."""
    with pytest.raises(StorageFailed):
        lock_screen.keep(tmp_path / "gone", SHOWN)
    (tmp_path / FILE_NAME).mkdir()
    assert lock_screen.load(tmp_path) == LockScreen()
    with pytest.raises(StorageFailed):
        lock_screen.forget(tmp_path)


@posix
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """Nor read."""
    os.mkfifo(tmp_path / FILE_NAME)
    assert lock_screen.load(tmp_path) == LockScreen()


@given(content=st.binary(max_size=300))
def test_any_other_content_is_as_if_there_were_none(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    """Nobody is kept from Help by a damaged file."""
    data = tmp_path_factory.mktemp("data")
    (data / FILE_NAME).write_bytes(content)
    assert lock_screen.load(data) == LockScreen()


PERSON = {"name": "A", "role": "clinic", "phone": "1", "when": "", "can_call": True, "can_text": False}


def written(**other: Any) -> dict[str, Any]:
    return {"version": 1, "people": [PERSON], "lines": ["b"], **other}


@pytest.mark.parametrize(
    "hostile",
    [
        [],
        None,
        written(version=2),
        written(version="1"),
        written(more=1),
        {"version": 1, "people": []},
        written(people={}),
        written(people=[["A"]]),
        written(people=[{**PERSON, "role": "villain"}]),
        written(people=[{**PERSON, "can_call": 1}]),
        written(people=[{**PERSON, "name": 3}]),
        written(people=[{**PERSON, "extra": ""}]),
        written(people=[{"name": "A"}]),
        written(people=[PERSON] * (MOST_ROWS + 1)),
        written(people=[{**PERSON, "name": "x" * (MOST_LETTERS + 1)}]),
        written(lines="b"),
        written(lines=[1]),
        written(lines=["x" * (MOST_LETTERS + 1)]),
        written(lines=["\ud800"]),
    ],
)
def test_what_does_not_look_like_ours_in_every_part_is_nothing(tmp_path: Path, hostile: object) -> None:
    """Not even its right half is shown: whoever wrote the rest may have written that, too."""
    (tmp_path / FILE_NAME).write_text(json.dumps(written()))
    assert lock_screen.load(tmp_path) != LockScreen()
    (tmp_path / FILE_NAME).write_text(json.dumps(hostile))
    assert lock_screen.load(tmp_path) == LockScreen()


def test_a_file_that_never_ends_and_one_too_deep_are_nothing(tmp_path: Path) -> None:
    """Memory and stack are not theirs to fill."""
    for content in ("[" * 200_000, json.dumps(written(lines=[])) + " " * lock_screen.MOST_BYTES):
        (tmp_path / FILE_NAME).write_text(content)
        assert lock_screen.load(tmp_path) == LockScreen()


def test_the_most_that_is_ever_kept_is_read_again(tmp_path: Path) -> None:
    """Also in letters that take the most room."""
    long = "\x01" * MOST_LETTERS
    most = LockScreen((ShownPerson(long, PersonRole.OTHER, long, long),) * MOST_ROWS, (long,) * MOST_ROWS)
    lock_screen.keep(tmp_path, most)
    assert lock_screen.load(tmp_path) == most


def test_a_long_text_is_cut_and_says_so() -> None:
    assert cut("x" * MOST_LETTERS) == "x" * MOST_LETTERS
    assert cut("x" * (MOST_LETTERS + 1)) == "x" * (MOST_LETTERS - 1) + "…"


def test_a_repr_holds_no_text() -> None:
    """A traceback may show it."""
    assert "sister" not in repr(SHOWN)
    assert "shower" not in repr(SHOWN)
