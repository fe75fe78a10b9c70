"""What is known before the journal is unlocked: two harmless choices, and never a reason not to start."""

import errno
import json
from pathlib import Path
from typing import BinaryIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapjournal.errors import StorageFailed
from kapjournal.storage import preferences
from kapjournal.storage.preferences import FILE_NAME, Preferences, change, load
from tests.support.systems import posix


@posix
def test_what_was_saved_is_there_again(tmp_path: Path) -> None:
    """Region and theme survive a restart, in a file only this user can read."""
    change(tmp_path, region="ie")
    change(tmp_path, theme="dark")
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
        change(tmp_path / "gone", region="ie")


def test_a_choice_that_hides_is_not_written_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file cannot be read just now: the defaults hold for the moment, and one tap does not make them last."""
    change(tmp_path, region="ie", theme="dark")

    def failing(path: Path) -> BinaryIO:
        raise OSError(errno.EIO, "input/output error")

    with monkeypatch.context() as broken:
        broken.setattr(preferences, "open_file", failing)
        assert load(tmp_path) == Preferences()
        with pytest.raises(StorageFailed):
            change(tmp_path, theme="light")
    assert load(tmp_path) == Preferences(region="ie", theme="dark")
