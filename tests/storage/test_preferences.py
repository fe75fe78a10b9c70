"""What is known before the journal is unlocked: two harmless choices, and never a reason not to start."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapjournal.errors import StorageFailed
from kapjournal.storage.preferences import FILE_NAME, Preferences, load, save
from tests.support.systems import posix


@posix
def test_what_was_saved_is_there_again(tmp_path: Path) -> None:
    """Region and theme survive a restart, in a file only this user can read."""
    save(tmp_path, Preferences(region="ie", theme="dark"))
    assert load(tmp_path) == Preferences(region="ie", theme="dark")
    assert (tmp_path / FILE_NAME).stat().st_mode & 0o077 == 0


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    """No region chosen, the look of the device."""
    assert load(tmp_path) == Preferences(region="", theme="system")


@given(content=st.binary(max_size=200))
def test_any_other_content_is_as_if_there_were_none(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    """Nobody is kept from their journal by a damaged choice of colours."""
    data = tmp_path_factory.mktemp("data")
    (data / FILE_NAME).write_bytes(content)
    assert load(data) == Preferences()


@pytest.mark.parametrize("values", [[], {"region": 3}, {"unknown": "x"}, {"region": None, "theme": ["dark"]}, None])
def test_values_that_make_no_sense_are_left_out(tmp_path: Path, values: object) -> None:
    """Each wrong value alone; the right ones beside it hold."""
    (tmp_path / FILE_NAME).write_text(json.dumps(values))
    assert load(tmp_path) == Preferences()
    if isinstance(values, dict):
        (tmp_path / FILE_NAME).write_text(json.dumps({**values, "theme": "light"}))
        assert load(tmp_path).theme == "light"


def test_a_disk_that_refuses_is_told(tmp_path: Path) -> None:
    """The folder is gone: StorageFailed, for the screen to say it calmly."""
    with pytest.raises(StorageFailed):
        save(tmp_path / "gone", Preferences())
