"""What is saved somewhere else is there whole or not at all, and no word of it stays under another name."""

import itertools
import sys
from functools import partial
from io import BytesIO
from pathlib import Path

import pytest

from kapjournal.errors import StorageFailed
from kapjournal.storage import atomic_files, unfinished
from kapjournal.storage.unfinished import sweep, write_outside
from tests.storage.support.killing import killed_at

WORDS = b"the heron stood on the weir"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    return tmp_path / "data"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


@pytest.mark.parametrize("content", [WORDS, BytesIO(WORDS)], ids=["bytes", "stream"])
def test_it_is_written_and_nothing_else_is_left(data: Path, stick: Path, content: bytes | BytesIO) -> None:
    """Neither beside it nor in the data folder; a second time it takes the place of the first."""
    for _ in range(2):
        write_outside(data, stick / "export.zip", content)
        assert (stick / "export.zip").read_bytes() == WORDS
    assert [path.name for path in stick.iterdir()] == ["export.zip"]
    assert list(data.iterdir()) == []


@pytest.mark.once
@pytest.mark.skipif(sys.platform == "win32", reason="nobody is killed there so")
def test_a_kill_leaves_no_part_of_it_and_no_word_elsewhere(tmp_path: Path, crash_counts: list[str]) -> None:
    """At any step: under its name it is whole or as it was, and after the next start no other file is there."""
    for step in itertools.count(1):
        data, stick = tmp_path / f"data-{step}", tmp_path / f"stick-{step}"
        data.mkdir()
        stick.mkdir()
        (stick / "export.zip").write_bytes(b"an earlier one")
        killed = killed_at(step, partial(write_outside, data, stick / "export.zip", WORDS))
        sweep(data)
        left = {path.name: path.read_bytes() for path in stick.iterdir()}
        words = left.pop("export.zip")
        assert words in (b"an earlier one", WORDS)
        assert not any(WORDS[:4] in content for content in left.values())
        assert list(data.iterdir()) == []
        if not killed:
            break
    assert words == WORDS
    assert left == {}
    crash_counts.append(f"saving a file elsewhere: killed at {step - 1} steps, no part of it left")
    assert step > 8


def test_a_full_device_can_still_give_its_words_away(data: Path, stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What cannot be noted is saved all the same."""

    def refuse(*_: object) -> bool:
        raise StorageFailed("full")

    monkeypatch.setattr(unfinished, "write_atomically", refuse)
    write_outside(data, stick / "export.zip", WORDS)
    assert (stick / "export.zip").read_bytes() == WORDS


def test_a_disk_that_refuses_leaves_what_was_there(data: Path, stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And no part beside it."""
    (stick / "export.zip").write_bytes(b"an earlier one")

    def refuse(*_: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(atomic_files, "rename", refuse)
    with pytest.raises(StorageFailed):
        write_outside(data, stick / "export.zip", WORDS)
    assert {path.name: path.read_bytes() for path in stick.iterdir()} == {"export.zip": b"an earlier one"}


def test_nothing_else_is_swept(data: Path, tmp_path: Path) -> None:
    """A note that says something else deletes nothing."""
    precious = tmp_path / "thesis.txt"
    precious.write_bytes(WORDS)
    (data / ".unfinished.00").write_bytes(bytes(precious))
    link = tmp_path / ".export.zip.1.new"
    link.symlink_to(precious)
    (data / ".unfinished.01").write_bytes(bytes(link))
    sweep(data)
    assert precious.read_bytes() == WORDS
    assert link.is_symlink()
    assert list(data.iterdir()) == []
